"""The wheel is complete: built here, installed away from the checkout without a network, it plays a scenario."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "fa", "hy", "kk", "tl")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but what the wheel carries."""
    built = tmp_path_factory.mktemp("built")
    offline = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*offline, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(built), str(ROOT)]
    subprocess.run(build, check=True, cwd=built)
    (wheel,) = built.glob("*.whl")
    target = tmp_path_factory.mktemp("installed")
    subprocess.run([*offline, "install", "--no-deps", "--no-index", "--target", str(target), str(wheel)], check=True)
    return target


def test_carries_scenarios_and_catalogues(installed: Path) -> None:
    data = installed / "simulator" / "_data"
    for language in LANGUAGES:
        assert list((data / "scenarios" / language).glob("*.yaml")), language
        assert list((data / "scenarios" / language / "phrasebook").glob("*.yaml")), language
        catalogue = data / "locale" / language / "LC_MESSAGES"
        # a .po beside it, written a moment later by the installer, would be read at every start in its place
        assert [path.name for path in catalogue.iterdir()] == ["simulator.mo"], language


def test_plays_a_scenario_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    command = installed / "bin" / "simulator"
    environment = {
        "PATH": os.environ["PATH"],
        "SIMULATOR_HOME": str(tmp_path / "home"),
        # what the wheel needs from elsewhere comes from this environment; the checkout is not on the path
        "PYTHONPATH": os.pathsep.join([str(installed), sysconfig.get_path("purelib")]),
        "PYTHONSAFEPATH": "1",
    }
    played = subprocess.run(
        [sys.executable, str(command), "play", "misprinted-cards", "--language", "fa", "--json", "--trainee", "A"],
        input="/choose 1\n" * 10,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=environment,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    lines = [json.loads(line) for line in played.stdout.splitlines()]
    assert lines[-1]["type"] == "ending"
    assert lines[-1]["outcome"] == "resolved"


def test_no_file_outside_the_package(installed: Path) -> None:
    (wheel_info,) = installed.glob("*.dist-info")
    record = (wheel_info / "RECORD").read_text(encoding="utf-8")
    places = {line.split(",")[0].split("/")[0] for line in record.splitlines()}
    assert places <= {"simulator", wheel_info.name, "..", "bin"}, places
