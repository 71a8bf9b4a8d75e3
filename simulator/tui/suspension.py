"""Going back to the shell for a while, and on with the app afterwards.

Other programs do so on ctrl+z. Here that key undoes what was typed, as people know it, and suspension is a command.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App


def can_suspend(app: App[Any]) -> bool:
    """Whether a shell waits behind the app that can bring it back.

    A shell with job control runs its jobs in process groups of their own. Without one, as where a terminal was opened
    for the app alone, nobody could continue a stopped app.
    """
    driver = app._driver
    return driver is not None and driver.can_suspend and sys.platform != "win32" and os.getsid(0) != os.getpgrp()


def suspend(app: App[Any]) -> None:
    """Give the screen back, stop until the shell continues the app, and take the screen again.

    The whole process group stops: the shell waits for the program that it started, which may have started the app in
    turn (uv, sudo, a script).
    """
    if sys.platform == "win32":
        return
    with app.suspend():
        os.killpg(os.getpgrp(), signal.SIGTSTP)


def in_foreground(fileno: int) -> bool:
    """Whether the terminal is the app's to use; not where there is none."""
    if sys.platform == "win32":
        return True
    try:
        return os.tcgetpgrp(fileno) == os.getpgrp()
    except OSError:
        return False
