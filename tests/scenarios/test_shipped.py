"""The shipped scenarios: clean in every language, the same story in all five, and fair to whoever plays them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.authoring.check import check_paths
from simulator.authoring.library import Library
from simulator.domain import dialogue
from simulator.domain.assessment import assessment_of_sample
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


def test_there_are_five_in_each_language() -> None:
    assert len(IDS) >= 5
    assert all(LIBRARY.scenario_ids(language) == IDS for language in LANGUAGES)


def test_every_article_has_its_scenario() -> None:
    articles = {source.article for id_ in IDS for source in scenario(id_, "en").sources}
    assert articles == {"fa", "hy", "kk", "tl"}


def test_check_finds_nothing_but_hints() -> None:
    """Structure, ids, phrasebooks, and parity between the languages (same steps, behaviours, branches, labels)."""
    grave = [one for one in check_paths([SCENARIOS], LIBRARY) if one.severity.value != "hint"]
    assert grave == []


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
def test_branches_ask_for_what_was_shown_pitfalls_score_and_mood(id_: str) -> None:
    conditions = [b.condition for s in scenario(id_, "en").steps.values() for b in s.branches if b.condition]
    assert any(c.shown for c in conditions)
    assert any(c.fell for c in conditions)
    assert any(c.score_at_least is not None for c in conditions)
    assert any(c.mood_below is not None or c.mood_at_least is not None for c in conditions)


@pytest.mark.parametrize("id_", IDS)
def test_every_path_has_three_to_eight_replies_and_three_endings_are_reached(id_: str) -> None:
    story = scenario(id_, "en")
    ends = list(walk(story, dialogue.start(story), lambda step: range(len(step.samples))))
    assert {length for length, _ in ends} <= set(range(SHORTEST, LONGEST + 1))
    assert len({state.step for _, state in ends}) >= 3


@pytest.mark.parametrize(("id_", "language"), PAIRS)
def test_best_replies_end_well_and_worst_end_badly(id_: str, language: str) -> None:
    story = scenario(id_, language)
    assert outcomes(story, max) == {Outcome.RESOLVED}
    assert outcomes(story, min) == {Outcome.LOST}


def outcomes(story: Scenario, which: object) -> set[Outcome]:
    """The outcomes when at each step a sample of the highest (or lowest) score is chosen, whichever of equals."""

    def picked(step: Step) -> list[int]:
        scores = [assessment_of_sample(step, sample).score for sample in step.samples]
        wanted = which(scores)  # type: ignore[operator]
        return [number for number, score in enumerate(scores) if score == wanted]

    ends = walk(story, dialogue.start(story), picked)
    return {ending.outcome for _, state in ends if (ending := story.steps[state.step].ending)}


def walk(story: Scenario, state: DialogueState, pick: object, length: int = 0) -> Iterator[tuple[int, DialogueState]]:
    """Every end of the story, with the number of replies that led to it."""
    step = story.steps[state.step]
    if step.ending or length > LONGEST:
        yield length, state
        return
    for number in pick(step):  # type: ignore[operator]
        after = dialogue.reply(story, state, assessment_of_sample(step, step.samples[number]))
        yield from walk(story, after, pick, length + 1)
