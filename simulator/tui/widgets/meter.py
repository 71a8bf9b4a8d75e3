"""A share as a bar and a number, drawn towards the reading direction."""

from __future__ import annotations

from simulator.i18n.formats import Formats
from simulator.i18n.texts import RIGHT_TO_LEFT

WIDTH = 10
FULL, EMPTY = "█", "░"


def meter(share: float, name: str, formats: Formats) -> str:
    """A line with `share` of 1 as ten cells and a percentage, and what it is of.

    From right to left the bar stands on the right and grows leftwards. Block characters keep their place on a line that
    is laid out, so the bar is then the last part of the text.
    """
    filled = int(share * WIDTH + 0.5)
    bar = FULL * filled + EMPTY * (WIDTH - filled)
    percent = formats.percent(share)
    gap = " " * (1 + len(formats.percent(1)) - len(percent))
    return f"{percent}  {name}{gap}{bar[::-1]}" if formats.language in RIGHT_TO_LEFT else f"{bar}{gap}{percent}  {name}"
