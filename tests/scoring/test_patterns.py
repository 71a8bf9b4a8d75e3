"""Concept patterns, as trainers write them, on replies as people type them."""

from __future__ import annotations

import pytest

from simulator.domain.ids import Language
from simulator.domain.patterns import PatternError, parse_pattern
from simulator.language.reading import read
from simulator.scoring.patterns import compile_pattern

SHOWN, DENIED, NOTHING = "shown", "denied", "nothing"

CASES = [
    ("en", "{me} + mistake / fault / got it wrong - not my", "It's our mistake.", SHOWN),
    ("en", "{me} + mistake / fault / got it wrong - not my", "It is not my fault.", NOTHING),
    ("en", "{me} + mistake / fault / got it wrong - not my", "You say it was a mistake.", NOTHING),
    ("en", "sorry / apologi*", "I'm sooo SORRY about this", SHOWN),
    ("en", "sorry / apologi*", "I am not sorry.", DENIED),
    ("en", "sorry / apologi*", "I can't apologise enough.", SHOWN),
    ("en", "sorry / apologi*", "No problem at all, and sorry again", SHOWN),
    ("en", "can't / cannot / unable + add / fit in", "Unfortunately we cannot add anything now", SHOWN),
    ("en", "{day} + {time}", "You'll have it tomorrow, at ten o'clock.", SHOWN),
    ("en", "{day} + {time}", "You'll have it one day.", NOTHING),
    ("en", "call + {you}", "I'll call. But you can wait.", NOTHING),
    ("fa", "متأسف* / ببخشید / شرمنده", "واقعا شرمندم", SHOWN),
    ("fa", "متأسف* / عذر*", "متأسف نیستم", DENIED),
    ("fa", "نمی‌توان* + اضافه", "نمی تونیم چیزی اضافه کنیم", SHOWN),
    ("fa", "{day} + {time}", "فردا ساعت نه صبح می‌رسد", SHOWN),
    ("fa", "کتاب‌ها", "كتاب ها را فرستادم", SHOWN),
    ("kk", "кешір* + сұра* / өтін*", "кеширим сурайм апай", SHOWN),
    ("kk", "кешірім + сұра*", "Кешірім сұрамаймын", DENIED),
    ("kk", "{day} + {time}", "Ертең таңғы тоғызда жеткіземіз", SHOWN),
    ("kk", "қайтала*", "бұл енді қайталанбайды", SHOWN),
    ("hy", "ներողություն / ներեցեք", "Ներողությու՞ն եմ խնդրում", SHOWN),
    ("hy", "ներողություն + խնդր*", "Չեմ ներողություն խնդրում", DENIED),
    ("hy", "{day} + {time}", "Վաղը՝ ժամը տասին", SHOWN),
    ("hy", "երեկ և այսօր", "երեկ եւ այսօր", SHOWN),
    ("tl", "pasensya / paumanhin / sorry", "pasensiya na po tlga mam", SHOWN),
    ("tl", "sorry / humihingi ng paumanhin", "Hindi po ako magso-sorry", DENIED),
    ("tl", "hindi + kaya / kasya", "di na po kasya sa schedule", SHOWN),
    ("tl", "{day} + {time}", "bukas po ng alas-diyes", SHOWN),
]


@pytest.mark.parametrize(("language", "pattern", "reply", "expected"), CASES)
def test_pattern_on_reply(language: str, pattern: str, reply: str, expected: str) -> None:
    matches = list(compile_pattern(pattern, Language(language)).find(read(reply, Language(language))))
    got = NOTHING if not matches else SHOWN if any(not match.denied for match in matches) else DENIED
    assert got == expected


def test_matched_words_are_slices_of_the_reply() -> None:
    reply = "Well… we’re REALLY sorry, truly."
    (match,) = compile_pattern("{me} + sorry", Language("en")).find(read(reply, Language("en")))
    assert [reply[word.start : word.end] for word in match.words] == ["we’re", "sorry"]


@pytest.mark.parametrize("text", ["", "  ", "sorry + ", "sorry + / late", "* + late", "? "])
def test_a_part_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(PatternError, match="pattern-empty-part"):
        parse_pattern(text)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(PatternError, match="pattern-unknown-kind"):
        parse_pattern("{colour} + sorry")


def test_a_leading_question_mark_makes_a_hint() -> None:
    assert parse_pattern("? soon").hint
    assert not parse_pattern("soon").hint
