"""The agreement with people does not fall below what is published (`docs/accuracy.json`) by more than a little.

The published figures judge each situation with weights fitted without it; here the shipped weights judge them all, as
`simulator evaluate` does, which is kinder. So this tells a scorer that was broken from one that works, quickly;
`simulator calibrate --check` and a new table tell the rest.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from shipped_library import scorer

from simulator.calibration.evaluate import Judged, judge, measure
from simulator.calibration.rated import read_rated
from simulator.domain.ids import LANGUAGES, Language

ROOT = Path(__file__).resolve().parents[2]
MAY_FALL = 0.02
HIGHER = ("auc", "f1", "precision", "recall", "kappa", "avoid_f1", "spearman_overall", "recall_paraphrase")
LOWER = ("negated_false_credit", "filler_false_credit", "calibration_error")
PUBLISHED: dict[str, Any] = json.loads((ROOT / "docs" / "accuracy.json").read_text("utf-8"))["held_out"]


@cache
def judged(language: Language) -> tuple[Judged, ...]:
    return tuple(judge(read_rated(ROOT / "tests" / "rated" / f"{language}.jsonl"), scorer))


def test_no_figure_of_all_languages_falls() -> None:
    measured = measure([one for language in LANGUAGES for one in judged(language)])
    fallen = {
        name: (measured[name], PUBLISHED["all"][name])
        for name in (*HIGHER, *LOWER)
        if _worse(name, measured[name], PUBLISHED["all"][name])
    }
    assert not fallen


@pytest.mark.parametrize("language", LANGUAGES)
def test_f1_of_no_language_falls(language: Language) -> None:
    assert not _worse("f1", measure(judged(language))["f1"], PUBLISHED[language]["f1"])


def test_no_language_is_far_behind() -> None:
    found = [PUBLISHED[language]["f1"] for language in LANGUAGES]
    assert max(found) - min(found) <= 0.055


def _worse(name: str, measured: float | None, published: float) -> bool:
    assert measured is not None
    return measured < published - MAY_FALL if name in HIGHER else measured > published + MAY_FALL
