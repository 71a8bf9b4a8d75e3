"""What the training teaches: principles, the pitfalls that break them, and the competencies they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from simulator.domain.ids import BehaviourId, CompetencyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place in one of the four articles."""

    article: str
    """The article's language: ``tl``, ``kk``, ``fa`` or ``hy``."""
    place: str
    """A heading as it stands in the article, or a paragraph (``p1`` follows the title, ``p-last`` ends the text)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """A family of principles."""

    id: CompetencyId
    means: str
    """What it is about, in English; the phrasebooks name it in each language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Principle:
    """One piece of advice from the articles."""

    id: BehaviourId
    competency: CompetencyId
    sources: tuple[Source, ...]
    means: str
    by_conduct: bool = False
    """Whether a reply can show it without words for it (see `simulator.scoring.conduct`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitfall:
    """What a reply must not do."""

    id: BehaviourId
    breaks: BehaviourId
    """The principle that it fails."""
    means: str
    neighbour: str = ""
    """How it differs from the pitfall it is most often taken for."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """All competencies, principles and pitfalls, in the order of the catalogue file."""

    competencies: tuple[Competency, ...]
    principles: tuple[Principle, ...]
    pitfalls: tuple[Pitfall, ...]

    @cached_property
    def principle(self) -> Mapping[BehaviourId, Principle]:
        """Principles by id."""
        return {principle.id: principle for principle in self.principles}

    @cached_property
    def pitfall(self) -> Mapping[BehaviourId, Pitfall]:
        """Pitfalls by id."""
        return {pitfall.id: pitfall for pitfall in self.pitfalls}

    def competency_of(self, behaviour: BehaviourId) -> CompetencyId:
        """The competency of a principle, or of the principle that a pitfall breaks; KeyError for an unknown id."""
        pitfall = self.pitfall.get(behaviour)
        return self.principle[pitfall.breaks if pitfall else behaviour].competency
