"""Writing a reply in five scripts: what is kept, what is drawn, where the caret goes."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets.text_area import Selection

from simulator.i18n.bidi import Direction
from simulator.tui.rtl import BidiApp
from simulator.tui.terminal import BidiMode
from simulator.tui.widgets.reply_box import ReplyBox

WIDTH = 24
ZWNJ = "\u200c"


class Desk(BidiApp[None]):
    CSS = f"ReplyBox {{ width: {WIDTH}; }}"

    def __init__(self, box: ReplyBox) -> None:
        super().__init__()
        self.box = box
        self.posted: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.box

    def on_reply_box_submitted(self, message: ReplyBox.Submitted) -> None:
        self.posted.append(message)

    @on(ReplyBox.Full)
    def note_full(self, message: ReplyBox.Full) -> None:
        self.posted.append(message)


class Writer:
    """Someone at the keyboard."""

    def __init__(self, app: Desk, pilot: Pilot[None]) -> None:
        self.app = app
        self.box = app.box
        self.pilot = pilot

    async def type(self, text: str) -> None:
        for character in text:
            name = "zero_width_non_joiner" if character == ZWNJ else "x"
            self.app.post_message(events.Key(name, character))
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:  # all at once: the pilot's own `press` waits after each
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()
        await self.pilot.pause()  # the box moves its caret in answer to messages of its own

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    def rows(self) -> list[str]:
        return [self.box.render_line(y).text for y in range(self.box.size.height)]

    @property
    def column(self) -> int:
        return self.box.cursor_location[1]

    def highlighted(self, y: int = 0, *, reverse: bool = False) -> list[int]:
        """The cells of a row whose background is not the common one."""
        backgrounds: list[object] = []
        for text, style, _ in self.box.render_line(y):
            backgrounds += [(style.bgcolor, style.reverse) if style else None] * len(Segment(text).text)
        common = max(set(backgrounds), key=backgrounds.count)
        return [cell for cell, background in enumerate(backgrounds) if background != common]

    def caret_cell(self) -> int:
        return self.box.cursor_screen_offset.x - self.box.content_region.x


def write(
    script: Callable[[Writer], Awaitable[None]],
    *,
    direction: Direction = Direction.LTR,
    mode: BidiMode = BidiMode.APP,
    box: Callable[[], ReplyBox] = ReplyBox,
) -> None:
    async def run() -> None:
        app = Desk(box())
        app.box.cursor_blink = False
        app.interface_direction = direction
        app.bidi_mode = mode
        async with app.run_test(size=(40, 12)) as pilot:
            app.box.focus()
            await pilot.pause()
            await script(Writer(app, pilot))

    asyncio.run(run())


FIVE_SCRIPTS = [
    # text as typed, rows as drawn
    ("I am sorry, Ms Rivera!", ["I am sorry, Ms Rivera!".ljust(WIDTH)]),
    ("Кешіріңіз, әрине (бүгін)", ["Кешіріңіз, әрине".ljust(WIDTH), "(бүгін)".ljust(WIDTH)]),
    ("Ներեցե՛ք, խնդրում եմ։", ["Ներեցե՛ք, խնդրում եմ։".ljust(WIDTH)]),
    ("Paumanhin po, Ñora.", ["Paumanhin po, Ñora.".ljust(WIDTH)]),
    (f"می{ZWNJ}خواهم", ["ﻢﻫﺍﻮﺧﯽﻣ".rjust(WIDTH)]),
    ("شماره A-1042 (آبی) ۱۲", ["۱۲ (ﯽﺑﺁ) A-1042 ﻩﺭﺎﻤﺷ".rjust(WIDTH)]),
    ("order سلام دنیا", ["order ﺎﯿﻧﺩ ﻡﺎﻠﺳ".ljust(WIDTH)]),
]


def test_five_scripts_are_kept_as_typed_and_drawn_for_reading() -> None:
    async def script(writer: Writer) -> None:
        for text, drawn in FIVE_SCRIPTS:
            writer.box.draft = ""
            await writer.type(text)
            assert writer.box.text == text
            assert writer.rows() == drawn

    write(script)


def test_enter_sends_and_ctrl_j_begins_a_line() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        await writer.press("ctrl+j")
        await writer.type("hello")
        await writer.press("enter")
        (message,) = writer.app.posted
        assert isinstance(message, ReplyBox.Submitted)
        assert message.text == "سلام\nhello"
        assert message.control is writer.box
        assert writer.box.text == "سلام\nhello"
        assert writer.rows() == ["ﻡﺎﻠﺳ".rjust(WIDTH), "hello".ljust(WIDTH)]

    write(script)


def test_other_keys_for_a_new_line() -> None:
    async def script(writer: Writer) -> None:
        await writer.press("a", "shift+enter", "b", "alt+enter", "c", "ctrl+enter", "d")
        assert writer.box.text == "a\nb\nc\nd"
        assert not writer.app.posted

    write(script)


def test_box_grows_to_four_rows_and_then_scrolls() -> None:
    async def script(writer: Writer) -> None:
        heights = []
        for line in range(6):
            await writer.type(str(line))
            heights.append(writer.box.size.height)
            await writer.press("ctrl+j")
        assert heights == [1, 2, 3, 4, 4, 4]
        await writer.press("ctrl+a")
        assert writer.box.scroll_offset.y == 3
        writer.box.draft = ""
        await writer.pilot.pause()
        assert writer.box.size.height == 1

    write(script)


@pytest.mark.parametrize(
    ("direction", "placeholder", "drawn", "caret"),
    [
        (Direction.RTL, "پاسخ شما", "ﺎﻤﺷ ﺦﺳﺎﭘ".rjust(WIDTH), WIDTH - 1),
        (Direction.LTR, "Your reply", "Your reply".ljust(WIDTH), 0),
    ],
)
def test_empty_box_follows_the_interface(direction: Direction, placeholder: str, drawn: str, caret: int) -> None:
    async def script(writer: Writer) -> None:
        assert writer.rows() == [drawn]
        assert writer.caret_cell() == caret
        assert writer.highlighted() == [caret]
        await writer.type("12")
        assert writer.rows()[0].strip() == "12"
        assert writer.rows()[0].startswith(" ") is (direction is Direction.RTL)

    write(script, direction=direction, box=lambda: ReplyBox(placeholder=placeholder))


def test_own_direction_beats_the_interface() -> None:
    async def script(writer: Writer) -> None:
        writer.box.direction = Direction.RTL
        await writer.pilot.pause()
        assert writer.caret_cell() == WIDTH - 1
        writer.app.interface_direction = Direction.RTL
        writer.box.direction = Direction.LTR
        await writer.pilot.pause()
        assert writer.caret_cell() == 0

    write(script)


def test_arrows_move_where_they_point() -> None:
    async def script(writer: Writer) -> None:
        await writer.type(f"می{ZWNJ}خ A1 را")
        assert writer.caret_cell() == WIDTH - 10
        walk = [writer.column]
        for _ in range(9):
            await writer.press("right")
            walk.append(writer.column)
        assert walk == [10, 9, 8, 7, 5, 6, 4, 3, 1, 0]
        for cell in range(WIDTH - 2, WIDTH - 11, -1):
            await writer.press("left")
            assert writer.caret_cell() == cell
            assert writer.highlighted() == [cell]
        assert writer.column == 10

    write(script)


def test_arrows_lead_from_line_to_line() -> None:
    async def script(writer: Writer) -> None:
        writer.box.draft = "سل\nab"
        await writer.press("home", "left")
        assert writer.box.cursor_location == (0, 2)
        await writer.press("right", "right", "right")
        assert writer.box.cursor_location == (0, 0)  # the right edge is the start of the text
        await writer.press("left", "left", "left")
        assert writer.box.cursor_location == (1, 0)

    write(script)


def test_home_and_end_are_logical() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا")
        await writer.press("home")
        assert (writer.column, writer.caret_cell()) == (0, WIDTH - 1)
        await writer.press("end")
        assert (writer.column, writer.caret_cell()) == (9, WIDTH - 10)

    write(script)


def test_words_are_skipped_where_the_arrows_point() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا")
        await writer.press("ctrl+right")
        assert writer.column == 5
        await writer.press("home", "ctrl+left")
        assert writer.column == 4

    write(script)


def test_caret_keeps_its_cell_on_the_way_up_and_down() -> None:
    async def script(writer: Writer) -> None:
        writer.box.draft = "سلام دنیا\nسل\nسلام دنیا"
        await writer.pilot.pause()
        await writer.press("right", "right")
        assert writer.column == 7
        await writer.press("up")
        assert writer.box.cursor_location == (1, 2)
        await writer.press("up")
        assert writer.box.cursor_location == (0, 7)
        await writer.press("down", "down")
        assert writer.box.cursor_location == (2, 7)
        await writer.press("down")
        assert writer.box.cursor_location == (2, 9)

    write(script)


def test_wrapped_paragraph_keeps_its_direction() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا خوش آمدید به ABC-12! ok")
        first, second = writer.rows()
        assert first == "ﻪﺑ ﺪﯾﺪﻣﺁ ﺵﻮﺧ ﺎﯿﻧﺩ ﻡﺎﻠﺳ".rjust(WIDTH)
        assert second == "ABC-12! ok".rjust(WIDTH)
        await writer.press("up")
        assert writer.box.cursor_location[1] < 23
        await writer.press("home")
        assert writer.caret_cell() == WIDTH - 1

    write(script)


def test_selection_by_keyboard_covers_what_it_shows() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام دنیا")
        await writer.press("home", "shift+left", "shift+left")
        assert writer.box.selection == Selection((0, 0), (0, 2))
        assert writer.box.selected_text == "سل"
        assert set(writer.highlighted()) >= {WIDTH - 1, WIDTH - 2}
        await writer.press("left")
        assert writer.box.selection == Selection.cursor((0, 2))
        await writer.press("shift+left", "right")
        assert writer.box.selection == Selection.cursor((0, 2))

    write(script)


def test_mouse_finds_the_character_under_it() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام A1")
        columns = []
        for cell in (WIDTH - 1, WIDTH - 4, WIDTH - 6, WIDTH - 7, WIDTH - 8, 0):
            await writer.pilot.click(writer.box, offset=(cell, 0))
            columns.append(writer.column)
        assert columns == [0, 3, 6, 5, 7, 7]
        await writer.pilot.mouse_down(writer.box, offset=(WIDTH - 1, 0))
        await writer.pilot.hover(writer.box, offset=(WIDTH - 3, 0))
        await writer.pilot.mouse_up(writer.box, offset=(WIDTH - 3, 0))
        assert writer.box.selected_text == "سل"

    write(script)


def test_backspace_and_delete_take_a_letter_with_its_marks() -> None:
    async def script(writer: Writer) -> None:
        await writer.type(f"مُدمی{ZWNJ}")
        await writer.press("backspace")
        assert writer.box.text == "مُدمی"
        await writer.press("backspace", "backspace", "backspace", "backspace")
        assert writer.box.text == ""
        await writer.type("مُد")
        await writer.press("home", "delete")
        assert writer.box.text == "د"

    write(script)


def test_deleting_joins_lines() -> None:
    async def script(writer: Writer) -> None:
        writer.box.draft = "سل\nام"
        await writer.press("home", "backspace")
        assert writer.box.text == "سلام"
        writer.box.draft = "سل\nام"
        await writer.press("up", "end", "delete")
        assert writer.box.text == "سلام"
        writer.box.draft = "سل\nام"
        await writer.press("home", "ctrl+u")
        assert writer.box.text == "سلام"
        writer.box.draft = "سل\nام"
        writer.box.select_all()
        await writer.press("backspace")
        assert writer.box.text == ""

    write(script)


def test_paste_keeps_lines_and_nothing_dangerous() -> None:
    async def script(writer: Writer) -> None:
        await writer.paste(f"a\x1b[31mb\x1b]0;t\x07\r\nمی{ZWNJ}خواهم\u202e\tx\x85\x00[b]")
        assert writer.box.text == f"ab\nمی{ZWNJ}خواهم x\n[b]"

    write(script)


def test_escape_keys_do_not_enter() -> None:
    async def script(writer: Writer) -> None:
        for character in ("\x1b", "\x07", "\x9b", "\u202e", "\u2066"):
            writer.app.post_message(events.Key("x", character))
        await writer.pilot.pause()
        assert writer.box.text == ""

    write(script)


def test_text_copied_off_the_screen_becomes_logical() -> None:
    async def script(writer: Writer) -> None:
        await writer.paste("ﺍﺭ A-1042 ﻢﻫﺍﻮﺧﯽﻣ")
        assert writer.box.text == f"می{ZWNJ}خواهم A-1042 را"

    write(script)


def test_what_does_not_fit_is_refused() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        await writer.paste("abc")
        assert writer.box.text == "سلامa"
        (message,) = writer.app.posted
        assert isinstance(message, ReplyBox.Full)
        assert message.limit == 5
        await writer.type("x")
        assert writer.box.text == "سلامa"
        assert len(writer.app.posted) == 2
        await writer.press("shift+home")
        await writer.type("b")
        assert writer.box.text == "b"

    write(script, box=lambda: ReplyBox(max_characters=5))


def test_draft_survives_a_change_of_language() -> None:
    async def script(writer: Writer) -> None:
        writer.box.draft = "۱۲"
        await writer.pilot.pause()
        assert writer.rows() == ["۱۲".ljust(WIDTH)]
        writer.app.interface_direction = Direction.RTL
        await writer.pilot.pause()
        assert writer.rows() == ["۱۲".rjust(WIDTH)]
        assert writer.box.draft == "۱۲"
        assert writer.column == 2

    write(script)


def test_undo_and_copy_are_logical() -> None:
    async def script(writer: Writer) -> None:
        await writer.paste("سلام دنیا")
        await writer.press("ctrl+u")
        assert writer.box.text == ""
        await writer.press("ctrl+z")
        assert writer.box.text == "سلام دنیا"
        writer.box.select_all()
        writer.box.action_copy()
        assert writer.app.clipboard == "سلام دنیا"

    write(script)


@pytest.mark.parametrize("mode", [BidiMode.TERMINAL, BidiMode.OFF])
def test_other_modes_draw_what_is_typed(mode: BidiMode) -> None:
    async def script(writer: Writer) -> None:
        await writer.type("سلام")
        assert writer.rows() == ["سلام".ljust(WIDTH)]
        await writer.press("left")
        assert (writer.column, writer.caret_cell()) == (3, 3)

    write(script, direction=Direction.RTL, mode=mode)


def test_a_word_wider_than_the_box_stays_in_it() -> None:
    async def script(writer: Writer) -> None:
        await writer.type("س" * 30)
        assert [len(row) for row in writer.rows()] == [WIDTH, WIDTH]
        assert writer.rows()[1] == ("ﺲ" + "ﺴ" * 5 + "ﺳ").rjust(WIDTH)

    write(script)


def test_input_methods_learn_where_the_caret_is() -> None:
    async def script(writer: Writer) -> None:
        assert writer.app.cursor_position == writer.box.cursor_screen_offset
        writer.app.interface_direction = Direction.RTL
        await writer.pilot.pause()
        assert writer.app.cursor_position == (WIDTH - 1, 0)
        writer.box.styles.width = 10
        await writer.pilot.pause()
        await writer.pilot.pause()
        assert writer.app.cursor_position == (9, 0)
        await writer.type("سل")
        assert writer.app.cursor_position == (7, 0)

    write(script)
