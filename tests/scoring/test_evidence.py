"""Evidence is the cause of a verdict: without it the verdict falls, and it is little beside what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from shipped_library import scorer

from simulator.calibration.rated import RatedReply, read_rated
from simulator.domain.assessment import BehaviourVerdict, Verdict
from simulator.domain.ids import LANGUAGES, Language
from simulator.language.reading import read
from simulator.scoring.knowledge import StepKnowledge

ROOT = Path(__file__).resolve().parents[2]
FALLS_AT_LEAST = 0.9
EARNED = (Verdict.SHOWN, Verdict.FELL)


@cache
def earned(language: Language) -> tuple[tuple[StepKnowledge, RatedReply, BehaviourVerdict], ...]:
    """Everything that every second rated reply is credited with."""
    known: dict[str, StepKnowledge] = {}
    found: list[tuple[StepKnowledge, RatedReply, BehaviourVerdict]] = []
    for rated in read_rated(ROOT / "tests" / "rated" / f"{language}.jsonl")[::2]:
        if rated.situation not in known:
            known[rated.situation] = scorer(language).knowledge(rated.step)
        judged = scorer(language).assess_knowing(known[rated.situation], rated.reply).behaviours
        found += [(known[rated.situation], rated, verdict) for verdict in judged if verdict.verdict in EARNED]
    return tuple(found)


def without_evidence(reply: str, verdict: BehaviourVerdict) -> str:
    for evidence in sorted(verdict.evidence, key=lambda one: one.start, reverse=True):
        reply = f"{reply[: evidence.start]} {reply[evidence.end :]}"
    return reply


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verdict_falls_without_its_evidence(language: Language) -> None:
    falls = [
        next(b for b in scorer(language).assess_knowing(known, without_evidence(rated.reply, verdict)).behaviours
             if b.id == verdict.id).verdict is not verdict.verdict
        for known, rated, verdict in earned(language)
    ]  # fmt: skip
    assert len(falls) > 80
    assert sum(falls) / len(falls) >= FALLS_AT_LEAST


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_span_is_at_most_half_of_its_clause(language: Language) -> None:
    shares = [share for _, rated, verdict in earned(language) for share in _shares(rated.reply, verdict, language)]
    assert median(shares) <= 0.5


def _shares(reply: str, verdict: BehaviourVerdict, language: Language) -> Iterator[float]:
    """For each span, how many of the words of the clauses that it touches are in it."""
    words = read(reply, language).words
    for evidence in verdict.evidence:
        inside = [word for word in words if evidence.start <= word.start < evidence.end]
        touched = {word.clause for word in inside}
        yield len(inside) / sum(word.clause in touched for word in words)
