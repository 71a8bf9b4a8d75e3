"""Sessions as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.domain.records import StoredSession, TurnRecord
from simulator.reporting.shapes import Object, behaviour_object, line, moment_text

VERSION = 1


def report_json(sessions: Iterable[StoredSession]) -> str:
    """One document on one line, with a newline at its end."""
    return line({"version": VERSION, "sessions": [session_object(session) for session in sessions]}) + "\n"


def session_object(stored: StoredSession) -> Object:
    """A session with its turns. ``trainee_id`` tells two people of one name apart."""
    record = stored.record
    return {
        "id": record.id,
        "trainee": stored.trainee.name,
        "trainee_id": stored.trainee.id,
        "scenario": record.scenario,
        "language": record.language,
        "mode": record.mode.value,
        "started": moment_text(record.started),
        "finished": moment_text(record.finished),
        "outcome": record.outcome.value if record.outcome else None,
        "score": record.score,
        "scenario_hash": record.scenario_hash,
        "scorer": {
            "version": record.scorer.version,
            "tier": record.scorer.tier,
            "data_hash": record.scorer.data_hash,
        },
        "turns": [turn_object(turn) for turn in stored.turns],
    }


def turn_object(turn: TurnRecord) -> Object:
    """One try at one moment of the story; ``mood`` is the customer's after it."""
    return {
        "step": turn.step,
        "attempt": turn.attempt,
        "counted": turn.counted,
        "chosen": turn.chosen,
        "hint": turn.hint,
        "reply": turn.reply,
        "score": turn.assessment.score,
        "mood": turn.mood,
        "behaviours": [behaviour_object(behaviour) for behaviour in turn.assessment.behaviours],
    }
