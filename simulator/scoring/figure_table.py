"""The table of figures: behaviours of the step x stretches of the reply x features."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float64]
NOTHING_LEARNT = -4.0
"""The log odds where no model knows the behaviour."""

FEATURES: tuple[str, ...] = (
    "learnt", "learnt_margin", "likeness", "likeness_margin", "top", "top_margin", "exemplar", "exemplar_margin",
    "hinted", "near", "denying", "refusal", "filler", "denied_share", "mismatch", "opposite", "pattern", "hint_pattern",
    "denied_pattern", "echo", "words", "sample", "sample_margin",
    "all_words", "all_learnt", "all_learnt_margin", "all_refusal", "all_filler", "question",
    "meaning", "meaning_margin", "meant", "meant_margin", "meant_refusal", "meant_filler",
    "all_meant", "all_meant_margin",
)  # fmt: skip
"""The figures, in the order of the last axis; `docs/scoring.md` says what each is. Those that begin with `all_`
are of the whole reply; those of meaning are nought in the core tier."""
PLACE: Mapping[str, int] = {name: place for place, name in enumerate(FEATURES)}


class FigureTable:
    """Writes figures by their names."""

    def __init__(self, behaviours: int, stretches: int) -> None:
        self.figures: Figures = np.zeros((behaviours, stretches, len(FEATURES)))

    def of(self, name: str) -> Figures:
        """The figure of all behaviours and stretches."""
        return self.figures[:, :, PLACE[name]]

    def all_behaviours(self, name: str, values: NDArray[np.floating] | np.floating) -> None:
        """Set a figure for every behaviour and stretch."""
        self.figures[:, :, PLACE[name]] = values

    def one(self, name: str, behaviour: int, values: NDArray[np.floating]) -> None:
        """Set a figure of one behaviour for every stretch."""
        self.figures[behaviour, :, PLACE[name]] = values

    def set_margin(self, name: str, of: str) -> None:
        """Set how much each behaviour's figure is above the best of the others in the same stretch."""
        self.all_behaviours(name, _margins(self.of(of)))

    def set_whole(self, name: str, of: str) -> None:
        """Set the figure of the whole reply, which is the last stretch, for every stretch."""
        self.all_behaviours(name, self.of(of)[:, -1:])


def _margins(figures: Figures) -> Figures:
    """How much each behaviour's figure is above the best of the others in the same stretch (none: above nothing)."""
    if len(figures) < 2:
        return figures.copy()
    ordered = np.sort(figures, axis=0)
    best, second = ordered[-1], ordered[-2]
    margins: Figures = figures - np.where(figures == best, second, best)
    return margins
