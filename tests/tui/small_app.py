"""A small app on a real terminal, for tests that send it signals: python small_app.py PROFILE [crash]"""

import sys

from simulator.tui.rtl import BidiApp
from simulator.tui.terminal import terminal_profile
from simulator.tui.termination import left_on_sigterm


class Small(BidiApp[None]):
    """Says when it is ready."""

    def on_ready(self) -> None:
        """Be seen to be ready, or go wrong."""
        if "crash" in sys.argv:
            raise RuntimeError
        self.call_later(self.update_title)

    def update_title(self) -> None:
        """Write something that the test waits for."""
        assert self._driver is not None
        self._driver.write("READY")


app = Small()
app.use_profile(terminal_profile(None if sys.argv[1] == "detect" else sys.argv[1], {}))
with left_on_sigterm(app.exit):
    app.run()
