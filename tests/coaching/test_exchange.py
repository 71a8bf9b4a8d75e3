"""Results travel between machines: each once, whole files or nothing."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from parcel_story import AIGERIM, STORY, coach_over, store_with_aigerim

from simulator.coaching.exchange import Arrival, export_results, import_results
from simulator.errors import FileError
from simulator.storage.sqlite import SqliteStore

GOOD = "I'm sorry. It comes tomorrow."


@pytest.fixture
def here(tmp_path: Path) -> Iterator[SqliteStore]:
    """A store with two finished sessions and an unfinished one."""
    store = store_with_aigerim(tmp_path / "here.db")
    coach = coach_over(store)
    for _ in range(2):
        coach.answer(coach.begin(STORY, AIGERIM), GOOD)
    coach.answer(coach.begin(STORY, AIGERIM), "Hm.")
    yield store
    store.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path / "there.db")
    yield store
    store.close()


@pytest.fixture
def results(here: SqliteStore, tmp_path: Path) -> Path:
    path = tmp_path / "results.json"
    assert export_results(here, path) == 2
    return path


def test_only_finished_sessions_travel_and_arrive_once(here: SqliteStore, there: SqliteStore, results: Path) -> None:
    assert import_results(there, [results]) == Arrival(arrived=2, already_there=0)
    assert import_results(there, [results, results]) == Arrival(arrived=0, already_there=2)
    assert there.sessions() == here.sessions(finished_only=True)
    assert there.trainees() == (AIGERIM,)


def test_coming_home_changes_nothing(here: SqliteStore, results: Path) -> None:
    before = here.sessions()
    assert import_results(here, [results]).arrived == 0
    assert here.sessions() == before


def test_the_file_is_private_and_replaced_whole(here: SqliteStore, results: Path) -> None:
    assert stat.S_IMODE(results.stat().st_mode) == 0o600
    before = results.read_bytes()
    export_results(here, results)
    assert results.read_bytes() == before
    assert [path.name for path in results.parent.iterdir() if path.name.startswith(".")] == []


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


BROKEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "format": lambda d: d.update(format="recipes"),
    "no turns": lambda d: d["sessions"][1].update(turns=[]),
    "not finished": lambda d: d["sessions"][1]["record"].update(finished=None),
    "score": lambda d: d["sessions"][1]["record"].update(score=101),
    "language": lambda d: d["sessions"][1]["record"].update(language="xx"),
    "trainee": lambda d: d["sessions"][1]["record"].update(trainee="somebody else"),
    "escape in a name": lambda d: d["sessions"][1]["trainee"].update(name="\x1b[2J"),
    "escape in a reply": lambda d: d["sessions"][1]["turns"][0].update(reply="\x1b[2J"),
    "no time zone": lambda d: d["sessions"][1]["record"].update(started="2026-03-01T09:00:00"),
    "the last second there is": lambda d: d["sessions"][1]["record"].update(started="9999-12-31T23:59:59Z"),
    "the first second there is": lambda d: d["sessions"][1]["turns"][0].update(made="0001-01-01T00:00:00Z"),
    "before computers": lambda d: d["sessions"][1]["trainee"].update(created="1969-12-31T23:59:59Z"),
    "verdict": lambda d: d["sessions"][1]["turns"][0]["assessment"]["behaviours"][0].update(verdict="fine"),
    "evidence": lambda d: d["sessions"][1]["turns"][0]["assessment"]["behaviours"][0]["evidence"][0].update(end=999),
    "turn number": lambda d: d["sessions"][1]["turns"][0].update(number=7),
    "missing key": lambda d: d["sessions"][1].pop("turns"),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN.keys())
def test_a_bad_file_says_what_and_where_and_nothing_arrives(
    there: SqliteStore, results: Path, tmp_path: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    good = tmp_path / "good.json"
    good.write_bytes(results.read_bytes())
    changed(results, change)
    with pytest.raises(FileError) as raised:
        import_results(there, [good, results])
    assert raised.value.code == "results-broken"
    assert raised.value.details["path"] == str(results)
    assert "format" in str(raised.value.details["reason"]) or "sessions[" in str(raised.value.details["reason"])
    assert there.sessions() == ()
    assert there.trainees() == ()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[]", b"{", b"[" * 100_000, b'{"format": "x", "version": 1e999}']
)
def test_what_is_no_results_file_is_told(there: SqliteStore, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "results.json"
    path.write_bytes(content)
    with pytest.raises(FileError) as raised:
        import_results(there, [path])
    assert raised.value.code == "results-broken"


def test_a_newer_file_says_so(there: SqliteStore, results: Path) -> None:
    changed(results, lambda document: document.update(version=2, sessions="otherwise"))
    with pytest.raises(FileError) as raised:
        import_results(there, [results])
    assert raised.value.code == "results-newer"


def test_folders_and_missing_files_are_told(there: SqliteStore, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.json"):
        with pytest.raises(FileError) as raised:
            import_results(there, [path])
        assert raised.value.code == "file-unreadable"
