"""What the scorer knows at one step of one scenario: the bank, the step's exemplars and its rated samples."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.domain.assessment import EvidenceBy, Verdict, sample_verdict
from simulator.domain.scenario import Behaviour, Sample, Step
from simulator.scoring.bank import Bank, KnownText, Shelf, words_of
from simulator.scoring.patterns import CompiledPattern

NEAR_COPY = 90.0
"""Two texts this alike (per cent, by edits) count as copies of each other."""
Withhold = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class BehaviourKnowledge:
    """What speaks for and against one behaviour at this step."""

    behaviour: Behaviour
    shown: Shelf
    denied: Shelf
    exemplars: Shelf
    """What the step itself gives."""
    patterns: tuple[CompiledPattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepKnowledge:
    """All that is known at a step."""

    step: Step
    behaviours: tuple[BehaviourKnowledge, ...]
    samples: tuple[Sample, ...]
    customer: KnownText


def step_knowledge(bank: Bank, step: Step, withhold: Withhold | None = None) -> StepKnowledge:
    """Gather what is known at `step`, without texts for which `withhold` is true (for testing the scorer fairly)."""
    withheld: Withhold = withhold or (lambda text: False)
    samples = tuple(sample for sample in step.samples if not withheld(sample.reply))
    return StepKnowledge(
        step=step,
        behaviours=tuple(_behaviour_knowledge(bank, behaviour, samples, withheld) for behaviour in step.behaviours),
        samples=samples,
        customer=bank.known([step.says], EvidenceBy.PHRASE)[0],
    )


def near_copy_of(text: str, bank: Bank) -> Withhold:
    """A test whether another text is a near copy of `text`: `NEAR_COPY` alike or more, by letters or by words."""
    from rapidfuzz import fuzz

    words = " ".join(words_of(text, bank.language))

    def is_copy(other: str) -> bool:
        others = " ".join(words_of(other, bank.language))
        return max(fuzz.ratio(words, others), fuzz.token_sort_ratio(words, others)) >= NEAR_COPY

    return is_copy


def _behaviour_knowledge(
    bank: Bank, behaviour: Behaviour, samples: Sequence[Sample], withheld: Withhold
) -> BehaviourKnowledge:
    known = bank.behaviour(behaviour.id)
    denying = [sample.reply for sample in samples if sample_verdict(sample, behaviour) is Verdict.DENIED]
    return BehaviourKnowledge(
        behaviour=behaviour,
        shown=known.shown.without(withheld),
        denied=known.denied.without(withheld).with_more(bank.known(denying, EvidenceBy.SAMPLE)),
        exemplars=Shelf.of(bank.known(behaviour.says, EvidenceBy.PHRASE)).without(withheld),
        patterns=known.patterns,
    )
