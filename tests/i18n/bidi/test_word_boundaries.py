"""Words of the five languages, for moves of a caret."""

import pytest

from simulator.i18n.bidi import ZWNJ, word_after, word_before, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" ?! ", []),
        ("I can't: 'no'", ["I", "can't", "no"]),
        ("3.5 kg, 1,000.", ["3.5", "kg", "1,000"]),
        ("n\u0303o an\u0303o", ["n\u0303o", "an\u0303o"]),
        ("Қайырлы күн!", ["Қайырлы", "күн"]),
        ("Ինչո՞ւ, և՛ս մեկ։", ["Ինչո՞ւ", "և՛ս", "մեկ"]),
        (f"می{ZWNJ}خواهم، مُدَرِّس", [f"می{ZWNJ}خواهم", "مُدَرِّس"]),
        ("۱۲٫۵ A-1", ["۱۲٫۵", "A", "1"]),
        ("go 👍🏽 ok", ["go", "ok"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert [text[word.start : word.end] for word in words(text)] == found


def test_stops_beside_a_word() -> None:
    text = "one, two"
    assert [word_before(text, index) for index in (8, 6, 5, 4, 0)] == [5, 5, 0, 0, 0]
    assert [word_after(text, index) for index in (0, 2, 3, 8)] == [3, 3, 8, 8]
    assert (word_before("?!", 2), word_after("?!", 0)) == (0, 2)
