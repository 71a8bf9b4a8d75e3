"""What a session showed: scores by competency and principle, the turning point, what went well and what to practise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.coaching.session import Session, story_path
from simulator.domain.assessment import CREDIT, BehaviourVerdict, Verdict, sample_verdict
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId, CompetencyId
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import BehaviourKind, Scenario

MOMENTS = 3
"""How many good and how many missed moments are named."""
WANTING = (Verdict.MISSED, Verdict.DENIED, Verdict.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often something was asked for, and what share of it was shown."""

    id: str
    asked: int
    credit: float
    """Full and half credits, added up."""

    @property
    def share(self) -> float:
        """Credit by what was asked, 0 to 1."""
        return self.credit / self.asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A behaviour in one turn, worth naming."""

    turn: TurnRecord
    behaviour: BehaviourVerdict
    better: str = ""
    """One wording that would have shown it; empty where the scenario has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """The turn after which the customer's mood changed most."""

    turn: TurnRecord
    change: int
    """In points of mood; negative where it fell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """A finished session, looked back on. Only the first try at each moment counts."""

    score: float | None
    competencies: tuple[Tally, ...]
    principles: tuple[Tally, ...]
    """Weakest first."""
    turning_point: TurningPoint | None
    good: tuple[Moment, ...]
    missed: tuple[Moment, ...]
    practise_next: tuple[BehaviourId, ...]


def debrief(session: Session, catalogue: Catalogue) -> Debrief:
    """Look back on a session."""
    counted = [turn for turn in session.turns if turn.counted]
    principles = _tallies((b.id, b) for turn in counted for b in _recommended(turn))
    known = catalogue.principle
    competencies = _tallies(
        (known[b.id].competency, b) for turn in counted for b in _recommended(turn) if b.id in known
    )
    weakest = sorted(principles, key=lambda tally: (tally.share, -tally.asked))
    return Debrief(
        score=session.score,
        competencies=_in_order(competencies, [competency.id for competency in catalogue.competencies]),
        principles=tuple(weakest),
        turning_point=_turning_point(session),
        good=tuple(_good(counted))[:MOMENTS],
        missed=tuple(_missed(counted, session.scenario, catalogue))[:MOMENTS],
        practise_next=tuple(BehaviourId(tally.id) for tally in weakest if tally.share < 1)[:MOMENTS],
    )


def _recommended(turn: TurnRecord) -> list[BehaviourVerdict]:
    return [b for b in turn.assessment.behaviours if b.kind is BehaviourKind.RECOMMENDED]


def _tallies(pairs: Iterable[tuple[str, BehaviourVerdict]]) -> tuple[Tally, ...]:
    asked: dict[str, list[float]] = {}
    for name, behaviour in pairs:
        asked.setdefault(name, []).append(CREDIT.get(behaviour.verdict, 0.0))
    return tuple(Tally(id=name, asked=len(credits), credit=sum(credits)) for name, credits in asked.items())


def _in_order(tallies: Sequence[Tally], order: Sequence[CompetencyId]) -> tuple[Tally, ...]:
    by_id = {tally.id: tally for tally in tallies}
    return tuple(by_id[name] for name in order if name in by_id)


def _turning_point(session: Session) -> TurningPoint | None:
    """Of the story as it was told: of two tries at a moment the one that the story followed."""
    moods = [session.scenario.customer.mood]
    points = []
    for turn in story_path(session.turns):
        points.append(TurningPoint(turn=turn, change=turn.mood - moods[-1]))
        moods.append(turn.mood)
    changed = [point for point in points if point.change]
    return max(changed, key=lambda point: abs(point.change), default=None)


def _good(turns: Sequence[TurnRecord]) -> list[Moment]:
    """What was shown, own words first, the surest first, each principle once."""
    moments = [
        Moment(turn=turn, behaviour=b) for turn in turns for b in _recommended(turn) if b.verdict is Verdict.SHOWN
    ]
    moments.sort(key=lambda moment: (moment.turn.chosen, -moment.behaviour.probability))
    return _each_once(moments)


def _missed(turns: Sequence[TurnRecord], scenario: Scenario, catalogue: Catalogue) -> list[Moment]:
    """Pitfalls first, then what was denied, missed and half shown, each once."""
    order = (Verdict.FELL, *WANTING)
    moments = [
        Moment(turn=turn, behaviour=b, better=better_wording(scenario, turn, b, catalogue))
        for turn in turns
        for b in turn.assessment.behaviours
        if b.verdict in order
    ]
    moments.sort(key=lambda moment: order.index(moment.behaviour.verdict))
    return _each_once(moments)


def _each_once(moments: Sequence[Moment]) -> list[Moment]:
    kept: dict[BehaviourId, Moment] = {}
    for moment in moments:
        kept.setdefault(moment.behaviour.id, moment)
    return list(kept.values())


def better_wording(scenario: Scenario, turn: TurnRecord, behaviour: BehaviourVerdict, catalogue: Catalogue) -> str:
    """A rated reply of the same moment that shows what was missing.

    For a pitfall one that shows the principle it breaks, else the step's model answer.
    """
    step = scenario.steps.get(turn.step)
    if not step or not step.samples:
        return ""
    pitfall = catalogue.pitfall.get(behaviour.id)
    wanted = pitfall.breaks if pitfall else behaviour.id
    behaviours = {known.id: known for known in step.recommended}
    if wanted not in behaviours:
        return step.samples[0].reply
    showing = (s.reply for s in step.samples if sample_verdict(s, behaviours[wanted]) is Verdict.SHOWN)
    return next(showing, step.samples[0].reply)
