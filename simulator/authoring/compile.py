"""A scenario file into the domain's `Scenario`, or into everything that is wrong with it; never half of each."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from simulator.authoring.behaviours import check_behaviours
from simulator.authoring.build import build_scenario
from simulator.authoring.diagnostics import Findings
from simulator.authoring.draft import Compiled, check_place, read_draft
from simulator.authoring.fileformat import ScenarioFile
from simulator.authoring.graph import check_story
from simulator.domain.catalogue import Catalogue
from simulator.domain.scenario import Scenario


def compile_scenario(content: bytes, file: str, catalogue: Catalogue) -> Compiled[Scenario]:
    """Read the bytes of a scenario file. `file` is its path, as findings name it and as name and folder are judged."""
    findings = Findings(file)
    draft = read_draft(content, ScenarioFile, findings)
    if draft is None:
        return Compiled(None, findings.sorted())
    path = PurePath(file)
    check_place(draft, draft.file.id, draft.file.language, path.stem, path.parent.name)
    check_behaviours(draft, catalogue)
    check_story(draft)
    if findings.has_errors:
        return Compiled(None, findings.sorted())
    return Compiled(build_scenario(draft.file, hash_of(content), catalogue), findings.sorted())


def hash_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
