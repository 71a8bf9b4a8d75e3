"""The terminals that can be looked at: how each is started, and which Debian package brings it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass

COLUMNS, ROWS = 96, 32
FONT = "DejaVu Sans Mono"
"""Has the presentation forms of Persian, all of one width."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One terminal: the words that start it, before those of the shell in it."""

    name: str
    package: str
    start: tuple[str, ...]
    version: tuple[str, ...]
    """The command that tells its version on the first line."""
    tmux: bool = False
    """The shell runs in tmux in that terminal."""
    tmux_settings: str = ""
    before_tmux: str = ""
    """Written to the terminal before tmux is attached."""

    @property
    def programs(self) -> tuple[str, ...]:
        """The programs it needs."""
        own = next(word for word in self.start if word not in {"dbus-run-session", "--"})
        return (own, "tmux") if self.tmux else (own,)

    @property
    def missing(self) -> tuple[str, ...]:
        """Packages to install before it can be looked at."""
        packages = dict(zip(self.programs, (self.package, "tmux"), strict=False))
        return tuple(package for program, package in packages.items() if shutil.which(program) is None)

    def told_version(self) -> str:
        """What it says of itself."""
        done = subprocess.run(self.version, capture_output=True, text=True, timeout=20, check=False)
        return (done.stdout or done.stderr).strip().splitlines()[0] if done.stdout or done.stderr else "?"


_VTE = (
    *("dbus-run-session", "--", "xfce4-terminal", "--disable-server", "--hide-menubar", "--hide-scrollbar"),
    *("--hide-toolbar", "--hide-borders", f"--geometry={COLUMNS}x{ROWS}", f"--font={FONT} 12", "-x"),
)
_VTE_VERSION = ("dpkg-query", "-W", "-f", "xfce4-terminal, VTE ${Version}", "libvte-2.91-0")


def _vte_with_tmux(name: str, settings: str, before: str = "") -> Kind:
    return Kind(
        name=name,
        package="xfce4-terminal",
        start=_VTE,
        version=("tmux", "-V"),
        tmux=True,
        tmux_settings=settings,
        before_tmux=before,
    )


KINDS = (
    Kind(name="vte", package="xfce4-terminal", start=_VTE, version=_VTE_VERSION),
    Kind(
        name="konsole",
        package="konsole",
        start=(
            *("dbus-run-session", "--", "konsole", "--hide-menubar", "--hide-tabbar", "--separate"),
            *("-p", f"TerminalColumns={COLUMNS}", "-p", f"TerminalRows={ROWS}", "-p", f"Font={FONT},12", "-e"),
        ),
        version=("dpkg-query", "-W", "-f", "konsole ${Version}", "konsole"),
    ),
    Kind(
        name="mlterm",
        package="mlterm",
        start=("mlterm", "-g", f"{COLUMNS}x{ROWS}", "-E", "utf8", "--fontsize=16", "--type=xft", "--sbmod=none", "-e"),
        version=("mlterm", "--version"),
    ),
    Kind(
        name="kitty",
        package="kitty",
        start=(
            *("kitty", "--config", "NONE", "-o", "remember_window_size=no", "-o", "shell_integration=disabled"),
            *("-o", f"initial_window_width={COLUMNS}c", "-o", f"initial_window_height={ROWS}c"),
            *("-o", f"font_family={FONT}", "-o", "cursor_blink_interval=0", "-o", "update_check_interval=0"),
        ),
        version=("kitty", "--version"),
    ),
    Kind(
        name="xterm",
        package="xterm",
        start=("xterm", "-u8", "-fa", FONT, "-fs", "12", "-geometry", f"{COLUMNS}x{ROWS}", "-e"),
        version=("xterm", "-version"),
    ),
    Kind(
        name="alacritty",
        package="alacritty",
        start=(
            *("alacritty", "-o", f"window.dimensions.columns={COLUMNS}", "-o", f"window.dimensions.lines={ROWS}"),
            *("-o", f"font.normal.family={FONT}", "-e"),
        ),
        version=("alacritty", "--version"),
    ),
    _vte_with_tmux("tmux-passthrough", "set -g allow-passthrough on"),
    _vte_with_tmux("tmux-nothing", ""),
    _vte_with_tmux("tmux-overrides", r"set -as terminal-overrides ',*:smcup=\E[8l\E[?1049h:rmcup=\E[?1049l\E[8h'"),
    _vte_with_tmux("tmux-before", "", r"\033[8l"),
)
