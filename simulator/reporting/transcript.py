"""One session as plain text, to keep or to hand on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from itertools import chain, count
from pathlib import Path

from simulator.coaching.session import Session
from simulator.coaching.wording import customer_words, quoted
from simulator.domain.assessment import BehaviourVerdict, Verdict
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.records import TurnRecord
from simulator.i18n.formats import Formats
from simulator.i18n.texts import Texts
from simulator.i18n.words import SIGNS, mood_word, outcome_word, verdict_word
from simulator.language.clean import clean_text
from simulator.storage.private_file import write_whole


def transcript(session: Session, phrasebook: Phrasebook, texts: Texts, formats: Formats) -> str:
    """Everything that was said and how it was judged, in the order in which it happened, in logical order."""
    blocks = [_head(session, texts, formats), _opening(session, texts)]
    blocks += ["\n".join(_turn(turn, session, phrasebook, texts, formats)) for turn in session.turns]
    blocks += [_foot(session, texts, formats)]
    return clean_text("\n\n".join(block for block in blocks if block)) + "\n"


def save_transcript(session: Session, phrasebook: Phrasebook, texts: Texts, formats: Formats, folder: Path) -> Path:
    """Write a session's transcript to a new file in `folder`, readable for its owner only; where it is.

    FileError where the folder cannot be written to.
    """
    stem = f"{session.record.scenario}-{session.record.started.astimezone(UTC):%Y-%m-%d-%H%M}"
    names = chain([f"{stem}.txt"], (f"{stem}-{number}.txt" for number in count(2)))
    path = next(path for name in names if not (path := folder / name).exists())
    write_whole(path, transcript(session, phrasebook, texts, formats).encode())
    return path.resolve()


def judgement_line(behaviour: BehaviourVerdict, reply: str, phrasebook: Phrasebook, texts: Texts) -> str:
    """Sign, name and verdict of a behaviour, and the words that earned it."""
    name, word = phrasebook.name(behaviour.id), verdict_word(behaviour, texts)
    words = quoted(behaviour, reply)
    if not words:
        # Translators: a judgement without quoted words. {name} is a principle, {verdict} a word such as "missed".
        return f"{SIGNS[behaviour.verdict]} " + texts.gettext("{name} – {verdict}", name=name, verdict=word)
    # Translators: a judgement. {name} is a principle, {verdict} a word such as "shown", {words} is what earned it.
    line = texts.gettext("{name} – {verdict}: “{words}”", name=name, verdict=word, words=words)
    return f"{SIGNS[behaviour.verdict]} {line}"


def score_line(turn: TurnRecord, texts: Texts, formats: Formats) -> str:
    """The score of a turn, and what is to be known about it."""
    score = formats.score(turn.assessment.score)
    if not turn.counted:
        # Translators: under a second try at the same moment. {score} is 0 to 100.
        return texts.gettext("Score {score} (an estimate; a practice try, the first one counts)", score=score)
    # Translators: under a reply. {score} is 0 to 100.
    return texts.gettext("Score {score} (an estimate)", score=score)


def _head(session: Session, texts: Texts, formats: Formats) -> str:
    record = session.record
    lines = [
        session.scenario.title,
        # Translators: head of a transcript. {name} is the trainee, {moment} day and time.
        texts.gettext("{name}, {moment}", name=session.trainee.name, moment=formats.datetime(record.started)),
        session.scenario.briefing,
    ]
    return "\n".join(lines)


def _opening(session: Session, texts: Texts) -> str:
    first = session.scenario.steps[session.scenario.start]
    return said_line(session.scenario.customer.name, session.scenario.customer.mood, first.says, texts)


def said_line(name: str, mood: int, words: str, texts: Texts) -> str:
    """What the customer says, with their mood."""
    # Translators: the customer speaks. {mood} is a word such as "furious", {words} what they say.
    return texts.gettext("{name} ({mood}): {words}", name=name, mood=mood_word(mood, texts), words=words)


def _turn(turn: TurnRecord, session: Session, phrasebook: Phrasebook, texts: Texts, formats: Formats) -> Iterator[str]:
    if turn.chosen:
        # Translators: in a transcript: the trainee chose the ready reply {words}
        yield texts.gettext("You (chosen): {words}", words=turn.reply)
    else:
        # Translators: in a transcript: what the trainee said
        yield texts.gettext("You: {words}", words=turn.reply)
    for behaviour in turn.assessment.behaviours:
        if behaviour.verdict is not Verdict.CLEAR:
            yield judgement_line(behaviour, turn.reply, phrasebook, texts)
    yield score_line(turn, texts, formats)
    if turn.hint:
        # Translators: in a transcript: the trainee had looked at the hint
        yield texts.gettext("The hint was read first.")
    yield ""
    words = customer_words(turn.reaction, session.scenario.steps.get(turn.next_step))
    yield said_line(session.scenario.customer.name, turn.mood, words, texts)


def _foot(session: Session, texts: Texts, formats: Formats) -> str:
    if session.ending is None:
        return ""
    # Translators: the story has ended. {outcome} is a word such as "resolved", {score} is 0 to 100.
    line = texts.gettext(
        "The story ends here: {outcome}. Score {score} (an estimate).",
        outcome=outcome_word(session.ending.outcome, texts),
        score=formats.score(session.score),
    )
    return f"{line}\n{session.ending.debrief}"
