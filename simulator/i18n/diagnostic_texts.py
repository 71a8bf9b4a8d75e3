"""What the findings about a trainer's files say: a sentence for each code, and where there is one, what to do.

The texts are message ids; whoever shows them translates them and fills in the finding's details. Readers are trainers,
not programmers: the sentence says what is wrong in their words, the fix what to change.
"""

from __future__ import annotations

import string
from collections.abc import Mapping

from simulator.i18n.diagnostic_texts_files import FILE_TEXTS
from simulator.i18n.diagnostic_texts_library import LIBRARY_TEXTS
from simulator.i18n.diagnostic_texts_shape import SHAPE_TEXTS
from simulator.i18n.diagnostic_texts_story import STORY_TEXTS

TEXTS: Mapping[str, tuple[str, str | None]] = {**FILE_TEXTS, **SHAPE_TEXTS, **STORY_TEXTS, **LIBRARY_TEXTS}
"""Sentence and fix by code."""


def sentence(diagnostic_code: str) -> tuple[str, str | None]:
    """The message ids of a code's sentence and fix; KeyError for an unknown code.

    Placeholders (``{key}``) are names of the finding's details. See `fix` for when the fix is to be left out.
    """
    return TEXTS[diagnostic_code]


def fix(diagnostic_code: str, details: Mapping[str, str | int]) -> str | None:
    """The message id of the fix for one finding; None where there is none, or where it needs a detail that is empty.

    "Did you mean {closest}?" makes sense only where something is close.
    """
    _, found = TEXTS[diagnostic_code]
    if found is None or any(details.get(name) == "" for name in placeholders(found)):
        return None
    return found


def placeholders(message: str) -> frozenset[str]:
    """The names in braces in a message."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(message) if name)
