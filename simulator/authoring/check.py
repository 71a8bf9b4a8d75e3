"""Checking files and whole folders: everything that is found in each, and between the languages of a scenario."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from simulator.authoring.catalogue import compile_catalogue
from simulator.authoring.compile import compile_scenario
from simulator.authoring.diagnostics import (
    TOP,
    AuthoringError,
    Diagnostic,
    Findings,
    Position,
    UnusableFileError,
    in_file_order,
)
from simulator.authoring.guards import decode, read_file
from simulator.authoring.library import Library
from simulator.authoring.nodes import ListNode, MappingNode, parse
from simulator.authoring.parity import check_parity, check_revision, structure
from simulator.authoring.phrases import compile_phrases
from simulator.authoring.script import check_script
from simulator.authoring.shelves import CATALOGUE_NAME, ENDINGS, is_phrasebook
from simulator.authoring.walk import check_walk
from simulator.authoring.whole import check_whole_libraries
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.scenario import Scenario
from simulator.errors import UsageError

Watch: TypeAlias = Callable[[Sequence[Any]], AbstractContextManager[Iterable[Any]]]
"""Gives the items of a round back one by one, and shows how far it has come."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """A scenario file that compiled, with its text for the places of later findings."""

    path: Path
    content: bytes
    scenario: Scenario


def check_paths(paths: Sequence[Path], library: Library, watch: Watch = nullcontext) -> list[Diagnostic]:
    """Everything that is found in files and, with all that is in them, folders; by file and place. So is an empty one.

    Principles and pitfalls are looked up in the library's catalogue. A scenario is compared with the same id in
    English, or where there is none in the first language that has it: among the checked files or else in the library.
    `watch` is told of two rounds: over the files, and over the scenarios in them.
    """
    found: list[Diagnostic] = []
    checked: list[_Checked] = []
    try:
        catalogue = library.catalogue()
    except AuthoringError as error:
        return list(error.diagnostics)  # without a catalogue, every name would be wrong
    with watch(list(dict.fromkeys(file for given in paths for file in files_under(given)))) as files:
        for path in files:
            found.extend(_check_path(path, catalogue, checked))
    found.extend(_nothing_under(paths))
    with watch(checked) as scenarios:
        found.extend(_once(found, _check_languages(scenarios, checked, library)))
    found.extend(check_whole_libraries(paths, [(one.path, one.scenario) for one in checked], catalogue))
    return sorted({_identity(one): one for one in found}.values(), key=in_file_order)


def sample_places(path: Path) -> Mapping[tuple[str, int], Position]:
    """Where each sample of a scenario file stands, by step and place in the list from 0; empty for a broken file."""
    root = parse(decode(read_file(path)), Findings(str(path)))
    steps = root.value("steps") if root else None
    if not isinstance(steps, MappingNode):
        return {}
    lists = (
        (step, node.value("samples")) for step, (_, node) in steps.entries.items() if isinstance(node, MappingNode)
    )
    return {
        (step, number): item.position
        for step, samples in lists
        if isinstance(samples, ListNode)
        for number, item in enumerate(samples.items)
    }


def _identity(one: Diagnostic) -> tuple[str, int, int, str, str]:
    return (*in_file_order(one), repr(sorted(one.details.items())))


def files_under(path: Path) -> Iterator[Path]:
    """The path itself, or of a folder every YAML file in it, at any depth, by name; hidden ones are left out."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(files) if name.endswith(ENDINGS) and not name.startswith("."))


def _nothing_under(paths: Sequence[Path]) -> Iterator[Diagnostic]:
    """The folders that hold no file to check: likely a slip in their names."""
    for path in paths:
        if not any(files_under(path)):
            findings = Findings(str(path))
            findings.add("nothing-to-check", TOP)
            yield from findings.sorted()


def _check_path(path: Path, catalogue: Catalogue, checked: list[_Checked]) -> tuple[Diagnostic, ...]:
    """What is found in the file of a path; a scenario that compiles joins the checked ones."""
    try:
        content = read_file(path)
    except UnusableFileError as problem:
        findings = Findings(str(path))
        findings.add_unusable(problem)
        return findings.sorted()
    return _check_file(path, content, catalogue, checked)


def _check_file(path: Path, content: bytes, catalogue: Catalogue, checked: list[_Checked]) -> tuple[Diagnostic, ...]:
    if path.name == CATALOGUE_NAME:
        return compile_catalogue(content, str(path), catalogue).diagnostics
    if is_phrasebook(path, content):
        phrases = compile_phrases(content, str(path), catalogue)
        letters = () if phrases.made is None else _letters(path, content, phrases.made.language)
        return (*phrases.diagnostics, *letters)
    compiled = compile_scenario(content, str(path), catalogue)
    if compiled.made is None:
        return compiled.diagnostics
    checked.append(_Checked(path, content, compiled.made))
    return (*compiled.diagnostics, *_letters(path, content, compiled.made.language))


def _once(found: Sequence[Diagnostic], more: Iterator[Diagnostic]) -> list[Diagnostic]:
    """`more` without branches of which it was said before, with a better reason, that they are never taken."""
    said = {(one.file, one.line) for one in found if one.code == "branch-never-taken"}
    return [one for one in more if one.code != "branch-never-met" or (one.file, one.line) not in said]


def _letters(path: Path, content: bytes, language: Language) -> tuple[Diagnostic, ...]:
    """Letters that are not of a file's language."""
    findings = Findings(str(path))
    node = parse(decode(content), Findings(""))
    if node is not None:
        check_script(node, language, findings)
    return findings.sorted()


def _check_languages(
    scenarios: Iterable[_Checked], checked: Sequence[_Checked], library: Library
) -> Iterator[Diagnostic]:
    by_id: dict[ScenarioId, dict[Language, Scenario]] = {}
    for one in checked:
        by_id.setdefault(one.scenario.id, {}).setdefault(one.scenario.language, one.scenario)
    walked: set[Hashable] = set()
    for one in scenarios:
        findings = Findings(str(one.path))
        node = parse(decode(one.content), Findings(""))
        if node is None:
            continue
        model = _model(one.scenario, by_id[one.scenario.id], library)
        if model is not None:
            check_parity(model, one.scenario, node, findings)
        check_revision(one.scenario, _versions(one.scenario, by_id[one.scenario.id], library), node, findings)
        if (story := structure(one.scenario)) not in walked:
            walked.add(story)
            check_walk(one.scenario, node, findings)
        yield from findings.sorted()


def _versions(scenario: Scenario, checked: Mapping[Language, Scenario], library: Library) -> list[Scenario]:
    """The scenario in every language: as it is checked, or else as the library has it."""
    versions = (checked.get(language) or _in_library(scenario.id, language, library) for language in LANGUAGES)
    return [version for version in versions if version]


def _model(scenario: Scenario, checked: Mapping[Language, Scenario], library: Library) -> Scenario | None:
    """The scenario in the language that the others follow; None where that is this one itself."""
    for language in LANGUAGES:
        if language == scenario.language:
            return None
        model = checked.get(language) or _in_library(scenario.id, language, library)
        if model is not None:
            return model
    return None


def _in_library(id_: ScenarioId, language: Language, library: Library) -> Scenario | None:
    try:
        return library.scenario(id_, language)
    except (UsageError, AuthoringError):
        return None
