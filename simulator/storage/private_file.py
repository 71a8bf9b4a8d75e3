"""Writing files that only their owner may read, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from simulator.errors import FileError


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` with private modes, so that a crash leaves the old file or the new one.

    Folders above it are made, private too. FileError ``file-not-writable`` where the system refuses.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:32]}-")  # mkstemp's mode is 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileError("file-not-writable", path=str(path), reason=reason) from error
