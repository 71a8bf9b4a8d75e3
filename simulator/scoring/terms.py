"""What a text is made of for comparing it: pieces of words, words, pairs of words, denied words and kinds of words.

Every term is a short string. Pieces are runs of two to four characters of the folded word with a space on either
side, the same for every script; the other terms carry a sign that no folded word begins with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from simulator.domain.ids import Language
from simulator.language.kinds import kinds_of
from simulator.language.reading import Word

SHORTEST, LONGEST = 2, 4
WORD, PAIR, DENIED = "=", "+", "!"
DENIAL = "!"
"""The term of a text in which something is denied."""


@lru_cache(maxsize=16384)
def pieces(word: str) -> tuple[str, ...]:
    """The runs of characters of one folded word."""
    padded = f" {word} "
    return tuple(
        padded[start : start + size] for size in range(SHORTEST, LONGEST + 1) for start in range(len(padded) - size + 1)
    )


@lru_cache(maxsize=16384)
def word_terms(text: str, denied_stem: str, kinds: frozenset[str]) -> tuple[str, ...]:
    """The terms of one word; `denied_stem` is its stem where a negation reaches it, else empty."""
    denied = (DENIED + denied_stem,) if denied_stem else ()
    return (*pieces(text), WORD + text, *denied, *sorted(kinds))


def terms_of_word(word: Word, language: Language) -> tuple[str, ...]:
    """The terms of one word of a reading."""
    return word_terms(word.text, word.stem if word.denied else "", kinds_of(word, language))


def pair_terms(words: Sequence[Word]) -> Iterator[str]:
    """The term of each word with the next one."""
    for first, second in pairwise(words):
        yield f"{PAIR}{first.text} {second.text}"


def terms_of(words: Sequence[Word], language: Language) -> Iterator[str]:
    """All terms of a stretch of words."""
    for word in words:
        yield from terms_of_word(word, language)
    yield from pair_terms(words)
    if any(word.negative for word in words):
        yield DENIAL
