"""A field of one line, for names and filters, in any of the five scripts and either direction."""

from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from simulator.i18n.bidi import (
    Direction,
    VisualRow,
    clean_entry,
    deletion_after,
    deletion_before,
    fitting_prefix,
    paragraph_rows,
    word_after,
    word_before,
)
from simulator.tui.rtl import is_plain, lay_out_row
from simulator.tui.widgets.text_entry import TextEntry, end_of_selection

MAX_CHARACTERS: Final = 200
"""How long a line may be by default, in code points."""


class LineInput(TextEntry, Input):
    """An input that writes in both directions.

    A right-to-left line is joined, ordered and aligned right; the arrow keys move where they point. Pasted line
    breaks become spaces. Suggestions and highlighters do not show in a line that is laid out.
    """

    BINDINGS: ClassVar = [
        # as in the reply box; the stock input deletes to the right with Backspace
        Binding("ctrl+backspace,alt+backspace", "delete_left_word", show=False),
        Binding("alt+delete", "delete_right_word", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        max_characters: int = MAX_CHARACTERS,
        select_on_focus: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        """Create a field that holds at most `max_characters` code points."""
        self.max_characters = max_characters
        super().__init__(
            value=value,
            placeholder=placeholder,
            select_on_focus=select_on_focus,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )

    def validate_value(self, value: str) -> str:
        """What a value set by the program becomes."""
        return fitting_prefix(clean_entry(value, multiline=self.multiline), self.max_characters)

    def watch_value(self) -> None:
        """Keep the caret in view: it can move against the field's edge without a change of its index."""
        if self.is_attached:
            self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def insert_joiner(self, joiner: str) -> None:
        """Put a ZWNJ or ZWJ in place of the selection."""
        self.replace(joiner, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Insert pasted text, all of its lines."""
        self.replace(event.text, *self.selection)
        event.stop()
        event.prevent_default()

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a part of the value. Whatever is typed or pasted passes here to be cleaned and measured."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        admitted = self.admitted(text, self.max_characters - len(self.value) + end - start)
        if admitted or start < end:
            super().replace(admitted, start, end)

    def action_delete_left(self) -> None:
        """Delete the selection, or the character before the caret with its marks."""
        self._delete_to(deletion_before(self.value, self.cursor_position) if self.cursor_position else 0)

    def action_delete_right(self) -> None:
        """Delete the selection, or the character at the caret with its marks."""
        self._delete_to(deletion_after(self.value, self.cursor_position))

    def action_delete_left_word(self) -> None:
        """Delete the selection, or to the start of the word before the caret."""
        self._delete_to(self._word_stop(onward=False))

    def action_delete_right_word(self) -> None:
        """Delete the selection, or to the end of the word after the caret."""
        self._delete_to(self._word_stop(onward=True))

    def _delete_to(self, index: int) -> None:
        if self.selection.is_empty:
            self.delete(self.cursor_position, index)
        else:
            self.delete_selection()

    def action_cut(self) -> None:
        """Move the selection to the clipboard, which is left alone without one."""
        if self.selection.is_empty:
            raise SkipAction
        super().action_cut()

    @property
    def lays_out(self) -> bool:
        """Whether the line is put in visual order here. A password is dots, which have no order."""
        return not self.password and super().lays_out

    @property
    def _base(self) -> Direction:
        return self.base_of(self.value)

    @property
    def _row(self) -> VisualRow:
        return self._row_of(self.value)

    def _row_of(self, text: str) -> VisualRow:
        """The line in a field as wide as it needs, with a cell for the caret behind the text."""
        row = paragraph_rows(text, (), 0, self._base, ordered=self.lays_out)[0]
        width = max(self._visible_width, row.line.width + 1)
        return paragraph_rows(text, (), width, self._base, ordered=self.lays_out)[0]

    @property
    def _visible_width(self) -> int:
        return self.scrollable_content_region.width

    def _scrolled(self, row: VisualRow) -> int:
        """The first visible cell; Textual may still hold that of a longer value."""
        return max(0, min(self.scroll_offset.x, row.line.width + 1 - self._visible_width))

    # Private in Textual, which asks it for the cell to scroll into view; the stock one counts logical cells.
    @property
    def _cursor_offset(self) -> int:
        return self._row.cell_of(self.cursor_position)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the caret is on the screen, for input methods."""
        row = self._row
        x, y, _, _ = self.content_region
        return Offset(x + row.cell_of(self.cursor_position) - self._scrolled(row), y)

    # Private in Textual, and the only way from the mouse to an index, for clicks and for dragging.
    def _cell_offset_to_index(self, offset: int) -> int:
        row = self._row
        return row.column_at(offset + self._scrolled(row))

    def action_cursor_left(self, select: bool = False) -> None:
        """Move left on the screen, or to the left end of the selection."""
        self._step(rightward=False, select=select)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move right on the screen, or to the right end of the selection, or accept a suggestion."""
        if self.cursor_at_end and not select and is_plain(self._row.line, self.value):
            super().action_cursor_right(select)  # only the stock widget knows of suggestions
        else:
            self._step(rightward=True, select=select)

    def _step(self, *, rightward: bool, select: bool) -> None:
        if not select and not self.selection.is_empty:
            self.cursor_position = end_of_selection(*self.selection, self._base, rightward=rightward)
            return
        target = self._row.neighbour(self.cursor_position, rightward=rightward)
        if target is not None:
            self._move_to(target, select=select)

    def _move_to(self, index: int, *, select: bool) -> None:
        """Move the caret; with `select`, the other end of the selection stays."""
        self.selection = Selection(self.selection.start, index) if select else Selection.cursor(index)

    def action_home(self, select: bool = False) -> None:
        """Move to the start of the value."""
        self._move_to(0, select=select)

    def action_end(self, select: bool = False) -> None:
        """Move to the end of the value."""
        self._move_to(len(self.value), select=select)

    def action_cursor_left_word(self, select: bool = False) -> None:
        """Move a word to the left on the screen."""
        self._move_to(self._word_stop(onward=self._base is Direction.RTL), select=select)

    def action_cursor_right_word(self, select: bool = False) -> None:
        """Move a word to the right on the screen."""
        self._move_to(self._word_stop(onward=self._base is Direction.LTR), select=select)

    def _word_stop(self, *, onward: bool) -> int:
        """The end of the word after the caret, or the start of that before it; a password gives no words away."""
        if self.password:
            return len(self.value) if onward else 0
        return (word_after if onward else word_before)(self.value, self.cursor_position)

    def render_line(self, y: int) -> Strip:
        """The line as it is drawn."""
        shown = self.value or self.placeholder
        row = self._row_of(shown)
        if y or (self.password and self.value) or is_plain(row.line, shown):
            return super().render_line(y)
        width = max(self._visible_width, row.line.width + 1)
        strip = Strip(self._styled(shown)).extend_cell_length(width, self.rich_style)
        strip = lay_out_row(strip, row, width, self.cursor_position)
        scrolled = self._scrolled(row) if self.value else max(0, row.left + row.line.width - self._visible_width)
        return strip.crop(scrolled, scrolled + self._visible_width)

    def _styled(self, shown: str) -> list[Segment]:
        """The characters in logical order, and a cell for the caret behind them, each in its style."""
        styles = [self.rich_style] * (len(shown) + 1)
        if not self.value:
            styles[:-1] = [self.rich_style + self.get_component_rich_style("input--placeholder")] * len(shown)
        if self.has_focus:
            start, end = sorted(self.selection)
            self._stylize(styles, slice(start, end), "input--selection")
            # private in Textual: the phase of the blinking
            if self._cursor_visible:
                caret = self.cursor_position
                self._stylize(styles, slice(caret, caret + 1), "input--cursor")
        return [Segment(character, style) for character, style in zip(f"{shown} ", styles, strict=True)]

    def _stylize(self, styles: list[Style], span: slice, component: str) -> None:
        style = self.get_component_rich_style(component)
        styles[span] = [under + style for under in styles[span]]
