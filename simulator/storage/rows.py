"""Records to rows and back."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from simulator.domain.assessment import Assessment
from simulator.domain.ids import Language, ScenarioId, SessionId, StepId, TraineeId
from simulator.domain.records import Mode, ScorerStamp, SessionRecord, Trainee, TurnRecord
from simulator.domain.scenario import Outcome


def written(moment: datetime) -> str:
    """A moment as ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_moment(text: str) -> datetime:
    """A moment from ISO 8601; ValueError where it is none or has no time zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def trainee_of(row: sqlite3.Row) -> Trainee:
    """A trainee from a row of their table."""
    return Trainee(id=TraineeId(row["id"]), name=row["name"], created=read_moment(row["created"]))


def session_row(record: SessionRecord, touched: datetime) -> dict[str, object]:
    """The columns of a session."""
    return {
        "id": record.id,
        "trainee": record.trainee,
        "scenario": record.scenario,
        "language": record.language,
        "mode": record.mode.value,
        "started": written(record.started),
        "touched": written(touched),
        "finished": written(record.finished) if record.finished else None,
        "outcome": record.outcome.value if record.outcome else None,
        "score": record.score,
        "scenario_hash": record.scenario_hash,
        **_stamp_row(record.scorer),
    }


def session_of(row: sqlite3.Row) -> SessionRecord:
    """A session from a row of its table."""
    return SessionRecord(
        id=SessionId(row["id"]),
        trainee=TraineeId(row["trainee"]),
        scenario=ScenarioId(row["scenario"]),
        language=Language(row["language"]),
        mode=Mode(row["mode"]),
        started=read_moment(row["started"]),
        finished=read_moment(row["finished"]) if row["finished"] else None,
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        score=row["score"],
        scenario_hash=row["scenario_hash"],
        scorer=_stamp_of(row),
    )


def turn_row(session: SessionId, turn: TurnRecord) -> dict[str, object]:
    """The columns of a turn."""
    from msgspec import json  # not at the top: the first screen needs no turns

    return {
        "session": session,
        "number": turn.number,
        "step": turn.step,
        "visit": turn.visit,
        "attempt": turn.attempt,
        "chosen": int(turn.chosen),
        "hint": int(turn.hint),
        "reply": turn.reply,
        "assessment": json.encode(turn.assessment).decode(),
        "mood": turn.mood,
        "next_step": turn.next_step,
        "reaction": turn.reaction,
        "made": written(turn.made),
        "scenario_hash": turn.scenario_hash,
        **_stamp_row(turn.scorer),
    }


def turn_of(row: sqlite3.Row) -> TurnRecord:
    """A turn from a row of its table."""
    from msgspec import json

    return TurnRecord(
        number=row["number"],
        step=StepId(row["step"]),
        visit=row["visit"],
        attempt=row["attempt"],
        chosen=bool(row["chosen"]),
        hint=bool(row["hint"]),
        reply=row["reply"],
        assessment=json.decode(row["assessment"], type=Assessment),
        mood=row["mood"],
        next_step=StepId(row["next_step"]),
        reaction=row["reaction"],
        made=read_moment(row["made"]),
        scenario_hash=row["scenario_hash"],
        scorer=_stamp_of(row),
    )


def _stamp_row(stamp: ScorerStamp) -> dict[str, object]:
    return {"scorer_version": stamp.version, "scorer_tier": stamp.tier, "scorer_data_hash": stamp.data_hash}


def _stamp_of(row: sqlite3.Row) -> ScorerStamp:
    return ScorerStamp(version=row["scorer_version"], tier=row["scorer_tier"], data_hash=row["scorer_data_hash"])
