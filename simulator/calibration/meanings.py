"""Learning what the semantic tier knows: linear models over the sentence vectors of all languages' phrase banks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.calibration.models import CONTRAST, FILLER, RatedPhrase, as_file, rated_phrases, text_array
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import Language
from simulator.domain.phrasebook import Phrasebook
from simulator.scoring.bank import Rating
from simulator.scoring.meaning import centred
from simulator.scoring.space import Floats
from simulator.scoring.vectors import raw_vector

STRENGTH = 20.0
LEARNT_FROM: Mapping[Rating, int] = {Rating.SHOWN: 16, Rating.DENIED: 6, Rating.NEAR: 3}
"""So many phrases of each behaviour and rating are learnt from in each language: a vector takes a twentieth of a
second. The last ones of the files, which are the newest writers'."""
PROGRESS_EVERY = 500


def learn_meaning(
    phrasebooks: Mapping[Language, Phrasebook], catalogue: Catalogue, progress: Callable[[str], None]
) -> bytes:
    """The bytes of the data file of the semantic tier; about ten minutes."""
    owners: list[str] = []
    ratings: list[str] = []
    parts: list[Floats] = []
    means: list[Floats] = []
    for language, phrasebook in phrasebooks.items():
        phrases = _chosen(rated_phrases(phrasebook))
        raw = np.array([_vector(phrase.text, n, language, progress) for n, phrase in enumerate(phrases)], np.float32)
        means.append(raw.mean(axis=0))
        parts.append(centred(raw, means[-1]))
        owners += [phrase.behaviour or "" for phrase in phrases]
        ratings += [phrase.rating or "" for phrase in phrases]
    vectors, whose, rated = np.vstack(parts), np.array(owners), np.array(ratings)
    behaviours = sorted(set(owners) - {""})
    fitted = []
    for behaviour in behaviours:
        progress(behaviour)
        own = whose == behaviour
        weights = np.where(own & np.isin(rated, (Rating.DENIED, Rating.NEAR)), CONTRAST, 1.0)
        weights[rated == ""] = FILLER
        fitted.append(_fit(vectors, own & (rated == Rating.SHOWN), weights))
    kept = np.isin(whose, list(catalogue.principle)) & np.isin(rated, (Rating.SHOWN, Rating.DENIED))
    fitted.append(_fit(vectors[kept], rated[kept] == Rating.DENIED, np.ones(int(kept.sum()))))
    kept = np.isin(rated, ("", Rating.SHOWN, Rating.DENIED))
    fitted.append(_fit(vectors[kept], rated[kept] == "", np.ones(int(kept.sum()))))
    return as_file(
        {
            "languages": text_array(list(phrasebooks)),
            "means": np.array(means, np.float32),
            "behaviours": text_array(behaviours),
            "weights": np.column_stack([one for one, _ in fitted]).astype(np.float16),
            "intercepts": np.array([intercept for _, intercept in fitted], np.float32),
        }
    )


def _chosen(phrases: Sequence[RatedPhrase]) -> list[RatedPhrase]:
    """The phrases that are learnt from: the newest of each behaviour and rating, and all filler."""
    taken: Counter[tuple[str, Rating]] = Counter()
    kept: list[RatedPhrase] = []
    for phrase in reversed(phrases):
        if phrase.behaviour is None or phrase.rating is None:
            kept.append(phrase)
            continue
        taken[phrase.behaviour, phrase.rating] += 1
        if taken[phrase.behaviour, phrase.rating] <= LEARNT_FROM.get(phrase.rating, 0):
            kept.append(phrase)
    return kept[::-1]


def _vector(text: str, number: int, language: Language, progress: Callable[[str], None]) -> Floats:
    if number % PROGRESS_EVERY == 0:
        progress(f"{language} {number}")
    return raw_vector(text)


def _fit(vectors: Floats, truth: NDArray[np.bool_], weights: NDArray[np.float64]) -> tuple[NDArray[Any], float]:
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=300).fit(
        vectors, truth, sample_weight=weights
    )
    return fitted.coef_[0], float(fitted.intercept_[0])
