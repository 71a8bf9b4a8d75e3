"""Fitting the combination: a logistic regression whose weights keep their sign, over the best stretch of each reply.

Which stretch of a reply shows a behaviour is not rated, only whether the reply does. So stretch and weights are
found in turn: the stretch with the highest odds stands for the reply, the regression is fitted to these, and so on
until the choice holds (multiple-instance learning: Andrews, Tsochantaridis and Hofmann 2002).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
SAMPLE_FIGURES = ("sample", "sample_margin")
"""What a step's rated samples add to the figures that there are without them."""
COUNTED = (
    "learnt", "learnt_margin", "top_margin", "exemplar", "exemplar_margin", "hinted", "near", "denying", "denied_share",
    "opposite", "pattern", "denied_pattern", "echo", "words", "all_words", "all_learnt", "all_learnt_margin",
    "all_refusal", "filler", "all_filler", "question",
)  # fmt: skip
"""The figures that are fitted. The others of the table were tried too and got no weight, or changed nothing."""
BARE = tuple(name for name in COUNTED if not name.startswith("exemplar"))
"""The figures that there are where a step's author gave no exemplars."""
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
BARE_MEANING = tuple(name for name in MEANING if name not in ("meaning", "meaning_margin"))
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
    """The regression over the figures named in `counted`, with an offset a language, that fits the examples best."""
    languages = sorted({example.language for example in examples})
    spoken = np.array([[example.language == language for language in languages] for example in examples], float)
    table = _Table.of(examples, counted)

    def fitted(chosen: Sequence[int]) -> Combination:
        found = table.regression(chosen, more=spoken)
        raw = found[: len(counted)] / table.spread
        return Combination(
            weights={name: float(weight) for name, weight in zip(counted, raw, strict=True) if weight},
            intercept=float(found[-1] - raw @ table.mean),
            offsets=dict(zip(languages, found[len(counted) : -1].tolist(), strict=True)),
        )

    return _settled(examples, Combination(weights=FIRST_GUESS, intercept=0.0), fitted)


def fit_more(examples: Sequence[Example], base: Combination, more: Sequence[str]) -> Combination:
    """`base` with weights for some more figures, and another intercept: what `base` weighs stays as it is.

    Few examples know these figures, and fitting everything anew to them would lose what `base` knows.
    """
    table = _Table.of(examples, more)

    def fitted(chosen: Sequence[int]) -> Combination:
        known = [log_odds(one.figures[i], base, one.language) for one, i in zip(examples, chosen, strict=True)]
        found = table.regression(chosen, known=np.array(known))
        raw = found[:-1] / table.spread
        added = {name: float(weight) for name, weight in zip(more, raw, strict=True) if weight}
        return Combination(
            weights={**base.weights, **added},
            intercept=float(base.intercept + found[-1] - raw @ table.mean),
            offsets=base.offsets,
        )

    return _settled(examples, base, fitted)


def _settled(
    examples: Sequence[Example], first: Combination, fitted: Callable[[Sequence[int]], Combination]
) -> Combination:
    """Choose stretches and fit to them in turn, until the choice holds."""
    combination, chosen = first, list[int]()
    for _ in range(ROUNDS_AT_MOST):
        best = [int(log_odds(one.figures, combination, one.language).argmax()) for one in examples]
        if best == chosen:
            break
        chosen, combination = best, fitted(best)
    return _rounded(combination)


@dataclass(frozen=True, slots=True)
class _Table:
    """Some figures of all examples, standardised."""

    examples: Sequence[Example]
    names: Sequence[str]
    mean: NDArray[np.float64]
    spread: NDArray[np.float64]

    @classmethod
    def of(cls, examples: Sequence[Example], names: Sequence[str]) -> _Table:
        everything = np.vstack([example.figures[:, _places(names)] for example in examples])
        return cls(examples, names, everything.mean(axis=0), everything.std(axis=0) + 1e-9)

    def regression(
        self,
        chosen: Sequence[int],
        *,
        more: NDArray[np.float64] | None = None,
        known: NDArray[np.float64] | float = 0.0,
    ) -> NDArray[np.float64]:
        """Weights of the standardised figures of the chosen stretches and of the columns `more`; last the intercept.

        `known`: log odds that are there already.
        """
        places = _places(self.names)
        rows = np.array([one.figures[i, places] for one, i in zip(self.examples, chosen, strict=True)])
        rows = (rows - self.mean) / self.spread
        further = np.zeros((len(rows), 0)) if more is None else more
        return _regression(
            np.hstack([rows, further]),
            np.array([one.shown for one in self.examples], float),
            np.array([one.weight for one in self.examples]),
            [*map(_sign, self.names), *[0] * further.shape[1]],
            known,
        )


def _places(names: Sequence[str]) -> list[int]:
    return [PLACE[name] for name in names]


def _sign(name: str) -> int:
    return 0 if name in EITHER else -1 if name in AGAINST else 1


def _regression(
    rows: NDArray[np.float64],
    truth: NDArray[np.float64],
    weights: NDArray[np.float64],
    signs: Sequence[int],
    known: NDArray[np.float64] | float,
) -> NDArray[np.float64]:
    """Weights and, last, the intercept."""
    from scipy.optimize import minimize

    sides = 2 * truth - 1
    count = rows.shape[1]

    def loss(found: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = sides * (known + rows @ found[:count] + found[count])
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
