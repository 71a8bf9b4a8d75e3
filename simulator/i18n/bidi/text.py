"""Quick questions about text and direction."""

import re
from enum import StrEnum
from typing import Final

from simulator.i18n.bidi.classes import bidi_class
from simulator.i18n.bidi.explicit import first_strong_level

_RTL: Final = (
    "\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_HAS_RTL: Final = re.compile(f"[{_RTL}]")
_NEEDS_LAYOUT: Final = re.compile(f"[{_RTL}\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")

_ISOLATES: Final = dict.fromkeys(range(0x2066, 0x206A))


class Direction(StrEnum):
    """A direction of text."""

    LTR = "ltr"
    RTL = "rtl"

    @property
    def level(self) -> int:
        """The base embedding level of a paragraph in this direction."""
        return 1 if self is Direction.RTL else 0


def has_rtl(text: str) -> bool:
    """Whether a text has a character that can make part of it run right to left."""
    return _HAS_RTL.search(text) is not None


def needs_layout(text: str) -> bool:
    """Whether a left-to-right line must be laid out: it has right-to-left text, or marks that must not be drawn."""
    return not text.isascii() and _NEEDS_LAYOUT.search(text) is not None  # most lines are ASCII, known at once


def without_isolates(text: str) -> str:
    """A text without the marks that set parts of it apart, which take no cell."""
    return text.translate(_ISOLATES)


def base_direction(text: str, default: Direction) -> Direction:
    """The direction of a paragraph by its first strong character (UAX #9, P2 and P3), else `default`."""
    level = first_strong_level([bidi_class(character) for character in text])
    if level is None:
        return default
    return Direction.RTL if level else Direction.LTR
