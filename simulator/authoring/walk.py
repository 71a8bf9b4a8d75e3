"""Playing a story with every reply there could be: what the arrows promise, but no series of replies ever reaches.

The graph checks follow arrows; whether an arrow is ever taken depends on scores and moods too. Here the dialogue itself
is run with every combination of verdicts, from every mood that comes about, until each step and branch was met.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from simulator.authoring.diagnostics import Findings
from simulator.authoring.nodes import MappingNode, locate
from simulator.domain.assessment import Assessment, BehaviourVerdict, Verdict, assess
from simulator.domain.dialogue import (
    MOOD_LOW,
    DialogueState,
    holds,
    mood_change,
    moved,
    start,
)
from simulator.domain.ids import StepId
from simulator.domain.scenario import Behaviour, BehaviourKind, Condition, Scenario, Step

STATES_AT_MOST = 20_000
"""A story with more states than this is not walked to the end, and of what is never met nothing is said."""
REPLIES_AT_MOST = 10_000
"""The same for one step with more different replies than this."""


@dataclass(frozen=True, slots=True)
class Met:
    """What some series of replies meets."""

    steps: frozenset[StepId]
    branches: frozenset[tuple[StepId, int]]
    """Steps with the place of a branch in their list, from 0."""


def check_walk(scenario: Scenario, node: MappingNode, findings: Findings) -> None:
    """Note steps and branches that no series of replies meets, where a met step points to them."""
    met = walk(scenario)
    if met is None:
        findings.add("walk-too-large", locate(node, ("steps",)))
        return
    pointed_to = {branch.go for id_ in met.steps for branch in scenario.steps[id_].branches}
    for id_, step in scenario.steps.items():
        if id_ not in met.steps:
            if id_ in pointed_to:
                findings.add("step-never-met", locate(node, ("steps", id_)), step=id_)
            continue
        for number, branch in enumerate(step.branches):
            if branch.condition and (id_, number) not in met.branches:
                findings.add("branch-never-met", locate(node, ("steps", id_, "next", number)), step=id_)


def walk(scenario: Scenario) -> Met | None:
    """Everything that can be met; None for a story with too many states or replies to tell."""
    if any(_replies(step) > REPLIES_AT_MOST for step in scenario.steps.values()):
        return None
    ways = {id_: _ways(step) for id_, step in scenario.steps.items()}
    wanted = sum(len(step.branches) for step in scenario.steps.values())
    counted = _counted_visits(scenario)
    first = start(scenario)
    seen, waiting = {_key(first, counted)}, [first]
    steps, branches = {first.step}, set[tuple[StepId, int]]()
    while waiting and (len(steps) < len(scenario.steps) or len(branches) < wanted):
        state = waiting.pop()
        for way in ways[state.step]:
            mood = moved(state.mood, way.change)
            number = next(number for number, rest in way.open if holds(rest, way.reply, mood, state.visits))
            target = scenario.steps[state.step].branches[number].go
            branches.add((state.step, number))
            steps.add(target)
            after = DialogueState(step=target, mood=mood, visits=(*state.visits, target))
            key = _key(after, counted)
            if key not in seen:
                seen.add(key)
                waiting.append(after)
        if len(seen) > STATES_AT_MOST:
            return None
    return Met(frozenset(steps), frozenset(branches))


@dataclass(frozen=True, slots=True)
class _Way:
    """Replies to one step that the story cannot tell apart."""

    reply: Assessment
    change: float
    """Of the mood."""
    open: tuple[tuple[int, Condition], ...]
    """The branches whose demands on the reply hold, each with what it demands of mood and visits."""


def _ways(step: Step) -> tuple[_Way, ...]:
    if step.ending:
        return ()
    found: dict[object, _Way] = {}
    for assessment in _all_replies(step):
        rests = [_rest(branch.condition, assessment) for branch in step.branches]
        way = _Way(assessment, mood_change(step, assessment), tuple((n, rest) for n, rest in enumerate(rests) if rest))
        found.setdefault((way.change, tuple(number for number, _ in way.open)), way)
    return tuple(found.values())


def _rest(condition: Condition | None, assessment: Assessment) -> Condition | None:
    """What is left of a condition when what it asks of the reply holds; None when that does not hold."""
    if condition is None:
        return Condition()
    if not holds(replace(condition, mood_at_least=None, mood_below=None, visited=None), assessment, MOOD_LOW, ()):
        return None
    return replace(condition, shown=None, partly=None, missed=None, denied=None, fell=None, score_at_least=None)


def _all_replies(step: Step) -> Iterator[Assessment]:
    """Every combination of verdicts; of pitfalls that no condition asks about, how many it is matters, not which."""
    asked, unasked = _by_being_asked(step)
    chosen = product(*(_verdicts_of(behaviour, step) for behaviour in asked))
    for verdicts, fallen in product(list(chosen), range(len(unasked) + 1)):
        rest = [Verdict.FELL] * fallen + [Verdict.CLEAR] * (len(unasked) - fallen)
        judged = zip([*asked, *unasked], [*verdicts, *rest], strict=True)
        yield assess(step, [BehaviourVerdict(id=b.id, kind=b.kind, verdict=v, probability=0.0) for b, v in judged])


def _replies(step: Step) -> int:
    """How many combinations `_all_replies` gives."""
    asked, unasked = _by_being_asked(step)
    return prod(len(_verdicts_of(behaviour, step)) for behaviour in asked) * (len(unasked) + 1)


def _by_being_asked(step: Step) -> tuple[list[Behaviour], list[Behaviour]]:
    """The behaviours that must be told apart, and the pitfalls that need not: of one weight, and asked by no `if`."""
    named = {
        id_
        for branch in step.branches
        if branch.condition and branch.condition.fell
        for id_ in (*branch.condition.fell.any_of, *branch.condition.fell.all_of)
    }
    unasked = [one for one in step.pitfalls if one.id not in named and one.weight == 1]
    return [one for one in step.behaviours if one not in unasked], unasked


def _verdicts_of(behaviour: Behaviour, step: Step) -> tuple[Verdict, ...]:
    """The verdicts on a behaviour between which this step's mood or branches can tell."""
    if behaviour.kind is BehaviourKind.PITFALL:
        return (Verdict.CLEAR, Verdict.FELL)
    conditions = [branch.condition for branch in step.branches if branch.condition]
    partly = any(one.partly or one.score_at_least is not None for one in conditions)
    denied = any(one.denied for one in conditions)
    return (Verdict.SHOWN, Verdict.MISSED, *[Verdict.PARTLY] * partly, *[Verdict.DENIED] * denied)


def _counted_visits(scenario: Scenario) -> dict[StepId, int]:
    """The steps whose visits some condition counts, with the largest number it asks for."""
    counted: dict[StepId, int] = {}
    for step in scenario.steps.values():
        for branch in step.branches:
            if branch.condition and branch.condition.visited:
                visited = branch.condition.visited
                counted[visited] = max(counted.get(visited, 0), branch.condition.times_at_least)
    return counted


def _key(state: DialogueState, counted: dict[StepId, int]) -> tuple[object, ...]:
    visits = tuple(min(state.visits.count(step), most) for step, most in counted.items())
    return state.step, state.mood, visits
