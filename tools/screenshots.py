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
from collections.abc import Sequence
from pathlib import Path

from every_screen import first_start, fixed_desk, walk
from slim_svg import slim

from simulator.domain.ids import LANGUAGES, Language
from simulator.tui.app import SimulatorApp

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screens"
SIZES = ((80, 24), (120, 40))


async def pictures(language: Language, size: tuple[int, int], folder: Path) -> None:
    """Every state in one language and size, into `folder`."""
    with tempfile.TemporaryDirectory() as home:
        for named, way in ((False, first_start), (True, walk)):
            desk = fixed_desk(Path(home) / str(named), language, named=named)
            app = SimulatorApp(desk)
            async with app.run_test(size=size, notifications=True) as pilot:
                async for state in way(pilot, app):
                    picture = slim(app.export_screenshot(simplify=True))
                    name = f"{state}-{language}-{size[0]}x{size[1]}.svg"
                    (folder / name).write_text(picture, encoding="utf-8")
            desk.close()


def exchange(language: Language, made: Path, folder: Path) -> None:
    """Put the pictures of a language that are in `made` into `folder`, in the place of all it has in that language."""
    new = {picture.name: picture for picture in made.glob("*.svg")}
    for old in folder.glob(f"*-{language}-*.svg"):
        if old.name not in new:
            old.unlink()
    for name, picture in new.items():
        picture.replace(folder / name)


def asked_languages(codes: Sequence[str]) -> list[Language]:
    """The languages of the command line, without any all of them; ends the program where there is no such language."""
    unknown = [code for code in codes if code not in LANGUAGES]
    if unknown:
        sys.exit(f"no language of the program: {', '.join(unknown)}; there are {', '.join(LANGUAGES)}")
    return [Language(code) for code in codes] or list(LANGUAGES)


def main() -> None:
    """All languages, or those asked for. The old pictures of a language stay until all its new ones are made."""
    os.environ["TZ"] = "UTC"  # the same dates and hours wherever the pictures are made
    time.tzset()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in asked_languages(sys.argv[1:]):
        with tempfile.TemporaryDirectory(dir=FOLDER.parent) as made:  # on the same disk, so that files only move
            for size in SIZES:
                asyncio.run(pictures(language, size, Path(made)))
            exchange(language, Path(made), FOLDER)


if __name__ == "__main__":
    main()
