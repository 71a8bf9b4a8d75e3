"""What stands in place of a widget that is not ready: dots, or a word where animations are switched off."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widgets import LoadingIndicator


class Waiting(LoadingIndicator):
    """Textual's indicator, whose word for terminals without animations is in the user's language."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word

    def render(self) -> RenderResult:
        """The dots, or the word."""
        return Content(self._word) if self.app.animation_level == "none" else super().render()
