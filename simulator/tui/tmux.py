"""tmux around the app: what passes through it, and what it tells about the terminal outside."""

import os
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


def open_passthrough() -> str | None:
    """Let sequences pass from this pane; what the pane's own setting was, for `close_passthrough` to put back.

    That is empty where the pane had none, and None where nothing was to be opened: they pass already, or this tmux
    does not know them.
    """
    if _tmux("show-options", "-pAv", _PASSTHROUGH).strip() != "off":
        return None
    own = _tmux("show-options", "-pv", _PASSTHROUGH).strip()
    _tmux("set-option", "-p", _PASSTHROUGH, "on")
    return own


def close_passthrough(own: str) -> None:
    """Undo `open_passthrough`, which returned `own`."""
    if own:
        _tmux("set-option", "-p", _PASSTHROUGH, own)
    else:
        _tmux("set-option", "-pu", _PASSTHROUGH)


def _tmux(*arguments: str) -> str:
    """What a tmux command prints; empty where tmux is missing, fails, hangs or is not around the app.

    Without `TMUX` the command would find any server of the user's, and set a pane that is not the app's.
    """
    program = shutil.which("tmux") if os.environ.get("TMUX") else None
    if program is None:
        return ""
    try:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=1, check=False)  # noqa: S603 (fixed arguments)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
