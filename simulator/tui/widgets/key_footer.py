"""The keys at the foot of the screen, in reading order, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import interface_direction_of

ALWAYS = frozenset({"escape", "f1", "ctrl+p"})
"""The way back, help, and the list of commands, which has every key that found no room."""


class KeyFooter(Footer):
    """Textual's footer, compact; from right to left the first key stands on the right.

    A narrow terminal shows fewer keys, never half of one.
    """

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
        self._composed_for = 0

    def compose(self) -> ComposeResult:
        """The keys, the most important first in reading order."""
        self._composed_for = self.app.size.width
        keys = fitting(list(super().compose()), self._composed_for)
        self.styles.grid_size_columns = max(1, len(keys))
        yield from reversed(keys) if interface_direction_of(self) is Direction.RTL else keys

    def on_resize(self, event: events.Resize) -> None:
        """There may be room for more keys, or for fewer."""
        del event
        if self._composed_for not in (0, self.app.size.width):
            self.call_after_refresh(self.recompose)


def fitting(keys: Sequence[Widget], columns: int) -> list[Widget]:
    """The keys that fit into `columns`, in their order; those of `ALWAYS` first of all."""
    room = columns - sum(width(key) for key in keys if _is_kept(key))
    chosen: list[Widget] = []
    for key in keys:
        if _is_kept(key):
            chosen.append(key)
        elif width(key) <= room:
            room -= width(key)
            chosen.append(key)
        else:
            room = 0  # what follows is less important: a gap in the order would only confuse
    return chosen


def width(key: Widget) -> int:
    """Columns that a key takes with its description and the space after it."""
    return cell_len(f"{key.key_display} {key.description} ") if isinstance(key, FooterKey) else 0


def _is_kept(key: Widget) -> bool:
    return isinstance(key, FooterKey) and key.key in ALWAYS
