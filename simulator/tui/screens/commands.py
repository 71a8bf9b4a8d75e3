"""The list of commands (ctrl+p): every action that has a key here, found by typing, in any of the five scripts.

Textual's own palette is not used: it has English texts inside and an input that neither takes ZWNJ nor writes from
right to left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.widgets import Input, OptionList

from simulator.i18n.marker import N_
from simulator.tui.screens.base import KEYLESS, Dialog
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose

OWN_ACTION = "show_commands"
"""Opens this list."""
USEFUL = {
    # Translators: a command in the list of commands, for text that was marked with the mouse
    "screen.copy_text": N_("Copy selected text"),
}
"""Textual's own actions that are listed too, with their descriptions as Textual has them."""


class Commands(Dialog[str]):
    """Ends with the chosen key, whose action the screen below then runs; None when left."""

    # Translators: what the Esc key does in a list of commands
    BINDINGS: ClassVar = [Binding("escape", "leave", N_("Close")), Binding("down", "into_list", show=False)]

    def __init__(self, bindings: dict[str, ActiveBinding]) -> None:
        super().__init__()
        self._offered = dict(sorted(offered(bindings), key=lambda entry: entry[1].action in USEFUL))

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

        keys, bindings = list(self._offered), list(self._offered.values())
        names = [binding.description for binding in bindings]
        chosen = filter_choices(query, names) if query.strip() else range(len(names))
        return [Entry(keys[i], self._named(keys[i], bindings[i])) for i in chosen]

    def _named(self, key: str, binding: Binding) -> str:
        if key.startswith(KEYLESS):
            return binding.description
        return f"{binding.description}   ({self.app.get_key_display(binding)})"


def offered(bindings: Mapping[str, ActiveBinding]) -> Iterator[tuple[str, Binding]]:
    """Keys and what they do, each action once: the program's own, and Textual's that are of use on every screen.

    The keys that move a cursor or a focus are left out: they would fill the list before its first command.
    """
    known: set[tuple[str, str]] = {("", OWN_ACTION)}
    for key, active in bindings.items():
        action = active.binding.action
        named = ("" if action == OWN_ACTION else active.node.css_identifier, action)
        if named in known or not active.enabled or not active.binding.description:
            continue
        if action in USEFUL or action in _own_actions(type(active.node)):
            known.add(named)
            yield key, active.binding


@cache
def _own_actions(kind: type[DOMNode]) -> frozenset[str]:
    """The actions for which a class of ours has keys."""
    ours = (parent for parent in kind.__mro__ if parent.__module__.startswith("simulator."))
    bindings = (binding for parent in ours for binding in vars(parent).get("BINDINGS", ()))
    return frozenset(binding.action for binding in bindings if isinstance(binding, Binding))
