"""Joining forms of Arabic letters, Persian ones included: one character in, one presentation form out.

The forms come from Unicode's compatibility decompositions (`<initial> 0633` and so on). Lam-alef is left as two
letters, so that characters and terminal cells stay one to one. Letters that have no presentation forms are left
as they are and do not join.
"""

from enum import StrEnum
from typing import Final
from unicodedata import category, decomposition


class Form(StrEnum):
    """The four contextual forms, named as in Unicode's decomposition tags."""

    ISOLATED = "isolated"
    INITIAL = "initial"
    MEDIAL = "medial"
    FINAL = "final"


PRESENTATION_BLOCKS: Final = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
"""Arabic Presentation Forms A and B, without the byte order mark."""

ZWNJ: Final = "\u200c"
ZWJ: Final = "\u200d"
_TATWEEL: Final = "\u0640"
_NON_JOINING_FORMAT: Final = frozenset(
    {ZWNJ, "\u2066", "\u2067", "\u2068", "\u2069", "\u06dd", "\u08e2", *map(chr, range(0x0600, 0x0606))}
)
"""Format characters that stop joining; all others are transparent to it (Joining_Type in ArabicShaping.txt)."""


def _letter_forms() -> dict[str, dict[Form, str]]:
    forms: dict[str, dict[Form, str]] = {}
    for code in (code for block in PRESENTATION_BLOCKS for code in block):
        tag, *letters = decomposition(chr(code)).split() or [""]
        if len(letters) == 1:
            letter = chr(int(letters[0], 16))
            forms.setdefault(letter, {})[Form(tag.strip("<>"))] = chr(code)
    forms[_TATWEEL] = dict.fromkeys(Form, _TATWEEL)
    return forms


LETTER_FORMS: Final = _letter_forms()
"""From a letter to the presentation forms it has."""


def joins_next(character: str) -> bool:
    """Whether a character joins to the one that follows it in reading order."""
    return character == ZWJ or Form.INITIAL in LETTER_FORMS.get(character, ())


def joins_previous(character: str) -> bool:
    """Whether a character joins to the one that precedes it in reading order."""
    return character == ZWJ or Form.FINAL in LETTER_FORMS.get(character, ())


def is_transparent(character: str) -> bool:
    """Whether joining looks through a character: harakat and most format characters."""
    if character == ZWJ or character in _NON_JOINING_FORMAT:
        return False
    return category(character) in {"Mn", "Me", "Cf"}


def shape(text: str) -> list[str]:
    """The glyph of each character of `text`, in logical order, as long as `text` itself."""
    glyphs = list(text)
    previous = -1  # the last letter or other non-transparent character before this one
    joined = [False] * (len(text) + 1)  # whether that position joins to its predecessor
    followed = [False] * (len(text) + 1)  # and to its successor
    for position, character in enumerate(text):
        if character not in LETTER_FORMS and is_transparent(character):
            continue
        if previous >= 0 and joins_next(text[previous]) and joins_previous(character):
            joined[position] = followed[previous] = True
        previous = position
    for position, character in enumerate(text):
        forms = LETTER_FORMS.get(character)
        if forms:
            glyphs[position] = forms.get(_form(joined[position], followed[position]), character)
    return glyphs


def _form(joined: bool, followed: bool) -> Form:
    if joined:
        return Form.MEDIAL if followed else Form.FINAL
    return Form.INITIAL if followed else Form.ISOLATED
