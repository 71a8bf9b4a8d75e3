"""Sessions as a table for a spreadsheet: one row a turn, the columns named as in the JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from simulator.domain.assessment import Verdict
from simulator.domain.records import StoredSession, TurnRecord
from simulator.reporting.shapes import moment_text

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""
_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_VERDICTS = (Verdict.SHOWN, Verdict.PARTLY, Verdict.MISSED, Verdict.DENIED, Verdict.FELL)
COLUMNS = (
    *("session", "trainee", "trainee_id", "scenario", "language", "mode", "started", "finished", "outcome"),
    *("session_score", "turn", "step", "attempt", "counted", "chosen", "hint", "score", "mood", "reply"),
    *(verdict.value for verdict in _VERDICTS),
)


def report_csv(sessions: Iterable[StoredSession]) -> str:
    """The table, with a byte order mark; a verdict's column lists the ids of the behaviours that got it."""
    buffer = io.StringIO()
    buffer.write(BYTE_ORDER_MARK)
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for session in sessions:
        for turn in session.turns:
            writer.writerow(map(_cell, _row(session, turn)))
    return buffer.getvalue()


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_BEGINNINGS) else text


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return int(value)
    return guarded(value) if isinstance(value, str) else value


def _row(stored: StoredSession, turn: TurnRecord) -> tuple[object, ...]:
    record, judged = stored.record, turn.assessment
    return (
        record.id,
        stored.trainee.name,
        stored.trainee.id,
        record.scenario,
        record.language,
        record.mode.value,
        moment_text(record.started),
        moment_text(record.finished),
        record.outcome.value if record.outcome else None,
        record.score,
        turn.number,
        turn.step,
        turn.attempt,
        turn.counted,
        turn.chosen,
        turn.hint,
        judged.score,
        turn.mood,
        turn.reply,
        *(" ".join(b.id for b in judged.behaviours if b.verdict is verdict) for verdict in _VERDICTS),
    )
