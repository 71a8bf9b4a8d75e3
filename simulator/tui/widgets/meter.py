"""A share as a bar and a number, drawn towards the reading direction."""

from __future__ import annotations

from simulator.i18n.formats import digits
from simulator.i18n.texts import Texts

WIDTH = 10
FULL, EMPTY = "█", "░"


def meter(share: float, texts: Texts) -> str:
    """`share` of 1 as ten cells and a percentage; from right to left the bar grows leftwards."""
    filled = int(share * WIDTH + 0.5)
    bar = FULL * filled + EMPTY * (WIDTH - filled)
    if texts.is_right_to_left:
        bar = bar[::-1]
    # Translators: {percent} is a whole number, 0 to 100
    return f"{bar} {texts.gettext('{percent}%', percent=digits(str(int(share * 100 + 0.5)), texts.language))}"
