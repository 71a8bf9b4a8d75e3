"""Make docs/accuracy-replies.md: how the scorer judges replies to the library's own steps that two people rated.

Usage: python tools/reply_table.py [TIER ...]    core: some twenty seconds; semantic, with its extra: some ten minutes
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from simulator.authoring.library import Library
from simulator.calibration.replies import Compared, compare, measure_kind, read_replies
from simulator.domain.ids import LANGUAGES, Language
from simulator.domain.scenario import BehaviourKind
from simulator.scoring.scorer import Scorer
from simulator.scoring.tiers import CORE, SEMANTIC, Tier

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "docs" / "accuracy-replies.md"
HEAD = """\
# Replies to the library's own steps

Made by `python tools/reply_table.py` from `tests/replies/` (its README says how the replies were made): 96 replies a
language to 48 steps, two of each scenario, each rated twice. They are judged as in play, with everything the program
knows; neither the writers nor the raters had seen what that is.

*Raters*: the share of labels (shown, partly, missed, denied; fell, clear) on which the two raters say the same.
*Scorer*: the share of these that the scorer says too. F1, precision, recall and AUC: credit or none, where the raters
agree.
"""
COLUMNS = ("raters", "scorer", "f1", "precision", "recall", "auc")
Found = Mapping[Language, Sequence[Compared]]


def main() -> None:
    """Judge and write."""
    library = Library([ROOT / "scenarios"])
    tiers = [tier for tier in (CORE, SEMANTIC) if tier in (sys.argv[1:] or [CORE])]
    found = {tier: {language: judged(library, language, tier) for language in LANGUAGES} for tier in tiers}
    FILE.write_text("\n".join(lines(found)) + "\n", encoding="utf-8")


def judged(library: Library, language: Language, tier: Tier) -> Sequence[Compared]:
    """Every label of a language."""
    replies = read_replies(ROOT / "tests" / "replies" / f"{language}.jsonl")
    return list(compare(replies, library, Scorer(library.phrasebook(language), tier=tier), language))


def lines(found: Mapping[Tier, Found]) -> Iterator[str]:
    """The file, line by line."""
    yield HEAD
    for tier, languages in found.items():
        for kind in BehaviourKind:
            yield f"## {tier.capitalize()} tier: {'principles' if kind is BehaviourKind.RECOMMENDED else 'pitfalls'}\n"
            yield "| | labels | raters | scorer | F1 | precision | recall | AUC |"
            yield "|---|---|---|---|---|---|---|---|"
            everything = [one for compared in languages.values() for one in compared]
            for name, compared in [("all", everything), *languages.items()]:
                measured = measure_kind(compared, kind)
                shares = " | ".join(f"{measured[column]:.3f}" for column in COLUMNS)
                yield f"| {name} | {measured['n']} | {shares} |"
            yield ""
    yield "## Kinds of disagreement where the raters agree\n"
    yield "| raters | scorer | labels |"
    yield "|---|---|---|"
    agreed = [
        one for tier in found.values() for compared in tier.values() for one in compared if one.first is one.second
    ]
    kinds = Counter((one.first, one.judged) for one in agreed if one.first is not one.judged)
    yield from (f"| {rated} | {said} | {count} |" for (rated, said), count in kinds.most_common())


if __name__ == "__main__":
    main()
