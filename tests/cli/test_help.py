"""Help in the user's language, click's own words included."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from conftest import Command

from simulator.domain.ids import LANGUAGES
from simulator.resources import locale_folder

NAMES = ("list", "play", "try", "check", "schema", "report", "export-results", "import-results")


@pytest.fixture
def own_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Freshly compiled catalogues, whatever the checkout has: click can only read compiled ones."""
    for language in LANGUAGES:
        folder = tmp_path / "locale" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        source = locale_folder() / language / "LC_MESSAGES" / "simulator.po"
        with source.open("rb") as file, (folder / "simulator.mo").open("wb") as compiled:
            write_mo(compiled, read_po(file))
    for module in ("simulator.cli", "simulator.edge", "simulator.desk"):
        monkeypatch.setattr(f"{module}.locale_folder", lambda: tmp_path / "locale")
    return tmp_path / "locale"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(command: Command, name: str) -> None:
    ran = command(name, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"Usage: simulator {name}")
    assert name in command("--help").out


@pytest.mark.usefixtures("own_catalogues")
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_help_speaks_the_language(command: Command, language: str) -> None:
    english = {line.strip() for line in command("--help").out.splitlines() if len(line.strip()) > 30}
    ran = command("--language", language, "--help")
    assert ran.status == 0
    for word in ("Usage:", "Options", "Show this message and exit."):
        assert word not in ran.out
    assert not english & {line.strip() for line in ran.out.splitlines()}


@pytest.mark.usefixtures("own_catalogues")
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_errors_of_click_speak_the_language(command: Command, language: str) -> None:
    ran = command("--ui-language", language, "--nonsense")
    assert ran.status == 2
    assert "--nonsense" in ran.err
    assert "No such option" not in ran.err
