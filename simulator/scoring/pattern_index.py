"""All patterns of a step at once: which of them can be in a sentence at all is told by looking up its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from simulator.language.kinds import kinds_of
from simulator.language.reading import Reading, Word
from simulator.scoring.patterns import CompiledPattern, Match, Part, WordSet

REMEMBERED = 4096
_PartKey = tuple[int, int]


class PatternIndex:
    """The patterns of several behaviours."""

    def __init__(self, patterns: Sequence[Sequence[CompiledPattern]]) -> None:
        """`patterns`: those of each behaviour."""
        self._patterns = [(owner, pattern) for owner, several in enumerate(patterns) for pattern in several]
        self._table: dict[tuple[str, object], list[_PartKey]] = defaultdict(list)
        self._middles: list[tuple[str, _PartKey]] = []
        self._lengths: dict[str, set[int]] = {"beginning": set(), "ending": set()}
        self._remembered: dict[tuple[str, str, bool], tuple[_PartKey, ...]] = {}
        for number, (_, pattern) in enumerate(self._patterns):
            for place, part in enumerate(pattern.parts):
                self._add_part((number, place), part)

    def find_among(self, words: Sequence[Word], reading: Reading) -> Iterator[tuple[int, Match]]:
        """The matches among some words of a reply, sentence by sentence, each with the number of its behaviour."""
        for _, group in groupby(words, key=lambda word: word.sentence):
            sentence = tuple(group)
            where: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
            for position, word in enumerate(sentence):
                for number, place in dict.fromkeys(self._parts_of(word, reading)):
                    where[number][place].append(position)
            for number in sorted(where):
                owner, pattern = self._patterns[number]
                if len(where[number]) == len(pattern.parts):
                    match = pattern.find_in(sentence, reading, where[number])
                    if match:
                        yield owner, match

    def _add_part(self, key: _PartKey, part: Part) -> None:
        for words in (part.words, part.naming, part.kinds, *part.rows.firsts):
            for signature in self._signatures(words):
                self._table[signature].append(key)
            self._middles += [(middle, key) for middle in words.middles]

    def _signatures(self, words: WordSet) -> Iterator[tuple[str, object]]:
        yield from (("text", text) for text in words.texts)
        yield from (("stem", stem) for stem in words.stems)
        yield from (("kind", kind) for kind in words.kinds)
        for form, affixes in (("beginning", words.beginnings), ("ending", words.endings)):
            for affix in affixes:
                self._lengths[form].add(len(affix))
                yield form, affix

    def _parts_of(self, word: Word, reading: Reading) -> Iterable[_PartKey]:
        """The parts that a word, alone or as the first of several, may fulfil."""
        key = (word.text, word.stem, word.negative)
        known = self._remembered.get(key)
        if known is None:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            known = self._remembered[key] = tuple(self._look_up(word, reading))
        return known

    def _look_up(self, word: Word, reading: Reading) -> Iterator[_PartKey]:
        text, table = word.text, self._table
        signatures: list[tuple[str, object]] = [("text", text), ("stem", (word.stem, word.negative))]
        signatures += [("kind", kind) for kind in kinds_of(word, reading.language)]
        signatures += [("beginning", text[:n]) for n in self._lengths["beginning"] if n <= len(text)]
        signatures += [("ending", text[-n:]) for n in self._lengths["ending"] if 0 < n <= len(text)]
        for signature in signatures:
            yield from table.get(signature, ())
        yield from (key for middle, key in self._middles if middle in text)
