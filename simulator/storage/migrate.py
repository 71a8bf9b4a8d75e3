"""Numbered SQL files bring a store to the newest form; ``PRAGMA user_version`` says which of them it has had."""

from __future__ import annotations

import re
import sqlite3
from importlib.resources import files
from pathlib import Path

from simulator.errors import StoreError

_NAME = re.compile(r"^(\d{4})_\w+\.sql$")


def migrations() -> list[tuple[int, str]]:
    """Every migration's number and text, in order."""
    found = [
        (int(match[1]), entry.read_text(encoding="utf-8"))
        for entry in files("simulator.storage.migrations").iterdir()
        if (match := _NAME.match(entry.name))
    ]
    return sorted(found)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the store up to date, one transaction a migration; an older store is copied aside first.

    StoreError ``store-newer`` where a newer program has made it.
    """
    have = int(connection.execute("PRAGMA user_version").fetchone()[0])
    wanted = migrations()
    newest = wanted[-1][0]
    if have > newest:
        raise StoreError("store-newer", path=str(path), version=have, known=newest)
    if 0 < have < newest:
        _copy_aside(connection, path, have)
    for number, script in wanted:
        if number > have:
            # executescript commits what is open and then runs as it is: the transaction must be in the script itself
            connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")


def _copy_aside(connection: sqlite3.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.v{version}.backup")
    if not copy.exists():
        connection.execute("VACUUM INTO ?", (str(copy),))
        copy.chmod(0o600)
