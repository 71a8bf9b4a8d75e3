"""Pick one of several: a dialog with a heading and a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList

from simulator.i18n.marker import N_
from simulator.tui.screens.base import Dialog
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose


class Pick(Dialog[str]):
    """Ends with the id of the chosen entry; None when left."""

    # Translators: what the Esc key does in a dialog
    BINDINGS: ClassVar = [Binding("escape", "leave", N_("Close"))]

    def __init__(self, heading: str, entries: Sequence[Entry], *, current: str | None = None) -> None:
        """`current`: the id of the entry to put under the cursor."""
        super().__init__()
        self._heading = heading
        self._entries = entries
        self._current = current

    def compose(self) -> ComposeResult:
        """Heading and entries."""
        with Vertical(classes="panel"):
            yield Prose(self._heading, classes="heading")
            yield Menu(self._entries, id="entries")

    def on_mount(self) -> None:
        """The current entry is under the cursor."""
        menu = self.query_one(Menu)
        menu.show(self._entries, keep=self._current)
        menu.focus()

    @on(OptionList.OptionSelected, "#entries")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_leave(self) -> None:
        """Close without choosing."""
        self.dismiss(None)
