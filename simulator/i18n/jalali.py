"""Dates of the Solar Hijri (Jalali) calendar, as Iranians write them; digits are ASCII, `Formats` turns them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persiantools.jdatetime import JalaliDate

FIRST, LAST = date(622, 3, 22), date(9998, 12, 31)
"""The days that the calendar covers; a file from elsewhere may hold others."""


def has_day(day: date) -> bool:
    """Whether the calendar covers a Gregorian `day`."""
    return FIRST <= day <= LAST


def long_date(day: date) -> str:
    """A Gregorian `day` with the month's name (``5 آذر 1405``)."""
    from persiantools.jdatetime import MONTH_NAMES_FA  # here and below: start-up must not pay for it

    of_iran = _jalali(day)
    return f"{of_iran.day} {MONTH_NAMES_FA[of_iran.month]} {of_iran.year}"


def short_date(day: date) -> str:
    """A Gregorian `day` in figures, all of one length (``1405/09/05``)."""
    of_iran = _jalali(day)
    return f"{of_iran.year}/{of_iran.month:02}/{of_iran.day:02}"


def _jalali(day: date) -> JalaliDate:
    from persiantools.jdatetime import JalaliDate

    return JalaliDate(day)
