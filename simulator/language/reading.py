"""A reply as the scorer reads it: sentences, clauses and words, each knowing where it stands in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from simulator.domain.ids import Language
from simulator.language.fold import fold
from simulator.language.profile import Negation, Profile, profile

TOPIC_WORDS = 5
"""A question of at most so many words only names what is asked about."""
TOPIC_AT_LEAST = 3
"""A clause shorter than this names nothing ("sorry, none left")."""
ABSENCE_WORDS = 3
VIEW_WITHIN = 3
"""A view is denied by a negating word at most so many words before it, itself counted (don't really think)."""
VIEW_REACH = 10
"""How many words a negation of a view reaches."""
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
    text: str
    """As it was given, as far as it is read."""
    words: tuple[Word, ...]
    questions: frozenset[int]
    """Numbers of the sentences that ask."""

    def sentences(self) -> Iterator[tuple[Word, ...]]:
        """The words sentence by sentence."""
        yield from _grouped(self.words, "sentence")


@lru_cache(maxsize=256)
def read(text: str, language: Language) -> Reading:
    """Read `text` as `language`; never fails, whatever the text."""
    known = profile(language)
    raw, questions = _split(text[:READ_AT_MOST], known)
    negative = [_is_negative(raw, index, known) for index in range(len(raw))]
    named_first = _denied_topics(raw, negative, questions, known)
    reaches = _reaches(raw, negative, known)
    words = tuple(
        Word(
            text=piece.text,
            stem=stem_of(piece.text, language),
            start=piece.start,
            end=piece.end,
            sentence=piece.sentence,
            clause=piece.clause,
            negative=negative[index],
            denied=frozenset(which for which, reach in reaches if index in reach)
            | named_first.get(piece.clause, frozenset()),
        )
        for index, piece in enumerate(raw)
    )
    return Reading(language, text[:READ_AT_MOST], words, questions)


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
        pieces.extend(_Piece(part, start, end, sentence, clause) for part in _respelled(match[0], known))
        last = end
        if _asks(text, start, end):
            questions.add(sentence)
    return _joined(pieces, known), frozenset(questions)


def usual_spelling(word: str, language: Language) -> str:
    """The usual form of a folded word or of its beginning:
    in the language's own letters where it was typed in Latin.
    """
    return "".join(_respelled(word, profile(language)))


def _respelled(word: str, known: Profile) -> list[str]:
    """The word as it is usually spelt, in the language's own letters; several words where it stands for several."""
    usual = known.spellings.get(word)
    if usual is None and known.latin and word.isascii() and word.isalpha():
        usual = known.spellings.get(native := _from_latin(word, known.language), native)
    return (usual or word).split()


@lru_cache(maxsize=4096)
def _from_latin(word: str, language: Language) -> str:
    """A word typed in Latin letters in the letters of the language, the longest groups first."""
    known = profile(language)
    longest = max(map(len, known.latin))
    native, at = "", 0
    while at < len(word):
        size = next((n for n in range(longest, 0, -1) if word[at : at + n] in known.latin), 1)
        native += known.latin.get(word[at : at + size], word[at])
        at += size
    return fold(native, known.letters).text


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
    return not any(_stands_at(pieces, index, phrase) for phrase in _harmless(known.language).get(word, ()))


@cache
def _harmless(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The harmless phrases by each word that is in them."""
    phrases = profile(language).negation.harmless
    words = {word for phrase in phrases for word in phrase}
    return {word: tuple(phrase for phrase in phrases if word in phrase) for word in words}


def _stands_at(pieces: Sequence[_Piece], index: int, phrase: tuple[str, ...]) -> bool:
    for offset in range(len(phrase)):
        window = pieces[max(0, index - offset) : index - offset + len(phrase)]
        if index >= offset and tuple(piece.text for piece in window) == phrase:
            return True
    return False


def _reaches(pieces: Sequence[_Piece], negative: Sequence[bool], known: Profile) -> list[tuple[int, range]]:
    """Each negating word, with the words that it reaches."""
    return [(index, _reach(pieces, index, known)) for index in range(len(pieces)) if negative[index]]


def _reach(pieces: Sequence[_Piece], index: int, known: Profile) -> range:
    """The words that the negating word `index` reaches, itself included: some on either side in its clause.

    Where it denies a view, it reaches on into what is viewed ("I don't think | there's anything to be sorry for").
    """
    reach, clause = known.negation, pieces[index].clause
    before, after = reach.before, reach.after
    ends = {clause}
    if _denies_view(pieces, index, reach):
        before, after = (before, VIEW_REACH) if after else (VIEW_REACH, 0)
        opener = next((piece for piece in pieces[index : index + after] if piece.clause != clause), None)
        if opener and opener.text in reach.view_openers:
            ends.add(opener.clause)
    first, last = max(0, index - before), min(len(pieces), index + after + 1)
    while pieces[first].clause != clause:
        first += 1
    while pieces[last - 1].clause not in ends:
        last -= 1
    return range(first, last)


def _denies_view(pieces: Sequence[_Piece], index: int, reach: Negation) -> bool:
    """Whether the negating word `index` denies a view; where the verb comes last, the view may stand just before it."""
    first = max(0, index - 1) if reach.before else index
    near = [piece for piece in pieces[first : index + VIEW_WITHIN] if piece.clause == pieces[index].clause]
    return reach.views is not None and any(reach.views.search(piece.text) for piece in near)


def _denied_topics(
    pieces: Sequence[_Piece], negative: Sequence[bool], questions: frozenset[int], known: Profile
) -> dict[int, frozenset[int]]:
    """Clauses that only name something which the next clause denies, with the negating words of that clause.

    "References? No, we have none": a short question, answered with a no. "Kliyenteng magre-recommend, wala po": a
    clause and then, in a word or two, that there is none of it.
    """
    clauses: dict[int, list[int]] = {}
    for index, piece in enumerate(pieces):
        clauses.setdefault(piece.clause, []).append(index)
    found: dict[int, frozenset[int]] = {}
    for (clause, named), (_, answer) in pairwise(clauses.items()):
        denying = [index for index in answer if negative[index]]
        asked = pieces[named[0]].sentence in questions and len(named) <= TOPIC_WORDS
        answered = asked and any(negative[index] for index in answer[:2])
        absent = (
            len(named) >= TOPIC_AT_LEAST
            and len(answer) <= ABSENCE_WORDS
            and any(pieces[index].text in known.negation.absence for index in denying)
        )
        if answered or absent:
            found[clause] = frozenset(denying)
    return found


def _grouped(words: Sequence[Word], by: str) -> Iterator[tuple[Word, ...]]:
    group: list[Word] = []
    for word in words:
        if group and getattr(word, by) != getattr(group[0], by):
            yield tuple(group)
            group = []
        group.append(word)
    if group:
        yield tuple(group)
