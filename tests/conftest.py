"""No test touches the user's own folders, and a command can be run without a process of its own.

Being here, this file also lets every test import the modules of this folder, such as `parcel_story`.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from ran_command import Command, Ran


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache of compiled files for all tests: what it holds depends on the files' contents only."""
    return tmp_path_factory.mktemp("compiled")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of this test's own in place of the user's, and an environment that asks for nothing."""
    for name in [name for name in os.environ if name.startswith("SIMULATOR_")]:
        monkeypatch.delenv(name)
    home = tmp_path / "home of the test"
    home.mkdir()
    (home / "cache").symlink_to(compiled, target_is_directory=True)
    monkeypatch.setenv("SIMULATOR_HOME", str(home))
    monkeypatch.setenv("LANGUAGE", "en")
    return home


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs ``simulator`` with arguments, bytes or text for standard input, and more environment."""
    from simulator.cli import run

    def run_command(*arguments: str, given: str | bytes = "", **environment: str) -> Ran:
        content = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))
        capsys.readouterr()
        status = run(arguments, {**os.environ, **environment})
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run_command
