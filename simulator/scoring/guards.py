"""Guards: what earns nothing however alike it is, and what a person should look at."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.language.reading import Reading
from simulator.scoring.knowledge import StepKnowledge
from simulator.scoring.likeness import Space, Vector

ECHO = 0.75
"""Cosine from which a stretch counts as the customer's own words given back."""
FEW_WORDS, MANY_WORDS = 3, 120
"""Outside these lengths a person should look."""
FOREIGN_AT_MOST = 0.5
"""Share of words in a script of another language from which a person should look."""


def nothing_to_judge(reading: Reading) -> bool:
    """Whether the reply has no word at all: only signs, digits or emoji."""
    return not any(word.text[0].isalpha() for word in reading.words)


def is_echo(vector: Vector, customer: Vector) -> bool:
    """Whether a stretch only gives the customer's words back."""
    return sum(weight * customer.get(gram, 0.0) for gram, weight in vector.items()) >= ECHO


def echoed_sentences(reading: Reading, knowledge: StepKnowledge, space: Space) -> frozenset[int]:
    """The numbers of the sentences that only give the customer's words back: they earn nothing."""
    customer = knowledge.customer.vector
    return frozenset(
        sentence[0].sentence
        for sentence in reading.sentences()
        if len(sentence) >= FEW_WORDS and is_echo(space.vector(word.text for word in sentence), customer)
    )


def needs_review(reading: Reading, probabilities: Sequence[float], disagreement: bool) -> bool:
    """Whether a person should look: odd length or script, several close calls, parts of the scorer that disagree."""
    close = sum(0.35 <= probability <= 0.65 for probability in probabilities)
    odd_length = not FEW_WORDS <= len(reading.words) <= MANY_WORDS
    return odd_length or close >= 2 or disagreement or foreign_share(reading) > FOREIGN_AT_MOST


def foreign_share(reading: Reading) -> float:
    """The share of words whose script is not one the language is written in, 0 to 1."""
    scripts = _SCRIPTS[reading.language]
    letters = [word for word in reading.words if word.text[0].isalpha()]
    foreign = sum(not any(low <= word.text[0] <= high for low, high in scripts) for word in letters)
    return foreign / len(letters) if letters else 0.0


_LATIN, _CYRILLIC, _ARMENIAN, _ARABIC = ("a", "z"), ("\u0400", "\u04ff"), ("\u0531", "\u0587"), ("\u0600", "\u06ff")
_SCRIPTS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (_LATIN,),
    "tl": (_LATIN,),
    "kk": (_CYRILLIC, _LATIN),
    "hy": (_ARMENIAN, _LATIN),
    "fa": (_ARABIC, _LATIN),
}
