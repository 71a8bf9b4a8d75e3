"""A program on a real pseudo-terminal."""

import os
import select
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

import pytest

import simulator

pty = pytest.importorskip("pty", reason="pseudo-terminals are POSIX only")

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
        """`arguments`: of the small app."""
        self._run(sys.executable, str(APP), *arguments)

    @classmethod
    def running(cls, *command: str) -> Self:
        """Another program than the small app."""
        terminal = cls.__new__(cls)
        terminal._run(*command)
        return terminal

    def _run(self, *command: str) -> None:
        self.child, self._terminal = pty.fork()
        if self.child == 0:
            environment = {name: value for name, value in os.environ.items() if name not in AROUND}
            environment |= {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
            os.execve(command[0], command, environment)  # noqa: S606 (what a test names)
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
