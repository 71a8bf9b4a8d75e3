"""What was learnt from a language's phrase bank: linear models from a data file.

The file is made by ``simulator calibrate`` and nothing in it is written by hand. It holds the terms of the language,
how rare each is, and for every behaviour, for denial and for filler how much each term speaks for it, as whole numbers
of one byte with one scale a model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from simulator.domain.ids import BehaviourId, Language
from simulator.scoring.space import Floats, Ints, Space, Vectors

LARGEST = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What is known of one language beyond its phrases."""

    space: Space
    columns: Mapping[BehaviourId, int]
    """The column of each behaviour in the arrays below; the last two are the models of denial and of filler."""
    weights: NDArray[np.int8]
    """How much each term (row) speaks for each behaviour (column), in units of `scales`."""
    scales: Floats
    intercepts: Floats
    denying_share: Floats
    """The share of a behaviour's own phrases in which something is denied ("it won't happen again")."""
    hash: str
    """SHA-256 of the file, in hexadecimal."""

    def columns_of(self, behaviours: Sequence[BehaviourId]) -> Ints:
        """The columns of `behaviours`, then of denial and of filler;
        -1 for a behaviour that nothing was learnt about.
        """
        found = [self.columns.get(behaviour, -1) for behaviour in behaviours]
        return np.array([*found, self.weights.shape[1] - 2, self.weights.shape[1] - 1], np.int32)

    def weights_of(self, terms: Ints, columns: Ints) -> Floats:
        """How much each term speaks for each of the columns: one row a term."""
        found: Floats = self.weights[terms[:, None], columns] * self.scales[columns]
        return found

    def scores(self, stretches: Vectors, columns: Ints) -> Floats:
        """The log odds of each stretch (row) for each of the columns."""
        parts = self.weights_of(stretches.terms, columns) * stretches.weights[:, None]
        sums = np.vstack([np.zeros((1, len(columns)), np.float32), np.cumsum(parts, axis=0)])
        odds: Floats = sums[stretches.starts[1:]] - sums[stretches.starts[:-1]] + self.intercepts[columns]
        return odds


@cache
def model(language: Language) -> Model:
    """The model of `language`, read once."""
    return read_model((files("simulator.scoring") / "data" / f"{language}.npz").read_bytes(), language)


def read_model(content: bytes, language: Language) -> Model:
    """The model in the bytes of a data file."""
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        terms = stored["terms"].tobytes().decode().split("\n")
        ids = stored["behaviours"].tobytes().decode().split("\n")
        return Model(
            space=Space(language, {term: number for number, term in enumerate(terms)}, stored["rarity"]),
            columns={BehaviourId(id_): number for number, id_ in enumerate(ids)},
            weights=stored["weights"],
            scales=stored["scales"],
            intercepts=stored["intercepts"],
            denying_share=stored["denying_share"],
            hash=sha256(content).hexdigest(),
        )
