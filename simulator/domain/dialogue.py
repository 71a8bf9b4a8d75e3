"""The story as a state machine without input or output: a state and an assessment in, the next state out."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.domain.assessment import Assessment, Verdict
from simulator.domain.ids import StepId
from simulator.domain.scenario import Branch, Condition, Scenario, Step, VerdictTest

MOOD_LOW, MOOD_HIGH = 0, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueState:
    """Where the story stands."""

    step: StepId
    mood: int
    """The customer's mood, 0 furious to 100 delighted."""
    visits: tuple[StepId, ...]
    """Every step reached so far, in order; the last is the present one."""
    reaction: str = ""
    """What the customer answered to the last reply, before what the present step says."""


def start(scenario: Scenario) -> DialogueState:
    """The state before the first reply."""
    return DialogueState(step=scenario.start, mood=scenario.customer.mood, visits=(scenario.start,))


def reply(scenario: Scenario, state: DialogueState, assessment: Assessment) -> DialogueState:
    """The state after a reply was judged. The present step must not be an ending (ValueError)."""
    step = scenario.steps[state.step]
    if step.ending:
        raise ValueError(f"the story has ended at {state.step}")
    mood = mood_after(step, state.mood, assessment)
    branch = branch_taken(step, assessment, mood, state.visits)
    return DialogueState(step=branch.go, mood=mood, visits=(*state.visits, branch.go), reaction=branch.reaction)


def mood_after(step: Step, mood: int, assessment: Assessment) -> int:
    """The mood after a reply, within its bounds."""
    return moved(mood, mood_change(step, assessment))


def moved(mood: int, change: float) -> int:
    """A mood after a change, within its bounds."""
    return max(MOOD_LOW, min(MOOD_HIGH, round(mood + change)))


def mood_change(step: Step, assessment: Assessment) -> float:
    """What a reply does to the mood: each behaviour counts once, times its weight. Partly shown changes nothing."""
    weight = {behaviour.id: behaviour.weight for behaviour in step.behaviours}
    points = {
        Verdict.SHOWN: step.mood.shown,
        Verdict.MISSED: step.mood.missed,
        Verdict.DENIED: step.mood.missed,
        Verdict.FELL: step.mood.fell,
    }
    return sum(weight[b.id] * points.get(b.verdict, 0) for b in assessment.behaviours)


def branch_taken(step: Step, assessment: Assessment, mood: int, visits: tuple[StepId, ...]) -> Branch:
    """The first branch whose condition holds; a compiled step always has a last branch without one."""
    for branch in step.branches:
        if branch.condition is None or holds(branch.condition, assessment, mood, visits):
            return branch
    raise ValueError(f"step {step.id} has no branch that is always taken")


def holds(condition: Condition, assessment: Assessment, mood: int, visits: tuple[StepId, ...]) -> bool:
    """Whether every part of a condition that is given holds."""
    tests = (
        (condition.shown, Verdict.SHOWN),
        (condition.partly, Verdict.PARTLY),
        (condition.missed, Verdict.MISSED),
        (condition.denied, Verdict.DENIED),
        (condition.fell, Verdict.FELL),
    )
    return (
        all(_passes(test, assessment, verdict) for test, verdict in tests if test)
        and (condition.score_at_least is None or assessment.score >= condition.score_at_least)
        and (condition.mood_at_least is None or mood >= condition.mood_at_least)
        and (condition.mood_below is None or mood < condition.mood_below)
        and (condition.visited is None or visits.count(condition.visited) >= condition.times_at_least)
    )


def _passes(test: VerdictTest, assessment: Assessment, verdict: Verdict) -> bool:
    got = assessment.with_verdict(verdict)
    return (not test.any_of or not got.isdisjoint(test.any_of)) and got.issuperset(test.all_of)
