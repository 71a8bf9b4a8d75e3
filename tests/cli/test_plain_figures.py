"""What other programs read has plain digits and ISO dates, even where people read Persian."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from ran_command import Command

from simulator.desk import open_desk

ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", re.ASCII)
SESSION_ID = re.compile(r"\b[0-9a-f]{16}\b", re.ASCII)
PERSIAN = {"SIMULATOR_LANGUAGE": "fa"}
IN_PERSIAN = ("--language", "fa")


@pytest.fixture
def played(command: Command) -> Command:
    """A session in Persian was played to its end along the samples."""
    ran = command("play", "misprinted-cards", *IN_PERSIAN, "--json", given="/choose 1\n" * 8, **PERSIAN)
    assert '"type": "ending"' in ran.out
    return command


def values(value: Any) -> list[object]:
    """All that a document says, but what the trainee wrote and what it matched."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() if key not in {"reply", "matched"} for one in values(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in values(inner)]
    return [value]


def test_json_report(played: Command) -> None:
    document = json.loads(played("report", "--format", "json", **PERSIAN).out)
    (session,) = document["sessions"]
    assert ISO.fullmatch(session["started"])
    assert ISO.fullmatch(session["finished"])
    plain = [value for value in values(document) if isinstance(value, str)]
    assert plain
    assert [value for value in plain if not value.isascii() and value != session["trainee"]] == []


def test_csv_report(played: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(played("report", "--format", "csv", **PERSIAN).out.lstrip("\ufeff"))))
    assert rows
    for row in rows:
        assert ISO.fullmatch(row["started"])
        assert re.fullmatch(r"\d+(\.\d+)?", row["score"], re.ASCII)


def test_exported_results(played: Command, tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    ran = played("export-results", str(file), **PERSIAN)
    assert "۱" in ran.out, "people are told in their own digits"
    (session,) = json.loads(file.read_bytes())["sessions"]
    assert ISO.fullmatch(session["record"]["started"])
    assert ISO.fullmatch(session["record"]["finished"])


def test_a_transcript_has_a_plain_name_and_persian_dates(played: Command, own_folders: Path, tmp_path: Path) -> None:
    from simulator.reporting.transcript import save_transcript

    desk = open_desk({"SIMULATOR_HOME": str(own_folders), **PERSIAN})
    (stored,) = desk.store.sessions()
    scenario = desk.library.scenario(stored.record.scenario, stored.record.language)
    session = desk.coach(scenario.language).resume(stored, scenario)
    path = save_transcript(session, desk.phrasebook(scenario.language), desk.texts, desk.formats, tmp_path)
    assert re.fullmatch(r"misprinted-cards-\d{4}-\d\d-\d\d-\d{4}\.txt", path.name, re.ASCII)
    text = path.read_text(encoding="utf-8")
    assert desk.formats.datetime(stored.record.started) in text
    assert re.search("۱۴[۰-۹]{2}/", text)
    desk.close()


def test_people_read_persian_figures(played: Command) -> None:
    table = played("report", **PERSIAN).out
    assert re.search("۱۴[۰-۹]{2}/[۰-۹]{2}/[۰-۹]{2}", table)
    assert not re.search("[0-9]", table)
    listed = played("list", *IN_PERSIAN, **PERSIAN).out
    assert "دقیقه" in listed
    assert not re.search("[0-9]", listed)


def test_numbers_in_errors_are_in_the_reader_s_digits(command: Command) -> None:
    ran = command("play", "misprinted-cards", *IN_PERSIAN, "--plain", given="/choose 99\n", **PERSIAN)
    told = SESSION_ID.sub("", ran.out)
    assert told != ran.out, "how to go on is said with the session's own id, which is random: it may hold a 99"
    assert "۹۹" in told
    assert "99" not in told
    choices = command("play", "misprinted-cards", *IN_PERSIAN, "--plain", given="/choose\n/choose ۱\n", **PERSIAN).out
    assert "۱. " in choices
