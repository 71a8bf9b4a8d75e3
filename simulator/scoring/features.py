"""From a reply to figures: for each behaviour and each stretch of the reply, what speaks for it and against it.

A stretch is a clause, a sentence or the whole reply. The figures of one stretch belong together: the behaviour is shown
where one stretch shows it, and that stretch is where the evidence is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.language.reading import Reading, Word
from simulator.scoring.bank import Rating
from simulator.scoring.figure_table import NOTHING_LEARNT, PLACE, Figures, FigureTable
from simulator.scoring.knowledge import Places, StepKnowledge
from simulator.scoring.meaning_figures import set_meaning
from simulator.scoring.patterns import Match
from simulator.scoring.space import Floats, Ints, Vectors

STRETCHES_AT_MOST = 40
TOP = 3
"""So many of the nearest texts are averaged: one lucky phrase counts less than several."""
LARGEST_ODDS = 6.0
USUAL_DENYING_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of the reply in a row."""

    first: int
    last: int
    """Number of the first word, and of the word behind the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A reply in figures."""

    words: tuple[Word, ...]
    stretches: tuple[Stretch, ...]
    vectors: Vectors
    """One for each stretch."""
    figures: Figures
    """Behaviours of the step x stretches x `FEATURES`."""
    likenesses: Floats
    """Stretches x texts of the step."""
    matches: tuple[tuple[int, Match], ...]
    """The patterns found, each with the number of its behaviour."""
    meant: list[list[str]]
    """In the semantic tier, for each behaviour and stretch the exemplar that is nearest in meaning."""

    @property
    def filler(self) -> float:
        """The log odds that the whole reply is filler."""
        return float(self.figures[0, -1, PLACE["filler"]]) if len(self.figures) else 0.0


def judge_figures(reading: Reading, knowledge: StepKnowledge, words: Sequence[Word] | None = None) -> Judged:
    """The figures of a reply; `words` are those that may earn something, where these are not all."""
    kept = tuple(reading.words if words is None else words)
    stretches = stretches_of(kept)
    vectors = knowledge.model.space.vectors(kept, [(one.first, one.last) for one in stretches])
    likenesses = knowledge.matrix.likenesses(vectors)
    learnt = _learnt(vectors, knowledge)
    contributions = _contributions(kept, knowledge)
    matches = tuple(knowledge.patterns.find_among(kept, reading))
    negative = np.array([any(word.negative for word in kept[one.first : one.last]) for one in stretches])
    set_ = FigureTable(len(knowledge.behaviours), len(stretches))
    set_.all_behaviours("learnt", learnt[:, :-2].T)
    set_.all_behaviours("refusal", learnt[None, :, -2])
    set_.all_behaviours("filler", learnt[None, :, -1])
    set_.all_behaviours("words", np.log1p(_different_words(kept, stretches))[None, :])
    set_.all_behaviours("echo", _echo(vectors, knowledge)[None, :])
    set_.all_behaviours("denied_share", _denied_shares(kept, stretches, contributions, reading))
    for number, places in enumerate(knowledge.places):
        _set_likenesses(set_, number, places, likenesses, negative)
        share = _denying_share(knowledge, number)
        set_.one("mismatch", number, negative * (1 - share))
    _set_patterns(set_, matches, kept, stretches)
    for figure in ("learnt", "likeness", "top", "exemplar", "sample"):
        set_.set_margin(f"{figure}_margin", figure)
    for figure in ("words", "learnt", "learnt_margin", "refusal", "filler"):
        set_.set_whole(f"all_{figure}", figure)
    meant: list[list[str]] = []
    if knowledge.meaning and kept:
        meant = set_meaning(set_, knowledge.meaning, reading.text, kept, [(one.first, one.last) for one in stretches])
    set_.all_behaviours("question", np.float64(bool(reading.questions)))
    return Judged(
        words=kept, stretches=stretches, vectors=vectors, figures=set_.figures, likenesses=likenesses,
        matches=matches, meant=meant,
    )  # fmt: skip


def stretches_of(words: Sequence[Word]) -> tuple[Stretch, ...]:
    """The clauses, the sentences and, last, the whole; each once, at most `STRETCHES_AT_MOST`."""
    parts = [*_grouped(words, "clause"), *_grouped(words, "sentence")]
    whole = Stretch(0, len(words))
    different = [part for part in dict.fromkeys(parts) if part != whole]
    return (*different[: STRETCHES_AT_MOST - 1], whole)


def _grouped(words: Sequence[Word], by: str) -> list[Stretch]:
    numbers = [getattr(word, by) for word in words]
    starts = [i for i, number in enumerate(numbers) if i == 0 or number != numbers[i - 1]]
    return [Stretch(first, last) for first, last in zip(starts, [*starts[1:], len(words)], strict=True)]


def _learnt(vectors: Vectors, knowledge: StepKnowledge) -> Figures:
    """Stretches x (behaviours, denial, filler): log odds, held within `LARGEST_ODDS`."""
    odds = np.clip(knowledge.model.scores(vectors, knowledge.columns), -LARGEST_ODDS, LARGEST_ODDS).astype(np.float64)
    odds[:, knowledge.columns < 0] = NOTHING_LEARNT
    return odds


def _contributions(words: Sequence[Word], knowledge: StepKnowledge) -> Floats:
    columns = knowledge.columns[:-2]
    space = knowledge.model.space
    by_word = [space.terms_of_word(word) for word in words]
    sizes = [len(terms) for terms in by_word]
    terms = np.concatenate(by_word) if by_word else np.empty(0, np.int32)
    parts = knowledge.model.weights_of(terms, columns) * space.rarity[terms][:, None]
    parts[:, columns < 0] = 0
    sums = np.vstack([np.zeros((1, len(columns)), np.float32), np.cumsum(parts, axis=0)])
    ends = np.cumsum(sizes)
    return sums[ends] - sums[ends - sizes] if words else np.zeros((0, len(columns)), np.float32)


def _denied_shares(
    words: Sequence[Word], stretches: Sequence[Stretch], contributions: Floats, reading: Reading
) -> Figures:
    """Behaviours x stretches: the share of what speaks for the behaviour that stands under a negation.

    A negation that itself speaks for the behaviour ("won't happen again") denies nothing of it.
    """
    place = {id(word): i for i, word in enumerate(words)}  # one typed word may be read as two with one start
    denied = np.zeros(contributions.shape, bool)
    for i, word in enumerate(words):
        deniers = [place[which] for d in word.denied if (which := id(reading.words[d])) in place]
        if deniers:
            denied[i] = (contributions[deniers] <= 0).any(axis=0)
    speaking = np.maximum(contributions, 0)
    sums = np.vstack([np.zeros((1, contributions.shape[1])), np.cumsum(speaking, axis=0)])
    denied_sums = np.vstack([np.zeros((1, contributions.shape[1])), np.cumsum(speaking * denied, axis=0)])
    first = [one.first for one in stretches]
    last = [one.last for one in stretches]
    shares: Figures = ((denied_sums[last] - denied_sums[first]) / (sums[last] - sums[first] + 1e-6)).T
    return shares


def _different_words(words: Sequence[Word], stretches: Sequence[Stretch]) -> NDArray[np.float64]:
    return np.array([len({word.text for word in words[one.first : one.last]}) for one in stretches], np.float64)


def _echo(vectors: Vectors, knowledge: StepKnowledge) -> Figures:
    """How alike each stretch is to what the customer just said."""
    said = np.zeros(len(knowledge.model.space.rarity), np.float32)
    said[knowledge.customer.terms] = knowledge.customer.weights
    sums = np.concatenate([[0.0], np.cumsum(vectors.weights * said[vectors.terms])])
    echo: Figures = sums[vectors.starts[1:]] - sums[vectors.starts[:-1]]
    return echo


def _set_likenesses(
    set_: FigureTable, number: int, places: Places, likenesses: Floats, negative: NDArray[np.bool_]
) -> None:
    plain, negated = _best(likenesses, places.plain), _best(likenesses, places.negated)
    set_.one("likeness", number, np.maximum(plain, negated))
    set_.one("opposite", number, np.where(negative, plain, negated))
    set_.one("top", number, _top(likenesses, places.shown))
    set_.one("exemplar", number, _best(likenesses, places.exemplars))
    set_.one("hinted", number, _best(likenesses, places.rated[Rating.HINTED]))
    set_.one("near", number, _best(likenesses, places.rated[Rating.NEAR]))
    set_.one("denying", number, _best(likenesses, places.rated[Rating.DENIED]))
    set_.one("sample", number, _best(likenesses, places.shown_by))


def _best(likenesses: Floats, places: Ints) -> Floats:
    if not len(places):
        return np.zeros(len(likenesses), np.float32)
    found: Floats = likenesses[:, places].max(axis=1)
    return found


def _top(likenesses: Floats, places: Ints) -> Floats:
    """The mean over the nearest `TOP` texts."""
    if not len(places):
        return np.zeros(len(likenesses), np.float32)
    found = likenesses[:, places]
    if found.shape[1] > TOP:
        found = np.partition(found, found.shape[1] - TOP, axis=1)[:, -TOP:]
    top: Floats = found.mean(axis=1)
    return top


def _denying_share(knowledge: StepKnowledge, number: int) -> float:
    column = knowledge.columns[number]
    return USUAL_DENYING_SHARE if column < 0 else float(knowledge.model.denying_share[column])


def _set_patterns(
    set_: FigureTable, matches: Sequence[tuple[int, Match]], words: Sequence[Word], stretches: Sequence[Stretch]
) -> None:
    place = {word.start: i for i, word in enumerate(words)}
    for owner, match in matches:
        found = [place[word.start] for word in match.words]
        within = np.array([one.first <= min(found) and max(found) < one.last for one in stretches])
        name = "denied_pattern" if match.denied else "hint_pattern" if match.pattern.hint else "pattern"
        set_.of(name)[owner][within] = 1
    set_.all_behaviours("denied_pattern", set_.of("denied_pattern") * (1 - set_.of("pattern")))
