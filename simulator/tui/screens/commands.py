"""The list of commands (ctrl+p): every action that has a key here, found by typing, in any of the five scripts.

Textual's own palette is not used: it has English texts inside and an input that neither takes ZWNJ nor writes from
right to left.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from simulator.i18n.marker import N_
from simulator.tui.screens.base import Dialog
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose


class Commands(Dialog[str]):
    """Ends with the chosen key, whose action the screen below then runs; None when left."""

    # Translators: what the Esc key does in a list of commands
    BINDINGS: ClassVar = [Binding("escape", "leave", N_("Close")), Binding("down", "into_list", show=False)]

    def __init__(self, bindings: dict[str, ActiveBinding]) -> None:
        super().__init__()
        self._entries = [
            (key, active.binding.description, self._key_name(active))
            for key, active in bindings.items()
            if active.binding.description and active.enabled and not active.binding.system
        ]

    @staticmethod
    def _key_name(active: ActiveBinding) -> str:
        return active.binding.key_display or active.binding.key

    def compose(self) -> ComposeResult:
        """A filter above the commands."""
        with Vertical(classes="panel"):
            # Translators: placeholder of the box that filters the list of commands
            yield LineInput(placeholder=self.texts.gettext("Type to find a command"), id="filter")
            yield Menu(self._matching(""), id="commands")
            # Translators: shown in place of a list when nothing fits what was typed
            yield Prose(self.texts.gettext("Nothing fits what you typed."), id="none")

    def on_mount(self) -> None:
        """Typing filters at once."""
        self.query_one("#filter").focus()
        self._show("")

    @on(Input.Changed, "#filter")
    def _filter(self, event: Input.Changed) -> None:
        self._show(event.value)

    @on(Input.Submitted, "#filter")
    def _run_highlighted(self) -> None:
        self.dismiss(self.query_one(Menu).chosen)

    @on(OptionList.OptionSelected, "#commands")
    def _run(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_into_list(self) -> None:
        """Move from the filter into the list."""
        self.query_one(Menu).focus()

    def action_leave(self) -> None:
        """Close without running anything."""
        self.dismiss(None)

    def _show(self, query: str) -> None:
        entries = self._matching(query)
        self.query_one(Menu).show(entries)
        self.query_one(Menu).display = bool(entries)
        self.query_one("#none").display = not entries

    def _matching(self, query: str) -> list[Entry]:
        from simulator.language.closest import filter_choices

        names = [description for _, description, _ in self._entries]
        chosen = filter_choices(query, names) if query.strip() else range(len(names))
        return [Entry(self._entries[i][0], f"{names[i]}   ({self._entries[i][2]})") for i in chosen]
