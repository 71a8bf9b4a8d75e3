"""A text area of wrapped rows, each in visual order: drawing, the mouse, and where the keys move the caret."""

from textual import events
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Location

from simulator.i18n.bidi import (
    Direction,
    VisualRow,
    paragraph_rows,
    row_holding,
    word_after,
    word_before,
)
from simulator.tui.rtl import lay_out_row
from simulator.tui.scrolling import MirroredScroll
from simulator.tui.widgets.text_entry import TextEntry, end_of_selection


class BidiTextArea(TextEntry, MirroredScroll, TextArea):
    """A text area that is drawn in both directions, paragraph by paragraph.

    A right-to-left paragraph is joined, ordered and aligned right on all of its rows. The arrow keys move where they
    point; Home, End and deleting follow the order of reading.
    """

    multiline = True

    def _rows_of(self, line_index: int) -> tuple[VisualRow, ...]:
        """The rows of one line of the document, which is a paragraph."""
        paragraph = self.document[line_index]
        return paragraph_rows(
            paragraph,
            self.wrapped_document.get_offsets(line_index),
            self.scrollable_content_region.width,
            self.base_of(paragraph),
            ordered=self.lays_out,
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

    def get_cursor_line_end_location(self) -> Location:
        """The end of the caret's row in reading order."""
        return self.cursor_location[0], self._row_at(self.cursor_location).final_stop

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
        """The place where the row below begins on the screen."""
        following = (line_index + 1, 0) if row.last else (line_index, row.end)
        if following[0] == self.document.line_count:
            return line_index, row.end
        return following[0], self._row_at(following).entrance

    def _before_row(self, line_index: int, row: VisualRow) -> Location:
        """The place where the row above ends on the screen."""
        if row.start:
            return line_index, self._row_at((line_index, row.start - 1)).exit
        return (line_index - 1, len(self.document[line_index - 1])) if line_index else (0, row.entrance)

    def action_cursor_left(self, select: bool = False) -> None:
        """Move left on the screen, or to the left end of the selection."""
        self._move_or_collapse(self.get_cursor_left_location(), select=select, rightward=False)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move right on the screen, or to the right end of the selection."""
        self._move_or_collapse(self.get_cursor_right_location(), select=select, rightward=True)

    def _move_or_collapse(self, target: Location, *, select: bool, rightward: bool) -> None:
        if not select and not self.selection.is_empty:
            target = end_of_selection(*self.selection, self._caret_base, rightward=rightward)
        self.move_cursor(target, select=select)

    def get_cursor_word_left_location(self) -> Location:
        """The start of the word before the caret; the end of the line above from the start of a line."""
        line_index, column = self.cursor_location
        if line_index and not column:
            return line_index - 1, len(self.document[line_index - 1])
        return line_index, word_before(self.document[line_index], column)

    def get_cursor_word_right_location(self) -> Location:
        """The end of the word after the caret; the start of the line below from the end of a line."""
        line_index, column = self.cursor_location
        line = self.document[line_index]
        if column == len(line) and line_index + 1 < self.document.line_count:
            return line_index + 1, 0
        return line_index, word_after(line, column)

    def action_cursor_word_left(self, select: bool = False) -> None:
        """Move a word to the left on the screen."""
        if self._caret_base is Direction.RTL:
            super().action_cursor_word_right(select)
        else:
            super().action_cursor_word_left(select)

    def action_cursor_word_right(self, select: bool = False) -> None:
        """Move a word to the right on the screen."""
        if self._caret_base is Direction.RTL:
            super().action_cursor_word_left(select)
        else:
            super().action_cursor_word_right(select)

    @property
    def _caret_base(self) -> Direction:
        return self.base_of(self.document[self.cursor_location[0]])

    def render_line(self, y: int) -> Strip:
        """A row as it is drawn. The stock widget styles it in logical order; here the cells find their places."""
        strip = super().render_line(y)
        width = self.scrollable_content_region.width
        if not self.text and self.placeholder:
            row = paragraph_rows(strip.text.rstrip(" "), (), width, self.base_of(""), ordered=self.lays_out)[0]
            return lay_out_row(strip.extend_cell_length(width, self.rich_style), row, width)
        if y + self.scroll_offset.y >= self.wrapped_document.height:
            return strip
        row_start = self.wrapped_document.offset_to_location(Offset(0, y + self.scroll_offset.y))
        line_index, caret = self.cursor_location
        return lay_out_row(strip, self._row_at(row_start), width, caret if line_index == row_start[0] else None)
