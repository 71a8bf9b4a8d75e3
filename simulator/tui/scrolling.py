"""Scrollbars at the trailing edge: on the left where the interface runs from right to left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.geometry import Region, Spacing
from textual.widget import Widget

from simulator.tui.rtl import BidiApp

# A mixin must not be a widget at run time: Textual takes styles and key bindings from the first widget base only.
if TYPE_CHECKING:
    _WidgetMixin = Widget
else:
    _WidgetMixin = object


class MirroredScroll(_WidgetMixin):
    """A mixin for widgets that scroll up and down.

    Textual always takes the space of a scrollbar from the right. From right to left the bar is drawn in the widget's
    left padding instead, which `app.tcss` makes wide enough; where it is not, the bar stays on the right.
    """

    @property
    def scrolls_on_left(self) -> bool:
        """Whether the scrollbar stands on the left."""
        if not self.is_attached:
            return False
        app = self.app
        if not isinstance(app, BidiApp) or not app.aligns_right:
            return False
        return self.styles.padding.left >= self.styles.scrollbar_size_vertical

    @property
    def scrollbar_gutter(self) -> Spacing:
        """The space that scrollbars take from the content."""
        gutter = super().scrollbar_gutter
        return Spacing(0, 0, gutter.bottom, 0) if self.scrolls_on_left else gutter

    @property
    def max_scroll_x(self) -> int:
        """How far the content can move to the left."""
        if not self.scrolls_on_left:
            return super().max_scroll_x
        return max(0, self.virtual_size.width - self.container_size.width)

    def _get_scrollable_region(self, region: Region) -> Region:
        return region if self.scrolls_on_left else super()._get_scrollable_region(region)

    def _arrange_scrollbars(self, region: Region) -> Iterable[tuple[Widget, Region]]:
        for bar, place in super()._arrange_scrollbars(region):
            if self.scrolls_on_left:
                yield bar, place.at_offset((region.x - place.width, place.y))
            else:
                yield bar, place


class Scroll(MirroredScroll, VerticalScroll):
    """A container that scrolls up and down."""
