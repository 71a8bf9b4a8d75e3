"""The rated replies measure the scorer, so nothing that it knows may come from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process
from shipped_library import LIBRARY

from simulator.calibration.rated import read_rated
from simulator.domain.ids import LANGUAGES, Language

HERE = Path(__file__).parent
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
    """The words in the order of the alphabet: sorted once, rather than at every comparison (token sort)."""
    return " ".join(sorted(text.casefold().split()))


def alike(texts: list[str], language: Language) -> list[tuple[str, str]]:
    """The texts that are like a rated reply or an exemplar of one, each with it."""
    rated = measured_with(language)
    found = ((text, process.extractOne(_plain(text), rated, scorer=fuzz.ratio, score_cutoff=ALIKE)) for text in texts)
    return [(text, match[0]) for text, match in found if match]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_known_is_like_a_rated_reply(language: Language) -> None:
    texts = known(language)
    assert len(texts) > 4000
    assert not alike(texts, language)


def test_the_comparison_finds_a_reworded_reply_and_looks_at_everything_known() -> None:
    english = Language("en")
    words = read_rated(HERE / "en.jsonl")[0].reply.split()
    assert alike([" ".join([*words[1:], words[0]]).upper()], english)
    assert not alike(["An entirely different sentence about ferries in the Baltic."], english)
    texts = known(english)
    story = LIBRARY.scenarios(english)[0]
    step = next(step for step in story.steps.values() if step.samples)
    assert step.samples[0].reply in texts
    assert next(says for behaviour in step.behaviours for says in behaviour.says) in texts
    assert LIBRARY.phrasebook(english).filler[0] in texts
