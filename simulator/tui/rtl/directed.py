"""Widgets of prose, whose lines run in the direction of their own text."""

from typing import TYPE_CHECKING, Final

from textual.strip import Strip
from textual.widget import Widget

from simulator.i18n.bidi import Direction
from simulator.tui.rtl.app import bidi_mode_of, interface_direction_of
from simulator.tui.rtl.lines import lay_out_prose
from simulator.tui.terminal import BidiMode

RTL_TEXT_CLASS: Final = "-rtl-text"
"""CSS class of a `Directed` widget whose text runs right to left."""

# A mixin must not be a widget at run time: Textual takes styles and key bindings from the first widget base only.
if TYPE_CHECKING:
    _WidgetMixin = Widget
else:
    _WidgetMixin = object


class Directed(_WidgetMixin):
    """A mixin for widgets of prose: every wrapped line runs in the direction of the paragraph.

    `class Bubble(Directed, Static)`; then set `text_direction`, or leave it at `None` to follow the interface.
    A widget whose own direction is right to left has the CSS class `-rtl-text`, for alignment.
    """

    _text_direction: Direction | None = None

    @property
    def text_direction(self) -> Direction | None:
        """The direction of the text, or `None`: that of the interface."""
        return self._text_direction

    @text_direction.setter
    def text_direction(self, direction: Direction | None) -> None:
        self._text_direction = direction
        self.align()
        self.refresh()

    def on_mount(self) -> None:
        """The app's mode is known now."""
        self.align()

    def align(self) -> None:
        """Set the CSS class for alignment: none with `off`, which is for screen readers."""
        off = self.is_attached and bidi_mode_of(self) is BidiMode.OFF
        self.set_class(self._text_direction is Direction.RTL and not off, RTL_TEXT_CLASS)

    def render_line(self, y: int) -> Strip:
        """A line of content in visual order.

        Done here and not in a filter, so that Textual finds text under the mouse where it is drawn.
        """
        strip = super().render_line(y)
        if bidi_mode_of(self) is not BidiMode.APP:
            return strip
        return lay_out_prose(strip, self.text_direction or interface_direction_of(self))
