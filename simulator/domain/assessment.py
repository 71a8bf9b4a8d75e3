"""The judgement of one reply: a verdict for each behaviour, the words that earned it, and the score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from simulator.domain.ids import BehaviourId
from simulator.domain.scenario import Behaviour, BehaviourKind, Sample, Step


class Verdict(StrEnum):
    """What a reply did with a behaviour. The last two are for pitfalls, the others for recommended behaviours."""

    SHOWN = "shown"
    PARTLY = "partly"
    MISSED = "missed"
    DENIED = "denied"
    """The reply says the opposite."""
    FELL = "fell"
    CLEAR = "clear"


class EvidenceBy(StrEnum):
    """What kind of knowledge recognised the words."""

    PATTERN = "pattern"
    PHRASE = "phrase"
    SAMPLE = "sample"
    MEANING = "meaning"


CREDIT: Mapping[Verdict, float] = {Verdict.SHOWN: 1.0, Verdict.PARTLY: 0.5}
"""The share of a behaviour's weight that a verdict earns; every other verdict earns none."""
PITFALL_COST = 25
"""Points that each pitfall takes from a step's score."""
ROUNDING = 5
"""Scores are estimates: they are shown in steps of this many points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A stretch of the trainee's own words and what they matched."""

    start: int
    end: int
    """Half-open, in code points of the reply."""
    by: EvidenceBy
    matched: str
    """The pattern, phrase or sample that recognised the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourVerdict:
    """The verdict on one behaviour."""

    id: BehaviourId
    kind: BehaviourKind
    verdict: Verdict
    probability: float
    """How likely the behaviour is shown (a pitfall: fallen into), 0 to 1."""
    evidence: tuple[Evidence, ...] = ()
    by_conduct: bool = False
    """Whether the verdict comes from how the reply goes on, not from words for the behaviour; the evidence is what the
    reply does instead of losing its temper, or where it loses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The judgement of one reply at one step."""

    behaviours: tuple[BehaviourVerdict, ...]
    score: int
    """0 to 100 in steps of 5: an estimate."""
    review: bool = False
    """Whether a person should look: the parts of the scorer disagree, or the reply looks unusual."""
    tier: str = "core"
    """Which tier of the scorer judged: ``core``, ``semantic``, or ``label`` for a chosen sample."""

    def with_verdict(self, *verdicts: Verdict) -> frozenset[BehaviourId]:
        """The ids of the behaviours that got one of `verdicts`."""
        return frozenset(b.id for b in self.behaviours if b.verdict in verdicts)


def step_score(step: Step, verdicts: Mapping[BehaviourId, Verdict]) -> int:
    """The score of a reply: credit times weight over the recommended behaviours, less `PITFALL_COST` for each pitfall.

    A step that recommends nothing starts from 100. The result is 0 to 100, rounded to `ROUNDING` (halves upward).
    """
    total = sum(behaviour.weight for behaviour in step.recommended)
    earned = sum(b.weight * CREDIT.get(verdicts[b.id], 0.0) for b in step.recommended)
    base = 100 * earned / total if total else 100.0
    fallen = sum(verdicts[b.id] is Verdict.FELL for b in step.pitfalls)
    return floor(max(0.0, base - PITFALL_COST * fallen) / ROUNDING + 0.5) * ROUNDING


def session_score(scores: Sequence[int]) -> float | None:
    """The mean of the scores that count, to one decimal; None where no step was answered yet."""
    return round(sum(scores) / len(scores), 1) if scores else None


def assess(step: Step, judged: Iterable[BehaviourVerdict], *, review: bool = False, tier: str = "core") -> Assessment:
    """Put verdicts together, in the order of the step's behaviours, with the score that follows from them."""
    behaviours = tuple(judged)
    verdicts = {behaviour.id: behaviour.verdict for behaviour in behaviours}
    return Assessment(behaviours=behaviours, score=step_score(step, verdicts), review=review, tier=tier)


def sample_verdict(sample: Sample, behaviour: Behaviour) -> Verdict | None:
    """What a sample's label asserts about a behaviour; None where it asserts nothing."""
    if behaviour.id in sample.any:
        return None
    if behaviour.kind is BehaviourKind.PITFALL:
        return Verdict.FELL if behaviour.id in sample.falls else Verdict.CLEAR
    if behaviour.id in sample.shows:
        return Verdict.SHOWN
    if behaviour.id in sample.hints:
        return Verdict.PARTLY
    return Verdict.DENIED if behaviour.id in sample.denies else Verdict.MISSED


def assessment_of_sample(step: Step, sample: Sample) -> Assessment:
    """The label of a chosen sample as an assessment: the scorer is not asked, and the whole reply is the evidence."""
    whole = Evidence(start=0, end=len(sample.reply), by=EvidenceBy.SAMPLE, matched=sample.reply)

    def labelled(behaviour: Behaviour) -> BehaviourVerdict:
        nothing = Verdict.CLEAR if behaviour.kind is BehaviourKind.PITFALL else Verdict.MISSED
        verdict = sample_verdict(sample, behaviour) or nothing
        probability = 1.0 if verdict in (Verdict.SHOWN, Verdict.FELL) else CREDIT.get(verdict, 0.0)
        evidence = () if verdict in (Verdict.MISSED, Verdict.CLEAR) else (whole,)
        return BehaviourVerdict(
            id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=probability, evidence=evidence
        )

    return assess(step, map(labelled, step.behaviours), tier="label")
