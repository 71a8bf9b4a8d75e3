"""The desk: what the user has set, who sits there, and what goes before what."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest
from parcel_story import STORY

from simulator.desk import NAME_AT_MOST, Desk, open_desk
from simulator.domain.ids import Language, SessionId, TraineeId
from simulator.errors import FileError, StoreError, UsageError
from simulator.settings import Settings, load_settings, save_settings


@pytest.fixture
def desk() -> Desk:
    return open_desk(dict(os.environ))


def code(raised: pytest.ExceptionInfo[UsageError]) -> str:
    return raised.value.code


def test_settings_are_kept_privately(desk: Desk, own_folders: Path) -> None:
    desk.change_settings(theme="textual-light", bidi="off")
    assert stat.S_IMODE((own_folders / "config" / "settings.json").stat().st_mode) == 0o600
    assert open_desk(desk.environment).settings == desk.settings
    assert open_desk(desk.environment).bidi == "off"
    assert open_desk({**desk.environment, "SIMULATOR_BIDI": "terminal"}).bidi == "terminal"


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff", b"", b"[" * 100_000])
def test_broken_settings_give_the_defaults_and_are_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, notice = load_settings(path)
    assert settings == Settings()
    assert notice is not None
    assert notice.code == "settings-broken"
    assert path.with_name("settings.json.broken").read_bytes() == content
    assert load_settings(path) == (Settings(), None)


def test_a_value_that_is_not_understood_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"language": "xx", "theme": 3, "library": ["/a", 4], "new": 1}), encoding="utf-8")
    assert load_settings(path) == (Settings(library=("/a",)), None)


def test_settings_that_cannot_be_saved_hold_for_this_run(desk: Desk, own_folders: Path) -> None:
    (own_folders / "config").write_text("in the way", encoding="utf-8")
    desk.change_settings(theme="nord")
    assert desk.settings.theme == "nord"
    assert [notice.code for notice in desk.notices] == ["file-not-writable"]


def test_settings_are_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(theme="old"))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileError):
        save_settings(path, Settings(theme="new"))
    assert load_settings(path)[0].theme == "old"
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix != ".json"] == ["home of the test"]


def test_another_language_is_spoken_at_once_and_later(desk: Desk) -> None:
    desk.use_language(Language("fa"))
    assert desk.texts.language == desk.formats.language == desk.scenario_language == "fa"
    assert open_desk(desk.environment).texts.language == "fa"


def test_a_flag_holds_for_the_scenarios(desk: Desk) -> None:
    flagged = open_desk(desk.environment, language="kk", ui_language="hy")
    assert (flagged.scenario_language, flagged.texts.language) == ("kk", "hy")
    assert open_desk(desk.environment, language="Persian").texts.language == "fa"


def test_a_new_trainee_sits_at_the_keyboard(desk: Desk) -> None:
    assert desk.trainee is None
    ana = desk.add_trainee("  Ana \x1b[2J\n Lima ")
    assert ana.name == "Ana [2J Lima"
    assert open_desk(desk.environment).trainee == desk.trainee
    assert len(desk.add_trainee("x" * 99).name) == NAME_AT_MOST
    desk.switch_trainee(ana.id)
    assert desk.trainee is not None
    assert desk.trainee.id == ana.id


def test_a_name_needs_a_letter(desk: Desk) -> None:
    for name in ("", "   ", "\x1b\x07", "\u202e"):
        with pytest.raises(UsageError) as raised:
            desk.add_trainee(name)
        assert code(raised) == "empty-name"
    assert desk.trainees() == ()


def test_renaming_keeps_the_person(desk: Desk) -> None:
    with pytest.raises(UsageError) as raised:
        desk.rename_trainee("Ana")
    assert code(raised) == "no-trainee"
    ana = desk.add_trainee("Ana")
    desk.rename_trainee("Ana Lima")
    assert desk.trainee is not None
    assert (desk.trainee.id, desk.trainee.name) == (ana.id, "Ana Lima")


def test_nobody_unknown_takes_the_keyboard(desk: Desk) -> None:
    with pytest.raises(UsageError) as raised:
        desk.switch_trainee(TraineeId("nobody"))
    assert code(raised) == "unknown-trainee"


def test_a_name_on_the_command_line_is_found_again(desk: Desk) -> None:
    ana = desk.trainee_named("Ana")
    assert desk.trainee_named(" Ana ").id == ana.id
    assert desk.trainee_named("Ben").id != ana.id
    assert desk.settings.trainee is None


def test_two_people_of_one_name_are_told_apart_by_their_sessions(desk: Desk) -> None:
    first, second = desk.add_trainee("Ana"), desk.add_trainee("Ana")
    desk.coach(Language("en")).begin(STORY, first)
    assert desk.trainee_named("Ana").id == first.id
    desk.coach(Language("en")).begin(STORY, second)
    assert desk.trainee_named("Ana").id == second.id


def test_what_cannot_be_resumed_says_why(desk: Desk) -> None:
    for session, expected in ((None, "no-session"), (SessionId("none"), "unknown-session")):
        with pytest.raises(UsageError) as raised:
            desk.resume(session)
        assert code(raised) == expected
    ana = desk.add_trainee("Ana")
    coach = desk.coach(Language("en"))
    session = coach.begin(STORY, ana)
    with pytest.raises(UsageError) as raised:
        desk.resume(None)
    assert code(raised) == "unknown-scenario", "the made-up story is in no library"
    coach.choose(session, 0)
    with pytest.raises(UsageError) as raised:
        desk.resume(session.record.id)
    assert code(raised) == "session-finished"


@pytest.mark.parametrize("place", ["postgresql://server/db", "mysql://x/y", "sqlite:///postgres://x/y"])
def test_other_stores_are_refused(desk: Desk, place: str) -> None:
    with pytest.raises(StoreError) as raised:
        _ = open_desk(desk.environment, store=place).store
    assert raised.value.code == "store-not-supported"


def test_later_libraries_are_laid_over_earlier_ones(desk: Desk, tmp_path: Path) -> None:
    folders = {name: tmp_path / name for name in ("settings", "environment", "flag")}
    for folder in folders.values():
        folder.mkdir()
    desk.change_settings(library=(str(folders["settings"]),))
    environment = {**desk.environment, "SIMULATOR_LIBRARY": f"{folders['environment']}{os.pathsep}/nowhere"}
    library = open_desk(environment, library=[str(folders["flag"])]).library
    assert library.roots[1:] == (folders["settings"], folders["environment"], folders["flag"])


def test_threads_share_one_store_and_one_scorer(desk: Desk) -> None:
    found: list[tuple[int, int]] = []

    def look() -> None:
        found.append((id(desk.store), id(desk.scorer(Language("en")))))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1
    desk.close()
