"""The states of a session that is played to its end, for the walk of tools/every_screen.py."""

from __future__ import annotations

from collections.abc import AsyncIterator

from settle import settle
from textual.pilot import Pilot

from simulator.coaching.session import Session
from simulator.desk import Desk
from simulator.domain.scenario import Scenario
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.briefing import Briefing
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.play import Play
from simulator.tui.screens.reports import Reports
from simulator.tui.widgets.reply_box import ReplyBox

MIXED_SAMPLE = 2
"""The rated reply of the first step that earns several verdicts."""


async def playing(pilot: Pilot[None], app: SimulatorApp, scenario: Scenario) -> AsyncIterator[str]:
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
    app.screen.query_one(ReplyBox).draft = reply
    await pilot.press("enter")
    await settle(pilot, app)


async def ended(pilot: Pilot[None], app: SimulatorApp, scenario: Scenario) -> AsyncIterator[str]:
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
