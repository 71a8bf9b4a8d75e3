"""Mistakes in phrasebook and catalogue files."""

from __future__ import annotations

import pytest
from made_up import PHRASEBOOK, ROOT

from simulator.authoring.catalogue import compile_catalogue
from simulator.authoring.phrases import compile_phrases
from simulator.domain.catalogue import Catalogue

CATALOGUE = """\
competencies: {closure: Ending well}
principles:
  part-well: {competency: closure, sources: [{article: fa, place: p2}], means: end it in a friendly way}
pitfalls:
  burn-bridges: {breaks: part-well, means: reproach them, not: politely is another}
"""


def test_good_phrasebook(catalogue: Catalogue) -> None:
    compiled = compile_phrases(PHRASEBOOK.encode(), "en/phrasebook/ownership.yaml", catalogue)
    assert compiled.diagnostics == ()
    assert compiled.made is not None
    assert list(compiled.made.entries) == ["apologise", "blame-others"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("competency: ownership", "competency: ownershp", "unknown-competency", 2, 13),
        ("competency: ownership", "competency: closure", "wrong-competency", 5, 3),
        ("  apologise:", "  apologize:", "unknown-principle", 5, 3),
        ("  blame-others:", "  blame-other:", "unknown-pitfall", 13, 3),
        ("    means: Say", "    meaning: Say", "unknown-key", 7, 5),
        ("near: [Sorry to hear you think so.]", "near: [i am so  sorry.]", "repeated-phrase", 11, 14),
        ("[I am so sorry.]", "[no]", "reads-as-yes-no", 10, 15),
        ('["sorry / apologi*"]', "sorry", "not-a-list", 8, 15),
        ("language: en", "language: fa", "folder-differs", 1, 11),
    ],
)
def test_mistake_in_a_phrasebook(old: str, new: str, code: str, line: int, column: int, catalogue: Catalogue) -> None:
    text = PHRASEBOOK.replace(old, new, 1)
    found = compile_phrases(text.encode(), "en/phrasebook/ownership.yaml", catalogue).diagnostics
    assert (code, line, column) in [(d.code, d.line, d.column) for d in found]


def test_file_name_is_the_competency(catalogue: Catalogue) -> None:
    (found,) = compile_phrases(PHRASEBOOK.encode(), "en/phrasebook/mine.yaml", catalogue).diagnostics
    assert (found.code, found.line, found.column) == ("file-name-differs", 2, 13)


def test_shipped_catalogue_is_whole(catalogue: Catalogue) -> None:
    path = ROOT / "scenarios" / "principles.yaml"
    assert compile_catalogue(path.read_bytes(), str(path)).diagnostics == ()
    assert (len(catalogue.competencies), len(catalogue.principles), len(catalogue.pitfalls)) == (6, 44, 33)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("competency: closure", "competency: closing", "unknown-competency", 3),
        ("breaks: part-well", "breaks: part-wel", "unknown-principle", 5),
        ("burn-bridges:", "part-well:", "id-taken", 5),
        ("article: fa", "article: en", "wrong-choice", 3),
    ],
)
def test_mistake_in_a_catalogue(old: str, new: str, code: str, line: int) -> None:
    found = compile_catalogue(CATALOGUE.replace(old, new).encode(), "principles.yaml").diagnostics
    assert [(d.code, d.line) for d in found] == [(code, line)]
