"""One session as plain text: to keep, to print, to show to a colleague."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from simulator.coaching.session import Session
from simulator.domain.assessment import Verdict
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.records import TurnRecord
from simulator.files import write_private
from simulator.i18n.formats import Formats
from simulator.i18n.texts import Texts
from simulator.i18n.words import SIGNS, outcome_word, verdict_word

_UNSAFE = re.compile(r"[^\w.-]+")


def transcript(session: Session, names: Phrasebook, texts: Texts) -> str:
    """The conversation with its judgements, in logical order, one blank line between speakers."""
    return "\n\n".join(_blocks(session, names, texts)) + "\n"


def save_transcript(session: Session, names: Phrasebook, texts: Texts, folder: Path) -> Path:
    """Write the transcript into `folder`, readable by its owner only; FileError where that is not possible."""
    started = session.record.started.astimezone().strftime("%Y-%m-%d-%H%M")
    name = _UNSAFE.sub("-", f"{session.scenario.id}-{session.trainee.name}-{started}").strip("-")
    path = folder.resolve() / f"{name}.txt"
    write_private(path, transcript(session, names, texts).encode())
    return path


def _blocks(session: Session, names: Phrasebook, texts: Texts) -> Iterator[str]:
    formats = Formats(texts.language)
    scenario = session.scenario
    customer = scenario.customer.name
    yield f"{scenario.title}\n{session.trainee.name} · {formats.datetime(session.record.started)}"
    yield scenario.briefing
    yield f"{customer}: {scenario.steps[scenario.start].says}"
    for turn in session.turns:
        # Translators: above the trainee's own words in the conversation
        yield f"{texts.gettext('You')}: {turn.reply}"
        yield "\n".join(_judged(turn, names, texts, formats))
        following = scenario.steps.get(turn.next_step)
        said = [words for words in (turn.reaction, following.says if following else "") if words]
        yield f"{customer}: {' '.join(said)}"
    if session.ending:
        outcome = outcome_word(session.ending.outcome, texts)
        # Translators: {outcome} is a word such as "resolved"
        yield texts.gettext("How it ended: {outcome}", outcome=outcome)
        yield session.ending.debrief
    # Translators: {score} is 0 to 100, the mean of the session's replies
    yield texts.gettext("Score {score} of 100 (an estimate)", score=formats.score(session.score))


def _judged(turn: TurnRecord, names: Phrasebook, texts: Texts, formats: Formats) -> Iterator[str]:
    for behaviour in turn.assessment.behaviours:
        if behaviour.verdict is Verdict.CLEAR:
            continue
        line = f"  {SIGNS[behaviour.verdict]} {names.name(behaviour.id)} – {verdict_word(behaviour.verdict, texts)}"
        quoted = "; ".join(f"“{turn.reply[span.start : span.end]}”" for span in behaviour.evidence[:1])
        yield f"{line}  {quoted}".rstrip()
    score = formats.score(turn.assessment.score)
    if turn.counted:
        # Translators: under a reply. {score} is 0 to 100.
        yield "  " + texts.gettext("Score {score} (an estimate)", score=score)
    else:
        # Translators: under a second try at the same moment. {score} is 0 to 100.
        yield "  " + texts.gettext("Score {score} (an estimate; a practice try, the first one counts)", score=score)
