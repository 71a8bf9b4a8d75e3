"""The figures by which judgements are compared with ratings: plain definitions over arrays, none of them fitted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Truths = NDArray[np.bool_]
BINS = 10
RESAMPLES = 1000
SEED = 20261126


def auc(truth: Truths, chance: Array) -> float | None:
    """Area under the ROC curve: how likely a shown behaviour gets the higher probability (ties count half)."""
    positive, negative = int(truth.sum()), int((~truth).sum())
    if not positive or not negative:
        return None
    return float((_ranks(chance)[truth].sum() - positive * (positive + 1) / 2) / (positive * negative))


def precision(truth: Truths, said: Truths) -> float | None:
    """The share of what was credited that was shown."""
    return _share(int((truth & said).sum()), int(said.sum()))


def recall(truth: Truths, said: Truths) -> float | None:
    """The share of what was shown that was credited."""
    return _share(int((truth & said).sum()), int(truth.sum()))


def f1(truth: Truths, said: Truths) -> float | None:
    """The harmonic mean of precision and recall."""
    return _share(2 * int((truth & said).sum()), int(truth.sum()) + int(said.sum()))


def weighted_kappa(rated: Sequence[int], judged: Sequence[int]) -> float | None:
    """Cohen's kappa over 0, 1 and 2 with linear weights (Cohen 1968)."""
    table = np.zeros((3, 3))
    for one, other in zip(rated, judged, strict=True):
        table[one, other] += 1
    total = table.sum()
    if not total:
        return None
    distance = np.abs(np.subtract.outer(np.arange(3), np.arange(3)))
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / total
    by_chance = float((distance * expected).sum())
    return None if not by_chance else float(1 - (distance * table).sum() / by_chance)


def rank_correlation(one: Array, other: Array) -> float | None:
    """Spearman's rank correlation, ties at their mean rank."""
    if len(one) < 2 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def calibration_error(truth: Truths, chance: Array) -> float | None:
    """Expected calibration error over `BINS` equal bins (Naeini, Cooper and Hauskrecht 2015)."""
    if not len(truth):
        return None
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    errors = [
        abs(truth[bins == number].mean() - chance[bins == number].mean()) * (bins == number).mean()
        for number in range(BINS)
        if (bins == number).any()
    ]
    return float(sum(errors))


def interval(groups: Sequence[str], figure: Callable[[NDArray[np.intp]], float | None]) -> tuple[float, float] | None:
    """The 95 per cent interval of a figure by resampling whole groups (bootstrap; Efron 1979).

    `figure` takes the places of the items that were drawn. None where the figure cannot be had.
    """
    names = sorted(set(groups))
    if not names:
        return None
    members = {name: np.array([i for i, group in enumerate(groups) if group == name]) for name in names}
    draw = np.random.default_rng(SEED)
    found = [
        value
        for _ in range(RESAMPLES)
        if (value := figure(np.concatenate([members[names[i]] for i in draw.integers(0, len(names), len(names))])))
        is not None
    ]
    if not found:
        return None
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _ranks(values: Array) -> Array:
    """The rank of each value from 1; equal ones share their mean rank."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: Array = ((ends - counts + 1 + ends) / 2)[places]
    return ranks
