"""The same id tells the same story in every language; differences are found at the step where they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up import GOOD, write

from simulator.authoring.check import check_paths
from simulator.authoring.library import Library

TAGALOG = GOOD.replace("language: en", "language: tl")


def check(text: str, library: Library) -> list[tuple[str, int, int]]:
    """What is found in a Tagalog fellow of the made-up English scenario."""
    path = write(library.roots[0] / "tl" / "late-parcel.yaml", text)
    return [(d.code, d.line, d.column) for d in check_paths([path], library)]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("level: 1", "level: 2", "parity-level", 4, 8),
        ("mood: 30", "mood: 40", "parity-mood", 7, 35),
        ("start: opening", "start: again", "parity-start", 11, 8),
        ("weight: 2", "weight: 3", "parity-behaviours", 15, 5),
        ("avoid: [blame-others, tell-to-calm-down]", "avoid: [blame-others]", "parity-behaviours", 20, 5),
        ("score_at_least: 70", "score_at_least: 75", "parity-branches", 27, 5),
        ("go: relieved", "go: storm", "parity-branches", 27, 5),
        ("shows: [apologise]}", "hints: [apologise]}", "parity-samples", 21, 5),
        ("missed: -5", "missed: -4", "parity-step-mood", 26, 5),
        ("outcome: lost", "outcome: strained", "parity-outcome", 37, 5),
        ("  storm:", "  extra:\n    says: a\n    next: [{go: storm}]\n  storm:", "parity-step-added", 35, 3),
    ],
)
def test_difference(old: str, new: str, code: str, line: int, column: int, library: Library) -> None:
    text = TAGALOG.replace(old, new, 1)
    if "again" in new:
        text += "  again:\n    says: a\n    recommend: [apologise]\n    next: [{go: opening}]\n"
    assert (code, line, column) in check(text, library)


def test_missing_step(library: Library) -> None:
    text = TAGALOG.replace("go: relieved", "go: storm")
    start = text.index("  relieved:")
    text = text[:start] + text[text.index("  storm:") :]
    assert ("parity-step-missing", 12, 1) in check(text, library)


def test_words_may_differ(library: Library) -> None:
    text = TAGALOG.replace("Thank you.", "Salamat po.").replace("The courier!", "Ang rider!")
    text = text.replace('["A courier brings it to you before ten tomorrow."]', '["Bukas po.", "Alas diyes po."]')
    assert (
        check(text.replace("recommend:\n      - apologise\n", "recommend:\n      - {principle: apologise}\n"), library)
        == []
    )


def test_languages_without_english_are_compared_too(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "own"
    kazakh = GOOD.replace("id: late-parcel", "id: mine").replace("language: en", "language: kk")
    write(own / "kk" / "mine.yaml", kazakh)
    write(own / "tl" / "mine.yaml", kazakh.replace("language: kk", "language: tl").replace("level: 1", "level: 3"))
    found = [one for one in check_paths([own], library) if one.code != "wrong-script"]  # its words are English
    assert [(d.code, d.file, d.details) for d in found] == [
        ("parity-level", str(own / "tl" / "mine.yaml"), {"language": "kk"})
    ]


def test_a_folder_is_checked_with_all_that_is_in_it(library: Library) -> None:
    root = library.roots[0]
    write(root / "en" / "phrasebook" / "ownership.yaml", "language: en\ncompetency: owning\n")
    write(root / ".hidden" / "x.yaml", "[")
    found = [d.code for d in check_paths([root, root / "en"], library) if d.code != "coverage-thin"]
    assert found == ["file-name-differs", "unknown-competency"]
