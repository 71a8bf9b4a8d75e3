"""Neutral types: bracket pairs (N0) and the rest (N1, N2) of UAX #9, over one isolating run sequence, in place."""

from collections.abc import Sequence

from simulator.i18n.bidi.classes import NEUTRALS
from simulator.i18n.bidi.runs import RunSequence
from simulator.i18n.bidi.tables import CLOSING_BRACKETS, OPENING_BRACKETS

MAX_OPEN_BRACKETS = 63
"""How many brackets may stand open before N0 gives up on the sequence (BD16)."""

_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
"""The brackets with a canonical equivalent, which BD16 counts as the same."""


def resolve_neutral(characters: Sequence[str], original: Sequence[str], classes: list[str], run: RunSequence) -> None:
    """Apply N0 to N2. `characters` and `original` (their first classes) are those of the sequence."""
    for opening, closing in bracket_pairs(characters, classes):
        direction = pair_direction(classes, run, opening, closing)
        if direction:
            _set_bracket(original, classes, opening, direction)
            _set_bracket(original, classes, closing, direction)
    spread_directions(classes, run)


def strong_direction(bidi: str) -> str:
    """The direction that N0 to N2 see in a class: numbers count as `R`."""
    return "R" if bidi in {"R", "EN", "AN"} else bidi


def bracket_pairs(characters: Sequence[str], classes: Sequence[str]) -> list[tuple[int, int]]:
    """Positions of matched brackets, by the place of the opening one (BD16)."""
    if "ON" not in classes:
        return []
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if classes[index] != "ON":
            continue
        if character in OPENING_BRACKETS:
            if len(waiting) == MAX_OPEN_BRACKETS:
                return []
            closing = OPENING_BRACKETS[character]
            waiting.append((_CANONICAL.get(closing, closing), index))
        elif character in CLOSING_BRACKETS:
            wanted = _CANONICAL.get(character, character)
            depth = next((d for d in reversed(range(len(waiting))) if waiting[d][0] == wanted), None)
            if depth is not None:
                pairs.append((waiting[depth][1], index))
                del waiting[depth:]
    return sorted(pairs)


def pair_direction(classes: Sequence[str], run: RunSequence, opening: int, closing: int) -> str | None:
    """The direction a pair of brackets takes (N0 b to d), or `None` where nothing strong is inside."""
    inside = {strong_direction(bidi) for bidi in classes[opening + 1 : closing]}
    if run.direction in inside:
        return run.direction
    if not inside & {"L", "R"}:
        return None
    before = (strong_direction(classes[index]) for index in range(opening - 1, -1, -1))
    return next((direction for direction in before if direction in {"L", "R"}), run.before)


def _set_bracket(original: Sequence[str], classes: list[str], position: int, direction: str) -> None:
    """Give a bracket, and the marks upon it, a direction."""
    classes[position] = direction
    for index in range(position + 1, len(classes)):
        if original[index] != "NSM":
            return
        classes[index] = direction


def spread_directions(classes: list[str], run: RunSequence) -> None:
    """N1: neutrals between equal directions take it; N2: others take the embedding direction."""
    index = 0
    while index < len(classes):
        if classes[index] not in NEUTRALS:
            index += 1
            continue
        start = index
        while index < len(classes) and classes[index] in NEUTRALS:
            index += 1
        left = strong_direction(classes[start - 1]) if start else run.before
        right = strong_direction(classes[index]) if index < len(classes) else run.after
        direction = left if left == right else run.direction
        classes[start:index] = [direction] * (index - start)
