"""Finding concept patterns in a reply: which words matched, and whether something denies them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from simulator.domain.ids import Language
from simulator.domain.patterns import Alternative, Pattern, PatternError, parse_pattern
from simulator.language.fold import fold_word
from simulator.language.profile import Profile, profile
from simulator.language.reading import Reading, Word, read

WINDOW = 12
"""The words of one match stand within this many words."""
CANDIDATES_AT_MOST = 6
"""Places of one part that are tried in combination; keeps long pasted texts cheap."""


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a reply."""

    pattern: Pattern
    words: tuple[Word, ...]
    """The matched words in the order of the reply."""
    denied: bool
    """Whether a negation that the pattern does not itself name reaches the matched words."""


@dataclass(frozen=True, slots=True)
class _Matcher:
    """Recognises one word; `negative` when the pattern itself names a negation here."""

    fits: Callable[[Word], bool]
    negative: bool
    is_kind: bool


@dataclass(frozen=True, slots=True)
class _Place:
    first: int
    last: int
    named: frozenset[int]
    """Positions whose negation the pattern names."""
    is_kind: bool


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern ready to be looked for in one language."""

    pattern: Pattern
    parts: tuple[tuple[tuple[_Matcher, ...], ...], ...]
    excluded: tuple[tuple[_Matcher, ...], ...]

    def find(self, reading: Reading) -> Iterator[Match]:
        """The best match in each sentence that has one."""
        for sentence in reading.sentences():
            if any(_places(sentence, alternative) for alternative in self.excluded):
                continue
            found = [
                [place for alternative in part for place in _places(sentence, alternative)][:CANDIDATES_AT_MOST]
                for part in self.parts
            ]
            best = min(_fitting(found), key=_extent, default=None) if all(found) else None
            if best:
                yield self._match(sentence, best, reading)

    def _match(self, sentence: Sequence[Word], places: Sequence[_Place], reading: Reading) -> Match:
        positions = sorted({i for place in places for i in range(place.first, place.last + 1)})
        words = tuple(sentence[i] for i in positions)
        named = {sentence[i].start for place in places for i in place.named}
        carrying = [sentence[i] for place in places if not place.is_kind for i in range(place.first, place.last + 1)]
        deniers = {reading.words[d].start for word in carrying or words for d in word.denied}
        return Match(self.pattern, words, denied=bool(deniers - named))


@lru_cache(maxsize=4096)
def compile_pattern(text: str, language: Language) -> CompiledPattern:
    """Make a pattern ready; PatternError where it cannot be read."""
    pattern = parse_pattern(text)
    known = profile(language)
    return CompiledPattern(
        pattern,
        tuple(tuple(_matchers(alternative, known) for alternative in part) for part in pattern.parts),
        tuple(_matchers(alternative, known) for alternative in pattern.excluded),
    )


def _extent(places: Sequence[_Place]) -> int:
    return max(place.last for place in places) - min(place.first for place in places)


def _fitting(found: Sequence[Sequence[_Place]]) -> Iterator[tuple[_Place, ...]]:
    for places in product(*found):
        taken = [i for place in places for i in range(place.first, place.last + 1)]
        if len(taken) == len(set(taken)) and _extent(places) <= WINDOW:
            yield places


def _places(sentence: Sequence[Word], alternative: Sequence[_Matcher]) -> list[_Place]:
    size = len(alternative)
    places = []
    for first in range(len(sentence) - size + 1):
        window = sentence[first : first + size]
        if all(matcher.fits(word) for matcher, word in zip(alternative, window, strict=True)):
            named = frozenset(first + i for i, matcher in enumerate(alternative) if matcher.negative)
            places.append(_Place(first, first + size - 1, named, all(matcher.is_kind for matcher in alternative)))
    return places


def _matchers(alternative: Alternative, known: Profile) -> tuple[_Matcher, ...]:
    matchers = tuple(matcher for word in alternative.words for matcher in _word_matchers(word, known))
    if not matchers:
        raise PatternError("pattern-empty-part", " ".join(alternative.words))
    return matchers


def _word_matchers(word: str, known: Profile) -> Iterator[_Matcher]:
    if word.startswith("{"):
        yield _Matcher(_KIND_TESTS[word](known), negative=False, is_kind=True)
        return
    if "*" not in word:
        for piece in read(word, known.language).words:
            yield _Matcher(_same(piece), piece.negative, is_kind=False)
        return
    core = fold_word(word.strip("*"), known.letters).replace("-", "")
    negative = core in known.negation.particles or bool(known.negation.words.search(core))
    yield _Matcher(_like(core, word.startswith("*"), word.endswith("*")), negative, is_kind=False)


def _same(piece: Word) -> Callable[[Word], bool]:
    """The same word, or (where neither is negative) the same stem of at least four letters."""

    def fits(word: Word) -> bool:
        if word.text == piece.text:
            return True
        return len(piece.stem) >= 4 and word.stem == piece.stem and word.negative == piece.negative

    return fits


def _like(core: str, open_start: bool, open_end: bool) -> Callable[[Word], bool]:
    if open_start and open_end:
        return lambda word: core in word.text
    if open_start:
        return lambda word: word.text.endswith(core)
    return lambda word: word.text.startswith(core)


def _is_day(known: Profile) -> Callable[[Word], bool]:
    return lambda word: word.text in known.days or word.stem in known.days or _begins(word, known.days)


def _begins(word: Word, stems: frozenset[str]) -> bool:
    """Whether the word is an inflected form of a listed one: it begins with it and adds at most three letters."""
    return any(len(s) >= 4 and word.text.startswith(s) and len(word.text) - len(s) <= 3 for s in stems)


def _is_time(known: Profile) -> Callable[[Word], bool]:
    clock = re.compile(r"^\d{1,2}[:.]\d\d$")
    hour = re.compile(r"^(?:[01]?\d|2[0-4])$")

    def fits(word: Word) -> bool:
        plain = word.text in known.times or word.stem in known.times or _begins(word, known.times)
        return plain or bool(clock.match(word.text) or hour.match(word.text)) or _is_number_word(word, known)

    return fits


def _is_number_word(word: Word, known: Profile) -> bool:
    return word.text in known.numbers or _begins(word, known.numbers)


def _is_number(known: Profile) -> Callable[[Word], bool]:
    return lambda word: word.text[0].isdigit() or _is_number_word(word, known)


def _is_first_person(known: Profile) -> Callable[[Word], bool]:
    return lambda word: word.text in known.first_person or bool(known.first_person_form.search(word.text))


def _is_second_person(known: Profile) -> Callable[[Word], bool]:
    return lambda word: word.text in known.second_person


_KIND_TESTS: dict[str, Callable[[Profile], Callable[[Word], bool]]] = {
    "{day}": _is_day,
    "{time}": _is_time,
    "{number}": _is_number,
    "{me}": _is_first_person,
    "{you}": _is_second_person,
}
