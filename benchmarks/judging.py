"""How long a reply takes to judge, beside one rapidfuzz `process.extract` over the same exemplars, and where the
time goes.

Usage: python benchmarks/judging.py [LANGUAGE ...]      --tier semantic for the other tier

Every rated reply of `tests/rated/` is judged in its situation, cold (nothing of this very reply is remembered). Aim:
the median at most 25 times the extraction, the 95th percentile at most 3 times the median.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar

from rapidfuzz import process

from simulator.authoring.library import Library
from simulator.calibration.rated import RatedReply, read_rated
from simulator.domain.ids import LANGUAGES, Language
from simulator.language.reading import read
from simulator.scoring.features import judge_figures
from simulator.scoring.knowledge import StepKnowledge
from simulator.scoring.scorer import Scorer
from simulator.scoring.tiers import TIERS

ROOT = Path(__file__).resolve().parents[1]
Result = TypeVar("Result")


def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("languages", nargs="*", default=LANGUAGES)
    asked.add_argument("--tier", choices=TIERS, default=TIERS[0])
    options = asked.parse_args()
    library = Library([ROOT / "scenarios"])
    print("language  extract ms  judge ms   p95  ratio  p95/median  reading  figures  first step ms")
    for code in options.languages:
        language = Language(code)
        scorer = Scorer(library.phrasebook(language), tier=options.tier)
        print(line(language, scorer, read_rated(ROOT / "tests" / "rated" / f"{language}.jsonl")))


def line(language: Language, scorer: Scorer, replies: list[RatedReply]) -> str:
    """One language."""
    first, _ = timed(lambda: scorer.knowledge(replies[0].step))
    known: dict[str, StepKnowledge] = {}
    for reply in replies:
        if reply.situation not in known:
            known[reply.situation] = scorer.knowledge(reply.step)
    extract: list[float] = []
    whole: list[float] = []
    reading: list[float] = []
    figures: list[float] = []
    for reply in replies:
        exemplars = [says for behaviour in reply.step.behaviours for says in behaviour.says]
        extract.append(timed(lambda: process.extract(reply.reply, exemplars))[0])  # noqa: B023 - called at once
        read.cache_clear()
        whole.append(timed(lambda: scorer.assess_knowing(known[reply.situation], reply.reply))[0])  # noqa: B023 - called at once
        read.cache_clear()
        spent, words = timed(lambda: read(reply.reply, language))  # noqa: B023 - called at once
        reading.append(spent)
        figures.append(timed(lambda: judge_figures(words, known[reply.situation]))[0])  # noqa: B023 - called at once
    late = quantiles(whole, n=20)[-1]
    share = [median(part) / median(whole) for part in (reading, figures)]
    return (
        f"{language:8}  {median(extract):10.3f}  {median(whole):8.2f}  {late:5.1f}  "
        f"{median(whole) / median(extract):5.1f}  {late / median(whole):10.1f}  {share[0]:7.0%}  {share[1]:7.0%}  "
        f"{first:13.0f}"
    )


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Milliseconds, and what came of it."""
    start = perf_counter()
    result = work()
    return (perf_counter() - start) * 1000, result


if __name__ == "__main__":
    main()
