"""Alphabetical order in the five languages, in lists that a native reader can check."""

from __future__ import annotations

import pytest

from simulator.domain.ids import LANGUAGES, Language
from simulator.i18n.collation import ALPHABETS, collation

IN_ORDER = {
    "en": ["a quiet word", "Absent", "apple", "Apricot", "café", "Caffeine", "No show", "Nobody", "Zoë", "zoology"],
    "fa": [
        *["آب", "آینده", "ابر", "اداره", "بار", "پارسا", "تهران", "جمعه", "چاپ", "حساب", "دیر", "روز", "زود", "ژاله"],
        *["ساعت", "شنبه", "کارت", "گلایه", "لطف", "مشتری", "نامه", "وقت", "هتل", "یخچال"],
    ],
    "hy": [
        *["Աննա", "բողոք", "գին", "դանակ", "Եվա", "զանգ", "էջ", "ընկեր", "թերթ", "ժամ", "իրիկուն", "լույս", "խոսք"],
        *["ծառ", "կին", "հաշիվ", "ձայն", "ղեկավար", "ճաշ", "մարդ", "յուղ", "նամակ", "շուն", "ոտք", "որդի", "ուշացում"],
        *["չափ", "պատվեր", "ջուր", "ռումբ", "սուրճ", "վաճառք", "տուն", "րոպե", "ցավ", "փող", "քարտ", "օր", "ֆիլմ"],
    ],
    "kk": [
        *["Азамат", "Әлия", "бала", "вагон", "газет", "ғимарат", "дәптер", "ертең", "жоба", "зат", "ине", "йод"],
        *["кітап", "қағаз", "лимон", "мәселе", "нан", "оқу", "өтініш", "пікір", "рахмет", "сағат", "тапсырыс"],
        *["уақыт", "ұпай", "үй", "фирма", "хат", "һауа", "цех", "чек", "шағым", "щетка", "ыдыс", "ілгек", "эфир"],
        *["юрист", "яхта"],
    ],
    "tl": ["alam", "bayad", "nanay", "nunal", "Ñoño", "ngayon", "ngiti", "oras", "tanong", "tao", "tapos", "wala"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_in_the_order_of_the_alphabet(language: Language) -> None:
    words = sorted(IN_ORDER[language], key=lambda word: word[::-1])
    assert words != IN_ORDER[language]
    assert sorted(words, key=collation(language)) == IN_ORDER[language]


@pytest.mark.parametrize(("language", "letters"), [("en", 26), ("fa", 34), ("hy", 39), ("kk", 42), ("tl", 28)])
def test_alphabets_are_whole(language: str, letters: int) -> None:
    found = ALPHABETS[language].split()
    assert len(found) == len(set(found)) == letters


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fa", "می‌روم", "میروم"),  # with and without ZWNJ
        ("fa", "كيك", "کیک"),  # Arabic kaf and yeh
        ("fa", "مُشتَری", "مشتری"),  # vowel marks
        ("fa", "«سلام»", "سلام"),
        ("fa", "نوبت ۲", "نوبت 2"),
        ("hy", "Ինչո՞ւ", "ինչու"),  # a question mark within the word
        ("hy", "և", "եւ"),
        ("tl", "“Ngayon”", "ngayon"),
        ("en", "Café", "cafe"),
    ],
)
def test_what_does_not_count(language: str, one: str, other: str) -> None:
    key = collation(Language(language))
    assert key(one)[0] == key(other)[0]
    assert key(one) != key(other), "the order of a list must not hang on how it stood before"


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("hy", "բանք", "բանև"),  # և is a letter of its own, after ք
        ("hy", "բանև", "բանօ"),
        ("fa", "کار آمد", "کارآمد"),  # a space stands before every letter
        ("tl", "tanza", "tang"),  # ng is one letter, after n and ñ
        ("kk", "Янв", "Zoom"),  # other scripts after one's own
        ("en", "Zed", "Жанна"),
        ("kk", "ине", "йод"),  # й is no и with a mark
        ("en", "9 lives", "A cat"),
    ],
)
def test_pairs(language: str, before: str, after: str) -> None:
    key = collation(Language(language))
    assert key(before) < key(after)


def test_small_letters_come_before_their_capitals() -> None:
    assert sorted(["Anna", "anna"], key=collation(Language("en"))) == ["anna", "Anna"]
