"""Playing every reply there could be finds what scores and moods keep shut, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.authoring.compile import compile_scenario
from simulator.authoring.library import Library
from simulator.authoring.walk import walk
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import StepId
from simulator.domain.scenario import Scenario
from tests.authoring.made_up import GOOD, ROOT

SHIPPED = Library([ROOT / "scenarios"])


def story(text: str) -> Scenario:
    made = compile_scenario(text.encode(), "en/late-parcel.yaml", SHIPPED.catalogue()).made
    assert made is not None
    return made


def test_a_sound_story_is_met_whole() -> None:
    good = story(GOOD)
    met = walk(good)
    assert met is not None
    assert met.steps == set(good.steps)
    assert len(met.branches) == sum(len(step.branches) for step in good.steps.values())


@pytest.mark.parametrize(
    ("shut", "steps", "branches"),
    [
        # the mood starts at 30; whatever is said, it can rise by 30 on the way round and by 30 at the end
        ("score_at_least: 70, shown: {all: [apologise]}, mood_at_least: 91", {"relieved"}, {("opening", 1)}),
        # whoever falls into the one pitfall that is left went another way before
        ("fell: [tell-to-calm-down], score_at_least: 80", {"relieved"}, {("opening", 1)}),
        ("score_at_least: 70, shown: {all: [apologise]}, mood_at_least: 90", set(), set()),
    ],
)
def test_what_no_reply_opens_is_found(shut: str, steps: set[str], branches: set[tuple[str, int]]) -> None:
    closed = story(GOOD.replace("score_at_least: 70, shown: {all: [apologise]}", shut))
    met = walk(closed)
    assert met is not None
    assert set(closed.steps) - met.steps == steps
    every = {(id_, n) for id_, step in closed.steps.items() for n, _ in enumerate(step.branches)}
    assert every - met.branches == branches


def test_visits_are_counted() -> None:
    thrice = story(GOOD.replace("times_at_least: 2", "times_at_least: 3"))
    met = walk(thrice)
    assert met is not None
    assert (StepId("opening"), 2) in met.branches


@pytest.mark.parametrize("id_", SHIPPED.scenario_ids("en"))  # type: ignore[arg-type]  # ids are plain strings
def test_every_ending_of_a_shipped_scenario_is_met(id_: str, tmp_path: Path) -> None:
    shipped = SHIPPED.scenario(id_, "en")  # type: ignore[arg-type]  # the same
    met = walk(shipped)
    assert met is not None
    assert met.steps == set(shipped.steps)


def test_a_step_with_too_many_different_replies_is_not_walked(catalogue: Catalogue) -> None:
    """Each pitfall that an `if` asks for doubles the replies; those that none asks for only add to them."""
    pitfalls = [id_ for id_ in catalogue.pitfall if id_ not in ("blame-others", "tell-to-calm-down")]
    avoided = GOOD.replace("avoid: [", f"avoid: [{', '.join(pitfalls[:10])}, ")
    assert walk(story(avoided)) is not None
    branches = "".join(f"      - {{if: {{fell: [{id_}], mood_below: 30}}, go: storm}}\n" for id_ in pitfalls[:10])
    asked = story(avoided.replace("    next:\n", f"    next:\n{branches}", 1))
    assert walk(asked) is None
