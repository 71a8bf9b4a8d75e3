"""Where a week begins and which of its days are off; days of the week count from Monday, which is 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from simulator.domain.ids import Language
from simulator.i18n.local_time import local

if TYPE_CHECKING:
    from babel import Locale

DAYS = 7
WEEKENDS: Mapping[str, frozenset[int]] = {"fa": frozenset({3, 4})}
"""Days off where offices keep others than CLDR has: in Iran Thursday too, not Friday alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The week of a language's own country."""

    first_day: int
    days_off: frozenset[int]
    """The weekend."""

    def start(self, moment: datetime) -> date:
        """The first day of the week to which `moment` belongs in the reader's time zone."""
        day = local(moment).date()
        return day - timedelta(days=(day.weekday() - self.first_day) % DAYS)

    def weeks_ago(self, moment: datetime, now: datetime) -> int:
        """How many weeks before that of `now` the week of `moment` was: 0 in the same week, 1 in the last."""
        return (self.start(now) - self.start(moment)).days // DAYS


def week_of(language: Language, locale: Locale) -> Week:
    """The week of a language and its country, which is part of `locale`."""
    length = (locale.weekend_end - locale.weekend_start) % DAYS + 1
    days_off = frozenset((locale.weekend_start + day) % DAYS for day in range(length))
    return Week(first_day=locale.first_week_day, days_off=WEEKENDS.get(language, days_off))
