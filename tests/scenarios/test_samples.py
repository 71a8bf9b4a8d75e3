"""Each sample is a test of the scorer, which is not told about it or its near-copies (90 per cent alike or more)."""

from __future__ import annotations

from functools import cache

import pytest
from shipped_library import LIBRARY, scorer

from simulator.domain.assessment import Verdict, sample_verdict
from simulator.domain.ids import LANGUAGES, Language
from simulator.workbench.samples import JudgedLabel, judge_samples, share_right

RIGHT_AT_LEAST = 0.88
CREDITED_AT_MOST = 0.12
PARTS, THIRDS = 8, 3


@cache
def judged(language: Language) -> tuple[JudgedLabel, ...]:
    """Every label of every sample of an eighth of the scenarios, another eighth in the next language.

    `simulator check --samples` judges all of them, and so does `simulator calibrate`, for docs/accuracy.md.
    """
    stories = LIBRARY.scenarios(language)[LANGUAGES.index(language) % PARTS :: PARTS]
    return tuple(label for story in stories for label in judge_samples(story, scorer(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_labels_are_confirmed(language: Language) -> None:
    right, asserted = share_right(judged(language))
    assert asserted > 500
    assert right / asserted >= RIGHT_AT_LEAST, f"{language}: {right} of {asserted}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_known_sample_is_judged_as_labelled_with_its_own_words_as_evidence(language: Language) -> None:
    for story in LIBRARY.scenarios(language)[LANGUAGES.index(language) % THIRDS :: THIRDS]:
        for step in story.steps.values():
            for sample in step.samples:
                judged = {b.id: b for b in scorer(language).assess(story, step, sample.reply).behaviours}
                for behaviour in step.behaviours:
                    expected = sample_verdict(sample, behaviour)
                    assert expected in (None, judged[behaviour.id].verdict)
                for verdict in judged.values():
                    earned = verdict.verdict not in (Verdict.MISSED, Verdict.CLEAR)
                    assert bool(verdict.evidence) == earned
                    assert all(sample.reply[e.start : e.end].strip() for e in verdict.evidence)


def test_little_credit_on_a_sample_that_denies() -> None:
    """Withheld, what a sample denies is seldom credited (docs/accuracy-samples.md); known, it never is (above)."""
    denied = [one for language in LANGUAGES for one in judged(language) if one.expected is Verdict.DENIED]
    credited = [one for one in denied if one.judged in (Verdict.SHOWN, Verdict.PARTLY)]
    assert len(denied) > 80
    assert len(credited) / len(denied) <= CREDITED_AT_MOST
