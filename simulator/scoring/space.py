"""The space in which texts of one language are compared: each text is a unit vector of weighted terms.

Term frequency, inverse document frequency, sublinear (Salton and Buckley 1988); what is not in three phrases of a
bank is no dimension.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from simulator.domain.ids import Language
from simulator.language.reading import Word
from simulator.scoring.terms import DENIAL, PAIR, WORD, terms_of_word

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
_NONE: Ints = np.empty(0, np.int32)
WORDS_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Vectors:
    """Several sparse unit vectors, one after another."""

    starts: Ints
    """Where each vector begins in the two arrays below, and behind the last where it ends: one more than vectors."""
    terms: Ints
    weights: Floats

    @property
    def count(self) -> int:
        """How many vectors these are."""
        return len(self.starts) - 1

    def owners(self) -> Ints:
        """For each term, the number of its vector."""
        return np.repeat(np.arange(self.count, dtype=np.int32), np.diff(self.starts))

    def weights_of(self, number: int, terms: Ints) -> Floats:
        """What one of the vectors weighs at each of some terms; the terms of every vector stand in rising order."""
        first, last = self.starts[number], self.starts[number + 1]
        own = self.terms[first:last]
        if not len(own):
            return np.zeros(len(terms), np.float32)
        places = np.minimum(np.searchsorted(own, terms), len(own) - 1)
        return np.where(own[places] == terms, self.weights[first:last][places], np.float32(0))


def joined(several: Sequence[Vectors]) -> Vectors:
    """The vectors of all of them, in order."""
    sizes = [0, *np.cumsum([len(part.terms) for part in several])]
    starts = [part.starts[:-1] + size for part, size in zip(several, sizes, strict=False)]
    return Vectors(
        np.concatenate([*starts, np.array([sizes[-1]])]).astype(np.int32),
        np.concatenate([_NONE, *(part.terms for part in several)]),
        np.concatenate([np.empty(0, np.float32), *(part.weights for part in several)]),
    )


class Space:
    """The terms of one language and how rare each is."""

    def __init__(self, language: Language, vocabulary: Mapping[str, int], rarity: Floats) -> None:
        """`rarity`: the inverse document frequency of each term, at the term's number."""
        self.language = language
        self._vocabulary = vocabulary
        self.rarity = rarity
        self._remembered: dict[tuple[str, bool, bool], Ints] = {}

    def terms_of_word(self, word: Word) -> Ints:
        """The numbers of the known terms of one word."""
        key = (word.text, bool(word.denied), word.negative)
        known = self._remembered.get(key)
        if known is None:
            if len(self._remembered) >= WORDS_REMEMBERED:
                self._remembered.clear()
            known = self._remembered[key] = self._numbers(terms_of_word(word, self.language))
        return known

    def vectors(self, words: Sequence[Word], stretches: Sequence[tuple[int, int]]) -> Vectors:
        """The vector of each stretch (first word, word behind the last) of `words`."""
        by_word = [self.terms_of_word(word) for word in words]
        pairs = [self._vocabulary.get(f"{PAIR}{a.text} {b.text}") for a, b in pairwise(words)]
        denial = self._vocabulary.get(DENIAL)
        starts, terms, weights = [0], [], []
        for first, last in stretches:
            extra = [pair for pair in pairs[first : last - 1] if pair is not None]
            if denial is not None and any(word.negative for word in words[first:last]):
                extra.append(denial)
            numbers, counts = np.unique(
                np.concatenate([*by_word[first:last], np.array(extra, np.int32)]), return_counts=True
            )
            weighted = (1 + np.log(counts)) * self.rarity[numbers]
            length = float(np.sqrt(weighted @ weighted)) or 1.0
            terms.append(numbers)
            weights.append((weighted / length).astype(np.float32))
            starts.append(starts[-1] + len(numbers))
        return Vectors(
            np.array(starts, np.int32),
            np.concatenate([_NONE, *terms]),
            np.concatenate([np.empty(0, np.float32), *weights]),
        )

    def knows(self, term: str) -> bool:
        """Whether the term is one of the dimensions."""
        return term in self._vocabulary

    def knows_word(self, word: Word) -> bool:
        """Whether the bank has the whole word, in this form."""
        return WORD + word.text in self._vocabulary

    def vector(self, words: Sequence[Word]) -> Vectors:
        """The vector of one whole text."""
        return self.vectors(words, [(0, len(words))])

    def _numbers(self, terms: Sequence[str]) -> Ints:
        found = (self._vocabulary.get(term) for term in terms)
        return np.array([number for number in found if number is not None], np.int32)


class Matrix:
    """Known texts, kept by term, for comparing them with the stretches of a reply all at once."""

    def __init__(self, texts: Vectors, dimensions: int) -> None:
        order = np.argsort(texts.terms, kind="stable")
        self.count = texts.count
        self._texts = texts.owners()[order]
        self._weights = texts.weights[order]
        self._starts = np.searchsorted(texts.terms[order], np.arange(dimensions + 1)).astype(np.int32)

    def likenesses(self, stretches: Vectors) -> Floats:
        """The cosine of each stretch with each text, 0 to 1: one row a stretch, one column a text."""
        different, places = np.unique(stretches.terms, return_inverse=True)
        said = np.zeros((stretches.count, len(different)), np.float32)
        said[stretches.owners(), places] = stretches.weights
        return said @ self._dense(different)

    def _dense(self, terms: Ints) -> Floats:
        """The weight of each of some terms (rows) in each text (columns): stretches of one reply share most terms."""
        first = self._starts[terms]
        sizes = self._starts[terms + 1] - first
        offsets = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        found = np.repeat(first, sizes) + offsets
        dense = np.zeros((len(terms), self.count), np.float32)
        dense[np.repeat(np.arange(len(terms)), sizes), self._texts[found]] = self._weights[found]
        return dense
