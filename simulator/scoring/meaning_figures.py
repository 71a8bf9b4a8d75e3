"""The figures of the semantic tier: what a reply means, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simulator.language.reading import Word
from simulator.scoring.figure_table import NOTHING_LEARNT, FigureTable
from simulator.scoring.meaning import StepMeaning

SENTENCES_AT_MOST = 3
"""So many sentences get a vector of their own; a vector takes as long as all else together, many times over."""
LARGEST_ODDS = 8.0


def set_meaning(
    table: FigureTable, known: StepMeaning, text: str, words: Sequence[Word], stretches: Sequence[tuple[int, int]]
) -> list[list[str]]:
    """Set the figures of meaning: a clause has those of its sentence, the last stretch those of the whole reply.

    Returns, for each behaviour and stretch, the exemplar that is nearest in meaning; empty where there is none.
    """
    texts: list[str] = []
    owners: list[int] = []
    for first, last in stretches:
        piece = text[words[first].start : words[last - 1].end]
        sentence = _sentence(text, words, first, last) or piece
        whole = text[words[0].start : words[-1].end]
        if sentence not in texts and len(texts) >= SENTENCES_AT_MOST:
            sentence = whole
        if sentence not in texts:
            texts.append(sentence)
        owners.append(texts.index(sentence))
    vectors = known.meaning.vectors(texts, known.language)[owners]
    odds = np.clip(known.meaning.scores(vectors, known.columns), -LARGEST_ODDS, LARGEST_ODDS).astype(np.float64)
    odds[:, known.columns < 0] = NOTHING_LEARNT
    table.all_behaviours("meant", odds[:, :-2].T)
    table.all_behaviours("meant_refusal", odds[None, :, -2])
    table.all_behaviours("meant_filler", odds[None, :, -1])
    nearest: list[list[str]] = []
    for number, (exemplars, says) in enumerate(zip(known.exemplars, known.texts, strict=True)):
        likenesses = vectors @ exemplars.T if says else np.zeros((len(vectors), 1))
        table.one("meaning", number, likenesses.max(axis=1).astype(np.float64))
        nearest.append([says[best] if says else "" for best in likenesses.argmax(axis=1)])
    table.set_margin("meaning_margin", "meaning")
    table.set_margin("meant_margin", "meant")
    for figure in ("meant", "meant_margin"):
        table.set_whole(f"all_{figure}", figure)
    return nearest


def _sentence(text: str, words: Sequence[Word], first: int, last: int) -> str:
    """The sentence that a stretch is in; empty for a stretch of several sentences."""
    number = words[first].sentence
    if words[last - 1].sentence != number:
        return ""
    own = [word for word in words if word.sentence == number]
    return text[own[0].start : own[-1].end]
