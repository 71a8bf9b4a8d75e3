"""What a trainer did when the parser stumbles: the few slips behind nearly every syntax error, told by their code."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.authoring.diagnostics import TOP, Position, UnusableFileError
from simulator.authoring.limits import DEEPEST

if TYPE_CHECKING:
    import yaml

_KEY_LINE = re.compile(r" *+(?:- *+)?[\w-]++ *+: ++[^\s\"'\[{|>]")
_KEY_WITHOUT_SPACE = re.compile(r" *+(?:- *+)?[a-z_-]++:\S")


def syntax_problem(error: yaml.MarkedYAMLError, text: str) -> UnusableFileError:
    """The finding behind a parser's error, at the place where the trainer has to look."""
    lines = text.splitlines()
    at = place_of(error.problem_mark or error.context_mark)
    opening = place_of(error.context_mark) if error.context_mark else at
    problem, context = error.problem or "", error.context or ""

    for words, finding in _SLIPS:
        if any(said in problem or said in context for said in words):
            return finding(Slip(problem, at, opening, lines))
    return UnusableFileError("yaml-syntax", at, problem=problem or "?")


@dataclass(frozen=True, slots=True)
class Slip:
    """What the parser says about an error."""

    problem: str
    at: Position
    opening: Position
    """Where the quote, bracket or block begins in which it stumbled."""
    lines: list[str]

    def line(self, number: int) -> str:
        """A line of the file; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def place_of(mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Position:
    """The parser's mark, which counts from 0, as a place; the parser always gives one."""
    return Position(mark.line + 1, mark.column + 1) if mark else TOP


def _bad_character(slip: Slip) -> UnusableFileError:
    line, at = slip.line(slip.at.line), slip.at
    if "\t" in line[: at.column] and not line[: at.column].strip():
        return UnusableFileError("tab-indentation", at)
    return UnusableFileError("special-first-character", at, character=line[at.column - 1 : at.column] or "?")


def _stray_colon(slip: Slip) -> UnusableFileError:
    line, at = slip.line(slip.at.line), slip.at
    if _KEY_LINE.match(line) and line[: at.column].count(":") > 1:
        return UnusableFileError("colon-in-text", at)
    before = slip.line(at.line - 1)
    if _KEY_WITHOUT_SPACE.match(before):
        return UnusableFileError("missing-colon", Position(at.line - 1, before.index(":") + 1))
    return UnusableFileError("bad-indentation", Position(at.line, len(line) - len(line.lstrip()) + 1))


def _in_quotes(slip: Slip) -> UnusableFileError:
    if "escape" in slip.problem or "hexdecimal" in slip.problem:
        return UnusableFileError("bad-escape", slip.at)
    return UnusableFileError("unclosed-quote", slip.opening)


def _block_broken(slip: Slip) -> UnusableFileError:
    line, at = slip.line(slip.at.line), slip.at
    if line[: at.column - 1].rstrip().endswith(('"', "'")):
        return UnusableFileError("text-after-quote", at)
    if line[: at.column - 1].rstrip().endswith(("]", "}")):
        return UnusableFileError("text-after-bracket", at)
    if line[at.column - 1 : at.column] in ("]", "}"):
        return UnusableFileError("special-first-character", at, character=line[at.column - 1])
    return UnusableFileError("bad-indentation", at)


_SLIPS: tuple[tuple[tuple[str, ...], Callable[[Slip], UnusableFileError]], ...] = (
    (("nesting depth",), lambda slip: UnusableFileError("too-deep", slip.at, limit=DEEPEST)),
    (("mapping values are not allowed",), _stray_colon),
    (
        ("tab character", "cannot start any token", "not allowed in this context", "expected node content"),
        _bad_character,
    ),
    (
        ("scanning a block scalar", "scanning an anchor", "scanning an alias"),
        lambda slip: _bad_character(replace(slip, at=slip.opening)),
    ),
    (("quoted scalar",), _in_quotes),
    (("flow sequence", "flow mapping"), lambda slip: UnusableFileError("unclosed-bracket", slip.opening)),
    (("could not find expected ':'",), lambda slip: UnusableFileError("missing-colon", slip.opening)),
    (("did not find expected key", "block"), _block_broken),
    (("<document start>",), lambda slip: UnusableFileError("several-documents", slip.at)),
)
"""Words of the parser's message, and the slip behind them; the first that fits counts."""
