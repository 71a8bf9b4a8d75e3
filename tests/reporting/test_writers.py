"""Sessions as a table, as a spreadsheet and as a transcript."""

from __future__ import annotations

import csv
import io
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from parcel_story import AIGERIM, BEGAN, STORY, coach_over, store_with_aigerim

from simulator.coaching.session import Session
from simulator.domain.ids import Language, TraineeId
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.records import StoredSession, Trainee
from simulator.errors import UsageError
from simulator.i18n.formats import Formats
from simulator.i18n.texts import load_texts
from simulator.reporting.csv import BYTE_ORDER_MARK, COLUMNS, guarded, report_csv
from simulator.reporting.sessions import chosen_sessions
from simulator.reporting.text import report_text, width
from simulator.reporting.transcript import save_transcript, transcript
from simulator.storage.sqlite import SqliteStore

TEXTS, FORMATS = load_texts(Language("en"), Path("nowhere")), Formats(Language("en"))
NAMES = Phrasebook(language=Language("en"), competencies={}, entries={}, hash="")
OTHER = Trainee(id=TraineeId("t2"), name="Aigerim", created=BEGAN)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = store_with_aigerim(tmp_path / "store.db")
    store.add_trainee(OTHER)
    yield store
    store.close()


@pytest.fixture
def played(store: SqliteStore) -> Session:
    coach = coach_over(store)
    session = coach.answer(coach.hint(coach.begin(STORY, AIGERIM)), '=SUM(1)\nI\'m "sorry"; ok')
    coach.answer(coach.begin(STORY, OTHER), "Hm.")
    return coach.choose(session, 0)


def rows(sessions: tuple[StoredSession, ...]) -> list[dict[str, str]]:
    document = report_csv(sessions)
    assert document.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(document[1:], newline="")))


@pytest.mark.usefixtures("played")
def test_csv_has_a_row_a_turn(store: SqliteStore) -> None:
    first, second, _ = rows(store.sessions())
    assert tuple(first) == COLUMNS
    assert first["reply"] == "'=SUM(1)\nI'm \"sorry\"; ok"
    assert (first["shown"], first["missed"], first["fell"]) == ("apologise", "promise-prompt-fix", "")
    assert (first["chosen"], first["hint"], second["chosen"]) == ("0", "1", "1")
    assert (second["outcome"], second["session_score"], second["finished"][-1]) == ("resolved", "75.0", "Z")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra", "＝1", "＋1", "－1", "＠a"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert guarded(f"a{text}") == f"a{text}"


@pytest.mark.usefixtures("played")
def test_a_name_may_belong_to_two_people(store: SqliteStore) -> None:
    assert len(chosen_sessions(store, trainee="Aigerim")) == 2
    assert chosen_sessions(store, language=Language("fa")) == ()
    with pytest.raises(UsageError) as raised:
        chosen_sessions(store, trainee="Aigerin")
    assert raised.value.details["closest"] == "Aigerim"


@pytest.mark.usefixtures("played")
def test_the_table_stands_in_columns(store: SqliteStore) -> None:
    heading, first, second, _, total, _ = report_text(store.sessions(), TEXTS, FORMATS).split("\n")
    column = heading.index("Scenario")
    assert first[column:].startswith("late-parcel")
    assert second[column:].startswith("late-parcel")
    assert "resolved" in first
    assert "unfinished" in second
    assert total == "1 finished session, score 75 (an estimate)"


def test_without_sessions_the_table_is_a_sentence() -> None:
    assert report_text((), TEXTS, FORMATS) == "No replies have been given yet.\n"


def test_joiners_and_marks_take_no_column() -> None:
    assert width("می\u200cروم") == 5
    assert width("é") == width("e\u0301") == 1


@pytest.mark.usefixtures("played")
def test_a_hostile_name_does_not_break_the_table(store: SqliteStore) -> None:
    stored = store.sessions()[0]
    hostile = replace(stored, trainee=replace(stored.trainee, name="A\x1b[2J\nB"))
    table = report_text((hostile,), TEXTS, FORMATS)
    assert "\x1b" not in table
    assert "A[2J B" in table


def test_a_transcript_tells_everything_in_order(played: Session) -> None:
    told = transcript(played, NAMES, TEXTS, FORMATS)
    places = [
        told.index(words)
        for words in (
            "The parcel that came late",
            "Ms Rivera (angry): It was due on Monday!",
            "You: =SUM(1)",
            "✓ apologise – shown: “sorry”",
            "Score 50 (an estimate)",
            "The hint was read first.",
            "Ms Rivera (upset): And now?",
            "You (chosen): I'm sorry. It comes tomorrow.",
            "The story ends here: resolved. Score 75 (an estimate).",
            "Well done.",
        )
    ]
    assert places == sorted(places)


def test_a_saved_transcript_is_private_and_replaces_nothing(played: Session, tmp_path: Path) -> None:
    first = save_transcript(played, NAMES, TEXTS, FORMATS, tmp_path)
    second = save_transcript(played, NAMES, TEXTS, FORMATS, tmp_path)
    assert first.name == "late-parcel-2026-03-01-0900.txt"
    assert second.name == "late-parcel-2026-03-01-0900-2.txt"
    assert first.read_bytes() == second.read_bytes()
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
