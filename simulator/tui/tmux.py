"""tmux around the app: what passes through it, and what it tells about the terminal outside."""

import shutil
import subprocess
from typing import Final

_PASSTHROUGH: Final = "allow-passthrough"


def passed_through_tmux(sequence: str) -> str:
    """A sequence wrapped in tmux's passthrough."""
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def outer_terminal() -> str:
    """What tmux 3.2 or later knows of the terminal around it, in lower case; empty where it does not say."""
    return _tmux("display-message", "-p", "#{client_termtype}|#{client_termname}").lower()


def redraw_tmux() -> None:
    """Have tmux draw its screen again, after a sequence cleared the one outside."""
    _tmux("refresh-client")


def open_passthrough() -> bool:
    """Let sequences pass from this pane, for `close_passthrough` to undo; whether they did not before.

    tmux has this off by default, for the pane alone or as the user set it.
    """
    if _tmux("show-options", "-pAv", _PASSTHROUGH).strip() != "off":
        return False
    _tmux("set-option", "-p", _PASSTHROUGH, "on")
    return True


def close_passthrough() -> None:
    """Undo `open_passthrough`."""
    _tmux("set-option", "-pu", _PASSTHROUGH)


def _tmux(*arguments: str) -> str:
    """What a tmux command prints; empty where tmux is missing, fails or hangs."""
    program = shutil.which("tmux")
    if program is None:
        return ""
    try:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=1, check=False)  # noqa: S603 (fixed arguments)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
