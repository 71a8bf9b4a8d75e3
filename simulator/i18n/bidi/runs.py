"""Isolating run sequences: rules X9 and X10 of UAX #9."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.i18n.bidi.classes import ISOLATES, REMOVED
from simulator.i18n.bidi.explicit import match_isolates


@dataclass(frozen=True, slots=True)
class RunSequence:
    """An isolating run sequence (BD13)."""

    positions: tuple[int, ...]
    """Where its characters stand in the paragraph."""
    level: int
    before: str
    """`sos`: the direction, `L` or `R`, that the start of the sequence borders on."""
    after: str
    """`eos`: the same for its end."""

    @property
    def direction(self) -> str:
        """The embedding direction, `L` or `R`."""
        return direction_of(self.level)


def direction_of(level: int) -> str:
    """`R` for an odd level, `L` for an even one."""
    return "R" if level & 1 else "L"


def run_sequences(original: Sequence[str], levels: Sequence[int], base: int) -> Iterator[RunSequence]:
    """The isolating run sequences of a paragraph whose explicit levels are known."""
    kept = [position for position, bidi in enumerate(original) if bidi not in REMOVED]
    if not kept:
        return
    runs = _level_runs(kept, levels)
    if len(runs) == 1:  # nearly every line: no embeddings, no isolates with anything in them
        level = levels[kept[0]]
        border = direction_of(max(level, base))
        yield RunSequence(positions=tuple(kept), level=level, before=border, after=border)
        return
    matches = match_isolates(original)
    rank = {position: index for index, position in enumerate(kept)}
    for positions in _chains(original, runs, matches):
        level = levels[positions[0]]
        first, last = rank[positions[0]], rank[positions[-1]]
        previous = levels[kept[first - 1]] if first else base
        following = levels[kept[last + 1]] if last + 1 < len(kept) else base
        if original[positions[-1]] in ISOLATES and positions[-1] not in matches:
            following = base
        yield RunSequence(
            positions=tuple(positions),
            level=level,
            before=direction_of(max(level, previous)),
            after=direction_of(max(level, following)),
        )


def _level_runs(kept: Sequence[int], levels: Sequence[int]) -> list[list[int]]:
    """Maximal runs of one level (BD7)."""
    runs: list[list[int]] = []
    for position in kept:
        if runs and levels[runs[-1][-1]] == levels[position]:
            runs[-1].append(position)
        else:
            runs.append([position])
    return runs


def _chains(original: Sequence[str], runs: list[list[int]], matches: dict[int, int]) -> Iterator[list[int]]:
    """Level runs joined from each isolate initiator to its matching PDI (BD13)."""
    run_at = {run[0]: run for run in runs}
    closers = set(matches.values())
    for run in runs:
        if original[run[0]] == "PDI" and run[0] in closers:
            continue  # it continues the run of its initiator
        chain = list(run)
        while (closer := matches.get(chain[-1])) is not None and closer in run_at:
            chain += run_at[closer]
        yield chain
