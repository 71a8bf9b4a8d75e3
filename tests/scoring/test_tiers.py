"""The tiers: core without anything more, semantic where its extra is installed, and one sentence where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.authoring.library import Library
from simulator.domain.assessment import Verdict
from simulator.domain.ids import LANGUAGES, Language, ScenarioId, StepId
from simulator.errors import UsageError
from simulator.scoring import tiers
from simulator.scoring.scorer import Scorer
from simulator.scoring.tiers import CORE, SEMANTIC, has_vectors, usable_tier

LIBRARY = Library([Path(__file__).resolve().parents[2] / "scenarios"])
needs_vectors = pytest.mark.skipif(not has_vectors(), reason="the extra semantic is not installed")


def test_a_tier_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiers, "has_vectors", lambda: False)
    assert usable_tier("") == CORE
    with pytest.raises(UsageError) as caught:
        usable_tier(SEMANTIC)
    assert caught.value.code == "extra-missing"
    assert caught.value.details["extra"] == SEMANTIC


def test_the_best_tier_is_taken_unless_the_settings_say_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiers, "has_vectors", lambda: True)
    assert usable_tier("") == SEMANTIC
    assert usable_tier(CORE) == CORE


def test_each_assessment_names_its_tier() -> None:
    story = LIBRARY.scenario(ScenarioId("misprinted-cards"), Language("en"))
    scorer = Scorer(LIBRARY.phrasebook(Language("en")))
    assert scorer.assess(story, story.steps[StepId("counter")], "I'm sorry.").tier == CORE


@needs_vectors
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_semantic_tier_judges_with_evidence(language: Language) -> None:
    story = LIBRARY.scenario(ScenarioId("misprinted-cards"), language)
    step = story.steps[StepId("counter")]
    scorer = Scorer(LIBRARY.phrasebook(language), tier=SEMANTIC)
    said = " ".join(behaviour.says[0] for behaviour in step.recommended if behaviour.says)
    assessment = scorer.assess(story, step, said)
    assert assessment.tier == SEMANTIC
    assert assessment.with_verdict(Verdict.SHOWN)
    assert all(b.evidence for b in assessment.behaviours if b.verdict is Verdict.SHOWN)
    assert scorer.data_hash != Scorer(LIBRARY.phrasebook(language)).data_hash
