"""Every screen of the app in every state worth seeing, headless: for the pictures and for the tests that look at all.

`walk` goes through the app as somebody would and stops at each state; whoever iterates looks at `app.screen` then.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from simulator.coaching.session import Session
from simulator.desk import Desk, open_desk
from simulator.domain.ids import Language, ScenarioId
from simulator.domain.scenario import Scenario
from simulator.errors import UsageError
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.briefing import Briefing
from simulator.tui.screens.commands import Commands
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.direction_check import DirectionCheck
from simulator.tui.screens.first_start import NameQuestion
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.play import Play
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
MIXED_SAMPLE = 2
"""The rated reply of the first step that earns several verdicts."""


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


async def settle(pilot: Pilot[None], app: SimulatorApp) -> None:
    """Wait until nothing is going on."""
    for _ in range(2):
        await pilot.pause()
        working = [worker for worker in app.workers if worker.group in ("coach", "library", "reports", "warm")]
        if working:  # an empty list would mean all, and some wait for the user
            await app.workers.wait_for_complete(working)
    await pilot.pause()


Step = Callable[[], Awaitable[None]]


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
    async for state in _playing(pilot, app, scenario):
        yield state
    async for state in _after(pilot, app, scenario):
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


async def _playing(pilot: Pilot[None], app: SimulatorApp, scenario: Scenario) -> AsyncIterator[str]:
    """A session up to its second moment, with every help there is."""
    desk = app.desk
    app.push_screen(Briefing(scenario))
    await settle(pilot, app)
    yield "briefing"
    app.pop_screen()
    trainee = desk.trainee
    assert trainee is not None  # noqa: S101 - the desk is named
    coach = desk.coach(scenario.language)
    screen = Play(coach.begin(scenario, trainee))
    app.push_screen(screen)
    await settle(pilot, app)
    yield "play-begin"
    await pilot.press("f2")
    await settle(pilot, app)
    yield "play-hint"
    await pilot.press("f9")
    await settle(pilot, app)
    yield "choose"
    await pilot.press("escape")
    await _say(pilot, app, scenario.steps[scenario.start].samples[MIXED_SAMPLE].reply)
    yield "play"
    await pilot.press("f4")
    await settle(pilot, app)
    yield "why"
    await pilot.press("escape", "f8")
    await settle(pilot, app)
    await _say(pilot, app, scenario.steps[scenario.start].samples[0].reply)
    yield "play-again"
    app.pop_screen()
    await settle(pilot, app)
    yield "home-continue"


async def _say(pilot: Pilot[None], app: SimulatorApp, reply: str) -> None:
    from simulator.tui.widgets.reply_box import ReplyBox

    app.screen.query_one(ReplyBox).draft = reply
    await pilot.press("enter")
    await settle(pilot, app)


async def _after(pilot: Pilot[None], app: SimulatorApp, scenario: Scenario) -> AsyncIterator[str]:
    """The end of the story, and what is left of it."""
    session = app.desk.resume(None)
    session = _to_the_end(app.desk, session)
    app.push_screen(Play(session))
    await settle(pilot, app)
    yield "play-ended"
    app.pop_screen()
    app.push_screen(DebriefScreen(session))
    await settle(pilot, app)
    yield "debrief"
    app.screen.query_one("#page").scroll_end(animate=False)
    await settle(pilot, app)
    yield "debrief-end"
    app.pop_screen()
    app.push_screen(Reports())
    await settle(pilot, app)
    yield "reports"
    app.pop_screen()
    app.push_screen(LibraryScreen())
    await settle(pilot, app)
    yield "library-played"


def _to_the_end(desk: Desk, session: Session) -> Session:
    coach = desk.coach(session.scenario.language)
    while not session.ending:
        session = coach.answer(session, session.step.samples[0].reply)
    return session
