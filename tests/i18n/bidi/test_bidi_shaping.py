"""Joining forms."""

import pytest

from simulator.i18n.bidi import ZWJ, ZWNJ, shape


def names(text: str) -> list[str]:
    return [f"{ord(glyph):04X}" for glyph in shape(text)]


@pytest.mark.parametrize(
    ("text", "glyphs"),
    [
        ("ی", ["FBFC"]),
        ("یی", ["FBFE", "FBFD"]),
        ("ییی", ["FBFE", "FBFF", "FBFD"]),
        ("ک", ["FB8E"]),
        ("گرگ", ["FB94", "FEAE", "FB92"]),
        ("پچژ", ["FB58", "FB7D", "FB8B"]),
        ("لا", ["FEDF", "FE8E"]),  # two cells, not the ligature
        ("دا", ["FEA9", "FE8D"]),  # dal does not join to the left
        (f"می{ZWNJ}خ", ["FEE3", "FBFD", "200C", "FEA5"]),
        (f"ه{ZWJ}", ["FEEB", "200D"]),
        (f"{ZWJ}ه", ["200D", "FEEA"]),
        ("بَب", ["FE91", "064E", "FE90"]),  # harakat are transparent
        ("ب\u200fب", ["FE91", "200F", "FE90"]),  # and so are direction marks
        ("ب\u2066ب", ["FE8F", "2066", "FE8F"]),  # isolates are not
        ("بـ", ["FE91", "0640"]),
        ("ۀ", ["FBA4"]),
        ("شئ", ["FEB7", "FE8A"]),
        ("ء", ["FE80"]),
        ("۱۲", ["06F1", "06F2"]),
    ],
)
def test_forms(text: str, glyphs: list[str]) -> None:
    assert names(text) == glyphs


@pytest.mark.parametrize("text", ["hello", "Қалайсыз", "Բարեւ", "Kumusta", "", "a1 !?"])
def test_other_scripts_are_left_alone(text: str) -> None:
    assert shape(text) == list(text)
