"""The scorer's manners: evidence for every credit, no credit for denial, echo or noise, and never an exception."""

from __future__ import annotations

import pytest
from shipped_library import LIBRARY, scorer, story

from simulator.domain.assessment import Assessment, Verdict
from simulator.domain.ids import LANGUAGES, Language, StepId

CREDIT = (Verdict.SHOWN, Verdict.PARTLY)


def judge(language: str, reply: str, *, scenario: str = "misprinted-cards", step: str = "counter") -> Assessment:
    scene = story(scenario, Language(language))
    return scorer(Language(language)).assess(scene, scene.steps[StepId(step)], reply)


def verdicts(assessment: Assessment) -> dict[str, Verdict]:
    return {behaviour.id: behaviour.verdict for behaviour in assessment.behaviours}


SORRY = {
    "en": ("I'm really sorry about this.", "I am certainly not sorry about this."),
    "fa": ("واقعاً عذر می‌خواهم.", "من که عذرخواهی نمی‌کنم."),
    "hy": ("Շատ եմ ներողություն խնդրում։", "Ես ներողություն չեմ խնդրելու։"),
    "kk": ("Шын жүректен кешірім сұраймын.", "Мен кешірім сұрамаймын."),
    "tl": ("Humihingi po ako ng paumanhin.", "Hindi po ako hihingi ng paumanhin."),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_apology_counts_and_its_denial_does_not(language: str) -> None:
    sorry, not_sorry = SORRY[language]
    assert verdicts(judge(language, sorry))["apologise"] in CREDIT
    assert verdicts(judge(language, not_sorry))["apologise"] not in CREDIT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "reply",
    ["", " ", "?", "a", "…!!", "12 34", "😀😀😀", "\x00", "\ud800", "e" + "\u0301" * 3000, "\u200c" * 50, "ok " * 4000],
    ids=["empty", "space", "sign", "letter", "signs", "digits", "emoji", "nul", "surrogate", "marks", "zwnj", "long"],
)
def test_noise_earns_nothing_and_breaks_nothing(language: str, reply: str) -> None:
    assessment = judge(language, reply)
    assert not set(verdicts(assessment).values()) & set(CREDIT)
    assert all(e.start < e.end <= len(reply) for b in assessment.behaviours for e in b.evidence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_customers_own_words_earn_nothing(language: str) -> None:
    sixth = LANGUAGES.index(Language(language)) % 6
    for scenario in LIBRARY.scenarios(Language(language))[sixth::6]:  # another sixth in the next language
        for step in scenario.steps.values():
            if step.behaviours:
                echoed = scorer(Language(language)).assess(scenario, step, step.says)
                assert not set(verdicts(echoed).values()) & set(CREDIT), (scenario.id, step.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_scores_are_estimates_in_steps_of_five_and_repeatable(language: str) -> None:
    for reply in SORRY[language]:
        first = judge(language, reply)
        assert first == judge(language, reply)
        assert first.score in range(0, 101, 5)
        assert all(0 <= behaviour.probability <= 1 for behaviour in first.behaviours)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_with_its_apology_denied_is_not_that_sample(language: str) -> None:
    """A word more or less makes another reply: a rated sample lends its label only to its very words."""
    scene = story("misprinted-cards", Language(language))
    step = scene.steps[StepId("counter")]
    not_sorry = SORRY[language][1]
    long_sample = next(sample.reply for sample in step.samples if "apologise" in sample.shows)
    taken = scorer(Language(language)).assess(scene, step, long_sample)
    assert all(e.by == "sample" for b in taken.behaviours for e in b.evidence)
    changed = scorer(Language(language)).assess(scene, step, f"{long_sample} {not_sorry.split()[0]}")
    assert any(e.by != "sample" for b in changed.behaviours for e in b.evidence) or not changed.score
