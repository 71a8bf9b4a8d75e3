"""Numbers, dates and durations as each language writes them (CLDR data by Babel, loaded when first needed)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cached_property
from math import floor
from typing import TYPE_CHECKING

from simulator.domain.ids import Language

if TYPE_CHECKING:
    from babel import Locale

CLDR_NAMES = {"tl": "fil"}
"""Where CLDR calls a language otherwise than this program does."""
PERSIAN_DIGITS = str.maketrans("0123456789%", "۰۱۲۳۴۵۶۷۸۹٪")
_INVISIBLE = str.maketrans("", "", "\u200e\u200f\u061c")


class Formats:
    """How one language writes values. Numbers for people only: JSON and files keep theirs plain."""

    def __init__(self, language: Language) -> None:
        self.language = language

    @cached_property
    def _locale(self) -> Locale:
        from babel import Locale

        return Locale.parse(CLDR_NAMES.get(self.language, self.language))

    def number(self, value: float) -> str:
        """A number with the language's separators; at most one decimal."""
        from babel.numbers import format_decimal

        system = "default" if self.language == "fa" else "latn"  # CLDR's Persian separators go with Persian digits
        return self._localised(format_decimal(round(value, 1), locale=self._locale, numbering_system=system))

    def percent(self, share: float) -> str:
        """A share of 1 as a percentage without decimals."""
        from babel.numbers import format_percent

        return self._localised(format_percent(share, locale=self._locale))

    def score(self, value: float | None) -> str:
        """A score of 0 to 100 without decimals; a dash where there is none yet."""
        return "–" if value is None else self._localised(str(floor(value + 0.5)))

    def date(self, moment: datetime) -> str:
        """The day of `moment`, in the reader's time zone, in medium length."""
        from babel.dates import format_date

        return self._localised(format_date(moment.astimezone(), "medium", locale=self._locale))

    def datetime(self, moment: datetime) -> str:
        """Day and time of `moment`, in the reader's time zone, short."""
        from babel.dates import format_datetime

        return self._localised(format_datetime(moment.astimezone(), "short", locale=self._locale))

    def duration(self, seconds: float) -> str:
        """About how long something takes (``6 minutes``)."""
        from babel.dates import format_timedelta

        return self._localised(format_timedelta(timedelta(seconds=seconds), threshold=1.5, locale=self._locale))

    def list(self, items: Sequence[str]) -> str:
        """Items as an enumeration (``A, B and C``)."""
        from babel.lists import format_list

        return self._localised(format_list(items, locale=self._locale)) if items else ""

    def _localised(self, text: str) -> str:
        text = text.translate(_INVISIBLE)
        return text.translate(PERSIAN_DIGITS) if self.language == "fa" else text


def digits(text: str, language: Language) -> str:
    """`text` with the digits of `language`; needs no locale data, for what is drawn at every key press."""
    return text.translate(PERSIAN_DIGITS) if language == "fa" else text
