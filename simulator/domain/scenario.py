"""A scenario: a customer, a story of steps and branches, and what each step hopes to hear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.domain.catalogue import Source
from simulator.domain.ids import BehaviourId, Language, ScenarioId, StepId


class BehaviourKind(StrEnum):
    """Whether a step hopes for a behaviour or hopes to be spared it."""

    RECOMMENDED = "recommended"
    PITFALL = "pitfall"


class Outcome(StrEnum):
    """How a story ends, from best to worst."""

    RESOLVED = "resolved"
    """The matter is settled and the customer is content."""
    STRAINED = "strained"
    """The matter is settled or patched up, but the relation has suffered."""
    LOST = "lost"
    """The customer is lost, or the matter escalates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Who the trainee talks to."""

    name: str
    mood: int
    """At the start: 0 furious to 100 delighted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """A principle or pitfall as one step judges it."""

    id: BehaviourId
    kind: BehaviourKind
    weight: float = 1
    """Its share in the score and in the mood of the step; more than 0."""
    says: tuple[str, ...] = ()
    """Exemplars: how it may sound at this very moment of this story."""
    broken_by: tuple[BehaviourId, ...] | None = None
    """Of a principle that is shown by conduct, the pitfalls of losing one's temper, in this step's list or not; None
    where only words show it.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A rated reply: option in choose mode, test of the scorer, example it learns from, model answer."""

    reply: str
    shows: tuple[BehaviourId, ...] = ()
    hints: tuple[BehaviourId, ...] = ()
    denies: tuple[BehaviourId, ...] = ()
    falls: tuple[BehaviourId, ...] = ()
    any: tuple[BehaviourId, ...] = ()
    """Behaviours about which nothing is asserted; every other one of the step is asserted missed (a pitfall: clear)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictTest:
    """Which behaviours must have got a verdict: any of `any_of` (when given) and all of `all_of`."""

    any_of: tuple[BehaviourId, ...] = ()
    all_of: tuple[BehaviourId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When a branch is taken; every part that is given must hold."""

    shown: VerdictTest | None = None
    partly: VerdictTest | None = None
    missed: VerdictTest | None = None
    denied: VerdictTest | None = None
    fell: VerdictTest | None = None
    score_at_least: int | None = None
    mood_at_least: int | None = None
    mood_below: int | None = None
    visited: StepId | None = None
    """A step that was reached at least `times_at_least` times, the present visit included."""
    times_at_least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Where the story goes; the first branch whose condition holds is taken, the last has none."""

    go: StepId
    condition: Condition | None = None
    reaction: str = ""
    """What the customer answers to this very reply, before what the next step says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodChange:
    """What one behaviour does to the customer's mood, times its weight, in points of 0 to 100."""

    shown: int = 10
    missed: int = -5
    fell: int = -20


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The last step of a story."""

    outcome: Outcome
    debrief: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One moment of the story: the customer speaks, and the trainee replies (or the story ends)."""

    id: StepId
    says: str
    recommended: tuple[Behaviour, ...] = ()
    pitfalls: tuple[Behaviour, ...] = ()
    samples: tuple[Sample, ...] = ()
    hint: str = ""
    mood: MoodChange = MoodChange()
    branches: tuple[Branch, ...] = ()
    ending: Ending | None = None

    @property
    def behaviours(self) -> tuple[Behaviour, ...]:
        """What the step judges: the recommended first, then the pitfalls."""
        return self.recommended + self.pitfalls


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A whole role-play in one language; the same id in another one has the same steps, behaviours and branches."""

    id: ScenarioId
    language: Language
    title: str
    level: int
    """1 first week, 2 confident, 3 hard."""
    sources: tuple[Source, ...]
    minutes: int
    customer: Customer
    briefing: str
    start: StepId
    steps: Mapping[StepId, Step]
    hash: str
    """SHA-256 of the file it was compiled from, in hexadecimal: each turn keeps it, so that a score can be traced."""
    revision: int = 1
    """Of the story: a version in another language with a lower one has missed a change."""

    @property
    def principles(self) -> tuple[BehaviourId, ...]:
        """Every principle that some step recommends, in story order, once."""
        return tuple(dict.fromkeys(b.id for step in self.steps.values() for b in step.recommended))

    @property
    def avoided(self) -> tuple[BehaviourId, ...]:
        """Every pitfall that some step watches for, in story order, once."""
        return tuple(dict.fromkeys(b.id for step in self.steps.values() for b in step.pitfalls))
