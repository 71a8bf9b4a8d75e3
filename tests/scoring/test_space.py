"""The space: cosines as they are defined, whatever way they are computed."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.domain.ids import Language
from simulator.language.reading import read
from simulator.scoring.space import Matrix, Space, Vectors, joined
from simulator.scoring.terms import terms_of

EN = Language("en")
TEXTS = ("We are sorry about the delay.", "I will call you on Monday.", "sorry, sorry, call me")


def space() -> Space:
    terms = sorted({term for text in TEXTS for term in terms_of(read(text, EN).words, EN)})
    rarity = np.linspace(1, 3, len(terms)).astype(np.float32)
    return Space(EN, {term: number for number, term in enumerate(terms)}, rarity)


def dense(vectors: Vectors, dimensions: int) -> np.ndarray:
    found = np.zeros((vectors.count, dimensions))
    found[vectors.owners(), vectors.terms] = vectors.weights
    return found


def test_vectors_have_length_one_and_known_terms_only() -> None:
    known = space()
    vectors = known.vectors(read("We are sorry. Zzzyx qqq!", EN).words, [(0, 3), (0, 5)])
    lengths = np.linalg.norm(dense(vectors, len(known.rarity)), axis=1)
    assert lengths == pytest.approx([1, 1], abs=1e-5)


def test_a_text_of_unknown_words_is_like_nothing() -> None:
    known = space()
    matrix = Matrix(joined([known.vector(read(text, EN).words) for text in TEXTS]), len(known.rarity))
    assert not matrix.likenesses(known.vector(read("ξξξ ψψψ", EN).words)).any()


def test_likenesses_are_the_cosines() -> None:
    known = space()
    texts = joined([known.vector(read(text, EN).words) for text in TEXTS])
    asked = known.vectors(read("Sorry, I will call about the delay", EN).words, [(0, 1), (1, 7), (0, 7)])
    expected = dense(asked, len(known.rarity)) @ dense(texts, len(known.rarity)).T
    found = Matrix(texts, len(known.rarity)).likenesses(asked)
    assert found.shape == (3, 3)
    assert found == pytest.approx(expected, abs=1e-5)
