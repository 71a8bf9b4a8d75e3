"""Going back to the shell for a while: in a real shell with job control."""

import sys
import time
from collections.abc import Callable, Iterator

import pytest
from terminal_child import APP, GIVEN_BACK, SET_BACK, SILENCED, TAKEN, Terminal

from simulator.tui.driver import DEAF_SECONDS

SUSPEND, KEPT = b"\x14", b"x"
SMALL_APP = f"'{sys.executable}' '{APP}' vte"
JOB_CONTROL = "set -m; {}; echo IN THE SHELL; read line; echo GOING ON; fg"


@pytest.fixture
def opened() -> Iterator[Callable[[str], Terminal]]:
    terminals: list[Terminal] = []

    def open_shell(script: str) -> Terminal:
        terminals.append(Terminal.running("/bin/sh", "-c", script))
        return terminals[-1]

    yield open_shell
    for terminal in terminals:
        terminal.answer(b"\x11")  # the app is not the child itself
        time.sleep(0.2)
        terminal.close()


@pytest.mark.parametrize("job", [SMALL_APP, f"({SMALL_APP}; :)"], ids=["by-itself", "behind-a-program-that-started-it"])
def test_the_shell_is_back_and_what_is_typed_there_is_not_typed_here(
    job: str, opened: Callable[[str], Terminal]
) -> None:
    terminal = opened(JOB_CONTROL.format(job))
    terminal.until(b"READY")
    terminal.answer(SUSPEND)
    assert SET_BACK in terminal.until(GIVEN_BACK)
    terminal.until(b"IN THE SHELL")
    terminal.answer(b"go on\nsecret")
    terminal.until(b"GOING ON")
    terminal.until(TAKEN)
    terminal.until(SILENCED)
    terminal.answer(b"too early\r")
    time.sleep(3 * DEAF_SECONDS)
    terminal.answer(KEPT)
    assert b"KEY:" not in terminal.until(b"KEY:" + KEPT).removesuffix(b"KEY:" + KEPT)
    terminal.answer(b"\x11")
    assert SET_BACK in terminal.until(GIVEN_BACK)


def test_not_where_no_shell_would_bring_it_back(opened: Callable[[str], Terminal]) -> None:
    terminal = opened(f"{SMALL_APP}; :")
    terminal.until(b"READY")
    terminal.answer(SUSPEND)
    terminal.until(b"NO SHELL")
