"""What the semantic tier knows: which way sentence vectors point that show a behaviour, whatever the words.

The vectors of one language all point much the same way; their mean is taken off first. Behaviours are told apart by
linear models over the vectors of all languages' phrase banks together, made by ``simulator calibrate --tier semantic``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO

import numpy as np

from simulator.domain.ids import BehaviourId, Language
from simulator.scoring.space import Floats, Ints
from simulator.scoring.tiers import SEMANTIC_DATA
from simulator.scoring.vectors import DIMENSIONS, raw_vector, vectors_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The linear models over sentence vectors."""

    means: Mapping[Language, Floats]
    columns: Mapping[BehaviourId, int]
    weights: Floats
    """`DIMENSIONS` x (behaviours, denial, filler)."""
    intercepts: Floats
    hash: str

    def vectors(self, texts: Sequence[str], language: Language) -> Floats:
        """The centred unit vector of each text."""
        if not texts:
            return np.empty((0, DIMENSIONS), np.float32)
        return centred(np.array([raw_vector(text) for text in texts], np.float32), self.means[language])

    def columns_of(self, behaviours: Sequence[BehaviourId]) -> Ints:
        """The columns of `behaviours`, then of denial and of filler; -1 for a behaviour that is not known."""
        found = [self.columns.get(behaviour, -1) for behaviour in behaviours]
        return np.array([*found, self.weights.shape[1] - 2, self.weights.shape[1] - 1], np.int32)

    def scores(self, vectors: Floats, columns: Ints) -> Floats:
        """The log odds of each vector (row) for each column."""
        odds: Floats = vectors @ self.weights[:, columns] + self.intercepts[columns]
        return odds


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMeaning:
    """What the semantic tier knows at one step."""

    meaning: Meaning
    language: Language
    columns: Ints
    texts: tuple[tuple[str, ...], ...]
    """For each behaviour, its exemplars."""
    exemplars: tuple[Floats, ...]
    """Their vectors."""


def centred(vectors: Floats, mean: Floats) -> Floats:
    """Vectors without what all texts of the language share, of length one."""
    moved = vectors - mean
    lengths = np.linalg.norm(moved, axis=1, keepdims=True)
    result: Floats = (moved / np.maximum(lengths, 1e-6)).astype(np.float32)
    return result


@cache
def meaning() -> Meaning:
    """The shipped models, read once."""
    return read_meaning((files("simulator.scoring") / "data" / SEMANTIC_DATA).read_bytes())


def read_meaning(content: bytes) -> Meaning:
    """The models in the bytes of their file."""
    with np.load(BytesIO(content), allow_pickle=False) as stored:
        languages = stored["languages"].tobytes().decode().split("\n")
        ids = stored["behaviours"].tobytes().decode().split("\n")
        return Meaning(
            means={Language(language): mean for language, mean in zip(languages, stored["means"], strict=True)},
            columns={BehaviourId(id_): number for number, id_ in enumerate(ids)},
            weights=stored["weights"].astype(np.float32),
            intercepts=stored["intercepts"].astype(np.float32),
            hash=sha256(content + vectors_name().encode()).hexdigest(),
        )
