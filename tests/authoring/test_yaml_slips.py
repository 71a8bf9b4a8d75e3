"""The slips of people who do not know YAML are told apart, each at the place to look at."""

from __future__ import annotations

import pytest

from simulator.authoring.diagnostics import Findings
from simulator.authoring.nodes import parse

SLIPS = [
    ("a: Well: no\n", "colon-in-text", 1, 8),
    ('a: "open\nb: c\n', "unclosed-quote", 1, 4),
    ("a:\n\tb: c\n", "tab-indentation", 2, 1),
    ("a: b\n c: d\n", "bad-indentation", 2, 2),
    ("a: |\n  x\n y\n", "bad-indentation", 3, 2),
    ("a: @home\n", "special-first-character", 1, 4),
    ("a: *sighs* well\n", "special-first-character", 1, 4),
    ("a: > said\n", "special-first-character", 1, 4),
    ("a: - b\n", "special-first-character", 1, 4),
    ("a: 'it's'\n", "text-after-quote", 1, 8),
    ("a: [sighs] well\nb: c\n", "text-after-bracket", 1, 12),
    ('a: "\\q"\n', "bad-escape", 1, 5),
    ('a: "\\ud800"\n', "bad-escape", 1, 7),
    ("a: [b\nc: d\n", "unclosed-bracket", 1, 4),
    ("a: b\nfoo\nc: d\n", "missing-colon", 2, 1),
    ("a:b\nc: d\n", "missing-colon", 1, 2),
    ("%x\n", "yaml-syntax", 1, 3),
    ("a: b\n---\nc: d\n", "several-documents", 2, 1),
    ("a: &x b\n", "yaml-reference", 1, 4),
    ("a: *x\n", "yaml-reference", 1, 4),
    ("a: !x b\n", "yaml-tag", 1, 4),
    ("a: b\n<<: {c: d}\n", "merge-key", 2, 1),
    ("a: b\nc: d\na: e\n", "duplicate-key", 3, 1),
    ("? [a]\n: b\n", "key-not-text", 1, 3),
    ("# nothing\n", "empty-file", 1, 1),
    ("just a text\n", "top-not-a-mapping", 1, 1),
    ("a: #4711\n", "text-after-hash", 1, 4),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), SLIPS)
def test_slip_is_told_by_its_code(text: str, code: str, line: int, column: int) -> None:
    findings = Findings("file.yaml")
    parse(text, findings)
    assert [(d.code, d.line, d.column) for d in findings.sorted()] == [(code, line, column)]


def test_a_comment_is_no_slip() -> None:
    findings = Findings("file.yaml")
    assert parse("a: b # said twice\n# c\n", findings) is not None
    assert findings.sorted() == ()
