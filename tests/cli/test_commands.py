"""Exit statuses, errors as one sentence, and which language, store and library a call takes."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from ran_command import Command

STORY, STEP = "misprinted-cards", "counter"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("play", "misprinted-card", "--plain"), "misprinted-cards"),
        (("play", "--plain"), "--resume"),
        (("play", STORY, "--resume", "--plain"), "--resume"),
        (("play", STORY), "--plain"),
        (("play", "--resume", "--plain"), "unfinished"),
        (("play", "--resume", "nobody", "--plain"), "nobody"),
        (("try", STORY, "countr", "x"), STEP),
        (("try", STORY, STEP, "   "), "words"),
        (("list", "--language", "persain"), "fa"),
        (("--language", "klingon", "list"), "kk"),
        (("report", "--format", "xml"), "json"),
        (("report", "--trainee", "Nobody"), "Nobody"),
        (("report", "--output", "/"), "/"),
        (("import-results", "/nowhere/results.json"), "/nowhere/results.json"),
        (("export-results",), "FILE"),
        (("--store", "postgresql://server/db", "report"), "postgresql"),
        (("--library", "/nowhere", "list"), "/nowhere"),
        (("--foo",), "--foo"),
        (("lst",), "list"),
        ((), "--plain"),
    ],
)
def test_wrong_use_is_one_sentence_and_status_2(command: Command, arguments: tuple[str, ...], named: str) -> None:
    ran = command(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("simulator: ")
    assert ran.err.count("\n") == 1
    assert named in ran.err


def test_check_says_1_where_it_finds_something(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\nlanguage: en\n", encoding="utf-8")
    ran = command("check", str(tmp_path))
    assert ran.status == 1
    assert f"{tmp_path / 'a.yaml'}:1:" in ran.out


def test_check_says_where_there_is_nothing_to_check(command: Command, tmp_path: Path) -> None:
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (empty / "story.txt").write_text("id: a\n", encoding="utf-8")
    (full / "a.yaml").write_text("id: a\nlanguage: en\n", encoding="utf-8")
    ran = command("check", str(empty))
    assert ran.status == 1
    assert f"{empty}:1:1: error: There is no YAML file in this folder." in ran.out
    found = json.loads(command("check", "--format", "json", str(full), str(empty)).out)
    assert [one["file"] for one in found if one["code"] == "nothing-to-check"] == [str(empty)]
    assert str(full / "a.yaml") in {one["file"] for one in found}


def test_the_shipped_scenarios_are_checked_by_default(command: Command) -> None:
    assert command("check", "--format", "json").out.startswith("[")


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (("--ui-language", "fa", "--language", "kk"), {"SIMULATOR_LANGUAGE": "tl"}, "fa"),
        (("--language", "kk"), {"SIMULATOR_LANGUAGE": "tl"}, "kk"),
        ((), {"SIMULATOR_LANGUAGE": "tl", "LANGUAGE": "hy"}, "tl"),
        ((), {"LANGUAGE": "hy:en"}, "hy"),
        ((), {"LANGUAGE": "", "LC_ALL": "fa_IR.UTF-8"}, "fa"),
        ((), {"LANGUAGE": "", "LC_ALL": "fi_FI.UTF-8"}, "en"),
        (("--language=fa", "--", "--language", "kk"), {}, "fa"),
    ],
)
def test_flags_go_before_the_environment(
    arguments: tuple[str, ...], environment: dict[str, str], language: str
) -> None:
    from simulator.edge import interface_language

    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        environment.setdefault(variable, "")
    assert interface_language(arguments, environment) == language


def test_a_language_that_there_is_not_in_the_environment_is_an_error(command: Command) -> None:
    ran = command("list", SIMULATOR_LANGUAGE="klingon")
    assert ran.status == 2
    assert "klingon" in ran.err


def test_the_scenario_language_follows_the_interface_unless_given(command: Command) -> None:
    titles = {one["language"]: one["title"] for one in json.loads(command("list", "--json").out) if one["id"] == STORY}
    assert titles["fa"] in command("--ui-language", "fa", "list").out
    assert titles["kk"] in command("--ui-language", "fa", "list", "--language", "kk").out.replace("\u2068", "")
    assert titles["kk"] in command("--language", "kk", "list").out


def test_a_store_may_be_named_by_flag_and_environment(command: Command, tmp_path: Path) -> None:
    play, environment = ("play", STORY, "--plain"), str(tmp_path / "environment.db")
    command("--store", str(tmp_path / "flag.db"), *play, SIMULATOR_STORE=environment)
    assert (tmp_path / "flag.db").exists()
    assert not (tmp_path / "environment.db").exists()
    command(*play, SIMULATOR_STORE=f"sqlite:///{environment}")
    assert stat.S_IMODE((tmp_path / "environment.db").stat().st_mode) == 0o600


@pytest.mark.parametrize("reading", [("report",), ("report", "--format", "json"), ("export-results", "out.json")])
def test_reading_makes_no_store_that_was_named(
    command: Command, tmp_path: Path, reading: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wrong = tmp_path / "no folder" / "sessions.db"
    for ran in (command("--store", str(wrong), *reading), command(*reading, SIMULATOR_STORE=f"sqlite:///{wrong}")):
        assert ran.status == 2
        assert ran.out == ""
        assert ran.err.startswith("simulator: There is no store of sessions")
        assert str(wrong) in ran.err
    assert not wrong.parent.exists()
    assert not (tmp_path / "out.json").exists()


def test_the_default_store_may_be_read_before_anybody_practised(command: Command) -> None:
    ran = command("report")
    assert (ran.status, ran.out) == (0, "No replies have been given yet.\n")


def test_a_folder_that_is_missing_is_told_but_stops_nothing(command: Command) -> None:
    ran = command("list", SIMULATOR_LIBRARY="/nowhere/at/all")
    assert ran.status == 0
    assert STORY in ran.out
    assert "/nowhere/at/all" in ran.err


def test_broken_settings_are_kept_and_told(command: Command, own_folders: Path) -> None:
    settings = own_folders / "config" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{not json", encoding="utf-8")
    ran = command("list")
    assert ran.status == 0
    assert "settings.json.broken" in ran.err
    assert settings.with_name("settings.json.broken").read_text(encoding="utf-8") == "{not json"
    assert command("list").err == ""


def test_our_own_error_is_logged_and_told_in_one_sentence(
    command: Command, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("an impossible state")

    monkeypatch.setattr("simulator.reporting.sessions.chosen_sessions", fail)
    ran = command("report")
    log = own_folders / "logs" / "simulator.log"
    assert ran.status == 70
    assert str(log) in ran.err
    assert ran.err.count("\n") == 1
    assert "an impossible state" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_a_broken_catalogue_ends_in_a_sentence_too(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fa" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "simulator.mo").write_bytes(b"no catalogue")
    for module in ("simulator.edge", "simulator.desk"):
        monkeypatch.setattr(f"{module}.locale_folder", lambda: tmp_path)
    ran = command("--language", "fa", "list")
    assert ran.status == 70
    assert ran.err.startswith("simulator: Something went wrong inside the program.")
    assert ran.err.count("\n") == 1


def test_a_report_in_a_file_is_private_and_the_same(command: Command, tmp_path: Path) -> None:
    command("play", STORY, "--plain", given="/choose 1\n")
    for form in ("text", "csv", "json"):
        into = tmp_path / form
        assert command("report", "--format", form, "--output", str(into)).status == 0
        assert into.read_bytes().decode() == command("report", "--format", form).out.replace("\r\n", "\r\n")
        assert stat.S_IMODE(into.stat().st_mode) == 0o600


def test_results_travel_once(command: Command, tmp_path: Path) -> None:
    results, there = tmp_path / "results.json", str(tmp_path / "there.db")
    command("play", STORY, "--plain", given="/choose 1\n" * 20)
    assert command("export-results", str(results)).status == 0
    before = json.loads(command("report", "--format", "json").out)
    for _ in range(2):
        assert command("--store", there, "import-results", str(results), str(results)).status == 0
    assert json.loads(command("--store", there, "report", "--format", "json").out) == before


def test_a_broken_pipe_is_quiet(own_folders: Path) -> None:
    program = "import sys; from simulator.__main__ import main; sys.argv[1:] = ['schema']; main()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""


def test_input_and_output_are_utf8_in_any_locale() -> None:
    given = "سلام، متأسفم\n".encode() + b"\xff\xfe\n"
    environment = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    import os

    done = subprocess.run(
        [sys.executable, "-m", "simulator", "play", STORY, "--language", "fa", "--json"],
        input=given,
        capture_output=True,
        check=True,
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
    )
    replies = [json.loads(line).get("reply") for line in done.stdout.decode("utf-8").splitlines()]
    assert "سلام، متأسفم" in replies
    assert "��" in replies
