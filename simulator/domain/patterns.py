"""Concept patterns: a line of text that says which words, together in one sentence, show a behaviour.

``{me} + mistake / fault / got it wrong - not my``: parts joined with ``+`` must all be there in any order, ``/``
separates alternatives, ``*`` stands for any ending or beginning of a word, ``{day} {time} {number} {me} {you}
{hedge}`` for kinds of words, what follows `` - `` must not be there, and a leading ``?`` makes the pattern a hint only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

KINDS: frozenset[str] = frozenset({"{day}", "{time}", "{number}", "{me}", "{you}", "{hedge}"})
_BRACED = re.compile(r"\{[^}]*\}?")
_HAS_LETTERS = re.compile(r"\w")


class PatternError(ValueError):
    """A line that cannot be read as a pattern: `code` says why, `part` is the piece of it."""

    def __init__(self, code: str, part: str) -> None:
        super().__init__(code, part)
        self.code = code
        self.part = part


@dataclass(frozen=True, slots=True)
class Alternative:
    """One or several words in a row, as written."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A pattern in its parts."""

    text: str
    parts: tuple[tuple[Alternative, ...], ...]
    """Each part with its alternatives; all parts must be found."""
    excluded: tuple[Alternative, ...] = ()
    hint: bool = False


def parse_pattern(text: str) -> Pattern:
    """Read a pattern; PatternError where a part is empty or a ``{kind}`` is unknown."""
    body = text.strip()
    hint = body.startswith("?")
    wanted, _, excluded = body.removeprefix("?").strip().partition(" - ")
    for kind in _BRACED.findall(body):
        if kind not in KINDS:
            raise PatternError("pattern-unknown-kind", kind)
    parts = tuple(_alternatives(part, text) for part in re.split(r"(?:^|\s)\+(?:\s|$)", wanted))
    return Pattern(text=text, parts=parts, excluded=_alternatives(excluded, text) if excluded else (), hint=hint)


def _alternatives(text: str, whole: str) -> tuple[Alternative, ...]:
    alternatives = tuple(Alternative(tuple(words.split())) for words in text.split("/"))
    for alternative in alternatives:
        if not any(_HAS_LETTERS.search(word) for word in alternative.words):
            raise PatternError("pattern-empty-part", whole)
    return alternatives
