"""Where words begin and end: what a caret skips when it moves word by word.

Words are made of clusters, so no stop falls between a letter and its marks, or between a letter and a ZWNJ.
"""

from itertools import groupby
from typing import Final, NamedTuple

from simulator.i18n.bidi.graphemes import Cluster, clusters

_INSIDE_WORDS: Final = frozenset("'\u2019\u055a\u055b\u055c\u055e")
"""Apostrophes, and the Armenian marks of stress, exclamation and question, which stand above a letter of a word."""
_INSIDE_NUMBERS: Final = frozenset(".,\u066b\u066c")
"""What parts the digits of one number, with the Arabic separators of decimals and thousands."""


class Word(NamedTuple):
    """A word of a line, from its first index to the one behind it."""

    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a line in logical order: letters, digits and underscores, and what stands inside them."""
    groups = clusters(text)
    inside = [_is_inside(text, groups, place) for place in range(len(groups))]
    found = []
    for in_word, run in groupby(zip(inside, groups, strict=True), key=lambda pair: pair[0]):
        if in_word:
            members = [group for _, group in run]
            found.append(Word(members[0].start, members[-1].end))
    return found


def word_before(text: str, index: int) -> int:
    """The start of the word before `index`, or of the line."""
    return max((word.start for word in words(text) if word.start < index), default=0)


def word_after(text: str, index: int) -> int:
    """The end of the word after `index`, or of the line."""
    return min((word.end for word in words(text) if word.end > index), default=len(text))


def _is_inside(text: str, groups: list[Cluster], place: int) -> bool:
    characters = _characters(text, groups, place)
    if any(character.isalnum() or character == "_" for character in characters):
        return True
    before, after = _characters(text, groups, place - 1), _characters(text, groups, place + 1)
    if characters[:1] in _INSIDE_WORDS:
        return any(map(str.isalnum, before)) and any(map(str.isalnum, after))
    return characters[:1] in _INSIDE_NUMBERS and any(map(str.isdecimal, before)) and any(map(str.isdecimal, after))


def _characters(text: str, groups: list[Cluster], place: int) -> str:
    if not 0 <= place < len(groups):
        return ""
    return text[groups[place].start : groups[place].end]
