"""A field of one line, for names and filters, in any of the five scripts and either direction."""

from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

from simulator.i18n.bidi import (
    ZWJ,
    ZWNJ,
    Direction,
    VisualRow,
    base_direction,
    clean_entry,
    deletion_after,
    deletion_before,
    fitting_prefix,
    needs_layout,
    paragraph_rows,
)
from simulator.tui.rtl import BidiApp, bidi_mode_of, interface_direction_of, lay_out_row
from simulator.tui.terminal import BidiMode

MAX_CHARACTERS: Final = 200
"""How long a line may be by default, in code points."""

_JOINERS: Final = frozenset({ZWNJ, ZWJ})


class LineInput(Input):
    """An input that writes in both directions.

    A right-to-left line is joined, ordered and aligned right; the arrow keys move where they point. The value is
    kept in logical order. Control characters and escape sequences never get in; pasted line breaks become spaces.
    Suggestions and highlighters do not show in a line that is laid out.
    """

    direction: reactive[Direction | None] = reactive(None, init=False)
    """Direction of a value without a letter, and of the placeholder; `None`: that of the interface."""

    @dataclass
    class Full(Message):
        """Text was refused, for the field holds no more."""

        line_input: "LineInput"
        limit: int
        """How many code points the field holds."""

        @property
        def control(self) -> "LineInput":
            """The field, for the selectors of `@on`."""
            return self.line_input

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
        return fitting_prefix(clean_entry(value, multiline=False), self.max_characters)

    def watch_value(self) -> None:
        """Keep the caret in view: it can move against the field's edge without a change of its index."""
        if self.is_attached:
            self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def on_mount(self) -> None:
        """Let input methods know where the caret is when the language changes."""
        if isinstance(self.app, BidiApp):
            self.watch(self.app, "interface_direction", self._report_caret, init=False)

    def on_resize(self) -> None:
        """Let input methods know where the caret is now."""
        self.call_after_refresh(self._report_caret)

    def watch_direction(self) -> None:
        self._report_caret()

    def _report_caret(self) -> None:
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    async def on_key(self, event: events.Key) -> None:
        """Let in the joiners, which Textual takes for unprintable."""
        if event.character in _JOINERS:
            self.replace(event.character, *self.selection)
            event.stop()
            event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Insert pasted text, all of its lines."""
        self.replace(event.text, *self.selection)
        event.stop()
        event.prevent_default()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether the field takes a key as text."""
        return character in _JOINERS or super().check_consume_key(key, character)

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace a part of the value. Whatever is typed or pasted passes here to be cleaned and measured."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        cleaned = clean_entry(text, multiline=False)
        admitted = fitting_prefix(cleaned, max(0, self.max_characters - len(self.value) + end - start))
        if admitted != cleaned:
            self.post_message(self.Full(self, self.max_characters))
        if admitted or start < end:
            super().replace(admitted, start, end)

    def action_delete_left(self) -> None:
        """Delete the selection, or the character before the caret with its marks."""
        if not self.selection.is_empty:
            self.delete_selection()
        elif self.cursor_position:
            self.delete(deletion_before(self.value, self.cursor_position), self.cursor_position)

    def action_delete_right(self) -> None:
        """Delete the selection, or the character at the caret with its marks."""
        if self.selection.is_empty:
            self.delete(self.cursor_position, deletion_after(self.value, self.cursor_position))
        else:
            self.delete_selection()

    @property
    def _lays_out(self) -> bool:
        """Whether the line is put in visual order here. A password is dots, which have no order."""
        return self.is_attached and not self.password and bidi_mode_of(self) is BidiMode.APP

    @property
    def _base(self) -> Direction:
        if not self._lays_out:
            return Direction.LTR
        return base_direction(self.value, self.direction or interface_direction_of(self))

    @property
    def _row(self) -> VisualRow:
        return self._row_of(self.value)

    def _row_of(self, text: str) -> VisualRow:
        """The line in a field as wide as it needs, with a cell for the caret behind the text."""
        row = paragraph_rows(text, (), 0, self._base, ordered=self._lays_out)[0]
        width = max(self._visible_width, row.line.width + 1)
        return paragraph_rows(text, (), width, self._base, ordered=self._lays_out)[0]

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
        self._move(rightward=False, select=select)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move right on the screen, or to the right end of the selection, or accept a suggestion."""
        if self.cursor_at_end and not select and self._base is Direction.LTR and not needs_layout(self.value):
            super().action_cursor_right(select)  # only the stock widget knows of suggestions
        else:
            self._move(rightward=True, select=select)

    def _move(self, *, rightward: bool, select: bool) -> None:
        start, end = self.selection
        if not select and start != end:
            onward = rightward is (self._base is Direction.LTR)
            self.cursor_position = max(start, end) if onward else min(start, end)
            return
        target = self._row.neighbour(self.cursor_position, rightward=rightward)
        if target is not None:
            self.selection = Selection(start, target) if select else Selection.cursor(target)

    def action_cursor_left_word(self, select: bool = False) -> None:
        """Move a word to the left on the screen."""
        if self._base is Direction.RTL:
            super().action_cursor_right_word(select)
        else:
            super().action_cursor_left_word(select)

    def action_cursor_right_word(self, select: bool = False) -> None:
        """Move a word to the right on the screen."""
        if self._base is Direction.RTL:
            super().action_cursor_left_word(select)
        else:
            super().action_cursor_right_word(select)

    def render_line(self, y: int) -> Strip:
        """The line as it is drawn."""
        shown = self.value or self.placeholder
        if y or not self._lays_out or (self._base is Direction.LTR and not needs_layout(shown)):
            return super().render_line(y)
        row = self._row_of(shown)
        width = max(self._visible_width, row.line.width + 1)
        strip = lay_out_row(Strip(self._styled(shown)), row, width)
        scrolled = self._scrolled(row) if self.value else width - self._visible_width
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
