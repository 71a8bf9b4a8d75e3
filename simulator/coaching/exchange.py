"""Finished sessions as a file, to carry them from one machine to another.

The file is one JSON document with a version. A session keeps its id on its way, so it arrives once however often it is
imported. A file is read and checked to its end before anything is kept, and all files of a call are kept or none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from simulator.domain.assessment import BehaviourVerdict
from simulator.domain.ids import LANGUAGES, Language, TraineeId
from simulator.domain.records import StoredSession, TurnRecord
from simulator.errors import FileError
from simulator.language.clean import clean_text
from simulator.storage.private_file import write_whole
from simulator.storage.store import Store

FORMAT = "simulator-results"
VERSION = 1
LARGEST_FILE = 256 * 1024 * 1024
"""Bytes; about a hundred thousand sessions."""
FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Of any time in a file: further out, a date may have no place in another time zone or calendar."""
_MEGABYTE = 1024 * 1024
_Document = TypeVar("_Document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The document."""

    format: str
    version: int
    sessions: tuple[StoredSession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What tells whether the rest of a document can be read."""

    format: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What came of an import."""

    arrived: int
    already_there: int


def export_results(
    store: Store, path: Path, *, trainee: TraineeId | None = None, language: Language | None = None
) -> int:
    """Write the finished sessions to `path`, readable for its owner only; how many they are.

    FileError where the file cannot be written; what was there before then stays.
    """
    from msgspec import json

    sessions = store.sessions(trainee=trainee, language=language, finished_only=True)
    write_whole(path, json.encode(Results(format=FORMAT, version=VERSION, sessions=sessions)) + b"\n")
    return len(sessions)


def import_results(store: Store, paths: Sequence[Path]) -> Arrival:
    """Keep the sessions of files, those of all or of none.

    FileError ``file-unreadable``, ``file-too-large``, ``results-broken`` (with what and where) or ``results-newer``.
    """
    sessions = {session.record.id: session for path in paths for session in _read(path)}
    arrived = store.import_sessions(sessions.values())
    return Arrival(arrived=len(arrived), already_there=len(sessions) - len(arrived))


def _read(path: Path) -> tuple[StoredSession, ...]:
    content = _content(path)
    envelope = _decoded(content, Envelope, path)
    if envelope.format != FORMAT:
        raise FileError("results-broken", path=str(path), reason=f"format: {envelope.format[:40]!r}")
    if envelope.version > VERSION:
        raise FileError("results-newer", path=str(path), version=envelope.version)
    sessions = _decoded(content, Results, path).sessions
    for number, stored in enumerate(sessions):
        for reason in _faults(stored):
            raise FileError("results-broken", path=str(path), reason=f"{reason} - at `$.sessions[{number}]`")
    return sessions


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size <= LARGEST_FILE:
            return path.read_bytes()
    except OSError as error:
        raise FileError("file-unreadable", path=str(path), reason=error.strerror or str(error)) from error
    raise FileError("file-too-large", path=str(path), size=size // _MEGABYTE, limit=LARGEST_FILE // _MEGABYTE)


def _decoded(content: bytes, type_: type[_Document], path: Path) -> _Document:
    """A document of a type; msgspec says what is wrong and where."""
    import msgspec

    try:
        return msgspec.json.decode(content, type=type_)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise FileError("results-broken", path=str(path), reason=str(error) or type(error).__name__) from error


def _faults(stored: StoredSession) -> Iterator[str]:
    """What the types do not say about a session that this program could have exported."""
    record, turns = stored.record, stored.turns
    texts = [stored.trainee.id, stored.trainee.name, record.id, record.scenario, *(turn.step for turn in turns)]
    if any(not text or text != clean_text(text, keep_newlines=False) for text in texts):
        yield "an empty id or name, or one with hidden characters"
    if record.trainee != stored.trainee.id:
        yield "the session belongs to another trainee"
    if record.language not in LANGUAGES:
        yield "unknown language"
    if record.finished is None or record.outcome is None or not turns:
        yield "the session is not finished"
    moments = (stored.trainee.created, record.started, record.finished, *(turn.made for turn in turns))
    if any(moment is not None and moment.tzinfo is None for moment in moments):
        yield "a time without a time zone"
    if any(moment is not None and not FIRST_YEAR <= moment.year <= LAST_YEAR for moment in moments):
        yield f"a time that is not in the years {FIRST_YEAR} to {LAST_YEAR}"
    if not _is_score(record.score):
        yield "the score is not 0 to 100"
    if [turn.number for turn in turns] != list(range(1, len(turns) + 1)):
        yield "the turns are not numbered from 1"
    for turn in turns:
        yield from _faults_of_turn(turn)


def _faults_of_turn(turn: TurnRecord) -> Iterator[str]:
    if turn.reply != clean_text(turn.reply) or turn.reaction != clean_text(turn.reaction):
        yield f"hidden characters in turn {turn.number}"
    if turn.visit < 1 or turn.attempt < 1 or not _is_score(turn.assessment.score) or not 0 <= turn.mood <= 100:
        yield f"a number out of range in turn {turn.number}"
    if not all(_fits(behaviour, turn.reply) for behaviour in turn.assessment.behaviours):
        yield f"evidence that is not in the reply of turn {turn.number}"


def _fits(behaviour: BehaviourVerdict, reply: str) -> bool:
    return 0 <= behaviour.probability <= 1 and all(
        0 <= span.start < span.end <= len(reply) and span.matched == clean_text(span.matched)
        for span in behaviour.evidence
    )


def _is_score(score: float | None) -> bool:
    return score is not None and math.isfinite(score) and 0 <= score <= 100
