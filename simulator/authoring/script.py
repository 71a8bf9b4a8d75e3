"""Letters that do not belong: texts in another script than their language's, words of two scripts, foreign letters.

A word of two scripts nearly always has a look-alike in it ("Сiз" with a Latin i), which no reader sees and no search
finds. What a trainee or a phrase says may be typed in Latin letters on purpose, so it is looked at word by word alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from simulator.authoring.diagnostics import Findings
from simulator.authoring.nodes import ListNode, MappingNode, Node, TextNode
from simulator.domain.ids import Language

SCRIPTS = {"en": "LATIN", "tl": "LATIN", "fa": "ARABIC", "hy": "ARMENIAN", "kk": "CYRILLIC"}
"""The script of each language, by the first word of its letters' Unicode names."""
WORDS_OF = frozenset({"title", "briefing", "hint", "debrief", "reaction", "says", "name", "means", "why", "tip"})
"""Keys whose texts are written by the author in the file's language."""
TYPED = frozenset({"reply", "shown", "hinted", "denied", "near", "filler"})
"""Keys whose texts are what people type."""
FEWEST_LETTERS = 4
"""A text with fewer letters may be a name or a brand."""
LOOK_ALIKES = frozenset("aceinoghpqusxyABCEHIKMOPSTXYLUаеорсухіһјѕАВЕЗІКМНОРСТУХҮҺЅհոսօցզԼՕՏՍ")
"""Letters of one script that look like letters of another."""
PERSIAN = {"ي": "ی", "ى": "ی", "ك": "ک"}
"""Arabic letters, and the Persian ones that are meant in Persian."""
_WORD = re.compile(r"[^\W\d_]+")


def check_script(node: MappingNode, language: Language, findings: Findings) -> None:
    """Note every text of a file in which letters stand that are not of its language."""
    for key, text in _texts(node, ""):
        if key in WORDS_OF and _is_of_another_script(text.value, SCRIPTS[language]):
            findings.add("wrong-script", text.position, language=language, text=text.value)
        elif key in WORDS_OF or key in TYPED:
            _check_words(text, language, findings)


def _texts(node: Node, key: str) -> Iterator[tuple[str, TextNode]]:
    """Every text with the key under which it stands, also within a list."""
    if isinstance(node, TextNode):
        yield key, node
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from _texts(item, key)
    else:
        for name, (_, below) in node.entries.items():
            yield from _texts(below, name)


def _check_words(text: TextNode, language: Language, findings: Findings) -> None:
    for word in _WORD.findall(text.value):
        if _has_look_alikes(word):
            findings.add("mixed-script", text.position, word=word)
            return
        foreign = [letter for letter in word if language == "fa" and letter in PERSIAN]
        if foreign:
            findings.add("arabic-letter", text.position, word=word, letter=PERSIAN[foreign[0]])
            return


def _has_look_alikes(word: str) -> bool:
    """Whether a part of a word in one script looks like the script of the rest; not a foreign word with an ending."""
    letters = ((script, letter) for letter in word if (script := _script(letter)) in SCRIPTS.values())
    parts = ["".join(letter for _, letter in part) for _, part in groupby(letters, key=itemgetter(0))]
    if len(parts) == 2:
        return set(parts[1]) <= LOOK_ALIKES
    return len(parts) > 1 and any(set(part) <= LOOK_ALIKES for part in parts)


def _is_of_another_script(text: str, script: str) -> bool:
    scripts = Counter(_script(letter) for word in _WORD.findall(text) for letter in word)
    return scripts.total() >= FEWEST_LETTERS and scripts[script] * 2 < scripts.total()


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
