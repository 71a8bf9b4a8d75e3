"""What holds for both text fields: typing, deleting, moving, selecting and copying in five scripts."""

from collections.abc import Callable

import pytest

from simulator.i18n.bidi import ZWJ, ZWNJ, Direction, base_direction, clusters
from simulator.tui.terminal import BidiMode
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.reply_box import ReplyBox
from tests.tui.typist import WIDTH, Field, Typist, at_desk

both = pytest.mark.parametrize("field", [LineInput, ReplyBox])
MakesField = Callable[[], Field]
FAMILY = f"👩{ZWJ}👩{ZWJ}👧"
TEACHER = "مُدَرِّس"  # each letter but the last with vowel signs
TEXTS = [
    "I can't, Ms Rivera",
    "Кешіріңіз, әрине",
    "е\u0301ки и\u0306од",  # Cyrillic with combining marks
    "Ինչո՞ւ և երբ։",
    "Sen\u0303or, an\u0303o po?",
    f"می{ZWNJ}خواهم A-1042 ۱۲۳",
    f"{TEACHER} (B2) است",
    "order سلام A1 دنیا ok",
    f"ok {FAMILY} 👍🏽 🇵🇭 ❤\ufe0f",
    f"سلام {FAMILY} 🇵🇭 ok",
]


@both
@pytest.mark.parametrize("text", TEXTS)
def test_typed_in_the_middle(field: MakesField, text: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.type(text)
        await typist.go(2)
        await typist.type("ب1")
        assert typist.text == f"{text[:2]}ب1{text[2:]}"
        assert typist.caret == 4
        assert typist.marked()[0] == typist.place

    at_desk(script, field)


DELETIONS = [
    (TEACHER, ["مُ", "دَ", "رِّ", "س"]),
    (f"می{ZWNJ}خ", ["م", f"ی{ZWNJ}", "خ"]),
    (f"a{FAMILY}👍🏽🇵🇭❤\ufe0fb", ["a", FAMILY, "👍🏽", "🇵🇭", "❤\ufe0f", "b"]),
    ("Sen\u0303o", ["S", "e", "n\u0303", "o"]),
    ("е\u0301ки\u0306", ["е\u0301", "к", "и\u0306"]),
    ("բարև՛ս", ["բ", "ա", "ր", "և", "՛", "ս"]),
]


@both
@pytest.mark.parametrize(("text", "characters"), DELETIONS)
def test_deleted_character_by_character(field: MakesField, text: str, characters: list[str]) -> None:
    async def script(typist: Typist) -> None:
        await typist.type(text)
        for left in range(len(characters) - 1, -1, -1):
            if typist.text.endswith(ZWNJ):
                await typist.press("backspace")  # the joiner goes alone
                assert typist.text + ZWNJ == "".join(characters[: left + 1])
            await typist.press("backspace")
            assert typist.text == "".join(characters[:left])
        await typist.type(text)
        await typist.press("home")
        for gone in range(1, len(characters) + 1):
            await typist.press("delete")
            assert typist.text == "".join(characters[gone:])

    at_desk(script, field)


@both
def test_deleted_in_the_middle_of_mixed_text(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام A1 دنیا")
        await typist.go(7)
        await typist.press("backspace")
        assert typist.text == "سلام A دنیا"
        await typist.press("delete", "delete")
        assert typist.text == "سلام Aنیا"

    at_desk(script, field)


@both
@pytest.mark.parametrize("text", TEXTS)
def test_arrows_visit_every_place_from_edge_to_edge(field: MakesField, text: str) -> None:
    """At each stop the drawn caret and the input method's window are at the same cell."""
    ltr = base_direction(text, Direction.LTR) is Direction.LTR

    async def script(typist: Typist) -> None:
        await typist.write(text)
        await typist.press("home" if ltr else "end")
        stops, cells = [], []
        for _ in range(len(clusters(text)) + 1):
            stops.append(typist.caret)
            cells.append(typist.place[0])
            assert typist.marked()[0] == typist.place
            await typist.press("right")
        assert sorted(stops) == [*(cluster.start for cluster in clusters(text)), len(text)]
        assert cells == sorted(set(cells))
        await typist.press("left", "left")
        assert typist.caret == stops[-3]
        await typist.press(*["left"] * len(stops))
        assert typist.caret == stops[0]

    at_desk(script, field)


@both
@pytest.mark.parametrize("text", [f"سلام {FAMILY} A1", f"ok {TEACHER} 🇵🇭"])
def test_the_mouse_puts_the_caret_where_it_points(field: MakesField, text: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.write(text)
        for cell in [*range(9), *range(WIDTH - 9, WIDTH)]:
            await typist.pilot.click(typist.field, offset=(cell, 0))
            nearest = min(max(cell, WIDTH - 11), WIDTH - 1) if text.startswith("س") else min(cell, 10)
            assert typist.marked()[0] == typist.place
            assert typist.place[0] in {nearest, nearest - 1}  # an emoji has two cells

    at_desk(script, field)


WORDS = [
    # text, where words end, where they begin
    ("can't go, 3.5 kg!", [5, 8, 13, 16, 17], [14, 10, 6, 0]),
    ("Қайырлы күн", [7, 11], [8, 0]),
    ("Ինչո՞ւ և երբ։", [6, 8, 12, 13], [9, 7, 0]),
    ("an\u0303o po", [4, 7], [5, 0]),
    (f"می{ZWNJ}خواهم {TEACHER} ۱۲٫۵", [8, 17, 22], [18, 9, 0]),
    ("سلام A-1 دنیا", [4, 6, 8, 13], [9, 7, 5, 0]),
]


@both
@pytest.mark.parametrize(("text", "ends", "starts"), WORDS)
def test_word_by_word(field: MakesField, text: str, ends: list[int], starts: list[int]) -> None:
    onward, back = ("right", "left") if base_direction(text, Direction.LTR) is Direction.LTR else ("left", "right")

    async def script(typist: Typist) -> None:
        await typist.write(text)
        await typist.press("home")
        for end in ends:
            await typist.press(f"ctrl+{onward}")
            assert typist.caret == end
        for start in starts:
            await typist.press(f"ctrl+shift+{back}")
            assert typist.caret == start
            assert typist.selected == text[start:]
        await typist.press(back)
        assert (typist.caret, typist.selected) == (0, "")
        await typist.press(f"ctrl+shift+{onward}")
        assert typist.selected == text[: ends[0]]

    at_desk(script, field)


@both
@pytest.mark.parametrize(("text", "ends", "starts"), WORDS)
def test_deleted_word_by_word(field: MakesField, text: str, ends: list[int], starts: list[int]) -> None:
    async def script(typist: Typist) -> None:
        await typist.write(text)
        for start in starts:
            await typist.press("alt+backspace")
            assert typist.text == text[:start]
        await typist.write(text)
        await typist.press("home")
        for end in ends:
            await typist.press("alt+delete")
            assert typist.text == text[end:]

    at_desk(script, field)


@both
def test_selected_by_keyboard_with_the_marks_of_letters(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.write(f"{TEACHER} A1")
        await typist.press("home", "shift+left", "shift+left")
        assert typist.selected == "مُدَ"
        assert typist.marked() == [(WIDTH - 3, 0), (WIDTH - 2, 0), (WIDTH - 1, 0)]  # with the caret
        await typist.press("shift+right")
        assert typist.selected == "مُ"
        await typist.press("shift+end")
        assert typist.selected == typist.text
        await typist.press("shift+home")
        assert typist.selected == ""

    at_desk(script, field)


@both
def test_selection_keeps_its_other_end(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.write("one two three")
        await typist.go(4)
        await typist.press("shift+right", "shift+right", "shift+right")
        assert typist.selected == "two"
        await typist.press("shift+home")
        assert typist.selected == "one "
        await typist.press("shift+end")
        assert typist.selected == "two three"
        await typist.type("2")
        assert typist.text == "one 2"

    at_desk(script, field)


@both
def test_everything_selected(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.write("سلام A1")
        await typist.press("ctrl+shift+a" if isinstance(typist.field, LineInput) else "f7")
        assert typist.selected == "سلام A1"
        await typist.press("ctrl+a")
        assert (typist.caret, typist.selected) == (0, "")

    at_desk(script, field)


@both
@pytest.mark.parametrize(
    ("text", "start", "end", "selected"),
    [
        ("سلام A1 دنیا", WIDTH - 1, WIDTH - 5, "سلام"),
        ("سلام A1 دنیا", WIDTH - 5, WIDTH - 1, "سلام"),
        ("سلام A1 دنیا", WIDTH - 7, WIDTH - 8, "A1"),
        ("سلام A1 دنیا", WIDTH - 1, 0, "سلام A1 دنیا"),
        (f"{TEACHER} خوب", WIDTH - 2, WIDTH - 4, "دَرِّ"),
        ("an\u0303o po", 1, 3, "n\u0303o"),
        ("go سلام ok", 6, 2, " "),
        (f"a{FAMILY}b", 1, 3, FAMILY),
    ],
)
def test_selected_by_dragging(field: MakesField, text: str, start: int, end: int, selected: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.write(text)
        await typist.drag((start, 0), (end, 0))
        assert typist.selected == selected

    at_desk(script, field)


@both
def test_copied_and_cut_in_logical_order(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        text = f"می{ZWNJ}خواهم A-1 ۱۲"
        await typist.write(text)
        await typist.press("shift+home", "ctrl+c")
        assert typist.app.clipboard == text
        await typist.press("ctrl+x")
        assert (typist.app.clipboard, typist.text) == (text, "")
        await typist.press("ctrl+v", "ctrl+v")
        assert typist.text == text * 2

    at_desk(script, field)


@both
@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("ﺍﺭ A-1042 ﻢﻫﺍﻮﺧﯽﻣ", f"می{ZWNJ}خواهم A-1042 را"),
        ("۱۲ (ﯽﺑﺁ)", "(آبی) ۱۲"),
    ],
)
def test_pasted_off_the_screen(field: MakesField, shown: str, text: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.paste(shown)
        assert typist.text == text
        assert typist.rows[0].strip() == shown

    at_desk(script, field)


@both
def test_pasted_lines(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.paste("سلام\r\nA1\n\x1b[2Jدنیا\u202e\n")
        one_line = isinstance(typist.field, LineInput)
        assert typist.text == ("سلام A1 دنیا" if one_line else "سلام\nA1\nدنیا\n")
        assert typist.caret == len(typist.text)

    at_desk(script, field)


@both
def test_a_joiner_between_emoji_keeps_the_caret_in_sight(field: MakesField) -> None:
    async def script(typist: Typist) -> None:
        await typist.write("a👩👧")
        await typist.go(2)
        await typist.type(ZWJ)
        assert typist.text == f"a👩{ZWJ}👧"
        assert typist.marked()[0] == typist.place == (1, 0)
        await typist.press("backspace")
        assert typist.text == "a👩👧"

    at_desk(script, field)


@both
@pytest.mark.parametrize("mode", list(BidiMode))
@pytest.mark.parametrize("emoji", [FAMILY, "👍🏽", "🇵🇭", "❤\ufe0f"])
def test_the_caret_tears_no_emoji(field: MakesField, mode: BidiMode, emoji: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.write(f"a{emoji}b")
        drawn = typist.rows[0]
        await typist.press("left", "left")
        assert typist.caret == 1
        assert typist.marked() == [(1, 0), (2, 0)]
        assert typist.rows[0] == drawn

    at_desk(script, field, mode=mode)


@both
@pytest.mark.parametrize("mode", [BidiMode.TERMINAL, BidiMode.OFF])
def test_left_is_back_where_the_terminal_orders(field: MakesField, mode: BidiMode) -> None:
    async def script(typist: Typist) -> None:
        text = f"می{ZWNJ}خ {TEACHER}"
        await typist.type(text)
        stops = []
        for _ in range(8):
            await typist.press("left")
            stops.append(typist.caret)
            assert typist.marked()[0] == typist.place
        assert stops == [cluster.start for cluster in reversed(clusters(text))]
        await typist.press("ctrl+right")
        assert typist.caret == 4

    at_desk(script, field, direction=Direction.RTL, mode=mode)


@pytest.mark.parametrize("text", ["سلام دنیا خوش آمدید به شهر A-1 ما", "hello there, good people of سلام"])
def test_input_methods_follow_a_line_that_scrolls(text: str) -> None:
    async def script(typist: Typist) -> None:
        await typist.type(text)
        for arrow in ("right", "left") if base_direction(text, Direction.LTR) is Direction.RTL else ("left", "right"):
            cells = []
            for _ in range(len(text) + 1):
                assert typist.marked()[0] == typist.place
                cells.append(typist.place[0])
                await typist.press(arrow)
            assert set(cells) == set(range(WIDTH))

    at_desk(script, LineInput)
