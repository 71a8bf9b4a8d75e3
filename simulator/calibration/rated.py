"""Replies that people rated, for measuring: one JSON object a line (the README beside them says what each key is)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from simulator.domain.ids import LANGUAGES, BehaviourId, Language, StepId
from simulator.domain.scenario import Behaviour, BehaviourKind, Sample, Step
from simulator.errors import UsageError

LINE_AT_MOST = 1_000_000
SHOWN, HINTED, NOT_SHOWN = 2, 1, 0


class _Recommended(msgspec.Struct, frozen=True):
    principle: str
    says: tuple[str, ...] = ()


class _Avoid(msgspec.Struct, frozen=True):
    id: str
    says: tuple[str, ...] = ()


class _Line(msgspec.Struct, frozen=True):
    language: str
    situation: str
    customer: str
    recommended: tuple[_Recommended, ...]
    avoid: tuple[_Avoid, ...]
    reply: str
    ratings: dict[str, int]
    kind: str = ""
    disputed: tuple[str, ...] = ()
    overall: float | None = None
    context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedReply:
    """One reply with its situation as a step, and what people said of it."""

    language: Language
    situation: str
    step: Step
    """The situation's behaviours with their exemplars; without samples."""
    reply: str
    kind: str
    ratings: Mapping[BehaviourId, int]
    """2 clearly shown, 1 hinted, 0 not; without the disputed."""
    overall: float | None
    """0 to 4 for the whole reply."""

    def as_sample(self) -> Sample:
        """The reply as a rated sample of its step: what the scorer may learn from other replies."""
        by_rating: dict[int, list[BehaviourId]] = {SHOWN: [], HINTED: [], NOT_SHOWN: []}
        for behaviour, rating in self.ratings.items():
            by_rating[rating].append(behaviour)
        pitfalls = {behaviour.id for behaviour in self.step.pitfalls}
        unrated = [behaviour.id for behaviour in self.step.behaviours if behaviour.id not in self.ratings]
        return Sample(
            reply=self.reply,
            shows=tuple(one for one in by_rating[SHOWN] if one not in pitfalls),
            hints=tuple(one for one in by_rating[HINTED] if one not in pitfalls),
            falls=tuple(one for one in by_rating[SHOWN] if one in pitfalls),
            any=(*unrated, *(one for one in by_rating[HINTED] if one in pitfalls)),
        )


def read_rated(path: Path) -> list[RatedReply]:
    """The rated replies of a file; UsageError with file and line where something is not as it should be."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError("rated-unreadable", path=str(path), why=error.strerror or "") from error
    decoder = msgspec.json.Decoder(_Line)
    found: list[RatedReply] = []
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            try:
                found.append(_rated(decoder.decode(line[:LINE_AT_MOST])))
            except (msgspec.DecodeError, ValueError, RecursionError) as error:
                raise UsageError("rated-line", path=str(path), line=number, why=str(error)) from error
    return found


def _rated(line: _Line) -> RatedReply:
    if line.language not in LANGUAGES:
        raise ValueError(f"language: {line.language!r}")
    recommended = tuple(_behaviour(one.principle, BehaviourKind.RECOMMENDED, one.says) for one in line.recommended)
    pitfalls = tuple(_behaviour(one.id, BehaviourKind.PITFALL, one.says) for one in line.avoid)
    ids = [behaviour.id for behaviour in (*recommended, *pitfalls)]
    if len(set(ids)) < len(ids):
        raise ValueError("recommended, avoid: an id stands twice")
    unknown = [id_ for id_ in line.ratings if id_ not in ids]
    if unknown or not set(line.ratings.values()) <= {SHOWN, HINTED, NOT_SHOWN}:
        raise ValueError(f"ratings: {', '.join(unknown) or 'only 0, 1 and 2 are ratings'}")
    step = Step(id=StepId(line.situation), says=line.customer, recommended=recommended, pitfalls=pitfalls)
    return RatedReply(
        language=Language(line.language),
        situation=line.situation,
        step=step,
        reply=line.reply,
        kind=line.kind,
        ratings={BehaviourId(id_): rating for id_, rating in line.ratings.items() if id_ not in line.disputed},
        overall=line.overall,
    )


def _behaviour(id_: str, kind: BehaviourKind, says: tuple[str, ...]) -> Behaviour:
    return Behaviour(id=BehaviourId(id_), kind=kind, says=says)
