"""Writing a file whole or not at all, for its owner's eyes only."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from simulator.errors import FileError

_CODES = {
    errno.ENOENT: "no-such-file",
    errno.EISDIR: "is-a-folder",
    errno.ENOTDIR: "no-such-file",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.EROFS: "not-allowed",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
}


def write_private(path: Path, content: bytes) -> None:
    """Put `content` at `path`, mode 0600; FileError where that is not possible, and what was there stays.

    A device or pipe is written to as it is; through a symbolic link the file it leads to is replaced.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
        else:
            _replace(path, content)
    except OSError as error:
        raise file_error(error, path) from error


def read_whole(path: Path) -> bytes:
    """The content of a file; FileError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise file_error(error, path) from error


def file_error(error: OSError, path: Path) -> FileError:
    """What the system said about `path`, as an error of ours."""
    code = _CODES.get(error.errno or 0, "file-failed")
    return FileError(code, path=str(path), reason=error.strerror or str(error))


def _replace(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")  # made with 0600
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
