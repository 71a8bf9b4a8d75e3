"""Kinds of words that mean the same whatever their letters:
days, hours, numbers, who speaks, who is spoken to, hedges.
"""

from __future__ import annotations

import re
from functools import lru_cache

from simulator.domain.ids import Language
from simulator.language.profile import Profile, profile
from simulator.language.reading import Word

DAY, TIME, NUMBER, ME, YOU, HEDGE = "{day}", "{time}", "{number}", "{me}", "{you}", "{hedge}"
_CLOCK = re.compile(r"^\d{1,2}[:.]\d\d$")
_HOUR = re.compile(r"^(?:[01]?\d|2[0-4])$")


def kinds_of(word: Word, language: Language) -> frozenset[str]:
    """The kinds that a word belongs to, in the spelling of patterns (``{day}``); most belong to none.

    A word that denies is no number: Persian «نه» is both no and nine.
    """
    found = _kinds(word.text, word.stem, language)
    return found - {NUMBER, TIME} if word.negative else found


@lru_cache(maxsize=16384)
def _kinds(text: str, stem: str, language: Language) -> frozenset[str]:
    known = profile(language)
    tests = {
        DAY: text in known.days or stem in known.days or _inflects(text, known.days),
        TIME: _is_time(text, stem, known),
        NUMBER: text[0].isdigit() or _is_number_word(text, known),
        ME: text in known.first_person or bool(known.first_person_form.search(text)),
        YOU: text in known.second_person,
        HEDGE: text in known.hedges,
    }
    return frozenset(kind for kind, fits in tests.items() if fits)


def _is_time(text: str, stem: str, known: Profile) -> bool:
    listed = text in known.times or stem in known.times or _inflects(text, known.times)
    return listed or bool(_CLOCK.match(text) or _HOUR.match(text)) or _is_number_word(text, known)


def _is_number_word(text: str, known: Profile) -> bool:
    return text in known.numbers or _inflects(text, known.numbers)


def _inflects(text: str, stems: frozenset[str]) -> bool:
    """Whether the word is an inflected form of a listed one: it begins with it and adds at most three letters."""
    return any(len(s) >= 4 and text.startswith(s) and len(text) - len(s) <= 3 for s in stems)
