"""Every screen in a language whose every word is bracketed: no word of the program escapes the catalogue."""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import sys
from pathlib import Path

import pytest
from pseudo_language import PSEUDO, words_outside, write_catalogue

import simulator.tui.screens
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.base import Dialog, SimulatorScreen

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import every_screen

SIZE = (200, 70)
KEYS = {"ctrl", "Ctrl", "enter", "esc", "shift", "tab"}
"""Names of keys, as keyboards have them."""
NAMES = {"English", "Tagalog"}
"""Names of languages, each in itself; and what a test typed."""
ALLOWED = KEYS | NAMES | {every_screen.IN_NO_LIST}


def drawn(app: SimulatorApp) -> str:
    """What is on the screen, with the dialogs over it."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def screens() -> set[str]:
    """The names of all screens in the program."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(simulator.tui.screens.__path__):
        loaded = importlib.import_module(f"simulator.tui.screens.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, (SimulatorScreen, Dialog)):
                found.add(value.__name__)
    return found - {SimulatorScreen.__name__, Dialog.__name__}


async def look(app: SimulatorApp, walk: object, seen: dict[str, str], kinds: set[str]) -> None:
    """Note what every state of a walk shows."""
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        async for state in walk(pilot, app):  # type: ignore[operator]  # any of the walks
            seen[state] = drawn(app)
            kinds.add(type(app.screen).__name__)


def test_every_word_on_every_screen_comes_from_the_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_catalogue(tmp_path)
    monkeypatch.setattr("simulator.desk.locale_folder", lambda: folder)
    seen: dict[str, str] = {}
    kinds: set[str] = set()
    for named, walk in ((False, every_screen.first_start), (True, every_screen.walk)):
        desk = every_screen.fixed_desk(tmp_path / str(named), PSEUDO, named=named)
        asyncio.run(look(SimulatorApp(desk), walk, seen, kinds))
        desk.close()
    assert screens() <= kinds, "the walk in tools/every_screen.py leaves a screen out"
    assert {state: words for state, text in seen.items() if (words := words_outside(text, ALLOWED))} == {}
    assert [state for state, text in seen.items() if "⟦" not in text] == []
