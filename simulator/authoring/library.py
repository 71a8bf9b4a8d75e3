"""The library: every scenario and phrasebook there is, the trainer's own folders laid over the shipped one.

Nothing is read before it is asked for, and nothing is remembered but the catalogue: an edited file counts at once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.authoring.cache import Cache, Made, cache_key
from simulator.authoring.diagnostics import AuthoringError, Diagnostic, Findings, UnusableFileError
from simulator.authoring.guards import read_file
from simulator.authoring.shelves import CATALOGUE_NAME, phrase_files, scenario_files
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.scenario import Scenario
from simulator.errors import UsageError
from simulator.language.closest import closest

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.authoring.draft import Compiled


class Library:
    """Scenarios, phrasebooks and the catalogue under one or more roots; a later root wins over an earlier one.

    A root holds language folders (``fa/late-parcel.yaml``, ``fa/phrasebook/ownership.yaml``), or the files themselves.
    `cache_dir` is where compiled files are kept; None keeps none.
    """

    def __init__(self, roots: Sequence[Path], cache_dir: Path | None = None) -> None:
        self.roots = tuple(roots)
        self._cache = Cache(cache_dir)
        self._catalogue: tuple[str, Catalogue] | None = None

    def catalogue(self) -> Catalogue:
        """All competencies, principles and pitfalls; `AuthoringError` where there is none or it is broken."""
        return self._keyed_catalogue()[1]

    def languages(self) -> tuple[Language, ...]:
        """The languages in which there is at least one scenario."""
        return tuple(language for language in LANGUAGES if self._files(language))

    def scenario_ids(self, language: Language) -> tuple[ScenarioId, ...]:
        """The ids of the scenarios in a language, in alphabetical order; told by the files' names."""
        return tuple(sorted(self._files(language)))

    def path(self, scenario: ScenarioId, language: Language) -> Path:
        """The file of a scenario; `UsageError` with the code ``unknown-scenario`` where there is none."""
        files = self._files(language)
        if scenario not in files:
            guess = "".join(closest(scenario, sorted(files)))
            raise UsageError("unknown-scenario", id=scenario, language=language, closest=guess)
        return files[scenario]

    def scenario(self, scenario: ScenarioId, language: Language) -> Scenario:
        """A scenario; `UsageError` where there is no such file, `AuthoringError` where it is broken."""
        return self._scenario_of(self.path(scenario, language), language)

    def scenarios(self, language: Language) -> tuple[Scenario, ...]:
        """Every scenario of a language that can be played, by id; `problems` tells about the others."""
        return self._all(language)[0]

    def problems(self, language: Language) -> tuple[Diagnostic, ...]:
        """What is wrong with the scenario files that `scenarios` leaves out."""
        return self._all(language)[1]

    def phrasebook(self, language: Language) -> Phrasebook:
        """What a language knows about the catalogue; `AuthoringError` where one of its files is broken."""
        from simulator.authoring.phrases import Layers, compile_phrases

        made: list[Phrasebook] = []
        found: list[Diagnostic] = []
        for path in [path for root in self.roots for path in phrase_files(root, language)]:
            try:
                made.append(self._made(path, Phrasebook, compile_phrases))
            except AuthoringError as error:
                found.extend(error.diagnostics)
        if found:
            raise AuthoringError(found)
        return Layers(language, tuple(made)).merged()

    def _files(self, language: Language) -> Mapping[ScenarioId, Path]:
        files: dict[ScenarioId, Path] = {}
        if language in LANGUAGES:
            for root in self.roots:
                files |= scenario_files(root, language)
        return files

    def _all(self, language: Language) -> tuple[tuple[Scenario, ...], tuple[Diagnostic, ...]]:
        made: list[Scenario] = []
        found: list[Diagnostic] = []
        for _, path in sorted(self._files(language).items()):
            try:
                made.append(self._scenario_of(path, language))
            except AuthoringError as error:
                found.extend(error.diagnostics)
        return tuple(made), tuple(found)

    def _scenario_of(self, path: Path, language: Language) -> Scenario:
        """The file's place says what it is; a copied file whose id was left alone is a scenario of its own."""
        scenario = self._made(path, Scenario, _compile_scenario)
        return dataclasses.replace(scenario, id=ScenarioId(path.stem), language=language)

    def _made(self, path: Path, type_: type[Made], compile_: Callable[[bytes, str, Catalogue], Compiled[Made]]) -> Made:
        """What a file compiles to, from the cache where it has not changed."""
        content = _content(path)
        catalogue_key, catalogue = self._keyed_catalogue()
        key = cache_key(content, catalogue_key.encode())
        kept = self._cache.load(path, key, type_)
        if kept is not None:
            return kept
        compiled = compile_(content, str(path), catalogue)
        if compiled.made is None:
            raise AuthoringError(compiled.diagnostics)
        self._cache.save(path, key, compiled.made)
        return compiled.made

    def _keyed_catalogue(self) -> tuple[str, Catalogue]:
        if self._catalogue is None:
            self._catalogue = self._read_catalogue()
        return self._catalogue

    def _read_catalogue(self) -> tuple[str, Catalogue]:
        found = [path for root in self.roots if (path := root / CATALOGUE_NAME).exists()]
        paths = found or [(self.roots[0] if self.roots else Path()) / CATALOGUE_NAME]
        contents = [_content(path) for path in paths]
        key = cache_key(*contents)
        kept = self._cache.load(paths[-1], key, Catalogue)
        if kept is None:
            kept = _compiled_catalogue(paths, contents)
            self._cache.save(paths[-1], key, kept)
        return key, kept


def _compile_scenario(content: bytes, file: str, catalogue: Catalogue) -> Compiled[Scenario]:
    from simulator.authoring.compile import compile_scenario

    return compile_scenario(content, file, catalogue)


def _compiled_catalogue(paths: Sequence[Path], contents: Sequence[bytes]) -> Catalogue:
    from simulator.authoring.catalogue import EMPTY, compile_catalogue

    catalogue = EMPTY
    for path, content in zip(paths, contents, strict=True):
        compiled = compile_catalogue(content, str(path), catalogue)
        if compiled.made is None:
            raise AuthoringError(compiled.diagnostics)
        catalogue = compiled.made
    return catalogue


def _content(path: Path) -> bytes:
    try:
        return read_file(path)
    except UnusableFileError as problem:
        findings = Findings(str(path))
        findings.add_unusable(problem)
        raise AuthoringError(findings.sorted()) from None
