"""The keys at the foot of the screen, in reading order."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Footer

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import interface_direction_of


class KeyFooter(Footer):
    """Textual's footer, compact; from right to left the first key stands on the right."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)

    def compose(self) -> ComposeResult:
        """The keys, the most important first in reading order."""
        keys = list(super().compose())
        yield from reversed(keys) if interface_direction_of(self) is Direction.RTL else keys
