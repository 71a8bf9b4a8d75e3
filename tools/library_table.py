"""Make docs/library.md: what each scenario trains, and where in the articles each piece of advice stands.

Usage: python tools/library_table.py            write the file
       python tools/library_table.py --check    write nothing; exit with 1 where the file is not what it would write
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from simulator.authoring.library import Library
from simulator.domain.catalogue import Catalogue, Source
from simulator.domain.ids import LANGUAGES, BehaviourId, Language
from simulator.domain.scenario import Outcome, Scenario

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "library.md"
ARTICLES = ("tl", "kk", "fa", "hy")
TRAINED = "●"
HEAD = """\
# The library

Made by `python tools/library_table.py` from `scenarios/`; a test fails while this file is not what that command writes.

Four articles are the syllabus: Tagalog (`tl`), Kazakh (`kk`), Persian (`fa`) and Armenian (`hy`). A place in an article
is a heading as it stands there, or a paragraph: `p1` is the first after the title, `p-last` the last. All five
languages have the same scenarios with the same steps, behaviours and branches; titles below are the English ones.
"""


def main() -> None:
    """Write the file, or check it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args()
    made = text(Library([ROOT / "scenarios"]))
    if not options.check:
        FILE.write_text(made, encoding="utf-8")
    elif not FILE.exists() or FILE.read_text(encoding="utf-8") != made:
        sys.exit("docs/library.md is not up to date: run python tools/library_table.py")


def text(library: Library) -> str:
    """The whole file."""
    stories = sorted(library.scenarios(Language("en")), key=lambda story: (story.level, story.id))
    catalogue = library.catalogue()
    languages = ", ".join(language for language in LANGUAGES if library.scenario_ids(language))
    parts = [
        HEAD,
        f"{len(stories)} scenarios in {languages}.\n",
        "## Scenarios\n",
        *_table(("no.", "scenario", "title", "level", "replies judged", "endings", "teaches"), _scenarios(stories)),
        "## Places in the articles\n",
        *_table(("article", "place", "scenarios"), _places(stories, catalogue)),
        "## Principles\n",
        f"{TRAINED} recommended in at least one step of the scenario with that number.\n",
        *_matrix(stories, catalogue.principle, lambda story: story.principles, catalogue),
        "## Pitfalls\n",
        f"{TRAINED} to be avoided in at least one step of the scenario with that number.\n",
        *_matrix(stories, catalogue.pitfall, lambda story: story.avoided, catalogue),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _scenarios(stories: Sequence[Scenario]) -> Iterator[Sequence[str]]:
    for number, story in enumerate(stories, start=1):
        judged = sum(not step.ending for step in story.steps.values())
        ends = [step.ending.outcome for step in story.steps.values() if step.ending]
        endings = ", ".join(f"{ends.count(outcome)} {outcome}" for outcome in Outcome if outcome in ends)
        places = "; ".join(f"{source.article}: {source.place}" for source in story.sources)
        yield str(number), f"`{story.id}`", story.title, str(story.level), str(judged), endings, places


def _places(stories: Sequence[Scenario], catalogue: Catalogue) -> Iterator[Sequence[str]]:
    taught = dict.fromkeys(source for principle in catalogue.principles for source in principle.sources)
    for article in ARTICLES:
        for source in (one for one in taught if one.article == article):
            numbers = [str(n) for n, story in enumerate(stories, start=1) if source in story.sources]
            yield article, source.place, ", ".join(numbers) or "–"


def _matrix(
    stories: Sequence[Scenario],
    ids: Iterable[BehaviourId],
    trained_by: Callable[[Scenario], Iterable[BehaviourId]],
    catalogue: Catalogue,
) -> Iterator[str]:
    trained = [set(trained_by(story)) for story in stories]
    rows = [
        (f"`{id_}`", _teaching(id_, catalogue), str(sum(id_ in one for one in trained)),
         *(TRAINED if id_ in one else "" for one in trained))
        for id_ in ids
    ]  # fmt: skip
    numbers = [str(number) for number, _ in enumerate(stories, start=1)]
    return _table(("", "article and place", "n", *numbers), rows)


def _teaching(id_: BehaviourId, catalogue: Catalogue) -> str:
    """Where a principle is taught; for a pitfall, the principle that it breaks."""
    if id_ in catalogue.pitfall:
        return f"breaks `{catalogue.pitfall[id_].breaks}`"
    return "; ".join(_named(source) for source in catalogue.principle[id_].sources)


def _named(source: Source) -> str:
    return f"{source.article}: {source.place}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


if __name__ == "__main__":
    main()
