"""The embedded store: one SQLite file with private modes, for several threads, safe to be killed at any time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from simulator.domain.ids import Language, SessionId, TraineeId
from simulator.domain.records import SessionRecord, StoredSession, Trainee, TurnRecord
from simulator.errors import StoreError
from simulator.storage.migrate import migrate
from simulator.storage.rows import session_of, session_row, trainee_of, turn_of, turn_row, written

BUSY_SECONDS = 5.0
"""How long to wait for another program that writes to the same file."""


class SqliteStore:
    """A `Store` in one file. One connection a thread; every method is one transaction."""

    def __init__(self, path: Path) -> None:
        """Open or make the store at `path`; StoreError where that is not possible."""
        self.path = path
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            with self._explained():
                self._make_folder()
                migrate(self._connection(), path)
        except StoreError:
            self.close()
            raise

    def add_trainee(self, trainee: Trainee) -> None:
        """Keep a new trainee."""
        with self._transaction() as connection:
            _insert(connection, "trainee", _trainee_row(trainee))

    def rename_trainee(self, trainee: TraineeId, name: str) -> None:
        """Change the name that people see."""
        with self._transaction() as connection:
            connection.execute("UPDATE trainee SET name = ? WHERE id = ?", (name, trainee))

    def trainee(self, trainee: TraineeId) -> Trainee | None:
        """One trainee, or None."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM trainee WHERE id = ?", (trainee,)).fetchone()
        return trainee_of(row) if row else None

    def trainees(self) -> tuple[Trainee, ...]:
        """All trainees, those who practised last first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT trainee.*, max(session.touched) AS last FROM trainee"
                " LEFT JOIN session ON session.trainee = trainee.id"
                " GROUP BY trainee.id ORDER BY coalesce(last, trainee.created) DESC, trainee.id"
            ).fetchall()
        return tuple(map(trainee_of, rows))

    def add_session(self, record: SessionRecord) -> None:
        """Keep a session that begins."""
        with self._transaction() as connection:
            _insert(connection, "session", session_row(record, record.started))

    def add_turn(self, record: SessionRecord, turn: TurnRecord) -> None:
        """Keep a turn together with the session as it stands after it."""
        row = session_row(record, turn.made)
        with self._transaction() as connection:
            _insert(connection, "turn", turn_row(record.id, turn))
            connection.execute(
                "UPDATE session SET touched = :touched, finished = :finished, outcome = :outcome, score = :score"
                " WHERE id = :id",
                row,
            )

    def session(self, session: SessionId) -> StoredSession | None:
        """One session with its turns, or None."""
        with self._reading() as connection:
            row = connection.execute("SELECT * FROM session WHERE id = ?", (session,)).fetchone()
            return _with_turns(connection, row) if row else None

    def newest_unfinished(self, trainee: TraineeId) -> SessionRecord | None:
        """The session that a trainee left last without reaching an ending; without its turns, which is quick."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT * FROM session WHERE trainee = ? AND finished IS NULL ORDER BY touched DESC, id LIMIT 1",
                (trainee,),
            ).fetchone()
        return session_of(row) if row else None

    def sessions(
        self, *, trainee: TraineeId | None = None, language: Language | None = None, finished_only: bool = False
    ) -> tuple[StoredSession, ...]:
        """Sessions with at least one turn, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT * FROM session WHERE (:trainee IS NULL OR trainee = :trainee)"
                " AND (:language IS NULL OR language = :language) AND (NOT :finished OR finished IS NOT NULL)"
                " AND EXISTS (SELECT 1 FROM turn WHERE turn.session = session.id) ORDER BY started, id",
                {"trainee": trainee, "language": language, "finished": int(finished_only)},
            ).fetchall()
            return tuple(_with_turns(connection, row) for row in rows)

    def best_scores(self, trainee: TraineeId) -> dict[tuple[str, str], float]:
        """The best score of each finished (scenario, language) of a trainee."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT scenario, language, max(score) AS best FROM session"
                " WHERE trainee = ? AND finished IS NOT NULL GROUP BY scenario, language",
                (trainee,),
            ).fetchall()
        return {(row["scenario"], row["language"]): row["best"] for row in rows}

    def import_sessions(self, sessions: Iterable[StoredSession]) -> Sequence[SessionId]:
        """Keep sessions from elsewhere, all or none; those already here are passed over. Gives the ids that arrived."""
        arrived = []
        with self._transaction() as connection:
            for stored in sessions:
                _insert(connection, "trainee", _trainee_row(stored.trainee), unless_there=True)
                touched = stored.turns[-1].made if stored.turns else stored.record.started
                if _insert(connection, "session", session_row(stored.record, touched), unless_there=True):
                    for turn in stored.turns:
                        _insert(connection, "turn", turn_row(stored.record.id, turn))
                    arrived.append(stored.record.id)
        return arrived

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()
            self._local = threading.local()

    def _transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction that writes: it waits for other writers at its beginning, where waiting is safe."""
        return self._within("BEGIN IMMEDIATE")

    def _reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """A transaction that only reads: it waits for nobody."""
        return self._within("BEGIN")

    @contextmanager
    def _within(self, beginning: str) -> Iterator[sqlite3.Connection]:
        with self._explained():
            connection = self._connection()
            connection.execute(beginning)
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            # check_same_thread is off only for `close`, which runs when the other threads have ended
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            with self._lock:
                self._open.append(connection)
            connection.row_factory = sqlite3.Row
            for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
                connection.execute(f"PRAGMA {setting}")
            self._local.connection = connection
        return connection

    def _make_folder(self) -> None:
        if not self.path.parent.is_dir():
            self.path.parent.mkdir(mode=0o700, parents=True)
        if self.path.is_dir():
            raise StoreError("store-is-folder", path=str(self.path))
        if not self.path.exists():
            self.path.touch(mode=0o600)  # the -wal and -shm files take their mode from it
        with suppress(OSError):  # somebody else's file: its owner decides
            self.path.chmod(0o600)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn what SQLite and the system say into a StoreError."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(_code(error), path=str(self.path), reason=str(error)) from error
        except OSError as error:
            raise StoreError("store-not-writable", path=str(self.path), reason=error.strerror or str(error)) from error


def _code(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    kinds = {
        "SQLITE_BUSY": "store-busy",
        "SQLITE_LOCKED": "store-busy",
        "SQLITE_FULL": "store-full",
        "SQLITE_READONLY": "store-not-writable",
        "SQLITE_CANTOPEN": "store-not-writable",
        "SQLITE_NOTADB": "store-not-a-store",
        "SQLITE_CORRUPT": "store-not-a-store",
        "SQLITE_CONSTRAINT": "store-conflict",
    }
    return next((code for prefix, code in kinds.items() if name.startswith(prefix)), "store-failed")


def _trainee_row(trainee: Trainee) -> dict[str, object]:
    return {"id": trainee.id, "name": trainee.name, "created": written(trainee.created)}


def _insert(
    connection: sqlite3.Connection, table: str, row: Mapping[str, object], *, unless_there: bool = False
) -> bool:
    """Insert a row; whether it was inserted."""
    columns = ", ".join(row)
    places = ", ".join(f":{column}" for column in row)
    ending = " ON CONFLICT DO NOTHING" if unless_there else ""
    # the names of table and columns are our own, the values are bound
    return connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places}){ending}", row).rowcount > 0  # noqa: S608 - see above


def _with_turns(connection: sqlite3.Connection, row: sqlite3.Row) -> StoredSession:
    trainee = connection.execute("SELECT * FROM trainee WHERE id = ?", (row["trainee"],)).fetchone()
    turns = connection.execute("SELECT * FROM turn WHERE session = ? ORDER BY number", (row["id"],)).fetchall()
    return StoredSession(record=session_of(row), trainee=trainee_of(trainee), turns=tuple(map(turn_of, turns)))
