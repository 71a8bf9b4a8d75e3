"""What a language knows about the catalogue: names, advice, concept patterns and rated phrases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.domain.ids import BehaviourId, CompetencyId, Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedPhrases:
    """Short replies by different people in different trades, sorted by what they do with one principle or pitfall."""

    shown: tuple[str, ...] = ()
    hinted: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """Near misses: they sound like it, but show something else or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One principle or pitfall in one language."""

    id: BehaviourId
    name: str
    means: str = ""
    why: str = ""
    tip: str = ""
    patterns: tuple[str, ...] = ()
    """Concept patterns as the author wrote them; `simulator.scoring.patterns` reads them."""
    phrases: RatedPhrases = RatedPhrases()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """All entries of one language."""

    language: Language
    competencies: Mapping[CompetencyId, str]
    """The name of each competency in the language."""
    entries: Mapping[BehaviourId, Entry]
    filler: tuple[str, ...] = ()
    """Replies that show nothing at all: empty courtesy, small talk, strings of key words, the customer's words."""
    hash: str
    """SHA-256 of the files it was compiled from, in hexadecimal."""

    def name(self, behaviour: BehaviourId) -> str:
        """The name people see; the id itself where the phrasebook does not know it."""
        entry = self.entries.get(behaviour)
        return entry.name if entry else behaviour
