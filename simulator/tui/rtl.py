"""Right-to-left text in Textual: the app draws in visual order, in the last step before the screen.

Three ways, by who knows the direction of a line:

- `Directed`, a mixin for widgets of prose, lays out its own content by the direction of its paragraph;
- the reply box and the line input lay out what is being typed;
- `BidiFilter`, which `BidiApp` puts after all widgets, lays out what is left (stock widgets, borders' titles)
  by the direction of the interface.

Content that was laid out already is marked, and the filter leaves it alone.

A line of a stock widget may hold several fields. They stay where they are, each laid out for itself, where a
border or block character, a change of a table's cell, or, in a left-to-right interface, two or more spaces part
them. In a right-to-left interface spaces do not part fields: there the line is more likely prose, and prose with
a double space must not have its halves swapped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import App
from textual.binding import Binding
from textual.color import Color
from textual.driver import Driver
from textual.filter import LineFilter
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from simulator.i18n.bidi import Direction, has_rtl, needs_layout
from simulator.tui.answers import informed
from simulator.tui.driver import SilencingDriver, silencing
from simulator.tui.parser import TerminalAnswer
from simulator.tui.terminal import BidiMode, TerminalProfile

ReturnType = TypeVar("ReturnType")

RTL_CLASS: Final = "-rtl"
"""CSS class of a `BidiApp` whose interface runs right to left."""

RTL_TEXT_CLASS: Final = "-rtl-text"
"""CSS class of a `Directed` widget whose text runs right to left."""

_BOUNDARY: Final = re.compile("[\u2500-\u259f\ue0b0-\ue0b3\U0001fb00-\U0001fbff]")
"""Box drawing, blocks, powerline and legacy computing symbols: borders, scrollbars, trees."""

_ISOLATE: Final = "\u2066"
_END_ISOLATE: Final = "\u2069"
_GAP: Final = re.compile("  +")
_MARK: Final = "bidi"
_OFFSET: Final = "offset"
_VISUAL: Final = Style.from_meta({_MARK: "visual"})

# A browser would reorder the runs of the picture once more. The picture's title is logical and is left to it.
_SCREENSHOT_CSS: Final = '<style>\n[class$="-matrix"] text { direction: ltr; unicode-bidi: bidi-override; }\n'


class Glyph(NamedTuple):
    """Characters that are drawn together, and their style."""

    text: str
    style: Style | None


class _Origin(NamedTuple):
    """Where on its line a character comes from: neighbours of one origin may be reordered together."""

    movable: bool
    field: object


def glyphs_of(segments: Iterable[Segment]) -> list[Glyph]:
    """One glyph a character; each keeps its own place in the text for the mouse (the meta key "offset")."""
    glyphs: list[Glyph] = []
    for text, style, control in segments:
        if control:
            continue
        offset = style.meta.get(_OFFSET) if style is not None else None
        if style is None or offset is None:
            glyphs += [Glyph(character, style) for character in text]
            continue
        x, y = offset
        glyphs += [
            Glyph(character, style + Style.from_meta({_OFFSET: (x + index, y)})) for index, character in enumerate(text)
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


def lay_out_prose(strip: Strip, base: Direction) -> Strip:
    """A line of one paragraph in visual order, marked so that the app's filter does not order it again."""
    if base is Direction.LTR and not needs_layout(strip.text):
        return strip
    drawn: list[Glyph] = []
    for boundary, run in _at_boundaries(glyphs_of(strip)):
        drawn += run if boundary else visual_glyphs(run, base)
    return mark_visual(Strip(segments_of(drawn)))


def lay_out_row(strip: Strip, row: "VisualRow", width: int) -> Strip:
    """A row of a text field in visual order, `width` cells wide.

    `strip` holds the row's characters in logical order, each in its style, and then padding, of which the first
    cell is the caret's place behind the text.
    """
    if row.line.base is Direction.LTR and row.line.text == strip.text[: row.line.length]:
        return strip.extend_cell_length(width)
    glyphs = glyphs_of(strip)
    core = [Glyph(cell.text, glyphs[cell.start].style) for cell in row.line.cells]
    padding = glyphs[row.line.length :] or [Glyph(" ", glyphs[-1].style if glyphs else None)]
    missing = width - row.line.width - len(padding)
    padding = [*padding, *[padding[-1]] * missing] if missing > 0 else padding[: len(padding) + missing]
    if row.line.base is Direction.RTL:
        drawn, length = [*reversed(padding), *core], row.line.width + len(padding)
        return mark_visual(Strip(segments_of(drawn), length)).crop(max(0, length - width))
    return mark_visual(Strip(segments_of([*core, *padding]))).crop(0, width)


def mark_visual(strip: Strip) -> Strip:
    """Mark a line as being in visual order already."""
    return strip.apply_style(_VISUAL)


class BidiFilter(LineFilter):
    """Lays out the lines of widgets that know nothing of direction."""

    def __init__(self, base: Direction, *, reverses_runs: bool = False) -> None:
        """`base` is the interface's direction; `reverses_runs` as in `TerminalProfile`."""
        super().__init__()
        self.base = base
        self.reverses_runs = reverses_runs

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line in visual order; untouched where it has nothing to lay out."""
        if not needs_layout("".join(segment.text for segment in segments)):
            return segments
        drawn: list[Glyph] = []
        for movable, field in _fields(segments, self.base):
            drawn += visual_glyphs(field, self.base) if movable else field
        if self.reverses_runs:
            drawn = list(reversed_runs(drawn))
        return segments_of(Glyph(glyph.text, _screen_style(glyph.style)) for glyph in drawn)


@lru_cache(maxsize=1024)
def _screen_style(style: Style | None) -> Style | None:
    """A style without the places in the text, which differ in every cell and would tear words apart.

    Textual looks for them in what the widget rendered, before the filters; behind those is only the screen.
    """
    if style is None or not style.meta.keys() & {_MARK, _OFFSET}:
        return style
    kept = {key: value for key, value in style.meta.items() if key not in {_MARK, _OFFSET}}
    return style.clear_meta_and_links() + Style(link=style.link) + Style.from_meta(kept)


@cache
def bidi_filter(base: Direction, reverses_runs: bool) -> BidiFilter:
    """The one filter for these settings: strips cache their filtered form by the filter's identity."""
    return BidiFilter(base, reverses_runs=reverses_runs)


def _fields(segments: Iterable[Segment], base: Direction) -> Iterator[tuple[bool, list[Glyph]]]:
    """The fields of a line, left to right, and whether each may be reordered within itself."""
    for segment_origin, run in groupby(segments, key=_origin):
        glyphs = glyphs_of(run)
        if not segment_origin.movable:
            yield False, glyphs
            continue
        for boundary, part in _at_boundaries(glyphs):
            if boundary or base is Direction.RTL:
                yield not boundary, part
            else:
                yield from ((True, field) for field in _parted_by_gaps(part))


def _origin(segment: Segment) -> _Origin:
    """Whether a segment may be reordered, and which cell of a table it is part of."""
    meta = segment.style.meta if segment.style is not None else {}
    return _Origin(movable=_MARK not in meta, field=(meta.get("row"), meta.get("column")))


def _at_boundaries(glyphs: Iterable[Glyph]) -> Iterator[tuple[bool, list[Glyph]]]:
    """Runs of boundary characters, and what is between them."""
    for boundary, run in groupby(glyphs, key=lambda glyph: _BOUNDARY.match(glyph.text) is not None):
        yield boundary, list(run)


def _parted_by_gaps(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs cut at the end of every gap of two or more spaces."""
    text = "".join(glyph.text for glyph in glyphs)
    cuts = [0, *(gap.end() for gap in _GAP.finditer(text)), len(text)]
    for start, end in pairwise(cuts):
        if start < end:
            yield glyphs[start:end]


def reversed_runs(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """Each run without spaces that has right-to-left text, backwards, for terminals which turn it round again.

    Styles belong to the places on the screen and stay there.
    """
    for _, group in groupby(glyphs, key=lambda glyph: glyph.text == " " or bool(_BOUNDARY.match(glyph.text))):
        run = list(group)
        if not has_rtl("".join(glyph.text for glyph in run)):
            yield from run
            continue
        from simulator.i18n.bidi import MIRRORED

        turned = ["".join(MIRRORED.get(character, character) for character in glyph.text) for glyph in reversed(run)]
        yield from (Glyph(text, glyph.style) for text, glyph in zip(turned, run, strict=True))


class BidiApp(App[ReturnType]):
    """An app that draws right-to-left text in visual order.

    The three attributes may be changed while it runs; everything is drawn anew. In a right-to-left interface the
    app has the CSS class `-rtl`, for alignment and the order of docks.
    """

    bidi_mode: var[BidiMode] = var(BidiMode.APP, init=False)
    interface_direction: var[Direction] = var(Direction.LTR, init=False)
    reverses_runs: var[bool] = var(False, init=False)

    profile: TerminalProfile = TerminalProfile(name="unknown")
    """What the terminal needs; see `use_profile`."""

    def use_profile(self, profile: TerminalProfile) -> None:
        """Draw as a terminal profile asks for, and treat the terminal so: at once where the app runs."""
        former, self.profile = self.profile, profile
        self.bidi_mode = profile.mode
        self.reverses_runs = profile.reverses_runs
        if self.is_running and profile.enter != former.enter and isinstance(self._driver, SilencingDriver):
            self._driver.exchange(former, profile)
            self._draw_anew()

    def get_driver_class(self) -> type[Driver]:
        """Textual's driver for this system, which also silences the terminal."""
        return silencing(super().get_driver_class())

    @on(TerminalAnswer)
    def _learn(self, event: TerminalAnswer) -> None:
        """The terminal said who it is."""
        self.use_profile(informed(self.profile, event.sequence))

    @property
    def aligns_right(self) -> bool:
        """Whether the interface is laid out from the right: not with `off`, which is for screen readers."""
        return self.interface_direction is Direction.RTL and self.bidi_mode is not BidiMode.OFF

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and then the one that lays out text."""
        filters = super().get_line_filters()
        if self.bidi_mode is not BidiMode.APP:
            return filters
        return [*filters, bidi_filter(self.interface_direction, self.reverses_runs)]

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key, isolated so that `^q` stays `^q` beside right-to-left text."""
        shown = super().get_key_display(binding)
        if self.bidi_mode is not BidiMode.APP or self.interface_direction is Direction.LTR:
            return shown
        return f"{_ISOLATE}{shown}{_END_ISOLATE}"

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """An SVG picture of the screen that browsers show in the order it is drawn in."""
        picture = super().export_screenshot(title=title, simplify=simplify)
        return picture.replace("<style>", _SCREENSHOT_CSS, 1)

    def watch_bidi_mode(self) -> None:
        self._draw_anew()

    def watch_interface_direction(self) -> None:
        self._draw_anew()

    def watch_reverses_runs(self) -> None:
        self._draw_anew()

    def _draw_anew(self) -> None:
        self.set_class(self.aligns_right, RTL_CLASS)
        if not self.is_running:
            return
        for screen in self.screen_stack:
            for node in screen.walk_children(Widget, with_self=True):
                if isinstance(node, Directed):
                    node.align()
                node.refresh(layout=True)


def bidi_mode_of(widget: Widget) -> BidiMode:
    """How the app of a widget draws; as it would by default where the app is not a `BidiApp`."""
    app = widget.app
    return app.bidi_mode if isinstance(app, BidiApp) else BidiMode.APP


def interface_direction_of(widget: Widget) -> Direction:
    """The direction of the interface a widget is in."""
    app = widget.app
    return app.interface_direction if isinstance(app, BidiApp) else Direction.LTR


if TYPE_CHECKING:
    from simulator.i18n.bidi import VisualRow

# A mixin must not be a widget at run time: Textual takes styles and key bindings from the first widget base only.
if TYPE_CHECKING:
    _WidgetMixin = Widget
else:
    _WidgetMixin = object


class Directed(_WidgetMixin):
    """A mixin for widgets of prose: every wrapped line runs in the direction of the paragraph.

    `class Bubble(Directed, Static)`; then set `text_direction`, or leave it at `None` to follow the interface.
    A widget whose own direction is right to left has the CSS class `-rtl-text`, for alignment.
    """

    _text_direction: Direction | None = None

    @property
    def text_direction(self) -> Direction | None:
        """The direction of the text, or `None`: that of the interface."""
        return self._text_direction

    @text_direction.setter
    def text_direction(self, direction: Direction | None) -> None:
        self._text_direction = direction
        self.align()
        self.refresh()

    def on_mount(self) -> None:
        """The app's mode is known now."""
        self.align()

    def align(self) -> None:
        """Set the CSS class for alignment: none with `off`, which is for screen readers."""
        off = self.is_attached and bidi_mode_of(self) is BidiMode.OFF
        self.set_class(self._text_direction is Direction.RTL and not off, RTL_TEXT_CLASS)

    def render_line(self, y: int) -> Strip:
        """A line of content in visual order.

        Done here and not in a filter, so that Textual finds text under the mouse where it is drawn.
        """
        strip = super().render_line(y)
        if bidi_mode_of(self) is not BidiMode.APP:
            return strip
        return lay_out_prose(strip, self.text_direction or interface_direction_of(self))
