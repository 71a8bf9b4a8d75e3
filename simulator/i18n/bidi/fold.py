"""Back from the screen: text copied in visual order and presentation forms, made logical again."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from unicodedata import decomposition, normalize

from simulator.i18n.bidi.levels import paragraph_levels, reorder
from simulator.i18n.bidi.lines import layout
from simulator.i18n.bidi.shaping import PRESENTATION_BLOCKS, ZWNJ, Form, joins_next, joins_previous
from simulator.i18n.bidi.tables import MIRRORED
from simulator.i18n.bidi.text import Direction, base_direction

_PRESENTATION_FORM: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_FORM_OF: Final = {
    chr(code): Form(decomposition(chr(code)).split()[0].strip("<>"))
    for block in PRESENTATION_BLOCKS
    for code in block
    if decomposition(chr(code)).startswith("<")
}
"""From a presentation form to which of the four it is."""

_JOINS_ON: Final = frozenset({Form.INITIAL, Form.MEDIAL})
_JOINED: Final = frozenset({Form.MEDIAL, Form.FINAL})


def fold_presentation_forms(text: str) -> str:
    """Logical text from text that may hold presentation forms.

    A line in visual order, as terminals give it, is told from a logical one by which neighbours the forms join
    to, and is put in logical order. Where two letters stand apart that would join, a ZWNJ had been between them
    and is put back. Text without presentation forms is returned as it is.
    """
    if not _PRESENTATION_FORM.search(text):
        return text
    return "\n".join(_fold_line(line) for line in text.split("\n"))


def _fold_line(line: str) -> str:
    if not _PRESENTATION_FORM.search(line):
        return line
    if not _is_visual(line):
        return _letters(line)
    bases = (Direction.RTL, Direction.LTR)
    if base_direction(line[::-1], Direction.RTL) is Direction.LTR:  # a sentence that ends with Latin at the right
        bases = bases[::-1]
    candidates = [_letters(_unordered(line, base)) for base in bases]
    redrawn = (layout(candidate, base).text == line for candidate, base in zip(candidates, bases, strict=True))
    return next((candidate for candidate, same in zip(candidates, redrawn, strict=True) if same), candidates[0])


def _is_visual(line: str) -> bool:
    """Whether letters join to the right of them, as they do on a screen, more often than to the left."""
    logical = visual = 0
    for left, right in pairwise(line):
        forms = _FORM_OF.get(left), _FORM_OF.get(right)
        logical += forms[0] in _JOINS_ON and forms[1] in _JOINED
        visual += forms[0] in _JOINED and forms[1] in _JOINS_ON
    return visual > logical


def _unordered(line: str, base: Direction) -> str:
    """A visual line in logical order: rule L2 undoes itself."""
    levels = [max(level, 0) for level in paragraph_levels(line, base.level)[1]]
    mirrored = [
        MIRRORED.get(character, character) if level & 1 else character
        for character, level in zip(line, levels, strict=True)
    ]
    return "".join(reorder(mirrored, levels))


def _letters(line: str) -> str:
    return "".join(_restore(line))


def _restore(line: str) -> Iterator[str]:
    """Each character's letters, with a ZWNJ where the forms show that joining was broken."""
    for index, character in enumerate(line):
        letter = normalize("NFKC", character) if _PRESENTATION_FORM.match(character) else character
        yield letter
        following = line[index + 1 : index + 2]
        if _FORM_OF.get(character) in _JOINS_ON or _FORM_OF.get(following) in _JOINED:
            continue
        if _PRESENTATION_FORM.match(character) and following and _PRESENTATION_FORM.match(following):
            first = decomposition(following).split()[1:2]
            if first and joins_next(letter[-1]) and joins_previous(chr(int(first[0], 16))):
                yield ZWNJ
