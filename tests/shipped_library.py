"""The library that ships, its stories and a scorer for each language: made once a process, as reading takes long."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from simulator.authoring.library import Library
from simulator.domain.ids import Language, ScenarioId
from simulator.domain.scenario import Scenario
from simulator.scoring.scorer import Scorer

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
LIBRARY = Library([SCENARIOS])


@cache
def scorer(language: Language) -> Scorer:
    """The scorer of a language, in the core tier."""
    return Scorer(LIBRARY.phrasebook(language))


@cache
def story(id_: str, language: Language) -> Scenario:
    """A scenario of the library, compiled once."""
    return LIBRARY.scenario(ScenarioId(id_), language)
