"""Right-to-left text in Textual: the app draws in visual order, in the last step before the screen.

Three ways, by who knows the direction of a line:

- `Directed`, a mixin for widgets of prose, lays out its own content by the direction of its paragraph;
- text fields (`simulator.tui.widgets.text_entry`) lay out what is being typed;
- `BidiFilter`, which `BidiApp` puts after all widgets, lays out what is left (stock widgets, borders' titles)
  by the direction of the interface.

Content that was laid out already is marked, and the filter leaves it alone.

A line of a stock widget may hold several fields. They stay where they are, each laid out for itself, where a
border or block character, a change of a table's cell, or, in a left-to-right interface, two or more spaces part
them. In a right-to-left interface spaces do not part fields: there the line is more likely prose, and prose with
a double space must not have its halves swapped.
"""

from simulator.tui.rtl.app import RTL_CLASS, BidiApp, bidi_mode_of, interface_direction_of
from simulator.tui.rtl.directed import RTL_TEXT_CLASS, Directed
from simulator.tui.rtl.filter import BidiFilter, bidi_filter, reversed_runs
from simulator.tui.rtl.glyphs import Glyph, glyphs_of, segments_of, visual_glyphs
from simulator.tui.rtl.lines import is_plain, lay_out_prose, lay_out_row, mark_visual

__all__ = [
    "RTL_CLASS",
    "RTL_TEXT_CLASS",
    "BidiApp",
    "BidiFilter",
    "Directed",
    "Glyph",
    "bidi_filter",
    "bidi_mode_of",
    "glyphs_of",
    "interface_direction_of",
    "is_plain",
    "lay_out_prose",
    "lay_out_row",
    "mark_visual",
    "reversed_runs",
    "segments_of",
    "visual_glyphs",
]
