"""Make docs/accuracy-replies.md: how the scorer judges replies to the library's own steps that two people rated.

Usage: python tools/reply_table.py [TIER ...]    core: some forty seconds; semantic, with its extra: some twelve minutes
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
SETS = ("held-out", "development")
HEAD = """\
# Replies to the library's own steps

Made by `python tools/reply_table.py` from `tests/replies/` (its README says how the replies were made): two sets, each
of 96 replies a language to 48 steps, two of each scenario, each rated twice. They are judged as in play, with all that
the program knows; neither the writers nor the raters had seen what that is. **The development set had a say in
choices. Of the held-out set only totals were looked at on the way: no reply of it was read for errors and no cut set by
it. The phrase bank has phrases written for these same steps (by writers who saw no reply), so a new scenario fares less
well: accuracy.md has replies to situations that nothing was written for.**

*Raters*: the share of labels (shown, partly, missed, denied; fell, clear) on which the two raters say the same.
*Scorer*: the share of these that the scorer says too. F1, precision, recall and AUC: credit or none, where the raters
agree.
"""
COLUMNS = ("raters", "scorer", "f1", "precision", "recall", "auc")
Found = Mapping[Language, Sequence[Compared]]
"""The labels of one set, judged by one tier."""


def main() -> None:
    """Judge and write."""
    library = Library([ROOT / "scenarios"])
    tiers = [tier for tier in (CORE, SEMANTIC) if tier in (sys.argv[1:] or [CORE])]
    text = HEAD + "".join(f"\n{line}" for tier in tiers for line in tier_lines(tier, judged(library, tier)))
    FILE.write_text(text.rstrip() + "\n", encoding="utf-8")


def judged(library: Library, tier: Tier) -> dict[str, Found]:
    """Every label of every set."""
    found: dict[str, dict[Language, Sequence[Compared]]] = {name: {} for name in SETS}
    for language in LANGUAGES:
        scorer = Scorer(library.phrasebook(language), tier=tier)
        for name in SETS:
            replies = read_replies(ROOT / "tests" / "replies" / name / f"{language}.jsonl")
            found[name][language] = list(compare(replies, library, scorer, language))
    return dict(found)


def tier_lines(tier: Tier, sets: Mapping[str, Found]) -> Iterator[str]:
    """The part on one tier, line by line."""
    for kind in BehaviourKind:
        yield f"## {tier.capitalize()} tier: {'principles' if kind is BehaviourKind.RECOMMENDED else 'pitfalls'}\n"
        yield "| | labels | raters | scorer | F1 | precision | recall | AUC |"
        yield "|---|---|---|---|---|---|---|---|"
        for name, languages in sets.items():
            everything = [one for compared in languages.values() for one in compared]
            for place, compared in [(f"**{name}**", everything), *languages.items()]:
                measured = measure_kind(compared, kind)
                shares = " | ".join(f"{measured[column]:.3f}" for column in COLUMNS)
                yield f"| {place} | {measured['n']} | {shares} |"
        yield ""
    yield f"## {tier.capitalize()} tier: kinds of disagreement where the raters agree\n"
    yield "| raters | scorer | labels |"
    yield "|---|---|---|"
    labels = [one for languages in sets.values() for compared in languages.values() for one in compared]
    kinds = Counter((one.first, one.judged) for one in labels if one.first is one.second is not one.judged)
    yield from (f"| {rated} | {said} | {count} |" for (rated, said), count in kinds.most_common())
    yield ""


if __name__ == "__main__":
    main()
