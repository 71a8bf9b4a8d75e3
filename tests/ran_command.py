"""What came of a command that a test ran; the fixture `command` runs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ran:
    """Exit status, standard output and standard error."""

    status: int
    out: str
    err: str


Command = Callable[..., Ran]
