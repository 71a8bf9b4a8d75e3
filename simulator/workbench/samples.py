"""Every rated sample as a test of the scorer: judged without knowing it, is it judged as it is labelled?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.authoring.check import sample_places
from simulator.authoring.codes import CODES
from simulator.authoring.diagnostics import Diagnostic
from simulator.domain.assessment import Verdict, sample_verdict
from simulator.domain.ids import BehaviourId, StepId
from simulator.domain.scenario import Sample, Scenario, Step
from simulator.scoring.scorer import Scorer

MISJUDGED = "sample-misjudged"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedLabel:
    """One thing that a sample's label asserts, and what the scorer said to it."""

    step: StepId
    sample: int
    """Place in the step's list, from 0."""
    behaviour: BehaviourId
    expected: Verdict
    judged: Verdict

    @property
    def right(self) -> bool:
        """Whether the scorer says what the label says."""
        return self.expected is self.judged


def judge_samples(scenario: Scenario, scorer: Scorer) -> Iterator[JudgedLabel]:
    """Judge each sample with it and its near-copies (90 per cent alike or more) withheld from the scorer."""
    for step in scenario.steps.values():
        for number, sample in enumerate(step.samples):
            yield from _judge_sample(scenario, step, number, sample, scorer)


def misjudged(scenario: Scenario, path: Path, scorer: Scorer) -> list[Diagnostic]:
    """The labels of a scenario file that the scorer does not confirm, as hints with their places."""
    places = sample_places(path)
    return [
        Diagnostic(
            code=MISJUDGED,
            severity=CODES[MISJUDGED].severity,
            file=str(path),
            line=places[label.step, label.sample].line,
            column=places[label.step, label.sample].column,
            details={"id": label.behaviour, "expected": label.expected.value, "judged": label.judged.value},
        )
        for label in judge_samples(scenario, scorer)
        if not label.right
    ]


def share_right(labels: Iterable[JudgedLabel]) -> tuple[int, int]:
    """How many assertions the scorer confirms, and how many there are."""
    judged = list(labels)
    return sum(label.right for label in judged), len(judged)


def _judge_sample(scenario: Scenario, step: Step, number: int, sample: Sample, scorer: Scorer) -> Iterator[JudgedLabel]:
    assessment = scorer.assess_withheld(scenario, step, sample.reply)
    verdicts = {behaviour.id: behaviour.verdict for behaviour in assessment.behaviours}
    for behaviour in step.behaviours:
        expected = sample_verdict(sample, behaviour)
        if expected is not None:
            yield JudgedLabel(
                step=step.id,
                sample=number,
                behaviour=behaviour.id,
                expected=expected,
                judged=verdicts[behaviour.id],
            )
