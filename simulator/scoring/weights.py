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
    top: float
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
            + self.top * features.top
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
        exemplar=2.9,
        top=1.2,
        margin=1.4,
        margin_top=23.3,
        denied=-7.4,
        pattern=2.7,
        pattern_denied=-1.0,
        length=2.7,
        intercept=-8.5,
    ),
    BehaviourKind.PITFALL: Weights(
        exemplar=4.3,
        top=1.1,
        margin=3.0,
        margin_top=14.0,
        denied=0.0,
        pattern=2.5,
        pattern_denied=-1.0,
        length=-1.1,
        intercept=-1.2,
    ),
}

SHOWN_FROM: Mapping[BehaviourKind, float] = {BehaviourKind.RECOMMENDED: 0.5, BehaviourKind.PITFALL: 0.45}
"""Probability from which a behaviour counts as shown (a pitfall: fallen into)."""
PARTLY_FROM = 0.3
"""Probability from which a recommended behaviour counts as partly shown."""
