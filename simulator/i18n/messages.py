"""What errors say: a sentence for each code, in the user's language."""

from __future__ import annotations

import string
from functools import cache

from simulator.errors import SimulatorError
from simulator.i18n.formats import digits
from simulator.i18n.marker import N_
from simulator.i18n.message_texts import SENTENCES
from simulator.i18n.system_words import said_by_system
from simulator.i18n.texts import Texts
from simulator.language.clean import clean_text

LONGEST_VALUE = 200
"""Characters of a value (a path, somebody's typing) that a sentence repeats."""
# Translators: shown for an error that has no sentence of its own. {code} is its English id.
_UNKNOWN = N_("That did not work ({code}).")


def sentence(error: SimulatorError, texts: Texts) -> str:
    """One whole sentence about an error, on one line, free of anything that could steer a terminal."""
    values = {name: _shown(said_by_system(value, texts), texts) for name, value in error.details.items()}
    for message in SENTENCES.get(error.code, ()):
        if all(values.get(name) for name in _placeholders(message)):
            return texts.gettext(message, **values)
    return texts.gettext(_UNKNOWN, code=error.code)


def has_sentence(code: str) -> bool:
    """Whether a code has a sentence of its own."""
    return code in SENTENCES


def _shown(value: object, texts: Texts) -> str:
    """A value as the sentence repeats it."""
    if isinstance(value, int):
        return digits(str(value), texts.language)
    text = ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)
    text = " ".join(clean_text(text).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


@cache
def _placeholders(message: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(message) if name)
