"""Which language is meant: by a flag, by the environment, by the system."""

from __future__ import annotations

import re
from collections.abc import Mapping

from simulator.domain.ids import LANGUAGES, Language
from simulator.errors import UsageError
from simulator.i18n.texts import known_language

ENGLISH_NAMES: Mapping[str, Language] = {
    "english": Language("en"),
    "persian": Language("fa"),
    "farsi": Language("fa"),
    "armenian": Language("hy"),
    "kazakh": Language("kk"),
    "tagalog": Language("tl"),
    "filipino": Language("tl"),
}
"""What people may write instead of a code."""
OWN_NAMES: Mapping[str, str] = {
    "en": "English",
    "fa": "فارسی",
    "hy": "Հայերեն",
    "kk": "Қазақша",
    "tl": "Tagalog",
}
"""Each language's name in itself."""
_SYSTEM_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_TERRITORY_VARIABLES = ("LC_ALL", "LC_TIME", "LANG")
_TERRITORY = re.compile(r"[a-z]{2,3}[_-]([A-Z]{2})(?![A-Za-z])")
_DEFAULT = Language("en")


def language_named(word: str) -> Language:
    """The language that a word of the user means: a code, a locale name or an English name.

    UsageError ``unknown-language`` otherwise, with the closest one.
    """
    meant = known_language(word) or ENGLISH_NAMES.get(word.strip().lower())
    if meant:
        return meant
    from simulator.language.closest import closest

    near = closest(word, [*LANGUAGES, *ENGLISH_NAMES])
    guess = ENGLISH_NAMES.get(near[0], near[0]) if near else ""
    raise UsageError("unknown-language", language=word, closest=guess, choices=", ".join(LANGUAGES))


def system_language(environment: Mapping[str, str]) -> Language:
    """The first language of the system that the program speaks; English where there is none."""
    for variable in _SYSTEM_VARIABLES:
        for name in environment.get(variable, "").split(":"):
            if language := known_language(name):
                return language
        if environment.get(variable) and variable != "LANGUAGE":
            return _DEFAULT  # the system asks for a language that the program does not speak
    return _DEFAULT


def system_territory(environment: Mapping[str, str]) -> str:
    """The country whose dates the system uses (``GB`` of ``en_GB.UTF-8``); empty where it names none."""
    named = next((name for variable in _TERRITORY_VARIABLES if (name := environment.get(variable))), "")
    found = _TERRITORY.match(named)
    return found[1] if found else ""
