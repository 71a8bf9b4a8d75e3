"""The figures, against values worked out by hand and against scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from simulator.calibration import figures

TRUTH = np.array([True, True, True, False, False, False, True, False])
CHANCE = np.array([0.9, 0.8, 0.4, 0.4, 0.1, 0.7, 0.6, 0.2])
SAID = CHANCE >= 0.5


def test_auc_counts_ties_half() -> None:
    # 16 pairs: the 0.4 that is shown beats 0.1 and 0.2, ties with 0.4 and loses to 0.7; 0.6 loses to 0.7
    assert figures.auc(TRUTH, CHANCE) == pytest.approx((4 + 4 + 2.5 + 3) / 16)
    assert figures.auc(TRUTH, CHANCE) == pytest.approx(metrics.roc_auc_score(TRUTH, CHANCE))


def test_precision_recall_and_f1() -> None:
    assert figures.precision(TRUTH, SAID) == pytest.approx(3 / 4)
    assert figures.recall(TRUTH, SAID) == pytest.approx(3 / 4)
    assert figures.f1(TRUTH, SAID) == pytest.approx(metrics.f1_score(TRUTH, SAID))


def test_kappa_weighs_far_errors_double() -> None:
    rated, judged = [0, 1, 2, 2, 0, 1], [0, 1, 2, 1, 2, 0]
    assert figures.weighted_kappa(rated, judged) == pytest.approx(
        metrics.cohen_kappa_score(rated, judged, weights="linear")
    )


def test_rank_correlation_shares_ranks() -> None:
    assert figures.rank_correlation(np.array([1.0, 2, 2, 3]), np.array([10.0, 20, 20, 90])) == pytest.approx(1)
    assert figures.rank_correlation(np.array([1.0, 2, 3]), np.array([3.0, 2, 1])) == pytest.approx(-1)


def test_calibration_error_is_the_mean_distance_of_the_bins() -> None:
    truth, chance = np.array([True, False, True, True]), np.array([0.55, 0.55, 0.95, 0.95])
    assert figures.calibration_error(truth, chance) == pytest.approx(0.5 * 0.05 + 0.5 * 0.05)


@pytest.mark.parametrize("figure", [figures.auc, figures.f1, figures.precision, figures.recall])
def test_nothing_to_measure_is_none(figure: object) -> None:
    assert callable(figure)
    assert figure(np.empty(0, bool), np.empty(0, bool)) is None


def test_intervals_resample_whole_groups() -> None:
    groups = ["a"] * 4 + ["b"] * 4
    span = figures.interval(groups, lambda drawn: figures.f1(TRUTH[drawn], SAID[drawn]))
    assert span is not None
    # two groups give three different draws: a twice, b twice, or both
    possible = {
        figures.f1(TRUTH[places], SAID[places]) for places in (np.r_[0:4, 0:4], np.r_[4:8, 4:8], np.r_[0:4, 4:8])
    }
    low, high = min(one for one in possible if one is not None), max(one for one in possible if one is not None)
    assert low <= span[0] < span[1] <= high
    assert span == figures.interval(groups, lambda drawn: figures.f1(TRUTH[drawn], SAID[drawn])), "the same every time"
