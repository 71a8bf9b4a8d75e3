"""The shipped scenarios: clean in every language, the same story in all five, and fair to whoever plays them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from simulator.authoring.check import check_paths
from simulator.authoring.library import Library
from simulator.domain import dialogue
from simulator.domain.assessment import Verdict, assessment_of_sample, sample_verdict
from simulator.domain.dialogue import DialogueState
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.scenario import Outcome, Scenario, Step

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"
SHORTEST, LONGEST = 3, 8
LIBRARY = Library([SCENARIOS])
IDS = LIBRARY.scenario_ids(Language("en"))
PAIRS = [(id_, language) for id_ in IDS for language in LANGUAGES]


def scenario(id_: str, language: str) -> Scenario:
    return LIBRARY.scenario(ScenarioId(id_), Language(language))


def test_there_are_at_least_twenty_four_the_same_in_each_language() -> None:
    assert len(IDS) >= 24
    assert all(LIBRARY.scenario_ids(language) == IDS for language in LANGUAGES)


def test_every_place_of_the_articles_that_teaches_something_has_its_scenario() -> None:
    taught = {source for principle in LIBRARY.catalogue().principles for source in principle.sources}
    trained = {source for id_ in IDS for source in scenario(id_, "en").sources}
    assert taught <= trained


def test_check_finds_nothing() -> None:
    """Structure, ids, phrasebooks, parity, letters, what is trained in each language, and whether all of it is met."""
    assert check_paths([SCENARIOS], LIBRARY) == []


def test_levels_are_well_filled() -> None:
    levels = [scenario(id_, "en").level for id_ in IDS]
    assert all(levels.count(level) >= 6 for level in (1, 2, 3))


def test_no_two_stories_have_the_same_graph() -> None:
    graphs = [graph(scenario(id_, "en")) for id_ in IDS]
    assert len(set(graphs)) == len(graphs)


def graph(story: Scenario) -> str:
    """The steps and branches without their names: the same for two stories that only differ in words."""
    colours = {id_: str(step.ending.outcome) if step.ending else "step" for id_, step in story.steps.items()}
    for _ in story.steps:
        colours = {
            id_: sha256(repr((colours[id_], [colours[branch.go] for branch in step.branches])).encode()).hexdigest()
            for id_, step in story.steps.items()
        }
    return colours[story.start]


@pytest.mark.parametrize("id_", IDS)
def test_each_hope_and_each_pitfall_of_a_step_has_samples_for_and_against(id_: str) -> None:
    for step in scenario(id_, "en").steps.values():
        if not step.ending:
            assert len(step.samples) >= 4
            for behaviour in step.behaviours:
                verdicts = {sample_verdict(sample, behaviour) for sample in step.samples}
                assert verdicts & {Verdict.SHOWN, Verdict.FELL}, (step.id, behaviour.id)
                assert verdicts & {Verdict.MISSED, Verdict.DENIED, Verdict.CLEAR}, (step.id, behaviour.id)


@pytest.mark.parametrize("id_", IDS)
def test_every_pitfall_shows_in_mood_or_branch(id_: str) -> None:
    for step in scenario(id_, "en").steps.values():
        assert step.ending or step.mood.fell < 0 < step.mood.shown


@pytest.mark.parametrize("id_", IDS)
def test_same_story_in_every_language(id_: str) -> None:
    def shape(story: Scenario) -> object:
        return [
            (
                step.id,
                [(b.id, b.kind, b.weight) for b in step.behaviours],
                [(branch.condition, branch.go, bool(branch.reaction)) for branch in step.branches],
                [(s.shows, s.hints, s.denies, s.falls, s.any) for s in step.samples],
                step.mood,
                step.ending.outcome if step.ending else None,
            )
            for step in story.steps.values()
        ]

    reference = shape(scenario(id_, "en"))
    for language in LANGUAGES:
        assert shape(scenario(id_, language)) == reference, language


@pytest.mark.parametrize("id_", IDS)
def test_no_step_recommends_more_than_four(id_: str) -> None:
    assert all(len(step.recommended) <= 4 for step in scenario(id_, "en").steps.values())


@pytest.mark.parametrize("id_", IDS)
def test_branches_ask_for_what_was_shown_and_for_pitfalls(id_: str) -> None:
    conditions = [b.condition for s in scenario(id_, "en").steps.values() for b in s.branches if b.condition]
    assert any(c.shown for c in conditions)
    assert any(c.fell for c in conditions)


@pytest.mark.parametrize("id_", IDS)
def test_every_path_has_three_to_eight_replies_and_three_endings_are_reached(id_: str) -> None:
    ends = ends_of(scenario(id_, "en"))
    assert {length for length, _ in ends} <= set(range(SHORTEST, LONGEST + 1))
    assert len({step for _, step in ends}) >= 3


def ends_of(story: Scenario) -> set[tuple[int, str]]:
    """The number of replies and the ending of every way through the samples; equal states are followed once."""
    labelled = {
        step.id: [assessment_of_sample(step, sample) for sample in step.samples] for step in story.steps.values()
    }
    ends: set[tuple[int, str]] = set()
    now = {dialogue.start(story)}
    for length in range(LONGEST + 2):
        ends |= {(length, state.step) for state in now if story.steps[state.step].ending}
        going = [state for state in now if not story.steps[state.step].ending]
        after = (dialogue.reply(story, state, one) for state in going for one in labelled[state.step])
        now = {replace(state, reaction="", visits=tuple(sorted(state.visits))) for state in after}
    assert not now, "some way does not end"
    return ends


@pytest.mark.parametrize(("id_", "language"), PAIRS)
def test_best_replies_end_well_and_worst_end_badly(id_: str, language: str) -> None:
    story = scenario(id_, language)
    assert outcomes(story, max) == {Outcome.RESOLVED}
    assert outcomes(story, min) == {Outcome.LOST}


def outcomes(story: Scenario, which: object) -> set[Outcome]:
    """The outcomes when at each step a sample of the highest (or lowest) score is chosen, whichever of equals."""

    def picked(step: Step) -> list[int]:
        scores = [assessment_of_sample(step, sample).score for sample in step.samples]
        wanted = which(scores)  # type: ignore[operator]  # max, min or a choice
        return [number for number, score in enumerate(scores) if score == wanted]

    ends = walk(story, dialogue.start(story), picked)
    return {ending.outcome for _, state in ends if (ending := story.steps[state.step].ending)}


def walk(story: Scenario, state: DialogueState, pick: object, length: int = 0) -> Iterator[tuple[int, DialogueState]]:
    """Every end of the story, with the number of replies that led to it."""
    step = story.steps[state.step]
    if step.ending or length > LONGEST:
        yield length, state
        return
    for number in pick(step):  # type: ignore[operator]  # max, min or a choice
        after = dialogue.reply(story, state, assessment_of_sample(step, step.samples[number]))
        yield from walk(story, after, pick, length + 1)
