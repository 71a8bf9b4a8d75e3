"""Words to show a trainee: what they said themselves, and one better way to say it."""

from __future__ import annotations

from simulator.domain.assessment import BehaviourVerdict
from simulator.domain.catalogue import Catalogue
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import BehaviourKind, Sample, Scenario, Step
from simulator.language.alike import near_copy_of

QUOTE_AT_MOST = 60
"""Characters of a quotation."""


def quoted(behaviour: BehaviourVerdict, reply: str, at_most: int = QUOTE_AT_MOST) -> str:
    """The words of the reply that earned the verdict, on one line, cut where they are many; empty without evidence."""
    if not behaviour.evidence:
        return ""
    return shortened(" … ".join(reply[span.start : span.end] for span in behaviour.evidence), at_most)


def shortened(text: str, at_most: int) -> str:
    """Text on one line, with an ellipsis where it is longer than `at_most` characters."""
    words = " ".join(text.split())
    return words if len(words) <= at_most else words[: at_most - 1].rstrip() + "…"


def better_wording(scenario: Scenario, turn: TurnRecord, behaviour: BehaviourVerdict, catalogue: Catalogue) -> str:
    """A sample of the turn's step that shows what was missed; empty where there is none.

    For a pitfall that is the principle which it breaks, where the step asks for it. Of several samples the one that
    shows the most and falls into nothing.
    """
    step = scenario.steps.get(turn.step)
    if step is None:
        return ""
    fitting = [sample for sample in step.samples if _mends(sample, behaviour, step, catalogue)]
    if not fitting:
        return ""
    return max(fitting, key=lambda sample: (not sample.falls, len(sample.shows))).reply


def _mends(sample: Sample, behaviour: BehaviourVerdict, step: Step, catalogue: Catalogue) -> bool:
    if behaviour.kind is BehaviourKind.RECOMMENDED:
        return behaviour.id in sample.shows
    pitfall = catalogue.pitfall.get(behaviour.id)
    asked = {known.id for known in step.recommended}
    if pitfall and pitfall.breaks in asked:
        return pitfall.breaks in sample.shows and behaviour.id not in sample.falls
    return bool(sample.shows) and behaviour.id not in sample.falls


def customer_words(reaction: str, step: Step | None) -> str:
    """What the customer says on reaching a step: the reaction to the last reply, then the step's own words."""
    return "\n".join(part for part in (reaction, step.says if step else "") if part)


def is_copied(turn: TurnRecord, scenario: Scenario) -> bool:
    """Whether a second or later try only repeats a rated reply of its step: the wording that was just shown."""
    step = scenario.steps.get(turn.step)
    if turn.attempt < 2 or turn.chosen or step is None:
        return False
    is_copy = near_copy_of(turn.reply, scenario.language)
    return any(is_copy(sample.reply) for sample in step.samples)
