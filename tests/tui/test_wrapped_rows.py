"""The reply box over several rows: wrapped paragraphs in both directions, and what can be undone."""

import pytest
from textual.binding import Binding
from textual.geometry import Offset

from simulator.i18n.bidi import ZWNJ, Direction, base_direction, clusters
from simulator.tui.widgets.reply_box import ReplyBox
from tests.tui.typist import WIDTH, Sheet, Typist, at_desk

PARAGRAPHS = [
    "سلام دنیا خوش آمدید به ABC-12! ok برای شما",
    "order سلام دنیا خوش آمدید A1 please wait for me",
    "خب ABCDEFGHIJ KLMNOPQRST UVWXYZ 12 سلام",
    "n\u0303" * 30,
    "مُ" * 30,
    f"می{ZWNJ}خواهم A-1\nplease سلام\n\n۱۲ (A) دنیا",
]


def stops_of(text: str) -> list[int]:
    """Every index a caret can stand at."""
    stops, start = [], 0
    for paragraph in text.split("\n"):
        stops += [*(start + cluster.start for cluster in clusters(paragraph)), start + len(paragraph)]
        start += len(paragraph) + 1
    return stops


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_arrows_walk_through_every_row(text: str) -> None:
    async def script(typist: Typist) -> None:
        def arrow(*, onward: bool) -> str:
            paragraph = text[: typist.caret].count("\n")
            ltr = base_direction(text.split("\n")[paragraph], Direction.LTR) is Direction.LTR
            return "right" if ltr is onward else "left"

        await typist.write(text)
        await typist.go(0)
        walk = []
        for _ in stops_of(text):
            walk.append(typist.caret)
            assert typist.marked()[0] == typist.place
            await typist.press(arrow(onward=True))
        assert sorted(walk) == stops_of(text)
        assert typist.caret == walk[-1] == len(text)
        for stop in reversed(walk):
            assert typist.caret == stop
            await typist.press(arrow(onward=False))

    at_desk(script, ReplyBox)


def test_rows_of_a_paragraph_have_its_direction() -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام دنیا خوش آمدید به ABC-12 ok")
        assert typist.rows[1] == "ABC-12 ok".rjust(WIDTH)
        await typist.press("home")
        assert typist.place == (WIDTH - 9, 1)
        await typist.write("please tell me about it سلام دنیا")
        assert typist.rows[1] == "it ﺎﯿﻧﺩ ﻡﺎﻠﺳ".ljust(WIDTH)
        assert typist.place == (12, 1)

    at_desk(script, ReplyBox, direction=Direction.RTL)


def test_end_of_a_row_is_a_whole_character() -> None:
    async def script(typist: Typist) -> None:
        await typist.write("n\u0303" * 30)
        await typist.press("up", "home", "end")
        assert typist.caret == 44
        await typist.press("end", "delete")
        assert typist.text == "n\u0303" * 29

    at_desk(script, ReplyBox)


def test_up_and_down_keep_the_cell_between_directions() -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام دنیا خوش\nhello there, dear friend\nab\nسلام A1 دنیا خوب")
        for _ in range(3):
            await typist.press("left")
        await typist.press("up", "up", "up", "up")
        await typist.press("left", "left", "right")
        cell = typist.place[0]
        assert 0 < cell < WIDTH - 1
        cells = []
        for _ in range(4):
            await typist.press("down")
            cells.append(typist.place[0])
        assert cells == [cell, min(cell, 6), 2, cell]
        await typist.press("up", "up", "up", "up")
        assert typist.place[0] == cell

    at_desk(script, ReplyBox)


def test_selected_from_row_to_row() -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام دنیا\nhello")
        await typist.press("up", "home", "shift+down")
        assert typist.selected == "سلام دنیا\nhello"
        await typist.press("left")
        await typist.drag((WIDTH - 6, 0), (2, 1))
        assert typist.selected == "دنیا\nhe"
        await typist.press("ctrl+x")
        assert typist.text == "سلام llo"
        assert typist.app.clipboard == "دنیا\nhe"

    at_desk(script, ReplyBox)


def test_ctrl_u_empties_the_box_row_by_row() -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام دنیا خوش آمدید به ABC-12 ok\nab")
        for left in ("سلام دنیا خوش آمدید به ABC-12 ok\n", "سلام دنیا خوش آمدید به ABC-12 ok"):
            await typist.press("ctrl+u")
            assert typist.text == left
        await typist.press("ctrl+u", "ctrl+u")
        assert typist.text == ""

    at_desk(script, ReplyBox)


def test_undone_and_done_again() -> None:
    async def script(typist: Typist) -> None:
        text = f"می{ZWNJ}خواهم"
        await typist.type(text)
        await typist.press("ctrl+j")
        await typist.paste("ﻡﺎﻠﺳ A1")
        whole = f"{text}\nسلام A1"
        assert typist.text == whole
        await typist.press("shift+home", "ctrl+x")
        assert typist.text == f"{text}\n"
        await typist.press("ctrl+z")
        assert typist.text == whole
        for _ in range(len(whole)):
            await typist.press("ctrl+z")
        assert (typist.text, typist.caret) == ("", 0)
        for _ in range(len(whole)):
            await typist.press("ctrl+y")
        assert typist.text == f"{text}\n"
        assert typist.marked()[0] == typist.place

    at_desk(script, ReplyBox)


def test_page_keys_are_left_to_the_screen() -> None:
    class Talk(Sheet):
        BINDINGS = [Binding("pageup", "page('up')"), Binding("pagedown", "page('down')")]  # noqa: RUF012 - one instance
        paged: list[str] = []  # noqa: RUF012 - one instance

        def action_page(self, direction: str) -> None:
            self.paged.append(direction)

    async def script(typist: Typist) -> None:
        await typist.write("سلام دنیا")
        await typist.press("pageup", "pagedown")
        assert Talk.paged == ["up", "down"]
        assert typist.caret == 9

    at_desk(script, ReplyBox, app=Talk)


def test_spaces_at_the_end_keep_the_caret_inside() -> None:
    async def script(typist: Typist) -> None:
        for text in ("سلام دنیا خوش آمدید به", "hello there, good people"):
            await typist.write(text)
            for _ in range(WIDTH + 2):
                await typist.type(" ")
                assert Offset(*typist.place) in typist.field.content_region.size.region

    at_desk(script, ReplyBox)
