"""The trainee's own words that earned a verdict, and what they matched."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.domain.assessment import Evidence, EvidenceBy, Verdict
from simulator.domain.scenario import Sample
from simulator.language.reading import Word
from simulator.scoring.bank import KnownText
from simulator.scoring.features import Features, Unit
from simulator.scoring.likeness import word_grams

OVERLAP = 0.5
"""Share of a word's n-grams that the matched text must have for the word to count as evidence."""


def evidence_of(features: Features, verdict: Verdict, sample: Sample | None, reply: str) -> tuple[Evidence, ...]:
    """Where in `reply` the verdict comes from: the pattern's words, else the words alike to the nearest known text.

    Never empty for a reply with words: where nothing narrower is known, the whole reply is named.
    """
    if features.match and (features.pattern or verdict is Verdict.DENIED):
        words = features.match.words
        return (
            Evidence(
                start=words[0].start, end=words[-1].end, by=EvidenceBy.PATTERN, matched=features.match.pattern.text
            ),
        )
    if features.unit and features.nearest:
        start, end = _alike(features.unit, features.nearest)
        return (Evidence(start=start, end=end, by=features.nearest.by, matched=features.nearest.text),)
    return (Evidence(start=0, end=len(reply), by=EvidenceBy.SAMPLE, matched=sample.reply if sample else reply),)


def _alike(unit: Unit, known: KnownText) -> tuple[int, int]:
    """From the first to the last word of the unit that the known text shares; the whole unit where none stands out."""
    theirs = {gram for word in known.words for gram in word_grams(word)}
    shared = [word for word in unit.words if _share(word, theirs) >= OVERLAP]
    words: Sequence[Word] = shared or unit.words
    return words[0].start, words[-1].end


def _share(word: Word, grams: set[str]) -> float:
    own = word_grams(word.text)
    return sum(gram in grams for gram in own) / len(own)
