"""How the screens look in each language: nothing clipped, and from right to left everything mirrored once."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from simulator.domain.ids import LANGUAGES, Language
from simulator.i18n.bidi import Direction, layout
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.commands import Commands
from simulator.tui.screens.principles import Principles
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Menu
from simulator.tui.widgets.prose import Prose

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from every_screen import fixed_desk
from settle import settle
from slim_svg import slim

Script = Callable[[Pilot[None], SimulatorApp], Awaitable[None]]
CELL = 12.2
"""Width of a cell in an exported picture."""


def play(language: str, home: Path, script: Script, size: tuple[int, int] = (80, 24)) -> None:
    """Run the app headless and let `script` use it."""
    desk = fixed_desk(home, Language(language))

    async def run() -> None:
        app = SimulatorApp(desk)
        async with app.run_test(size=size) as pilot:
            await settle(pilot, app)
            await pilot.pause(0.3)  # home fills in its titles
            await script(pilot, app)

    asyncio.run(run())
    desk.close()


def rows(app: SimulatorApp) -> list[str]:
    """What is drawn."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_footer_shows_whole_keys_and_always_help_and_commands(language: str, columns: int, tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        footer = app.screen.query_one(KeyFooter)
        keys = [key for key in footer.children if key.display]
        assert {"f1", "ctrl+p"} <= {getattr(key, "key", "") for key in keys}
        assert all(key.region.x >= 0 and key.region.right <= columns for key in keys)
        assert sum(key.region.width for key in keys) <= columns
        shown = rows(app)[-1]
        texts = app.desk.texts
        for word in (texts.gettext("Help"), texts.gettext("Commands")):
            assert layout(word, Direction.RTL).text in shown or word in shown

    play(language, tmp_path, script, (columns, 24))


def test_the_footer_follows_the_terminals_width(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        narrow = len(app.screen.query_one(KeyFooter).children)
        await pilot.resize_terminal(160, 24)
        await settle(pilot, app)
        assert len(app.screen.query_one(KeyFooter).children) > narrow

    play("hy", tmp_path, script, (60, 24))


def test_the_screen_behind_a_dialog_is_laid_out_once(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        before = rows(app)
        await pilot.press("ctrl+p")
        await settle(pilot, app)
        assert isinstance(app.screen, Commands)
        behind = rows(app)
        assert (behind[0], behind[2], behind[-1]) == (before[0], before[2], before[-1])

    play("fa", tmp_path, script)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_scrollbars_stand_at_the_trailing_edge(language: str, tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(Principles())
        await settle(pilot, app)
        menu = app.screen.query_one(Menu)
        bar, option = menu.vertical_scrollbar.region, menu.scrollable_content_region
        assert menu.show_vertical_scrollbar
        if language == "fa":
            assert menu.region.x <= bar.x < bar.right <= option.x
        else:
            assert option.right <= bar.x < bar.right <= menu.region.right
        await pilot.click(offset=(option.x + 1, option.y + 2))
        await settle(pilot, app)
        assert menu.highlighted == 2

    play(language, tmp_path, script)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_pictures_draw_each_text_in_its_own_columns_and_order(language: str, tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        app.push_screen(Principles())
        await settle(pilot, app)
        picture = app.export_screenshot(simplify=True)
        texts = re.findall(r'textLength="([\d.]+)"[^>]*>([^<]+)</text>', picture)
        wrong = [(n, t) for n, t in texts if abs(float(n) - CELL * cell_len(unescape(t))) > 0.2]
        assert texts
        assert wrong == []
        small = slim(picture)
        assert len(small) < len(picture) / 2
        assert '[class$="-matrix"] text { direction: ltr; unicode-bidi: bidi-override; }' in small
        assert re.search(r'class="t-matrix"', small)
        written = [unescape(t).replace("\u00a0", " ").strip() for _, t in texts]
        kept = re.findall(r"textLength[^>]*>([^<]+)</text>", small)
        assert [unescape(t).replace("\u00a0", " ").strip() for t in kept] == written

    play(language, tmp_path, script)


def test_a_quoted_reply_runs_in_its_own_direction(tmp_path: Path) -> None:
    async def script(pilot: Pilot[None], app: SimulatorApp) -> None:
        quote = Prose(app.desk.texts.gettext("“{words}”", words="سلام، خوش آمدید."), follow_text=True)
        await app.screen.mount(quote)
        await settle(pilot, app)
        assert quote.text_direction is Direction.RTL

    play("fa", tmp_path, script)
