"""What the guide for trainers shows is what the program takes."""

from __future__ import annotations

import re

from made_up import ROOT

from simulator.authoring.codes import CODES
from simulator.authoring.compile import compile_scenario
from simulator.authoring.phrases import compile_phrases
from simulator.domain.catalogue import Catalogue

GUIDE = (ROOT / "docs" / "authoring.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def test_the_smallest_scenario_only_warns(catalogue: Catalogue) -> None:
    smallest = next(example for example in EXAMPLES if example.startswith("id: "))
    found = compile_scenario(smallest.encode(), "en/cold-pizza.yaml", catalogue)
    assert found.made is not None
    assert [d.code for d in found.diagnostics] == ["step-judges-nothing", "one-outcome"]


def test_the_whole_scenario_and_the_phrasebook_have_no_findings(catalogue: Catalogue) -> None:
    whole = [example for example in EXAMPLES if example.startswith("id: ")][1]
    assert compile_scenario(whole.encode(), "en/cold-pizza.yaml", catalogue).diagnostics == ()
    phrases = next(example for example in EXAMPLES if example.startswith("language: "))
    assert compile_phrases(phrases.encode(), "en/phrasebook/ownership.yaml", catalogue).diagnostics == ()


def test_the_parts_are_those_of_the_whole() -> None:
    whole = [example for example in EXAMPLES if example.startswith("id: ")][1]
    for part in (example for example in EXAMPLES if example.startswith(("    recommend", "    hint", "    next"))):
        assert part in whole


def test_codes_in_the_guide_exist() -> None:
    table = GUIDE[GUIDE.index("| code |") : GUIDE.index("## All keys")]
    cells = [line.split("|")[1] for line in table.splitlines()[2:] if line.startswith("|")]
    named = [code for cell in cells for code in re.findall(r"`([a-z0-9-]+)`", cell)]
    assert len(named) > 20
    assert [code for code in named if code not in CODES] == []
