"""The errors this program raises on purpose.

An error carries a code and data, never a sentence: only the edges (command line, line mode, screens) turn it into
words, in the user's language, with `simulator.i18n.messages`.
"""

from __future__ import annotations

from collections.abc import Mapping


class SimulatorError(Exception):
    """Something that the person at the keyboard can understand and mend.

    `code` names the kind of error (a stable id such as ``unknown-scenario``); `details` holds the values that the
    sentence about it needs (names, paths, numbers).
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details: Mapping[str, object] = details


class UsageError(SimulatorError):
    """What was asked for does not exist or is not possible now: an unknown scenario, step, session, sample."""


class FileError(SimulatorError):
    """A file or folder that cannot be read or written, or is not what it should be."""


class StoreError(SimulatorError):
    """The store of sessions cannot be opened, is newer than this program, or refuses to write."""
