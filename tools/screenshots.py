"""Make the pictures of the screens: docs/screens/<screen>-<language>-<columns>x<rows>.svg.

Usage: python tools/screenshots.py [LANGUAGE ...]

Walks through the app headless (tools/every_screen.py) and saves what a person would see, in a small and a
large terminal.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from every_screen import first_start, fixed_desk, walk
from slim_svg import slim

from simulator.domain.ids import LANGUAGES, Language
from simulator.tui.app import SimulatorApp

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screens"
SIZES = ((80, 24), (120, 40))


async def pictures(language: Language, size: tuple[int, int]) -> None:
    """Every state in one language and size."""
    with tempfile.TemporaryDirectory() as home:
        for named, way in ((False, first_start), (True, walk)):
            desk = fixed_desk(Path(home) / str(named), language, named=named)
            app = SimulatorApp(desk)
            async with app.run_test(size=size, notifications=True) as pilot:
                async for state in way(pilot, app):
                    save(app, f"{state}-{language}-{size[0]}x{size[1]}")
            desk.close()


def save(app: SimulatorApp, name: str) -> None:
    """Write one picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.svg").write_text(slim(app.export_screenshot(simplify=True)), encoding="utf-8")


def main() -> None:
    """All languages, or those asked for."""
    os.environ["TZ"] = "UTC"  # the same dates and hours wherever the pictures are made
    time.tzset()
    languages = [Language(code) for code in sys.argv[1:]] or list(LANGUAGES)
    for language in languages:
        for old in FOLDER.glob(f"*-{language}-*.svg"):
            old.unlink()
        for size in SIZES:
            asyncio.run(pictures(language, size))


if __name__ == "__main__":
    main()
