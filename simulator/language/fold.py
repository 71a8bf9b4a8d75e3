"""Folding: one form for the many ways in which people type the same word, with the way back to what they typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from unicodedata import category, digit, normalize

APOSTROPHES = dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\u02b9\uff07", "'")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_DROPPED = {"Mn", "Me", "Cf"}


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Folded text, and for each of its characters the code point of the original it came from."""

    text: str
    origin: tuple[int, ...]


def fold(text: str, letters: Mapping[str, str]) -> FoldedText:
    """Fold `text` letter by letter: compatibility forms, case, the language's `letters`; marks and joiners are dropped.

    A run of three or more of one letter becomes one (``soooo`` is ``so``).
    """
    known = _remembered(id(letters))
    pieces = []
    for index, character in enumerate(text):
        folded_character = known.get(character)
        if folded_character is None:
            folded_character = known[character] = _fold_character(character, letters)
        pieces += [(piece, index) for piece in folded_character]
    folded = "".join(piece for piece, _ in pieces)
    surplus = {i for run in _LONG_RUN.finditer(folded) for i in range(run.start() + 1, run.end())}
    kept = [i for i in range(len(pieces)) if i not in surplus] if surplus else range(len(pieces))
    return FoldedText("".join(folded[i] for i in kept), tuple(pieces[i][1] for i in kept))


def fold_word(word: str, letters: Mapping[str, str]) -> str:
    """The folded form of one word."""
    return fold(word, letters).text


@cache
def _remembered(letters: int) -> dict[str, str]:
    """What each character was folded to, for one map of letters (by its identity: maps live as long as the program).

    There are few different characters in a language, and folding one takes a dozen look-ups.
    """
    del letters
    return {}


def _fold_character(character: str, letters: Mapping[str, str]) -> str:
    if character in letters:
        return letters[character]
    plain = APOSTROPHES.get(character) or normalize("NFKC", character).casefold()
    return "".join(_fold_piece(piece, letters) for piece in plain)


def _fold_piece(piece: str, letters: Mapping[str, str]) -> str:
    if piece in letters:
        return letters[piece]
    if category(piece) in _DROPPED:
        return ""
    if piece.isdigit():
        return str(digit(piece))
    base = normalize("NFD", piece)[0]
    return letters.get(base, base)
