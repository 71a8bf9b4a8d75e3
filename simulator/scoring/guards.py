"""Guards: what earns nothing however alike it is, and what a person should look at."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.language.reading import Reading
from simulator.scoring.knowledge import StepKnowledge

ECHO_SHARE = 0.9
"""Share of a sentence's words that the customer said, from which it counts as given back."""
ECHO_WORDS = 5
"""Sentences shorter than this are given back only where they stand in the customer's words as they are."""
FEW_WORDS, MANY_WORDS = 3, 120
"""Outside these lengths a person should look."""
FOREIGN_AT_MOST = 0.5
"""Share of words in a script of another language from which a person should look."""


def nothing_to_judge(reading: Reading) -> bool:
    """Whether the reply has no word at all: only signs, digits or emoji."""
    return not any(word.text[0].isalpha() for word in reading.words)


def echoed_sentences(reading: Reading, knowledge: StepKnowledge) -> frozenset[int]:
    """The numbers of the sentences that only give the customer's words back: they earn nothing."""
    said = knowledge.customer.words
    return frozenset(
        sentence[0].sentence for sentence in reading.sentences() if _is_echo([word.text for word in sentence], said)
    )


def _is_echo(words: Sequence[str], said: Sequence[str]) -> bool:
    if len(words) >= ECHO_WORDS:
        return sum(word in said for word in words) / len(words) >= ECHO_SHARE
    return any(list(said[i : i + len(words)]) == list(words) for i in range(len(said) - len(words) + 1))


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
