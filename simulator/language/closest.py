"""The closest of these: did-you-mean for ids, and the fuzzy filter of lists, in any of the five scripts.

rapidfuzz is imported inside the functions, so that a start without a typing error does not pay for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

LONGEST_WORD = 80
"""Longer words are cut before they are compared: nobody mistypes a paragraph."""
CLOSE_ENOUGH = 60
"""Similarity, 0 to 100, below which a choice is no sensible suggestion."""
FILTER_CUT = 75
"""Similarity, 0 to 100, below which a word of the query is not found in a choice."""

_MARKS_AND_JOINERS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u2060\ufeff]")
_SAME_LETTER = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "և": "եւ"}
)


def closest(word: str, choices: Sequence[str], limit: int = 1) -> list[str]:
    """The up to `limit` choices that `word` was most likely meant to be, best first; none where nothing is similar."""
    from rapidfuzz import fuzz, process

    def likeness(one: str, other: str, *, score_cutoff: float | None = None) -> float:
        return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other) - 1)

    found = process.extract(
        _words(word[:LONGEST_WORD]),
        [_words(choice[:LONGEST_WORD]) for choice in choices],
        scorer=likeness,
        limit=limit,
        score_cutoff=CLOSE_ENOUGH,
    )
    return [choices[index] for _, score, index in found if score >= CLOSE_ENOUGH]


def filter_choices(query: str, choices: Sequence[str]) -> list[int]:
    """The indexes of the choices in which every word of `query` is found, best first; all of them for an empty query.

    Case, accents, joiners and the Arabic and Persian forms of a letter make no difference; small slips are forgiven.
    """
    wanted = _words(query[:LONGEST_WORD]).split()
    scores = [_match(wanted, _words(choice)) for choice in choices]
    return sorted((index for index, score in enumerate(scores) if score), key=lambda index: -scores[index])


def _match(wanted: Sequence[str], choice: str) -> float:
    """How well every wanted word is found in the choice: 0 not at all, 100 all at the beginning of a word."""
    if not wanted:
        return 100
    scores = [_match_word(word, choice) for word in wanted]
    return sum(scores) / len(scores) if all(scores) else 0


def _match_word(word: str, choice: str) -> float:
    if f" {word}" in f" {choice}":
        return 100
    if word in choice:
        return 95
    if len(word) < 3:
        return 0
    from rapidfuzz import fuzz

    found = (fuzz.ratio(word, other, score_cutoff=FILTER_CUT) for other in _beginnings(word, choice))
    return max(found, default=0) * 0.9


def _beginnings(word: str, choice: str) -> list[str]:
    """The words of the choice, cut to about the length of `word`: what somebody types is often only a beginning."""
    return [other[: len(word) + 1] for other in choice.split()] + [other[: len(word)] for other in choice.split()]


def _words(text: str) -> str:
    """Folded text: lower case, one form per letter, words parted by one space."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    folded = unicodedata.normalize("NFC", _MARKS_AND_JOINERS.sub("", folded)).translate(_SAME_LETTER)
    return " ".join(re.split(r"[\s\-_/]+", folded)).strip()
