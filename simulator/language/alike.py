"""Whether two texts are copies of each other, however they were typed: compared by their folded words."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from simulator.domain.ids import Language
from simulator.language.reading import read

NEAR_COPY = 90.0
"""Two texts this alike (per cent, by edits) count as copies of each other."""


@lru_cache(maxsize=4096)
def words_of(text: str, language: Language) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(word.text for word in read(text, language).words)


def near_copy_of(text: str, language: Language) -> Callable[[str], bool]:
    """A test whether another text is a near copy of `text`: `NEAR_COPY` alike or more, by letters or by words."""
    from rapidfuzz import fuzz

    words = " ".join(words_of(text, language))

    def is_copy(other: str) -> bool:
        others = " ".join(words_of(other, language))
        return any(like(words, others, score_cutoff=NEAR_COPY) for like in (fuzz.ratio, fuzz.token_sort_ratio))

    return is_copy
