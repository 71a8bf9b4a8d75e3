"""Right-to-left text for a terminal that is told to leave order alone.

Stored text is logical, as typed. Only the last step before the screen turns a line into visual order with
joined letters: `layout(text, base)` gives a `VisualLine`, with maps between logical indices and cell columns.
Each name is loaded when it is first asked for: a left-to-right screen needs few of them.
Standard library only; UAX #9 in full, checked against Unicode's `BidiCharacterTest.txt`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.i18n.bidi.entry import clean_entry
    from simulator.i18n.bidi.fold import fold_presentation_forms
    from simulator.i18n.bidi.graphemes import (
        Cluster,
        character_width,
        cluster_start,
        clusters,
        deletion_after,
        deletion_before,
        fitting_prefix,
    )
    from simulator.i18n.bidi.levels import REMOVED_LEVEL, paragraph_levels, reorder
    from simulator.i18n.bidi.lines import VisualCell, VisualLine, layout, logical_line
    from simulator.i18n.bidi.rows import VisualRow, paragraph_rows, row_holding
    from simulator.i18n.bidi.shaping import ZWJ, ZWNJ, shape
    from simulator.i18n.bidi.tables import MIRRORED, UNICODE_VERSION
    from simulator.i18n.bidi.text import Direction, base_direction, has_rtl, needs_layout, without_isolates
    from simulator.i18n.bidi.word_boundaries import Word, word_after, word_before, words

__all__ = [
    "MIRRORED",
    "REMOVED_LEVEL",
    "UNICODE_VERSION",
    "ZWJ",
    "ZWNJ",
    "Cluster",
    "Direction",
    "VisualCell",
    "VisualLine",
    "VisualRow",
    "Word",
    "base_direction",
    "character_width",
    "clean_entry",
    "cluster_start",
    "clusters",
    "deletion_after",
    "deletion_before",
    "fitting_prefix",
    "fold_presentation_forms",
    "has_rtl",
    "layout",
    "logical_line",
    "needs_layout",
    "paragraph_levels",
    "paragraph_rows",
    "reorder",
    "row_holding",
    "shape",
    "without_isolates",
    "word_after",
    "word_before",
    "words",
]

_HOMES = {
    "Cluster": "graphemes",
    "character_width": "graphemes",
    "cluster_start": "graphemes",
    "clusters": "graphemes",
    "deletion_after": "graphemes",
    "deletion_before": "graphemes",
    "fitting_prefix": "graphemes",
    "clean_entry": "entry",
    "fold_presentation_forms": "fold",
    "VisualCell": "lines",
    "VisualLine": "lines",
    "layout": "lines",
    "logical_line": "lines",
    "REMOVED_LEVEL": "levels",
    "paragraph_levels": "levels",
    "reorder": "levels",
    "VisualRow": "rows",
    "paragraph_rows": "rows",
    "row_holding": "rows",
    "ZWJ": "shaping",
    "ZWNJ": "shaping",
    "shape": "shaping",
    "MIRRORED": "tables",
    "UNICODE_VERSION": "tables",
    "Direction": "text",
    "base_direction": "text",
    "has_rtl": "text",
    "needs_layout": "text",
    "Word": "word_boundaries",
    "word_after": "word_boundaries",
    "word_before": "word_boundaries",
    "words": "word_boundaries",
    "without_isolates": "text",
}


def __getattr__(name: str) -> object:
    """Load a name from its module."""
    if name not in _HOMES:
        raise AttributeError(name)
    found: object = getattr(import_module(f"simulator.i18n.bidi.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
