"""Saying the opposite: a stretch of the reply has a behaviour's words, and denies them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.figure_table import PLACE, Figures

REFUSES = 0.0
"""Log odds of denial from which a stretch refuses something."""
LIKE_DENYING = 0.45
"""Likeness to a phrase that denies the behaviour, from which a stretch that refuses is about that behaviour."""
MOSTLY = 0.5
"""Share of what speaks for a behaviour that must stand under a negation."""
DENIED_ODDS = -1.0
"""The log odds that a stretch has at most which denies the behaviour."""
ABOUT_IT = 0.3
"""Likeness to what shows the behaviour, from which a stretch is about it."""


def without_denied(odds: NDArray[np.float64], figures: Figures) -> NDArray[np.float64]:
    """The log odds of each stretch, held below every cut where it plainly denies the behaviour.

    That is: it refuses something, most of what speaks for the behaviour stands under a negation, no pattern says
    otherwise, and the nearest phrase that shows the behaviour denies nothing where the stretch does (or the reverse).
    """

    def of(name: str) -> Figures:
        return figures[:, PLACE[name]]

    denied = (
        (of("refusal") > REFUSES)
        & (of("denied_share") >= MOSTLY)
        & (of("pattern") == 0)
        & (of("opposite") >= of("likeness"))
    )
    return np.where(denied, np.minimum(odds, DENIED_ODDS), odds)


def denying_stretch(figures: Figures) -> int | None:
    """The stretch (its number) that denies a behaviour most plainly, from its figures (stretches x features)."""

    def of(name: str) -> Figures:
        return figures[:, PLACE[name]]

    refuses = of("refusal") > REFUSES
    like_denying = refuses & (of("denying") >= LIKE_DENYING) & (of("denying") > of("likeness"))
    negated = refuses & (of("denied_share") >= MOSTLY) & (of("likeness") >= ABOUT_IT) & (of("likeness_margin") > 0)
    found = (of("denied_pattern") > 0) | like_denying | negated
    return int((found * (1 + of("denying"))).argmax()) if found.any() else None
