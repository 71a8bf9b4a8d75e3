"""Replies to steps of the library that two people rated, for measuring what trainees will meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from simulator.authoring.library import Library
from simulator.calibration import figures
from simulator.domain.assessment import Verdict
from simulator.domain.ids import BehaviourId, Language, ScenarioId, StepId
from simulator.domain.scenario import BehaviourKind
from simulator.errors import UsageError
from simulator.scoring.scorer import Scorer

CREDITED = (Verdict.SHOWN, Verdict.FELL)


class LibraryReply(msgspec.Struct, frozen=True):
    """One reply, with what each of two raters said of every behaviour of its step."""

    scenario: ScenarioId
    step: StepId
    reply: str
    ratings: dict[BehaviourId, tuple[Verdict, Verdict]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One behaviour of one reply: what two raters and the scorer say."""

    kind: BehaviourKind
    first: Verdict
    second: Verdict
    judged: Verdict
    probability: float

    @property
    def is_plain(self) -> bool:
        """Whether the raters agree on a yes or a no."""
        return self.first is self.second and self.first is not Verdict.PARTLY


def read_replies(path: Path) -> list[LibraryReply]:
    """The replies of a file, one JSON object a line; UsageError with file and line where one is not as it should be."""
    decoder = msgspec.json.Decoder(LibraryReply)
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            found.append(decoder.decode(line))
        except (msgspec.DecodeError, ValueError) as error:
            raise UsageError("rated-line", path=str(path), line=number, why=str(error)) from error
    return found


def compare(
    replies: Sequence[LibraryReply], library: Library, scorer: Scorer, language: Language
) -> Iterator[Compared]:
    """Judge each reply at its step as the play screen does, with all that the program ships."""
    scenarios = {id_: library.scenario(id_, language) for id_ in {one.scenario for one in replies}}
    for one in replies:
        scenario = scenarios[one.scenario]
        for verdict in scorer.assess(scenario, scenario.steps[one.step], one.reply).behaviours:
            first, second = one.ratings[verdict.id]
            yield Compared(
                kind=verdict.kind, first=first, second=second, judged=verdict.verdict, probability=verdict.probability
            )


def measure_kind(compared: Sequence[Compared], kind: BehaviourKind) -> dict[str, float | int | None]:
    """How far raters and scorer agree on one kind of behaviour.

    `n` pairs; `raters`: the share on which the two say the same; `scorer`: of these, the share on which the scorer
    says the same too. F1, precision, recall and AUC are of credit (shown, fell) against none, where the raters agree
    on a yes or a no (`plain` pairs).
    """
    own = [one for one in compared if one.kind is kind]
    agreed = [one for one in own if one.first is one.second]
    plain = [one for one in own if one.is_plain]
    truth = np.array([one.first in CREDITED for one in plain], bool)
    said = np.array([one.judged in CREDITED for one in plain], bool)
    return {
        "n": len(own),
        "raters": len(agreed) / len(own) if own else None,
        "scorer": sum(one.judged is one.first for one in agreed) / len(agreed) if agreed else None,
        "plain": len(plain),
        "f1": figures.f1(truth, said),
        "precision": figures.precision(truth, said),
        "recall": figures.recall(truth, said),
        "auc": figures.auc(truth, np.array([one.probability for one in plain], float)),
    }
