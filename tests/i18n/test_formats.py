"""Values as each language writes them. The tables are for native readers to check."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from simulator.domain.ids import LANGUAGES, Language
from simulator.i18n.formats import GREGORIAN, Formats, digits
from simulator.i18n.places import PartOfDay, part_of_day

MOMENT = datetime(2026, 11, 26, 17, 5, tzinfo=UTC)
SPACE = "\u00a0"
"""A space at which no line is broken; Armenian and Kazakh group digits by it."""


@pytest.fixture(autouse=True)
def reader_in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


def formats(language: str, *, calendar: str = "", territory: str = "") -> Formats:
    return Formats(Language(language), calendar=calendar, territory=territory)


@pytest.mark.parametrize(
    ("language", "number", "percent"),
    [
        ("en", "12,345.7", "45%"),
        ("fa", "۱۲٬۳۴۵٫۷", "۴۵٪"),
        ("hy", f"12{SPACE}345,7", "45%"),
        ("kk", f"12{SPACE}345,7", "45%"),
        ("tl", "12,345.7", "45%"),
    ],
)
def test_numbers(language: str, number: str, percent: str) -> None:
    assert formats(language).number(12345.67) == number
    assert formats(language).percent(0.45) == percent


@pytest.mark.parametrize(
    ("language", "date", "in_figures", "hour"),
    [
        ("en", "26 November 2026", "26/11/2026, 5:05 pm", "5:05 pm"),
        ("fa", "۵ آذر ۱۴۰۵", "۱۴۰۵/۰۹/۰۵، ۱۷:۰۵", "۱۷:۰۵"),
        ("hy", "2026 թ. նոյեմբերի 26", "26.11.2026, 17:05", "17:05"),
        ("kk", "2026 ж. 26 қараша", "26.11.2026, 17:05", "17:05"),
        ("tl", "Nobyembre 26, 2026", "11/26/2026, 5:05 PM", "5:05 PM"),
    ],
)
def test_dates_and_times(language: str, date: str, in_figures: str, hour: str) -> None:
    written = formats(language)
    shown = (written.date(MOMENT), written.datetime(MOMENT), written.time(MOMENT))
    assert tuple(text.replace(SPACE, " ") for text in shown) == (date, in_figures, hour)


@pytest.mark.parametrize(
    ("territory", "date", "in_figures"),
    [
        ("US", "November 26, 2026", "11/26/2026, 5:05 PM"),
        ("GB", "26 November 2026", "26/11/2026, 17:05"),
        ("XX", "26 November 2026", "26/11/2026, 5:05 pm"),
    ],
)
def test_english_follows_the_country_of_the_system(territory: str, date: str, in_figures: str) -> None:
    written = formats("en", territory=territory)
    assert (written.date(MOMENT), written.datetime(MOMENT).replace(SPACE, " ")) == (date, in_figures)


@pytest.mark.parametrize(
    ("language", "one", "six", "hours", "names"),
    [
        ("en", "1 minute", "6 minutes", "2 hours", "A, B and C"),
        ("fa", "۱ دقیقه", "۶ دقیقه", "۲ ساعت", "A، B و C"),
        ("hy", "1 րոպե", "6 րոպե", "2 ժամ", "A, B և C"),
        ("kk", "1 минут", "6 минут", "2 сағат", "A, B және C"),
        ("tl", "1 minuto", "6 na minuto", "2 oras", "A, B, at C"),
    ],
)
def test_durations_and_lists(language: str, one: str, six: str, hours: str, names: str) -> None:
    written = formats(language)
    assert (written.duration(60), written.duration(6 * 60), written.duration(7200)) == (one, six, hours)
    assert written.list(["A", "B", "C"]) == names
    assert written.list([]) == ""
    assert written.list(["A"]) == "A"


@pytest.mark.parametrize(
    ("day", "date", "in_figures"),
    [
        ((2024, 3, 19), "۲۹ اسفند ۱۴۰۲", "۱۴۰۲/۱۲/۲۹"),
        ((2024, 3, 20), "۱ فروردین ۱۴۰۳", "۱۴۰۳/۰۱/۰۱"),  # Nowruz after a common year
        ((2025, 3, 20), "۳۰ اسفند ۱۴۰۳", "۱۴۰۳/۱۲/۳۰"),  # a leap year's last day
        ((2025, 3, 21), "۱ فروردین ۱۴۰۴", "۱۴۰۴/۰۱/۰۱"),
        ((2026, 9, 22), "۳۱ شهریور ۱۴۰۵", "۱۴۰۵/۰۶/۳۱"),
        ((1979, 2, 11), "۲۲ بهمن ۱۳۵۷", "۱۳۵۷/۱۱/۲۲"),
    ],
)
def test_persian_days_are_those_of_the_solar_hijri_calendar(
    day: tuple[int, int, int], date: str, in_figures: str
) -> None:
    moment = datetime(*day, 8, 0, tzinfo=UTC)
    assert formats("fa").date(moment) == date
    assert formats("fa").datetime(moment) == f"{in_figures}، ۸:۰۰"


def test_persian_dates_may_be_gregorian() -> None:
    written = formats("fa", calendar=GREGORIAN)
    assert written.date(MOMENT) == "۲۶ نوامبر ۲۰۲۶"
    assert written.datetime(MOMENT) == "۲۰۲۶/۱۱/۲۶، ۱۷:۰۵"


def test_the_setting_of_the_calendar_is_of_no_account_elsewhere() -> None:
    assert formats("kk", calendar=GREGORIAN).date(MOMENT) == formats("kk").date(MOMENT)


def test_a_day_before_the_calendar_is_shown_all_the_same() -> None:
    assert formats("fa").date(datetime(600, 5, 1, 12, tzinfo=UTC)).endswith("۶۰۰")


def test_the_day_is_that_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    late = datetime(2026, 11, 26, 21, 0, tzinfo=UTC)
    assert formats("fa").date(late) == "۵ آذر ۱۴۰۵"
    monkeypatch.setenv("TZ", "Asia/Tehran")
    time.tzset()
    assert formats("fa").date(late) == "۶ آذر ۱۴۰۵"
    assert formats("fa").time(late) == "۰:۳۰"


@pytest.mark.parametrize("zone", ["Asia/Tehran", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ends_of_time_are_shown_in_every_time_zone(
    language: Language, moment: datetime, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    written = formats(language)
    year = digits(str(moment.year), language)
    assert year in written.date(moment)
    assert year in written.datetime(moment)
    assert digits(":", language) in written.time(moment)
    assert abs(written.week.weeks_ago(moment, MOMENT)) > 100_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_invisible_and_no_other_script(language: Language) -> None:
    months = [datetime(2026, month, 15, 9, 5, tzinfo=UTC) for month in range(1, 13)]
    written = formats(language)
    shown = "".join(
        [written.date(m) + written.datetime(m) for m in months]
        + [written.duration(s) for s in (60, 9e3, 9e5, 9e7)]
        + [written.number(-1234.5), written.percent(1), written.score(66.5), written.list("AB")]
    )
    assert not set("\u200e\u200f\u061c\u202f") & set(shown)
    if language == "fa":
        assert not set("0123456789%") & set(shown)
    if language == "kk":
        assert all(c < "\u0600" and (not c.isalpha() or c in "AB" or "\u0400" <= c <= "\u04ff") for c in shown)


@pytest.mark.parametrize(
    ("language", "first", "weekend"),
    [("en", 0, {5, 6}), ("fa", 5, {3, 4}), ("hy", 0, {5, 6}), ("kk", 0, {5, 6}), ("tl", 6, {5, 6})],
)
def test_weeks(language: str, first: int, weekend: set[int]) -> None:
    week = formats(language).week
    assert (week.first_day, week.days_off) == (first, weekend)


@pytest.mark.parametrize(
    ("language", "day", "weeks"),
    [
        ("fa", 21, 0),  # Saturday the 21st begins the week of Thursday the 26th
        ("fa", 20, 1),
        ("tl", 22, 0),
        ("tl", 21, 1),
        ("kk", 23, 0),
        ("kk", 22, 1),
        ("hy", 16, 1),
        ("en", 15, 2),
    ],
)
def test_weeks_ago(language: str, day: int, weeks: int) -> None:
    assert formats(language).week.weeks_ago(datetime(2026, 11, day, 12, tzinfo=UTC), MOMENT) == weeks


def test_american_weeks_begin_on_sunday() -> None:
    assert formats("en", territory="US").week.first_day == 6


@pytest.mark.parametrize(
    ("language", "hours"),
    [
        ("en", {4: "evening", 5: "morning", 12: "afternoon", 18: "evening"}),
        ("fa", {3: "evening", 4: "morning", 12: "afternoon", 18: "afternoon", 19: "evening"}),
        ("hy", {5: "evening", 6: "morning", 12: "afternoon", 18: "evening"}),
        ("kk", {5: "evening", 6: "morning", 12: "afternoon", 18: "evening"}),
        ("tl", {0: "morning", 11: "morning", 12: "afternoon", 18: "evening", 23: "evening"}),
    ],
)
def test_parts_of_the_day(language: str, hours: dict[int, str]) -> None:
    for hour, part in hours.items():
        assert part_of_day(hour, Language(language)) is PartOfDay(part)


def test_digits() -> None:
    assert digits("45%", Language("fa")) == "۴۵٪"
    assert digits("45%", Language("kk")) == "45%"


def test_the_calendar_is_loaded_when_a_persian_date_is_shown() -> None:
    program = (
        "import sys; from datetime import UTC, datetime; from simulator.i18n.formats import Formats\n"
        "def loaded(): return 'persiantools' in sys.modules\n"
        "for language in ('en', 'kk'): Formats(language).datetime(datetime.now(UTC))\n"
        "fa = Formats('fa'); fa.number(5); fa.duration(60); before = loaded()\n"
        "fa.date(datetime.now(UTC)); print(before, loaded())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
