"""The terminal's own reordering on a real pseudo-terminal: off exactly while the app has the screen."""

import os
import signal
from collections.abc import Iterator

import pytest
from terminal_child import GIVEN_BACK, SET_BACK, SILENCED, TAKEN, Terminal


@pytest.fixture
def started(request: pytest.FixtureRequest) -> Iterator[Terminal]:
    terminal = Terminal(*getattr(request, "param", ["vte"]))
    yield terminal
    terminal.close()


def test_silenced_with_the_screen_and_set_back_with_it(started: Terminal) -> None:
    assert SILENCED in started.until(b"READY").partition(TAKEN)[2]
    started.answer(b"\x11")
    assert SET_BACK in started.until(GIVEN_BACK)
    assert os.waitpid(started.child, 0)[1] == 0


def test_set_back_while_suspended(started: Terminal) -> None:
    started.until(b"READY")
    os.kill(started.child, signal.SIGTSTP)
    assert SET_BACK in started.until(GIVEN_BACK)
    os.waitpid(started.child, os.WUNTRACED)
    os.kill(started.child, signal.SIGCONT)
    started.until(TAKEN)
    started.until(SILENCED)


def test_sigterm_gives_the_screen_back_and_then_ends_the_process(started: Terminal) -> None:
    started.until(b"READY")
    os.kill(started.child, signal.SIGTERM)
    assert SET_BACK in started.until(GIVEN_BACK)
    assert os.waitstatus_to_exitcode(os.waitpid(started.child, 0)[1]) == -signal.SIGTERM


@pytest.mark.parametrize("started", [["vte", "crash"]], indirect=True)
def test_set_back_after_an_exception(started: Terminal) -> None:
    started.until(SILENCED)
    assert SET_BACK in started.until(GIVEN_BACK)
    started.until(b"RuntimeError")


@pytest.mark.parametrize("started", [["detect"]], indirect=True)
def test_a_terminal_that_answers_is_treated_as_what_it_is(started: Terminal) -> None:
    assert b"\x1b[>q" in started.until(b"READY")
    started.answer(b"\x1b[>1;115;0c")
    started.until(b"\x1b]50;BidiRenderingEnabled=false\x07\x1b[2J")
    started.answer(b"\x11")
    assert b"\x1b]50;BidiRenderingEnabled=true\x07" in started.until(GIVEN_BACK)


@pytest.mark.parametrize("started", [["tmux"]], indirect=True)
def test_around_tmux_before_the_screen_is_exchanged(started: Terminal) -> None:
    assert started.until(TAKEN).startswith(b"\x1bPtmux;\x1b\x1b[8l")
    started.until(b"READY")
    started.answer(b"\x11")
    assert b"\x1bPtmux;\x1b\x1b[8h\x1b\x1b[2J\x1b\\" in started.until(GIVEN_BACK)


@pytest.mark.parametrize("started", [["off"]], indirect=True)
def test_nothing_is_sent_when_off(started: Terminal) -> None:
    seen = started.until(b"READY")
    started.answer(b"\x11")
    seen += started.until(GIVEN_BACK)
    for sequence in (b"\x1b[8l", b"\x1b[8h", b"\x1b[8$p", b"\x1b[>q"):
        assert sequence not in seen
