"""What the languages' own countries do otherwise than the language alone says: their names in CLDR, their greetings."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from simulator.domain.ids import Language

CLDR_NAMES: Mapping[str, str] = {"fa": "fa_IR", "hy": "hy_AM", "kk": "kk_Cyrl_KZ", "tl": "fil_PH"}
"""What CLDR calls the languages. The country decides where a week begins; Kazakh is always in Cyrillic letters."""
INTERNATIONAL_ENGLISH = "en_001"
"""English of no country in particular: the day before the month, weeks from Monday on."""


class PartOfDay(Enum):
    """A part of the day with a greeting of its own."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


_HOURS: Mapping[str, tuple[int, int, int]] = {
    "en": (5, 12, 18),
    "fa": (4, 12, 19),  # «شب به‌خیر» is said after dark only
    "hy": (6, 12, 18),
    "kk": (6, 12, 18),
    "tl": (0, 12, 18),  # after midnight it is umaga already
}
"""Hours at which morning, afternoon and evening begin."""


def part_of_day(hour: int, language: Language) -> PartOfDay:
    """Which greeting people of a language use at an hour of 0 to 23; needs no locale data."""
    morning, afternoon, evening = _HOURS[language]
    if morning <= hour < afternoon:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if afternoon <= hour < evening else PartOfDay.EVENING
