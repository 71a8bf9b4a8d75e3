"""From a reply to figures: for each behaviour, what speaks for it and against it, and where in the reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from simulator.language.reading import Reading, Word
from simulator.scoring.bank import KnownText, Shelf
from simulator.scoring.knowledge import BehaviourKnowledge, StepKnowledge
from simulator.scoring.likeness import Space, Vector
from simulator.scoring.patterns import Match

UNITS_AT_MOST = 40
TOP = 3
OTHER_POLARITY = 0.7
"""What is left of a likeness when only one of the two texts denies something."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause, a sentence or the whole reply: what is compared with the known texts."""

    words: tuple[Word, ...]
    vector: Vector

    @property
    def has_negation(self) -> bool:
        """Whether something in it is denied."""
        return any(word.negative for word in self.words)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike one unit is to what shows a behaviour."""

    exemplar: float
    """The cosine with the nearest of what the step itself gives."""
    best: float
    """The cosine with the nearest text of all."""
    top: float
    """The mean over the nearest three: one lucky phrase counts less than several."""
    nearest: KnownText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """The figures of one behaviour."""

    exemplar: float
    """Likeness to what the step itself gives, 0 to 1."""
    liked: float
    """Likeness to the nearest text of all that shows it."""
    margin: float
    """How much more alike than to any other behaviour of the step, in the same unit; may be negative."""
    margin_top: float
    """The same for the mean over the nearest three texts."""
    denied: float
    """Likeness to phrases that deny it."""
    pattern: float
    """1 where a concept pattern is found, one half where only a hinting one is."""
    pattern_denied: float
    """1 where a pattern is found only among words that are denied."""
    length: float
    """Natural logarithm of 1 + the number of different words: the same word again says nothing new."""
    match: Match | None
    unit: Unit | None
    """The unit that is nearest."""
    nearest: KnownText | None


def units_of(reading: Reading, space: Space, skip: frozenset[int] = frozenset()) -> tuple[Unit, ...]:
    """The clauses, the sentences and the whole reply, each once, at most `UNITS_AT_MOST`; nothing of `skip`."""
    kept = tuple(word for word in reading.words if word.sentence not in skip)
    parts = [part for part in (*reading.clauses(), *reading.sentences()) if part[0].sentence not in skip]
    different = list(dict.fromkeys(part for part in (*parts, kept) if part))[:UNITS_AT_MOST]
    return tuple(Unit(words, space.vector(word.text for word in words)) for words in different)


def features_of(
    reading: Reading, units: Sequence[Unit], knowledge: StepKnowledge, skip: frozenset[int] = frozenset()
) -> tuple[tuple[BehaviourKnowledge, Features], ...]:
    """The figures of every behaviour of the step; sentences whose number is in `skip` earn nothing."""
    likenesses = [[_likeness(unit, known) for unit in units] for known in knowledge.behaviours]
    return tuple(
        (known, _behaviour_features(number, known, _matches(known, reading, skip), units, likenesses))
        for number, known in enumerate(knowledge.behaviours)
    )


def _likeness(unit: Unit, known: BehaviourKnowledge) -> Likeness:
    exemplars = list(_compared(unit, known.exemplars))
    scored = sorted([*exemplars, *_compared(unit, known.shown)], key=lambda pair: pair[0], reverse=True)[:TOP]
    if not scored:
        return Likeness(0.0, 0.0, 0.0, None)
    exemplar = max((value for value, _ in exemplars), default=0.0)
    return Likeness(exemplar, scored[0][0], sum(value for value, _ in scored) / TOP, scored[0][1])


def _compared(unit: Unit, shelf: Shelf) -> Iterator[tuple[float, KnownText]]:
    """The likeness of a unit to each text of a shelf; less where one denies something and the other does not."""
    negative = unit.has_negation
    for value, known in zip(shelf.index.likenesses(unit.vector), shelf.texts, strict=True):
        yield (value if known.has_negation == negative else value * OTHER_POLARITY), known


def _behaviour_features(
    number: int,
    known: BehaviourKnowledge,
    matches: Sequence[Match],
    units: Sequence[Unit],
    likenesses: Sequence[Sequence[Likeness]],
) -> Features:
    own = likenesses[number]
    others = [row for index, row in enumerate(likenesses) if index != number]
    margins = [here.best - max((row[i].best for row in others), default=0.0) for i, here in enumerate(own)]
    top_margins = [here.top - max((row[i].top for row in others), default=0.0) for i, here in enumerate(own)]
    at = max(range(len(own)), key=lambda i: own[i].best + margins[i], default=None)
    match, pattern, pattern_denied = _pattern_figures(matches)
    return Features(
        exemplar=max((here.exemplar for here in own), default=0.0),
        liked=max((here.best for here in own), default=0.0),
        margin=max(margins, default=0.0),
        margin_top=max(top_margins, default=0.0),
        denied=max((value for unit in units for value, _ in _compared(unit, known.denied)), default=0.0),
        pattern=pattern,
        pattern_denied=pattern_denied,
        length=log(1 + len({word.text for unit in units for word in unit.words})),
        match=match,
        unit=None if at is None else units[at],
        nearest=None if at is None else own[at].nearest,
    )


def _matches(known: BehaviourKnowledge, reading: Reading, skip: frozenset[int]) -> list[Match]:
    found = (match for pattern in known.patterns for match in pattern.find(reading))
    return [match for match in found if match.words[0].sentence not in skip]


def _pattern_figures(matches: Sequence[Match]) -> tuple[Match | None, float, float]:
    """The best match, how much it speaks for the behaviour, and whether all matches are denied."""
    good = [match for match in matches if not match.denied]
    if not good:
        return (matches[0] if matches else None), 0.0, float(bool(matches))
    full = [match for match in good if not match.pattern.hint]
    best = min(full or good, key=lambda match: match.words[-1].end - match.words[0].start)
    return best, 1.0 if full else 0.5, 0.0
