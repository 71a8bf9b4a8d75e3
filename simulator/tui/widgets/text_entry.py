"""What fields of one line and of several share: what may enter, in which direction it runs, where the caret is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from simulator.i18n.bidi import ZWJ, ZWNJ, Direction, base_direction, clean_entry, fitting_prefix
from simulator.tui.rtl import BidiApp, bidi_mode_of, interface_direction_of
from simulator.tui.terminal import BidiMode

# A mixin must not be a widget at run time: Textual takes styles and key bindings from the first widget base only.
if TYPE_CHECKING:
    _WidgetMixin = Widget
else:
    _WidgetMixin = object

JOINERS: Final = frozenset({ZWNJ, ZWJ})

Place = TypeVar("Place", int, tuple[int, int])
"""Where a caret can be: an index into a value, or the line and the column of a document."""


class TextEntry(_WidgetMixin):
    """A mixin for text fields in any of the five scripts and either direction.

    Text is kept in logical order. Control characters and escape sequences never get in; text copied off the screen
    is folded back; ZWNJ and ZWJ can be typed. Input methods are told where the caret is.
    """

    multiline: ClassVar[bool] = False
    """Whether line breaks are kept; else they become spaces."""

    max_characters: int
    """How many code points the field holds."""

    direction: reactive[Direction | None] = reactive(None, init=False)
    """Direction of paragraphs without a letter, and of the placeholder; `None`: that of the interface."""

    if TYPE_CHECKING:  # every Textual field has it

        @property
        def cursor_screen_offset(self) -> Offset:
            """Where the caret is on the screen."""

    @dataclass
    class Full(Message):
        """Text was refused, for the field holds no more."""

        entry: TextEntry
        limit: int
        """How many code points the field holds."""

        @property
        def control(self) -> TextEntry:
            """The field, for the selectors of `@on`."""
            return self.entry

    def insert_joiner(self, joiner: str) -> None:
        """Put a ZWNJ or ZWJ in place of the selection."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Let input methods know where the caret is when the language changes."""
        if isinstance(self.app, BidiApp):
            self.watch(self.app, "interface_direction", self._report_caret, init=False)

    def on_resize(self) -> None:
        """Let input methods know where the caret is now."""
        self.call_after_refresh(self._report_caret)

    def watch_direction(self) -> None:
        self._report_caret()

    # Private as in Textual's text area: the public ones are the widget's own.
    def _watch_scroll_x(self) -> None:
        self._report_caret()

    def _watch_scroll_y(self) -> None:
        self._report_caret()

    def _report_caret(self) -> None:
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    async def on_key(self, event: events.Key) -> None:
        """Let in the joiners, which Textual takes for unprintable."""
        if event.character in JOINERS:
            self.insert_joiner(event.character)
            event.stop()
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether the field takes a key as text."""
        return character in JOINERS or super().check_consume_key(key, character)

    def admitted(self, text: str, room: int) -> str:
        """The part of a text that may come in where there is room for so many code points."""
        cleaned = clean_entry(text, multiline=self.multiline)
        fitting = fitting_prefix(cleaned, max(0, room))
        if fitting != cleaned:
            self.post_message(self.Full(self, self.max_characters))
        return fitting

    @property
    def lays_out(self) -> bool:
        """Whether text is put in visual order here."""
        return self.is_attached and bidi_mode_of(self) is BidiMode.APP

    def base_of(self, paragraph: str) -> Direction:
        """The direction a paragraph runs in."""
        if not self.lays_out:
            return Direction.LTR
        return base_direction(paragraph, self.direction or interface_direction_of(self))


def end_of_selection(start: Place, end: Place, base: Direction, *, rightward: bool) -> Place:
    """The left or the right end of a selection in a paragraph of a direction."""
    onward = rightward is (base is Direction.LTR)
    return max(start, end) if onward else min(start, end)
