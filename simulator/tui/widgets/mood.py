"""The customer's mood over the conversation: a spark line and a word."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
SHOWN_AT_MOST = 8


def mood_line(moods: Sequence[int]) -> str:
    """The last moods (0 to 100) as a spark line, oldest first."""
    return "".join(BLOCKS[min(len(BLOCKS) - 1, mood * len(BLOCKS) // 101)] for mood in moods[-SHOWN_AT_MOST:])


def mood_colour(mood: int) -> str:
    """A theme colour for a mood; the word beside it says the same."""
    return "$error" if mood < 35 else "$warning" if mood < 65 else "$success"
