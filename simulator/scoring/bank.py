"""What the scorer knows about one language: the phrasebook's texts as words, vectors and compiled patterns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.domain.assessment import EvidenceBy
from simulator.domain.ids import BehaviourId, Language
from simulator.domain.phrasebook import Entry, Phrasebook
from simulator.language.reading import read, rough_words
from simulator.scoring.likeness import Index, Space, Vector
from simulator.scoring.patterns import CompiledPattern, compile_pattern


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text that shows, hints at, denies or only seems to show a behaviour."""

    text: str
    by: EvidenceBy
    words: tuple[str, ...]
    vector: Vector
    has_negation: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """Known texts with the index that compares a reply with all of them."""

    texts: tuple[KnownText, ...]
    index: Index

    @classmethod
    def of(cls, texts: Sequence[KnownText]) -> Shelf:
        """A shelf of `texts`."""
        return cls(tuple(texts), Index([known.vector for known in texts]))

    def without(self, withheld: Callable[[str], bool]) -> Shelf:
        """The shelf without the texts for which `withheld` is true; itself where there are none."""
        kept = [known for known in self.texts if not withheld(known.text)]
        return self if len(kept) == len(self.texts) else Shelf.of(kept)

    def with_more(self, texts: Sequence[KnownText]) -> Shelf:
        """The shelf and further texts; itself where there are none."""
        return Shelf.of([*self.texts, *texts]) if texts else self


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBehaviour:
    """All that is known about one principle or pitfall apart from the story."""

    shown: Shelf
    denied: Shelf
    patterns: tuple[CompiledPattern, ...]


class Bank:
    """A phrasebook made ready for comparing; entries are read when they are first asked for."""

    def __init__(self, phrasebook: Phrasebook, space: Space | None = None) -> None:
        """`space`: the weights of n-grams, where they are known already; else they are learnt from all phrases."""
        self.phrasebook = phrasebook
        self.language: Language = phrasebook.language
        self.space = space or Space([rough_words(text, self.language) for text in all_texts(phrasebook)])
        self._behaviours: dict[BehaviourId, KnownBehaviour] = {}

    def behaviour(self, behaviour: BehaviourId) -> KnownBehaviour:
        """What the phrasebook knows of `behaviour`; empty for an id that it does not know."""
        if behaviour not in self._behaviours:
            entry = self.phrasebook.entries.get(behaviour) or Entry(id=behaviour, name=behaviour)
            self._behaviours[behaviour] = KnownBehaviour(
                shown=Shelf.of(self.known(entry.phrases.shown, EvidenceBy.PHRASE)),
                denied=Shelf.of(self.known(entry.phrases.denied, EvidenceBy.PHRASE)),
                patterns=tuple(compile_pattern(text, self.language) for text in entry.patterns),
            )
        return self._behaviours[behaviour]

    def known(self, texts: Sequence[str], by: EvidenceBy) -> tuple[KnownText, ...]:
        """`texts` as the scorer compares them."""
        return tuple(self._known(text, by) for text in texts)

    def _known(self, text: str, by: EvidenceBy) -> KnownText:
        reading = read(text, self.language)
        words = tuple(word.text for word in reading.words)
        negative = any(word.negative for word in reading.words)
        return KnownText(text, by, words, self.space.vector(words), negative)


def all_texts(phrasebook: Phrasebook) -> list[str]:
    """Every phrase of the phrasebook."""
    return [
        text
        for entry in phrasebook.entries.values()
        for texts in (entry.phrases.shown, entry.phrases.hinted, entry.phrases.denied, entry.phrases.near)
        for text in texts
    ]


@lru_cache(maxsize=4096)
def words_of(text: str, language: Language) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(word.text for word in read(text, language).words)
