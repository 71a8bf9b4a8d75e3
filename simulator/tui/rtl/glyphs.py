"""A line as glyphs: characters that can change places, each with its style."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from simulator.i18n.bidi import Direction

OFFSET: Final = "offset"
"""The meta key under which Textual keeps where in a widget's text a character is."""
BOUNDARY: Final = re.compile("[\u2500-\u259f\ue0b0-\ue0b3\U0001fb00-\U0001fbff]")
"""Box drawing, blocks, powerline and legacy computing symbols: borders, scrollbars, trees."""


class Glyph(NamedTuple):
    """Characters that are drawn together, and their style."""

    text: str
    style: Style | None


def glyphs_of(segments: Iterable[Segment]) -> list[Glyph]:
    """One glyph a character; each keeps its own place in the text for the mouse (the meta key "offset")."""
    glyphs: list[Glyph] = []
    for text, style, control in segments:
        if control:
            continue
        offset = style.meta.get(OFFSET) if style is not None else None
        if style is None or offset is None:
            glyphs += [Glyph(character, style) for character in text]
            continue
        x, y = offset
        glyphs += [
            Glyph(character, style + Style.from_meta({OFFSET: (x + index, y)})) for index, character in enumerate(text)
        ]
    return glyphs


def segments_of(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Glyphs joined to segments of one style."""
    return [
        Segment("".join(glyph.text for glyph in run), style)
        for style, run in groupby(glyphs, key=lambda glyph: glyph.style)
    ]


def visual_glyphs(glyphs: Sequence[Glyph], base: Direction) -> list[Glyph]:
    """The glyphs of one field in visual order. Spaces around the text stay where they are."""
    text = "".join(glyph.text for glyph in glyphs)
    if not text.strip(" "):
        return list(glyphs)
    start = len(text) - len(text.lstrip(" "))
    end = len(text.rstrip(" "))
    from simulator.i18n.bidi import layout  # a left-to-right screen never gets here

    line = layout(text[start:end], base)
    core = [Glyph(cell.text, glyphs[start + cell.start].style) for cell in line.cells]
    leading, trailing = list(glyphs[:start]), list(glyphs[end:])
    # rich counts a letter behind a ZWJ as no cell, and a soft hyphen, which is not drawn, as one
    surplus = line.width - cell_len(text[start:end])
    trailing += [Glyph(" ", glyphs[-1].style)] * -surplus
    for _ in range(surplus):
        padding = trailing or leading
        if padding:
            padding.pop()
    return leading + core + trailing


def at_boundaries(glyphs: Iterable[Glyph]) -> Iterator[tuple[bool, list[Glyph]]]:
    """Runs of boundary characters, and what is between them."""
    for boundary, run in groupby(glyphs, key=lambda glyph: BOUNDARY.match(glyph.text) is not None):
        yield boundary, list(run)
