"""Finding concept patterns in a reply: which words matched, and whether something denies them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from simulator.domain.ids import Language
from simulator.domain.patterns import Alternative, Pattern, PatternError, parse_pattern
from simulator.language.fold import fold_word
from simulator.language.kinds import kinds_of
from simulator.language.profile import Profile, profile
from simulator.language.reading import Reading, Word, read, usual_spelling

WINDOW = 12
"""The words of one match stand within this many words."""
STEM_LETTERS = 4
"""Stems shorter than this are too unspecific to join two words."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSet:
    """Recognises single words. What is written in full is looked up, so that long lists of words cost little."""

    texts: frozenset[str] = frozenset()
    stems: frozenset[tuple[str, bool]] = frozenset()
    """Stems of at least `STEM_LETTERS`, each with whether the word carries a negation."""
    beginnings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    middles: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    language: Language | None = None

    def fits(self, word: Word) -> bool:
        """Whether the word is one of these."""
        text = word.text
        if text in self.texts or (word.stem, word.negative) in self.stems:
            return True
        if (self.beginnings and text.startswith(self.beginnings)) or (self.endings and text.endswith(self.endings)):
            return True
        if self.middles and any(middle in text for middle in self.middles):
            return True
        return bool(self.kinds and self.language and self.kinds & kinds_of(word, self.language))


_Row = tuple[tuple[WordSet, bool], ...]
"""One alternative of several words; beside each word whether it names a negation."""


class Rows:
    """Alternatives of several words, found by their first word: there may be dozens in one part."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        self.firsts = tuple(row[0][0] for row in rows)
        self._by_text: dict[str, list[_Row]] = defaultdict(list)
        self._by_stem: dict[tuple[str, bool], list[_Row]] = defaultdict(list)
        self._others: list[_Row] = []
        for row in rows:
            first = row[0][0]
            for text in first.texts:
                self._by_text[text].append(row)
            for stem in first.stems:
                self._by_stem[stem].append(row)
            if not first.texts and not first.stems:
                self._others.append(row)

    def beginning_with(self, word: Word) -> Iterator[_Row]:
        """The rows whose first word fits."""
        known = self._by_text.get(word.text, ())
        yield from known
        for row in self._by_stem.get((word.stem, word.negative), ()):
            if row not in known:
                yield row
        yield from (row for row in self._others if row[0][0].fits(word))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pattern: its one-word alternatives together, and those of several words."""

    words: WordSet
    naming: WordSet
    """One-word alternatives that carry a negation themselves: it is named, so it denies nothing."""
    kinds: WordSet
    rows: Rows
    """Alternatives of several words."""


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
    parts: tuple[Part, ...]
    excluded: Part | None

    def find(self, reading: Reading) -> Iterator[Match]:
        """The best match in each sentence that has one."""
        for sentence in reading.sentences():
            match = self.find_in(sentence, reading)
            if match:
                yield match

    def find_in(
        self, sentence: Sequence[Word], reading: Reading, where: Mapping[int, Sequence[int]] | None = None
    ) -> Match | None:
        """The best match in one sentence of `reading`, if there is one.

        `where`: for the number of each part the positions at which it may be found, where these are known.
        """
        found = []
        for number, part in enumerate(self.parts):
            positions = range(len(sentence)) if where is None else where[number]
            places = list(islice(_places(sentence, part, positions), CANDIDATES_AT_MOST))
            if not places:
                return None
            found.append(places)
        if self.excluded and any(_places(sentence, self.excluded, range(len(sentence)))):
            return None
        best = min(_fitting(found), key=_extent, default=None)
        return self._match(sentence, best, reading) if best else None

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
        tuple(_part(part, known) for part in pattern.parts),
        _part(pattern.excluded, known) if pattern.excluded else None,
    )


def _extent(places: Sequence[_Place]) -> int:
    return max(place.last for place in places) - min(place.first for place in places)


def _fitting(found: Sequence[Sequence[_Place]]) -> Iterator[tuple[_Place, ...]]:
    for places in product(*found):
        taken = [i for place in places for i in range(place.first, place.last + 1)]
        if len(taken) == len(set(taken)) and _extent(places) <= WINDOW:
            yield places


def _places(sentence: Sequence[Word], part: Part, positions: Iterable[int]) -> Iterator[_Place]:
    """Where the part is found, at some positions in the sentence."""
    for first in positions:
        word = sentence[first]
        if part.naming.fits(word):
            yield _Place(first, first, frozenset({first}), is_kind=False)
        elif part.words.fits(word):
            yield _Place(first, first, frozenset(), is_kind=False)
        elif part.kinds.fits(word):
            yield _Place(first, first, frozenset(), is_kind=True)
        for row in part.rows.beginning_with(word):
            window = sentence[first : first + len(row)]
            if len(window) == len(row) and all(known.fits(w) for (known, _), w in zip(row, window, strict=True)):
                named = frozenset(first + i for i, (_, naming) in enumerate(row) if naming)
                yield _Place(first, first + len(row) - 1, named, is_kind=False)


def _part(alternatives: Sequence[Alternative], known: Profile) -> Part:
    single: list[_Literal] = []
    rows: list[_Row] = []
    for alternative in alternatives:
        literals = [literal for word in alternative.words for literal in _literals(word, known)]
        if not literals:
            raise PatternError("pattern-empty-part", " ".join(alternative.words))
        if len(literals) == 1:
            single.append(literals[0])
        else:
            rows.append(tuple((_word_set([literal], known), literal.negative) for literal in literals))
    return Part(
        words=_word_set([one for one in single if not one.negative and one.form != "kind"], known),
        naming=_word_set([one for one in single if one.negative], known),
        kinds=_word_set([one for one in single if one.form == "kind"], known),
        rows=Rows(rows),
    )


@dataclass(frozen=True, slots=True)
class _Literal:
    """One word of a pattern: ``full``, ``beginning``, ``ending``, ``middle`` or ``kind``."""

    form: str
    text: str
    stem: str = ""
    negative: bool = False


def _literals(word: str, known: Profile) -> Iterator[_Literal]:
    if word.startswith("{"):
        yield _Literal("kind", word)
    elif "*" not in word:
        yield from (
            _Literal("full", piece.text, piece.stem, piece.negative) for piece in read(word, known.language).words
        )
    else:
        core = fold_word(word.strip("*"), known.letters).replace("-", "")
        core = usual_spelling(core, known.language) or core
        negative = core in known.negation.particles or bool(known.negation.words.search(core))
        forms = {(True, True): "middle", (True, False): "ending", (False, True): "beginning"}
        yield _Literal(forms[word.startswith("*"), word.endswith("*")], core, negative=negative)


def _word_set(literals: Sequence[_Literal], known: Profile) -> WordSet:
    def of(form: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(literal.text for literal in literals if literal.form == form))

    full = [literal for literal in literals if literal.form == "full"]
    return WordSet(
        texts=frozenset(literal.text for literal in full),
        stems=frozenset((one.stem, one.negative) for one in full if len(one.stem) >= STEM_LETTERS),
        beginnings=of("beginning"),
        endings=of("ending"),
        middles=of("middle"),
        kinds=frozenset(of("kind")),
        language=known.language,
    )
