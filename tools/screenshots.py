"""Make the pictures of the screens: docs/screens/<screen>-<language>.svg.

Usage: python tools/screenshots.py [LANGUAGE ...]

Plays a scenario headless and saves what a person would see.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from simulator.desk import open_desk
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.briefing import Briefing
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.play import Play

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screens"
SCENARIO = ScenarioId("misprinted-cards")
NAMES = {"en": "Amara", "fa": "مریم", "hy": "Անի", "kk": "Айгерім", "tl": "Jun"}
SIZE = (90, 34)


async def pictures(language: Language) -> None:
    """Home, briefing, play and debrief in one language."""
    with tempfile.TemporaryDirectory() as home:
        desk = open_desk({"SIMULATOR_HOME": home}, language=language)
        trainee = desk.add_trainee(NAMES[language])
        scenario = desk.library.scenario(SCENARIO, language)
        coach = desk.coach(language)
        app = SimulatorApp(desk)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            save(app, "home", language)
            app.push_screen(Briefing(scenario))
            await pilot.pause()
            await app.workers.wait_for_complete()
            save(app, "briefing", language)
            session = coach.answer(coach.begin(scenario, trainee), scenario.steps[scenario.start].samples[2].reply)
            app.push_screen(Play(session))
            await pilot.pause()
            await pilot.pause()
            save(app, "play", language)
            while not session.ending:
                session = coach.answer(session, session.step.samples[0].reply)
            app.push_screen(DebriefScreen(session))
            await pilot.pause()
            save(app, "debrief", language)
        desk.close()


def save(app: SimulatorApp, name: str, language: Language) -> None:
    """Write one picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}-{language}.svg").write_text(app.export_screenshot(), encoding="utf-8")


def main() -> None:
    """All languages, or those asked for."""
    for code in sys.argv[1:] or LANGUAGES:
        asyncio.run(pictures(Language(code)))


if __name__ == "__main__":
    main()
