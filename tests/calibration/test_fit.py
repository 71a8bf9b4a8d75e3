"""The fit: figures that speak for a behaviour never count against it, and the best stretch stands for the reply."""

from __future__ import annotations

import numpy as np

from simulator.calibration.fit import Example, fit, fit_more
from simulator.scoring.combination import Combination, log_odds
from simulator.scoring.figure_table import FEATURES, PLACE, Figures


def example(*stretches: dict[str, float], shown: bool) -> Example:
    figures: Figures = np.zeros((len(stretches), len(FEATURES)))
    for number, stretch in enumerate(stretches):
        for name, value in stretch.items():
            figures[number, PLACE[name]] = value
    return Example(figures, shown)


def test_a_figure_that_misleads_is_left_out_rather_than_turned_round() -> None:
    draw = np.random.default_rng(1)
    examples = [
        example({"learnt": float(draw.normal(2 if shown else -2)), "pattern": float(not shown)}, shown=shown)
        for shown in (True, False) * 40
    ]
    fitted = fit(examples, ("learnt", "pattern", "denying"))
    assert fitted.weights["learnt"] > 0
    assert "pattern" not in fitted.weights, "it would have to count against the behaviour"
    assert fitted.weights.get("denying", 0.0) <= 0


def test_one_stretch_is_enough() -> None:
    draw = np.random.default_rng(2)
    examples = []
    for shown in (True, False) * 40:
        noise = [{"learnt": float(draw.normal(-2))} for _ in range(4)]
        signal = [{"learnt": float(draw.normal(3))}] if shown else []
        examples.append(example(*noise, *signal, shown=shown))
    fitted = fit(examples, ("learnt",))
    said = [log_odds(one.figures, fitted).max() > 0 for one in examples]
    assert np.mean([one.shown == judged for one, judged in zip(examples, said, strict=True)]) > 0.95


def test_more_figures_leave_the_weights_that_there_are() -> None:
    draw = np.random.default_rng(3)
    examples = [
        example({"learnt": float(draw.normal(1 if shown else -1)), "sample": 0.5 * shown}, shown=shown)
        for shown in (True, False) * 40
    ]
    base = fit(examples, ("learnt",))
    more = fit_more(examples, base, ("sample", "sample_margin"))
    assert more.weights["learnt"] == base.weights["learnt"]
    assert more.weights["sample"] > 0
    assert "sample_margin" not in more.weights, "it is nought in every example"

    def wrong(combination: Combination) -> int:
        return sum((log_odds(one.figures, combination).max() > 0) != one.shown for one in examples)

    assert wrong(more) < wrong(base)
