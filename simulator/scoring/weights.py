"""How much each figure counts: two logistic regressions with few weights, one for principles and one for pitfalls.

The weights are shared by all languages. They were fitted (scikit-learn, L2, standardised figures) to rated replies that
were written for ten situations none of which is a scenario of this library, and rounded; `docs/scoring.md` has the
figures that come of them, obtained by leaving situations out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from simulator.domain.scenario import BehaviourKind
from simulator.scoring.features import Features

LONG_REPLY = 3.3
"""Natural logarithm of the length (about 26 words) beyond which more words speak for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """One logistic regression over `Features`."""

    exemplar: float
    margin: float
    margin_top: float
    denied: float
    pattern: float
    pattern_denied: float
    length: float
    intercept: float

    def probability(self, features: Features) -> float:
        """How likely a person would say that the reply shows the behaviour, 0 to 1."""
        total = (
            self.intercept
            + self.exemplar * features.exemplar
            + self.margin * features.margin
            + self.margin_top * features.margin_top
            + self.denied * features.denied
            + self.pattern * features.pattern
            + self.pattern_denied * features.pattern_denied
            + self.length * min(features.length, LONG_REPLY)
        )
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


WEIGHTS: Mapping[BehaviourKind, Weights] = {
    BehaviourKind.RECOMMENDED: Weights(
        exemplar=3.1,
        margin=1.3,
        margin_top=23.0,
        denied=-7.3,
        pattern=2.2,
        pattern_denied=-1.1,
        length=2.7,
        intercept=-8.4,
    ),
    BehaviourKind.PITFALL: Weights(
        exemplar=5.0,
        margin=2.4,
        margin_top=14.4,
        denied=0.0,
        pattern=3.5,
        pattern_denied=0.0,
        length=-1.1,
        intercept=-1.1,
    ),
}

SHOWN_FROM: Mapping[BehaviourKind, float] = {BehaviourKind.RECOMMENDED: 0.5, BehaviourKind.PITFALL: 0.4}
"""Probability from which a behaviour counts as shown (a pitfall: fallen into)."""
PARTLY_FROM = 0.4
"""Probability from which a recommended behaviour counts as partly shown."""
