"""The terminal's own reordering on a real pseudo-terminal: off exactly while the app has the screen."""

import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import simulator

pty = pytest.importorskip("pty")

ROOT = Path(simulator.__file__).parents[1]
APP = Path(__file__).with_name("small_app.py")
SILENCED, SET_BACK = b"\x1b[8l\x1b[2J", b"\x1b[8h"
TAKEN, GIVEN_BACK = b"\x1b[?1049h", b"\x1b[?1049l"
AROUND = {"TMUX", "TMUX_PANE"}
"""Not for the child: it would find the pane that the tests are run in, and set that."""
PATIENCE_SECONDS = 30.0


class Terminal:
    """A child process on a pseudo-terminal."""

    def __init__(self, *arguments: str) -> None:
        self.child, self._terminal = pty.fork()
        if self.child == 0:
            environment = {name: value for name, value in os.environ.items() if name not in AROUND}
            environment |= {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
            os.execve(sys.executable, [sys.executable, str(APP), *arguments], environment)  # noqa: S606 (our own interpreter)
        self.seen = b""

    def until(self, marker: bytes) -> bytes:
        """What was written up to and with a marker, taken off."""
        end = time.monotonic() + PATIENCE_SECONDS
        while marker not in self.seen:
            assert time.monotonic() < end, self.seen
            if select.select([self._terminal], [], [], 0.1)[0]:
                self.seen += os.read(self._terminal, 65536)
        before, _, self.seen = self.seen.partition(marker)
        return before + marker

    def answer(self, sequence: bytes) -> None:
        """Write to the app."""
        os.write(self._terminal, sequence)

    def close(self) -> None:
        """End the child."""
        with suppress(ProcessLookupError):
            os.kill(self.child, signal.SIGKILL)
        os.close(self._terminal)


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
