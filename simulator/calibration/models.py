"""Learning the model of a language from its phrase bank: one logistic regression a behaviour, and one for denial.

Only the phrase bank is learnt from. Scenarios' samples are not, so that `simulator check --samples` can test the scorer
with them, and rated replies are not, so that they can measure it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId
from simulator.domain.phrasebook import Phrasebook
from simulator.language.reading import Word, read
from simulator.scoring.bank import Rating, has_negation
from simulator.scoring.model import LARGEST
from simulator.scoring.terms import terms_of

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

SEEN_AT_LEAST = 3
"""Terms that fewer texts of the bank have are not learnt."""
STRENGTH = 20.0
"""Inverse of the regularisation of a behaviour's model."""
DENIAL_STRENGTH = 3.0
FILLER_STRENGTH = 3.0
CONTRAST = 4.0
"""How much more a behaviour's own denied phrases and near misses count than another behaviour's phrases."""
FILLER = 2.0
"""How much more a reply that shows nothing counts."""


@dataclass(frozen=True, slots=True)
class RatedPhrase:
    """A phrase of the bank."""

    behaviour: BehaviourId | None
    """None for a reply that shows nothing."""
    rating: Rating | None
    text: str
    words: tuple[Word, ...]


def rated_phrases(phrasebook: Phrasebook) -> list[RatedPhrase]:
    """Every phrase of a bank with what it is known to do, then the replies that show nothing."""
    ratings = (Rating.SHOWN, Rating.HINTED, Rating.DENIED, Rating.NEAR)
    found = [
        RatedPhrase(behaviour, rating, text, read(text, phrasebook.language).words)
        for behaviour, entry in phrasebook.entries.items()
        for rating in ratings
        for text in getattr(entry.phrases, rating.value)
    ]
    return [
        *found,
        *(RatedPhrase(None, None, text, read(text, phrasebook.language).words) for text in phrasebook.filler),
    ]


def learn(phrasebook: Phrasebook, catalogue: Catalogue) -> dict[str, NDArray[Any]]:
    """The arrays of a language's data file (see `simulator.scoring.model.Model`)."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    phrases = rated_phrases(phrasebook)
    vectorizer = TfidfVectorizer(
        analyzer=lambda words: list(terms_of(words, phrasebook.language)),
        sublinear_tf=True,
        min_df=SEEN_AT_LEAST,
        dtype=np.float64,
    )
    texts = vectorizer.fit_transform([phrase.words for phrase in phrases])
    behaviours = sorted(phrasebook.entries)
    fitted = [_behaviour_model(behaviour, phrases, texts) for behaviour in behaviours]
    fitted.append(_denial_model(phrases, texts, catalogue))
    fitted.append(_filler_model(phrases, texts))
    weights = np.column_stack([one for one, _ in fitted])
    scales = np.abs(weights).max(axis=0) / LARGEST
    return {
        "terms": text_array(list(vectorizer.get_feature_names_out())),
        "behaviours": text_array(behaviours),
        "rarity": vectorizer.idf_.astype(np.float32),
        "weights": np.rint(weights / scales).astype(np.int8),
        "scales": scales.astype(np.float32),
        "intercepts": np.array([intercept for _, intercept in fitted], np.float32),
        "denying_share": np.array([_denying_share(behaviour, phrases) for behaviour in behaviours], np.float32),
    }


def as_file(arrays: dict[str, NDArray[Any]]) -> bytes:
    """The arrays as the bytes of a data file; the same arrays give the same bytes."""
    stream = BytesIO()
    np.savez_compressed(stream, allow_pickle=False, **arrays)
    return stream.getvalue()


def _behaviour_model(
    behaviour: BehaviourId, phrases: Sequence[RatedPhrase], texts: csr_matrix
) -> tuple[NDArray[np.float64], float]:
    own = np.array([phrase.behaviour == behaviour for phrase in phrases])
    ratings = np.array([phrase.rating or "" for phrase in phrases])
    weights = np.where(own & np.isin(ratings, (Rating.DENIED, Rating.NEAR)), CONTRAST, 1.0)
    weights[ratings == ""] = FILLER
    weights[own & (ratings == Rating.HINTED)] = 0.0
    return _fit(texts, own & (ratings == Rating.SHOWN), STRENGTH, weights)


def _denial_model(
    phrases: Sequence[RatedPhrase], texts: csr_matrix, catalogue: Catalogue
) -> tuple[NDArray[np.float64], float]:
    """What tells a principle's denied phrases from those that show it, all principles together."""
    kept = [
        number
        for number, phrase in enumerate(phrases)
        if phrase.behaviour in catalogue.principle and phrase.rating in (Rating.SHOWN, Rating.DENIED)
    ]
    denied = np.array([phrases[number].rating is Rating.DENIED for number in kept])
    return _fit(texts[kept], denied, DENIAL_STRENGTH, np.ones(len(kept)))


def _filler_model(phrases: Sequence[RatedPhrase], texts: csr_matrix) -> tuple[NDArray[np.float64], float]:
    """What tells replies that show nothing from phrases that do something, whatever it is."""
    kept = [number for number, phrase in enumerate(phrases) if phrase.rating in (None, Rating.SHOWN, Rating.DENIED)]
    filler = np.array([phrases[number].rating is None for number in kept])
    return _fit(texts[kept], filler, FILLER_STRENGTH, np.ones(len(kept)))


def _fit(
    texts: csr_matrix, truth: NDArray[np.bool_], strength: float, weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=strength, class_weight="balanced", max_iter=300, solver="liblinear").fit(
        texts, truth, sample_weight=weights
    )
    return fitted.coef_[0], float(fitted.intercept_[0])


def _denying_share(behaviour: BehaviourId, phrases: Sequence[RatedPhrase]) -> float:
    own = [phrase for phrase in phrases if phrase.behaviour == behaviour and phrase.rating is Rating.SHOWN]
    return float(np.mean([has_negation(phrase.words) for phrase in own])) if own else 0.0


def text_array(lines: Sequence[str]) -> NDArray[np.uint8]:
    """Lines of text as an array of bytes, as the data files hold them."""
    return np.frombuffer("\n".join(lines).encode(), np.uint8)
