"""Judging rated replies as the play screen would, and comparing the judgements with the ratings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from simulator.calibration import figures
from simulator.calibration.rated import HINTED, SHOWN, RatedReply
from simulator.domain.assessment import Assessment, BehaviourVerdict, Verdict
from simulator.domain.ids import BehaviourId, Language
from simulator.domain.scenario import BehaviourKind, Step
from simulator.scoring.knowledge import StepKnowledge
from simulator.scoring.scorer import Scorer

ALL = "all"
KEPT_AT_MOST = 64
"""Situations whose knowledge is kept at once."""
CREDITED = (Verdict.SHOWN, Verdict.FELL)
Figure = float | int | None
ScorerOf = Callable[[Language], Scorer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A rated reply and what the scorer said of it."""

    rated: RatedReply
    assessment: Assessment
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Pair:
    """One behaviour of one reply: what people said and what the scorer said."""

    language: Language
    situation: str
    kind: str
    """The kind of reply."""
    behaviour: BehaviourVerdict
    rating: int

    @property
    def is_plain(self) -> bool:
        """Whether the rating says yes or no: hinted behaviours count in kappa alone."""
        return self.rating != HINTED

    @property
    def is_error(self) -> bool:
        """Whether the scorer credits what people do not see, or misses what they see."""
        return self.is_plain and (self.behaviour.verdict in CREDITED) != (self.rating == SHOWN)


def judge(replies: Iterable[RatedReply], scorer_of: ScorerOf, train: Sequence[RatedReply] = ()) -> Iterator[Judged]:
    """Judge each reply; the ratings of `train` are rated samples of their situations, never for the reply itself."""
    samples: dict[tuple[Language, str], list[RatedReply]] = defaultdict(list)
    for rated in train:
        samples[rated.language, rated.situation].append(rated)
    knowledge = _Knowledge(scorer_of)
    for rated in replies:
        others = [one for one in samples[rated.language, rated.situation] if one.reply != rated.reply]
        known = knowledge.of(rated, others)
        start = perf_counter()
        assessment = scorer_of(rated.language).assess_knowing(known, rated.reply)
        yield Judged(rated=rated, assessment=assessment, milliseconds=(perf_counter() - start) * 1000)


class _Knowledge:
    """What is known at each situation, kept while replies to the same one follow each other."""

    def __init__(self, scorer_of: ScorerOf) -> None:
        self._scorer_of = scorer_of
        self._kept: dict[tuple[Language, Step], StepKnowledge] = {}

    def of(self, rated: RatedReply, samples: Sequence[RatedReply]) -> StepKnowledge:
        step = replace(rated.step, samples=tuple(one.as_sample() for one in samples))
        key = (rated.language, step)
        if key not in self._kept:
            if len(self._kept) >= KEPT_AT_MOST:
                self._kept.clear()
            self._kept[key] = self._scorer_of(rated.language).knowledge(step)
        return self._kept[key]


def pairs(judged: Iterable[Judged]) -> list[Pair]:
    """Every rated behaviour of every reply."""
    return [
        Pair(one.rated.language, one.rated.situation, one.rated.kind, verdict, one.rated.ratings[verdict.id])
        for one in judged
        for verdict in one.assessment.behaviours
        if verdict.id in one.rated.ratings
    ]


def by_language(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    """All judged replies under ``all``, then those of each language under its code."""
    found: dict[str, list[Judged]] = {ALL: list(judged)}
    for one in judged:
        found.setdefault(one.rated.language, []).append(one)
    return found


def measure(judged: Sequence[Judged]) -> dict[str, Figure]:
    """The figures of some judged replies; None where there is nothing to measure one by."""
    found = pairs(judged)
    recommended = [pair for pair in found if pair.behaviour.kind is BehaviourKind.RECOMMENDED]
    plain = [pair for pair in recommended if pair.is_plain]
    truth, chance, said = _arrays(plain)
    pitfalls = [pair for pair in found if pair.behaviour.kind is BehaviourKind.PITFALL and pair.is_plain]
    fell, _, fell_said = _arrays(pitfalls)
    times = np.array([one.milliseconds for one in judged])
    return {
        "n": len(plain),
        "auc": figures.auc(truth, chance),
        "f1": figures.f1(truth, said),
        "precision": figures.precision(truth, said),
        "recall": figures.recall(truth, said),
        "kappa": figures.weighted_kappa([p.rating for p in recommended], [_level(p.behaviour) for p in recommended]),
        "avoid_n": len(pitfalls),
        "avoid_f1": figures.f1(fell, fell_said),
        "negated_n": len(_not_shown(plain, "negated")),
        "negated_false_credit": _credited(_not_shown(plain, "negated")),
        "filler_n": len(_not_shown(plain, "filler")),
        "filler_false_credit": _credited(_not_shown(plain, "filler")),
        "recall_paraphrase": _recall(plain, "paraphrase"),
        "recall_messy": _recall(plain, "messy"),
        "spearman_overall": _spearman(judged),
        "review_share": _mean([one.assessment.review for one in judged]),
        "review_error_share": _review_error_share(judged),
        "calibration_error": figures.calibration_error(truth, chance),
        "ms_median": _percentile(times, 50),
        "ms_p95": _percentile(times, 95),
    }


INTERVALS = ("auc", "f1", "precision", "recall", "avoid_f1")
"""The figures that are given with an interval."""


def intervals(judged: Sequence[Judged]) -> dict[str, tuple[float, float] | None]:
    """The 95 per cent intervals of `INTERVALS`, by resampling situations."""
    found = [pair for pair in pairs(judged) if pair.is_plain]
    groups = {
        "recommended": [pair for pair in found if pair.behaviour.kind is BehaviourKind.RECOMMENDED],
        "pitfalls": [pair for pair in found if pair.behaviour.kind is BehaviourKind.PITFALL],
    }
    result: dict[str, tuple[float, float] | None] = {}
    for name in INTERVALS:
        kept = groups["pitfalls" if name == "avoid_f1" else "recommended"]
        truth, chance, said = _arrays(kept)

        def figure(drawn: NDArray[np.intp], name: str = name, truth: figures.Truths = truth,
                   chance: figures.Array = chance, said: figures.Truths = said) -> float | None:  # fmt: skip
            if name == "auc":
                return figures.auc(truth[drawn], chance[drawn])
            plain = {"f1": figures.f1, "avoid_f1": figures.f1, "precision": figures.precision, "recall": figures.recall}
            return plain[name](truth[drawn], said[drawn])

        result[name] = figures.interval([f"{pair.language} {pair.situation}" for pair in kept], figure)
    return result


def by_behaviour(judged: Sequence[Judged]) -> dict[BehaviourId, dict[str, Figure]]:
    """For each behaviour: how many pairs there are, in how many it was shown, and F1."""
    grouped: dict[BehaviourId, list[Pair]] = defaultdict(list)
    for pair in pairs(judged):
        if pair.is_plain:
            grouped[pair.behaviour.id].append(pair)
    result: dict[BehaviourId, dict[str, Figure]] = {}
    for behaviour, kept in sorted(grouped.items()):
        truth, _, said = _arrays(kept)
        result[behaviour] = {"n": len(kept), "shown": int(truth.sum()), "f1": figures.f1(truth, said)}
    return result


def _arrays(kept: Sequence[Pair]) -> tuple[figures.Truths, figures.Array, figures.Truths]:
    return (
        np.array([pair.rating == SHOWN for pair in kept], bool),
        np.array([pair.behaviour.probability for pair in kept], float),
        np.array([pair.behaviour.verdict in CREDITED for pair in kept], bool),
    )


def _level(verdict: BehaviourVerdict) -> int:
    return {Verdict.SHOWN: 2, Verdict.PARTLY: 1}.get(verdict.verdict, 0)


def _not_shown(plain: Sequence[Pair], kind: str) -> list[Pair]:
    return [pair for pair in plain if pair.kind == kind and pair.rating != SHOWN]


def _credited(kept: Sequence[Pair]) -> float | None:
    return _mean([pair.behaviour.verdict in CREDITED for pair in kept])


def _recall(plain: Sequence[Pair], kind: str) -> float | None:
    truth, _, said = _arrays([pair for pair in plain if pair.kind == kind])
    return figures.recall(truth, said)


def _spearman(judged: Sequence[Judged]) -> float | None:
    rated = [(one.assessment.score, one.rated.overall) for one in judged if one.rated.overall is not None]
    return figures.rank_correlation(
        np.array([score for score, _ in rated], float), np.array([overall for _, overall in rated], float)
    )


def _review_error_share(judged: Sequence[Judged]) -> float | None:
    wrong = [one.assessment.review for one in judged for pair in pairs([one]) if pair.is_error]
    return _mean(wrong)


def _mean(values: Sequence[bool]) -> float | None:
    return float(np.mean(values)) if len(values) else None


def _percentile(values: NDArray[np.float64], per_cent: float) -> float | None:
    return float(np.percentile(values, per_cent)) if len(values) else None


def two_fold(replies: Sequence[RatedReply]) -> tuple[list[RatedReply], list[RatedReply]]:
    """The odd and the even replies, for judging each half with the other's ratings as samples."""
    return list(replies[0::2]), list(replies[1::2])
