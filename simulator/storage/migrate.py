"""Numbered SQL files bring a store to the newest form; ``PRAGMA user_version`` says which of them it has had."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from simulator.errors import StoreError

Migration = tuple[int, str]
"""Number and SQL text."""
_NAME = re.compile(r"^(\d{4})_\w+\.sql$")


def migrations() -> list[Migration]:
    """Every migration, in order."""
    found = [
        (int(match[1]), entry.read_text(encoding="utf-8"))
        for entry in files("simulator.storage.migrations").iterdir()
        if (match := _NAME.match(entry.name))
    ]
    return sorted(found)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Migration] | None = None) -> None:
    """Bring the store up to date, one transaction a migration; an older store is copied aside first.

    StoreError ``store-newer`` where a newer program has made it. Two programs may do this at the same time.
    """
    steps = migrations() if steps is None else steps
    newest = steps[-1][0]
    have = version(connection)
    if have > newest:
        raise StoreError("store-newer", path=str(path), version=have, known=newest)
    if 0 < have < newest:
        _copy_aside(connection, path, have)
    for number, script in steps:
        if number > have:
            _apply(connection, number, script)


def version(connection: sqlite3.Connection) -> int:
    """The number of the last migration that the store has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _apply(connection: sqlite3.Connection, number: int, script: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version(connection) < number:  # another program may have been quicker
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit what is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _copy_aside(connection: sqlite3.Connection, path: Path, have: int) -> None:
    copy = path.with_name(f"{path.name}.v{have}.backup")
    if not copy.exists():
        copy.touch(mode=0o600)  # VACUUM INTO takes an empty file, and keeps its mode
        connection.execute("VACUUM INTO ?", (str(copy),))
