"""The first line of a screen: what it is at the leading edge, how things stand at the other."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import interface_direction_of
from simulator.tui.widgets.prose import Prose


class TopBar(Horizontal):
    """Two texts at the two ends of a line."""

    DEFAULT_CSS = """
    TopBar {
        height: 1; dock: top; background: $panel; padding: 0 1;
        & > .leading { text-style: bold; width: 1fr; height: 1; }
        & > .trailing { width: auto; max-width: 60%; height: 1; text-align: right; }
    }
    """

    def __init__(self, title: str, status: str | Content = "") -> None:
        super().__init__()
        self._title = title
        self._status = status

    def compose(self) -> ComposeResult:
        """The title comes first in reading order."""
        ends = [Prose(self._title, classes="leading"), Prose(self._status, classes="trailing")]
        yield from reversed(ends) if interface_direction_of(self) is Direction.RTL else ends

    def show_status(self, status: str | Content) -> None:
        """Change the text at the far end."""
        self._status = status
        self.query_one(".trailing", Prose).show(status)
