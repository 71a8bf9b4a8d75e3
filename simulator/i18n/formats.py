"""Numbers, dates, durations and weeks as each language writes them (CLDR data by Babel, loaded when first needed)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from math import floor
from typing import TYPE_CHECKING

from simulator.domain.ids import Language
from simulator.i18n import jalali
from simulator.i18n.local_time import local
from simulator.i18n.places import CLDR_NAMES, INTERNATIONAL_ENGLISH
from simulator.i18n.weeks import Week, week_of

if TYPE_CHECKING:
    from babel import Locale

GREGORIAN = "gregorian"
"""The calendar's name in the settings; an empty name is the language's own calendar."""
PERSIAN_DIGITS = str.maketrans("0123456789%", "۰۱۲۳۴۵۶۷۸۹٪")
_NARROW_SPACE, _SPACE = "\u202f", "\u00a0"
# Direction marks: the program orders text itself. A narrow space: many terminal fonts lack it.
_FOR_TERMINALS = str.maketrans({"\u200e": None, "\u200f": None, "\u061c": None, _NARROW_SPACE: _SPACE})
_COMMAS = {"fa": "، ", "kk": ", "}
"""Where people write "A, B and C" with the word and without a comma before it, and CLDR's longer lists do not."""


class Formats:
    """How one language writes values. For people only: JSON and files keep plain digits and ISO dates."""

    def __init__(self, language: Language, *, calendar: str = "", territory: str = "") -> None:
        """`calendar`: `GREGORIAN`, else the language's own; it matters to Persian.

        `territory`: the country of the system (``GB``); it matters to English, the others have one country each.
        """
        self.language = language
        self._has_own_calendar = language == "fa" and calendar != GREGORIAN
        self._territory = territory

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale, localedata

        name = f"{self.language}_{self._territory}"
        if self.language != "en":
            name = CLDR_NAMES[self.language]
        elif not self._territory or not localedata.exists(name):
            name = INTERNATIONAL_ENGLISH
        return Locale.parse(name)

    @cached_property
    def week(self) -> Week:
        """Where the week begins, and its days off."""
        return week_of(self.language, self._locale)

    def _is_jalali(self, day: date) -> bool:
        return self._has_own_calendar and jalali.has_day(day)

    def number(self, value: float) -> str:
        """A number with the language's separators; at most one decimal."""
        from babel.numbers import format_decimal

        system = "default" if self.language == "fa" else "latn"  # CLDR's Persian separators go with Persian digits
        return self._localised(format_decimal(round(value, 1), locale=self._locale, numbering_system=system))

    def percent(self, share: float) -> str:
        """A share of 1 as a percentage without decimals, halves rounded up."""
        from babel.numbers import format_percent

        return self._localised(format_percent(floor(share * 100 + 0.5) / 100, locale=self._locale))

    def score(self, value: float | None) -> str:
        """A score of 0 to 100 without decimals; a dash where there is none yet."""
        return "–" if value is None else self._localised(str(floor(value + 0.5)))

    def date(self, moment: datetime) -> str:
        """The day of `moment`, in the reader's time zone, with the month's name."""
        from babel.dates import format_date

        day = local(moment).date()
        if self._is_jalali(day):
            return self._localised(jalali.long_date(day))
        return self._localised(format_date(day, "long", locale=self._locale))

    def time(self, moment: datetime) -> str:
        """The time of day of `moment`, in the reader's time zone, to the minute."""
        from babel.dates import format_time

        here = local(moment)
        return self._localised(format_time(here, "short", tzinfo=here.tzinfo, locale=self._locale))

    def datetime(self, moment: datetime) -> str:
        """Day and time of `moment`, in the reader's time zone, in figures; the year has all its digits."""
        from babel.dates import get_datetime_format

        joined = get_datetime_format("short", locale=self._locale)
        day = local(moment).date()
        shown = jalali.short_date(day) if self._is_jalali(day) else _in_figures(day, self._locale)
        return self._localised(str(joined).replace("{1}", shown).replace("{0}", self.time(moment)))

    def duration(self, seconds: float) -> str:
        """About how long something takes (``6 minutes``), from a minute upwards."""
        from babel.dates import format_timedelta

        passed = timedelta(seconds=seconds)
        return self._localised(format_timedelta(passed, "minute", threshold=2, locale=self._locale))

    def list(self, items: Sequence[str]) -> str:
        """Items as an enumeration (``A, B and C``)."""
        from babel.lists import format_list

        comma = _COMMAS.get(self.language)
        if comma and len(items) > 2:
            items = [comma.join(items[:-1]), items[-1]]
        return self._localised(format_list(items, locale=self._locale)) if items else ""

    def _localised(self, text: str) -> str:
        return digits(text.translate(_FOR_TERMINALS), self.language)


def _in_figures(day: date, locale: Locale) -> str:
    """The short form of a Gregorian day, but with the whole year: sessions are kept for years."""
    from babel.dates import format_date

    return format_date(day, re.sub("y+", "y", locale.date_formats["short"].pattern), locale=locale)


def digits(text: str, language: Language) -> str:
    """`text` with the digits of `language`; needs no locale data, for what is drawn at every key press."""
    return text.translate(PERSIAN_DIGITS) if language == "fa" else text
