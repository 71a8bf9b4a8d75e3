"""What the scorer knows about one language: its model, and the phrasebook's texts as vectors and compiled patterns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from simulator.domain.assessment import EvidenceBy
from simulator.domain.ids import BehaviourId, Language
from simulator.domain.phrasebook import Entry, Phrasebook
from simulator.language.reading import Word, read
from simulator.scoring.model import Model
from simulator.scoring.pattern_index import PatternIndex
from simulator.scoring.patterns import CompiledPattern, compile_pattern
from simulator.scoring.space import Vectors, joined

TEXTS_REMEMBERED = 4096
"""Exemplars and samples whose vectors are kept, so that a step need not be read anew for each of its samples."""
STEPS_REMEMBERED = 64


class Rating(StrEnum):
    """What a known text does with a behaviour."""

    SHOWN = "shown"
    HINTED = "hinted"
    DENIED = "denied"
    NEAR = "near"
    """It sounds like it but is something else."""
    EXEMPLAR = "exemplar"
    """The step's author gives it as an example of what shows the behaviour here."""


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text of which it is known what it does with one behaviour."""

    text: str
    by: EvidenceBy
    rating: Rating
    has_negation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBehaviour:
    """All that is known about one principle or pitfall apart from the story."""

    texts: tuple[KnownText, ...]
    vectors: Vectors
    """One for each of `texts`."""
    patterns: tuple[CompiledPattern, ...]


class Bank:
    """A phrasebook made ready for comparing; entries are read when they are first asked for."""

    def __init__(self, phrasebook: Phrasebook, model: Model) -> None:
        self.phrasebook = phrasebook
        self.model = model
        self.language: Language = phrasebook.language
        self._behaviours: dict[BehaviourId, KnownBehaviour] = {}
        self._read = lru_cache(maxsize=TEXTS_REMEMBERED)(self._vectorised)
        self._patterns = lru_cache(maxsize=STEPS_REMEMBERED)(self._indexed)

    def behaviour(self, behaviour: BehaviourId) -> KnownBehaviour:
        """What the phrasebook knows of `behaviour`; empty for an id that it does not know."""
        if behaviour not in self._behaviours:
            entry = self.phrasebook.entries.get(behaviour) or Entry(id=behaviour, name=behaviour)
            phrases = entry.phrases
            rated = (
                (Rating.SHOWN, phrases.shown),
                (Rating.HINTED, phrases.hinted),
                (Rating.DENIED, phrases.denied),
                (Rating.NEAR, phrases.near),
            )
            known = [self.known(texts, EvidenceBy.PHRASE, rating) for rating, texts in rated]
            self._behaviours[behaviour] = KnownBehaviour(
                texts=tuple(text for texts, _ in known for text in texts),
                vectors=joined([vectors for _, vectors in known]),
                patterns=tuple(compile_pattern(text, self.language) for text in entry.patterns),
            )
        return self._behaviours[behaviour]

    def known(self, texts: Iterable[str], by: EvidenceBy, rating: Rating) -> tuple[tuple[KnownText, ...], Vectors]:
        """`texts` as the scorer compares them, with their vectors."""
        read_texts = [(text, *self._read(text)) for text in texts]
        known = tuple(KnownText(text, by, rating, negation) for text, negation, _ in read_texts)
        return known, joined([vectors for _, _, vectors in read_texts])

    def patterns_of(self, behaviours: tuple[BehaviourId, ...]) -> PatternIndex:
        """The patterns of some behaviours, ready to be looked for."""
        return self._patterns(behaviours)

    def _indexed(self, behaviours: tuple[BehaviourId, ...]) -> PatternIndex:
        return PatternIndex([self.behaviour(behaviour).patterns for behaviour in behaviours])

    def _vectorised(self, text: str) -> tuple[bool, Vectors]:
        """Whether something in a text is denied, and its vector."""
        words = read(text, self.language).words
        return has_negation(words), self.model.space.vector(words)


def has_negation(words: Sequence[Word]) -> bool:
    """Whether something in a stretch of words is denied."""
    return any(word.negative for word in words)
