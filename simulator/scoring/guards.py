"""Guards: what earns nothing however alike it is, and what a person should look at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from simulator.language.reading import Reading, Word
from simulator.scoring.knowledge import StepKnowledge
from simulator.scoring.space import Space
from simulator.scoring.terms import PAIR

ECHO_SHARE = 0.9
"""Share of a sentence's words that the customer said, from which it counts as given back."""
ECHO_WORDS = 5
"""Sentences shorter than this are given back only where they stand in the customer's words as they are."""
FEW_WORDS, MANY_WORDS = 3, 120
"""Outside these lengths a person should look."""
FOREIGN_AT_MOST = 0.5
"""Share of words in a script of another language from which a person should look."""
UNKNOWN_AT_MOST = 0.7
"""Share of words not in three phrases of the bank from which a reply is in another language. Of 160 honest replies in
each language 99 in a hundred have at most .55; English replies have .79 and more as Kazakh, Armenian or Persian."""
STRING_WORDS = 5
"""From so many words on a reply without any usual pair of words is a string of key words."""
PASTED, PASTED_ALIKE, SLACK = 2, 95.0, 5
"""So many exemplars that stand in a reply are pasted: alike by so many per cent, at most so many letters longer."""


def nothing_to_judge(reading: Reading) -> bool:
    """Whether the reply has no word at all: only signs, digits or emoji, or a single letter."""
    return not any(len(word.text) > 1 and word.text[0].isalpha() for word in reading.words)


def earning_words(reading: Reading, knowledge: StepKnowledge) -> tuple[Word, ...]:
    """The words that may earn credit.

    All but the customer's name, and the sentences that only give the customer's words back.
    """
    said, name = knowledge.customer_words, knowledge.customer_name
    echoed = {
        sentence[0].sentence for sentence in reading.sentences() if _is_echo([word.text for word in sentence], said)
    }
    return tuple(word for word in reading.words if word.sentence not in echoed and word.stem not in name)


def is_string_of_key_words(words: Sequence[Word], space: Space, filler: float) -> bool:
    """Whether the words are only put beside each other.

    No two neighbours stand together in three phrases of the bank, and the model of filler takes it for filler
    (`filler`: its log odds): in languages with long words, honest sentences too may have no pair that was seen before.
    """
    if len(words) < STRING_WORDS or filler <= 0:
        return False
    return not any(space.knows(f"{PAIR}{a.text} {b.text}") for a, b in pairwise(words))


def pasted_texts(reading: Reading, knowledge: StepKnowledge) -> int:
    """How many of the step's exemplars stand in the reply word for word, or nearly."""
    from rapidfuzz import fuzz

    said = " ".join(word.text for word in reading.words)
    return sum(
        len(exemplar) <= len(said) + SLACK and fuzz.partial_ratio(exemplar, said, score_cutoff=PASTED_ALIKE) > 0
        for exemplar in knowledge.exemplars
        if exemplar.count(" ") >= FEW_WORDS
    )


def is_another_language(words: Sequence[Word], space: Space) -> bool:
    """Whether next to none of the words are known in the language: people answer in the language they are spoken to."""
    return len(words) > FEW_WORDS and unknown_share(words, space) > UNKNOWN_AT_MOST


def looks_unusual(reading: Reading, space: Space) -> bool:
    """Whether a person should look for what the reply is like, whatever it earns: its length, its script, its words."""
    odd_length = not FEW_WORDS <= len(reading.words) <= MANY_WORDS
    return (
        odd_length or foreign_share(reading) > FOREIGN_AT_MOST or unknown_share(reading.words, space) > UNKNOWN_AT_MOST
    )


def unknown_share(words: Sequence[Word], space: Space) -> float:
    """The share of words that are not in three phrases of the bank, 0 to 1."""
    return sum(not space.knows_word(word) for word in words) / len(words) if words else 0.0


def foreign_share(reading: Reading) -> float:
    """The share of words whose script is not one the language is written in, 0 to 1."""
    scripts = _SCRIPTS[reading.language]
    letters = [word for word in reading.words if word.text[0].isalpha()]
    foreign = sum(not any(low <= word.text[0] <= high for low, high in scripts) for word in letters)
    return foreign / len(letters) if letters else 0.0


def _is_echo(words: Sequence[str], said: Sequence[str]) -> bool:
    if len(words) >= ECHO_WORDS:
        return sum(word in said for word in words) / len(words) >= ECHO_SHARE
    return any(list(said[i : i + len(words)]) == list(words) for i in range(len(said) - len(words) + 1))


_LATIN, _CYRILLIC, _ARMENIAN, _ARABIC = ("a", "z"), ("\u0400", "\u04ff"), ("\u0531", "\u0587"), ("\u0600", "\u06ff")
_SCRIPTS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (_LATIN,),
    "tl": (_LATIN,),
    "kk": (_CYRILLIC, _LATIN),
    "hy": (_ARMENIAN, _LATIN),
    "fa": (_ARABIC, _LATIN),
}
