"""The rows of a wrapped paragraph in a field of fixed width: where each character is drawn, and what is drawn where."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from simulator.i18n.bidi.lines import VisualLine, layout, logical_line
from simulator.i18n.bidi.text import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class VisualRow:
    """One row of a paragraph. Columns count characters of the paragraph, cells those of the field."""

    start: int
    """Column of the row's first character."""
    last: bool
    """Whether the paragraph ends here: only then has a caret a place behind the text."""
    line: VisualLine
    left: int
    """The cell the text begins at; a right-to-left row ends at the field's right edge."""

    @property
    def end(self) -> int:
        """The column behind the row."""
        return self.start + self.line.length

    @property
    def final_stop(self) -> int:
        """The last column in reading order that a caret can stand at in this row."""
        if self.last:
            return self.end
        return self.start + max((cell.start for cell in self.line.cells), default=0)

    @property
    def entrance(self) -> int:
        """The column of the caret stop at the edge that reading begins at."""
        stops = self._stops
        return stops[-1] if self.line.base is Direction.RTL else stops[0]

    @property
    def exit(self) -> int:
        """The column of the caret stop at the edge that reading ends at."""
        stops = self._stops
        return stops[0] if self.line.base is Direction.RTL else stops[-1]

    @property
    def _stops(self) -> tuple[int, ...]:
        """The columns a caret can stand at in this row, from the leftmost place to the rightmost."""
        stops = (self.start + index for index in self.line.stops)
        return tuple(stop for stop in stops if stop <= self.final_stop) or (self.start,)

    def cell_of(self, column: int) -> int:
        """The cell a column is drawn at."""
        return self.left + self.line.column_of(column - self.start)

    def column_at(self, cell: int) -> int:
        """The column drawn at a cell, or the nearest."""
        return min(self.start + self.line.index_at(cell - self.left), self.final_stop)

    def neighbour(self, column: int, *, rightward: bool) -> int | None:
        """The column of the next caret stop to one side, or `None` where the row ends."""
        index = self.line.neighbour(column - self.start, rightward=rightward)
        if index is None or self.start + index > self.final_stop:
            return None
        return self.start + index


def paragraph_rows(
    text: str, breaks: Sequence[int], width: int, base: Direction, *, ordered: bool = True
) -> tuple[VisualRow, ...]:
    """The rows of a paragraph that is cut at `breaks`, in a field of `width` cells.

    With `ordered` off the characters stay in logical order, for terminals that reorder.
    """
    rows = []
    for start, end in pairwise((0, *breaks, len(text))):
        line = layout(text[start:end], base) if ordered else logical_line(text[start:end])
        left = width - line.width if line.base is Direction.RTL else 0
        rows.append(VisualRow(start=start, last=end == len(text), line=line, left=left))
    return tuple(rows)


def row_holding(rows: Sequence[VisualRow], column: int) -> int:
    """The index of the row that a column is drawn in."""
    return max(index for index, row in enumerate(rows) if index == 0 or row.start <= column)
