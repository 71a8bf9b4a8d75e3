"""From the command to the first painted screen, against a bare Textual app, in one run on a real pseudo-terminal.

Usage: python benchmarks/startup.py [RUNS]

Starts both in turn (A B A B …) and waits until the terminal has received text that only the finished screen has.
Prints the median of each and of their ratios. The aim is a ratio of at most 1.3.
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import sys
import tempfile
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Input, Static
class Bare(App):
    def compose(self):
        yield Header(); yield Static("READY-TO-WORK"); yield Input(); yield Footer()
Bare().run()
"""
HOME = "from simulator.__main__ import main; main()"
LIMIT_SECONDS = 20.0


def seconds_to(marker: bytes, code: str, environment: dict[str, str]) -> float:
    """Start `code` in a pseudo-terminal and wait for `marker` on its screen."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, "-c", code], environment)  # noqa: S606 - our own interpreter
    seen = b""
    try:
        while marker not in seen:
            if time.perf_counter() - started > LIMIT_SECONDS:
                raise TimeoutError(seen[-2000:].decode(errors="replace"))
            if select.select([terminal], [], [], 0.05)[0]:
                seen += os.read(terminal, 65536)
        return time.perf_counter() - started
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "SIMULATOR_HOME": home,
            "SIMULATOR_LANGUAGE": "en",
            "TERM": "xterm-256color",
            "COLUMNS": "80",
            "LINES": "24",
        }
        from simulator.desk import open_desk

        desk = open_desk(environment)
        desk.add_trainee("Marker-Name")
        pairs = [
            (seconds_to(b"Marker-Name", HOME, environment), seconds_to(b"READY-TO-WORK", BARE, environment))
            for _ in range(runs + 1)
        ][1:]
    ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"home {ours:.3f} s   bare Textual {bare:.3f} s   ratio {ratio:.2f} (median of {runs} pairs)")
    print(f"Python {sys.version.split()[0]}, {Path(sys.executable).name}")


if __name__ == "__main__":
    main()
