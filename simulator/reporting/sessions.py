"""Which stored sessions a report is about."""

from __future__ import annotations

from simulator.domain.ids import Language
from simulator.domain.records import StoredSession
from simulator.errors import UsageError
from simulator.storage.store import Store


def chosen_sessions(
    store: Store, *, trainee: str | None = None, language: Language | None = None
) -> tuple[StoredSession, ...]:
    """The sessions with at least one turn, oldest first; of everybody called `trainee`, in `language`, where given.

    UsageError ``unknown-trainee`` where nobody has that name.
    """
    sessions = store.sessions(language=language)
    if trainee is None:
        return sessions
    known = {person.id for person in store.trainees() if person.name == trainee}
    if not known:
        from simulator.language.closest import closest

        near = closest(trainee, list(dict.fromkeys(person.name for person in store.trainees())))
        raise UsageError("unknown-trainee", name=trainee, closest="".join(near))
    return tuple(session for session in sessions if session.record.trainee in known)
