"""What a library trains: in how many scenarios of a language each principle is hoped for, each pitfall watched for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId
from simulator.domain.scenario import Scenario

RECOMMENDED_AT_LEAST = 3
"""Scenarios in which each principle is practised: fewer, and it counts as learnt by one story alone."""
AVOIDED_AT_LEAST = 2


@dataclass(frozen=True, slots=True)
class Covered:
    """How often one principle or pitfall is trained."""

    scenarios: int
    wanted: int

    @property
    def is_thin(self) -> bool:
        """Whether it is trained less than it should be."""
        return self.scenarios < self.wanted


def coverage(scenarios: Iterable[Scenario], catalogue: Catalogue) -> Mapping[BehaviourId, Covered]:
    """For every principle and pitfall, in the order of the catalogue. `scenarios`: all of one language."""
    trained = Counter(behaviour for story in scenarios for behaviour in (*story.principles, *story.avoided))
    return {
        **{id_: Covered(trained[id_], RECOMMENDED_AT_LEAST) for id_ in catalogue.principle},
        **{id_: Covered(trained[id_], AVOIDED_AT_LEAST) for id_ in catalogue.pitfall},
    }
