"""A paragraph of text from a person, a file or the program: never markup, always in its own direction."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from simulator.i18n.bidi import Direction, base_direction, without_isolates
from simulator.tui.rtl import Directed


class Prose(Directed, Static):
    """Shows text as it is; right-to-left text is joined, ordered and aligned."""

    DEFAULT_CSS = """
    Prose { height: auto; width: 1fr; }
    Prose.-rtl-text { text-align: right; }
    """

    def __init__(
        self,
        text: str | Content = "",
        *,
        follow_text: bool = False,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """`follow_text`: take the direction from the text itself (what people say), not from the interface."""
        super().__init__(Content(text) if isinstance(text, str) else text, id=id, classes=classes, markup=False)
        self.follow_text = follow_text

    def on_mount(self) -> None:
        """The direction is known once the interface is."""
        self._find_direction()

    def show(self, text: str | Content) -> None:
        """Show another text."""
        self.update(Content(text) if isinstance(text, str) else text)
        self._find_direction()

    def _find_direction(self) -> None:
        if self.follow_text:
            # what a message quotes is isolated, and an isolate does not count for the direction around it
            self.text_direction = base_direction(without_isolates(str(self.content)), Direction.LTR)
