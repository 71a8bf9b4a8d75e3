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


def open_store(place: str) -> Store:
    """The store at a path or at ``sqlite:///PATH``; StoreError where it cannot be opened.

    As customary, ``sqlite:///sessions.db`` is relative to the present folder and ``sqlite:////srv/sessions.db`` is not.
    """
    from simulator.storage.sqlite import SqliteStore

    path = place[len(SQLITE) :] if place.startswith(SQLITE) else place
    other = _SCHEME.match(path)
    if other:
        raise StoreError("store-not-supported", kind=other[1].lower())
    if not path.strip("\0") or "\0" in path:
        raise StoreError("store-not-writable", path="", reason="")
    return SqliteStore(Path(path).expanduser())
