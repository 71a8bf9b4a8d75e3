"""The box a trainee writes a reply in: several lines, any of the five scripts, either direction."""

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from textual import events
from textual.actions import SkipAction
from textual.message import Message
from textual.widgets.text_area import Edit, EditResult, Location

from simulator.i18n.bidi import clean_entry, deletion_after, deletion_before, fitting_prefix, word_after
from simulator.tui.widgets.bidi_text_area import BidiTextArea

MAX_CHARACTERS: Final = 4000
"""How long a reply may be by default, in code points."""

NEW_LINE_KEYS: Final = frozenset({"ctrl+j", "shift+enter", "alt+enter", "ctrl+enter"})
"""Keys that begin a new line; terminals without the kitty keyboard protocol deliver only the first."""


class ReplyBox(BidiTextArea):
    """A text area that sends on Enter, and grows from one line to four."""

    DEFAULT_CSS: ClassVar[str] = """
    ReplyBox {
        height: auto;
        min-height: 1;
        max-height: 4;
        border: none;
        padding: 0;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
    }
    """

    @dataclass
    class Submitted(Message):
        """Enter was pressed. Posted for an empty box too."""

        reply_box: "ReplyBox"
        text: str
        """The reply in logical order."""

        @property
        def control(self) -> "ReplyBox":
            """The box, for the selectors of `@on`."""
            return self.reply_box

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        max_characters: int = MAX_CHARACTERS,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        """Create a box that holds at most `max_characters` code points."""
        self.max_characters = max_characters
        super().__init__(
            fitting_prefix(clean_entry(text), max_characters),
            highlight_cursor_line=False,
            placeholder=placeholder,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )
        self.match_cursor_bracket = False

    @property
    def draft(self) -> str:
        """What is written so far, in logical order. Setting it puts the caret behind the text."""
        return self.text

    @draft.setter
    def draft(self, text: str) -> None:
        self.load_text(text)
        self.move_cursor(self.document.end)

    def load_text(self, text: str) -> None:
        """Replace the whole text and forget what could be undone."""
        super().load_text(self.admitted(text, self.max_characters))

    async def on_key(self, event: events.Key) -> None:
        """Send on Enter, and begin new lines."""
        if self.read_only:
            return
        if event.key == "enter":
            self.post_message(self.Submitted(self, self.text))
        elif event.key in NEW_LINE_KEYS:
            self.replace("\n", *self.selection, maintain_selection_offset=False)
        else:
            return
        event.stop()
        event.prevent_default()

    def insert_joiner(self, joiner: str) -> None:
        """Put a ZWNJ or ZWJ in place of the selection."""
        if not self.read_only:
            self.replace(joiner, *self.selection, maintain_selection_offset=False)

    def edit(self, edit: Edit) -> EditResult:
        """Change the text. Whatever is typed, pasted or set in parts passes here to be cleaned and measured."""
        room = self.max_characters - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        text = self.admitted(edit.text, room)
        if not text and edit.top == edit.bottom:
            return EditResult(edit.bottom, "")
        return super().edit(replace(edit, text=text))

    def action_delete_left(self) -> None:
        """Delete the selection, or the character before the caret with its marks."""
        row, column = self.cursor_location
        if not self.selection.is_empty:
            self._delete_to(self.selection.start)
        elif column:
            self._delete_to((row, deletion_before(self.document[row], column)))
        elif row:
            self._delete_to((row - 1, len(self.document[row - 1])))

    def action_delete_right(self) -> None:
        """Delete the selection, or the character at the caret with its marks."""
        row, column = self.cursor_location
        line = self.document[row]
        if not self.selection.is_empty:
            self._delete_to(self.selection.start)
        elif column < len(line):
            self._delete_to((row, deletion_after(line, column)))
        elif row + 1 < self.document.line_count:
            self._delete_to((row + 1, 0))

    def action_delete_word_right(self) -> None:
        """Delete the selection, or to the end of the word after the caret; at the end of a line, the line break."""
        row, column = self.cursor_location
        line = self.document[row]
        if not self.selection.is_empty or column == len(line):
            self.action_delete_right()
        else:
            self._delete_to((row, word_after(line, column)))

    def action_delete_to_start_of_line(self) -> None:
        """Delete from the caret back to the start of its row, or of the row above; else the line break before."""
        row, column = self.cursor_location
        start = self.get_cursor_line_start_location()
        if not column:
            self.action_delete_left()
        elif start == self.cursor_location:
            self._delete_to((row, self._row_at((row, column - 1)).start))
        else:
            self._delete_to(start)

    def action_cursor_page_up(self) -> None:
        """Leave the key to what is around: four rows have no pages."""
        raise SkipAction

    def action_cursor_page_down(self) -> None:
        """Leave the key to what is around: four rows have no pages."""
        raise SkipAction

    def _delete_to(self, location: Location) -> None:
        if not self.read_only:
            self.delete(self.cursor_location, location, maintain_selection_offset=False)
