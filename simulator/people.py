"""Who sits at the keyboard: the part of the desk that knows trainees."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from simulator.domain.ids import Language, TraineeId
from simulator.domain.records import Trainee
from simulator.errors import UsageError
from simulator.language.clean import clean_text
from simulator.settings import Settings

if TYPE_CHECKING:
    from simulator.storage.store import Store

NAME_AT_MOST = 60
"""Characters of a trainee's name."""


class Changes(TypedDict, total=False):
    """The settings that `Desk.change_settings` takes."""

    language: Language | None
    theme: str
    bidi: str
    tier: str
    calendar: str
    trainee: TraineeId | None
    library: tuple[str, ...]


class Seat(ABC):
    """The trainee at the keyboard, and how somebody else takes it. Names may be shared, ids are not."""

    settings: Settings

    def __init__(self) -> None:
        self._trainee: Trainee | None = None
        self._seated: Trainee | None = None

    @property
    @abstractmethod
    def store(self) -> Store:
        """Where trainees and sessions are kept."""

    @abstractmethod
    def change_settings(self, **changes: Unpack[Changes]) -> None:
        """Change and save settings."""

    @abstractmethod
    def clock(self) -> datetime:
        """Now."""

    @abstractmethod
    def new_id(self) -> str:
        """An id that no other machine will make."""

    @property
    def trainee(self) -> Trainee | None:
        """Who sits at the keyboard; None before the first start, or where the store does not know them."""
        if self._seated:
            return self._seated
        if self._trainee is None and self.settings.trainee:
            self._trainee = self.store.trainee(self.settings.trainee)
        return self._trainee

    def seat(self, trainee: Trainee) -> None:
        """Let somebody sit at the keyboard for this run; the settings stay as they are."""
        self._seated = trainee

    def trainees(self) -> tuple[Trainee, ...]:
        """Everybody who practises here, those who practised last first."""
        return self.store.trainees()

    def add_trainee(self, name: str) -> Trainee:
        """Somebody new, who sits at the keyboard from now on. UsageError ``empty-name``."""
        trainee = self._new_trainee(name)
        self._seated = None
        self.change_settings(trainee=trainee.id)
        return trainee

    def switch_trainee(self, trainee: TraineeId) -> None:
        """Somebody else takes the keyboard. UsageError ``unknown-trainee``."""
        if self.store.trainee(trainee) is None:
            raise UsageError("unknown-trainee", name=trainee, closest="")
        self._seated = None
        self.change_settings(trainee=trainee)

    def rename_trainee(self, name: str) -> None:
        """Change the name of whoever sits at the keyboard. UsageError ``empty-name``, ``no-trainee``."""
        if self.trainee is None:
            raise UsageError("no-trainee")
        self.store.rename_trainee(self.trainee.id, person_name(name))
        self._trainee = None
        if self._seated:
            self._seated = self.store.trainee(self._seated.id)

    def trainee_named(self, name: str) -> Trainee:
        """The trainee of that name who practised last; somebody new where there is none. UsageError ``empty-name``."""
        return self.known_trainee(name) or self._new_trainee(name)

    def known_trainee(self, name: str) -> Trainee | None:
        """The trainee of that name who practised last; None where there is none. UsageError ``empty-name``."""
        wanted = person_name(name)
        return next((trainee for trainee in self.trainees() if trainee.name == wanted), None)

    def _look_again(self) -> None:
        """The settings may name somebody else now."""
        self._trainee = None

    def _new_trainee(self, name: str) -> Trainee:
        trainee = Trainee(id=TraineeId(self.new_id()), name=person_name(name), created=self.clock())
        self.store.add_trainee(trainee)
        return trainee


def person_name(text: str) -> str:
    """A name as it is kept: cleaned, on one line, at most `NAME_AT_MOST` characters. UsageError ``empty-name``."""
    name = " ".join(clean_text(text, keep_newlines=False).split())[:NAME_AT_MOST].strip()
    if not name:
        raise UsageError("empty-name")
    return name
