"""How alike two pieces of text are: cosine of weighted character n-grams, the same for every script.

Words are padded with a space and cut into runs of two to four characters; a run weighs more the rarer it is in the
language's phrase bank (term frequency, inverse document frequency: Salton and Buckley 1988).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log, sqrt

SHORTEST, LONGEST = 2, 4
Vector = Mapping[str, float]


@lru_cache(maxsize=8192)
def word_grams(word: str) -> tuple[str, ...]:
    """The n-grams of one folded word."""
    padded = f" {word} "
    return tuple(
        padded[start : start + size] for size in range(SHORTEST, LONGEST + 1) for start in range(len(padded) - size + 1)
    )


def grams(words: Iterable[str]) -> Counter[str]:
    """The n-grams of folded words with their counts."""
    counts: Counter[str] = Counter()
    for word in words:
        counts.update(word_grams(word))
    return counts


class Space:
    """The weights of n-grams in one language, learnt from a bank of texts."""

    def __init__(self, bank: Sequence[Sequence[str]]) -> None:
        """`bank`: each text as its folded words."""
        documents: Counter[str] = Counter()
        for words in bank:
            documents.update(set(grams(words)))
        self._rarity = {gram: log((1 + len(bank)) / (1 + count)) + 1 for gram, count in documents.items()}
        self._unseen = log(1 + len(bank)) + 1

    def vector(self, words: Iterable[str]) -> Vector:
        """The unit vector of folded words; empty where there are none."""
        weighted = {
            gram: (1 + log(count)) * self._rarity.get(gram, self._unseen) for gram, count in grams(words).items()
        }
        length = sqrt(sum(weight * weight for weight in weighted.values()))
        return {gram: weight / length for gram, weight in weighted.items()} if length else {}


class Index:
    """Texts that many others are compared with."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self._count = len(vectors)
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, vector in enumerate(vectors):
            for gram, weight in vector.items():
                self._postings[gram].append((number, weight))

    def likenesses(self, vector: Vector) -> list[float]:
        """The cosine of `vector` with each text, 0 to 1, in their order."""
        result = [0.0] * self._count
        for gram, weight in vector.items():
            for number, other in self._postings.get(gram, ()):
                result[number] += weight * other
        return result
