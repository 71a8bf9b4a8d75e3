"""What is kept of a practice: who, which scenario, and every turn as it was judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from simulator.domain.assessment import Assessment
from simulator.domain.ids import Language, ScenarioId, SessionId, StepId, TraineeId
from simulator.domain.scenario import Outcome


class Mode(StrEnum):
    """How a scenario is played."""

    PRACTICE = "practice"
    """Feedback after each reply; hints, ready replies and second tries allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Somebody who practises. Two people may have one name; the id tells them apart."""

    id: TraineeId
    name: str
    created: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorerStamp:
    """Which scorer judged: a score can be traced to the program and the data that gave it."""

    version: str
    tier: str
    data_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """One playing of a scenario."""

    id: SessionId
    trainee: TraineeId
    scenario: ScenarioId
    language: Language
    mode: Mode
    started: datetime
    finished: datetime | None
    """When an ending was reached; None while the story goes on."""
    outcome: Outcome | None
    score: float | None
    """Mean over the counted turns, 0 to 100; None before the first."""
    scenario_hash: str
    scorer: ScorerStamp


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRecord:
    """One try at one moment of the story."""

    number: int
    """Within the session, from 1, in the order in which they were made."""
    step: StepId
    visit: int
    """The how-manieth step of the story this moment is, from 1; tries at the same moment share it."""
    attempt: int
    """1 for the first try at this moment, then 2, 3 …"""
    chosen: bool
    """Whether a ready reply was chosen."""
    hint: bool
    """Whether the hint was looked at before."""
    reply: str
    assessment: Assessment
    mood: int
    """After the reply, 0 to 100."""
    next_step: StepId
    reaction: str
    """What the customer answered to this reply, before what the next step says; may be empty."""
    made: datetime
    scenario_hash: str
    """Of the scenario's file as it was when this reply was judged: it may be edited while a session goes on."""
    scorer: ScorerStamp
    """Which scorer judged this reply, or would have, where a ready one was chosen."""

    @property
    def counted(self) -> bool:
        """Whether it counts in the score: the first try at a moment does."""
        return self.attempt == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSession:
    """A session with all its turns."""

    record: SessionRecord
    trainee: Trainee
    turns: tuple[TurnRecord, ...]
