"""How much each figure counts: logistic regressions with few weights, none of which may count the wrong way round.

They stand in ``data/weights.json``, made by ``simulator calibrate``. One regression judges principles and one
pitfalls; each has further sets of weights for steps with rated samples, and for behaviours that the phrase bank does
not know. All languages share them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray

from simulator.domain.scenario import BehaviourKind
from simulator.scoring.figure_table import FEATURES, PLACE, Figures
from simulator.scoring.tiers import CORE, SEMANTIC, Tier

AGAINST: frozenset[str] = frozenset(
    [
        "near",
        "denying",
        "refusal",
        "all_refusal",
        "filler",
        "all_filler",
        "denied_share",
        "mismatch",
        "opposite",
        "denied_pattern",
        "echo",
        "meant_refusal",
        "meant_filler",
    ]
)
"""Figures that can only speak against a behaviour; all others but `EITHER` can only speak for it."""
EITHER: frozenset[str] = frozenset({"question"})


class Combination(msgspec.Struct, frozen=True, kw_only=True):
    """One logistic regression over the figures of a stretch."""

    weights: dict[str, float]
    """The weight of each figure; a figure that is not named counts for nothing."""
    intercept: float
    offsets: dict[str, float] = {}
    """What each language adds to the intercept:
    where people vary their words more, everything is a little less alike.
    """

    def vector(self) -> NDArray[np.float64]:
        """The weights in the order of `FEATURES`."""
        found = np.zeros(len(FEATURES))
        for name, weight in self.weights.items():
            found[PLACE[name]] = weight
        return found


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """How one kind of behaviour is judged."""

    alone: Combination
    """Where the step has no rated samples."""
    with_samples: Combination
    bare: Combination
    """Where the step has neither samples nor exemplars of the behaviour."""
    bare_with_samples: Combination
    cold: Combination
    """Where nothing was learnt about the behaviour: the step's exemplars are all that is known."""
    shown_from: float
    """Probability from which a behaviour counts as shown (a pitfall: fallen into)."""
    partly_from: float

    def combination(self, *, known: bool, samples: bool, exemplars: bool) -> Combination:
        """The regression that fits what is known of a behaviour."""
        if not known:
            return self.cold
        if samples:
            return self.with_samples if exemplars else self.bare_with_samples
        return self.alone if exemplars else self.bare


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """All that is fitted to rated replies."""

    recommended: Judgement
    pitfall: Judgement
    review_from: float
    """A person should look where the mistakes to be expected in one assessment add up to this: the sum, over the
    behaviours, of how likely the verdict is wrong."""

    @property
    def hash(self) -> str:
        """SHA-256 of the weights, in hexadecimal."""
        return sha256(msgspec.json.encode(self, order="sorted")).hexdigest()

    def of(self, kind: BehaviourKind) -> Judgement:
        """The judgement of one kind of behaviour."""
        return self.pitfall if kind is BehaviourKind.PITFALL else self.recommended


FILES: Mapping[Tier, str] = {CORE: "weights.json", SEMANTIC: "weights-semantic.json"}


@cache
def weights(tier: Tier = CORE) -> Weights:
    """The weights of a tier, read once."""
    return read_weights((files("simulator.scoring") / "data" / FILES[tier]).read_bytes())


def read_weights(content: bytes) -> Weights:
    """The weights in the bytes of their file."""
    return msgspec.json.decode(content, type=Weights)


def log_odds(figures: Figures, combination: Combination, language: str = "") -> NDArray[np.float64]:
    """The log odds for each stretch, from an array whose last axis holds `FEATURES`."""
    base = combination.intercept + combination.offsets.get(language, 0.0)
    odds: NDArray[np.float64] = figures @ combination.vector() + base
    return odds


def probability(odds: float) -> float:
    """The probability that belongs to log odds."""
    return float(1 / (1 + np.exp(-np.clip(odds, -30.0, 30.0))))
