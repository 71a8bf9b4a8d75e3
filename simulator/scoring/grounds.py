"""Grounds: in a reply that is nearly filler, a stretch that nothing known speaks for earns nothing, however long."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.scoring.figure_table import PLACE, Figures

LIKENESS = 0.2
"""Likeness to a text that shows the behaviour, from which there is something to point at."""
LEARNT = -3.0
"""Log odds of a behaviour's model below which its words speak against it."""
NEARLY_FILLER = -1.5
"""Log odds of the model of filler, for the whole reply, from which grounds are asked for."""
MEANING = 0.3
"""Likeness in meaning to an exemplar, in the semantic tier."""
WITHOUT = -1.0
"""The log odds that a stretch without grounds has at most."""


def with_grounds(odds: NDArray[np.float64], figures: Figures) -> NDArray[np.float64]:
    """The log odds of each stretch, held below every cut where there is nothing to point at."""

    def of(name: str) -> NDArray[np.float64]:
        return figures[:, PLACE[name]]

    found = (
        (of("pattern") > 0)
        | (of("hint_pattern") > 0)
        | (of("likeness") >= LIKENESS)
        | (of("learnt") >= LEARNT)
        | (of("meaning") >= MEANING)
        | (of("all_filler") <= NEARLY_FILLER)
    )
    return np.where(found, odds, np.minimum(odds, WITHOUT))
