"""What every front end works at: settings, words, library, store, scorers and coach, each opened when first needed."""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from simulator.domain.ids import Language, SessionId
from simulator.domain.records import Trainee
from simulator.errors import FileError, SimulatorError, UsageError
from simulator.i18n.formats import Formats
from simulator.i18n.texts import Texts, load_texts
from simulator.languages import language_named, system_language, system_territory
from simulator.people import NAME_AT_MOST, Changes, Seat, person_name
from simulator.resources import locale_folder, scenarios_folder
from simulator.settings import Folders, load_settings, save_settings, settings_file, user_folders

if TYPE_CHECKING:
    from simulator.authoring.library import Library
    from simulator.coaching.coach import Coach
    from simulator.coaching.session import Session
    from simulator.domain.catalogue import Catalogue
    from simulator.domain.phrasebook import Phrasebook
    from simulator.domain.scenario import Scenario
    from simulator.scoring.scorer import Scorer
    from simulator.scoring.tiers import Tier
    from simulator.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """What was said on the command line; it goes before the environment, which goes before the settings."""

    language: Language | None = None
    """Of the scenarios, and of the interface unless `ui_language` says otherwise."""
    ui_language: Language | None = None
    store: str | None = None
    library: tuple[str, ...] = ()


class Desk(Seat):
    """The members are safe to use from several threads; the verbs that change something belong to one."""

    def __init__(self, environment: Mapping[str, str], flags: Flags | None = None) -> None:
        """Use `open_desk`. UsageError where the environment names a language that there is not."""
        self.environment = environment
        self.flags = flags or Flags()
        self.notices: list[SimulatorError] = []
        """What went wrong without stopping the program; the front end tells it once."""
        self._store_lock = threading.Lock()
        self._knowledge_lock = threading.RLock()
        self._store: Store | None = None
        self._coaches: dict[Language, Coach] = {}
        self._scorers: dict[tuple[Language, Tier], Scorer] = {}
        self._phrasebooks: dict[Language, Phrasebook] = {}
        super().__init__()
        self.settings, broken = load_settings(settings_file(self.folders))
        """The user's choices as they stand; `change_settings` changes them."""
        if broken:
            self.notices.append(broken)
        self._speak(self._interface_language())

    @cached_property
    def folders(self) -> Folders:
        """The user's folders."""
        return user_folders(self.environment)

    def change_settings(self, **changes: Unpack[Changes]) -> None:
        """Change and save settings. Where they cannot be saved, they hold for this run and a notice says why."""
        self.settings = replace(self.settings, **changes)
        self.formats = self._formats()
        self._look_again()
        try:
            save_settings(settings_file(self.folders), self.settings)
        except FileError as error:
            self.notices.append(error)

    @property
    def bidi(self) -> str:
        """Who puts right-to-left text in order: ``app``, ``terminal``, ``off`` or a terminal profile."""
        return self.environment.get("SIMULATOR_BIDI") or self.settings.bidi or "app"

    def use_language(self, language: Language) -> None:
        """Speak another language from now on, and in later runs."""
        self._speak(language)
        self.change_settings(language=language)

    @property
    def scenario_language(self) -> Language:
        """The language to practise in: of the flag, else the interface's."""
        return self.flags.language or self.texts.language

    @cached_property
    def library(self) -> Library:
        """Scenarios and phrasebooks: the shipped ones, over them the settings', the environment's and the flags'.

        FileError ``library-missing`` where a flag names no folder; for the others that is a notice.
        """
        from simulator.authoring.library import Library

        listed = self.environment.get("SIMULATOR_LIBRARY", "").split(os.pathsep)
        roots = [scenarios_folder()]
        for name in (*self.settings.library, *listed, *self.flags.library):
            folder = Path(name).expanduser()
            if name and folder.is_dir():
                roots.append(folder)
            elif name:
                self._missing(name)
        return Library(roots, self.folders.cache / "compiled")

    @property
    def catalogue(self) -> Catalogue:
        """All principles, pitfalls and competencies."""
        return self.library.catalogue()

    def phrasebook(self, language: Language) -> Phrasebook:
        """Names and advice in a language; read once."""
        with self._knowledge_lock:
            if language not in self._phrasebooks:
                self._phrasebooks[language] = self.library.phrasebook(language)
            return self._phrasebooks[language]

    @property
    def tier(self) -> Tier:
        """The tier of the scorer that judges: of the settings where it is installed, else the core one."""
        from simulator.scoring.tiers import CORE, has_vectors, usable_tier

        return usable_tier(self.settings.tier) if has_vectors() else CORE

    def scorer(self, language: Language, tier: Tier | None = None) -> Scorer:
        """The judge of replies in a language; made once, which takes a moment. Without `tier` that of the settings."""
        from simulator.scoring.scorer import Scorer

        phrasebook = self.phrasebook(language)
        with self._knowledge_lock:
            known = (language, tier or self.tier)
            if known not in self._scorers:
                self._scorers[known] = Scorer(phrasebook, tier=known[1])
            return self._scorers[known]

    def warm(self, scenario: Scenario) -> None:
        """Get the scorer ready for a scenario, so that its first reply is judged at once."""
        scorer = self.scorer(scenario.language)
        for step in scenario.steps.values():
            if step.behaviours:
                scorer.assess(scenario, step, step.says)

    @property
    def store(self) -> Store:
        """Where the sessions are kept; StoreError where it cannot be opened."""
        return self._opened_store(may_make=True)

    @property
    def store_to_read(self) -> Store:
        """As `store`, for whoever keeps nothing in it: StoreError ``store-missing`` where somebody named it wrongly."""
        return self._opened_store(may_make=False)

    def _opened_store(self, *, may_make: bool) -> Store:
        with self._store_lock:
            if self._store is None:
                from simulator.storage.opening import open_store

                named = self.flags.store or self.environment.get("SIMULATOR_STORE")
                place = named or str(self.folders.data / "sessions.db")
                self._store = open_store(place, may_make=may_make or not named)
            return self._store

    def coach(self, language: Language) -> Coach:
        """The use cases of practice, in a language."""
        from simulator.coaching.coach import Coach

        if language not in self._coaches:
            self._coaches[language] = Coach(self.store, lambda: self.scorer(language), self.clock, self.new_id)
        return self._coaches[language]

    def clock(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)

    def new_id(self) -> str:
        """An id that no other machine will make."""
        return secrets.token_hex(8)

    def resume(self, session_id: SessionId | None, trainee: Trainee | None = None) -> Session:
        """Go on with a session, or with the newest unfinished one of `trainee` (of the one at the keyboard).

        UsageError ``no-session``, ``unknown-session``, ``session-finished``, ``scenario-changed`` or, where the
        scenario is no longer in the library, ``unknown-scenario``.
        """
        if session_id is None:
            who = trainee or self.trainee
            newest = self.store.newest_unfinished(who.id) if who else None
            if newest is None:
                raise UsageError("no-session")
            session_id = newest.id
        stored = self.store.session(session_id)
        if stored is None:
            raise UsageError("unknown-session", session=session_id)
        if stored.record.finished:
            raise UsageError("session-finished", session=session_id)
        scenario = self.library.scenario(stored.record.scenario, stored.record.language)
        return self.coach(stored.record.language).resume(stored, scenario)

    def close(self) -> None:
        """Close the store, if it was opened."""
        with self._store_lock:
            if self._store:
                self._store.close()
                self._store = None
                self._coaches.clear()

    def _speak(self, language: Language) -> None:
        self.texts: Texts = load_texts(language, locale_folder())
        self.formats = self._formats()

    def _formats(self) -> Formats:
        """The formats of the language now spoken, with the settings' calendar."""
        calendar, territory = self.settings.calendar, system_territory(self.environment)
        return Formats(self.texts.language, calendar=calendar, territory=territory)

    def _interface_language(self) -> Language:
        named = self.flags.ui_language or self.flags.language
        if named:
            return named
        wanted = self.environment.get("SIMULATOR_LANGUAGE")
        return language_named(wanted) if wanted else self.settings.language or system_language(self.environment)

    def _missing(self, folder: str) -> None:
        error = FileError("library-missing", path=folder)
        if folder in self.flags.library:
            raise error
        self.notices.append(error)


def open_desk(
    environment: Mapping[str, str],
    *,
    language: str | None = None,
    ui_language: str | None = None,
    store: str | None = None,
    library: Sequence[str] = (),
) -> Desk:
    """A desk for an environment and the command line's flags. UsageError ``unknown-language``."""
    flags = Flags(
        language=language_named(language) if language else None,
        ui_language=language_named(ui_language) if ui_language else None,
        store=store,
        library=tuple(library),
    )
    return Desk(environment, flags)


__all__ = ["NAME_AT_MOST", "Changes", "Desk", "Flags", "open_desk", "person_name", "system_language"]
