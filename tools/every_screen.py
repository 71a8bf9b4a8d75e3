"""Every screen of the app in every state worth seeing, headless: for the pictures and for the tests that look at all.

`walk` goes through the app as somebody would and stops at each state; whoever iterates looks at `app.screen` then.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

from playing_states import ended, playing
from settle import settle
from textual.pilot import Pilot

from simulator.desk import Desk, open_desk
from simulator.domain.ids import Language, ScenarioId
from simulator.errors import UsageError
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.commands import Commands
from simulator.tui.screens.direction_check import DirectionCheck
from simulator.tui.screens.first_start import NameQuestion
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.principles import Principles
from simulator.tui.screens.reports import Reports
from simulator.tui.screens.settings import SettingsScreen
from simulator.tui.screens.trainees import Trainees
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Menu

SCENARIO = ScenarioId("misprinted-cards")
NAMES = {"en": "Amara", "fa": "مریم", "hy": "Անի", "kk": "Айгерім", "tl": "Jun"}
NOON = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
IN_NO_LIST = "qqqq"
"""Typed where a list should become empty."""


class FixedDesk(Desk):
    """A desk at which it is always the same hour, so that pictures change only when the app does."""

    _ids = itertools.count(1)

    def clock(self) -> datetime:
        """A morning in November."""
        return NOON

    def new_id(self) -> str:
        """Ids in order."""
        return f"{next(self._ids):016x}"


def fixed_desk(home: Path, language: Language, *, named: bool = True) -> Desk:
    """A desk in folders of its own; `named`: with somebody at it who has not played yet."""
    environment = {"SIMULATOR_HOME": str(home), "SIMULATOR_LANGUAGE": language}
    open_desk(environment).close()  # the same checks as for everybody
    desk = FixedDesk(environment)
    if named:
        desk.add_trainee(NAMES[language])
    return desk


async def first_start(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    """The states before anybody has a name; the desk of `app` is one without a trainee."""
    await settle(pilot, app)
    yield "first-start"
    app.push_screen(DirectionCheck())
    await settle(pilot, app)
    yield "direction-check"
    app.pop_screen()
    app.push_screen(NameQuestion())
    await settle(pilot, app)
    yield "name"


async def walk(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    """Home, and everything that can be reached from there."""
    desk = app.desk
    language = desk.scenario_language
    scenario = desk.library.scenario(SCENARIO, language)
    await settle(pilot, app)
    await pilot.pause(0.3)  # home fills in titles after its first picture
    yield "home"
    for part in (_commands, _notices, _reading, _library):
        async for state in part(pilot, app):
            yield state
    for part_of_play in (playing, ended):
        async for state in part_of_play(pilot, app, scenario):
            yield state


async def _commands(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    await pilot.press("ctrl+p")
    await settle(pilot, app)
    assert isinstance(app.screen, Commands)  # noqa: S101 - a walk that went astray shows nothing
    yield "commands"
    app.screen.query_one(LineInput).value = IN_NO_LIST
    await settle(pilot, app)
    yield "commands-none"
    await pilot.press("escape")
    await settle(pilot, app)


async def _notices(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    """An error, and what ctrl+c says."""
    app.tell(UsageError("no-hint"))
    await pilot.press("ctrl+c")
    await settle(pilot, app)
    yield "notice"
    app.clear_notifications()
    await settle(pilot, app)


async def _reading(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    await pilot.press("f1")
    await settle(pilot, app)
    yield "help"
    await pilot.press("escape")
    for name, screen in (("reports-none", Reports()), ("principles", Principles()), ("settings", SettingsScreen())):
        app.push_screen(screen)
        await settle(pilot, app)
        if name == "principles":
            await pilot.press("down", "down")
            await settle(pilot, app)
        yield name
        if name == "principles":
            screen.query_one(Menu).highlighted = screen.query_one(Menu).option_count - 1
            await settle(pilot, app)
            yield "pitfall"
        if name == "settings":
            async for state in _each_setting(pilot, app):
                yield state
        app.pop_screen()
        await settle(pilot, app)
    app.push_screen(Trainees())
    await settle(pilot, app)
    yield "trainees"
    app.pop_screen()
    await settle(pilot, app)


async def _each_setting(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    menu = app.screen.query_one(Menu)
    for number in range(menu.option_count):
        menu.highlighted = number
        await pilot.press("enter")
        await settle(pilot, app)
        yield f"setting-{menu.get_option_at_index(number).id}"
        await pilot.press("escape")
        await settle(pilot, app)


async def _library(pilot: Pilot[None], app: SimulatorApp) -> AsyncIterator[str]:
    screen = LibraryScreen()
    app.push_screen(screen)
    await settle(pilot, app)
    yield "library"
    screen.query_one("#filter", LineInput).value = IN_NO_LIST
    await settle(pilot, app)
    yield "library-none"
    app.pop_screen()
    await settle(pilot, app)
