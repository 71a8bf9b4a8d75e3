"""Tricks earn no credit beyond what a person would give, and are flagged; honest short replies are not harmed."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from shipped_library import scorer, story

from simulator.domain.assessment import Assessment, Verdict
from simulator.domain.ids import LANGUAGES, Language, StepId
from simulator.domain.scenario import Scenario, Step

CREDIT = (Verdict.SHOWN, Verdict.PARTLY)


def moment(language: str) -> tuple[Scenario, Step]:
    scene = story("misprinted-cards", Language(language))
    return scene, scene.steps[StepId("counter")]


def judge(language: str, reply: str) -> Assessment:
    return scorer(Language(language)).assess(*moment(language), reply)


def credited(assessment: Assessment) -> set[str]:
    return set(assessment.with_verdict(*CREDIT))


KEY_WORDS = {
    "en": "sorry refund mistake reprint deadline manager apology discount",
    "fa": "عذرخواهی بازپرداخت اشتباه چاپ مهلت مدیر تخفیف مسئولیت",
    "hy": "ներողություն վերադարձ սխալ տպագրություն ժամկետ մենեջեր զեղչ",
    "kk": "кешірім қайтару қате басып мерзім менеджер жеңілдік",
    "tl": "sorry refund mali reprint deadline manager discount paumanhin",
}
ENGLISH = "I am really sorry about this; we will print them again by Friday noon at no cost."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_string_of_key_words_earns_at_most_one_behaviour_and_is_flagged(language: str) -> None:
    assessment = judge(language, KEY_WORDS[language])
    assert len(assessment.with_verdict(Verdict.SHOWN)) <= 1
    assert assessment.review


@pytest.mark.parametrize("language", LANGUAGES)
def test_pasted_exemplars_are_flagged(language: str) -> None:
    _, step = moment(language)
    said = [behaviour.says[0] for behaviour in step.recommended if behaviour.says]
    assert len(said) > 1
    assert judge(language, " ".join(said)).review


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_behaviour_repeated_is_one_behaviour(language: str) -> None:
    _, step = moment(language)
    said = next(behaviour.says[0] for behaviour in step.recommended if behaviour.says)
    once, often = judge(language, said), judge(language, " ".join([said] * 6))
    assert credited(often) <= credited(once)


@pytest.mark.parametrize("language", ["fa", "hy", "kk"])
def test_another_language_is_flagged_and_earns_nothing(language: str) -> None:
    assessment = judge(language, ENGLISH)
    assert not assessment.with_verdict(Verdict.SHOWN)
    assert assessment.review


@pytest.mark.parametrize("language", LANGUAGES)
def test_zero_width_letters_hide_nothing(language: str) -> None:
    _, step = moment(language)
    said = next(behaviour.says[0] for behaviour in step.recommended if behaviour.says)
    hidden = "\u2060".join(said).replace(" \u2060", " ")
    assert credited(judge(language, hidden)) == credited(judge(language, said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_honest_short_replies_are_judged_without_a_flag_for_being_pasted(language: str) -> None:
    _, step = moment(language)
    for behaviour in step.recommended:
        for said in behaviour.says:
            assert judge(language, said).with_verdict(Verdict.SHOWN, Verdict.PARTLY)


NOISE = {
    "empty": "", "letter": "a", "emoji": "😀" * 300, "signs": "?!…" * 400, "nul": "\x00" * 99,
    "surrogate": "\ud800 \udc00",
    "marks": "e" + "\u0301" * 5000, "mixed": "aбգب" * 50, "article": "word and " * 4000, "long": "x" * 10_000,
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reply", NOISE.values(), ids=NOISE)
def test_noise_is_quickly_nothing(language: str, reply: str) -> None:
    judge(language, "warm")
    start = process_time()
    assessment = judge(language, reply)
    spent = process_time() - start
    assert not credited(assessment)
    # 50 ms of computing is what a trainee may wait; a slow machine gets ten times that before the test fails
    assert spent < 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_customers_name_earns_nothing_though_an_exemplar_calls_by_it(language: str) -> None:
    scenario, step = moment(language)
    name = (
        "Զարուհի" if language == "hy" else "Зейнеп" if language == "kk" else "پروانه" if language == "fa" else "Kasia"
    )
    called = replace(step.recommended[0], says=(f"{name}?", *step.recommended[0].says))
    step = replace(step, recommended=(called, *step.recommended[1:]), samples=())
    other = replace(scenario, customer=replace(scenario.customer, name="Xyz"))
    same = replace(scenario, customer=replace(scenario.customer, name=name))
    assert called.id in credited(scorer(Language(language)).assess(other, step, f"{name}?"))
    assert not credited(scorer(Language(language)).assess(same, step, f"{name}?"))


def test_what_stands_beside_a_name_in_small_letters_earns_as_ever() -> None:
    scenario, step = moment("en")
    beside = replace(scenario, customer=replace(scenario.customer, name="Zeynep, later sorry to say her mother"))
    reply = "I'm so sorry, that was our mistake."
    english = scorer(Language("en"))
    assert credited(english.assess(beside, step, reply)) == credited(english.assess(scenario, step, reply))
