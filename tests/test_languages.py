"""Which language and country the system asks for."""

from __future__ import annotations

import pytest

from simulator.desk import open_desk
from simulator.i18n.texts import known_language
from simulator.languages import system_language, system_territory


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "tl_PH.UTF-8"}, "tl"),
        ({"LANG": "fil_PH"}, "tl"),
        ({"LANG": "hy_AM"}, "hy"),
        ({"LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fa_IR.UTF-8", "LANG": "en_US.UTF-8"}, "fa"),
        ({"LC_ALL": "hy_AM.UTF-8", "LC_MESSAGES": "fa_IR", "LANG": "en_US"}, "hy"),
        ({"LC_ALL": "C", "LANG": "fa_IR"}, "en"),
        ({"LC_ALL": "", "LANG": "fa_IR"}, "fa"),
        ({"LANGUAGE": "fil:en", "LC_ALL": "en_US.UTF-8"}, "tl"),
        ({"LANGUAGE": "ru:kk:en", "LANG": "ru_RU.UTF-8"}, "kk"),
        ({"LANGUAGE": "ru", "LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANGUAGE": "ru", "LANG": "ru_RU.UTF-8"}, "en"),
    ],
)
def test_the_first_start_speaks_the_language_of_the_system(
    environment: dict[str, str], language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert system_language(environment) == language
    desk = open_desk({**environment, "SIMULATOR_HOME": str(tmp_path_factory.mktemp("home"))})
    assert desk.texts.language == desk.formats.language == desk.scenario_language == language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("fa_IR@calendar=persian", "fa"),
        ("kk_KZ@cyrillic", "kk"),
        ("fil-PH", "tl"),
        ("TL", "tl"),
        ("hy.ARMSCII-8", "hy"),
        ("fat", None),
        ("C", None),
        ("", None),
        (None, None),
    ],
)
def test_locale_names(name: str | None, language: str | None) -> None:
    assert known_language(name) == language


@pytest.mark.parametrize(
    ("environment", "territory"),
    [
        ({"LANG": "en_US.UTF-8"}, "US"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, "GB"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, ""),
        ({"LANG": "fil_PH"}, "PH"),
        ({"LANG": "en_USA"}, ""),
        ({}, ""),
    ],
)
def test_the_country_is_that_of_the_dates(environment: dict[str, str], territory: str) -> None:
    assert system_territory(environment) == territory
