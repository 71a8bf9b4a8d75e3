"""Embedding levels of a paragraph and their visual order: the Unicode Bidirectional Algorithm, UAX #9.

The rules live in small modules: `explicit` (P, X1 to X8), `runs` (X9, X10), `weak` (W), `neutral` (N); this one
puts them together and adds I1, I2, L1 and L2. Checked against `BidiCharacterTest.txt`.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

from simulator.i18n.bidi.classes import ISOLATES, REMOVED, bidi_class
from simulator.i18n.bidi.explicit import explicit_levels, first_strong_level
from simulator.i18n.bidi.neutral import resolve_neutral
from simulator.i18n.bidi.runs import run_sequences
from simulator.i18n.bidi.weak import resolve_weak

Item = TypeVar("Item")

REMOVED_LEVEL: Final = -1
"""Stands for the level of a character that X9 removes: it takes no place in the visual order."""


def paragraph_levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """The base level and the level of each character of one paragraph, laid out as one line.

    `base` is 0 (left to right), 1 (right to left) or `None`: by the first strong character, else 0.
    """
    original = [bidi_class(character) for character in text]
    if base is None:
        base = first_strong_level(original) or 0
    explicit, overridden = explicit_levels(original, base)
    levels = list(explicit)
    for run in run_sequences(original, explicit, base):
        classes = [overridden[position] for position in run.positions]
        resolve_weak(classes, run.before)
        resolve_neutral(
            [text[position] for position in run.positions],
            [original[position] for position in run.positions],
            classes,
            run,
        )
        for position, bidi in zip(run.positions, classes, strict=True):
            levels[position] = implicit_level(run.level, bidi)
    reset_white_space(original, levels, base)
    return base, levels


def implicit_level(level: int, bidi: str) -> int:
    """I1 and I2: the level of a resolved class inside an embedding."""
    if level & 1:
        return level + 1 if bidi in {"L", "EN", "AN"} else level
    return level + {"R": 1, "EN": 2, "AN": 2}.get(bidi, 0)


def reset_white_space(original: Sequence[str], levels: list[int], base: int) -> None:
    """L1: separators, and white space before them or at the line's end, go to the base level; X9 marks the removed."""
    trailing = True
    for position in range(len(original) - 1, -1, -1):
        bidi = original[position]
        if bidi in REMOVED:
            levels[position] = REMOVED_LEVEL
        elif bidi in {"S", "B"}:
            levels[position] = base
            trailing = True
        elif trailing and (bidi == "WS" or bidi == "PDI" or bidi in ISOLATES):
            levels[position] = base
        else:
            trailing = False


def reorder(items: Sequence[Item], levels: Sequence[int]) -> list[Item]:
    """L2: the items of a line in visual order, left to right, given the level of each."""
    ordered = list(items)
    depths = list(levels)
    for level in range(max(depths, default=0), 0, -1):
        start = 0
        while start < len(depths):
            end = start
            while end < len(depths) and depths[end] >= level:
                end += 1
            if end > start:
                ordered[start:end] = ordered[start:end][::-1]
                depths[start:end] = depths[start:end][::-1]
            start = end + 1
    return ordered
