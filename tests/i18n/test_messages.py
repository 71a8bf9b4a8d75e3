"""Every error has a sentence; what people typed cannot steer the terminal through it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.domain.assessment import BehaviourVerdict, Verdict
from simulator.domain.ids import BehaviourId, Language
from simulator.domain.scenario import BehaviourKind, Outcome
from simulator.errors import UsageError
from simulator.i18n.messages import LONGEST_VALUE, has_sentence, sentence
from simulator.i18n.texts import load_texts
from simulator.i18n.words import SIGNS, level_word, mood_word, outcome_word, score_word, verdict_word

PACKAGE = Path(__file__).parents[2] / "simulator"
RAISED = ("UsageError", "FileError", "StoreError")
TEXTS = load_texts(Language("en"), Path("nowhere"))


def codes() -> Iterator[str]:
    """The codes in the source: of errors made here, and those that the store chooses by SQLite's."""
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED:
                yield from (a.value for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str))
    yield from re.findall(r'"(store-[a-z-]+)"', (PACKAGE / "storage" / "sqlite.py").read_text(encoding="utf-8"))
    yield from ("broken-file", "unknown-bidi")


@pytest.mark.parametrize("code", sorted(set(codes())))
def test_every_code_has_a_sentence(code: str) -> None:
    assert has_sentence(code)


def test_a_guess_is_made_where_there_is_one() -> None:
    details = {"id": "late-parcle", "language": "en"}
    assert "Did you mean “late-parcel”?" in sentence(
        UsageError("unknown-scenario", closest="late-parcel", **details), TEXTS
    )
    assert "Did you mean" not in sentence(UsageError("unknown-scenario", closest="", **details), TEXTS)


def test_values_are_cleaned_and_cut() -> None:
    told = sentence(UsageError("unknown-command", command="/\x1b[2J\u202e\nx" + "y" * 999), TEXTS)
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "\n" not in told
    assert len(told) < LONGEST_VALUE + 100


def test_braces_of_people_are_no_placeholders() -> None:
    assert "{count}" in sentence(UsageError("unknown-command", command="/{count}"), TEXTS)


def test_an_unknown_code_is_told_too() -> None:
    assert "brand-new" in sentence(UsageError("brand-new"), TEXTS)


@pytest.mark.parametrize(
    ("mood", "word"),
    [(0, "furious"), (14, "furious"), (15, "angry"), (35, "upset"), (50, "wary"), (65, "calm"), (80, "pleased")],
)
def test_moods(mood: int, word: str) -> None:
    assert mood_word(mood, TEXTS) == word


def test_every_state_has_a_word_of_its_own() -> None:
    def word(verdict: Verdict, *, by_conduct: bool) -> str:
        judged = BehaviourVerdict(
            id=BehaviourId("stay-calm"),
            kind=BehaviourKind.RECOMMENDED,
            verdict=verdict,
            probability=0.5,
            by_conduct=by_conduct,
        )
        return verdict_word(judged, TEXTS)

    by_words = {word(verdict, by_conduct=False) for verdict in Verdict}
    by_conduct = {word(verdict, by_conduct=True) for verdict in (Verdict.SHOWN, Verdict.DENIED)}
    assert len(by_words) == len(set(SIGNS.values())) == len(Verdict)
    assert len(by_conduct - by_words) == len(by_conduct)
    assert len({outcome_word(outcome, TEXTS) for outcome in Outcome}) == len(Outcome)
    assert len({level_word(level, TEXTS) for level in (1, 2, 3)}) == 3
    assert len({score_word(score, TEXTS) for score in (0, 25, 50, 70, 85, 100)}) == 5
