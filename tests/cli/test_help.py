"""Help in the user's language, click's own words included."""

from __future__ import annotations

import gettext
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from ran_command import Command

from simulator.domain.ids import LANGUAGES
from simulator.resources import locale_folder

NAMES = ("list", "play", "try", "check", "schema", "report", "export-results", "import-results")
ODD = str.maketrans("aeiou", "äëïöü")


def odd(text: str) -> str:
    """A text in letters that no sentence has, with its placeholders and options left as they are."""
    parts = re.split(r"(\{[^}]*\}|--?[a-z][a-z-]*)", text)
    return "".join(part if number % 2 else part.translate(ODD) for number, part in enumerate(parts))


def _as_list(translated: str | Sequence[str]) -> Sequence[str]:
    return [translated] if isinstance(translated, str) else translated


@pytest.fixture(params=["compiled", "not compiled", "compiled long ago"])
def own_catalogues(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogues as a wheel, a checkout and a changed checkout have them. What is not translated is in odd letters."""
    for language in LANGUAGES:
        folder = tmp_path / "locale" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        source = locale_folder() / language / "LC_MESSAGES" / "simulator.po"
        with source.open("rb") as file:
            catalogue = read_po(file)
        for message in catalogue:
            if message.id and language != "en" and not all(_as_list(message.string)):
                message.string = odd(message.id) if isinstance(message.id, str) else tuple(map(odd, message.id))
        if request.param != "not compiled":
            with (folder / "simulator.mo").open("wb") as compiled:
                write_mo(compiled, catalogue if request.param == "compiled" else Catalog())
        if request.param != "compiled":
            with (folder / "simulator.po").open("wb") as written:
                write_po(written, catalogue)
        if request.param == "compiled long ago":
            os.utime(folder / "simulator.mo", (0, 0))
    for module in ("simulator.edge", "simulator.desk"):
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


def test_no_module_of_click_speaks_past_our_catalogue(command: Command) -> None:
    command("--help")
    deaf = [
        f"{module.__name__}.{name}"
        for module in list(sys.modules.values())
        if getattr(module, "__name__", "").split(".")[0] == "click"
        for name, value in vars(module).items()
        if value is gettext.gettext or value is gettext.ngettext
    ]
    assert deaf == []
