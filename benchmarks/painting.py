"""Painting a full screen of a conversation with the filter that lays out right-to-left text, and without, in one run.

Usage: python benchmarks/painting.py [ROUNDS]

Plays until the transcript fills the screen, then makes everything dirty and has Textual render the whole screen to
characters, in turn with the filter and without (A B B A ...), warm. Times are those of the processor. Prints the ratio
of the medians: at most 1.03 is aimed at in English and 1.5 in Persian.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import tempfile
import time

from textual.screen import Screen
from textual.widget import Widget

from simulator.desk import open_desk
from simulator.domain.ids import Language, ScenarioId
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.play import Play
from simulator.tui.terminal import BidiMode

SCENARIO = ScenarioId("misprinted-cards")
SIZE = (100, 50)
LIMITS = {"en": 1.03, "fa": 1.5}
WARM_UP = 10


def painted(screen: Screen[object]) -> str:
    """The whole screen as it goes to the terminal, with nothing left from the last time."""
    for node in screen.walk_children(Widget, with_self=True):
        node.refresh()
    update = screen._compositor.render_update(full=True)  # the part of a repaint that is ours to slow down
    return update.render_segments(screen.app.console)


async def seconds(language: Language, rounds: int) -> dict[BidiMode, list[float]]:
    """How long each painting took, by who orders the text."""
    taken: dict[BidiMode, list[float]] = {BidiMode.APP: [], BidiMode.TERMINAL: []}
    with tempfile.TemporaryDirectory() as home:
        desk = open_desk({"SIMULATOR_HOME": home}, language=language)
        trainee = desk.add_trainee("A")
        scenario = desk.library.scenario(SCENARIO, language)
        coach = desk.coach(language)
        session = coach.begin(scenario, trainee)
        while not session.ending:
            session = coach.answer(session, session.step.samples[0].reply)
        app = SimulatorApp(desk)
        async with app.run_test(size=SIZE) as pilot:
            app.push_screen(Play(session))
            await pilot.pause()
            await pilot.pause()
            for number in range(WARM_UP + rounds):
                for mode, times in list(taken.items())[:: 1 if number % 2 else -1]:
                    app.bidi_mode = mode
                    await pilot.pause()
                    painted(app.screen)
                    gc.collect()
                    started = time.thread_time()
                    painted(app.screen)
                    if number >= WARM_UP:
                        times.append(time.thread_time() - started)
        desk.close()
    return taken


def main() -> int:
    """Measure and print; 1 where an aim is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    missed = False
    for language, limit in LIMITS.items():
        taken = asyncio.run(seconds(Language(language), rounds))
        ours, bare = (statistics.median(times) for times in taken.values())
        missed = missed or ours / bare > limit
        ratio = f"ratio {ours / bare:.3f} (at most {limit})"
        print(f"{language}: with {ours * 1000:.2f} ms, without {bare * 1000:.2f} ms, {ratio}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
