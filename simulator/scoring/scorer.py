"""The scorer: a reply at a step in, an assessment with evidence out."""

from __future__ import annotations

from functools import lru_cache

from simulator.domain.assessment import (
    Assessment,
    BehaviourVerdict,
    Verdict,
    assess,
    sample_verdict,
)
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.scenario import Behaviour, BehaviourKind, Sample, Scenario, Step
from simulator.language.reading import read
from simulator.scoring.bank import Bank, words_of
from simulator.scoring.evidence import evidence_of
from simulator.scoring.features import Features, features_of, units_of
from simulator.scoring.guards import echoed_sentences, needs_review, nothing_to_judge
from simulator.scoring.knowledge import StepKnowledge, near_copy_of, step_knowledge
from simulator.scoring.weights import PARTLY_FROM, SHOWN_FROM, WEIGHTS

VERSION = "1"
"""Changes whenever the same reply could get another verdict; stored with each session."""
SAME_SAMPLE = 97.0
"""Per cent alike (by edits) from which a reply is taken for a rated sample itself."""
DENIAL = 0.55
"""Likeness to a denying phrase from which a reply may be said to deny the behaviour."""


class Scorer:
    """Judges replies in one language. Safe to use from several threads."""

    version = VERSION
    tier = "core"

    def __init__(self, phrasebook: Phrasebook) -> None:
        self._bank = Bank(phrasebook)
        self.data_hash = phrasebook.hash
        self._knowledge = lru_cache(maxsize=64)(self._gather)

    def assess(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge `reply` at `step` of `scenario`."""
        del scenario  # what is known is known of the step; the scenario is for scorers that look further
        return self._assess(step, reply, self._knowledge(step))

    def assess_withheld(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge as if `reply` and its near-copies were unknown: for testing the scorer with its own samples."""
        del scenario
        return self._assess(step, reply, step_knowledge(self._bank, step, near_copy_of(reply, self._bank)))

    def _assess(self, step: Step, reply: str, knowledge: StepKnowledge) -> Assessment:
        reading = read(reply, self._bank.language)
        if nothing_to_judge(reading):
            return assess(step, (_nothing(behaviour) for behaviour in step.behaviours))
        skip = echoed_sentences(reading, knowledge)
        figures = features_of(reading, units_of(reading, self._bank.space, skip), knowledge, skip)
        sample = self._same_sample(reply, knowledge)
        verdicts = [_judge(known.behaviour, features, sample, reply) for known, features in figures]
        review = sample is None and needs_review(
            reading,
            [verdict.probability for verdict in verdicts if verdict.kind is BehaviourKind.RECOMMENDED],
            any(_disagree(features) for _, features in figures),
        )
        return assess(step, verdicts, review=review, tier=self.tier)

    def _gather(self, step: Step) -> StepKnowledge:
        return step_knowledge(self._bank, step)

    def _same_sample(self, reply: str, knowledge: StepKnowledge) -> Sample | None:
        from rapidfuzz import fuzz

        words = " ".join(words_of(reply, self._bank.language))
        for sample in knowledge.samples:
            if fuzz.ratio(words, " ".join(words_of(sample.reply, self._bank.language))) >= SAME_SAMPLE:
                return sample
        return None


def _nothing(behaviour: Behaviour) -> BehaviourVerdict:
    verdict = Verdict.CLEAR if behaviour.kind is BehaviourKind.PITFALL else Verdict.MISSED
    return BehaviourVerdict(id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=0.0)


def _judge(behaviour: Behaviour, features: Features, sample: Sample | None, reply: str) -> BehaviourVerdict:
    labelled = sample_verdict(sample, behaviour) if sample else None
    probability = WEIGHTS[behaviour.kind].probability(features)
    verdict = labelled or _verdict(behaviour.kind, probability, features)
    if labelled:
        probability = {Verdict.SHOWN: 0.99, Verdict.FELL: 0.99, Verdict.PARTLY: 0.5}.get(labelled, 0.01)
    earned = verdict not in (Verdict.MISSED, Verdict.CLEAR)
    return BehaviourVerdict(
        id=behaviour.id,
        kind=behaviour.kind,
        verdict=verdict,
        probability=round(probability, 3),
        evidence=evidence_of(features, verdict, sample if labelled else None, reply) if earned else (),
    )


def _verdict(kind: BehaviourKind, probability: float, features: Features) -> Verdict:
    if kind is BehaviourKind.PITFALL:
        return Verdict.FELL if probability >= SHOWN_FROM[kind] else Verdict.CLEAR
    if _denies(features, probability):
        return Verdict.DENIED
    if probability >= SHOWN_FROM[kind]:
        return Verdict.SHOWN
    return Verdict.PARTLY if probability >= PARTLY_FROM or features.pattern == 0.5 else Verdict.MISSED


def _denies(features: Features, probability: float) -> bool:
    """Whether the reply says the opposite: its words match but are denied, or it is most like a denying phrase."""
    if features.pattern_denied and probability < SHOWN_FROM[BehaviourKind.RECOMMENDED]:
        return True
    return features.denied >= DENIAL and features.denied > features.liked and features.pattern < 1


def _disagree(features: Features) -> bool:
    """Whether pattern and likeness tell different stories."""
    return (features.pattern == 1 and features.margin_top < -0.1) or (
        bool(features.pattern_denied) and features.margin_top > 0.1
    )
