"""A library as a whole: what it trains, which versions lack or lag, and letters that do not belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.authoring.check import check_paths
from simulator.authoring.diagnostics import Diagnostic
from simulator.authoring.library import Library
from tests.authoring.made_up import GOOD, PHRASEBOOK

CATALOGUE = """\
competencies: {ownership: Owning}
principles:
  apologise: {competency: ownership, means: Say sorry.}
  promise-prompt-fix: {competency: ownership, means: Say by when.}
  stay-calm: {competency: ownership, means: Stay calm.}
pitfalls:
  blame-others: {breaks: apologise, means: Not me.}
  tell-to-calm-down: {breaks: apologise, means: Calm down.}
"""


def library(root: Path, **files: str) -> list[Diagnostic]:
    """What is found in a library with a catalogue; the names of files have two underscores for a slash."""
    (root / "principles.yaml").write_text(CATALOGUE)
    for name, text in files.items():
        path = root / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return check_paths([root], Library([root]))


def parcel(language: str, id_: str = "late-parcel") -> str:
    return GOOD.replace("language: en", f"language: {language}").replace("id: late-parcel", f"id: {id_}")


def found(code: str, everything: list[Diagnostic]) -> list[Diagnostic]:
    return [one for one in everything if one.code == code]


def test_what_too_few_scenarios_train_is_named_with_its_place_in_the_catalogue(tmp_path: Path) -> None:
    stories = {f"en__p{n}": parcel("en", f"p{n}") for n in range(2)}
    thin = found("coverage-thin", library(tmp_path, **stories))
    counts = {one.details["id"]: (one.line, one.details["count"], one.details["wanted"]) for one in thin}
    assert counts == {"apologise": (3, 2, 3), "promise-prompt-fix": (4, 2, 3), "stay-calm": (5, 0, 3)}


def test_a_library_is_measured_by_its_own_catalogue(tmp_path: Path) -> None:
    (tmp_path / "shipped").mkdir()
    (tmp_path / "own").mkdir()
    library(tmp_path / "shipped", en__a=parcel("en", "a"))
    library(tmp_path / "own", en__b=parcel("en", "b"))
    own = "principles: {be-brief: {competency: ownership, means: Be brief.}}\n"
    (tmp_path / "own" / "principles.yaml").write_text(own)
    thin = found("coverage-thin", check_paths([tmp_path / "own"], Library([tmp_path / "shipped"])))
    assert [(one.details["id"], one.line) for one in thin] == [("be-brief", 1)]


def test_a_folder_without_a_catalogue_is_not_a_whole_library(tmp_path: Path) -> None:
    assert found("coverage-thin", library(tmp_path, en__a=parcel("en", "a"), tl__b=parcel("tl", "b")))
    inner = check_paths([tmp_path / "en"], Library([tmp_path]))
    assert not found("coverage-thin", inner)
    assert not found("version-missing", inner)


def test_a_version_that_a_language_of_the_library_lacks(tmp_path: Path) -> None:
    everything = library(tmp_path, en__a=parcel("en", "a"), tl__a=parcel("tl", "a"), tl__b=parcel("tl", "b"))
    (missing,) = found("version-missing", everything)
    assert (missing.details["language"], Path(missing.file).name, missing.severity) == ("en", "b.yaml", "hint")


def test_a_version_that_has_missed_a_change(tmp_path: Path) -> None:
    changed = parcel("tl").replace("level: 1", "level: 1\nrevision: 2")
    (behind,) = found("version-behind", library(tmp_path, **{
        "en__late-parcel": parcel("en"), "tl__late-parcel": changed,
    }))  # fmt: skip
    assert (Path(behind.file).parent.name, behind.details["language"], behind.details["revision"]) == ("en", "tl", 2)
    alone = check_paths([tmp_path / "en"], Library([tmp_path]))
    assert found("version-behind", alone), "the other version is not checked, but in the library"


@pytest.mark.parametrize(
    ("language", "line", "code"),
    [
        ("fa", "hint: Say sorry before you explain.", "wrong-script"),
        ("kk", "hint: Алдымен кешiрім сұраңыз.", "mixed-script"),  # a Latin i
        ("kk", "hint: Алдымен кешірім сұраңыз, SMS-пен.", None),
        ("kk", "hint: Kaspiден төлегенін сұраңыз.", None),  # a foreign word with an ending
        ("kk", "hint: iPhoneға қараңыз, SMSте жазыңыз.", None),
        ("hy", "hint: Նախ ներողություն խնդրեք։", None),
        ("hy", "hint: Նախ ուղարկեք PDFը։", None),
        ("hy", "hint: Նախ ներoղություն խնդրեք։", "mixed-script"),  # a Latin o
        ("fa", "hint: اول عذرخواهي کنید.", "arabic-letter"),
        ("fa", "hint: اول عذرخواهی کنید.", None),
        ("en", "hint: Сначала извинитесь.", "wrong-script"),
        ("fa", "hint: OK", None),  # too short to tell
    ],
)
def test_letters_that_do_not_belong(language: str, line: str, code: str | None, tmp_path: Path) -> None:
    text = parcel(language).replace("hint: Say sorry before you explain.", line)
    everything = library(tmp_path, **{f"{language}__late-parcel": text})
    at = next(n for n, one in enumerate(text.splitlines(), 1) if "hint:" in one)
    assert {one.code for one in everything if one.line == at and one.file.endswith("late-parcel.yaml")} == (
        {code} if code else set()
    )


def test_a_branch_is_found_once_and_with_the_better_reason(tmp_path: Path) -> None:
    shadowed = GOOD.replace(
        "      - {if: {score_at_least: 70,",
        "      - {if: {fell: [blame-others]}, go: relieved}\n      - {if: {score_at_least: 70,",
    )
    everything = library(tmp_path, **{"en__late-parcel": shadowed})
    assert found("branch-never-taken", everything)
    assert not found("branch-never-met", everything)


def test_what_people_type_may_be_in_latin_letters(tmp_path: Path) -> None:
    phrases = PHRASEBOOK.replace("language: en", "language: kk").replace("name: Apologise", "name: Кешірім сұрау")
    phrases = phrases.replace("I am so sorry.", "keshiriniz")
    everything = library(tmp_path, kk__phrasebook__ownership=phrases)
    typed = next(n for n, one in enumerate(phrases.splitlines(), 1) if "keshiriniz" in one)
    assert not [one for one in everything if one.line == typed]
    assert found("wrong-script", everything)  # its "means" is still in English
