"""The rated replies measure the scorer, so nothing that it knows may come from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process

from simulator.authoring.library import Library
from simulator.calibration.rated import read_rated
from simulator.domain.ids import LANGUAGES, Language

HERE = Path(__file__).parent
LIBRARY = Library([HERE.parents[1] / "scenarios"])
ALIKE = 85.0


@cache
def measured_with(language: Language) -> list[str]:
    """Every rated reply and every exemplar of its situation."""
    rated = read_rated(HERE / f"{language}.jsonl")
    return sorted({_plain(t) for r in rated for t in (r.reply, *(s for b in r.step.behaviours for s in b.says))})


def known(language: Language) -> list[str]:
    """Everything the scorer knows: phrases, filler, patterns, exemplars, samples."""
    book = LIBRARY.phrasebook(language)
    phrases = [
        text
        for entry in book.entries.values()
        for texts in (entry.phrases.shown, entry.phrases.hinted, entry.phrases.denied, entry.phrases.near)
        for text in texts
    ]
    patterns = [text for entry in book.entries.values() for text in entry.patterns]
    steps = [step for story in LIBRARY.scenarios(language) for step in story.steps.values()]
    exemplars = [text for step in steps for behaviour in step.behaviours for text in behaviour.says]
    samples = [sample.reply for step in steps for sample in step.samples]
    return [*phrases, *book.filler, *patterns, *exemplars, *samples]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_known_is_like_a_rated_reply(language: Language) -> None:
    texts = [_plain(text) for text in known(language)]
    assert len(texts) > 4000
    alike = [
        (text, found[0], round(found[1]))
        for text in texts
        if (
            found := process.extractOne(text, measured_with(language), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        )
    ]
    assert not alike


def test_the_test_can_fail() -> None:
    rated = measured_with(Language("en"))[0]
    assert process.extractOne(rated, measured_with(Language("en")), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
