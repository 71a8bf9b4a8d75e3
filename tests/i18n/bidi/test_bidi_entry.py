"""Cleaning at the door, deletions, and folding of text copied off a screen."""

import pytest

from simulator.i18n.bidi import (
    Direction,
    clean_entry,
    deletion_after,
    deletion_before,
    fitting_prefix,
    fold_presentation_forms,
    layout,
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("a\x1b]0;title\x07b\x1b]8;;http://x\x1b\\c", "abc"),
        ("a\x1bP1$r0m\x1b\\b", "ab"),
        ("a\x9b31mb\x9dtitle\x9cc", "abc"),
        ("a\x1b(Bb\x1bcc\x1b", "abc"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d\x85e\x0bf", "a\nb\nc\nd\ne\nf"),
        ("a\x00\x07\x7f\x08b", "ab"),
        ("a\u202eb\u202cc\u2066d\u2069", "abcd"),
        ("می\u200cخواهم ه\u200d \u200f", "می\u200cخواهم ه\u200d \u200f"),
        ("\ufeffa\u00adb\ud800", "ab"),
        ("[50%] [/b] \\x", "[50%] [/b] \\x"),
        ("Қ Ա ñ 👍🏽", "Қ Ա ñ 👍🏽"),
    ],
)
def test_what_stays_of_entered_text(text: str, kept: str) -> None:
    assert clean_entry(text) == kept
    assert clean_entry(kept) == kept


def test_one_line_takes_line_breaks_as_spaces() -> None:
    assert clean_entry("a\r\nb\n", multiline=False) == "a b"
    assert clean_entry("سلام\u2028دنیا\n\n", multiline=False) == "سلام دنیا"


@pytest.mark.parametrize(
    "text",
    [
        "سلام دنیا",
        "می\u200cخواهم A-1042 را (امروز) ۱۲۳",
        "بسته\u200cی شماره",
        "سلام (test) دنیا!",
    ],
)
def test_visual_text_is_folded_back(text: str) -> None:
    assert fold_presentation_forms(layout(text, Direction.RTL).text) == text


def test_visual_text_of_a_left_to_right_line_is_folded_back() -> None:
    text = "hello سلام دنیا, bye"
    assert fold_presentation_forms(layout(text, Direction.LTR).text) == text


def test_forms_in_logical_order_and_ligatures_are_folded() -> None:
    assert fold_presentation_forms("ﺳﻼﻡ") == "سلام"
    assert fold_presentation_forms("ﻡﻼﺳ") == "سلام"


def test_each_line_is_folded_for_itself() -> None:
    visual = "\n".join(layout(line, Direction.RTL).text for line in ("سلام", "", "دنیا"))
    assert fold_presentation_forms(visual) == "سلام\n\nدنیا"


@pytest.mark.parametrize(
    ("text", "index", "before", "after"),
    [
        ("مُب", 2, 0, 3),  # the letter with its mark
        ("مُب", 0, 0, 2),
        ("می\u200c", 3, 2, 3),  # only the joiner: nothing visible is lost unseen
        ("می\u200cخ", 1, 0, 3),
        ("e\u0301x", 2, 0, 3),
        ("и\u0306", 2, 0, 2),
        ("👨\u200d👩\u200d👧", 5, 0, 5),
        ("🇮🇷", 2, 0, 2),
        ("👍🏽", 2, 0, 2),
        ("ab", 1, 0, 2),
    ],
)
def test_what_backspace_and_delete_take(text: str, index: int, before: int, after: int) -> None:
    assert deletion_before(text, index) == before
    assert deletion_after(text, index) == after


def test_no_cluster_is_cut_at_the_limit() -> None:
    assert fitting_prefix("abc", 3) == "abc"
    assert fitting_prefix("abc", 2) == "ab"
    assert fitting_prefix("مُبب", 1) == ""
    assert fitting_prefix("مُبب", 2) == "مُ"
    assert fitting_prefix("abc", 0) == ""


def test_pictures_of_control_characters_are_what_they_picture() -> None:
    assert clean_entry("قرمز ␛[31mred␛[0m ␛]0;title␇و") == "قرمز red و"
