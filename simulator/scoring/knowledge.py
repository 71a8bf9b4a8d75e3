"""What the scorer knows at one step of one scenario: the bank, the step's exemplars and its rated samples."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.domain.assessment import EvidenceBy, Verdict, sample_verdict
from simulator.domain.ids import BehaviourId, Language
from simulator.domain.scenario import Behaviour, Sample, Step
from simulator.language.alike import words_of
from simulator.language.reading import read
from simulator.scoring.bank import Bank, KnownText, Rating
from simulator.scoring.meaning import Meaning, StepMeaning
from simulator.scoring.model import Model
from simulator.scoring.pattern_index import PatternIndex
from simulator.scoring.space import Ints, Matrix, Vectors, joined

Withhold = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the texts of one behaviour stand in the step's matrix."""

    exemplars: Ints
    plain: Ints
    """Texts that show it and deny nothing, exemplars included."""
    negated: Ints
    """Texts that show it and deny something, exemplars included."""
    rated: Mapping[Rating, Ints]
    shown_by: Ints
    """Sentences of this step's rated samples that show it."""

    @property
    def shown(self) -> Ints:
        """All texts that show it."""
        return np.concatenate([self.plain, self.negated])


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """What tells that somebody loses their temper, whether or not the step warns of it."""

    pitfalls: tuple[BehaviourId, ...]
    patterns: PatternIndex
    columns: Ints
    """The columns of these pitfalls in the model."""
    phrases: tuple[str, ...]
    """What the phrase bank knows of people who lose it."""

    def nearest(self, text: str) -> str:
        """The phrase that is most like `text`; empty without phrases."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(text, self.phrases, scorer=fuzz.token_set_ratio)
        return found[0] if found else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepKnowledge:
    """All that is known at a step."""

    step: Step
    model: Model
    columns: Ints
    """The columns of the step's behaviours in the model, then those of denial and filler."""
    behaviours: tuple[Behaviour, ...]
    places: tuple[Places, ...]
    """For each behaviour."""
    texts: tuple[KnownText, ...]
    vectors: Vectors
    matrix: Matrix
    patterns: PatternIndex
    samples: tuple[Sample, ...]
    exemplars: frozenset[str]
    """The folded words of each exemplar, for finding those that were pasted."""
    meaning: StepMeaning | None
    """In the semantic tier only."""
    customer: Vectors
    """What the customer just said."""
    customer_words: tuple[str, ...]
    customer_name: frozenset[str]
    """The stems of the customer's name: calling people by it shows no behaviour, though exemplars do so too."""
    heat: Heat | None
    """Where the step recommends a principle that is shown by conduct."""


def step_knowledge(
    bank: Bank,
    step: Step,
    withhold: Withhold | None = None,
    meaning: Meaning | None = None,
    *,
    customer_name: str = "",
) -> StepKnowledge:
    """Gather what is known at `step`, without texts for which `withhold` is true (for testing the scorer fairly).

    `meaning`: what the semantic tier knows, where it judges.
    """
    gathered = _Gathered(bank, withhold or (lambda text: False))
    places = tuple(gathered.places(step, behaviour) for behaviour in step.behaviours)
    vectors = joined(gathered.vectors)
    said = read(step.says, bank.language).words
    return StepKnowledge(
        step=step,
        model=bank.model,
        columns=bank.model.columns_of([behaviour.id for behaviour in step.behaviours]),
        behaviours=step.behaviours,
        places=places,
        texts=tuple(gathered.texts),
        vectors=vectors,
        matrix=Matrix(vectors, len(bank.model.space.rarity)),
        patterns=bank.patterns_of(tuple(behaviour.id for behaviour in step.behaviours)),
        samples=gathered.samples(step),
        exemplars=_exemplars(step, bank.language, withhold),
        meaning=_step_meaning(meaning, step, bank.language, withhold) if meaning else None,
        customer=bank.model.space.vector(said),
        customer_words=tuple(word.text for word in said),
        customer_name=_name(customer_name, bank.language),
        heat=_heat(bank, step),
    )


def _exemplars(step: Step, language: Language, withhold: Withhold | None) -> frozenset[str]:
    texts = (text for behaviour in step.behaviours for text in behaviour.says)
    return frozenset(" ".join(words_of(text, language)) for text in texts if not (withhold and withhold(text)))


def _heat(bank: Bank, step: Step) -> Heat | None:
    pitfalls = next((behaviour.broken_by for behaviour in step.recommended if behaviour.broken_by is not None), None)
    if pitfalls is None:
        return None
    columns = [bank.model.columns[pitfall] for pitfall in pitfalls if pitfall in bank.model.columns]
    phrases = [
        text.text for pitfall in pitfalls for text in bank.behaviour(pitfall).texts if text.rating is Rating.SHOWN
    ]
    return Heat(pitfalls=pitfalls, patterns=bank.patterns_of(pitfalls), columns=_ints(columns), phrases=tuple(phrases))


def _name(customer: str, language: Language) -> frozenset[str]:
    """The stems of a customer's name, without what is said beside it in small letters (…, later her mother)."""
    return frozenset(word.stem for word in read(customer, language).words if not customer[word.start].islower())


def _step_meaning(meaning: Meaning, step: Step, language: Language, withhold: Withhold | None) -> StepMeaning:
    texts = tuple(
        tuple(text for text in behaviour.says if not (withhold and withhold(text))) for behaviour in step.behaviours
    )
    return StepMeaning(
        meaning=meaning,
        language=language,
        columns=meaning.columns_of([behaviour.id for behaviour in step.behaviours]),
        texts=texts,
        exemplars=tuple(meaning.vectors(known, language) for known in texts),
    )


class _Gathered:
    """The texts of a step on their way into one matrix."""

    def __init__(self, bank: Bank, withheld: Withhold) -> None:
        self._bank = bank
        self._withheld = withheld
        self.texts: list[KnownText] = []
        self.vectors: list[Vectors] = []

    def samples(self, step: Step) -> tuple[Sample, ...]:
        return tuple(sample for sample in step.samples if not self._withheld(sample.reply))

    def places(self, step: Step, behaviour: Behaviour) -> Places:
        known = self._bank.behaviour(behaviour.id)
        start = self._add(known.texts, known.vectors)
        kept = [start + i for i, text in enumerate(known.texts) if not self._withheld(text.text)]
        exemplars = self._added(behaviour.says, EvidenceBy.PHRASE, Rating.EXEMPLAR)
        shown_by, denied_by = self._samples(step, behaviour)
        rated = {rating: [i for i in kept if self.texts[i].rating is rating] for rating in Rating}
        showing = [*exemplars, *rated[Rating.SHOWN]]
        rated[Rating.DENIED] += denied_by
        return Places(
            exemplars=_ints(exemplars),
            plain=_ints([i for i in showing if not self.texts[i].has_negation]),
            negated=_ints([i for i in showing if self.texts[i].has_negation]),
            rated={rating: _ints(found) for rating, found in rated.items()},
            shown_by=_ints(shown_by),
        )

    def _samples(self, step: Step, behaviour: Behaviour) -> tuple[list[int], list[int]]:
        """The sentences of the step's samples that show a behaviour, and of those that deny it."""
        shown: list[int] = []
        denied: list[int] = []
        for sample in self.samples(step):
            verdict = sample_verdict(sample, behaviour)
            sentences = _sentences(sample.reply, self._bank.language)
            if verdict in (Verdict.SHOWN, Verdict.FELL):
                shown.extend(self._added(sentences, EvidenceBy.SAMPLE, Rating.SHOWN))
            elif verdict is Verdict.DENIED:
                denied.extend(self._added(sentences, EvidenceBy.SAMPLE, Rating.DENIED))
        return shown, denied

    def _added(self, texts: Sequence[str], by: EvidenceBy, rating: Rating) -> list[int]:
        wanted = [text for text in texts if not self._withheld(text)]
        start = self._add(*self._bank.known(wanted, by, rating))
        return list(range(start, start + len(wanted)))

    def _add(self, texts: Sequence[KnownText], vectors: Vectors) -> int:
        start = len(self.texts)
        self.texts += texts
        self.vectors.append(vectors)
        return start


def _sentences(reply: str, language: Language) -> list[str]:
    """The sentences of a sample and, where there are several, the whole of it."""
    found = [reply[sentence[0].start : sentence[-1].end] for sentence in read(reply, language).sentences()]
    return found if len(found) == 1 else [*found, reply]


def _ints(numbers: Sequence[int]) -> Ints:
    return np.array(numbers, np.int32)
