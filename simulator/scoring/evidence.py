"""The trainee's own words that earned a verdict, and what they matched.

The combination is a sum, and so are the figures in it, more or less: each word has its share in the log odds. The
evidence is the fewest words without which, by their shares, the verdict would not stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.domain.assessment import Evidence, EvidenceBy
from simulator.scoring.bank import KnownText, Rating
from simulator.scoring.combination import Combination
from simulator.scoring.features import Judged, Stretch
from simulator.scoring.figure_table import PLACE
from simulator.scoring.knowledge import StepKnowledge
from simulator.scoring.patterns import Match
from simulator.scoring.space import Ints

OVERESTIMATE = 1.8
"""A word's share is how much it moves the figures where they stand; without it they often move less."""
SURPLUS = 2.6
"""Log odds that the evidence must carry beyond what the verdict needs: shares are estimates."""
DENIED_WORDS = 2
"""So many of the words that are denied are named beside those that deny them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One behaviour of a judged reply."""

    number: int
    """Its place in the step."""
    combination: Combination
    odds: NDArray[np.float64]
    """The log odds of each stretch."""
    cut: float
    """The log odds from which the verdict stands."""


def evidence_of(judged: Judged, knowledge: StepKnowledge, explained: Explained) -> tuple[Evidence, ...]:
    """Where in the reply a verdict comes from; never empty for a reply with words.

    Every stretch by which the verdict would stand gives its heaviest words, the shortest stretch first: a behaviour
    that is shown twice has its evidence in both places.
    """
    best = int(explained.odds.argmax())
    passing = [i for i in range(len(judged.stretches)) if explained.odds[i] >= explained.cut or i == best]
    chosen: dict[int, tuple[EvidenceBy, str]] = {}
    for place in sorted(passing, key=lambda i: judged.stretches[i].last - judged.stretches[i].first):
        first = judged.stretches[place].first
        shares = _shares(judged, knowledge, explained, place)
        carried = sum(max(0.0, shares[i]) for i in range(len(shares)) if first + i in chosen)
        needed = (float(explained.odds[place]) - explained.cut) * OVERESTIMATE + SURPLUS - carried
        source = _source(judged, knowledge, explained, place)
        for i in _heaviest(shares, needed, at_least=0 if carried else 1):
            chosen.setdefault(first + i, source)
    return tuple(_spans(judged, chosen))


def denial_evidence(judged: Judged, knowledge: StepKnowledge, explained: Explained, place: int) -> tuple[Evidence, ...]:
    """The words of a stretch that say the opposite: those that deny, and the heaviest of what they deny."""
    stretch = judged.stretches[place]
    words = judged.words[stretch.first : stretch.last]
    shares = _shares(judged, knowledge, explained, place)
    denying = {i for i, word in enumerate(words) if word.negative}
    denied = [i for i, word in enumerate(words) if word.denied and i not in denying]
    heaviest = sorted(denied or range(len(words)), key=lambda i: -shares[i])[:DENIED_WORDS]
    texts = knowledge.places[explained.number].rated[Rating.DENIED]
    match = _match(judged, explained.number, stretch)
    source = (EvidenceBy.PATTERN, match.pattern.text) if match and match.denied else (EvidenceBy.PHRASE, "")
    if source[0] is EvidenceBy.PHRASE and len(texts):
        nearest = knowledge.texts[int(texts[judged.likenesses[place][texts].argmax()])]
        source = (nearest.by, nearest.text)
    return tuple(_spans(judged, {stretch.first + i: source for i in denying.union(heaviest)}))


def _shares(judged: Judged, knowledge: StepKnowledge, explained: Explained, place: int) -> NDArray[np.float64]:
    """How much of the log odds of a stretch each of its words carries."""
    stretch, weights, model = judged.stretches[place], explained.combination.weights, knowledge.model
    words = judged.words[stretch.first : stretch.last]
    terms = [model.space.terms_of_word(word) for word in words]
    everything = np.concatenate(terms) if terms else np.empty(0, np.int32)
    towards = np.zeros(len(everything))
    for names, text in _nearest(judged, knowledge, explained.number, place):
        weight = sum(weights.get(name, 0.0) for name in names)
        if weight:
            towards += weight * knowledge.vectors.weights_of(text, everything)
    if knowledge.columns[explained.number] >= 0:
        learnt = sum(weights.get(name, 0.0) for name in ("learnt", "learnt_margin", "all_learnt", "all_learnt_margin"))
        towards += learnt * model.weights_of(everything, knowledge.columns[[explained.number]])[:, 0]
    owners = np.repeat(np.arange(len(words)), [len(one) for one in terms])
    shares = np.bincount(
        owners, weights=judged.vectors.weights_of(place, everything) * towards, minlength=len(words)
    ).astype(np.float64)
    match = _match(judged, explained.number, stretch)
    if match and not match.denied:
        starts = {word.start for word in match.words}
        heaviest = max((i for i, word in enumerate(words) if word.start in starts), key=lambda i: shares[i])
        shares[heaviest] += weights.get("hint_pattern" if match.pattern.hint else "pattern", 0.0)
    return shares


def _nearest(judged: Judged, knowledge: StepKnowledge, number: int, place: int) -> list[tuple[tuple[str, ...], int]]:
    """The nearest texts of a stretch, each with the figures that it stands for."""
    places = knowledge.places[number]
    groups: list[tuple[tuple[str, ...], Ints]] = [
        (("likeness", "likeness_margin", "top", "top_margin"), places.shown),
        (("exemplar", "exemplar_margin"), places.exemplars),
        (("sample", "sample_margin"), places.shown_by),
    ]
    row = judged.likenesses[place]
    return [(names, int(texts[row[texts].argmax()])) for names, texts in groups if len(texts)]


def _match(judged: Judged, number: int, stretch: Stretch) -> Match | None:
    """The best pattern match of a behaviour inside a stretch:
    a full one before a hint, a short one before a long one.
    """
    inside = {word.start for word in judged.words[stretch.first : stretch.last]}
    found = [
        match
        for owner, match in judged.matches
        if owner == number and inside.issuperset(word.start for word in match.words)
    ]
    return min(
        found,
        key=lambda match: (match.denied, match.pattern.hint, match.words[-1].end - match.words[0].start),
        default=None,
    )


def _source(judged: Judged, knowledge: StepKnowledge, explained: Explained, place: int) -> tuple[EvidenceBy, str]:
    """What recognised a stretch: a pattern where one was found, else the nearest known text."""
    match = _match(judged, explained.number, judged.stretches[place])
    if match and not match.denied:
        return EvidenceBy.PATTERN, match.pattern.text
    texts = [text for _, text in _nearest(judged, knowledge, explained.number, place)]
    if not texts:
        return EvidenceBy.PHRASE, ""
    best = max(texts, key=lambda text: judged.likenesses[place, text])
    meaning = judged.figures[explained.number, place, PLACE["meaning"]]
    if judged.meant and meaning > judged.likenesses[place, best]:
        return EvidenceBy.MEANING, judged.meant[explained.number][place]
    nearest: KnownText = knowledge.texts[best]
    return nearest.by, nearest.text


def _heaviest(shares: NDArray[np.float64], needed: float, at_least: int) -> list[int]:
    """The fewest words that carry what is needed."""
    chosen: list[int] = []
    carried = 0.0
    for i in np.argsort(-shares, kind="stable"):
        if len(chosen) >= at_least and (carried >= needed or shares[i] <= 0):
            break
        chosen.append(int(i))
        carried += float(shares[i])
    return chosen


def _spans(judged: Judged, chosen: Mapping[int, tuple[EvidenceBy, str]]) -> list[Evidence]:
    """The chosen words (by number, with what recognised them), joined where they are neighbours."""
    runs: list[list[int]] = []
    for i in sorted(chosen):
        if runs and i == runs[-1][-1] + 1 and chosen[i] == chosen[i - 1]:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [
        Evidence(
            start=judged.words[run[0]].start,
            end=judged.words[run[-1]].end,
            by=chosen[run[0]][0],
            matched=chosen[run[0]][1],
        )
        for run in runs
    ]
