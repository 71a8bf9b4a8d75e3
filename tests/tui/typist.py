"""Someone who types into a text field, of one line or of several, in a field of `WIDTH` cells."""

import asyncio
from collections.abc import Awaitable, Callable

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.widgets.input import Selection as LineSelection

from simulator.i18n.bidi import ZWJ, ZWNJ, Direction
from simulator.tui.rtl import BidiApp
from simulator.tui.terminal import BidiMode
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.reply_box import ReplyBox

WIDTH = 24
Field = LineInput | ReplyBox


class Sheet(BidiApp[None]):
    """A field that does not begin in the corner of the screen."""

    CSS = f"""
    Screen {{ padding: 2 3; }}
    LineInput, ReplyBox {{ width: {WIDTH}; border: none; padding: 0; }}
    LineInput {{ height: 1; }}
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field

    def compose(self) -> ComposeResult:
        yield self.field


class Typist:
    """Someone at the keyboard and the mouse. Indices count code points of the text, line breaks too."""

    def __init__(self, app: Sheet, pilot: Pilot[None]) -> None:
        self.app = app
        self.field = app.field
        self.pilot = pilot

    async def type(self, text: str) -> None:
        for character in text:
            self.app.post_message(events.Key("joiner" if character in {ZWNJ, ZWJ} else "x", character))
        await self.settle()

    async def press(self, *keys: str) -> None:
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.settle()

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.pilot.pause()  # the fields move their carets in answer to messages of their own

    async def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        await self.pilot.mouse_down(self.field, offset=start)
        await self.pilot.hover(self.field, offset=end)
        await self.pilot.mouse_up(self.field, offset=end)

    async def write(self, text: str) -> None:
        """Begin anew with a text; the caret is behind it."""
        if isinstance(self.field, ReplyBox):
            self.field.draft = text
        else:
            self.field.value = text
            self.field.cursor_position = len(self.field.value)
        await self.settle()

    async def go(self, index: int) -> None:
        """Put the caret at an index, as a program would."""
        if isinstance(self.field, ReplyBox):
            before = self.text[:index]
            self.field.move_cursor((before.count("\n"), index - before.rfind("\n") - 1))
        else:
            self.field.selection = LineSelection.cursor(index)
        await self.settle()

    @property
    def text(self) -> str:
        return self.field.text if isinstance(self.field, ReplyBox) else self.field.value

    @property
    def selected(self) -> str:
        return self.field.selected_text

    @property
    def caret(self) -> int:
        if isinstance(self.field, LineInput):
            return self.field.cursor_position
        row, column = self.field.cursor_location
        return sum(len(line) + 1 for line in self.text.split("\n")[:row]) + column

    @property
    def place(self) -> tuple[int, int]:
        """The cell and the row of the field at which an input method opens its window."""
        return self.app.cursor_position - self.field.content_region.offset

    @property
    def rows(self) -> list[str]:
        return [self.field.render_line(y).text[:WIDTH] for y in range(self.field.size.height)]

    def marked(self) -> list[tuple[int, int]]:
        """The cells in the style of the caret or of the selection, as (cell, row)."""
        styles = {(cell, y): style for y in range(self.field.size.height) for cell, style in enumerate(self._styles(y))}
        common = max(styles.values(), key=list(styles.values()).count)
        return [place for place, style in styles.items() if style != common]

    def _styles(self, y: int) -> list[str]:
        """The background of each cell."""
        styles: list[str] = []
        for text, style, _ in self.field.render_line(y):
            styles += [f"{style.bgcolor} {style.reverse}" if style else ""] * Segment(text).cell_length
        return styles[:WIDTH]


def at_desk(
    script: Callable[[Typist], Awaitable[None]],
    field: Callable[[], Field],
    *,
    direction: Direction = Direction.LTR,
    mode: BidiMode = BidiMode.APP,
    app: type[Sheet] = Sheet,
) -> None:
    """Run a script in an app of one field."""

    async def run() -> None:
        sheet = app(field())
        sheet.field.cursor_blink = False
        sheet.interface_direction = direction
        sheet.bidi_mode = mode
        async with sheet.run_test(size=(60, 14)) as pilot:
            sheet.field.focus()
            await pilot.pause()
            await script(Typist(sheet, pilot))

    asyncio.run(run())
