"""The visual layout of one line: clusters in visual order, shaped and mirrored, with maps in both directions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from simulator.i18n.bidi.graphemes import Cluster, character_width, clusters
from simulator.i18n.bidi.levels import REMOVED_LEVEL, paragraph_levels, reorder
from simulator.i18n.bidi.shaping import ZWJ, shape
from simulator.i18n.bidi.tables import MIRRORED
from simulator.i18n.bidi.text import Direction, base_direction, needs_layout

_INVISIBLE = frozenset("\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff")
"""Format characters that do their work here and must not reach the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisualCell:
    """A cluster at its place on the screen."""

    start: int
    """First logical index of the cluster."""
    end: int
    """The logical index after it."""
    column: int
    """The first cell it takes, counted from the left edge of the line."""
    width: int
    """How many cells it takes."""
    text: str
    """What to send to the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisualLine:
    """One line as it is drawn, left to right."""

    base: Direction
    length: int
    """Characters in the logical text."""
    width: int
    """Cells in the drawn text."""
    cells: tuple[VisualCell, ...]

    @classmethod
    def of(cls, text: str, base: Direction, drawn: Iterable[tuple[Cluster, str]]) -> "VisualLine":
        """The line of a text from its clusters, left to right, and what each of them draws."""
        cells: list[VisualCell] = []
        column = 0
        for group, shown in drawn:
            if group.width and shown:
                cells.append(VisualCell(start=group.start, end=group.end, column=column, width=group.width, text=shown))
                column += group.width
        return cls(base=base, length=len(text), width=column, cells=tuple(cells))

    @property
    def text(self) -> str:
        """The drawn text."""
        return "".join(cell.text for cell in self.cells)

    @property
    def end_column(self) -> int:
        """The column of a caret behind the last character: past the right edge, or at -1 in a right-to-left line."""
        return -1 if self.base is Direction.RTL else self.width

    @property
    def stops(self) -> tuple[int, ...]:
        """The logical indices a caret can stand at, from the leftmost place to the rightmost."""
        starts = tuple(cell.start for cell in self.cells)
        return (self.length, *starts) if self.base is Direction.RTL else (*starts, self.length)

    def column_of(self, index: int) -> int:
        """The column of the cluster that holds a logical index, or `end_column` behind them all."""
        for cell in self.cells:
            if cell.start <= index < cell.end:
                return cell.column
        return self.end_column

    def index_at(self, column: int) -> int:
        """The logical index of the cluster drawn at a column, or of the nearest caret stop outside the line."""
        for cell in self.cells:
            if cell.column <= column < cell.column + cell.width:
                return cell.start
        return self.stops[0] if column < 0 else self.stops[-1]

    def neighbour(self, index: int, *, rightward: bool) -> int | None:
        """The next caret stop to one side of that of `index`, or `None` at the edge of the line."""
        stops = self.stops
        here = next((cell.start for cell in self.cells if cell.start <= index < cell.end), self.length)
        place = stops.index(here) + (1 if rightward else -1)
        return stops[place] if 0 <= place < len(stops) else None


@lru_cache(maxsize=4096)
def layout(text: str, base: Direction | None = None) -> VisualLine:
    """Lay out one line. Without a `base` its first strong character decides; without one, left to right."""
    if base is None:
        base = base_direction(text, Direction.LTR)
    groups = clusters(text)
    if base is Direction.LTR and not needs_layout(text):
        glyphs: Sequence[str] = text
        levels = [0] * len(text)
    else:
        glyphs = shape(text)
        levels = paragraph_levels(text, base.level)[1]
    drawn = [(group, _drawn(group, text, glyphs, level)) for group, level in _visual_order(text, groups, levels)]
    return VisualLine.of(text, base, drawn)


@lru_cache(maxsize=1024)
def logical_line(text: str) -> VisualLine:
    """A line left in logical order, unshaped, as a terminal that reorders by itself should get it."""
    return VisualLine.of(text, Direction.LTR, [(group, text[group.start : group.end]) for group in clusters(text)])


def _visual_order(text: str, groups: Sequence[Cluster], levels: Sequence[int]) -> list[tuple[Cluster, int]]:
    """The clusters left to right, each with its level; those that X9 removes altogether are left out."""
    placed = []
    for group in groups:
        level = _cluster_level(text, group, levels)
        if level is not None:
            placed.append((group, level))
    return reorder(placed, [level for _, level in placed])


def _cluster_level(text: str, group: Cluster, levels: Sequence[int]) -> int | None:
    """The level of the visible character: an isolate that opens before it has the level outside."""
    visible = next((index for index in range(group.start, group.end) if character_width(text[index])), group.start)
    return levels[visible] if levels[visible] != REMOVED_LEVEL else None


def _drawn(group: Cluster, text: str, glyphs: Sequence[str], level: int) -> str:
    """The characters that a cluster sends to the terminal; empty for one of controls only."""
    characters = [glyphs[index] for index in range(group.start, group.end)]
    if ZWJ in characters and any(category(character) == "So" for character in characters):
        return "".join(characters)  # an emoji sequence falls apart without its joiners
    shown = [
        MIRRORED.get(character, character) if level & 1 else character
        for character in characters
        if character not in _INVISIBLE and category(character) != "Cc" and not "\u202a" <= character <= "\u202e"
    ]
    shown.sort(key=lambda character: category(character) in {"Mn", "Me"})  # stable: a stray leading mark goes last
    return "".join(shown)
