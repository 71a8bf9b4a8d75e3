"""What to do with an error of our own: write it down where the user can find it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from simulator.settings import user_folders

LARGEST_LOG = 1024 * 1024
"""Bytes from which the log begins anew; the old one is kept once."""


def write_down(error: BaseException, environment: Mapping[str, str]) -> Path | None:
    """Append the error with its traceback to the log; where that is, or None where it cannot be written."""
    folder = user_folders(environment).logs
    path = folder / "simulator.log"
    text = "".join(traceback.format_exception(error))
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{text}\n")
    except OSError:
        return None
    return path
