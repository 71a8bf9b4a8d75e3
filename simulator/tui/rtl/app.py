"""The app around: who orders text, in which direction the interface runs, and what the terminal needs."""

from collections.abc import Sequence
from typing import Final, TypeVar

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.filter import LineFilter
from textual.reactive import var
from textual.widget import Widget

from simulator.i18n.bidi import Direction
from simulator.tui.answers import informed
from simulator.tui.driver import SilencingDriver, silencing
from simulator.tui.parser import TerminalAnswer
from simulator.tui.rtl.filter import ISOLATE_FILTER, bidi_filter
from simulator.tui.rtl.picture import for_browsers
from simulator.tui.terminal import BidiMode, TerminalProfile

ReturnType = TypeVar("ReturnType")

RTL_CLASS: Final = "-rtl"
"""CSS class of a `BidiApp` whose interface runs right to left."""

_ISOLATE: Final = "\u2066"
_END_ISOLATE: Final = "\u2069"


class BidiApp(App[ReturnType]):
    """An app that draws right-to-left text in visual order.

    The three attributes may be changed while it runs; everything is drawn anew. In a right-to-left interface the
    app has the CSS class `-rtl`, for alignment and the order of docks.
    """

    bidi_mode: var[BidiMode] = var(BidiMode.APP, init=False)
    interface_direction: var[Direction] = var(Direction.LTR, init=False)
    reverses_runs: var[bool] = var(False, init=False)

    profile: TerminalProfile = TerminalProfile(name="unknown")
    """What the terminal needs; see `use_profile`."""

    def use_profile(self, profile: TerminalProfile) -> None:
        """Draw as a terminal profile asks for, and treat the terminal so: at once where the app runs."""
        former, self.profile = self.profile, profile
        self.bidi_mode = profile.mode
        self.reverses_runs = profile.reverses_runs
        if self.is_running and profile.enter != former.enter and isinstance(self._driver, SilencingDriver):
            self._driver.exchange(former, profile)
            self._draw_anew()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this system, which also silences the terminal."""
        return silencing(super().get_driver_class())

    @on(TerminalAnswer)
    def _learn(self, event: TerminalAnswer) -> None:
        """The terminal said who it is."""
        self.use_profile(informed(self.profile, event.sequence))

    @property
    def aligns_right(self) -> bool:
        """Whether the interface is laid out from the right: not with `off`, which is for screen readers."""
        return self.interface_direction is Direction.RTL and self.bidi_mode is not BidiMode.OFF

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, with laying out after the last of them; in other modes isolates are taken out."""
        filters = self.colour_filters()
        if self.bidi_mode is not BidiMode.APP:
            return [*filters, ISOLATE_FILTER]
        last = filters[-1] if filters else None
        return [*filters[:-1], bidi_filter(self.interface_direction, self.reverses_runs, last)]

    def colour_filters(self) -> Sequence[LineFilter]:
        """Textual's filters alone, for what was drawn and laid out already, such as the screen below a dialog."""
        return super().get_line_filters()

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key, isolated so that `^q` stays `^q` beside right-to-left text."""
        shown = super().get_key_display(binding)
        if self.bidi_mode is not BidiMode.APP or self.interface_direction is Direction.LTR:
            return shown
        return f"{_ISOLATE}{shown}{_END_ISOLATE}"

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """An SVG picture of the screen that browsers show in the order it is drawn in."""
        return for_browsers(super().export_screenshot(title=title, simplify=simplify))

    def watch_bidi_mode(self) -> None:
        self._draw_anew()

    def watch_interface_direction(self) -> None:
        self._draw_anew()

    def watch_reverses_runs(self) -> None:
        self._draw_anew()

    def _draw_anew(self) -> None:
        self.set_class(self.aligns_right, RTL_CLASS)
        if not self.is_running:
            return
        from simulator.tui.rtl.directed import Directed  # which asks its app for the mode

        for screen in self.screen_stack:
            for node in screen.walk_children(Widget, with_self=True):
                if isinstance(node, Directed):
                    node.align()
                node.refresh(layout=True)


def bidi_mode_of(widget: Widget) -> BidiMode:
    """How the app of a widget draws; as it would by default where the app is not a `BidiApp`."""
    app = widget.app
    return app.bidi_mode if isinstance(app, BidiApp) else BidiMode.APP


def interface_direction_of(widget: Widget) -> Direction:
    """The direction of the interface a widget is in."""
    app = widget.app
    return app.interface_direction if isinstance(app, BidiApp) else Direction.LTR
