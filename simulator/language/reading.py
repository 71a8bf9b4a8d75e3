"""A reply as the scorer reads it: sentences, clauses and words, each knowing where it stands in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.domain.ids import Language
from simulator.language.fold import fold
from simulator.language.profile import Profile, profile

READ_AT_MOST = 2000
"""Code points of a reply that are read; what follows is not judged."""
_WORD = re.compile(r"\d+(?:[:.]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?\u2026\n;:\u061b\u061f\u0589\u0964]+")
_PAUSE = re.compile(r"[,\u060c\u055d()\u2014\u2013\u00ab\u00bb\"]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a reply."""

    text: str
    """Folded and respelled."""
    stem: str
    start: int
    end: int
    """Half-open, in code points of the original."""
    sentence: int
    clause: int
    """Numbers of the sentence and the clause it stands in, counted through the reply; "but" begins both."""
    negative: bool
    """Whether it carries or is a negation."""
    denied: frozenset[int]
    """Indices of the negating words that reach it; empty where nothing denies it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole reply."""

    language: Language
    words: tuple[Word, ...]
    questions: frozenset[int]
    """Numbers of the sentences that ask."""

    def sentences(self) -> Iterator[tuple[Word, ...]]:
        """The words sentence by sentence."""
        yield from _grouped(self.words, "sentence")

    def clauses(self) -> Iterator[tuple[Word, ...]]:
        """The words clause by clause."""
        yield from _grouped(self.words, "clause")


@lru_cache(maxsize=256)
def read(text: str, language: Language) -> Reading:
    """Read `text` as `language`; never fails, whatever the text."""
    known = profile(language)
    raw, questions = _split(text[:READ_AT_MOST], known)
    negative = [_is_negative(raw, index, known) for index in range(len(raw))]
    words = tuple(
        Word(
            text=piece.text,
            stem=stem_of(piece.text, language),
            start=piece.start,
            end=piece.end,
            sentence=piece.sentence,
            clause=piece.clause,
            negative=negative[index],
            denied=_deniers(raw, index, negative, known),
        )
        for index, piece in enumerate(raw)
    )
    return Reading(language, words, questions)


def rough_words(text: str, language: Language) -> list[str]:
    """The folded words of a text and nothing else: for counting over a whole phrase bank, at a third of the time."""
    known = profile(language)
    words = _WORD.findall(fold(text, known.letters).text)
    return [part for word in words for part in known.spellings.get(word, word).split()]


@lru_cache(maxsize=16384)
def stem_of(word: str, language: Language) -> str:
    """The stem of a folded word; remembered, for the same words come again and again."""
    return profile(language).stem(word)


@dataclass(slots=True)
class _Piece:
    text: str
    start: int
    end: int
    sentence: int
    clause: int


def _split(text: str, known: Profile) -> tuple[list[_Piece], frozenset[int]]:
    folded = fold(text, known.letters)
    pieces: list[_Piece] = []
    questions: set[int] = set()
    sentence = clause = last = 0
    for match in _WORD.finditer(folded.text):
        start, end = folded.origin[match.start()], folded.origin[match.end() - 1] + 1
        between = text[last:start]
        if pieces and (_SENTENCE_END.search(between) or match[0] in known.clause_openers):
            sentence, clause = sentence + 1, clause + 1
        elif pieces and _PAUSE.search(between):
            clause += 1
        parts = known.spellings.get(match[0], match[0]).split()
        pieces.extend(_Piece(part, start, end, sentence, clause) for part in parts)
        last = end
        if _asks(text, start, end):
            questions.add(sentence)
    return _joined(pieces, known), frozenset(questions)


def _asks(text: str, start: int, end: int) -> bool:
    return "\u055e" in text[start : end + 1] or bool(re.match(r"\s*[?\u061f]", text[end:]))


def _joined(pieces: list[_Piece], known: Profile) -> list[_Piece]:
    """Join pieces that were typed apart (می شود, کتاب ها) to the word they belong to."""
    if not known.joiners:
        return pieces
    joined: list[_Piece] = []
    waiting: _Piece | None = None
    for piece in pieces:
        if waiting is not None:
            whole = waiting.text + piece.text
            whole = known.spellings.get(whole, whole)
            piece = _Piece(whole, waiting.start, piece.end, piece.sentence, piece.clause)
            waiting = None
        if known.joiners.get(piece.text):
            waiting = piece
        elif piece.text in known.joiners and joined and joined[-1].clause == piece.clause:
            joined[-1] = _Piece(joined[-1].text + piece.text, joined[-1].start, piece.end, piece.sentence, piece.clause)
        else:
            joined.append(piece)
    return joined + ([waiting] if waiting else [])


def _is_negative(pieces: Sequence[_Piece], index: int, known: Profile) -> bool:
    word = pieces[index].text
    if word not in known.negation.particles and not known.negation.words.search(word):
        return False
    return not any(_stands_at(pieces, index, phrase) for phrase in known.negation.harmless)


def _stands_at(pieces: Sequence[_Piece], index: int, phrase: tuple[str, ...]) -> bool:
    for offset in range(len(phrase)):
        window = pieces[max(0, index - offset) : index - offset + len(phrase)]
        if index >= offset and tuple(piece.text for piece in window) == phrase:
            return True
    return False


def _deniers(pieces: Sequence[_Piece], index: int, negative: Sequence[bool], known: Profile) -> frozenset[int]:
    """The negating words whose reach covers word `index`, itself included where it carries a negation."""
    reach = known.negation
    first, last = max(0, index - reach.after), min(len(pieces), index + reach.before + 1)
    return frozenset(
        other for other in range(first, last) if negative[other] and pieces[other].clause == pieces[index].clause
    )


def _grouped(words: Sequence[Word], by: str) -> Iterator[tuple[Word, ...]]:
    group: list[Word] = []
    for word in words:
        if group and getattr(word, by) != getattr(group[0], by):
            yield tuple(group)
            group = []
        group.append(word)
    if group:
        yield tuple(group)
