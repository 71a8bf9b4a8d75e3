"""Which store a place such as ``SIMULATOR_STORE`` means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.errors import StoreError

if TYPE_CHECKING:
    from simulator.storage.store import Store

SQLITE = "sqlite:///"
_SCHEME = re.compile(r"^([a-z][a-z0-9+]+):/", re.IGNORECASE)


def open_store(place: str, *, may_make: bool = True) -> Store:
    """The store at a path or at ``sqlite:///PATH``; StoreError where it cannot be opened.

    Without `may_make`, StoreError ``store-missing`` where there is none yet, and nothing is made.
    As customary, ``sqlite:///sessions.db`` is relative to the present folder and ``sqlite:////srv/sessions.db`` is not.
    """
    from simulator.storage.sqlite import SqliteStore

    path = place[len(SQLITE) :] if place.startswith(SQLITE) else place
    other = _SCHEME.match(path)
    if other:
        raise StoreError("store-not-supported", kind=other[1].lower())
    if not path.strip("\0") or "\0" in path:
        raise StoreError("store-not-writable", path="", reason="")
    file = Path(path).expanduser()
    if not may_make and _is_missing(file):
        raise StoreError("store-missing", path=str(file))
    return SqliteStore(file)


def _is_missing(file: Path) -> bool:
    """Whether there is surely nothing; what the system does not let us see, SQLite will explain."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
