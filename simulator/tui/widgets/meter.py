"""A share as a bar and a number, drawn towards the reading direction."""

from __future__ import annotations

from simulator.i18n.formats import digits
from simulator.i18n.texts import Texts

WIDTH = 10
FULL, EMPTY = "█", "░"


def meter(share: float, name: str, texts: Texts) -> str:
    """A line with `share` of 1 as ten cells and a percentage, and what it is of.

    From right to left the bar stands on the right and grows leftwards. Block characters keep their place on a line that
    is laid out, so the bar is then the last part of the text.
    """
    filled = int(share * WIDTH + 0.5)
    bar = FULL * filled + EMPTY * (WIDTH - filled)
    percent = _percent(share, texts)
    gap = " " * (1 + len(_percent(1, texts)) - len(percent))
    return f"{percent}  {name}{gap}{bar[::-1]}" if texts.is_right_to_left else f"{bar}{gap}{percent}  {name}"


def _percent(share: float, texts: Texts) -> str:
    number = digits(str(int(share * 100 + 0.5)), texts.language)
    # Translators: {percent} is a whole number, 0 to 100
    return texts.gettext("{percent}%", percent=number)
