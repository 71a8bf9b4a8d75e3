"""Alphabetical order in the five languages, as a key for `sorted`.

Letters count first, in the order of the language's own alphabet; what is no letter, digit or space does not count at
all. Accents, capitals and such marks decide only between texts that are otherwise the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from simulator.domain.ids import Language

ALPHABETS: Mapping[str, str] = {
    "en": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "fa": "آ ا ء ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
    "hy": "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք և օ ֆ",
    "kk": "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я",
    "tl": "a b c d e f g h i j k l m n ñ ng o p q r s t u v w x y z",
}
"""Small letters in their order. Armenian ու stands where ո and ւ stand, as in dictionaries."""
SAME_LETTER: Mapping[str, Mapping[str, str]] = {
    "fa": {**dict.fromkeys("أإؤئ", "ء"), "ٱ": "ا", "ك": "ک", "ي": "ی", "ى": "ی", "ة": "ه", "ۀ": "ه"},
    "hy": {"եւ": "և"},
}
"""Other shapes of a letter: hamza on a carrier, Arabic letters for Persian ones, և written as two letters."""

Key = tuple[tuple[int, ...], str, str]
_SPACE, _DIGITS, _LETTERS, _FOREIGN = 1, 2, 20, 1000
"""Where the ranks of each kind begin; foreign letters stand after all one's own, in the order of Unicode."""


def collation(language: Language) -> Callable[[str], Key]:
    """The key by which texts stand in the alphabetical order of `language`: ``sorted(names, key=collation("kk"))``."""
    ranks = _ranks(language)
    elements = re.compile("|".join(sorted(map(re.escape, ranks), key=len, reverse=True)) + "|.", re.DOTALL)

    def key(text: str) -> Key:
        small = unicodedata.normalize("NFC", text).lower()
        counting = "".join(character for character in small if _counts(character)).strip()
        own = tuple(rank for element in elements.findall(counting) for rank in _element_ranks(element, ranks))
        return own, small, text.swapcase()  # swapped: the small letter comes before its capital

    return key


@cache
def _ranks(language: Language) -> Mapping[str, int]:
    """The rank of each letter, also in its other shapes."""
    ranks = {letter: _LETTERS + place for place, letter in enumerate(ALPHABETS[language].split())}
    return ranks | {shape: ranks[letter] for shape, letter in SAME_LETTER.get(language, {}).items()}


def _counts(character: str) -> bool:
    """Letters, digits and spaces count; vowel marks, ZWNJ and punctuation (in Armenian also within words) do not."""
    return unicodedata.category(character)[0] in "LN" or character.isspace()


def _element_ranks(element: str, ranks: Mapping[str, int]) -> Iterator[int]:
    if element in ranks:
        yield ranks[element]
        return
    for character in unicodedata.normalize("NFKD", element):  # é is an e to those who have no é
        if character.isspace():
            yield _SPACE
        elif character.isdigit():
            yield _DIGITS + unicodedata.digit(character)
        elif character in ranks:
            yield ranks[character]
        elif _counts(character):
            yield _FOREIGN + ord(character)
