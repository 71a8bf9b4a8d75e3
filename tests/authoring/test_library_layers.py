"""The library: folders laid over each other, flat or by language; broken files; nothing parsed without need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_up import GOOD, PHRASEBOOK, ROOT, write

from simulator.authoring.diagnostics import AuthoringError
from simulator.authoring.library import Library
from simulator.domain.ids import BehaviourId, CompetencyId, Language, ScenarioId
from simulator.errors import UsageError

EN, FA = Language("en"), Language("fa")
LATE = ScenarioId("late-parcel")
SORRY = BehaviourId("apologise")


def test_shipped_scenario(library: Library) -> None:
    scenario = library.scenario(LATE, EN)
    assert (scenario.id, scenario.language, scenario.title) == (LATE, EN, "The parcel that came late")
    assert library.scenarios(EN) == (scenario,)
    assert library.languages() == (EN,)
    assert library.scenario_ids(EN) == (LATE,)
    assert library.problems(EN) == ()


def test_later_roots_win(library: Library, tmp_path: Path) -> None:
    own = write(tmp_path / "own" / "en" / "late-parcel.yaml", GOOD.replace("The parcel that came late", "Mine"))
    both = Library([*library.roots, tmp_path / "own"])
    assert both.path(LATE, EN) == own
    assert both.scenario(LATE, EN).title == "Mine"
    assert both.scenario_ids(EN) == (LATE,)


def test_a_flat_folder_is_sorted_by_the_language_line(library: Library, tmp_path: Path) -> None:
    own = tmp_path / "own"
    write(own / "mine.yaml", GOOD.replace("id: late-parcel", "id: mine"))
    write(own / "yours.yml", GOOD.replace("id: late-parcel", "id: yours").replace("language: en", "language: fa"))
    write(own / "words.yaml", PHRASEBOOK)
    write(own / "notes.txt", "nothing")
    both = Library([*library.roots, own])
    assert both.scenario_ids(EN) == (LATE, "mine")
    assert both.scenario_ids(FA) == ("yours",)
    assert both.languages() == (EN, FA)
    assert both.phrasebook(EN).name(SORRY) == "Apologise"
    assert both.phrasebook(FA).entries == {}


def test_the_place_of_a_file_says_what_it_is(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "own" / "fa" / "copy.yaml", GOOD)
    scenario = Library([*library.roots, tmp_path / "own"]).scenario(ScenarioId("copy"), FA)
    assert (scenario.id, scenario.language) == ("copy", FA)


def test_unknown_scenario_is_told_with_the_closest(library: Library) -> None:
    with pytest.raises(UsageError) as caught:
        library.scenario(ScenarioId("late-parcle"), EN)
    assert caught.value.code == "unknown-scenario"
    assert caught.value.details == {"id": "late-parcle", "language": "en", "closest": "late-parcel"}
    for language in ("../en", "de", ""):
        with pytest.raises(UsageError):
            library.scenario(LATE, Language(language))


def test_broken_scenario_is_left_out_and_told(library: Library) -> None:
    broken = write(library.roots[0] / "en" / "broken.yaml", GOOD.replace("level: 1", "level: 9"))
    assert [scenario.id for scenario in library.scenarios(EN)] == [LATE]
    assert ("out-of-range", str(broken)) in [(d.code, d.file) for d in library.problems(EN)]
    with pytest.raises(AuthoringError) as caught:
        library.scenario(ScenarioId("broken"), EN)
    assert [d.code for d in caught.value.diagnostics] == ["file-name-differs", "out-of-range"]
    assert caught.value.details["file"] == str(broken)


def test_an_edited_file_counts_at_once(library: Library) -> None:
    library.scenario(LATE, EN)
    write(library.roots[0] / "en" / "late-parcel.yaml", GOOD.replace("minutes: 6", "minutes: 7"))
    assert library.scenario(LATE, EN).minutes == 7


def test_phrasebooks_are_laid_over_each_other(library: Library, tmp_path: Path) -> None:
    write(library.roots[0] / "en" / "phrasebook" / "ownership.yaml", PHRASEBOOK)
    mine = "language: en\ncompetency: ownership\nprinciples:\n  apologise:\n    name: Say sorry\n"
    mine += "    patterns: [pardon]\n    phrases: {shown: [I beg your pardon., I am so sorry.]}\n"
    write(tmp_path / "own" / "phrasebook" / "ownership.yaml", mine)
    alone, both = library.phrasebook(EN), Library([*library.roots, tmp_path / "own"]).phrasebook(EN)
    entry = both.entries[SORRY]
    assert (entry.name, entry.means) == ("Say sorry", "Say sorry.")
    assert entry.patterns == ("sorry / apologi*", "pardon")
    assert entry.phrases.shown == ("I am so sorry.", "I beg your pardon.")
    assert entry.phrases.near == ("Sorry to hear you think so.",)
    assert both.competencies == {CompetencyId("ownership"): "Owning the problem"}
    assert both.hash != alone.hash


def test_broken_phrasebook_is_told(library: Library) -> None:
    write(library.roots[0] / "en" / "phrasebook" / "ownership.yaml", PHRASEBOOK.replace("  apologise:", "  apologize:"))
    with pytest.raises(AuthoringError) as caught:
        library.phrasebook(EN)
    assert [d.code for d in caught.value.diagnostics] == ["unknown-principle"]


def test_own_catalogue_adds_to_the_shipped_one(library: Library, tmp_path: Path) -> None:
    own = "principles:\n  offer-tea: {competency: closure, means: offer a cup of tea}\n"
    write(tmp_path / "own" / "principles.yaml", own)
    catalogue = Library([*library.roots, tmp_path / "own"]).catalogue()
    assert len(catalogue.principles) == len(library.catalogue().principles) + 1
    assert catalogue.competency_of(BehaviourId("offer-tea")) == "closure"


def test_without_a_catalogue_the_file_is_missed(tmp_path: Path) -> None:
    with pytest.raises(AuthoringError) as caught:
        Library([tmp_path]).catalogue()
    assert [(d.code, d.file) for d in caught.value.diagnostics] == [("file-missing", str(tmp_path / "principles.yaml"))]


def test_ids_are_listed_without_parsing() -> None:
    code = (
        "import sys; from pathlib import Path; from simulator.authoring.library import Library;"
        "Library([Path('scenarios')]).scenario_ids('en'); print({'yaml', 'rapidfuzz'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
