"""The box a trainee writes a reply in: several lines, any of the five scripts, either direction."""

from dataclasses import dataclass, replace
from typing import ClassVar, Final

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Location

from simulator.i18n.bidi import (
    ZWJ,
    ZWNJ,
    Direction,
    VisualRow,
    base_direction,
    clean_entry,
    deletion_after,
    deletion_before,
    fitting_prefix,
    paragraph_rows,
    row_holding,
)
from simulator.tui.rtl import BidiApp, bidi_mode_of, interface_direction_of, lay_out_row
from simulator.tui.scrolling import MirroredScroll
from simulator.tui.terminal import BidiMode

MAX_CHARACTERS: Final = 4000
"""How long a reply may be by default, in code points."""

NEW_LINE_KEYS: Final = frozenset({"ctrl+j", "shift+enter", "alt+enter", "ctrl+enter"})
"""Keys that begin a new line; terminals without the kitty keyboard protocol deliver only the first."""

_JOINERS: Final = frozenset({ZWNJ, ZWJ})


class ReplyBox(MirroredScroll, TextArea):
    """A text area that sends on Enter and writes in both directions.

    Grows from one line to four. A right-to-left paragraph is joined, ordered and aligned right; the arrow keys
    move where they point. Text is kept in logical order. Control characters and escape sequences never get in.
    """

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

    direction: reactive[Direction | None] = reactive(None, init=False)
    """Direction of paragraphs without a letter, and of the placeholder; `None`: that of the interface."""

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

    @dataclass
    class Full(Message):
        """Text was refused, for the box holds no more."""

        reply_box: "ReplyBox"
        limit: int
        """How many code points the box holds."""

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
        super().load_text(self._admitted(text, self.max_characters))

    def on_mount(self) -> None:
        """Let input methods know where the caret is when the language changes."""
        if isinstance(self.app, BidiApp):
            self.watch(self.app, "interface_direction", self._report_caret, init=False)

    def on_resize(self) -> None:
        """Let input methods know where the caret is now."""
        self.call_after_refresh(self._report_caret)

    def watch_direction(self) -> None:
        self._report_caret()

    def _report_caret(self) -> None:
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    async def on_key(self, event: events.Key) -> None:
        """Send on Enter, begin new lines, and let in the joiners, which Textual takes for unprintable."""
        if self.read_only:
            return
        if event.key == "enter":
            self.post_message(self.Submitted(self, self.text))
        elif event.key in NEW_LINE_KEYS:
            self.replace("\n", *self.selection, maintain_selection_offset=False)
        elif event.character in _JOINERS:
            self.replace(event.character, *self.selection, maintain_selection_offset=False)
        else:
            return
        event.stop()
        event.prevent_default()

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether the box takes a key as text."""
        return character in _JOINERS or super().check_consume_key(key, character)

    def edit(self, edit: Edit) -> EditResult:
        """Change the text. Whatever is typed, pasted or set in parts passes here to be cleaned and measured."""
        room = self.max_characters - len(self.text) + len(self.get_text_range(edit.top, edit.bottom))
        text = self._admitted(edit.text, room)
        if not text and edit.top == edit.bottom:
            return EditResult(edit.bottom, "")
        return super().edit(replace(edit, text=text))

    def _admitted(self, text: str, room: int) -> str:
        """The part of a text that may come in."""
        cleaned = clean_entry(text)
        admitted = fitting_prefix(cleaned, max(0, room))
        if admitted != cleaned:
            self.post_message(self.Full(self, self.max_characters))
        return admitted

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

    def action_delete_to_start_of_line(self) -> None:
        """Delete from the caret back to the start of its row; at the start of a line, the line break."""
        if self.cursor_at_start_of_line:
            self.action_delete_left()
        else:
            super().action_delete_to_start_of_line()

    def _delete_to(self, location: Location) -> None:
        if not self.read_only:
            self.delete(self.cursor_location, location, maintain_selection_offset=False)

    @property
    def _lays_out(self) -> bool:
        """Whether text is put in visual order here."""
        return self.is_attached and bidi_mode_of(self) is BidiMode.APP

    def _base_of(self, paragraph: str) -> Direction:
        if not self._lays_out:
            return Direction.LTR
        return base_direction(paragraph, self.direction or interface_direction_of(self))

    def _rows_of(self, line_index: int) -> tuple[VisualRow, ...]:
        """The rows of one line of the document, which is a paragraph."""
        paragraph = self.document[line_index]
        return paragraph_rows(
            paragraph,
            self.wrapped_document.get_offsets(line_index),
            self.scrollable_content_region.width,
            self._base_of(paragraph),
            ordered=self._lays_out,
        )

    def _row_at(self, location: Location) -> VisualRow:
        rows = self._rows_of(location[0])
        return rows[row_holding(rows, location[1])]

    def _offset_of(self, location: Location) -> Offset:
        """The cell and the row a location is drawn at, without scrolling."""
        row_number = self.wrapped_document.location_to_offset(location).y
        return Offset(self._row_at(location).cell_of(location[1]), row_number)

    def _location_at(self, offset: Offset) -> Location:
        """The location drawn at a cell and a row, or the nearest."""
        row_start = self.wrapped_document.offset_to_location(Offset(0, offset.y))
        return row_start[0], self._row_at(row_start).column_at(offset.x)

    # The stock widget keeps the caret's place in this private attribute, in logical cells. As a property it is
    # right at every moment: also after a resize or a change of language, which move the caret of an empty box.
    @property
    def _cursor_offset(self) -> tuple[int, int]:
        return self._offset_of(self.cursor_location)

    @_cursor_offset.setter
    def _cursor_offset(self, offset: tuple[int, int]) -> None:
        pass

    def get_target_document_location(self, event: events.MouseEvent) -> Location:
        """The location under the mouse."""
        return self._location_at(Offset(event.x - self.gutter.left, event.y - self.gutter.top) + self.scroll_offset)

    def record_cursor_width(self) -> None:
        """Remember the caret's cell for moves up and down."""
        self.navigator.last_x_offset = self._offset_of(self.cursor_location).x

    def get_cursor_up_location(self) -> Location:
        """The location above the caret; the start of the text from the first row."""
        y = self._offset_of(self.cursor_location).y
        return self._location_at(Offset(self.navigator.last_x_offset, y - 1)) if y else (0, 0)

    def get_cursor_down_location(self) -> Location:
        """The location below the caret; the end of the text from the last row."""
        y = self._offset_of(self.cursor_location).y
        if y + 1 >= self.wrapped_document.height:
            return self.document.end
        return self._location_at(Offset(self.navigator.last_x_offset, y + 1))

    def get_cursor_left_location(self) -> Location:
        """The location to the left of the caret on the screen."""
        return self._beside(self.cursor_location, rightward=False)

    def get_cursor_right_location(self) -> Location:
        """The location to the right of the caret on the screen."""
        return self._beside(self.cursor_location, rightward=True)

    def _beside(self, location: Location, *, rightward: bool) -> Location:
        line_index, column = location
        row = self._row_at(location)
        neighbour = row.neighbour(column, rightward=rightward)
        if neighbour is not None:
            return line_index, neighbour
        onward = rightward is (row.line.base is Direction.LTR)
        return self._after_row(line_index, row) if onward else self._before_row(line_index, row)

    def _after_row(self, line_index: int, row: VisualRow) -> Location:
        """The first location below a row, in reading order."""
        if not row.last:
            return line_index, row.end
        return (line_index + 1, 0) if line_index + 1 < self.document.line_count else (line_index, row.end)

    def _before_row(self, line_index: int, row: VisualRow) -> Location:
        """The last location above a row, in reading order."""
        if row.start:
            return line_index, self._row_at((line_index, row.start - 1)).final_stop
        return (line_index - 1, len(self.document[line_index - 1])) if line_index else (0, 0)

    def action_cursor_left(self, select: bool = False) -> None:
        """Move left on the screen, or to the left end of the selection."""
        self._move_or_collapse(self.get_cursor_left_location(), select=select, leftward=True)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move right on the screen, or to the right end of the selection."""
        self._move_or_collapse(self.get_cursor_right_location(), select=select, leftward=False)

    def _move_or_collapse(self, target: Location, *, select: bool, leftward: bool) -> None:
        if not select and not self.selection.is_empty:
            start, end = sorted(self.selection)
            target = start if leftward is not self._caret_in_rtl else end
        self.move_cursor(target, select=select)

    def action_cursor_word_left(self, select: bool = False) -> None:
        """Move a word to the left on the screen."""
        if self._caret_in_rtl:
            super().action_cursor_word_right(select)
        else:
            super().action_cursor_word_left(select)

    def action_cursor_word_right(self, select: bool = False) -> None:
        """Move a word to the right on the screen."""
        if self._caret_in_rtl:
            super().action_cursor_word_left(select)
        else:
            super().action_cursor_word_right(select)

    @property
    def _caret_in_rtl(self) -> bool:
        return self._base_of(self.document[self.cursor_location[0]]) is Direction.RTL

    def render_line(self, y: int) -> Strip:
        """A row as it is drawn. The stock widget styles it in logical order; here the cells find their places."""
        strip = super().render_line(y)
        if not self._lays_out:
            return strip
        width = self.scrollable_content_region.width
        if not self.text and self.placeholder:
            row = paragraph_rows(strip.text.rstrip(" "), (), width, self._base_of(""))[0]
            return lay_out_row(strip.extend_cell_length(width, self.rich_style), row, width)
        if y + self.scroll_offset.y >= self.wrapped_document.height:
            return strip
        row_start = self.wrapped_document.offset_to_location(Offset(0, y + self.scroll_offset.y))
        return lay_out_row(strip, self._row_at(row_start), width)
