"""Weak types: rules W1 to W7 of UAX #9, each over the classes of one isolating run sequence, in place."""

from simulator.i18n.bidi.classes import ISOLATES, STRONG

_NUMERIC_PUNCTUATION = frozenset({"ES", "ET", "CS"})
"""Separators and terminators of numbers."""


def resolve_weak(classes: list[str], before: str) -> None:
    """Apply W1 to W7; `before` is the sequence's `sos`."""
    if "NSM" in classes:
        marks_take_their_base(classes, before)
    arabic_numbers(classes, before)
    if not _NUMERIC_PUNCTUATION.isdisjoint(classes):
        separators_between_numbers(classes)
        terminators_by_numbers(classes)
        leftovers_are_neutral(classes)
    numbers_after_latin(classes, before)


def marks_take_their_base(classes: list[str], before: str) -> None:
    """W1: a non-spacing mark has the class of the character before it."""
    previous = before
    for index, bidi in enumerate(classes):
        if bidi == "NSM":
            classes[index] = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = classes[index]


def arabic_numbers(classes: list[str], before: str) -> None:
    """W2 and W3: European numbers after Arabic letters are Arabic numbers; then Arabic letters are just R."""
    strong = before
    for index, bidi in enumerate(classes):
        if bidi in STRONG:
            strong = bidi
        elif bidi == "EN" and strong == "AL":
            classes[index] = "AN"
    for index, bidi in enumerate(classes):
        if bidi == "AL":
            classes[index] = "R"


def separators_between_numbers(classes: list[str]) -> None:
    """W4: one separator between two numbers of a kind belongs to them."""
    for index in range(1, len(classes) - 1):
        left, right = classes[index - 1], classes[index + 1]
        if left != right:
            continue
        if (classes[index] == "ES" and left == "EN") or (classes[index] == "CS" and left in {"EN", "AN"}):
            classes[index] = left


def terminators_by_numbers(classes: list[str]) -> None:
    """W5: currency, percent and the like beside a European number belong to it."""
    index = 0
    while index < len(classes):
        if classes[index] != "ET":
            index += 1
            continue
        start = index
        while index < len(classes) and classes[index] == "ET":
            index += 1
        if "EN" in classes[max(0, start - 1) : start] + classes[index : index + 1]:
            classes[start:index] = ["EN"] * (index - start)


def leftovers_are_neutral(classes: list[str]) -> None:
    """W6: separators and terminators that met no number."""
    for index, bidi in enumerate(classes):
        if bidi in _NUMERIC_PUNCTUATION:
            classes[index] = "ON"


def numbers_after_latin(classes: list[str], before: str) -> None:
    """W7: European numbers after left-to-right text are part of it."""
    strong = before
    for index, bidi in enumerate(classes):
        if bidi in {"L", "R"}:
            strong = bidi
        elif bidi == "EN" and strong == "L":
            classes[index] = "L"
