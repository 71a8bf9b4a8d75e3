"""Levels and order against `BidiCharacterTest.txt` of Unicode 15.0.0 (Debian package unicode-data 15.0.0-1)."""

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional

from simulator.i18n.bidi import REMOVED_LEVEL, UNICODE_VERSION, paragraph_levels, reorder

DATA = Path(__file__).with_name("BidiCharacterTest.txt.gz")
LINES = 91_707
"""Test lines in the file."""


class Case(NamedTuple):
    text: str
    asked: int | None
    base: int
    levels: list[int]
    order: list[int]


def cases() -> Iterator[Case]:
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            codes, asked, base, levels, order = line.strip().split(";")
            yield Case(
                text="".join(chr(int(code, 16)) for code in codes.split()),
                asked=None if asked == "2" else int(asked),
                base=int(base),
                levels=[REMOVED_LEVEL if level == "x" else int(level) for level in levels.split()],
                order=[int(position) for position in order.split()],
            )


def test_data_is_of_the_version_the_tables_name() -> None:
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        assert lines.readline().strip() == f"# BidiCharacterTest-{UNICODE_VERSION}.txt"


def test_levels_and_order_of_every_line() -> None:
    outcomes: Counter[str] = Counter()
    failures: list[Case] = []
    for case in cases():
        if not all(map(bidirectional, case.text)):
            outcomes["unknown to this Python"] += 1
            continue
        base, levels = paragraph_levels(case.text, case.asked)
        kept = [position for position, level in enumerate(levels) if level != REMOVED_LEVEL]
        order = reorder(kept, [levels[position] for position in kept])
        if (base, levels, order) == (case.base, case.levels, case.order):
            outcomes["right"] += 1
        else:
            failures.append(case)
    assert not failures[:5]
    assert outcomes["right"] + outcomes["unknown to this Python"] == LINES
    assert outcomes["unknown to this Python"] == 0
