"""Calm is shown by going on with the matter, in five languages, and lost by a slip or an insult."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shipped_library import LIBRARY, scorer, story

from simulator.domain.assessment import Assessment, BehaviourVerdict, Verdict
from simulator.domain.ids import LANGUAGES, BehaviourId, Language, StepId
from simulator.domain.scenario import Step

CALM, MATTER = BehaviourId("stay-calm"), BehaviourId("focus-on-solution")
AT_THE_BOARD = StepId("board")

GOES_ON = {
    "en": "I'll find you another way there, the night train or the first flight tomorrow.",
    "fa": "الان دنبال یه راه دیگه‌ام که برسید: یا قطار امشب یا پرواز اول فردا.",
    "hy": "Հիմա միաժամանակ նայում եմ գիշերային գնացքն ու վաղվա առաջին թռիչքի տեղը, որ հասնեք։",
    "kk": "Жетудің басқа жолын іздеп жатырмын: түнгі пойыз немесе ертеңгі алғашқы рейс.",
    "tl": "Tinitingnan ko na po ngayon ang bus mamayang gabi at ang upuan sa unang lipad bukas para makarating kayo.",
}
INSULT = {
    "en": "You idiot! ",
    "fa": "احمق بی‌شعور! ",
    "hy": "Ա՛յ հիմար, անասուն։ ",
    "kk": "Ақымақсың, есуассың! ",
    "tl": "Tanga ka, bobo! ",
}
TELLS_TO_CALM_DOWN = {
    "en": " And calm down, you're overreacting.",
    "fa": " آروم باشید، چرا این‌قدر شلوغش می‌کنید.",
    "hy": " Ու հանգստացեք, չափազանցնում եք։",
    "kk": " Сабыр етіңіз, тым ушықтырып тұрсыз.",
    "tl": " At kumalma nga po kayo, ang OA ninyo.",
}
NOTHING = {"en": "Aha.", "fa": "بله.", "hy": "Հա։", "kk": "Иә.", "tl": "Opo."}


def judge(language: str, reply: str, *, by_conduct: bool = True) -> Assessment:
    """Judge where the step's author gave no words for calm, so that the phrase bank's are all that is known."""
    scene = story("that-tone", Language(language))
    step = scene.steps[AT_THE_BOARD]
    return scorer(Language(language)).assess(scene, _without_words_for_calm(step, by_conduct=by_conduct), reply)


def _without_words_for_calm(step: Step, *, by_conduct: bool) -> Step:
    recommended = [
        replace(one, says=(), broken_by=one.broken_by if by_conduct else None) if one.id == CALM else one
        for one in step.recommended
    ]
    return replace(step, recommended=tuple(recommended), samples=())


def of(assessment: Assessment, behaviour: BehaviourId) -> BehaviourVerdict:
    return next(verdict for verdict in assessment.behaviours if verdict.id == behaviour)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_goes_on_with_the_matter_stays_calm_without_saying_so(language: str) -> None:
    judged = judge(language, GOES_ON[language])
    calm, matter = of(judged, CALM), of(judged, MATTER)
    assert calm.verdict is Verdict.SHOWN
    assert calm.by_conduct
    assert calm.probability <= matter.probability
    assert [(e.start, e.end) for e in calm.evidence] == [(e.start, e.end) for e in matter.evidence]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pitfall_of_the_step_is_not_calm(language: str) -> None:
    judged = judge(language, GOES_ON[language] + TELLS_TO_CALM_DOWN[language])
    assert judged.with_verdict(Verdict.FELL)
    assert of(judged, CALM).verdict is not Verdict.SHOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_insult_is_not_calm_even_where_the_step_does_not_warn_of_it(language: str) -> None:
    calm = of(judge(language, INSULT[language] + GOES_ON[language]), CALM)
    assert calm.verdict is Verdict.DENIED
    assert calm.evidence
    assert calm.evidence[0].start < len(INSULT[language])


def test_words_for_calm_beside_an_insult_are_not_calm() -> None:
    words = "Let's stay calm and talk it over quietly, sir."
    assert of(judge("en", words), CALM).verdict is Verdict.SHOWN
    assert of(judge("en", "You idiot! " + words), CALM).verdict is Verdict.DENIED


def test_a_pitfall_of_losing_ones_temper_is_the_opposite_of_calm() -> None:
    judged = judge("en", GOES_ON["en"] + " I'm so sick of being yelled at by everybody about the weather!")
    fell = of(judged, BehaviourId("show-irritation"))
    calm = of(judged, CALM)
    assert fell.verdict is Verdict.FELL
    assert calm.verdict is Verdict.DENIED
    assert calm.evidence[0].start > len(GOES_ON["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_says_nothing_to_the_matter_shows_nothing(language: str) -> None:
    assert of(judge(language, NOTHING[language]), CALM).verdict is not Verdict.SHOWN


def test_a_principle_of_words_is_not_shown_by_conduct() -> None:
    assert of(judge("en", GOES_ON["en"], by_conduct=False), CALM).verdict is Verdict.MISSED


def test_without_the_words_that_carry_it_conduct_earns_nothing() -> None:
    reply = GOES_ON["en"]
    calm = of(judge("en", reply), CALM)
    for span in reversed(calm.evidence):
        reply = reply[: span.start] + reply[span.end :]
    assert of(judge("en", reply), CALM).verdict is not Verdict.SHOWN


def test_a_library_of_its_own_needs_no_phrase_bank_for_losing_ones_temper() -> None:
    scene = story("that-tone", Language("en"))
    step = scene.steps[AT_THE_BOARD]
    unknown = tuple(replace(one, broken_by=() if one.id == CALM else None) for one in step.recommended)
    judged = scorer(Language("en")).assess(scene, replace(step, recommended=unknown, samples=()), GOES_ON["en"])
    assert of(judged, CALM).verdict is Verdict.SHOWN


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_for_an_outburst_is_a_pattern_or_a_phrase_of_the_bank(language: str) -> None:
    calm = of(judge(language, INSULT[language] + GOES_ON[language]), CALM)
    entries = LIBRARY.phrasebook(Language(language)).entries
    known = {text for entry in entries.values() for text in (*entry.patterns, *entry.phrases.shown)}
    assert {span.matched for span in calm.evidence} <= known
