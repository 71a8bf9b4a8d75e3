"""Cell widths, and the clusters of characters that share cells: what a caret steps over at once.

The widths equal those of rich's `cell_len` for Latin, Cyrillic, Armenian and Arabic script, which Textual lays
out with; a test compares them. Emoji sequences are kept whole.
"""

from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import category, east_asian_width

from simulator.i18n.bidi.shaping import ZWJ, ZWNJ

_EMOJI_PRESENTATION: Final = "\ufe0f"
_SOFT_HYPHEN: Final = "\u00ad"
_VISIBLE_FORMAT: Final = frozenset({_SOFT_HYPHEN, "\u06dd", *map(chr, range(0x0600, 0x0606))})
"""Format characters that take a cell: the soft hyphen, and the Arabic signs that enclose a number."""

_WIDE_CATEGORIES: Final = frozenset({"So", "Sk"})
_ZERO_WIDTH_CATEGORIES: Final = frozenset({"Mn", "Me", "Cf", "Cc", "Zl", "Zp"})


class Cluster(NamedTuple):
    """Characters `start` to `end` of a line, which take `width` cells together."""

    start: int
    end: int
    width: int


@lru_cache(maxsize=4096)
def character_width(character: str) -> int:
    """How many cells one character takes: 0, 1 or 2."""
    if character in _VISIBLE_FORMAT:
        return 1
    if category(character) in _ZERO_WIDTH_CATEGORIES:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def clusters(text: str) -> list[Cluster]:
    """The clusters of a line in logical order.

    A cluster is a character with the marks and joiners that follow it. Zero-width characters at the very start
    belong to the first visible one, so that every index has a cell unless the line is blank.
    """
    found: list[Cluster] = []
    for index, character in enumerate(text):
        width = character_width(character)
        if found and _continues(text, found[-1], index, width):
            start, _, before = found[-1]
            found[-1] = Cluster(start, index + 1, _joined_width(text, start, index, before, width))
        else:
            found.append(Cluster(index, index + 1, width))
    return found


def _continues(text: str, cluster: Cluster, index: int, width: int) -> bool:
    """Whether the character at `index` belongs to the cluster before it."""
    if width == 0 or cluster.width == 0:
        return True
    if _is_flag_letter(text[index]):
        return cluster.end - cluster.start == 1 and _is_flag_letter(text[cluster.start])
    if "\U0001f3fb" <= text[index] <= "\U0001f3ff":  # skin tones
        return category(text[cluster.start]) in _WIDE_CATEGORIES
    return text[index - 1] == ZWJ and category(text[cluster.start]) in _WIDE_CATEGORIES


def _joined_width(text: str, start: int, index: int, before: int, width: int) -> int:
    if before == 0:
        return width
    if _is_flag_letter(text[index]):
        return 2
    if text[index] == _EMOJI_PRESENTATION and category(text[start]) == "So":
        return 2
    return before


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def cluster_start(text: str, index: int) -> int:
    """The start of the cluster that holds `index`; `index` itself at the end of the text."""
    return next((start for start, end, _ in clusters(text) if start <= index < end), index)


def deletion_before(text: str, index: int) -> int:
    """Where a backspace at `index` deletes from: the cluster before, or only the joiner that ends it.

    A joiner shows only in the letters beside it; losing the letter with it would surprise the typist.
    """
    if index > 0 and text[index - 1] in {ZWNJ, ZWJ}:
        return index - 1
    return next((start for start, end, _ in clusters(text[:index]) if end == index), 0)


def deletion_after(text: str, index: int) -> int:
    """Where a delete at `index` deletes to: the end of the cluster there."""
    return next((end for start, end, _ in clusters(text) if start <= index < end), index)


def fitting_prefix(text: str, room: int) -> str:
    """The longest start of `text` of at most `room` characters that cuts no cluster in two."""
    if len(text) <= room:
        return text
    return text[: cluster_start(text, room)]
