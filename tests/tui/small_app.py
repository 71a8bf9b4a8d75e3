"""A small app on a real terminal, for tests that send it signals: python small_app.py PROFILE [crash]"""

import sys

from textual import events

from simulator.tui.rtl import BidiApp
from simulator.tui.suspension import can_suspend, suspend
from simulator.tui.terminal import terminal_profile
from simulator.tui.termination import left_on_sigterm


class Small(BidiApp[None]):
    """Says when it is ready."""

    def on_key(self, event: events.Key) -> None:
        """Tell what was typed; suspend on ctrl+t."""
        if event.key == "ctrl+t":
            if can_suspend(self):
                suspend(self)
            else:
                self.say("NO SHELL")
        else:
            self.say(f"KEY:{event.character}")

    def on_ready(self) -> None:
        """Be seen to be ready, or go wrong."""
        if "crash" in sys.argv:
            raise RuntimeError
        self.call_later(self.say, "READY")

    def say(self, text: str) -> None:
        """Write something that the test waits for."""
        assert self._driver is not None
        self._driver.write(text)


app = Small()
app.use_profile(terminal_profile(None if sys.argv[1] == "detect" else sys.argv[1], {}))
with left_on_sigterm(app.exit):
    app.run()
