"""Dates, weeks and alphabetical order on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from simulator.desk import Desk, open_desk
from simulator.domain.ids import LANGUAGES, Language
from simulator.i18n.formats import GREGORIAN
from simulator.resources import scenarios_folder
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.reports import Reports
from simulator.tui.screens.settings import SettingsScreen
from simulator.tui.screens.trainees import Trainees
from simulator.tui.widgets.menu import Menu

Script = Callable[[Pilot[None], SimulatorApp], Awaitable[None]]
THURSDAY = datetime(2026, 11, 26, 12).astimezone()


class OnThursday(Desk):
    """A desk on a day that the test knows, or so many days before it."""

    days_before = 0

    def clock(self) -> datetime:
        """Noon."""
        return THURSDAY - timedelta(days=self.days_before)


def desk_in(language: str, home: Path, **environment: str) -> OnThursday:
    desk = OnThursday({"SIMULATOR_HOME": str(home), "SIMULATOR_LANGUAGE": language, **environment})
    desk.add_trainee("Mina")
    return desk


def use(desk: Desk, script: Script) -> None:
    """Run the app headless and let `script` use it."""

    async def run() -> None:
        app = SimulatorApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await script(pilot, app)

    asyncio.run(run())
    desk.close()


async def settle(pilot: Pilot[None], app: SimulatorApp) -> None:
    await pilot.pause()
    await app.workers.wait_for_complete([w for w in app.workers if w.group in ("library", "reports")])
    await pilot.pause()


def prompts(app: SimulatorApp) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(Menu).options]


def played(desk: OnThursday, *days_before: int) -> None:
    """One reply in a session of its own, so many days ago."""
    (scenario, *_) = desk.library.scenarios(desk.scenario_language)
    coach = desk.coach(desk.scenario_language)
    for days in days_before:
        desk.days_before = days
        assert desk.trainee
        coach.choose(coach.begin(scenario, desk.trainee), 0)
    desk.days_before = 0


def test_the_calendar_is_chosen_in_persian_and_holds_at_once(tmp_path: Path) -> None:
    desk = desk_in("fa", tmp_path)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(Trainees())
        await pilot.pause()
        assert "۵ آذر ۱۴۰۵" in prompts(app)[0]
        app.push_screen(SettingsScreen())
        await pilot.pause()
        assert "هجری شمسی" in prompts(app)[-1]
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "میلادی" in prompts(app)[-1]
        assert app.focused is app.screen.query_one(Menu)
        assert app.screen.query_one(Menu).chosen == "calendar"
        await pilot.press("escape")
        await pilot.pause()
        assert "۲۶ نوامبر ۲۰۲۶" in prompts(app)[0], "the screen below was drawn anew"

    use(desk, script)
    again = open_desk({"SIMULATOR_HOME": str(tmp_path)})
    assert again.settings.calendar == GREGORIAN
    again.change_settings(calendar="")
    again.use_language(Language("fa"))
    assert again.formats.date(THURSDAY) == "۵ آذر ۱۴۰۵"


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "fa"])
def test_other_languages_are_not_asked(language: str, tmp_path: Path) -> None:
    desk = desk_in(language, tmp_path)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(SettingsScreen())
        await pilot.pause()
        assert "calendar" not in [option.id for option in app.screen.query_one(Menu).options]

    use(desk, script)


@pytest.mark.parametrize(
    ("language", "days_before", "headings"),
    [
        # a Persian week begins on Saturday the 21st, a Kazakh one on Monday the 23rd
        ("fa", (30, 6, 5, 0), ["این هفته", "هفته‌ی پیش", "پیش از آن"]),
        ("kk", (5, 3, 0), ["Осы апта", "Өткен апта"]),
        ("tl", (4, 0), ["Ngayong linggo"]),
        ("en", (20,), ["Earlier"]),
    ],
)
def test_reports_stand_under_their_weeks(
    language: str, days_before: tuple[int, ...], headings: list[str], tmp_path: Path
) -> None:
    desk = desk_in(language, tmp_path)
    played(desk, *days_before)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(Reports())
        await settle(pilot, app)
        menu = app.screen.query_one(Menu)
        assert [str(option.prompt) for option in menu.options if option.disabled] == headings
        assert menu.option_count == len(headings) + len(days_before)
        assert menu.highlighted == 1, "a heading is not under the cursor"
        assert desk.formats.datetime(THURSDAY - timedelta(days=days_before[-1])) in prompts(app)[1]
        await pilot.press("enter")
        await settle(pilot, app)
        assert not isinstance(app.screen, Reports)

    use(desk, script)


def test_the_library_is_in_alphabetical_order(tmp_path: Path) -> None:
    """By level, then by the alphabet: Ә stands after А, where Unicode has it after Я."""
    titles = {"a": "Яхта", "b": "Әуежай", "c": "Аялдама", "d": "Қонақүй", "e": "Касса"}
    source = (scenarios_folder() / "kk" / "misprinted-cards.yaml").read_text(encoding="utf-8")
    own = tmp_path / "own" / "kk"
    own.mkdir(parents=True)
    title_line = next(line for line in source.splitlines() if line.startswith("title:"))
    for name, title in titles.items():
        changed = source.replace("id: misprinted-cards", f"id: {name}", 1).replace(title_line, f'title: "{title}"', 1)
        (own / f"{name}.yaml").write_text(changed, encoding="utf-8")
    desk = desk_in("kk", tmp_path, SIMULATOR_LIBRARY=str(own.parent))

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(LibraryScreen())
        await settle(pilot, app)
        shown = [prompt.splitlines()[0] for prompt in prompts(app)]
        assert [title for title in shown if title in titles.values()] == [
            *("Аялдама", "Әуежай", "Касса", "Қонақүй", "Яхта"),
        ]

    use(desk, script)
