"""Whether a scenario is the same story in two languages: the same steps, hopes, branches and labels."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from simulator.authoring.diagnostics import Findings, Position
from simulator.authoring.nodes import MappingNode, locate
from simulator.authoring.shape import At
from simulator.domain.ids import StepId
from simulator.domain.scenario import Behaviour, Branch, Sample, Scenario, Step


def check_parity(model: Scenario, scenario: Scenario, node: MappingNode, findings: Findings) -> None:
    """Note where `scenario`, whose file is `node`, tells another story than `model`, its fellow in another language."""
    language = model.language

    def note(code: str, at: At, **details: str) -> None:
        findings.add(code, locate(node, at), language=language, **details)

    if scenario.level != model.level:
        note("parity-level", ("level",))
    if scenario.customer.mood != model.customer.mood:
        note("parity-mood", ("customer", "mood"))
    if scenario.start != model.start:
        note("parity-start", ("start",))
    for id_ in model.steps:
        if id_ not in scenario.steps:
            note("parity-step-missing", ("steps",), step=id_)
    for id_, step in scenario.steps.items():
        if id_ not in model.steps:
            findings.add("parity-step-added", step_place(node, id_), step=id_, language=language)
        else:
            for code, key in _differences(model.steps[id_], step):
                note(code, ("steps", id_, key), step=id_)


def check_revision(scenario: Scenario, versions: Iterable[Scenario], node: MappingNode, findings: Findings) -> None:
    """Note where a version of the same scenario in another language has been changed since this one was."""
    newest = max(versions, key=lambda version: version.revision)
    if newest.revision > scenario.revision:
        findings.add("version-behind", locate(node, ("revision",)), language=newest.language, revision=newest.revision)


def structure(scenario: Scenario) -> Hashable:
    """All that decides where a story goes; two languages' versions that are in step have the same."""
    steps = tuple(
        (id_, tuple(_hopes(step.recommended)), tuple(_hopes(step.pitfalls)), step.mood,
         tuple(_ways(step.branches)), bool(step.ending))
        for id_, step in scenario.steps.items()
    )  # fmt: skip
    return scenario.start, scenario.customer.mood, steps


def step_place(node: MappingNode, step: StepId) -> Position:
    """Where a step begins: its key."""
    return locate(node, ("steps", step))


def _differences(model: Step, step: Step) -> list[tuple[str, str]]:
    """The codes of the differences between two steps, each with the key under which it shows."""
    pairs: tuple[tuple[str, str, object, object], ...] = (
        ("parity-behaviours", "recommend", _hopes(model.recommended), _hopes(step.recommended)),
        ("parity-behaviours", "avoid", _hopes(model.pitfalls), _hopes(step.pitfalls)),
        ("parity-branches", "next", _ways(model.branches), _ways(step.branches)),
        ("parity-samples", "samples", _labels(model.samples), _labels(step.samples)),
        ("parity-step-mood", "mood", model.mood, step.mood),
        (
            "parity-outcome",
            "end",
            model.ending and model.ending.outcome,
            step.ending and step.ending.outcome,
        ),
    )
    return [(code, key) for code, key, expected, found in pairs if expected != found]


def _hopes(behaviours: Sequence[Behaviour]) -> list[tuple[str, float]]:
    """Ids and weights; the order in which they are written makes no difference."""
    return sorted((behaviour.id, behaviour.weight) for behaviour in behaviours)


def _ways(branches: Sequence[Branch]) -> list[tuple[object, object]]:
    """Conditions and targets, in order, as the first that holds is taken. Reactions are words, so they may differ."""
    return [(branch.condition, branch.go) for branch in branches]


def _labels(samples: Sequence[Sample]) -> list[tuple[frozenset[str], ...]]:
    """Labels in order, so that choice 2 in one language is choice 2 in another."""
    return [tuple(map(frozenset, (s.shows, s.hints, s.denies, s.falls, s.any))) for s in samples]
