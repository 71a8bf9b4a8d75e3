"""A language whose every word is ⟦bracketed⟧: what a person sees without brackets did not come from the catalogue.

It takes the place of Kazakh, so that content (scenarios, names, dates) is in Cyrillic and every Latin word outside
brackets is a word of the program that nobody can translate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from simulator.domain.ids import Language
from simulator.resources import locale_folder

PSEUDO = Language("kk")
"""The language whose place it takes."""
_PLACEHOLDER = re.compile(r"(\{[^}]*\}|\s+)")
_BRACKETED = re.compile("⟦[^⟧]*⟧")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")


def bracketed(message: str) -> str:
    """Each word of a message in brackets; placeholders and spaces stay as they are."""
    parts = _PLACEHOLDER.split(message)
    return "".join(f"⟦{part}⟧" if any(map(str.isalpha, part)) and part[0] != "{" else part for part in parts)


def write_catalogue(folder: Path) -> Path:
    """A folder of catalogues with only this language in it."""
    with (locale_folder() / PSEUDO / "LC_MESSAGES" / "simulator.po").open("rb") as file:
        catalogue = read_po(file)
    for message in catalogue:
        if message.id:
            ids: Sequence[str] = [message.id] if isinstance(message.id, str) else message.id
            strings = tuple(map(bracketed, ids))
            message.string = strings[0] if isinstance(message.id, str) else strings
    place = folder / "locale" / PSEUDO / "LC_MESSAGES"
    place.mkdir(parents=True)
    with (place / "simulator.mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
    return folder / "locale"


def words_outside(text: str, allowed: Iterable[str]) -> list[str]:
    """The Latin words of a text that are neither bracketed nor allowed, in order."""
    known = set(allowed)
    return [word for word in _WORD.findall(_BRACKETED.sub(" ", text)) if len(word) > 1 and word not in known]
