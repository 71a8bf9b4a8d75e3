"""The app with an exception inside, a second after it was opened."""

import os

from simulator.desk import open_desk
from simulator.tui.app import SimulatorApp, run


class CrashError(Exception):
    """What goes wrong."""


def fail() -> None:
    """Go wrong."""
    raise CrashError


shown = SimulatorApp.on_mount


def on_mount(app: SimulatorApp) -> None:
    """Open as ever, and go wrong later."""
    shown(app)
    app.set_timer(1.0, fail)


SimulatorApp.on_mount = on_mount
run(open_desk(os.environ))
