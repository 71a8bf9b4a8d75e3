"""Fitting everything that is fitted: the models of the languages from the phrase bank,
the weights from rated replies and, for steps with samples, from the samples of some scenarios.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from simulator.authoring.library import Library
from simulator.calibration.evaluate import Judged, judge, two_fold
from simulator.calibration.figured import Figured, figured_replies, figured_samples
from simulator.calibration.fit import (
    BARE,
    BARE_MEANING,
    COLD,
    COLD_MEANING,
    COUNTED,
    MEANING,
    SAMPLE_FIGURES,
    Example,
    fit,
    fit_more,
)
from simulator.calibration.models import as_file, learn
from simulator.calibration.rated import SHOWN, RatedReply, read_rated
from simulator.domain.ids import LANGUAGES, Language, ScenarioId
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.scenario import BehaviourKind
from simulator.scoring.bank import Bank
from simulator.scoring.combination import (
    Judgement,
    Weights,
    log_odds,
    probability,
)
from simulator.scoring.meaning import read_meaning
from simulator.scoring.model import Model, read_model
from simulator.scoring.scorer import Scorer
from simulator.scoring.tiers import CORE, SEMANTIC

SAMPLES_OF = tuple(
    map(
        ScenarioId,
        ("can-you-also", "day-before", "every-detail", "finest-details", "first-slip", "my-own-logo", "one-star",
         "three-in-a-week"),
    )
)  # fmt: skip
"""The scenarios whose samples the weights are fitted to as well: none plays a situation of the rated replies. The
samples of the others measure how that carries over to scenarios that were not seen."""
SHOWN_FROM = {BehaviourKind.RECOMMENDED: 0.48, BehaviourKind.PITFALL: 0.38}
"""Half of the F1 that is reached is where F1 is highest for well calibrated probabilities (Lipton, Elkan and
Naryanaswamy 2014): .46, and .43 to .36 for pitfalls. What is recommended stands a little higher, as false credit
weighs more than credit missed; for pitfalls, more of which are missed than seen wrongly, a little lower."""
PARTLY_FROM = 0.46
"""A narrow band: of the scenarios' own samples that stood between .4 and .48, one in twelve was labelled partly."""
REVIEW_FROM = {CORE: 0.5, SEMANTIC: 0.42}
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What everything is fitted to."""

    library: Library
    rated: Sequence[RatedReply]

    @classmethod
    def read(cls, library: Library, rated_folder: Path) -> Inputs:
        """The library and every ``<language>.jsonl`` of a folder."""
        paths = [rated_folder / f"{language}.jsonl" for language in LANGUAGES]
        return cls(library=library, rated=[reply for path in paths for reply in read_rated(path)])


def learn_models(library: Library, progress: Progress) -> dict[Language, bytes]:
    """The data file of each language; languages are learnt side by side."""
    found: dict[Language, bytes] = {}
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        waiting = {language: pool.submit(_learnt, library.roots, language) for language in LANGUAGES}
        for language, learning in waiting.items():
            progress(language)
            found[language] = learning.result()
    return found


def _learnt(roots: Sequence[Path], language: Language) -> bytes:
    one_thread()
    library = Library(roots)
    return as_file(learn(library.phrasebook(language), library.catalogue()))


def one_thread() -> None:
    """Let the numerical libraries of this process use one thread: sums in one order, and three times as fast here."""
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1)


class Fitter:
    """Fits the weights, also without some situations: for judging these as if they had never been seen."""

    def __init__(self, inputs: Inputs, models: Mapping[Language, bytes], meaning: bytes | None = None) -> None:
        """`meaning`: the data file of the semantic tier, to fit that tier."""
        self._inputs = inputs
        self._meaning = None if meaning is None else read_meaning(meaning)
        self.tier = CORE if meaning is None else SEMANTIC
        self.models = {language: read_model(content, language) for language, content in models.items()}
        self._alone = self._figured(inputs.rated, samples=(), known=True)
        self._cold = self._figured(inputs.rated, samples=(), known=False)
        odd, even = two_fold(inputs.rated)
        self._with_samples = [
            *self._figured(odd, samples=even, known=True),
            *self._figured(even, samples=odd, known=True),
        ]
        self._samples = self._figured_samples()
        bare = replace(inputs, rated=[_without_exemplars(reply) for reply in inputs.rated])
        odd, even = two_fold(bare.rated)
        self._bare = self._figured(bare.rated, samples=(), known=True)
        self._bare_with_samples = [
            *self._figured(odd, samples=even, known=True),
            *self._figured(even, samples=odd, known=True),
        ]

    def weights(self, *, without: str = "") -> Weights:
        """The weights fitted to all situations but one."""
        return Weights(
            recommended=self._judgement(BehaviourKind.RECOMMENDED, without),
            pitfall=self._judgement(BehaviourKind.PITFALL, without),
            review_from=REVIEW_FROM[self.tier],
        )

    def held_out(self, *, with_samples: bool = False, cold: bool = False) -> Iterator[Judged]:
        """Every rated reply, judged with weights that were fitted without its situation.

        `with_samples`: each half of a situation's replies with the ratings of the other half. `cold`: as if the phrase
        bank were empty, so that the exemplars are all that is known.
        """
        for situation in sorted({reply.situation for reply in self._inputs.rated}):
            weights = self.weights(without=situation)
            scorers = {language: self._scorer(language, weights, cold=cold) for language in self.models}
            replies = [reply for reply in self._inputs.rated if reply.situation == situation]
            if with_samples:
                for part, other in _halves(replies):
                    yield from judge(part, scorers.__getitem__, other)
            else:
                yield from judge(replies, scorers.__getitem__)

    def distances(self, old: Weights, new: Weights) -> dict[str, float]:
        """How far the probabilities move from one set of weights to another, in the mean,
        for each kind of knowledge.
        """
        return {
            "alone": _moved(self._alone, old, new, known=True),
            "with_samples": _moved(self._with_samples, old, new, known=True, samples=True),
            "bare": _moved(self._bare, old, new, known=True, exemplars=False),
            "bare_with_samples": _moved(self._bare_with_samples, old, new, known=True, samples=True, exemplars=False),
            "cold": _moved(self._cold, old, new, known=False),
        }

    def _scorer(self, language: Language, weights: Weights, *, cold: bool) -> Scorer:
        phrasebook, known = self._inputs.library.phrasebook(language), self.models[language]
        if cold:
            phrasebook, known = _emptied(phrasebook), _unlearnt(known)
        meant = self._meaning if self._meaning is None or not cold else replace(self._meaning, columns={})
        return Scorer(phrasebook, tier=self.tier, known=known, meant=meant, combination=weights)

    def _judgement(self, kind: BehaviourKind, without: str) -> Judgement:
        def examples(figured: Iterable[Figured]) -> list[Example]:
            kept = (one for one in figured if one.kind is kind and one.situation != without)
            return [Example(one.figures, one.rating == SHOWN, one.weight, one.language) for one in kept]

        alone = fit(examples(self._alone), (*COUNTED, *self._more(MEANING)))
        bare = fit(examples(self._bare), (*BARE, *self._more(BARE_MEANING)))
        return Judgement(
            alone=alone,
            with_samples=fit(
                examples([*self._with_samples, *self._samples]), (*COUNTED, *SAMPLE_FIGURES, *self._more(MEANING))
            ),
            bare=bare,
            bare_with_samples=fit_more(examples(self._bare_with_samples), bare, SAMPLE_FIGURES),
            cold=fit(examples(self._cold), (*COLD, *self._more(COLD_MEANING))),
            shown_from=SHOWN_FROM[kind],
            partly_from=PARTLY_FROM,
        )

    def _more(self, figures: Sequence[str]) -> Sequence[str]:
        return () if self._meaning is None else figures

    def _figured(self, replies: Sequence[RatedReply], samples: Sequence[RatedReply], *, known: bool) -> list[Figured]:
        return [one for language in LANGUAGES for one in self._figured_in(language, replies, samples, known=known)]

    def _figured_in(
        self, language: Language, replies: Sequence[RatedReply], samples: Sequence[RatedReply], *, known: bool
    ) -> Iterator[Figured]:
        meaning = self._meaning if self._meaning is None or known else replace(self._meaning, columns={})
        return figured_replies(self._bank(language, known=known), replies, samples, meaning)

    def _figured_samples(self) -> list[Figured]:
        """The samples of the scenarios that the weights are fitted to."""
        return [
            one
            for language in LANGUAGES
            for id_ in SAMPLES_OF
            for one in figured_samples(
                self._bank(language), self._inputs.library.scenario(id_, language), self._meaning
            )
        ]

    def _bank(self, language: Language, *, known: bool = True) -> Bank:
        phrasebook, model = self._inputs.library.phrasebook(language), self.models[language]
        return Bank(phrasebook if known else _emptied(phrasebook), model if known else _unlearnt(model))


def _moved(
    figured: Sequence[Figured],
    old: Weights,
    new: Weights,
    *,
    known: bool,
    samples: bool = False,
    exemplars: bool = True,
) -> float:
    def chance(one: Figured, weights: Weights) -> float:
        combination = weights.of(one.kind).combination(known=known, samples=samples, exemplars=exemplars)
        return probability(float(log_odds(one.figures, combination, one.language).max()))

    return float(np.mean([abs(chance(one, old) - chance(one, new)) for one in figured]))


def _halves(replies: Sequence[RatedReply]) -> Iterator[tuple[list[RatedReply], list[RatedReply]]]:
    """Each half of the replies with the other half, within every language."""
    for language in LANGUAGES:
        odd, even = two_fold([reply for reply in replies if reply.language == language])
        yield odd, even
        yield even, odd


def _without_exemplars(reply: RatedReply) -> RatedReply:
    """A rated reply whose situation's author gave no examples."""
    recommended = tuple(replace(behaviour, says=()) for behaviour in reply.step.recommended)
    pitfalls = tuple(replace(behaviour, says=()) for behaviour in reply.step.pitfalls)
    return replace(reply, step=replace(reply.step, recommended=recommended, pitfalls=pitfalls))


def _emptied(phrasebook: Phrasebook) -> Phrasebook:
    """A phrasebook that knows no behaviour."""
    return replace(phrasebook, entries={})


def _unlearnt(known: Model) -> Model:
    """A model that knows a language but no behaviour."""
    return replace(known, columns={}, denying_share=np.zeros(0, np.float32))
