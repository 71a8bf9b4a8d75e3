"""What the program must know of each language, in tables that a native reader can check (`tables/<language>.yaml`).

Words in the tables are written as people type them; they are compared after folding, so spelling variants do not
matter.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from simulator.domain.ids import LANGUAGES, Language
from simulator.language.kinds import kinds_of
from simulator.language.reading import Reading, read

TABLES = Path(__file__).parent / "tables"
AT_LEAST = {
    "spellings": 20,
    "stems": 15,
    "apart": 5,
    "denied": 25,
    "questions": 6,
    "persons": 8,
    "hedged": 8,
    "when": 12,
}
"""Lines that every language's table must have: an empty table proves nothing."""


@cache
def table(language: str) -> dict[str, list[dict[str, Any]]]:
    with (TABLES / f"{language}.yaml").open(encoding="utf-8") as file:
        loaded: dict[str, list[dict[str, Any]]] = yaml.safe_load(file)
    return loaded


def lines(*names: str) -> list[Any]:
    """Every line of the named tables, as parameters with the language."""
    return [
        pytest.param(language, line, id=f"{language}-{name}-{number}")
        for language in LANGUAGES
        for name in names
        for number, line in enumerate(table(language)[name])
    ]


def folded(text: str, language: str) -> list[str]:
    return [word.text for word in read(text, Language(language)).words]


def at(reading: Reading, words: list[str]) -> list[int]:
    """The places of words (given as typed) in a reading."""
    wanted = [piece for word in words for piece in folded(word, reading.language)]
    found = [i for i, word in enumerate(reading.words) if word.text in wanted]
    missing = set(wanted) - {reading.words[i].text for i in found}
    assert not missing, f"{missing} is not among {[word.text for word in reading.words]}"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_long_enough(language: str) -> None:
    assert {name: len(table(language)[name]) >= least for name, least in AT_LEAST.items()} == dict.fromkeys(
        AT_LEAST, True
    )


@pytest.mark.parametrize(("language", "line"), lines("spellings"))
def test_what_people_type_is_read_as_what_they_mean(language: str, line: dict[str, Any]) -> None:
    assert folded(line["typed"], language) == folded(line["usual"], language)


@pytest.mark.parametrize(("language", "line"), lines("stems"))
def test_inflected_forms_share_a_stem(language: str, line: list[str]) -> None:
    assert len({read(word, Language(language)).words[0].stem for word in line}) == 1


@pytest.mark.parametrize(("language", "line"), lines("apart"))
def test_different_words_do_not_share_a_stem(language: str, line: list[str]) -> None:
    assert len({read(word, Language(language)).words[0].stem for word in line}) == len(line)


@pytest.mark.parametrize(("language", "line"), lines("denied"))
def test_a_negation_reaches_what_it_denies_and_no_more(language: str, line: dict[str, Any]) -> None:
    reading = read(line["reply"], Language(language))
    for index in at(reading, line.get("denied", [])):
        assert reading.words[index].denied, reading.words[index].text
    for index in at(reading, line.get("free", [])):
        assert not reading.words[index].denied, reading.words[index].text


@pytest.mark.parametrize(("language", "line"), lines("questions"))
def test_a_question_is_known(language: str, line: dict[str, Any]) -> None:
    assert bool(read(line["reply"], Language(language)).questions) is line["asks"]


@pytest.mark.parametrize(("language", "line"), lines("persons", "hedged", "when"))
def test_kinds_of_words(language: str, line: dict[str, Any]) -> None:
    reading = read(line["reply"], Language(language))
    for kind in ("me", "you", "hedge", "day", "time", "number"):
        if kind in line:
            found = [i for i, word in enumerate(reading.words) if f"{{{kind}}}" in kinds_of(word, Language(language))]
            assert found == at(reading, line[kind]), (kind, [reading.words[i].text for i in found])
