"""Every kind of finding about a trainer's files: its code, how grave it is, and the details that its sentence uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """The file cannot be used."""
    WARNING = "warning"
    """The file works, but hardly as it was meant."""
    HINT = "hint"
    """The file works; it could be better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding."""

    severity: Severity
    details: tuple[str, ...]
    """Names of the details that every finding of this kind carries."""


def _error(*details: str) -> Kind:
    return Kind(severity=Severity.ERROR, details=details)


def _warning(*details: str) -> Kind:
    return Kind(severity=Severity.WARNING, details=details)


def _hint(*details: str) -> Kind:
    return Kind(severity=Severity.HINT, details=details)


_FILE = {
    "file-missing": _error(),
    "nothing-to-check": _error(),
    "file-not-regular": _error(),
    "file-unreadable": _error("reason"),
    "file-too-large": _error("size", "limit"),
    "not-utf8": _error("byte"),
    "control-character": _error("codepoint"),
    "invisible-character": _warning("codepoint"),
    "empty-file": _error(),
    "too-deep": _error("limit"),
    "too-many-parts": _error("limit"),
    "more-findings": _hint("count"),
}
_YAML = {
    "several-documents": _error(),
    "yaml-reference": _error("name"),
    "yaml-tag": _error("tag"),
    "merge-key": _error(),
    "duplicate-key": _error("key", "first_line"),
    "key-not-text": _error(),
    "tab-indentation": _error(),
    "colon-in-text": _error(),
    "unclosed-quote": _error(),
    "text-after-quote": _error(),
    "text-after-bracket": _error(),
    "unclosed-bracket": _error(),
    "bad-escape": _error(),
    "special-first-character": _error("character"),
    "missing-colon": _error(),
    "bad-indentation": _error(),
    "yaml-syntax": _error("problem"),
    "text-after-hash": _warning("text"),
}
_SHAPE = {
    "top-not-a-mapping": _error(),
    "not-a-mapping": _error("key"),
    "not-a-list": _error("key"),
    "not-text": _error("key"),
    "not-text-or-mapping": _error("key"),
    "not-list-or-mapping": _error("key"),
    "not-a-whole-number": _error("key", "found"),
    "not-a-number": _error("key", "found"),
    "reads-as-number": _error("text"),
    "reads-as-yes-no": _error("text"),
    "reads-as-time": _error("text"),
    "reads-as-date": _error("text"),
    "reads-as-nothing": _error("text"),
    "out-of-range": _error("key", "found", "low", "high"),
    "not-above": _error("key", "found", "low"),
    "too-low": _error("key", "found", "low"),
    "empty-text": _error("key"),
    "empty-list": _error("key"),
    "text-too-long": _error("key", "length", "limit"),
    "too-many-items": _error("key", "count", "limit"),
    "comma-in-text": _error("text"),
    "unknown-key": _error("key", "allowed", "closest"),
    "missing-key": _error("key"),
    "wrong-choice": _error("key", "found", "allowed", "closest"),
    "unknown-language": _error("key", "found", "allowed", "closest"),
    "bad-id": _error("id"),
    "newer-format": _error("found", "known"),
}
_BEHAVIOURS = {
    "unknown-principle": _error("id", "closest"),
    "unknown-pitfall": _error("id", "closest"),
    "pitfall-as-principle": _error("id"),
    "principle-as-pitfall": _error("id"),
    "repeated-behaviour": _error("id", "step"),
    "condition-not-judged": _error("id", "step", "closest"),
    "condition-wrong-kind": _error("id", "key"),
    "label-not-judged": _error("id", "step", "closest"),
    "label-wrong-list": _error("id", "key"),
    "label-repeated": _error("id"),
    "repeated-sample": _error("first_line"),
    "no-samples": _hint("step"),
    "step-judges-nothing": _warning("step"),
}
_STORY = {
    "unknown-start": _error("step", "closest"),
    "unknown-target": _error("step", "closest"),
    "unknown-visited": _error("step", "closest"),
    "unreachable-step": _warning("step"),
    "dead-end": _error("step"),
    "no-ending": _error(),
    "one-outcome": _hint("outcome"),
    "step-goes-nowhere": _error("step"),
    "end-with-next": _error("step"),
    "ending-judges": _warning("step", "key"),
    "branch-after-last": _error("step"),
    "last-branch-has-if": _error("step"),
    "branch-never-taken": _warning("step", "first_line"),
    "branch-never-met": _warning("step"),
    "step-never-met": _warning("step"),
    "walk-too-large": _hint(),
    "condition-empty": _error(),
    "condition-never-holds": _error("low", "high"),
    "times-without-visited": _error(),
    "file-name-differs": _warning("id", "name"),
    "folder-differs": _warning("language", "folder"),
}
_PHRASEBOOK = {
    "unknown-competency": _error("competency", "closest"),
    "wrong-competency": _error("id", "competency"),
    "repeated-phrase": _warning("first_line"),
    "id-taken": _error("id"),
    "pattern-empty-part": _error("part"),
    "pattern-unknown-kind": _error("part", "kinds"),
    "wrong-script": _warning("language", "text"),
    "mixed-script": _warning("word"),
    "arabic-letter": _warning("word", "letter"),
    "sample-misjudged": _hint("id", "expected", "judged"),
}
_PARITY = {
    "parity-step-missing": _warning("step", "language"),
    "parity-step-added": _warning("step", "language"),
    "parity-behaviours": _warning("step", "language"),
    "parity-branches": _warning("step", "language"),
    "parity-samples": _warning("step", "language"),
    "parity-step-mood": _warning("step", "language"),
    "parity-outcome": _warning("step", "language"),
    "parity-start": _warning("language"),
    "parity-level": _warning("language"),
    "parity-mood": _warning("language"),
    "version-behind": _warning("language", "revision"),
    "version-missing": _hint("language"),
    "coverage-thin": _warning("id", "language", "count", "wanted"),
}

CODES: Mapping[str, Kind] = {**_FILE, **_YAML, **_SHAPE, **_BEHAVIOURS, **_STORY, **_PHRASEBOOK, **_PARITY}
"""Every kind of finding by its code. Codes are stable: scripts and editors match on them."""
