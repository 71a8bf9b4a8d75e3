"""Checks of the story: every branch leads somewhere, every step can be reached, and every way can come to an end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import UNSET

from simulator.authoring.draft import Draft
from simulator.authoring.fileformat import BranchFile, ConditionFile, ScenarioFile, StepFile, TestFile
from simulator.authoring.shape import At


def check_story(draft: Draft[ScenarioFile]) -> None:
    """Find every mistake in where the story goes. What depends on the whole story waits until every branch is right."""
    file = draft.file
    _check_target(draft, "unknown-start", ("start",), file.start)
    for id_, step in file.steps.items():
        _check_step_end(draft, id_, step)
        _check_branches(draft, id_, step)
    targets_known = all(name in file.steps for step in file.steps.values() for name in _targets(step))
    if targets_known and file.start in file.steps and draft.is_whole("steps"):
        _check_ways(draft)


def _targets(step: StepFile) -> list[str]:
    return [] if step.end is not UNSET else [branch.go for branch in step.next]


def _check_target(draft: Draft[ScenarioFile], code: str, at: At, name: str) -> None:
    if name and draft.file.steps and name not in draft.file.steps:
        draft.add(code, at, step=name, closest=draft.guess(name, draft.file.steps))


def _check_step_end(draft: Draft[ScenarioFile], id_: str, step: StepFile) -> None:
    at: At = ("steps", id_)
    if step.end is UNSET:
        if not step.next and draft.is_whole(*at, "next") and draft.is_whole(*at, "end"):
            draft.add_at_key("step-goes-nowhere", at, step=id_)
        return
    if step.next:
        draft.add_at_key("end-with-next", (*at, "next"), step=id_)
    given = {
        "recommend": step.recommend,
        "avoid": step.avoid,
        "samples": step.samples,
        "hint": step.hint is not UNSET,
        "mood": step.mood is not UNSET,
    }
    for key, value in given.items():
        if value:
            draft.add_at_key("ending-judges", (*at, key), step=id_, key=key)


def _check_branches(draft: Draft[ScenarioFile], id_: str, step: StepFile) -> None:
    at: At = ("steps", id_, "next")
    for index, branch in enumerate(step.next):
        here = (*at, index)
        _check_target(draft, "unknown-target", (*here, "go"), branch.go)
        if branch.when is not UNSET:
            _check_condition(draft, branch.when, (*here, "if"))
    if not draft.is_whole(*at):
        return
    open_ends = [index for index, branch in enumerate(step.next) if branch.when is UNSET]
    if step.next and not open_ends:
        draft.add("last-branch-has-if", (*at, len(step.next) - 1), step=id_)
    elif open_ends and open_ends[0] < len(step.next) - 1:
        draft.add("branch-after-last", (*at, open_ends[0] + 1), step=id_)
    _check_shadowed(draft, id_, step.next[: open_ends[0]] if open_ends else step.next)


def _check_condition(draft: Draft[ScenarioFile], condition: ConditionFile, at: At) -> None:
    if not _parts(condition) and draft.is_whole(*at):
        draft.add("condition-empty", at)
    for key in ("shown", "partly", "missed", "denied", "fell"):
        test = getattr(condition, key)
        if isinstance(test, TestFile) and test.any is UNSET and test.all is UNSET and draft.is_whole(*at, key):
            draft.add("condition-empty", (*at, key))
    if condition.visited is not UNSET:
        _check_target(draft, "unknown-visited", (*at, "visited"), condition.visited)
    elif condition.times_at_least is not UNSET and draft.is_whole(*at, "visited"):
        draft.add_at_key("times-without-visited", (*at, "times_at_least"))
    low, high = condition.mood_at_least, condition.mood_below
    if low is not UNSET and high is not UNSET and low >= high:
        draft.add("condition-never-holds", (*at, "mood_below"), low=low, high=high)


def _parts(condition: ConditionFile) -> dict[str, object]:
    """What a condition asks for, by key."""
    given = {key: getattr(condition, key) for key in condition.__struct_fields__}
    return {key: value for key, value in given.items() if value is not UNSET}


def _check_shadowed(draft: Draft[ScenarioFile], id_: str, branches: tuple[BranchFile, ...]) -> None:
    """Find branches that are never taken, as an earlier one asks for no more and is therefore always taken first."""
    asked = [_parts(branch.when) if branch.when is not UNSET else {} for branch in branches]
    for index, later in enumerate(asked):
        for before in range(index):
            if asked[before] and _asks_no_more(asked[before], later):
                line = draft.place("steps", id_, "next", before).line
                draft.add("branch-never-taken", ("steps", id_, "next", index), step=id_, first_line=line)
                break


def _asks_no_more(earlier: Mapping[str, object], later: Mapping[str, object]) -> bool:
    return all(key in later and _is_weaker(key, value, later[key]) for key, value in earlier.items())


def _is_weaker(key: str, earlier: object, later: object) -> bool:
    """Whether one part of a condition holds whenever the same part of a later one does."""
    if isinstance(earlier, int) and isinstance(later, int):
        return earlier >= later if key == "mood_below" else earlier <= later
    if isinstance(earlier, tuple) and isinstance(later, tuple):
        return set(later) <= set(earlier)
    return earlier == later


def _check_ways(draft: Draft[ScenarioFile]) -> None:
    """Follow the story from its start and back from its endings."""
    steps = draft.file.steps
    forward = {id_: _targets(step) for id_, step in steps.items()}
    reached = _spread([draft.file.start], forward)
    for id_ in steps:
        if id_ not in reached:
            draft.add_at_key("unreachable-step", ("steps", id_), step=id_)
    endings = [id_ for id_, step in steps.items() if step.end is not UNSET]
    if not endings:
        draft.add("no-ending", ("steps",))
        return
    backward: dict[str, list[str]] = {id_: [] for id_ in steps}
    for id_, targets in forward.items():
        for target in targets:
            backward[target].append(id_)
    can_end = _spread(endings, backward)
    for id_, step in steps.items():
        if id_ in reached and id_ not in can_end and step.next:
            draft.add_at_key("dead-end", ("steps", id_), step=id_)
    _advise_variety(draft, endings)


def _spread(begin: Iterable[str], ways: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that can be reached from `begin` along `ways`."""
    reached, waiting = set(begin), list(begin)
    while waiting:
        for target in ways[waiting.pop()]:
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _advise_variety(draft: Draft[ScenarioFile], endings: list[str]) -> None:
    ends = [step.end for id_, step in draft.file.steps.items() if id_ in endings]
    outcomes = {end.outcome for end in ends if end is not UNSET}
    if len(outcomes) == 1:
        draft.add_at_key("one-outcome", ("steps", endings[-1], "end"), outcome=outcomes.pop())
