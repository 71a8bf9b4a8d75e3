"""The scorer: a reply at a step in, an assessment with evidence out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

import numpy as np

from simulator.domain.assessment import (
    Assessment,
    BehaviourVerdict,
    Evidence,
    EvidenceBy,
    Verdict,
    assess,
    sample_verdict,
)
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.scenario import Behaviour, BehaviourKind, Sample, Scenario, Step
from simulator.language.alike import near_copy_of, words_of
from simulator.language.reading import Reading, read
from simulator.scoring.bank import Bank
from simulator.scoring.combination import Judgement, Weights, log_odds, probability, weights
from simulator.scoring.conduct import with_conduct
from simulator.scoring.denial import denying_stretch, without_denied
from simulator.scoring.evidence import Explained, denial_evidence, evidence_of
from simulator.scoring.features import Judged, judge_figures
from simulator.scoring.figure_table import PLACE
from simulator.scoring.grounds import with_grounds
from simulator.scoring.guards import (
    PASTED,
    earning_words,
    is_another_language,
    is_string_of_key_words,
    looks_unusual,
    nothing_to_judge,
    pasted_texts,
)
from simulator.scoring.knowledge import StepKnowledge, Withhold, step_knowledge
from simulator.scoring.meaning import Meaning
from simulator.scoring.model import Model, model
from simulator.scoring.tiers import CORE, SEMANTIC, VERSION, Tier

HINTED_FROM = 0.1
"""Probability from which a hinting pattern makes a verdict of partly."""
CERTAIN, HALF, NOT_AT_ALL = 0.99, 0.5, 0.01
"""The probabilities that stand for a sample's labels."""


class Scorer:
    """Judges replies in one language. Safe to use from several threads."""

    version = VERSION

    def __init__(
        self,
        phrasebook: Phrasebook,
        *,
        tier: Tier = CORE,
        known: Model | None = None,
        meant: Meaning | None = None,
        combination: Weights | None = None,
    ) -> None:
        """`known`, `meant` and `combination`: what was learnt and fitted, where it is not what the program ships."""
        self.tier = tier
        self._bank = Bank(phrasebook, known or model(phrasebook.language))
        self._weights = combination or weights(tier)
        self._meaning = (meant or _shipped_meaning()) if tier == SEMANTIC else None
        hashes = [
            phrasebook.hash,
            self._bank.model.hash,
            self._weights.hash,
            self._meaning.hash if self._meaning else "",
        ]
        self.data_hash = sha256("".join(hashes).encode()).hexdigest()
        self._knowledge = lru_cache(maxsize=64)(self.knowledge)

    def assess(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge `reply` at `step` of `scenario`."""
        return self.assess_knowing(self._knowledge(step, customer_name=scenario.customer.name), reply)

    def assess_withheld(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge as if `reply` and its near-copies were unknown: for testing the scorer with its own samples."""
        withhold = near_copy_of(reply, self._bank.language)
        return self.assess_knowing(self.knowledge(step, withhold, customer_name=scenario.customer.name), reply)

    def knowledge(self, step: Step, withhold: Withhold | None = None, *, customer_name: str = "") -> StepKnowledge:
        """What is known at a step, without the texts for which `withhold` is true."""
        return step_knowledge(self._bank, step, withhold, self._meaning, customer_name=customer_name)

    def assess_knowing(self, knowledge: StepKnowledge, reply: str) -> Assessment:
        """Judge with what is known at a step."""
        step = knowledge.step
        reading = read(reply, self._bank.language)
        if nothing_to_judge(reading):
            return assess(step, (_nothing(behaviour) for behaviour in step.behaviours), tier=self.tier)
        sample = self._same_sample(reply, knowledge)
        if sample is None:
            return self._judged(knowledge, reading)
        labelled = [_labelled(behaviour, sample, reply) for behaviour in step.behaviours]
        judged = self._judged(knowledge, reading) if None in labelled else None
        others = judged.behaviours if judged else tuple(map(_nothing, step.behaviours))
        verdicts = [known or found for known, found in zip(labelled, others, strict=True)]
        return assess(step, verdicts, review=judged.review if judged else False, tier=self.tier)

    def _judged(self, knowledge: StepKnowledge, reading: Reading) -> Assessment:
        space = self._bank.model.space
        words = earning_words(reading, knowledge)
        unusual = looks_unusual(reading, space)
        judged = judge_figures(reading, knowledge, words) if words else None
        if judged is None or is_another_language(words, space) or is_string_of_key_words(words, space, judged.filler):
            nothing = (_nothing(behaviour) for behaviour in knowledge.behaviours)
            return assess(knowledge.step, nothing, review=True, tier=self.tier)
        by_words = [self._verdict(knowledge, judged, number) for number in range(len(knowledge.behaviours))]
        verdicts = with_conduct(judged, reading, knowledge, by_words, self._weights.recommended.shown_from)
        review = (
            unusual
            or pasted_texts(reading, knowledge) >= PASTED
            or expected_mistakes(verdicts) >= self._weights.review_from
        )
        return assess(knowledge.step, verdicts, review=review, tier=self.tier)

    def _verdict(self, knowledge: StepKnowledge, judged: Judged, number: int) -> BehaviourVerdict:
        behaviour = knowledge.behaviours[number]
        judgement = self._weights.of(behaviour.kind)
        combination = judgement.combination(
            known=knowledge.columns[number] >= 0,
            samples=bool(knowledge.samples),
            exemplars=len(knowledge.places[number].exemplars) > 0,
        )
        figures = judged.figures[number]
        odds = with_grounds(log_odds(figures, combination, self._bank.language), figures)
        if behaviour.kind is BehaviourKind.RECOMMENDED:
            odds = without_denied(odds, figures)
        chance = probability(float(odds.max()))
        denying = denying_stretch(figures) if chance < judgement.shown_from else None
        hinted = bool(figures[:, PLACE["hint_pattern"]].any())
        verdict = _named(behaviour.kind, chance, judgement, denied=denying is not None, hinted=hinted)
        cut = judgement.partly_from if verdict is Verdict.PARTLY else judgement.shown_from
        explained = Explained(number=number, combination=combination, odds=odds, cut=float(np.log(cut / (1 - cut))))
        evidence: tuple[Evidence, ...] = ()
        if verdict is Verdict.DENIED and denying is not None:
            evidence = denial_evidence(judged, knowledge, explained, denying)
        elif verdict in (Verdict.SHOWN, Verdict.PARTLY, Verdict.FELL):
            evidence = evidence_of(judged, knowledge, explained)
        return BehaviourVerdict(
            id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=round(chance, 3), evidence=evidence
        )

    def _same_sample(self, reply: str, knowledge: StepKnowledge) -> Sample | None:
        """The sample whose very words the reply is; a word more or less ("not") makes another reply."""
        words = words_of(reply, self._bank.language)
        return next((one for one in knowledge.samples if words_of(one.reply, self._bank.language) == words), None)


def _shipped_meaning() -> Meaning:
    from simulator.scoring.meaning import meaning

    return meaning()


def expected_mistakes(verdicts: Sequence[BehaviourVerdict]) -> float:
    """How many wrong verdicts are to be expected among these, by their probabilities."""
    return sum(min(verdict.probability, 1 - verdict.probability) for verdict in verdicts)


def _named(kind: BehaviourKind, chance: float, judgement: Judgement, *, denied: bool, hinted: bool) -> Verdict:
    """The verdict for a probability; `hinted`: whether a pattern that only hints at the behaviour is found."""
    if kind is BehaviourKind.PITFALL:
        return Verdict.FELL if chance >= judgement.shown_from else Verdict.CLEAR
    if chance >= judgement.shown_from:
        return Verdict.SHOWN
    if denied:
        return Verdict.DENIED
    return Verdict.PARTLY if chance >= judgement.partly_from or (hinted and chance >= HINTED_FROM) else Verdict.MISSED


def _nothing(behaviour: Behaviour) -> BehaviourVerdict:
    verdict = Verdict.CLEAR if behaviour.kind is BehaviourKind.PITFALL else Verdict.MISSED
    return BehaviourVerdict(id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=0.0)


def _labelled(behaviour: Behaviour, sample: Sample, reply: str) -> BehaviourVerdict | None:
    """The verdict on a reply that is a rated sample:
    its label, with the whole of it as evidence; None without label.
    """
    verdict = sample_verdict(sample, behaviour)
    if verdict is None:
        return None
    chance = {Verdict.SHOWN: CERTAIN, Verdict.FELL: CERTAIN, Verdict.PARTLY: HALF}.get(verdict, NOT_AT_ALL)
    earned = verdict not in (Verdict.MISSED, Verdict.CLEAR)
    whole = Evidence(start=0, end=len(reply), by=EvidenceBy.SAMPLE, matched=sample.reply)
    return BehaviourVerdict(
        id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=chance, evidence=(whole,) if earned else ()
    )
