"""A second try that repeats a rated reply of its step is marked; a first try and one's own words are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.authoring.library import Library
from simulator.coaching.wording import is_copied
from simulator.domain.assessment import Assessment
from simulator.domain.ids import LANGUAGES, Language, ScenarioId, StepId
from simulator.domain.records import ScorerStamp, TurnRecord
from simulator.domain.scenario import Scenario

LIBRARY = Library([Path(__file__).resolve().parents[2] / "scenarios"])


def turn(scenario: Scenario, reply: str) -> TurnRecord:
    return TurnRecord(
        number=2, step=StepId("counter"), visit=1, attempt=2, chosen=False, hint=False, reply=reply,
        assessment=Assessment(behaviours=(), score=0), mood=50, next_step=scenario.start, reaction="",
        made=datetime(2026, 1, 1, tzinfo=UTC), scenario_hash="",
        scorer=ScorerStamp(version="2", tier="core", data_hash=""),
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copied_second_try_is_marked(language: Language) -> None:
    scenario = LIBRARY.scenario(ScenarioId("misprinted-cards"), language)
    sample = scenario.steps[StepId("counter")].samples[0].reply
    copied = turn(scenario, sample.rstrip(".։!") + " 🙂")
    assert is_copied(copied, scenario)
    assert not is_copied(replace(copied, attempt=1), scenario)
    assert not is_copied(replace(copied, chosen=True), scenario)
    own_words = " ".join(reversed(sample.split()))[: len(sample) // 2]
    assert not is_copied(replace(copied, reply=own_words), scenario)
