"""What the scorer must know of a language: letters, spellings, stems, negation, persons, days and hours.

A profile is data and one small function (the stemmer). Word lists are written as the language writes them and folded
once, with the profile's own letter map, so that a native reader can check them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from simulator.domain.ids import LANGUAGES, Language
from simulator.language.fold import fold_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Negation:
    """How a language says no."""

    particles: frozenset[str]
    """Words that deny their neighbours (not, емес, հոչ)."""
    words: re.Pattern[str]
    """Matches a folded word that carries a negation in itself (can't, кешірмеймін, نمی‌کنم, չեմ)."""
    before: int
    """How many words before a negating word it reaches: where the verb ends the sentence, that is its complement."""
    after: int
    """How many words after it."""
    absence: frozenset[str] = frozenset()
    """Folded words that say of what was named just before that there is none of it (wala, жоқ): they reach back over a
    comma."""
    harmless: tuple[tuple[str, ...], ...] = ()
    """Turns of phrase in which the negating word denies nothing (no problem, not only)."""
    views: re.Pattern[str] | None = None
    """Matches a folded word for a view that has a content (see, think, reason): a negation of the view denies the
    content too ("I don't see what there is to apologise for")."""
    view_openers: frozenset[str] = frozenset()
    """Folded words with which the content begins (what, that, որ, که), also behind a comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One language, for reading replies."""

    language: Language
    letters: Mapping[str, str]
    """What each letter becomes before anything is compared; a letter not listed stays."""
    spellings: Mapping[str, str]
    """Folded spelling variants and chat spellings, and the usual spelling of each."""
    stem: Callable[[str], str]
    """The stem of a folded word; light, for joining inflected forms inside concept patterns only."""
    negation: Negation
    clause_openers: frozenset[str]
    """Words that begin a new clause with a turn (but, бірақ); negation does not reach across them."""
    first_person: frozenset[str]
    first_person_form: re.Pattern[str]
    second_person: frozenset[str]
    days: frozenset[str]
    """Stems of days, months and words such as tomorrow."""
    times: frozenset[str]
    """Stems of parts of the day, and of the words that mark a time of the clock."""
    numbers: frozenset[str]
    """Number words up to twelve and the halves."""
    hedges: frozenset[str] = frozenset()
    """Folded words that take back half of what is promised (maybe, бәлкім, شاید)."""
    latin: Mapping[str, str] = field(default_factory=dict)
    """Latin letters and groups of letters, and what people who type the language in Latin letters mean by them; used
    for words that are Latin throughout. Words that this gets wrong stand in `spellings`."""
    joiners: Mapping[str, bool] = field(default_factory=dict)
    """Pieces written apart although they belong to a neighbour: True to the next word, False to the one
    before (Persian می and ها)."""


def folded_words(words: str, letters: Mapping[str, str]) -> frozenset[str]:
    """The folded forms of space-separated `words`; an underscore stands for a space inside one."""
    return frozenset(fold_word(word, letters).replace("_", " ") for word in words.split())


def folded_phrases(phrases: Iterable[str], letters: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Each phrase as a tuple of folded words."""
    return tuple(tuple(fold_word(word, letters) for word in phrase.split()) for phrase in phrases)


def folded_spellings(pairs: str, letters: Mapping[str, str]) -> dict[str, str]:
    """Spelling variants written as ``variant=usual`` pairs, folded on both sides."""
    split = (pair.partition("=") for pair in pairs.split())
    return {fold_word(left, letters): fold_word(right, letters).replace("_", " ") for left, _, right in split}


@cache
def profile(language: Language) -> Profile:
    """The profile of `language`; KeyError for a language that the program does not speak."""
    if language not in LANGUAGES:
        raise KeyError(language)
    found: Profile = import_module(f"simulator.language.profiles.{language}").PROFILE
    return found
