"""Lines of widgets that know the direction of their own text, in visual order."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from simulator.i18n.bidi import Direction, needs_layout
from simulator.tui.rtl.glyphs import Glyph, at_boundaries, glyphs_of, segments_of, visual_glyphs

if TYPE_CHECKING:
    from simulator.i18n.bidi import VisualLine, VisualRow

MARK: Final = "bidi"
"""The meta key that marks what is in visual order."""
LINES_KEPT: Final = 1024
"""So many laid out lines are remembered: a screen is painted again and again, and most of its lines stay."""
_VISUAL: Final = Style.from_meta({MARK: "visual"})


def lay_out_prose(strip: Strip, base: Direction) -> Strip:
    """A line of one paragraph in visual order, marked so that the app's filter does not order it again."""
    if base is Direction.LTR and not needs_layout(strip.text):
        return strip
    return _laid_out(tuple(strip), base)


@lru_cache(maxsize=LINES_KEPT)
def _laid_out(segments: tuple[Segment, ...], base: Direction) -> Strip:
    drawn: list[Glyph] = []
    for boundary, run in at_boundaries(glyphs_of(segments)):
        drawn += run if boundary else visual_glyphs(run, base)
    return mark_visual(Strip(segments_of(drawn)))


def lay_out_row(strip: Strip, row: VisualRow, width: int, caret: int | None = None) -> Strip:
    """A row of a text field in visual order, `width` cells wide.

    `strip` holds the row's characters in logical order, each in its style, and then padding, of which the first
    cell is the caret's place behind the text. `caret` is its column in the paragraph, if it is in this row: a caret
    inside a cluster, as behind a joiner just typed, is drawn at the cluster.
    """
    if is_plain(row.line, strip.text[: row.line.length]):
        return strip.extend_cell_length(width)
    glyphs = glyphs_of(strip)
    place = -1 if caret is None else caret - row.start
    core = [
        Glyph(cell.text, glyphs[place if cell.start <= place < cell.end else cell.start].style)
        for cell in row.line.cells
    ]
    padding = glyphs[row.line.length :] or [Glyph(" ", glyphs[-1].style if glyphs else None)]
    missing = width - row.line.width - len(padding)
    padding = [*padding, *[padding[-1]] * missing] if missing > 0 else padding[: len(padding) + missing]
    if row.line.base is Direction.RTL:
        drawn, length = [*reversed(padding), *core], row.line.width + len(padding)
        return mark_visual(Strip(segments_of(drawn), length)).crop(max(0, length - width))
    return mark_visual(Strip(segments_of([*core, *padding]))).crop(0, width)


def is_plain(line: VisualLine, text: str) -> bool:
    """Whether a line shows its text as it is, each character in a place of its own."""
    return line.base is Direction.LTR and len(line.cells) == line.length and line.text == text


def mark_visual(strip: Strip) -> Strip:
    """Mark a line as being in visual order already."""
    return strip.apply_style(_VISUAL)
