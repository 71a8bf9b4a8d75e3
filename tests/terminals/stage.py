"""A virtual display with one terminal on it: keys go in, pictures come out."""

from __future__ import annotations

import operator
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from kinds import FONT, Kind

SIZE = "1100x760"
SETTLED_SECONDS = 1.5
"""A picture that stayed the same for so long is taken for finished."""
PATIENCE_SECONDS = 60.0


CURSOR_PIXELS = 400
"""So many pixels may differ: a cursor that blinks."""
LAYOUTS_ONLY = {"alacritty", "kitty"}
"""Terminals that know only the keys of a keyboard layout, not those that were added to it."""
SCREEN_PIXELS = 30_000
"""So many differ at least between the shell and the app."""


def differing(one: bytes, other: bytes) -> int:
    """How many pixels of two pictures differ."""
    if len(one) != len(other):
        return max(len(one), len(other))
    return sum(map(operator.ne, one, other))


class Stage:
    """Use as a context manager; whatever was started is ended with it."""

    def __init__(self, kind: Kind, display: int, folder: Path, shell: list[str], letters: str) -> None:
        """`shell`: the command that runs in the terminal. `folder`: scratch, for the home and the sockets.

        `letters`: those that will be typed.
        """
        self.kind, self.folder, self.shell, self.letters = kind, folder, shell, letters
        self._display = f":{display}"
        self._started: list[subprocess.Popen[bytes]] = []
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "DISPLAY": self._display,
            "LC_ALL": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb",
        }

    def __enter__(self) -> Stage:
        try:
            self._set_up()
        except BaseException:
            self._tear_down()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tear_down()

    def _set_up(self) -> None:
        self._start(["Xvfb", self._display, "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"])
        self.until(lambda: self._run("xdotool", "getmouselocation").returncode == 0)
        self._run("xsetroot", "-solid", "black")
        if self.kind.name not in LAYOUTS_ONLY:
            self._give_keys()
        if self.kind.name == "mlterm":  # has no option for the font
            (self.folder / ".mlterm").mkdir(exist_ok=True)
            (self.folder / ".mlterm" / "aafont").write_text(f"DEFAULT={FONT}\nISO10646_UCS4_1={FONT}\n")
        self._start([*self.kind.start, *self._in_tmux(self.shell)])
        self.until(lambda: bool(self._windows()))
        self._run("xdotool", "mousemove", "500", "300")
        for window in self._windows():
            self._run("xdotool", "windowmove", window, "0", "0")
        self.focus()
        self.settle()

    def _tear_down(self) -> None:
        if self.kind.tmux:
            self._run("tmux", "-S", str(self.folder / "tmux"), "kill-server")
        for process in reversed(self._started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def focus(self) -> None:
        """Send keys to the newest window: there is no window manager to do so."""
        for window in self._windows():
            self._run("xdotool", "windowfocus", window)

    def type(self, text: str) -> None:
        """Type text, a key after the other, as a person would."""
        if self.kind.name not in LAYOUTS_ONLY:
            self._run("xdotool", "type", "--delay", "60", "--", text)
            return
        for run in re.findall("[ -~]+|[^ -~]+", text):  # it follows a change of layout only between the words
            self._run("setxkbmap", "us" if run.isascii() else "ir")
            time.sleep(0.5)
            self._run("xdotool", "type", "--delay", "120", "--", run)

    def key(self, *names: str) -> None:
        """Press keys, named as xdotool names them."""
        self._run("xdotool", "key", "--delay", "60", *names)

    def line(self, command: str) -> None:
        """A command for the shell."""
        self.type(command)
        self.key("Return")

    def tmux(self, *arguments: str) -> None:
        """A command for the tmux in the terminal."""
        self._run("tmux", "-S", str(self.folder / "tmux"), *arguments)

    def clipboard(self, text: str) -> None:
        """Put text where a paste takes it from."""
        for selection in ("clipboard", "primary"):
            with subprocess.Popen(
                ["xclip", "-selection", selection],
                stdin=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=self.environment,
            ) as process:
                process.communicate(text.encode())

    def picture(self, path: Path) -> None:
        """Save what is on the screen, once it stands still."""
        self.settle()
        self._run("import", "-window", "root", str(path))

    def settle(self) -> None:
        """Wait until the screen stands still, but for a cursor that blinks. TimeoutError where it never does."""
        last, since, end = b"", time.monotonic(), time.monotonic() + PATIENCE_SECONDS / 4
        while time.monotonic() < end:
            now = self.pixels()
            if differing(now, last) > CURSOR_PIXELS:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > SETTLED_SECONDS:
                return
            time.sleep(0.2)
        raise TimeoutError(f"{self.kind.name} does not come to rest; see {self.folder / 'started.log'}")

    def turn(self, action: Callable[[], None]) -> None:
        """Do what exchanges the whole screen (open or leave the app), and wait until that has happened."""
        before = self.pixels()
        action()
        self.until(lambda: differing(self.pixels(), before) > SCREEN_PIXELS)
        self.settle()

    def pixels(self) -> bytes:
        """The screen, a byte a pixel."""
        return self._run("import", "-window", "root", "-depth", "8", "gray:-").stdout

    def _give_keys(self) -> None:
        """A key for every letter that will be typed, for good: not every terminal follows those xdotool makes up."""
        used = self._used_codes()
        codes = (code for code in range(9, 256) if code not in used)
        letters = sorted({letter for letter in self.letters if not letter.isascii()})
        for letter, code in zip(letters, codes, strict=False):
            self._run("xmodmap", "-e", f"keycode {code} = U{ord(letter):04X}")

    def _used_codes(self) -> set[int]:
        lines = self._run("xmodmap", "-pke").stdout.decode().splitlines()
        return {int(line.split()[1]) for line in lines if line.partition("=")[2].strip()}

    def _in_tmux(self, shell: list[str]) -> list[str]:
        if not self.kind.tmux:
            return shell
        settings = self.folder / "tmux.conf"
        settings.write_text(f"set -g status off\nset -g default-terminal tmux-256color\n{self.kind.tmux_settings}\n")
        start = " ".join(["exec", "tmux", "-u", "-S", str(self.folder / "tmux"), "-f", str(settings), "new", *shell])
        return ["bash", "-c", f"printf '{self.kind.before_tmux}'; {start}"]

    def _windows(self) -> list[str]:
        found = self._run("xdotool", "search", "--onlyvisible", "--name", ".").stdout.split()
        return [window.decode() for window in found]

    def _start(self, command: list[str]) -> None:
        program = shutil.which(command[0]) or command[0]
        with (self.folder / "started.log").open("ab") as log:
            self._started.append(
                subprocess.Popen(
                    [program, *command[1:]], env=self.environment, stdout=log, stderr=log, start_new_session=True
                )
            )

    def _run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(command, env=self.environment, capture_output=True, timeout=60, check=False)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds. TimeoutError where that takes too long."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(f"{self.kind.name} shows nothing new; see {self.folder / 'started.log'}")
            time.sleep(0.2)
