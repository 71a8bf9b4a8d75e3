"""Rated replies: what a line must be, and one sentence with file and line where it is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from simulator.calibration.rated import read_rated
from simulator.domain.assessment import Verdict, sample_verdict
from simulator.errors import UsageError

LINE: dict[str, Any] = {
    "language": "en", "situation": "wet-shoes", "context": "", "customer": "My shoes are wet!",
    "recommended": [{"principle": "apologise", "says": ["I'm sorry."]}, {"principle": "offer-remedy", "says": []}],
    "avoid": [{"id": "blame-client", "says": []}], "reply": "Sorry about the shoes. Why did you walk there?",
    "kind": "mixed", "ratings": {"apologise": 2, "offer-remedy": 1, "blame-client": 2}, "disputed": [], "overall": 1,
}  # fmt: skip


def written(folder: Path, *lines: object) -> Path:
    path = folder / "rated.jsonl"
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines), "utf-8")
    return path


def test_a_line_becomes_a_step_and_its_ratings_a_sample(tmp_path: Path) -> None:
    (rated,) = read_rated(written(tmp_path, LINE, ""))
    sample = rated.as_sample()
    assert {b.id: sample_verdict(sample, b) for b in rated.step.behaviours} == {
        "apologise": Verdict.SHOWN, "offer-remedy": Verdict.PARTLY, "blame-client": Verdict.FELL,
    }  # fmt: skip


def test_disputed_ratings_assert_nothing(tmp_path: Path) -> None:
    (rated,) = read_rated(written(tmp_path, {**LINE, "disputed": ["apologise"]}))
    assert "apologise" not in rated.ratings
    assert sample_verdict(rated.as_sample(), rated.step.behaviours[0]) is None


@pytest.mark.parametrize(
    "line",
    [
        "{", "[]", "7", json.dumps({**LINE, "language": "xx"}), json.dumps({**LINE, "ratings": {"apologise": 3}}),
        json.dumps({**LINE, "ratings": {"unheard-of": 2}}), json.dumps({**LINE, "reply": None}),
        json.dumps({**LINE, "avoid": [{"id": "apologise"}]}), "[" * 100_000,
    ],
)  # fmt: skip
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_rated(written(tmp_path, LINE, line))
    assert caught.value.code == "rated-line"
    assert caught.value.details["line"] == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read_rated(tmp_path / "nothing.jsonl")
    assert caught.value.code == "rated-unreadable"
