"""Compiled files on disk, so that a start does not parse YAML. Disposable: whatever is wrong with it, it is ignored.

One cache file for each source file, overwritten when the source changes, so that the folder does not grow.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from simulator.authoring.diagnostics import UnusableFileError
from simulator.authoring.guards import read_file
from simulator.domain.catalogue import Catalogue
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.scenario import Scenario

Made = TypeVar("Made", Scenario, Phrasebook, Catalogue)
COMPILER = 2
"""Goes up when the same file comes out of the compiler differently, or is judged differently."""
LARGEST_CACHED = 4 * 1024 * 1024
"""Bytes; what a file within the limits compiles to is far smaller."""


class Kept(msgspec.Struct, frozen=True):
    """What a cache file holds."""

    key: str
    made: msgspec.Raw


class Cache:
    """Compiled files in a folder; with None for the folder, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def load(self, source: Path, key: str, type_: type[Made]) -> Made | None:
        """What was made of `source` under the same `key`; None where it was not, or the cache file is not ours."""
        if self._folder is None:
            return None
        try:
            kept = msgspec.msgpack.decode(read_file(self._path(source, type_), LARGEST_CACHED), type=Kept)
            return msgspec.msgpack.decode(kept.made, type=type_) if kept.key == key else None
        except (UnusableFileError, msgspec.MsgspecError, ValueError, RecursionError):
            return None

    def save(self, source: Path, key: str, made: Made) -> None:
        """Keep what was made of `source`. Where that is not possible (read-only, full), nothing happens."""
        if self._folder is None:
            return
        content = msgspec.msgpack.encode(Kept(key, msgspec.Raw(msgspec.msgpack.encode(made))))
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_at_once(self._path(source, type(made)), content)

    def _path(self, source: Path, type_: type[object]) -> Path:
        name = hashlib.sha256(os.fsencode(source.absolute())).hexdigest()[:32]
        return (self._folder or Path()) / f"{type_.__name__.lower()}-{name}.msgpack"


def cache_key(*contents: bytes) -> str:
    """The key of what is made of these bytes by this version of the program."""
    total = hashlib.sha256(f"{COMPILER} {_domain_shape()}".encode())
    for content in contents:
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


@cache
def _domain_shape() -> str:
    """A hash of the domain's types: what was kept under other types cannot be read back."""
    shape = msgspec.json.schema_components([Scenario, Phrasebook, Catalogue])
    return hashlib.sha256(msgspec.json.encode(shape)).hexdigest()


def _write_at_once(path: Path, content: bytes) -> None:
    """Write a whole file or none, so that a second program never reads half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
