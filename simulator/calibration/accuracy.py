"""The published figures: ``docs/accuracy.json`` for machines, ``docs/accuracy.md`` for people,
both made by a command.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simulator.calibration.calibrate import Fitter
from simulator.calibration.evaluate import Judged, by_behaviour, by_language, intervals, measure
from simulator.scoring.tiers import SEMANTIC

BEGIN, END = "<!-- figures: made by simulator calibrate -->", "<!-- end of figures -->"
TIMED = ("ms_median", "ms_p95")
"""Figures of the machine, not of the scorer; `benchmarks/` has them."""
WAYS = {
    "held_out": "Phrase bank and exemplars",
    "with_samples": "With the ratings of half the situation's replies as samples (two-fold)",
    "cold": "Exemplars alone: behaviours of which the phrase bank knows nothing",
    SEMANTIC: "The semantic tier: phrase bank, exemplars and sentence vectors",
}
NAMES = {
    "n": "pairs of reply and recommended behaviour",
    "auc": "AUC",
    "f1": "F1",
    "precision": "precision",
    "recall": "recall",
    "kappa": "weighted kappa (0, 1, 2)",
    "avoid_n": "pairs of reply and pitfall",
    "avoid_f1": "pitfalls, F1",
    "negated_n": "pairs in replies that deny",
    "negated_false_credit": "false credit on these",
    "filler_n": "pairs in filler",
    "filler_false_credit": "false credit on these",
    "recall_paraphrase": "recall on paraphrases",
    "recall_messy": "recall on hurried typing",
    "spearman_overall": "rank correlation of the score with the rater's",
    "review_share": "sent to a person",
    "review_error_share": "share of all errors in these",
    "calibration_error": "expected calibration error",
}
Figures = dict[str, Any]


def figures_of(fitter: Fitter) -> Figures:
    """All published figures, each situation judged with weights that were fitted without it."""
    held_out = list(fitter.held_out())
    if fitter.tier == SEMANTIC:
        return {SEMANTIC: _by_language(held_out, with_intervals=True)}
    return {
        "held_out": _by_language(held_out, with_intervals=True),
        "with_samples": _by_language(list(fitter.held_out(with_samples=True))),
        "cold": _by_language(list(fitter.held_out(cold=True))),
        "behaviours": {id_: _rounded(found) for id_, found in by_behaviour(held_out).items()},
    }


def with_others(figures: Figures, table: bytes) -> Figures:
    """The figures over those of a table made before: what was not measured now stays as it was."""
    return {**json.loads(table), **figures}


def json_file(figures: Figures) -> bytes:
    """The figures for machines."""
    return (json.dumps(figures, indent=1, sort_keys=True) + "\n").encode()


def markdown_file(figures: Figures, page: str) -> str:
    """The page with its tables made anew; what stands around them is written by hand and stays."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{''.join(_tables(figures))}{END}{after or chr(10)}"


def _by_language(judged: Sequence[Judged], *, with_intervals: bool = False) -> Figures:
    result: Figures = {}
    for language, kept in by_language(judged).items():
        result[language] = _rounded({k: v for k, v in measure(kept).items() if k not in TIMED})
        if with_intervals:
            result[language]["intervals"] = {
                name: [round(end, 3) for end in span] for name, span in intervals(kept).items() if span
            }
    return result


def _rounded(figures: Mapping[str, float | int | None]) -> Figures:
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in figures.items()}


def _tables(figures: Figures) -> Sequence[str]:
    parts = []
    for way, title in ((way, title) for way, title in WAYS.items() if way in figures):
        columns = list(figures[way])
        parts.append(f"\n### {title}\n\n| | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}\n")
        for name, words in NAMES.items():
            cells = [_cell(figures[way][column], name) for column in columns]
            parts.append(f"| {words} | {' | '.join(cells)} |\n")
    return [*parts, *_behaviour_table(figures.get("behaviours", {})), "\n"]


def _behaviour_table(behaviours: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    if behaviours:
        yield "\n### By behaviour, all languages together\n\n| behaviour | ratings | shown | F1 |\n|---|---|---|---|\n"
    for behaviour, found in behaviours.items():
        yield f"| {behaviour} | {found['n']} | {found['shown']} | {_number(found['f1'])} |\n"


def _cell(column: Mapping[str, Any], name: str) -> str:
    span = column.get("intervals", {}).get(name)
    return _number(column[name]) + (f" ({_number(span[0])}–{_number(span[1])})" if span else "")


def _number(value: float | int | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}".removeprefix("0") if value < 1 else f"{value:.2f}"
