"""Old stores are brought up to date, with a copy put aside; newer ones are left alone."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from parcel_story import AIGERIM, STORY, coach_over, store_with_aigerim

from simulator.errors import StoreError
from simulator.storage.migrate import Migration, migrate, migrations, version
from simulator.storage.sqlite import SqliteStore

NEXT: Migration = (
    2,
    "ALTER TABLE trainee ADD COLUMN note TEXT;\n-- a remark; with a semicolon\nUPDATE trainee SET note = ';';",
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "sessions.db"
    store = store_with_aigerim(path)
    coach_over(store).begin(STORY, AIGERIM)
    store.close()
    return path


def connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in migrations()] == list(range(1, len(migrations()) + 1))


def test_a_store_of_a_newer_program_is_refused_and_not_touched(old: Path) -> None:
    connection = connect(old)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = old.read_bytes()
    with pytest.raises(StoreError) as caught:
        SqliteStore(old)
    assert caught.value.code == "store-newer"
    assert caught.value.details["version"] == 99
    assert old.read_bytes() == before


def test_an_old_store_is_copied_aside_first_and_the_copy_is_private(old: Path) -> None:
    connection = connect(old)
    migrate(connection, old, [*migrations(), NEXT])
    assert version(connection) == 2
    assert connection.execute("SELECT note FROM trainee").fetchone() == (";",)
    connection.close()
    copy = old.with_name("sessions.db.v1.backup")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    kept = SqliteStore(copy)
    assert kept.trainees() == (AIGERIM,)
    kept.close()


def test_a_migration_that_fails_changes_nothing(old: Path) -> None:
    broken: Migration = (2, "ALTER TABLE trainee ADD COLUMN note TEXT;\nSELECT nonsense;")
    connection = connect(old)
    with pytest.raises(sqlite3.Error):
        migrate(connection, old, [*migrations(), broken])
    assert version(connection) == 1
    assert [row[1] for row in connection.execute("PRAGMA table_info(trainee)")] == ["id", "name", "created"]
    migrate(connection, old, [*migrations(), NEXT])
    assert version(connection) == 2
    connection.close()


def test_a_store_that_is_up_to_date_is_not_copied(old: Path) -> None:
    SqliteStore(old).close()
    assert [path.name for path in old.parent.glob("*backup*")] == []


def test_two_programs_may_open_a_new_store_at_once(tmp_path: Path) -> None:
    one, other = connect(tmp_path / "new.db"), connect(tmp_path / "new.db")
    migrate(one, tmp_path / "new.db")
    assert version(other) == 1
    from simulator.storage.migrate import _apply

    _apply(other, *migrations()[0])  # it had looked before the first one was done
    one.close()
    other.close()
