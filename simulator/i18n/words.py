"""Single words for what the program measures: a state is told in words too, never by colour or number alone."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.domain.assessment import BehaviourVerdict, Evidence, EvidenceBy, Verdict
from simulator.domain.scenario import Outcome
from simulator.i18n.texts import Texts

SIGNS: dict[Verdict, str] = {
    Verdict.SHOWN: "✓",
    Verdict.PARTLY: "◐",
    Verdict.MISSED: "○",
    Verdict.DENIED: "✗",
    Verdict.FELL: "!",
    Verdict.CLEAR: "·",
}
"""One sign a verdict, each of another shape."""
VERY_SURE, FAIRLY_SURE = 0.9, 0.7
"""Probabilities from which a verdict is sure, and fairly sure."""
MATCHED_AT_MOST = 120
"""Characters of a matched pattern or text that are shown."""


def verdict_word(behaviour: BehaviourVerdict, texts: Texts) -> str:
    """What a reply did with a behaviour; stands after the behaviour's name and a dash."""
    if behaviour.by_conduct and behaviour.verdict is Verdict.SHOWN:
        # Translators: verdict on a principle, after its name: no words for it, but the reply goes on calmly
        return texts.pgettext("verdict", "shown by conduct")
    if behaviour.by_conduct and behaviour.verdict is Verdict.DENIED:
        # Translators: verdict on a principle, after its name ("Keep a calm tone"): the reply loses its temper
        return texts.pgettext("verdict", "did the opposite")
    words = {
        # Translators: verdict on a principle, after its name ("Apologise – shown"): the reply shows it
        Verdict.SHOWN: texts.pgettext("verdict", "shown"),
        # Translators: verdict on a principle, after its name: the reply shows it in part
        Verdict.PARTLY: texts.pgettext("verdict", "partly shown"),
        # Translators: verdict on a principle, after its name: the reply does not show it
        Verdict.MISSED: texts.pgettext("verdict", "missed"),
        # Translators: verdict on a principle, after its name: the reply says the opposite of what it asks for
        Verdict.DENIED: texts.pgettext("verdict", "said the opposite"),
        # Translators: verdict on a pitfall, after its name ("Blaming others – fell into it")
        Verdict.FELL: texts.pgettext("verdict", "fell into it"),
        # Translators: verdict on a pitfall, after its name: the reply keeps clear of it
        Verdict.CLEAR: texts.pgettext("verdict", "avoided"),
    }
    return words[behaviour.verdict]


def mood_word(mood: int, texts: Texts) -> str:
    """The customer's mood, 0 to 100, in a word."""
    steps = (
        # Translators: the customer's mood, the worst of six
        (15, texts.pgettext("mood", "furious")),
        # Translators: the customer's mood, the second worst of six
        (35, texts.pgettext("mood", "angry")),
        # Translators: the customer's mood, the third worst of six
        (50, texts.pgettext("mood", "upset")),
        # Translators: the customer's mood, the third best of six: waits and watches
        (65, texts.pgettext("mood", "wary")),
        # Translators: the customer's mood, the second best of six
        (80, texts.pgettext("mood", "calm")),
    )
    # Translators: the customer's mood, the best of six
    return next((word for below, word in steps if mood < below), texts.pgettext("mood", "pleased"))


def outcome_word(outcome: Outcome, texts: Texts) -> str:
    """How a story ended, in a word or two."""
    words = {
        # Translators: how a story ended, the best of three: settled, the customer is content
        Outcome.RESOLVED: texts.pgettext("outcome", "resolved"),
        # Translators: how a story ended, the middle of three: patched up, but the relation has suffered
        Outcome.STRAINED: texts.pgettext("outcome", "strained"),
        # Translators: how a story ended, the worst of three: the customer is lost
        Outcome.LOST: texts.pgettext("outcome", "lost"),
    }
    return words[outcome]


def level_word(level: int, texts: Texts) -> str:
    """How hard a scenario is, from its level 1, 2 or 3."""
    if level <= 1:
        # Translators: level of a scenario, the easiest of three: for somebody's first week at work
        return texts.pgettext("level", "first week")
    if level == 2:
        # Translators: level of a scenario, the middle of three: for somebody who feels sure
        return texts.pgettext("level", "confident")
    # Translators: level of a scenario, the hardest of three
    return texts.pgettext("level", "hard")


def score_word(score: float, texts: Texts) -> str:
    """A score of 0 to 100 in a word or two."""
    steps = (
        # Translators: a score of 0 to 100 in words, the lowest of five
        (25, texts.pgettext("score", "not yet")),
        # Translators: a score in words, the second lowest of five
        (50, texts.pgettext("score", "a beginning")),
        # Translators: a score in words, the middle of five
        (70, texts.pgettext("score", "on the way")),
        # Translators: a score in words, the second best of five
        (85, texts.pgettext("score", "good")),
    )
    # Translators: a score in words, the best of five
    return next((word for below, word in steps if score < below), texts.pgettext("score", "very good"))


def evidence_sentence(span: Evidence, texts: Texts) -> str:
    """What a trainee's words matched; a long pattern or text is cut, the JSON output has it whole."""
    matched = span.matched
    if len(matched) > MATCHED_AT_MOST:
        matched = matched[: MATCHED_AT_MOST - 1].rstrip() + "…"
    if span.by is EvidenceBy.PATTERN:
        # Translators: evidence; {matched} is a pattern of the phrasebook such as "sorry / apologi*"
        return texts.gettext("matches the pattern: {matched}", matched=matched)
    if span.by is EvidenceBy.SAMPLE:
        # Translators: evidence; {matched} is a rated reply of the scenario
        return texts.gettext("like the rated reply: “{matched}”", matched=matched)
    if span.by is EvidenceBy.MEANING:
        # Translators: evidence; {matched} is an example of the scenario's author that means much the same
        return texts.gettext("means much the same as: “{matched}”", matched=matched)
    # Translators: evidence; {matched} is a phrase of the phrasebook
    return texts.gettext("like the phrase: “{matched}”", matched=matched)


def evidence_sentences(behaviour: BehaviourVerdict, texts: Texts) -> Iterator[str]:
    """What the trainee's words matched, each thing once, and how sure the program is of its verdict."""
    if behaviour.by_conduct and behaviour.verdict is Verdict.SHOWN:
        # Translators: why a principle such as "Stay calm" counts as shown, without words for it
        yield texts.gettext("Shown by how the reply goes on: it gets on with the matter and falls into no pitfall.")
    elif behaviour.by_conduct:
        # Translators: why a principle such as "Stay calm" counts as the opposite, whatever the words for it
        yield texts.gettext("Not kept: here the reply loses its temper.")
    else:
        yield from dict.fromkeys(evidence_sentence(span, texts) for span in behaviour.evidence)
    yield sureness_sentence(behaviour.probability, texts)


def sureness_sentence(probability: float, texts: Texts) -> str:
    """How sure the program is of a verdict, from its probability that the behaviour is shown."""
    sure = max(probability, 1 - probability)
    if sure >= VERY_SURE:
        # Translators: under a verdict on one principle, the surest of three
        return texts.gettext("The program is sure of this.")
    if sure >= FAIRLY_SURE:
        # Translators: under a verdict on one principle, the second of three
        return texts.gettext("The program is fairly sure of this.")
    # Translators: under a verdict on one principle, the least sure of three
    return texts.gettext("This is a close call.")


def copied_sentence(texts: Texts) -> str:
    """What to say to a second try that repeats the wording shown after the first."""
    # Translators: under a second try that only repeats the example that was shown after the first one
    return texts.gettext("These are the words of the example. Now say it in your own.")
