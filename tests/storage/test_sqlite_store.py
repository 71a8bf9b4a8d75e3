"""What the embedded store promises: private files, several threads, errors that say what is the matter."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from parcel_story import AIGERIM, ANGRY, BEGAN, STORY, coach_over, store_with_aigerim

from simulator.domain.ids import Language, SessionId, TraineeId
from simulator.domain.records import StoredSession, Trainee
from simulator.errors import StoreError
from simulator.storage import sqlite as sqlite_module
from simulator.storage.opening import open_store
from simulator.storage.sqlite import SqliteStore

GOOD, NOTHING = "I'm sorry. It comes tomorrow.", "Hm."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    made = store_with_aigerim(tmp_path / "new" / "sessions.db")
    yield made
    made.close()


def stored(store: SqliteStore, session: str) -> StoredSession:
    found = store.session(SessionId(session))
    assert found is not None
    return found


def code_of(path: Path) -> str:
    with pytest.raises(StoreError) as caught:
        SqliteStore(path)
    return caught.value.code


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes")
@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_folder_and_all_three_files_are_private(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        store = store_with_aigerim(tmp_path / "new" / "sessions.db")
        coach_over(store).begin(STORY, AIGERIM)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert modes == {"sessions.db": 0o600, "sessions.db-wal": 0o600, "sessions.db-shm": 0o600}
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has other modes")
def test_a_store_that_was_copied_in_becomes_private(tmp_path: Path) -> None:
    store_with_aigerim(tmp_path / "sessions.db").close()
    (tmp_path / "sessions.db").chmod(0o644)
    SqliteStore(tmp_path / "sessions.db").close()
    assert stat.S_IMODE((tmp_path / "sessions.db").stat().st_mode) == 0o600


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    shared.chmod(0o755)
    store_with_aigerim(shared / "sessions.db").close()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755


def test_those_who_practised_last_come_first(store: SqliteStore) -> None:
    later = Trainee(id=TraineeId("t2"), name="Aigerim", created=BEGAN - timedelta(days=2))
    store.add_trainee(later)
    assert [trainee.id for trainee in store.trainees()] == ["t1", "t2"]
    coach_over(store).begin(STORY, later)
    coach_over(store, "u").begin(STORY, replace(later, id=TraineeId("t2")))
    store.add_trainee(Trainee(id=TraineeId("t3"), name="Leyla", created=BEGAN - timedelta(days=1)))
    assert {trainee.id for trainee in store.trainees()} == {"t1", "t2", "t3"}
    assert store.trainees()[-1].id == "t3"


def test_a_name_is_changed_without_touching_anything_else(store: SqliteStore) -> None:
    store.rename_trainee(AIGERIM.id, "Айгерім")
    assert store.trainee(AIGERIM.id) == replace(AIGERIM, name="Айгерім")


def test_sessions_are_found_by_trainee_language_and_ending(store: SqliteStore) -> None:
    coach = coach_over(store)
    coach.begin(STORY, AIGERIM)  # nothing was said in it: no report lists it
    coach.answer(coach.begin(STORY, AIGERIM), GOOD)
    coach.answer(coach.begin(replace(STORY, language=Language("fa")), AIGERIM), NOTHING)

    def ids(**wanted: object) -> list[str]:
        return [found.record.id for found in store.sessions(**wanted)]

    assert ids() == ["s2", "s3"]
    assert ids(finished_only=True) == ["s2"]
    assert ids(language=Language("fa")) == ["s3"]
    assert ids(trainee=TraineeId("nobody")) == []
    newest = store.newest_unfinished(AIGERIM.id)
    assert newest is not None
    assert newest.id == "s3"


def test_the_best_score_counts_finished_sessions_only(store: SqliteStore) -> None:
    coach = coach_over(store)
    for reply in ("That's the courier's fault.", GOOD):
        coach.answer(coach.begin(STORY, AIGERIM), reply)
    coach.answer(coach.begin(replace(STORY, id="other"), AIGERIM), NOTHING)
    assert store.best_scores(AIGERIM.id) == {("late-parcel", "en"): 100.0}


def test_several_threads_may_write(store: SqliteStore) -> None:
    failed: list[BaseException] = []

    def practise(name: str) -> None:
        try:
            coach = coach_over(store, name)
            session = coach.begin(STORY, AIGERIM)
            for _ in range(10):
                session = coach.answer(session, NOTHING)
                session = coach.again(session)
        except BaseException as error:  # noqa: BLE001 - told below, where the test can fail
            failed.append(error)

    threads = [threading.Thread(target=practise, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [len(session.turns) for session in store.sessions()] == [10] * 4


def test_a_session_played_in_two_places_is_not_muddled(store: SqliteStore) -> None:
    coach = coach_over(store)
    session = coach.begin(STORY, AIGERIM)
    coach.answer(session, NOTHING)
    with pytest.raises(StoreError) as caught:
        coach.answer(session, GOOD)
    assert caught.value.code == "store-conflict"
    assert [turn.reply for turn in stored(store, "s1").turns] == [NOTHING]
    assert stored(store, "s1").record.outcome is None


def test_turn_and_summary_are_kept_together_or_not_at_all(store: SqliteStore) -> None:
    coach = coach_over(store)
    session = coach.begin(STORY, AIGERIM)
    with sqlite3.connect(store.path) as other:
        other.execute("CREATE TRIGGER refuse BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'not now'); END")
    other.close()
    with pytest.raises(StoreError):
        coach.answer(session, GOOD)
    assert stored(store, "s1").turns == ()


def test_everything_of_a_turn_comes_back(store: SqliteStore) -> None:
    coach = coach_over(store)
    reply = "I'm sorry, می‌خواهم\nԲարեւ 😀 'quoted\" \\ ; DROP TABLE turn"
    session = coach.answer(coach.hint(coach.begin(STORY, AIGERIM)), reply)
    assert stored(store, "s1") == StoredSession(record=session.record, trainee=AIGERIM, turns=session.turns)
    assert session.step.id == ANGRY


def test_a_locked_store_says_so(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_module, "BUSY_SECONDS", 0.05)
    hurried = SqliteStore(store.path)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert hurried.trainees() == (AIGERIM,)  # reading waits for nobody
        with pytest.raises(StoreError) as caught:
            hurried.add_trainee(replace(AIGERIM, id=TraineeId("t9")))
        assert caught.value.code == "store-busy"
    finally:
        other.close()
        hurried.close()


def test_a_full_disk_says_so_and_keeps_what_was_there(store: SqliteStore) -> None:
    coach = coach_over(store)
    session = coach.answer(coach.begin(STORY, AIGERIM), NOTHING)
    connection = store._connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        coach.answer(session, "word " * 20_000)
    assert caught.value.code == "store-full"
    assert len(stored(store, "s1").turns) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert code_of(tmp_path / "closed" / "sessions.db") == "store-not-writable"


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer, " * 100)
    assert code_of(letter) == "store-not-a-store"
    assert letter.read_text().startswith("Dear customer")
    assert code_of(tmp_path) == "store-is-folder"
    assert code_of(letter / "below" / "sessions.db") == "store-not-writable"


def test_a_damaged_store_says_so(store: SqliteStore) -> None:
    coach_over(store).begin(STORY, AIGERIM)
    store.close()
    content = bytearray(store.path.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    store.path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        SqliteStore(store.path).trainees()
    assert caught.value.code == "store-not-a-store"


def test_a_place_is_a_path_or_a_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for place, file in (
        ("plain.db", "plain.db"),
        ("sqlite:///relative.db", "relative.db"),
        (f"sqlite:///{tmp_path}/absolute.db", "absolute.db"),
    ):
        open_store(place).close()
        assert (tmp_path / file).is_file()
    for place in ("postgresql://somewhere/team", "mysql://somewhere/team", "", "a\0b"):
        with pytest.raises(StoreError):
            open_store(place)
