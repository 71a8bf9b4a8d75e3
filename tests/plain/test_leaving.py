"""However line mode is left, the session is there again, and the command that goes on with it is told."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from ran_command import Command, Ran

ROOT = Path(__file__).parents[2]
STORY = "misprinted-cards"


def last(ran: Ran) -> dict[str, str]:
    found: dict[str, str] = json.loads(ran.out.splitlines()[-1])
    return found


@pytest.mark.parametrize("ending", ["", "/quit\n"])
def test_the_told_command_goes_on_where_it_stopped(command: Command, ending: str, tmp_path: Path) -> None:
    store = str(tmp_path / "my store.db")
    left = command("--store", store, "play", STORY, "--json", given=f"/choose 1\n{ending}")
    saved = last(left)
    assert saved["type"] == "saved"
    program, *arguments = shlex.split(saved["resume"])
    assert program == "simulator"
    reached = json.loads(left.out.splitlines()[-2])
    again = command(*arguments)
    assert json.loads(again.out.splitlines()[0]) == reached
    assert last(again) == saved


def test_the_newest_unfinished_session_needs_no_id(command: Command) -> None:
    command("play", STORY, "--json", "--trainee", "Ana", given="/choose 1\n")
    other = last(command("play", STORY, "--json", "--trainee", "Ben", given="/choose 1\n"))
    assert last(command("play", "--resume", "--json", "--trainee", "Ben"))["session"] == other["session"]
    assert last(command("play", "--resume", "--json", "--trainee", "Ana"))["session"] != other["session"]


def test_a_finished_session_does_not_go_on(command: Command) -> None:
    first = command("play", STORY, "--json", given="/choose 1\n" * 20)
    session = json.loads(first.out.splitlines()[0])["session"]
    ran = command("play", "--resume", session, "--json")
    assert ran.status == 2
    assert session in ran.err


def test_playing_always_begins_anew(command: Command) -> None:
    sessions = {last(command("play", STORY, "--json", given="/choose 1\n"))["session"] for _ in range(2)}
    assert len(sessions) == 2


def test_playing_in_lines_names_nobody_for_the_app(command: Command, own_folders: Path) -> None:
    command("play", STORY, "--json", given="/choose 1\n")
    assert not (own_folders / "config" / "settings.json").exists()
    assert last(command("play", "--resume", "--json"))["type"] == "saved"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_leaves_in_good_order() -> None:
    with _playing() as process:
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        saved = json.loads(process.stdout.readline())
        assert saved["type"] == "saved"
        assert process.wait(timeout=30) == 0
        assert process.stderr
        assert process.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_a_killed_session_goes_on_at_the_step_it_had_reached(command: Command) -> None:
    with _playing() as process:
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        process.stdin.write(b"/choose 1\n")
        process.stdin.flush()
        process.stdout.readline()
        reached = json.loads(process.stdout.readline())
        process.kill()
    first = json.loads(command("play", "--resume", reached["session"], "--json").out.splitlines()[0])
    assert first == reached


def _playing() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "simulator", "play", STORY, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ),
        cwd=ROOT,
    )
