"""The last step before the screen: lays out the lines that nobody has laid out."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from simulator.i18n.bidi import Direction, has_rtl, needs_layout, without_isolates
from simulator.tui.rtl.glyphs import BOUNDARY, OFFSET, Glyph, at_boundaries, glyphs_of, segments_of, visual_glyphs
from simulator.tui.rtl.lines import LINES_KEPT, MARK

_PERSIAN_DIGITS: Final = frozenset("۰۱۲۳۴۵۶۷۸۹")
_GAP: Final = re.compile("  +")


class IsolateFilter(LineFilter):
    """Takes isolates out, where the app leaves order to the terminal or to nobody.

    Terminals lose them at the beginning of a line, and a wrapped line has only one of a pair.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line as wide as before."""
        return [Segment(without_isolates(text), style, control) for text, style, control in segments]


ISOLATE_FILTER: Final = IsolateFilter()
"""The one filter: strips cache their filtered form by the filter's identity."""


class _Origin(NamedTuple):
    """Where on its line a character comes from: neighbours of one origin may be reordered together."""

    movable: bool
    field: object


class BidiFilter(LineFilter):
    """Lays out the lines of widgets that know nothing of direction."""

    def __init__(self, base: Direction, *, reverses_runs: bool = False, after: LineFilter | None = None) -> None:
        """`base` is the interface's direction; `reverses_runs` as in `TerminalProfile`.

        `after`: a filter to apply first. In one with it, a line without right-to-left text costs next to nothing.
        """
        super().__init__()
        self.base = base
        self.reverses_runs = reverses_runs
        self.after = after
        self._remembered = lru_cache(maxsize=LINES_KEPT)(self._laid_out)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line in visual order; untouched where it has nothing to lay out."""
        if self.after is not None:
            segments = self.after.apply(segments, background)
        if not needs_layout("".join([segment.text for segment in segments])):
            return segments
        return list(self._remembered(tuple(segments)))

    def _laid_out(self, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
        drawn: list[Glyph] = []
        for movable, field in _fields(segments, self.base):
            drawn += visual_glyphs(field, self.base) if movable else field
        if self.reverses_runs:
            drawn = list(reversed_runs(drawn))
        return tuple(segments_of(Glyph(glyph.text, _screen_style(glyph.style)) for glyph in drawn))


_UPRIGHT: Final = Style(italic=False)


@lru_cache(maxsize=1024)
def _screen_style(style: Style | None) -> Style | None:
    """A style as it goes to the screen.

    Without the places in the text, which differ in every cell and would tear words apart: Textual looks for them in
    what the widget rendered, before the filters. And upright: Persian is not set in italics, and slanted fonts often
    lack its letters.
    """
    if style is None:
        return style
    if style.meta.keys() & {MARK, OFFSET}:
        kept = {key: value for key, value in style.meta.items() if key not in {MARK, OFFSET}}
        style = style.clear_meta_and_links() + Style(link=style.link) + Style.from_meta(kept)
    return style + _UPRIGHT if style.italic else style


@lru_cache(maxsize=16)
def bidi_filter(base: Direction, reverses_runs: bool, after: LineFilter | None = None) -> BidiFilter:
    """The one filter for these settings: strips cache their filtered form by the filter's identity."""
    return BidiFilter(base, reverses_runs=reverses_runs, after=after)


def _fields(segments: Iterable[Segment], base: Direction) -> Iterator[tuple[bool, list[Glyph]]]:
    """The fields of a line, left to right, and whether each may be reordered within itself."""
    for segment_origin, run in groupby(segments, key=_origin):
        glyphs = glyphs_of(run)
        if not segment_origin.movable:
            yield False, glyphs
            continue
        for boundary, part in at_boundaries(glyphs):
            if boundary or base is Direction.RTL:
                yield not boundary, part
            else:
                yield from ((True, field) for field in _parted_by_gaps(part))


def _origin(segment: Segment) -> _Origin:
    """Whether a segment may be reordered, and which cell of a table it is part of."""
    meta = segment.style.meta if segment.style is not None else {}
    return _Origin(movable=MARK not in meta, field=(meta.get("row"), meta.get("column")))


def _parted_by_gaps(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs cut at the end of every gap of two or more spaces."""
    text = "".join(glyph.text for glyph in glyphs)
    cuts = [0, *(gap.end() for gap in _GAP.finditer(text)), len(text)]
    for start, end in pairwise(cuts):
        if start < end:
            yield glyphs[start:end]


def reversed_runs(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each run without spaces that will be turned round, backwards.

    The terminal takes a run for right-to-left when its first letter is. Styles belong to the places on the screen and
    stay there.
    """
    for _, group in groupby(glyphs, key=lambda glyph: glyph.text == " " or bool(BOUNDARY.match(glyph.text))):
        run = list(group)
        text = "".join(glyph.text for glyph in run)
        if not has_rtl(text) or not _begins_rtl(text):
            yield from run
            continue
        from simulator.i18n.bidi import MIRRORED

        turned = ["".join(MIRRORED.get(character, character) for character in glyph.text) for glyph in reversed(run)]
        yield from (Glyph(text, glyph.style) for text, glyph in zip(turned, run, strict=True))


def _begins_rtl(text: str) -> bool:
    """Whether the first letter, or Persian digit, runs right to left: punctuation such as `؟` is of no script."""
    first = next((character for character in text if character.isalpha() or character in _PERSIAN_DIGITS), "")
    return has_rtl(first) or first in _PERSIAN_DIGITS
