"""What a store of sessions can do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from simulator.domain.ids import Language, SessionId, TraineeId
from simulator.domain.records import SessionRecord, StoredSession, Trainee, TurnRecord


class Store(Protocol):
    """Keeps trainees, sessions and turns. Every method is one transaction; StoreError where it cannot be done.

    May be used from several threads.
    """

    def add_trainee(self, trainee: Trainee) -> None:
        """Keep a new trainee."""
        ...

    def rename_trainee(self, trainee: TraineeId, name: str) -> None:
        """Change the name that people see."""
        ...

    def trainee(self, trainee: TraineeId) -> Trainee | None:
        """One trainee, or None."""
        ...

    def trainees(self) -> tuple[Trainee, ...]:
        """All trainees, those who practised last first."""
        ...

    def add_session(self, record: SessionRecord) -> None:
        """Keep a session that begins."""
        ...

    def add_turn(self, record: SessionRecord, turn: TurnRecord) -> None:
        """Keep a turn together with the session as it stands after it."""
        ...

    def session(self, session: SessionId) -> StoredSession | None:
        """One session with its turns, or None."""
        ...

    def newest_unfinished(self, trainee: TraineeId) -> SessionRecord | None:
        """The session that a trainee left last without reaching an ending; without its turns, which is quick."""
        ...

    def sessions(
        self, *, trainee: TraineeId | None = None, language: Language | None = None, finished_only: bool = False
    ) -> tuple[StoredSession, ...]:
        """Sessions with at least one turn, oldest first."""
        ...

    def best_scores(self, trainee: TraineeId) -> dict[tuple[str, str], float]:
        """The best score of each finished (scenario, language) of a trainee."""
        ...

    def import_sessions(self, sessions: Iterable[StoredSession]) -> Sequence[SessionId]:
        """Keep sessions from elsewhere, all or none; those already here are passed over. Gives the ids that arrived."""
        ...

    def close(self) -> None:
        """Close what is open."""
        ...
