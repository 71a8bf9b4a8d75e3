"""Replies to the library's own steps: they fit the scenarios, nothing known comes from them, and the figures hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process
from shipped_library import LIBRARY, scorer, story

from simulator.calibration.replies import Compared, LibraryReply, compare, measure_kind, read_replies
from simulator.domain.ids import LANGUAGES, Language
from simulator.domain.scenario import BehaviourKind
from simulator.errors import UsageError

HERE = Path(__file__).parent
ALIKE = 90.0
PARTS = 6
SETS = ("development", "held-out")
FLOORS = {BehaviourKind.RECOMMENDED: 0.90, BehaviourKind.PITFALL: 0.76}
"""F1 of credit against none on the held-out set, all languages together; docs/accuracy-replies.md has the figures."""


def replies_of(language: Language) -> list[LibraryReply]:
    return [one for name in SETS for one in read_replies(HERE / name / f"{language}.jsonl")]


@cache
def compared() -> tuple[Compared, ...]:
    """The replies to a sixth of the scenarios, another sixth in the next language; tools/reply_table.py has all."""
    found: list[Compared] = []
    for number, language in enumerate(LANGUAGES):
        replies = read_replies(HERE / "held-out" / f"{language}.jsonl")
        chosen = sorted({one.scenario for one in replies})[number % PARTS :: PARTS]
        found += compare([one for one in replies if one.scenario in chosen], LIBRARY, scorer(language), language)
    return tuple(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_behaviour_of_the_step_is_rated_twice(language: Language) -> None:
    for one in replies_of(language):
        step = story(one.scenario, language).steps[one.step]
        assert set(one.ratings) == {behaviour.id for behaviour in step.behaviours}


@pytest.mark.parametrize("kind", list(BehaviourKind))
def test_the_scorer_agrees_with_the_raters(kind: BehaviourKind) -> None:
    measured = measure_kind(compared(), kind)
    assert (measured["n"] or 0) > 180
    assert (measured["f1"] or 0) > FLOORS[kind], measured


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_known_is_like_one_of_them(language: Language) -> None:
    steps = [step for told in LIBRARY.scenarios(language) for step in told.steps.values()]
    own = [text for step in steps for behaviour in step.behaviours for text in behaviour.says]
    own += [sample.reply for step in steps for sample in step.samples]
    for entry in LIBRARY.phrasebook(language).entries.values():
        own += [*entry.phrases.shown, *entry.phrases.hinted, *entry.phrases.denied, *entry.phrases.near]
    known = [" ".join(text.casefold().split()) for text in own]
    for one in replies_of(language):
        reply = " ".join(one.reply.casefold().split())
        assert not process.extractOne(reply, known, scorer=fuzz.ratio, score_cutoff=ALIKE), one.reply


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "en.jsonl"
    broken.write_text('{"scenario": "sent-back"}\n', encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_replies(broken)
    assert caught.value.details["line"] == 1
