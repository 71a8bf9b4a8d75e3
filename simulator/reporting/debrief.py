"""What to take from a session: scores by competency and principle, the turning point, moments, what to practise next.

The first try at each moment counts, as in the score; later ones were practice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import TypeVar

from simulator.coaching.session import Session, story_path
from simulator.coaching.wording import better_wording
from simulator.domain.assessment import CREDIT, BehaviourVerdict, Verdict
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import BehaviourKind, Scenario

Id = TypeVar("Id", bound=str)
MOMENTS_AT_MOST = 3
"""Best moments, and missed ones."""
PRACTISE_AT_MOST = 3
"""Principles to practise next."""
WELL_SHOWN = 0.7
"""Share from which a principle needs no practice now."""
GRAVITY = {Verdict.FELL: 0, Verdict.DENIED: 1, Verdict.MISSED: 2, Verdict.PARTLY: 3}
"""What costs a trainee most comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How well a principle, or all principles of a competency, were shown."""

    id: str
    """Of the principle or competency."""
    share: float
    """Mean credit over the moments that asked for it, 0 to 1."""
    moments: int
    """How often it was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """The reply after which the customer's mood changed most."""

    turn: TurnRecord
    change: int
    """Points of mood, below 0 where it fell; never 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A behaviour that was shown well, or missed, in one reply."""

    turn: TurnRecord
    behaviour: BehaviourVerdict
    better: str = ""
    """One better wording; empty for what went well, or where the scenario has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything the debrief shows beside outcome and closing words; names come from the phrasebook."""

    score: float | None
    """0 to 100; None before the first reply."""
    competencies: tuple[Tally, ...]
    principles: tuple[Tally, ...]
    """In the order in which the story asked for them."""
    turning_point: TurningPoint | None
    """None where the mood never changed."""
    good: tuple[Moment, ...]
    missed: tuple[Moment, ...]
    practise_next: tuple[BehaviourId, ...]
    """Principles to practise next: those that pitfalls broke, then the weakest."""


def debrief(session: Session, catalogue: Catalogue) -> Debrief:
    """Look back at a session."""
    counted = [turn for turn in session.turns if turn.counted]
    shares = _shares(counted)
    by_competency: dict[str, list[float]] = {}
    for id_, earned in shares.items():
        by_competency.setdefault(catalogue.competency_of(id_), []).extend(earned)
    return Debrief(
        score=session.score,
        competencies=_tallies(by_competency),
        principles=_tallies(shares),
        turning_point=_turning_point(session),
        good=_good(counted),
        missed=_missed(counted, session.scenario, catalogue),
        practise_next=_practise_next(shares, counted, catalogue),
    )


def _shares(turns: Iterable[TurnRecord]) -> dict[BehaviourId, list[float]]:
    """The credits that each principle earned."""
    credits: dict[BehaviourId, list[float]] = {}
    for _, behaviour in _judged(turns):
        if behaviour.kind is BehaviourKind.RECOMMENDED:
            credits.setdefault(behaviour.id, []).append(CREDIT.get(behaviour.verdict, 0.0))
    return credits


def _tallies(shares: Mapping[Id, Sequence[float]]) -> tuple[Tally, ...]:
    return tuple(Tally(id=id_, share=fmean(earned), moments=len(earned)) for id_, earned in shares.items())


def _judged(turns: Iterable[TurnRecord]) -> Iterator[tuple[TurnRecord, BehaviourVerdict]]:
    return ((turn, behaviour) for turn in turns for behaviour in turn.assessment.behaviours)


def _turning_point(session: Session) -> TurningPoint | None:
    path = story_path(session.turns)
    moods = (session.scenario.customer.mood, *(turn.mood for turn in path))
    changes = [after - before for before, after in pairwise(moods)]
    change, turn = max(zip(changes, path, strict=True), key=lambda pair: abs(pair[0]), default=(0, None))
    return TurningPoint(turn=turn, change=change) if turn and change else None


def _good(turns: Iterable[TurnRecord]) -> tuple[Moment, ...]:
    """What was shown most surely, each behaviour once, in the trainee's own words before chosen ones."""
    shown = [(turn, b) for turn, b in _judged(turns) if b.verdict is Verdict.SHOWN]
    shown.sort(key=lambda pair: (pair[0].chosen, -pair[1].probability, pair[0].number))
    return tuple(Moment(turn=turn, behaviour=b) for turn, b in _each_once(shown)[:MOMENTS_AT_MOST])


def _missed(turns: Iterable[TurnRecord], scenario: Scenario, catalogue: Catalogue) -> tuple[Moment, ...]:
    """What cost most: pitfalls, then the opposite said, then missed, then partly shown; each behaviour once."""
    wanting = [(turn, b) for turn, b in _judged(turns) if b.verdict in GRAVITY]
    wanting.sort(key=lambda pair: (GRAVITY[pair[1].verdict], pair[0].assessment.score, pair[0].number))
    return tuple(
        Moment(turn=turn, behaviour=b, better=better_wording(scenario, turn, b, catalogue))
        for turn, b in _each_once(wanting)[:MOMENTS_AT_MOST]
    )


def _each_once(pairs: Iterable[tuple[TurnRecord, BehaviourVerdict]]) -> list[tuple[TurnRecord, BehaviourVerdict]]:
    first: dict[BehaviourId, tuple[TurnRecord, BehaviourVerdict]] = {}
    for pair in pairs:
        first.setdefault(pair[1].id, pair)
    return list(first.values())


def _practise_next(
    shares: Mapping[BehaviourId, Sequence[float]], turns: Iterable[TurnRecord], catalogue: Catalogue
) -> tuple[BehaviourId, ...]:
    fallen = [b.id for _, b in _judged(turns) if b.verdict is Verdict.FELL]
    broken = [catalogue.pitfall[id_].breaks for id_ in fallen if id_ in catalogue.pitfall]
    weak = sorted((fmean(earned), id_) for id_, earned in shares.items() if fmean(earned) < WELL_SHOWN)
    return tuple(dict.fromkeys([*broken, *(id_ for _, id_ in weak)]))[:PRACTISE_AT_MOST]


__all__ = ["Debrief", "Moment", "Tally", "TurningPoint", "better_wording", "debrief"]
