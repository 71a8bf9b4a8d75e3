"""Explicit levels: rules P2 to P3 and X1 to X8 of UAX #9, and the matching of isolates (BD9)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from simulator.i18n.bidi.classes import EMBEDDINGS, ISOLATES, STRONG

MAX_DEPTH = 125
"""The deepest embedding level (BD2)."""


def first_strong_level(classes: Sequence[str], start: int = 0, *, inside_isolate: bool = False) -> int | None:
    """0 or 1 by the first strong class from `start` on, skipping isolates (P2, P3); `None` without one.

    With `inside_isolate` the search ends at the PDI that closes the isolate `start` lies in (X5c).
    """
    depth = 0
    for position in range(start, len(classes)):
        bidi = classes[position]
        if bidi in ISOLATES:
            depth += 1
        elif bidi == "PDI":
            if depth == 0 and inside_isolate:
                return None
            depth = max(0, depth - 1)
        elif depth == 0 and bidi in STRONG:
            return 0 if bidi == "L" else 1
    return None


def match_isolates(classes: Sequence[str]) -> dict[int, int]:
    """From the position of each isolate initiator to that of its PDI (BD9); unmatched ones are left out."""
    matches: dict[int, int] = {}
    open_initiators: list[int] = []
    for position, bidi in enumerate(classes):
        if bidi in ISOLATES:
            open_initiators.append(position)
        elif bidi == "PDI" and open_initiators:
            matches[open_initiators.pop()] = position
    return matches


@dataclass(frozen=True, slots=True)
class _Status:
    """An entry of the directional status stack."""

    level: int
    override: str | None = None
    isolate: bool = False


@dataclass(slots=True)
class _Walk:
    """The state of the single pass over a paragraph that rules X1 to X8 describe."""

    original: Sequence[str]
    base: int
    classes: list[str] = field(init=False)
    levels: list[int] = field(init=False)
    stack: list[_Status] = field(init=False)
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    def __post_init__(self) -> None:
        self.classes = list(self.original)
        self.levels = [self.base] * len(self.original)
        self.stack = [_Status(self.base)]

    def run(self) -> None:
        for position, bidi in enumerate(self.original):
            if bidi in EMBEDDINGS:
                self._embed(position, bidi)
            elif bidi in ISOLATES:
                self._isolate(position, bidi)
            elif bidi == "PDI":
                self._end_isolate(position)
            elif bidi == "PDF":
                self._end_embedding(position)
            elif bidi != "B":  # X8: a paragraph separator keeps the base level it has
                self._place(position, overridable=bidi != "BN")

    def _place(self, position: int, *, overridable: bool = True) -> None:
        """X6: the level, and under an override the class, of the innermost embedding."""
        status = self.stack[-1]
        self.levels[position] = status.level
        if status.override and overridable:
            self.classes[position] = status.override

    def _next_level(self, *, rtl: bool) -> int | None:
        """The next odd or even level, or `None` where the depth overflows."""
        level = self.stack[-1].level
        deeper = (level + 1) | 1 if rtl else (level + 2) & ~1
        fits = deeper <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings
        return deeper if fits else None

    def _embed(self, position: int, bidi: str) -> None:
        """X2 to X5."""
        self._place(position, overridable=False)
        level = self._next_level(rtl=bidi in {"RLE", "RLO"})
        if level is not None:
            override = {"RLO": "R", "LRO": "L"}.get(bidi)
            self.stack.append(_Status(level, override))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def _isolate(self, position: int, bidi: str) -> None:
        """X5a to X5c."""
        self._place(position)
        rtl = bidi == "RLI"
        if bidi == "FSI":
            rtl = first_strong_level(self.original, position + 1, inside_isolate=True) == 1
        level = self._next_level(rtl=rtl)
        if level is not None:
            self.valid_isolates += 1
            self.stack.append(_Status(level, isolate=True))
        else:
            self.overflow_isolates += 1

    def _end_isolate(self, position: int) -> None:
        """X6a."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.stack.pop().isolate:
                pass
            self.valid_isolates -= 1
        self._place(position)

    def _end_embedding(self, position: int) -> None:
        """X7."""
        self._place(position, overridable=False)
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.stack[-1].isolate and len(self.stack) > 1:
            self.stack.pop()


def explicit_levels(original: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Levels and classes of a paragraph after rules X1 to X8, one of each for each character."""
    if not any(bidi in EMBEDDINGS or bidi in ISOLATES for bidi in original):
        return [base] * len(original), list(original)
    walk = _Walk(original, base)
    walk.run()
    return walk.levels, walk.classes
