"""What was found in a trainer's file and where. No sentences: `simulator.i18n.diagnostic_texts` has them, per code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from simulator.authoring.codes import CODES, Severity
from simulator.errors import SimulatorError

MOST_PER_FILE = 100
"""A file with more findings than this is not read to the end by anybody: the rest is only counted."""
LONGEST_DETAIL = 160
"""Characters of a file's own text that a finding repeats."""


class Position(NamedTuple):
    """A place in a file; both count from 1, columns in code points."""

    line: int
    column: int


TOP = Position(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding."""

    code: str
    """A key of `CODES`."""
    severity: Severity
    file: str
    """The path as it was given."""
    line: int
    """From 1."""
    column: int
    """From 1, in code points."""
    details: Mapping[str, str | int] = field(default_factory=dict)
    """Values for the sentence about this code; `CODES` names them."""


class AuthoringError(SimulatorError):
    """A file that has errors was asked for; `diagnostics` holds everything that was found in it."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        first = next((d for d in self.diagnostics if d.severity is Severity.ERROR), None)
        super().__init__("broken-file", file=first.file if first else "", count=len(self.diagnostics))


class UnusableFileError(Exception):
    """Raised inside the authoring room where reading a file cannot go on; carries the finding that says why."""

    def __init__(self, code: str, position: Position = TOP, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.position = position
        self.details = details


class Findings:
    """Collects the findings of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[Diagnostic] = []

    def add(self, code: str, position: Position, /, **details: str | int) -> None:
        """Note a finding; its details are exactly those that `CODES` names."""
        kind = CODES[code]
        if set(details) != set(kind.details):
            raise ValueError(f"{code} needs the details {kind.details}, not {tuple(details)}")
        short = {name: shortened(value) for name, value in details.items()}
        self._found.append(
            Diagnostic(
                code=code,
                severity=kind.severity,
                file=self.file,
                line=position.line,
                column=position.column,
                details=short,
            )
        )

    def add_unusable(self, problem: UnusableFileError) -> None:
        """Note why reading the file could not go on."""
        self.add(problem.code, problem.position, **problem.details)

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def is_full(self) -> bool:
        """Whether more findings would not be shown: nobody needs to guess what was meant any more."""
        return len(self._found) > MOST_PER_FILE

    def sorted(self) -> tuple[Diagnostic, ...]:
        """The findings in the order of the file, errors first where there are too many of them."""
        kept = self._found
        if len(kept) > MOST_PER_FILE:
            errors_first = sorted(kept, key=lambda found: (found.severity is not Severity.ERROR, *in_file_order(found)))
            kept = errors_first[:MOST_PER_FILE]
        return tuple(sorted(kept, key=in_file_order)) + self._rest(len(self._found) - len(kept))

    def _rest(self, count: int) -> tuple[Diagnostic, ...]:
        if not count:
            return ()
        last = max((found.line for found in self._found), default=1)
        severity = CODES["more-findings"].severity
        more = Diagnostic(
            code="more-findings", severity=severity, file=self.file, line=last, column=1, details={"count": count}
        )
        return (more,)


def in_file_order(found: Diagnostic) -> tuple[str, int, int, str]:
    """Sort key: by file, then by place."""
    return found.file, found.line, found.column, found.code


def shortened(value: str | int) -> str | int:
    """A detail on one line and of bearable length."""
    if isinstance(value, int):
        return value
    text = " ".join(value.split())
    return text if len(text) <= LONGEST_DETAIL else text[: LONGEST_DETAIL - 1] + "…"
