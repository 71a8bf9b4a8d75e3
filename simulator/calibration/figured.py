"""Rated replies and scenarios' samples in figures, as examples for fitting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from simulator.calibration.rated import HINTED, NOT_SHOWN, SHOWN, RatedReply
from simulator.domain.assessment import Verdict, sample_verdict
from simulator.domain.ids import Language
from simulator.domain.scenario import BehaviourKind, Scenario
from simulator.language.alike import near_copy_of
from simulator.language.reading import read
from simulator.scoring.bank import Bank
from simulator.scoring.features import judge_figures
from simulator.scoring.figure_table import Figures
from simulator.scoring.guards import earning_words
from simulator.scoring.knowledge import StepKnowledge, step_knowledge
from simulator.scoring.meaning import Meaning

EMPHASISED = frozenset({"negated", "filler"})
"""Kinds of rated replies in which false credit is worst: what is not shown in them weighs `EMPHASIS` in the fit."""
EMPHASIS = 2.0
SAMPLE = 0.3
"""How much a sample's label weighs beside a rating: there are six times as many, by their authors alone."""
RATINGS: Mapping[Verdict, int] = {Verdict.SHOWN: SHOWN, Verdict.FELL: SHOWN, Verdict.PARTLY: HINTED}
"""What the verdicts that a sample's labels assert are as ratings; the others are `NOT_SHOWN`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figured:
    """One behaviour of one rated reply or sample in figures."""

    language: Language
    situation: str
    """Of a sample, the id of its scenario."""
    kind: BehaviourKind
    rating: int
    weight: float
    figures: Figures


def figured_replies(
    bank: Bank, replies: Sequence[RatedReply], samples: Sequence[RatedReply], meaning: Meaning | None
) -> Iterator[Figured]:
    """The rated behaviours of the replies in the bank's language, with those of `samples` that share their situation
    as the step's rated samples."""
    language = bank.language
    for situation in sorted({reply.situation for reply in replies}):
        own = [reply for reply in replies if reply.language == language and reply.situation == situation]
        if not own:
            continue
        rated = [one for one in samples if one.language == language and one.situation == situation]
        step = replace(own[0].step, samples=tuple(one.as_sample() for one in rated))
        knowledge = step_knowledge(bank, step, meaning=meaning)
        for reply in own:
            figures = _figures(knowledge, reply.reply, language)
            for number, behaviour in enumerate(knowledge.behaviours):
                rating = reply.ratings.get(behaviour.id, HINTED)
                if rating != HINTED and figures is not None:
                    emphasis = EMPHASIS if rating != SHOWN and reply.kind in EMPHASISED else 1.0
                    yield Figured(
                        language=language, situation=situation, kind=behaviour.kind, rating=rating, weight=emphasis,
                        figures=figures[number],
                    )  # fmt: skip


def figured_samples(bank: Bank, scenario: Scenario, meaning: Meaning | None) -> Iterator[Figured]:
    """What the samples of a scenario assert, each as if it and its near-copies were unknown."""
    for step in scenario.steps.values():
        for sample in step.samples:
            withhold = near_copy_of(sample.reply, bank.language)
            knowledge = step_knowledge(bank, step, withhold, meaning, customer_name=scenario.customer.name)
            figures = _figures(knowledge, sample.reply, bank.language)
            for number, behaviour in enumerate(knowledge.behaviours):
                verdict = sample_verdict(sample, behaviour)
                rating = HINTED if verdict is None else RATINGS.get(verdict, NOT_SHOWN)
                if rating != HINTED and figures is not None:
                    emphasis = EMPHASIS if verdict is Verdict.DENIED else 1.0
                    yield Figured(
                        language=bank.language, situation=scenario.id, kind=behaviour.kind, rating=rating,
                        weight=SAMPLE * emphasis, figures=figures[number],
                    )  # fmt: skip


def _figures(knowledge: StepKnowledge, reply: str, language: Language) -> Figures | None:
    """The figures of a reply; None where no word of it may earn anything."""
    reading = read(reply, language)
    words = earning_words(reading, knowledge)
    return judge_figures(reading, knowledge, words).figures if words else None
