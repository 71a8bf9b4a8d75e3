"""The one-line field, in both directions."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import BidiApp
from simulator.tui.terminal import BidiMode
from simulator.tui.widgets.line_input import LineInput

WIDTH = 20
ZWNJ = "\u200c"


class Desk(BidiApp[None]):
    CSS = f"LineInput {{ width: {WIDTH}; border: none; padding: 0; height: 1; }}"

    def __init__(self, field: LineInput) -> None:
        super().__init__()
        self.field = field
        self.posted: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.field

    @on(LineInput.Full)
    def note_full(self, message: LineInput.Full) -> None:
        self.posted.append(message)

    def on_input_submitted(self, message: LineInput.Submitted) -> None:
        self.posted.append(message)


class Writer:
    """Someone at the keyboard."""

    def __init__(self, app: Desk, pilot: Pilot[None]) -> None:
        self.app = app
        self.field = app.field
        self.pilot = pilot

    async def type(self, text: str) -> None:
        for character in text:
            self.app.post_message(events.Key("zero_width_non_joiner" if character == ZWNJ else "x", character))
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:  # all at once: the pilot's own `press` waits after each
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    @property
    def drawn(self) -> str:
        return self.field.render_line(0).text[:WIDTH]

    @property
    def caret_cell(self) -> int:
        return self.field.cursor_screen_offset.x - self.field.content_region.x

    def highlighted(self) -> list[int]:
        """The cells whose style is not the common one."""
        styles = [str(style) for text, style, _ in self.field.render_line(0) for _ in text][:WIDTH]
        common = max(set(styles), key=styles.count)
        return [cell for cell, style in enumerate(styles) if style != common]


def write(
    script: Callable[[Writer], Awaitable[None]],
    *,
    direction: Direction = Direction.LTR,
    mode: BidiMode = BidiMode.APP,
    field: Callable[[], LineInput] = LineInput,
) -> None:
    async def run() -> None:
        app = Desk(field())
        app.field.cursor_blink = False
        app.interface_direction = direction
        app.bidi_mode = mode
        async with app.run_test(size=(40, 6)) as pilot:
            app.field.focus()
            await pilot.pause()
            await script(Writer(app, pilot))

    asyncio.run(run())


FIVE_SCRIPTS = [
    # text as typed, and as drawn
    ("Ana Rivera", "Ana Rivera".ljust(WIDTH)),
    ("Әсем Қалиева", "Әсем Қалиева".ljust(WIDTH)),
    ("Արամ Խաչատրյան", "Արամ Խաչատրյան".ljust(WIDTH)),
    ("Niño Dela Cruz", "Niño Dela Cruz".ljust(WIDTH)),
    (f"علی{ZWNJ}رضا", "ﺎﺿﺭﯽﻠﻋ".rjust(WIDTH)),
    ("مریم (A1) ۲", "۲ (A1) ﻢﯾﺮﻣ".rjust(WIDTH)),
    ("abc سلام", "abc ﻡﺎﻠﺳ".ljust(WIDTH)),
]


def test_five_scripts() -> None:
    async def script(writer: Writer) -> None:
        for text, drawn in FIVE_SCRIPTS:
            writer.field.clear()
            await writer.type(text)
            assert writer.field.value == text
            assert writer.drawn == drawn

    write(script)


@pytest.mark.parametrize(
    ("direction", "placeholder", "drawn", "caret"),
    [
        (Direction.RTL, "نام شما", "ﺎﻤﺷ ﻡﺎﻧ".rjust(WIDTH), WIDTH - 1),
        (Direction.LTR, "Your name", "Your name".ljust(WIDTH), 0),
    ],
)
def test_empty_field_follows_the_interface(direction: Direction, placeholder: str, drawn: str, caret: int) -> None:
    async def script(writer: Writer) -> None:
        assert writer.drawn == drawn
        assert writer.caret_cell == caret
        assert caret in writer.highlighted()

    write(script, direction=direction, field=lambda: LineInput(placeholder=placeholder))


def test_arrows_move_where_they_point() -> None:
    async def script(writer: Writer) -> None:
        await writer.type(f"می{ZWNJ}خ A1 را")
        walk = [writer.field.cursor_position]
        cells = [writer.caret_cell]
        for _ in range(9):
            await writer.press("right")
            walk.append(writer.field.cursor_position)
            cells.append(writer.caret_cell)
            assert writer.highlighted() == [writer.caret_cell]
        assert walk == [10, 9, 8, 7, 5, 6, 4, 3, 1, 0]
        assert cells == list(range(WIDTH - 10, WIDTH))
        await writer.press("left", "left")
        assert writer.field.cursor_position == 3

    write(script)


def test_home_end_words_and_selection() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا")
        await writer.press("ctrl+right")
        assert writer.field.cursor_position == 5
        await writer.press("home", "shift+left", "shift+left")
        assert writer.field.selected_text == "سل"
        await writer.press("left")
        assert writer.field.cursor_position == 2
        await writer.press("end")
        assert writer.field.cursor_position == 9

    write(script)


def test_mouse_finds_the_character_under_it() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام A1")
        positions = []
        for cell in (WIDTH - 1, WIDTH - 4, WIDTH - 6, WIDTH - 7, WIDTH - 8, 0):
            await writer.pilot.click(writer.field, offset=(cell, 0))
            positions.append(writer.field.cursor_position)
        assert positions == [0, 3, 6, 5, 7, 7]

    write(script)


def test_long_value_scrolls_with_the_caret() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا خوش آمدید به A-1")
        assert writer.drawn == " A-1 ﻪﺑ ﺪﯾﺪﻣﺁ ﺵﻮﺧ ﺎﯿ"
        assert writer.caret_cell == 0
        await writer.press("home")
        assert writer.drawn == "ﺪﯾﺪﻣﺁ ﺵﻮﺧ ﺎﯿﻧﺩ ﻡﺎﻠﺳ".rjust(WIDTH)[-WIDTH:]
        assert writer.caret_cell == WIDTH - 1
        await writer.pilot.click(writer.field, offset=(WIDTH - 6, 0))
        assert writer.field.cursor_position == 5
        await writer.press(*["delete"] * 30)
        assert writer.drawn == "ﻡﺎﻠﺳ".rjust(WIDTH)

    write(script)


def test_long_latin_value_scrolls_as_ever() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("abcdefghijklmnopqrstuvwxyz")
        assert writer.drawn == "hijklmnopqrstuvwxyz "
        assert writer.caret_cell == WIDTH - 1

    write(script)


def test_backspace_and_delete_take_a_letter_with_its_marks() -> None:
    async def script(writer: Writer) -> None:
        await writer.type(f"مُد{ZWNJ}")
        await writer.press("backspace")
        assert writer.field.value == "مُد"
        await writer.press("home", "delete")
        assert writer.field.value == "د"

    write(script)


def test_paste_is_one_clean_line() -> None:
    async def script(writer: Writer) -> None:
        await writer.paste("a\x1b[1mb\r\nc\u202ed\te\n")
        assert writer.field.value == "ab cd e"
        writer.field.value = "x\x07y\nz"
        assert writer.field.value == "xy z"
        writer.field.value = ""
        await writer.paste("ﻡﺎﻠﺳ")
        assert writer.field.value == "سلام"

    write(script)


def test_what_does_not_fit_is_refused() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        await writer.paste("abc")
        assert writer.field.value == "سلامa"
        (message,) = writer.app.posted
        assert isinstance(message, LineInput.Full)
        assert message.limit == 5
        writer.field.value = "1234567"
        assert writer.field.value == "12345"

    write(script, field=lambda: LineInput(max_characters=5))


def test_enter_sends() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        await writer.press("enter")
        (message,) = writer.app.posted
        assert isinstance(message, LineInput.Submitted)
        assert message.value == "سلام"

    write(script)


def test_language_changes_while_running() -> None:
    async def script(writer: Writer) -> None:
        writer.field.value = "۱۲"
        await writer.pilot.pause()
        assert writer.drawn == "۱۲".ljust(WIDTH)
        writer.app.interface_direction = Direction.RTL
        await writer.pilot.pause()
        assert writer.drawn == "۱۲".rjust(WIDTH)

    write(script)


def test_without_the_apps_order_the_field_is_a_stock_one() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        assert writer.drawn == "سلام".ljust(WIDTH)
        await writer.press("left")
        assert (writer.field.cursor_position, writer.caret_cell) == (3, 3)

    write(script, direction=Direction.RTL, mode=BidiMode.OFF)


def test_password_is_dots() -> None:
    async def script(writer: Writer) -> None:
        writer.field.password = True
        await writer.type("سلام")
        assert writer.drawn == "••••".ljust(WIDTH)

    write(script)


def test_input_methods_learn_where_the_caret_is() -> None:
    async def script(writer: Writer) -> None:
        assert writer.app.cursor_position == writer.field.cursor_screen_offset
        writer.app.interface_direction = Direction.RTL
        await writer.pilot.pause()
        assert writer.app.cursor_position == (WIDTH - 1, 0)
        writer.field.styles.width = 10
        await writer.pilot.pause()
        await writer.pilot.pause()
        assert writer.app.cursor_position == (9, 0)
        await writer.type("سل")
        assert writer.app.cursor_position == (7, 0)

    write(script)
