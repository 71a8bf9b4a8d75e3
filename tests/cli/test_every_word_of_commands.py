"""Help, errors, reports and line mode in a language whose every word is bracketed."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from pseudo_language import PSEUDO, words_outside, write_catalogue
from ran_command import Command

from simulator.authoring.fileformat import ScenarioFile
from simulator.cli import build_cli
from simulator.domain.ids import LANGUAGES
from simulator.i18n.texts import load_texts
from simulator.resources import scenarios_folder

STORY = "misprinted-cards"
COMMANDS = sorted(build_cli(load_texts(PSEUDO, Path("nowhere"))).commands)
KEPT = re.compile(
    r"""
    ^\s*(simulator\ .*)$               # a whole command to copy, alone on its line
    | --?[a-z][a-z-]*                  # options
    | \[(?:[a-z-]+\|)+[a-z-]+\]        # what may be chosen, as it is typed
    | \{(?:[a-z-]+\|)+[a-z-]+\}
    | [\w./~-]+\.(?:yaml|json|jsonl|txt|db)\b
    | /[\w/. -]*pytest[\w/. -]*
    | [0-9a-f]{16}
    """,
    re.VERBOSE | re.MULTILINE,
)
"""What is typed or copied as it stands: commands, options, choices, paths, ids."""
CHOICES = {"core", "semantic", "text", "json", "csv", "scenario", "phrasebook", "filler"}
IDS = {
    part
    for path in (scenarios_folder() / PSEUDO).rglob("*.yaml")
    for word in (path.stem, *re.findall(r"^  ([a-z-]+):", path.read_text(encoding="utf-8"), re.MULTILINE))
    for part in word.split("-")
}
"""Of the shipped scenarios and their steps."""
NAMES = {"simulator", *LANGUAGES, *CHOICES, *IDS, *" ".join(COMMANDS).replace("-", " ").split()}


def leaks(text: str, *typed: str) -> list[str]:
    """Words that nobody can translate, beside names and what was `typed`."""
    return words_outside(KEPT.sub(" ", text), NAMES | set(typed))


@pytest.fixture(autouse=True)
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_catalogue(tmp_path)
    for module in ("simulator.edge", "simulator.desk"):
        monkeypatch.setattr(f"{module}.locale_folder", lambda: folder)
    monkeypatch.setenv("SIMULATOR_LANGUAGE", PSEUDO)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help(command: Command, name: str) -> None:
    ran = command(*filter(None, [name, "--help"]))
    assert ran.status == 0
    assert leaks(ran.out) == []


ERRORS: tuple[tuple[str, ...], ...] = (
    ("--zzzz",),
    ("--languag",),
    ("--language",),
    ("--language", "zzzz"),
    ("zzzz",),
    ("lis",),
    ("list", "zzzz"),
    ("list", "--json=zzzz"),
    ("play",),
    ("play", "zzzz", "--plain"),
    ("play", "--resume", "--plain"),
    ("play", "--resume", "zzzz", "--plain"),
    ("try",),
    ("try", STORY, "zzzz", "a"),
    ("try", "zzzz", "a", "a"),
    ("check", "--format", "zzzz"),
    ("schema", "zzzz"),
    ("report", "--format", "zzzz"),
    ("report", "--output", "/"),
    ("report", "zzzz"),
    ("export-results",),
    ("import-results",),
    ("import-results", "zzzz.json"),
    ("evaluate",),
    ("evaluate", "zzzz.jsonl"),
    ("evaluate", "--tier", "zzzz", "zzzz.jsonl"),
    ("calibrate", "--rated", "zzzz"),
)


@pytest.mark.parametrize("arguments", ERRORS, ids=" ".join)
def test_errors(command: Command, arguments: tuple[str, ...]) -> None:
    ran = command(*arguments)
    assert ran.status == 2
    assert "⟦" in ran.err
    assert leaks(ran.out + ran.err, "zzzz", "languag", "lis") == []


def test_errors_of_the_interface_language(command: Command) -> None:
    assert leaks(command("--ui-language", "zzzz", "list").err, "zzzz") == []


def test_what_a_check_finds(command: Command, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: broken\nlanguage: kk\nzzzz: 1\nsteps: {}\n", encoding="utf-8")
    ran = command("check", str(broken))
    assert ran.status == 1
    keys = (field.encode_name for field in msgspec.structs.fields(ScenarioFile))
    assert leaks(ran.out, "zzzz", *keys) == []


def test_line_mode_from_beginning_to_end(command: Command) -> None:
    lines = ["/help", "/zzzz", "/why", "/again", "", "/hint", "/choose zzzz", "/choose 99", "/choose", "/choose 1"]
    lines += ["/why", "/again", "/choose 2", "/quit"]
    ran = command("play", STORY, "--plain", given="\n".join(lines))
    assert ran.status == 0
    assert leaks(ran.out + ran.err, "zzzz") == []
    ending = command("play", "--resume", "--plain", given="/choose 1\n" * 20)
    assert leaks(ending.out + ending.err) == []


def test_lists_and_reports(command: Command, tmp_path: Path) -> None:
    nothing = command("report")
    command("play", STORY, "--plain", given="/choose 1\n" * 20)
    results = str(tmp_path / "results.json")
    shown = [command("list"), nothing, command("report"), command("export-results", results)]
    shown += [
        command("import-results", results),
        command("try", STORY, "counter", "Кешіріңіз."),
        command("schema", "--help"),
    ]
    assert [leaks(ran.out + ran.err) for ran in shown] == [[]] * len(shown)
