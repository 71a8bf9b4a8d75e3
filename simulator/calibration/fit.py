"""Fitting the combination: a logistic regression whose weights keep their sign, over the best stretch of each reply.

Which stretch of a reply shows a behaviour is not rated, only whether the reply does. So stretch and weights are
found in turn: the stretch with the highest odds stands for the reply, the regression is fitted to these, and so on
until the choice holds (multiple-instance learning: Andrews, Tsochantaridis and Hofmann 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.combination import AGAINST, EITHER, Combination, log_odds
from simulator.scoring.figure_table import PLACE, Figures

ROUNDS_AT_MOST = 10
STRENGTH = 1.0
"""Inverse of the regularisation, for standardised figures."""
DIGITS = 4
FIRST_GUESS = {"learnt": 1.0, "likeness": 8.0, "exemplar_margin": 8.0, "pattern": 2.0}
"""Weights that choose the stretches for the first round."""
SAMPLE_FIGURES = ("sample", "sample_margin", "counter_sample")
COUNTED = (
    "learnt", "learnt_margin", "top_margin", "exemplar", "exemplar_margin", "hinted", "near", "denying", "denied_share",
    "opposite", "pattern", "denied_pattern", "echo", "words", "all_words", "all_learnt", "all_learnt_margin",
    "all_refusal", "filler", "all_filler", "question",
)  # fmt: skip
"""The figures that are fitted. The others of the table were tried too and got no weight, or changed nothing."""
COLD = (
    "likeness_margin", "exemplar", "exemplar_margin", "refusal", "mismatch", "opposite", "echo", "words", "all_words",
    "all_refusal", "filler", "all_filler", "question",
)  # fmt: skip
"""The figures that there are without a phrase bank."""
MEANING = (
    "meaning",
    "meaning_margin",
    "meant",
    "meant_margin",
    "meant_refusal",
    "meant_filler",
    "all_meant",
    "all_meant_margin",
)
"""The figures that the semantic tier adds."""
COLD_MEANING = ("meaning", "meaning_margin", "meant_refusal", "meant_filler")


@dataclass(frozen=True, slots=True)
class Example:
    """One behaviour of one rated reply."""

    figures: Figures
    """Stretches x features."""
    shown: bool
    weight: float = 1.0
    language: str = ""


def fit(examples: Sequence[Example], counted: Sequence[str]) -> Combination:
    """The regression over the figures named in `counted` that fits the examples best."""
    places = [PLACE[name] for name in counted]
    languages = sorted({example.language for example in examples})
    everything = np.vstack([example.figures[:, places] for example in examples])
    mean, spread = everything.mean(axis=0), everything.std(axis=0) + 1e-9
    truth = np.array([example.shown for example in examples], float)
    weights = np.array([example.weight for example in examples])
    spoken = np.array([[example.language == language for language in languages] for example in examples], float)
    signs = [*(_sign(name) for name in counted), *(0 for _ in languages)]
    combination = Combination(weights=FIRST_GUESS, intercept=0.0)
    chosen: list[int] = []
    for _ in range(ROUNDS_AT_MOST):
        best = [int(log_odds(one.figures, combination, one.language).argmax()) for one in examples]
        if best == chosen:
            break
        chosen = best
        rows = np.array([example.figures[i, places] for example, i in zip(examples, chosen, strict=True)])
        found = _regression(np.hstack([(rows - mean) / spread, spoken]), truth, weights, signs)
        raw = found[: len(counted)] / spread
        combination = Combination(
            weights={name: float(weight) for name, weight in zip(counted, raw, strict=True) if weight},
            intercept=float(found[-1] - raw @ mean),
            offsets=dict(zip(languages, found[len(counted) : -1].tolist(), strict=True)),
        )
    return _rounded(combination)


def _sign(name: str) -> int:
    return 0 if name in EITHER else -1 if name in AGAINST else 1


def _regression(
    rows: NDArray[np.float64], truth: NDArray[np.float64], weights: NDArray[np.float64], signs: Sequence[int]
) -> NDArray[np.float64]:
    """Weights and, last, the intercept."""
    from scipy.optimize import minimize

    sides = 2 * truth - 1
    count = rows.shape[1]

    def loss(found: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = sides * (rows @ found[:count] + found[count])
        pull = -weights * sides / (1 + np.exp(np.clip(odds, -500, 500)))
        value = (np.logaddexp(0, -odds) * weights).sum() + found[:count] @ found[:count] / (2 * STRENGTH)
        return float(value), np.append(rows.T @ pull + found[:count] / STRENGTH, pull.sum())

    bounds = [(0, None) if sign > 0 else (None, 0) if sign < 0 else (None, None) for sign in signs]
    solved = minimize(
        loss, np.zeros(count + 1), jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B",
        options={"maxiter": 1000, "ftol": 1e-12, "gtol": 1e-8},
    )  # fmt: skip
    found: NDArray[np.float64] = solved.x
    return found


def _rounded(combination: Combination) -> Combination:
    kept = {name: round(weight, DIGITS) for name, weight in combination.weights.items()}
    return Combination(
        weights={name: weight for name, weight in kept.items() if weight},
        intercept=round(combination.intercept, DIGITS),
        offsets={language: round(offset, DIGITS) for language, offset in combination.offsets.items()},
    )
