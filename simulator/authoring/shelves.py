"""Where the files lie: folders of scenarios and phrasebooks, by language or flat, without parsing any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from simulator.authoring.diagnostics import UnusableFileError
from simulator.authoring.guards import read_file
from simulator.domain.ids import LANGUAGES, Language, ScenarioId

CATALOGUE_NAME = "principles.yaml"
PHRASEBOOK_FOLDER = "phrasebook"
ENDINGS = (".yaml", ".yml")
_LANGUAGE_LINE = re.compile(rb"^language:[ \t]*[\"']?([a-z]{2})\b", re.MULTILINE)
_COMPETENCY_LINE = re.compile(rb"^(?:competency|competencies)[ \t]*:", re.MULTILINE)


def scenario_files(root: Path, language: Language) -> dict[ScenarioId, Path]:
    """The scenario files of one language under a root: of its language folder, then those that lie flat in it."""
    flat = [path for path in _flat(root) if _is_flat(path, language, phrasebook=False)]
    return {ScenarioId(path.stem): path for path in [*_yaml_files(root / language), *flat]}


def phrase_files(root: Path, language: Language) -> list[Path]:
    """The phrasebook files of one language under a root."""
    flat = [*_flat(root), *_yaml_files(root / PHRASEBOOK_FOLDER)]
    return [
        *_yaml_files(root / language / PHRASEBOOK_FOLDER),
        *(path for path in flat if _is_flat(path, language, phrasebook=True)),
    ]


def is_phrasebook(path: Path, content: bytes) -> bool:
    """Whether a file is a phrasebook file and no scenario, told by its folder or its top lines."""
    return path.parent.name == PHRASEBOOK_FOLDER or bool(_COMPETENCY_LINE.search(content))


def _flat(root: Path) -> Iterator[Path]:
    return (path for path in _yaml_files(root) if path.name != CATALOGUE_NAME)


def _yaml_files(folder: Path) -> list[Path]:
    """The YAML files directly in a folder, by name; none where it is no folder or cannot be read."""
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in found if path.suffix in ENDINGS and not path.name.startswith(".")]


def _is_flat(path: Path, language: Language, *, phrasebook: bool) -> bool:
    """Whether a file outside of the language folders is of this language and kind, told by its top lines."""
    try:
        content = read_file(path)
    except UnusableFileError:
        return False
    found = _LANGUAGE_LINE.search(content)
    if found is None or found[1].decode() not in LANGUAGES:
        return False
    return found[1].decode() == language and is_phrasebook(path, content) is phrasebook
