"""Each mistake in a scenario file is found under its code, at the line and column where it has to be mended."""

from __future__ import annotations

import pytest
from made_up import GOOD

from simulator.authoring.compile import compile_scenario
from simulator.authoring.diagnostics import Diagnostic
from simulator.domain.catalogue import Catalogue

FIVE = ("stay-calm", "apologise", "treat-with-respect", "offer-remedy", "not-about-you")
BRANCHES = GOOD[GOOD.index("      - {if: {fell") : GOOD.index("  relieved:")]

BROKEN = [
    # what is replaced, by what, code, the text at whose beginning the finding stands (in the broken file)
    ("title: The parcel that came late", "titel: The parcel", "unknown-key", "titel"),
    ("minutes: 6\n", "", "missing-key", "id: late"),
    ("title: The parcel that came late", "title: no", "reads-as-yes-no", "no\n"),
    ("title: The parcel that came late", "title: 12:30", "reads-as-time", "12:30"),
    ("title: The parcel that came late", "title: 1_000", "reads-as-number", "1_000"),
    ("title: The parcel that came late", "title: 2026-05-01", "reads-as-date", "2026"),
    ("title: The parcel that came late", "title: ~", "reads-as-nothing", "~"),
    ("title: The parcel that came late", 'title: ""', "empty-text", '""'),
    ("title: The parcel that came late", "title: [a, b]", "not-text", "[a, b]"),
    ("title: The parcel that came late", f"title: {'a' * 201}", "text-too-long", "aaa"),
    ("level: 1", "level: 9", "out-of-range", "9\n"),
    ("level: 1", "level: one", "not-a-whole-number", "one\n"),
    ("level: 1", 'level: "1"', "not-a-whole-number", '"1"'),
    ("level: 1", "level: 0x1", "not-a-whole-number", "0x1"),
    ("level: 1", f"level: {'1' * 100_000}", "not-a-whole-number", "111"),
    ("level: 1", "level: 1\nformat: 0", "too-low", "0\nsources"),
    ("level: 1", "level: 1\nformat: 2", "newer-format", "2\nsources"),
    ("weight: 2", "weight: 0", "not-above", "0\n"),
    ("weight: 2", "weight: two", "not-a-number", "two"),
    ("weight: 2", "weight: 101", "out-of-range", "101"),
    ("mood: 30", "mood: 130", "out-of-range", "130"),
    ("fell: -25", "fell: -250", "out-of-range", "-250"),
    ("score_at_least: 70", "score_at_least: 170", "out-of-range", "170"),
    ("language: en", "language: eng", "unknown-language", "eng"),
    ("article: kk", "article: en", "wrong-choice", "en, place"),
    ("outcome: lost", "outcome: lot", "wrong-choice", "lot,"),
    ("customer: {name: Ms Rivera, mood: 30}", "customer: Ms Rivera", "not-a-mapping", "Ms Rivera"),
    ("avoid: [blame-others, tell-to-calm-down]", "avoid: blame-others", "not-a-list", "blame-others\n"),
    ("      - apologise\n", "      - [apologise]\n", "not-text-or-mapping", "[apologise]\n"),
    ("{fell: [blame-others]}", "{fell: blame-others}", "not-list-or-mapping", "blame-others}, go"),
    ("{fell: [blame-others]}", "{fell: []}", "empty-list", "fell: []"),
    ('- {reply: "I am sorry.", shows', "- {reply: I am sorry, it was late, shows", "comma-in-text", "it was late"),
    ("  relieved:", "  Relieved Customer:", "bad-id", "Relieved Customer"),
    ("      - apologise\n", "      - apologize\n", "unknown-principle", "apologize"),
    ("      - apologise\n", "      - blame-client\n", "pitfall-as-principle", "blame-client"),
    ("principle: promise-prompt-fix", "principle: promise-fix", "unknown-principle", "promise-fix"),
    ("avoid: [blame-others, tell", "avoid: [blame-others, give-up, tell", "unknown-pitfall", "give-up"),
    ("avoid: [blame-others, tell", "avoid: [blame-others, stay-calm, tell", "principle-as-pitfall", "stay-calm"),
    ("      - apologise\n", "      - apologise\n      - apologise\n", "repeated-behaviour", "apologise\n      - pri"),
    ('"I am sorry.", shows: [apologise]', '"Ok.", shows: [stay-calm]', "label-not-judged", "stay-calm"),
    ('"I am sorry.", shows: [apologise]', '"Ok.", shows: [blame-others]', "label-wrong-list", "blame-others]}\n   "),
    ("falls: [blame-others]}", "falls: [blame-others], any: [blame-others]}", "label-repeated", "blame-others]}\n   "),
    ('"That was the courier."', '"I am  SORRY."', "repeated-sample", '"I am  SORRY'),
    ("{fell: [blame-others]}", "{fell: [apologise]}", "condition-wrong-kind", "apologise]}, go"),
    ("{fell: [blame-others]}", "{fell: [brush-off]}", "condition-not-judged", "brush-off"),
    ("{all: [apologise]}", "{all: [stay-calm]}", "condition-not-judged", "stay-calm"),
    ("{all: [apologise]}", "{}", "condition-empty", "shown: {}"),
    ("if: {fell: [blame-others]}", "if: {}", "condition-empty", "if: {}"),
    ("visited: opening, ", "", "times-without-visited", "times_at_least"),
    ("visited: opening", "visited: opened", "unknown-visited", "opened"),
    ("score_at_least: 70", "mood_at_least: 50, mood_below: 20", "condition-never-holds", "20"),
    ("start: opening", "start: begin", "unknown-start", "begin"),
    ("go: relieved", "go: releived", "unknown-target", "releived"),
    ("      - {go: opening}\n", "", "last-branch-has-if", "{if: {visited"),
    ("{if: {fell: [blame-others]}, go: storm", "{go: storm", "branch-after-last", "{if: {score"),
    ("{if: {visited: opening, times_at_least: 2}", "{if: {score_at_least: 80, shown: {all: [apologise]}}",
     "branch-never-taken", "{if: {score_at_least: 80"),
    ("    end: {outcome: lost", "    next: [{go: storm}]\n    end: {outcome: lost", "end-with-next", "next: [{go: st"),
    ("    end: {outcome: lost", "    hint: Go\n    end: {outcome: lost", "ending-judges", "hint: Go"),
    ("    end: {outcome: lost, debrief: Too bad.}\n", "", "step-goes-nowhere", "storm:\n"),
    ("    end: {outcome: lost, debrief: Too bad.}\n", "    next: [{go: storm}]\n", "dead-end", "storm:\n"),
    ("outcome: lost", "outcome: resolved", "one-outcome", "end: {outcome: resolved, debrief: T"),
    ("go: relieved", "go: storm", "unreachable-step", "relieved:"),
    (BRANCHES, "      - {go: opening}\n", "unreachable-step", "storm:"),
    ("id: late-parcel", "id: early-parcel", "file-name-differs", "early-parcel"),
    ("language: en", "language: tl", "folder-differs", "tl\n"),
    ("says: Thank you.", "says: Order #4711 is here.", "text-after-hash", "#4711"),
    ("says: Thank you.", "says: Thank\u200b you.", "invisible-character", "\u200b"),
    ("says: Thank you.", "says: Thank \u202eyou.", "control-character", "\u202e"),
    ("says: Thank you.", 'says: "Thank \\e you."', "control-character", '"Thank'),
    ("    recommend:\n", f"    recommend: [{', '.join(FIVE)}]\n    x:\n", "too-many-items", "recommend: [st"),
]  # fmt: skip


def findings(text: str, catalogue: Catalogue, file: str = "en/late-parcel.yaml") -> tuple[Diagnostic, ...]:
    """What the compiler finds in a scenario file."""
    return compile_scenario(text.encode(), file, catalogue).diagnostics


def test_good_scenario_has_no_findings(catalogue: Catalogue) -> None:
    compiled = compile_scenario(GOOD.encode(), "en/late-parcel.yaml", catalogue)
    assert compiled.diagnostics == ()
    assert compiled.made is not None
    assert compiled.made.briefing == "You work in an online shop. The parcel is late."


@pytest.mark.parametrize(("old", "new", "code", "at"), BROKEN, ids=[f"{row[2]}-{n}" for n, row in enumerate(BROKEN)])
def test_mistake_is_found_where_it_is(old: str, new: str, code: str, at: str, catalogue: Catalogue) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    place = text.index(at)
    line, column = text.count("\n", 0, place) + 1, place - (text.rfind("\n", 0, place) + 1) + 1
    assert (code, line, column) in [(d.code, d.line, d.column) for d in findings(text, catalogue)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("minutes: 6", "minute: 6", ["unknown-key"]),
        ("next:\n", "nxt:\n", ["unknown-key"]),
        ("level: 1", "level: x", ["not-a-whole-number"]),
        ("      - apologise\n", "      - apologize\n",
         ["unknown-principle", "label-not-judged", "label-not-judged", "condition-not-judged"]),
    ],
)  # fmt: skip
def test_one_mistake_is_not_reported_as_several(old: str, new: str, expected: list[str], catalogue: Catalogue) -> None:
    assert [d.code for d in findings(GOOD.replace(old, new, 1), catalogue)] == expected


def test_all_mistakes_are_reported_at_once_in_file_order(catalogue: Catalogue) -> None:
    text = GOOD.replace("level: 1", "level: 9").replace("go: relieved", "go: releived").replace("lost", "lot")
    found = findings(text, catalogue)
    assert [d.code for d in found] == ["out-of-range", "unknown-target", "wrong-choice"]
    assert [d.line for d in found] == sorted(d.line for d in found)
    assert found[1].details == {"step": "releived", "closest": "relieved"}


def test_findings_beyond_a_hundred_are_counted(catalogue: Catalogue) -> None:
    found = findings("\n".join(f"key{number}: x" for number in range(500)), catalogue)
    assert len(found) == 101
    assert found[-1].code == "more-findings"
    assert found[-1].details["count"] >= 400


def test_texts_are_stored_as_written(catalogue: Catalogue) -> None:
    said = "می\u200cخواهم 12:30، بله\n  Second  line: yes"
    text = GOOD.replace("    says: Thank you.", "    says: |\n      " + said.replace("\n", "\n      "))
    compiled = compile_scenario(text.encode(), "en/late-parcel.yaml", catalogue)
    assert compiled.made is not None
    assert compiled.made.steps["relieved"].says == said  # type: ignore[index]  # step ids are plain strings
