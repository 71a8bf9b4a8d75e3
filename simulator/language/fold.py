"""Folding: one form for the many ways in which people type the same word, with the way back to what they typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
    pieces = [(piece, index) for index, character in enumerate(text) for piece in _fold_character(character, letters)]
    folded = "".join(piece for piece, _ in pieces)
    surplus = {i for run in _LONG_RUN.finditer(folded) for i in range(run.start() + 1, run.end())}
    kept = [i for i in range(len(pieces)) if i not in surplus] if surplus else range(len(pieces))
    return FoldedText("".join(folded[i] for i in kept), tuple(pieces[i][1] for i in kept))


def fold_word(word: str, letters: Mapping[str, str]) -> str:
    """The folded form of one word."""
    return fold(word, letters).text


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
