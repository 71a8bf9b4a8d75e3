"""The app's hold on the terminal: its own reordering is off exactly while the app has the screen.

Textual's driver takes and gives back the screen on start, end, crash, suspension and resumption alike. What silences
the terminal goes with it.
"""

import asyncio
import time
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.driver import Driver
from textual.message import Message

from simulator.tui.parser import read_carefully
from simulator.tui.suspension import in_foreground
from simulator.tui.terminal import TerminalProfile
from simulator.tui.tmux import close_passthrough, open_passthrough, redraw_tmux

if TYPE_CHECKING:
    from textual.drivers.linux_driver import LinuxDriver as _AnyDriver

    from simulator.tui.rtl import BidiApp
else:
    _AnyDriver = object

CLEAR: Final = "\x1b[2J"
"""VTE keeps for each row whether it is reordered, since the row was made: clearing makes new ones."""
KEYS_AS_TEXT: Final = "\x1b[=1u"
"""The kitty keyboard protocol as far as it is of use: only what text cannot say comes as a sequence. Textual asks for
every key as one, and then kitty 0.26 swallows letters outside ASCII that need Shift: ZWNJ, the Persian comma and
question mark, Armenian and Kazakh capitals."""
REDRAW_SECONDS: Final = 0.1
"""Until tmux has surely passed on what it got, and may draw again what a clearing outside erased."""

DEAF_SECONDS: Final = 0.5
"""Until the screen is surely seen again after suspension."""


class SilencingDriver(_AnyDriver):
    """A mixin before one of Textual's drivers."""

    _deaf = False
    """What is typed is not meant for the app yet."""
    _to_redraw = False
    """Something passes tmux that clears the screen outside."""
    _redrawing: asyncio.TimerHandle | None = None
    _pane: str | None = None
    """The pane's own setting before the way through tmux was opened for the app; None: it was not."""

    def start_application_mode(self) -> None:
        """Take the screen; silence the terminal, and ask it who it is where that is not known."""
        read_carefully()
        if self._profile.through_tmux:
            self._silence_around_tmux()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual gives it no types
        self.write(KEYS_AS_TEXT)
        if self._profile.through_tmux:
            self._redraw_soon()
        else:
            self._silence(self._profile)

    def stop_application_mode(self) -> None:
        """Set the terminal back, and give the screen back."""
        self.write(self._profile.leave)
        self._to_redraw |= self._profile.through_tmux
        super().stop_application_mode()

    def resume_application_mode(self) -> None:
        """Take the screen again after suspension; what was typed before it is seen was meant for the shell."""
        self._deaf = True
        super().resume_application_mode()
        asyncio.get_running_loop().call_later(DEAF_SECONDS, self._listen)

    def process_message(self, message: Message) -> None:
        """Pass on what came from the terminal."""
        if not (self._deaf and isinstance(message, events.Key | events.Paste)):
            super().process_message(message)

    def close(self) -> None:
        """Write what is still to be written."""
        super().close()
        if self._to_redraw:
            self._to_redraw = False
            time.sleep(REDRAW_SECONDS)
            self._close_way()
            redraw_tmux()

    def exchange(self, former: TerminalProfile, profile: TerminalProfile) -> None:
        """Treat the terminal by another profile from now on. The screen is cleared: draw it anew."""
        if profile.through_tmux:
            self._open_way()
        self.write(former.leave)
        self._silence(profile)
        if former.through_tmux or profile.through_tmux:
            self._redraw_soon()

    @property
    def _profile(self) -> TerminalProfile:
        return cast("BidiApp[object]", self._app).profile

    def _silence(self, profile: TerminalProfile) -> None:
        self.write(profile.ask + profile.enter + CLEAR)

    def _silence_around_tmux(self) -> None:
        """Write to the terminal before the screen is taken: tmux drops what should pass while it exchanges screens.

        Not in the background, where the screen is not ours to take.
        """
        if self._file is not None and in_foreground(self.fileno):
            self._open_way()
            self._file.write(self._profile.enter)
            self._file.flush()

    def _open_way(self) -> None:
        if self._pane is None:
            self._pane = open_passthrough()

    def _close_way(self) -> None:
        if self._pane is not None:
            close_passthrough(self._pane)
            self._pane = None

    def _listen(self) -> None:
        self._deaf = False

    def _redraw_soon(self) -> None:
        if self._redrawing is not None:
            self._redrawing.cancel()  # what was written now must pass first
        self._to_redraw = True
        self._redrawing = asyncio.get_running_loop().call_later(REDRAW_SECONDS, self._redraw)

    def _redraw(self) -> None:
        """Redraw, unless the screen was given back meanwhile; close the way where it is no longer used.

        That is done in this thread, so that no exchange comes between: it takes milliseconds.
        """
        if not self._to_redraw:
            return
        self._to_redraw = False
        if not self._profile.through_tmux:
            self._close_way()
        asyncio.get_running_loop().run_in_executor(None, redraw_tmux)


def silencing(driver: type[Driver]) -> type[Driver]:
    """One of Textual's drivers that also silences the terminal."""
    return type(driver.__name__, (SilencingDriver, driver), {"__module__": driver.__module__})
