"""Lines as a reader should see them: logical text on the left, cells from left to right on the right."""

import pytest

from simulator.i18n.bidi import Direction, base_direction, has_rtl, layout, logical_line, needs_layout

LTR, RTL = Direction.LTR, Direction.RTL

CASES = [
    # text as typed, base, drawn
    ("سلام", RTL, "ﻡﻼﺳ".replace("ﻼ", "ﺎﻠ")),
    ("سلام دنیا", RTL, "ﺎﯿﻧﺩ ﻡﺎﻠﺳ"),
    ("می\u200cخواهم", RTL, "ﻢﻫﺍﻮﺧﯽﻣ"),
    ("می\u200cخواهم A-1042 را ۱۲۳", RTL, "۱۲۳ ﺍﺭ A-1042 ﻢﻫﺍﻮﺧﯽﻣ"),
    ("سلام (test) دنیا", RTL, "ﺎﯿﻧﺩ (test) ﻡﺎﻠﺳ"),
    ("(سلام) دنیا!", RTL, "!ﺎﯿﻧﺩ (ﻡﺎﻠﺳ)"),
    ("قیمت ۱۲٬۵۰۰ تومان", RTL, "ﻥﺎﻣﻮﺗ ۱۲٬۵۰۰ ﺖﻤﯿﻗ"),
    ("«سلام» گفت؛ چرا؟", RTL, "؟ﺍﺮﭼ ؛ﺖﻔﮔ «ﻡﺎﻠﺳ»"),
    ("A-1042!", RTL, "!A-1042"),
    ("hello سلام دنیا", LTR, "hello ﺎﯿﻧﺩ ﻡﺎﻠﺳ"),
    ("سلام hello", LTR, "ﻡﺎﻠﺳ hello"),
    ("بازگشت \u206645%\u2069 وجه", RTL, "ﻪﺟﻭ 45% ﺖﺸﮔﺯﺎﺑ"),
    ("\u2066^q\u2069 خروج", RTL, "ﺝﻭﺮﺧ ^q"),
    ("save \u206645%\u2069", LTR, "save 45%"),
    ("Сәлем, қалайсыз? (жақсы)", LTR, "Сәлем, қалайсыз? (жақсы)"),
    ("Բարեւ, ինչպե՞ս եք։", LTR, "Բարեւ, ինչպե՞ս եք։"),
    ("Kumusta po kayo?", LTR, "Kumusta po kayo?"),
]


@pytest.mark.parametrize(("text", "base", "drawn"), CASES)
def test_line_is_drawn(text: str, base: Direction, drawn: str) -> None:
    assert layout(text, base).text == drawn


def test_numbers_after_letters_keep_their_digits_in_order() -> None:
    assert "1042" in layout("شماره 1042 است", RTL).text


def test_brackets_are_mirrored_with_their_text() -> None:
    assert layout("(آ)", RTL).text == "(ﺁ)"
    assert layout("آ < ب", RTL).text == "ﺏ > ﺁ".replace("ﺏ", "ﺏ")


def test_controls_are_not_drawn() -> None:
    drawn = layout("\u200fa\u200eب\u2067c\u2069\u200c", RTL).text
    assert not set(drawn) & set("\u200c\u200e\u200f\u2067\u2069")


def test_marks_stay_on_their_letter() -> None:
    line = layout("مُدَرِّس", RTL)
    assert line.width == 4
    assert [cell.text[0] for cell in line.cells] == list("ﺱﺭﺪﻣ")
    assert line.cells[-1].text == "ﻣ\u064f"


def test_emoji_sequences_stay_whole() -> None:
    family = "👨\u200d👩\u200d👧"
    line = layout(f"سلام {family}", RTL)
    assert line.cells[0].text == family
    assert line.cells[0].width == 2


def test_caret_columns_of_a_right_to_left_line() -> None:
    line = layout("سلام", RTL)
    assert [line.column_of(index) for index in range(5)] == [3, 2, 1, 0, -1]
    assert line.stops == (4, 3, 2, 1, 0)


def test_caret_columns_of_a_mixed_line() -> None:
    line = layout("ab سل", LTR)
    assert [line.column_of(index) for index in range(6)] == [0, 1, 2, 4, 3, 5]
    assert [line.index_at(column) for column in range(-1, 7)] == [0, 0, 1, 2, 4, 3, 5, 5]


def test_caret_steps_over_joiners_and_marks() -> None:
    line = layout("می\u200cخ", RTL)
    assert line.neighbour(1, rightward=False) == 3
    assert line.neighbour(2, rightward=False) == 3
    assert line.neighbour(3, rightward=True) == 1
    assert line.neighbour(0, rightward=True) is None


def test_blank_line_has_one_place_for_the_caret() -> None:
    assert layout("", RTL).stops == (0,)
    assert layout("\u200f", RTL).stops == (1,)


def test_logical_line_leaves_order_and_letters_alone() -> None:
    line = logical_line("سلام")
    assert line.text == "سلام"
    assert line.stops == (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("text", "default", "direction"),
    [
        ("سلام hello", LTR, RTL),
        ("hello سلام", RTL, LTR),
        ("... ۱۲۳!", RTL, RTL),
        ("... 123!", LTR, LTR),
        ("", RTL, RTL),
        ("\u2067سلام\u2069 hello", RTL, LTR),
        ("Ի՞նչ", RTL, LTR),
        ("Қалай", RTL, LTR),
    ],
)
def test_base_direction(text: str, default: Direction, direction: Direction) -> None:
    assert base_direction(text, default) is direction


def test_quick_questions() -> None:
    assert has_rtl("abc ی")
    assert not has_rtl("abc қ ի \u2066")
    assert needs_layout("abc \u2066")
    assert not needs_layout("Қалай Ի՞նչ ñ — “x”")
