"""Checks of a whole library, a folder with a catalogue of its own: is everything trained, and in every language?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from simulator.authoring.catalogue import compile_catalogue
from simulator.authoring.coverage import coverage
from simulator.authoring.diagnostics import TOP, Diagnostic, Findings
from simulator.authoring.guards import decode, read_file
from simulator.authoring.nodes import MappingNode, parse
from simulator.authoring.shelves import CATALOGUE_NAME
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.scenario import Scenario

Filed = Sequence[tuple[Path, Scenario]]


def check_whole_libraries(paths: Sequence[Path], checked: Filed, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The findings about those of `paths` that are whole libraries. `checked`: every scenario under `paths`."""
    for root in paths:
        if (root / CATALOGUE_NAME).is_file():
            inside = [(path, story) for path, story in checked if root in path.parents]
            yield from _thin(root / CATALOGUE_NAME, inside, catalogue)
            yield from _missing(inside)


def _thin(file: Path, inside: Filed, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Principles and pitfalls that too few scenarios of a language train, at their place in the catalogue."""
    findings = Findings(str(file))
    content = read_file(file)
    node = parse(decode(content), Findings(""))
    own = compile_catalogue(content, str(file), catalogue).made
    if node is None or own is None:
        return
    for language in _languages(inside):
        stories = [story for _, story in inside if story.language == language]
        for id_, covered in coverage(stories, own).items():
            key = node.value("principles" if id_ in own.principle else "pitfalls")
            if covered.is_thin and isinstance(key, MappingNode) and (place := key.key(id_)):
                findings.add(
                    "coverage-thin", place.position,
                    id=id_, language=language, count=covered.scenarios, wanted=covered.wanted,
                )  # fmt: skip
    yield from findings.sorted()


def _missing(inside: Filed) -> Iterator[Diagnostic]:
    """Scenarios that some language of the library lacks, at the version that the others follow."""
    by_id: dict[ScenarioId, dict[Language, Path]] = {}
    for path, story in inside:
        by_id.setdefault(story.id, {})[story.language] = path
    for versions in by_id.values():
        findings = Findings(str(next(versions[language] for language in LANGUAGES if language in versions)))
        for language in _languages(inside):
            if language not in versions:
                findings.add("version-missing", TOP, language=language)
        yield from findings.sorted()


def _languages(inside: Filed) -> list[Language]:
    present = {story.language for _, story in inside}
    return [language for language in LANGUAGES if language in present]
