"""Help: the keys, and how the program judges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from simulator.i18n.marker import N_
from simulator.tui.screens.base import Dialog
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.prose import Prose

PARAGRAPHS = (
    # Translators: help text
    N_(
        "You are talking to a difficult customer. Read what they say, answer in your own words as you would at work,"
        " and press Enter. The story goes where your reply takes it."
    ),
    # Translators: help text; the signs stand before each principle under a reply
    N_("Under your reply: ✓ shown, ◐ partly, ○ missed, ✗ the opposite was said, ! a pitfall."),
    # Translators: help text
    N_(
        "The program looks for what the articles advise. Each verdict is an estimate and names the words it comes from:"
        " they are underlined in your reply, and F4 shows what they matched."
    ),
    # Translators: help text
    N_("F8 goes back to the moment you just answered. Both tries are kept; the first one counts in the score."),
    # Translators: help text
    N_("F9 offers ready replies, F2 a hint. The report says when you used them."),
    # Translators: help text
    N_("Every turn is saved at once. You can leave at any time and go on later."),
    # Translators: help text
    N_("Ctrl+P lists all commands of the screen you are on. Page Up and Page Down scroll the conversation."),
)

# Translators: help text; "Suspend" is the command in the list of commands, fg is typed and stays as it is
SUSPENSION = N_(
    "Ctrl+Z undoes what you typed in your reply. To go back to the command line for a while, choose “Suspend” in the"
    " list of commands; typing fg there brings the program back."
)


class Help(Dialog[None]):
    """A page to read."""

    # Translators: what the Esc key does in a dialog
    BINDINGS: ClassVar = [Binding("escape,enter,f1", "leave", N_("Close"))]

    def compose(self) -> ComposeResult:
        """The paragraphs, one under the other."""
        with Vertical(classes="panel"):
            # Translators: title of the help
            yield Prose(self.texts.gettext("Help"), classes="heading")
            with Scroll(id="help"):
                yield from self._paragraphs()

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one("#help").focus()

    def action_leave(self) -> None:
        """Back to where you were."""
        self.dismiss(None)

    def _paragraphs(self) -> Iterator[Prose]:
        for paragraph in (*PARAGRAPHS, *([SUSPENSION] if self.simulator.can_suspend else [])):
            yield Prose(self.texts.gettext(paragraph), classes="paragraph")
