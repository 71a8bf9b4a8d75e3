"""The app as a trainee meets it, headless, in each of the five languages."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from simulator.desk import Desk, open_desk
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.scenario import Scenario
from simulator.i18n.bidi import Direction, layout
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.briefing import Briefing
from simulator.tui.screens.commands import Commands
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.first_start import FirstStart, NameQuestion
from simulator.tui.screens.help import Help
from simulator.tui.screens.home import Home
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.play import Play
from simulator.tui.screens.principles import Principles
from simulator.tui.screens.reports import Reports
from simulator.tui.screens.settings import SettingsScreen
from simulator.tui.screens.trainees import Trainees
from simulator.tui.screens.why import Why
from simulator.tui.widgets.menu import Menu
from simulator.tui.widgets.reply_box import ReplyBox

Script = Callable[[Pilot[None], SimulatorApp], Awaitable[None]]
NAMES = {"en": "Amara", "fa": "مریم", "hy": "Անի", "kk": "Айгерім", "tl": "Jun"}
SMALL = (80, 24)


def play(desk: Desk, script: Script, size: tuple[int, int] = SMALL) -> None:
    """Run the app headless and let `script` use it."""

    async def run() -> None:
        app = SimulatorApp(desk)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await script(pilot, app)

    asyncio.run(run())
    desk.close()


def desk_in(language: str, home: Path, *, named: bool = True) -> Desk:
    desk = open_desk({"SIMULATOR_HOME": str(home), "SIMULATOR_LANGUAGE": language})
    if named:
        desk.add_trainee(NAMES[language])
    return desk


async def settle(pilot: Pilot[None], app: SimulatorApp) -> None:
    """Wait until nothing is going on."""
    await pilot.pause()
    await app.workers.wait_for_complete([w for w in app.workers if w.group in ("coach", "library", "reports", "warm")])
    await pilot.pause()


def on_screen(app: SimulatorApp) -> str:
    """What is drawn, as text."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def scenario(desk: Desk, language: str) -> Scenario:
    return desk.library.scenario(ScenarioId("misprinted-cards"), Language(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_start_asks_language_and_name(language: str, tmp_path: Path) -> None:
    desk = desk_in(language, tmp_path, named=False)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        assert isinstance(app.screen, FirstStart)
        assert app.screen.query_one(Menu).chosen == language
        await pilot.press("enter")
        await pilot.pause()
        if language == "fa":
            await pilot.press("enter")  # the check which line reads correctly
            await pilot.pause()
        assert isinstance(app.screen, NameQuestion)
        await pilot.press(*NAMES[language], "enter")
        await pilot.pause()
        assert isinstance(app.screen, Home)
        assert desk.trainee
        assert desk.trainee.name == NAMES[language]

    play(desk, script)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_from_home_to_debrief(language: str, tmp_path: Path) -> None:
    desk = desk_in(language, tmp_path)
    story = scenario(desk, language)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        await pilot.press("f6")
        await settle(pilot, app)
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.query_one(Menu).option_count == len(desk.library.scenario_ids(Language(language)))
        app.push_screen(Briefing(story))
        await settle(pilot, app)
        await pilot.press("enter")
        await settle(pilot, app)
        await settle(pilot, app)
        assert isinstance(app.screen, Play)
        for _ in range(8):
            step = app.screen._session.step
            if step.ending:
                break
            app.screen.query_one(ReplyBox).draft = step.samples[0].reply
            await pilot.press("enter")
            await settle(pilot, app)
        assert app.screen._session.ending
        await pilot.press("enter")
        await settle(pilot, app)
        assert isinstance(app.screen, DebriefScreen)

    play(desk, script)
    (stored,) = open_desk({"SIMULATOR_HOME": str(tmp_path)}).store.sessions()
    assert stored.record.outcome is not None
    assert all(turn.assessment.score == 100 for turn in stored.turns)


def test_say_it_again_keeps_both_tries_and_counts_the_first(tmp_path: Path) -> None:
    desk = desk_in("en", tmp_path)
    story = scenario(desk, "en")
    session = desk.coach(Language("en")).begin(story, desk.trainee)  # type: ignore[arg-type]  # there is one by then

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        screen = Play(session)
        app.push_screen(screen)
        await settle(pilot, app)
        await pilot.press(*"no idea", "enter")
        await settle(pilot, app)
        first = screen._session.score
        await pilot.press("f8")
        await pilot.pause()
        screen.query_one(ReplyBox).draft = story.steps[story.start].samples[0].reply
        await pilot.press("enter")
        await settle(pilot, app)
        assert [turn.attempt for turn in screen._session.turns] == [1, 2]
        assert screen._session.score == first

    play(desk, script)


def test_language_changes_while_running_and_the_draft_stays(tmp_path: Path) -> None:
    desk = desk_in("en", tmp_path)
    story = scenario(desk, "en")
    session = desk.coach(Language("en")).begin(story, desk.trainee)  # type: ignore[arg-type]  # there is one by then

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(Play(session))
        await settle(pilot, app)
        await pilot.press(*"half a sen")
        for language in ("fa", "hy", "kk", "tl"):
            desk.use_language(Language(language))
            await app.change_language()
            await pilot.pause()
            assert app.screen.query_one(ReplyBox).draft == "half a sen"
            for word in map(desk.texts.gettext, ("Choose", "Help")):  # at the foot of the screen
                assert (layout(word, Direction.RTL).text if language == "fa" else word) in on_screen(app)
                assert word not in {"Choose", "Help"}
            assert app.has_class("-rtl") == (language == "fa")

    play(desk, script)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_opens_at_80_by_24(language: str, tmp_path: Path) -> None:
    desk = desk_in(language, tmp_path)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        for key, kind in (("f7", Principles), ("f8", Reports), ("f9", SettingsScreen), ("f10", Trainees)):
            await pilot.press(key)
            await settle(pilot, app)
            assert isinstance(app.screen, kind)
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        await pilot.press("escape", "ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, Commands)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Home)

    play(desk, script)


def test_what_people_type_is_neither_markup_nor_an_escape_sequence(tmp_path: Path) -> None:
    desk = desk_in("en", tmp_path)
    story = scenario(desk, "en")
    session = desk.coach(Language("en")).begin(story, desk.trainee)  # type: ignore[arg-type]  # there is one by then

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        screen = Play(session)
        app.push_screen(screen)
        await settle(pilot, app)
        app.post_message(events.Paste("[bold]I am sorry[/bold] [@click=app.quit]x[/] [50%] \x1b]2;PWNED\x07 [/]"))
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot, app)
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(app.screen, Why)
        await pilot.press("escape")
        await pilot.pause()
        drawn = on_screen(app)
        assert "[bold]I am sorry[/bold]" in drawn
        assert "[50%]" in drawn
        assert "\x1b" not in drawn
        assert "\x1b" not in screen._session.turns[0].reply

    play(desk, script)


def test_what_is_below_a_dialog_is_in_order_too(tmp_path: Path) -> None:
    desk = desk_in("fa", tmp_path)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        await pilot.pause()
        below = on_screen(app).splitlines()
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, Commands)
        assert on_screen(app).splitlines()[0] == below[0] != ""

    play(desk, script)


@pytest.mark.parametrize("offered", [True, False])
def test_suspension_is_offered_only_where_it_works(
    offered: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suspended: list[SimulatorApp] = []
    monkeypatch.setattr("simulator.tui.app.can_suspend", lambda app: offered)
    monkeypatch.setattr("simulator.tui.app.suspend", suspended.append)

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        await pilot.press("ctrl+z")
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, Help)
        await pilot.press("end")
        await pilot.pause(0.5)
        assert ("brings the program back" in on_screen(app)) is offered
        await pilot.press("escape", "ctrl+p")
        await pilot.pause()
        await pilot.press(*"suspend")
        await pilot.pause()
        line = next((line for line in on_screen(app).splitlines() if "Suspend" in line), "")
        assert bool(line) is offered
        assert "(" not in line
        assert suspended == []
        await pilot.press("enter")
        await pilot.pause()
        assert suspended == [app] * offered

    play(desk_in("en", tmp_path), script)


def test_hint_and_choice_are_marked_on_the_turn(tmp_path: Path) -> None:
    desk = desk_in("en", tmp_path)
    session = desk.coach(Language("en")).begin(scenario(desk, "en"), desk.trainee)  # type: ignore[arg-type]  # there is one by then

    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        screen = Play(session)
        app.push_screen(screen)
        await settle(pilot, app)
        await pilot.press("f2", "f9")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot, app)
        await settle(pilot, app)
        (turn,) = screen._session.turns
        assert turn.hint
        assert turn.chosen

    play(desk, script)
