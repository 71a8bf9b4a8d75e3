"""What is done in each terminal, and the pictures that are taken of it."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from stage import CURSOR_PIXELS, Stage, differing

REPLY = "می\u200cخواهم سفارش A-1042 را تا ۱۲۳ (یا ۵٪) درست کنم، ببخشید! OK؟"
GREETING = "سلام، دنیا A-1042 (۱۲۳)!"
PASTED = "قرمز \x1b[31mred\x1b[0m \x1b]0;title\x07و \x1b[2Jمتن"
SCENARIO = "misprinted-cards"


class Scene:
    """One terminal in front of one case."""

    def __init__(self, stage: Stage, folder: Path, case: str) -> None:
        self.stage, self._folder, self._case = stage, folder, case

    def picture(self, name: str) -> Path:
        """Take a picture; its file is called after the terminal, the case and the moment."""
        path = self._folder / f"{self.stage.kind.name}-{self._case}-{name}.png"
        self.stage.picture(path)
        return path

    def greet(self, name: str) -> bytes:
        """Have the shell say something Persian on an empty screen, and take a picture of it."""
        self.stage.line("clear; greet")
        self.picture(name)
        return self.stage.pixels()

    def open(self, command: str = "play") -> None:
        """Open the app from the shell."""
        self.stage.turn(lambda: self.stage.line(command))

    def leave(self) -> None:
        """Leave the app."""
        self.stage.key("ctrl+q")
        self.wait()

    def wait(self) -> None:
        """Wait until the app has ended."""
        self.stage.until(
            lambda: subprocess.run(["kill", "-0", _pid(self.stage)], check=False, capture_output=True).returncode != 0
        )
        self.stage.settle()

    def restored(self, before: bytes) -> str:
        """Whether the terminal's own way with Persian is as it was."""
        after = self.greet("after")
        return "restored" if differing(after, before) <= CURSOR_PIXELS else "NOT restored"


def reply(scene: Scene) -> str:
    """A reply typed live, its judgement, and the shell afterwards."""
    stage = scene.stage
    before = scene.greet("before")
    scene.open()
    scene.picture("1-opened")
    stage.type(REPLY)
    scene.picture("2-typed")
    stage.key("Left", "Left", "Left", "BackSpace")
    stage.type("X")
    scene.picture("3-edited")
    stage.key("Return")
    stage.until(lambda: _turns(stage) > 0)
    scene.picture("4-feedback")
    stage.key("F4")
    scene.picture("5-why")
    stage.key("Escape")
    scene.leave()
    return scene.restored(before)


def suspended(scene: Scene) -> str:
    """Stopped by a signal, gone on with, and left."""
    stage = scene.stage
    before = scene.greet("before")
    scene.open()
    stage.turn(lambda: _signal(stage, "TSTP"))
    stopped = scene.restored(before)
    scene.open("fg")
    scene.picture("1-resumed")
    stage.type(REPLY)
    scene.picture("2-typed")
    scene.leave()
    return f"stopped: {stopped}; left: {scene.restored(before)}"


def terminated(scene: Scene) -> str:
    """Ended by a signal."""
    before = scene.greet("before")
    scene.open()
    _signal(scene.stage, "TERM")
    scene.wait()
    scene.picture("1-ended")
    return scene.restored(before)


def crashed(scene: Scene) -> str:
    """Ended by an exception inside."""
    before = scene.greet("before")
    scene.stage.line("crash")
    scene.stage.until(lambda: bool(_pid(scene.stage)))
    scene.wait()
    scene.picture("1-ended")
    return scene.restored(before)


def pasted(scene: Scene) -> str:
    """Text with escape sequences, pasted as the terminal pastes and, in tmux, as tmux does."""
    stage = scene.stage
    scene.open()
    if stage.kind.tmux:
        stage.tmux("set-buffer", PASTED)
        stage.tmux("paste-buffer", "-p")
        scene.picture("1-paste-buffer")
        stage.tmux("send-keys", "-l", PASTED)
        scene.picture("2-send-keys")
    else:
        stage.clipboard(PASTED)
        stage.key("shift+Insert" if stage.kind.name in {"konsole", "mlterm", "xterm"} else "ctrl+shift+v")
        scene.picture("1-pasted")
        if stage.kind.name == "konsole":  # asks whether to leave out control characters
            stage.focus()
            stage.key("Escape")
            stage.focus()
    scene.leave()
    return "see the picture"


def unnamed(scene: Scene) -> str:
    """Without the variables by which terminals are known, as over SSH: the app has to ask."""
    stage = scene.stage
    before = scene.greet("before")
    scene.open("unnamed")
    stage.type(REPLY)
    scene.picture("1-typed")
    scene.leave()
    return scene.restored(before)


def first(scene: Scene) -> str:
    """The first start in Persian, with the question which line reads correctly; the second line is chosen."""
    stage = scene.stage
    before = scene.greet("before")
    scene.open("first")
    scene.picture("1-languages")
    stage.key("Return")
    scene.picture("2-question")
    stage.key("Down", "Return")
    scene.picture("3-terminal-orders")
    scene.leave()
    return scene.restored(before)


def modes(scene: Scene) -> str:
    """`SIMULATOR_BIDI` terminal and off."""
    stage = scene.stage
    for mode in ("terminal", "off"):
        scene.open(f"SIMULATOR_BIDI={mode} play")
        stage.type(REPLY)
        scene.picture(mode)
        scene.leave()
    return "see the pictures"


def _turns(stage: Stage) -> int:
    """How many replies were judged and stored."""
    store = stage.folder / "home" / "data" / "sessions.db"
    if not store.exists():
        return 0
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM turn").fetchone()[0])


def _signal(stage: Stage, name: str) -> None:
    subprocess.run(["kill", f"-{name}", _pid(stage)], check=True)


def _pid(stage: Stage) -> str:
    """The number of the process that runs the app; empty before the first."""
    path = stage.folder / "pid"
    return path.read_text().strip() if path.exists() else ""


CASES: dict[str, Callable[[Scene], str]] = {
    case.__name__: case for case in (reply, suspended, terminated, crashed, pasted, unnamed, first, modes)
}
