"""Sessions as a table to read, in the interface's language."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from simulator.domain.records import StoredSession
from simulator.i18n.formats import Formats
from simulator.i18n.texts import Texts
from simulator.i18n.words import outcome_word, score_word
from simulator.language.clean import clean_text

_INVISIBLE = ("Mn", "Me", "Cf")
GAP = "  "


def report_text(sessions: Sequence[StoredSession], texts: Texts, formats: Formats) -> str:
    """The table with its heading and a sum below; one sentence where there are no sessions."""
    _ = texts.gettext
    if not sessions:
        # Translators: the report has nothing to show
        return _("No replies have been given yet.") + "\n"
    heading = (
        # Translators: column of the report on sessions: when it was begun
        _("Begun"),
        # Translators: column of the report on sessions: whose it was
        _("Name"),
        # Translators: column of the report on sessions: which scenario was played
        _("Scenario"),
        # Translators: column of the report on sessions: in which language
        _("Language"),
        # Translators: column of the report on sessions: how many replies were given
        _("Replies"),
        # Translators: column of the report on sessions: how the story ended
        _("Outcome"),
        # Translators: column of the report on sessions: 0 to 100; a column with the score in words follows
        _("Score"),
        "",
    )
    rows = [heading, *(_row(session, texts, formats) for session in sessions)]
    widths = [max(width(row[column]) for row in rows) for column in range(len(heading))]
    lines = [GAP.join(map(padded, row, widths)).rstrip() for row in rows]
    tail = [_sum(sessions, texts, formats), *_mixed_tiers(sessions, texts, formats)]
    return "\n".join((*lines, "", *tail)) + "\n"


def width(text: str) -> int:
    """Columns that a text takes in a terminal. The five languages have no wide letters."""
    return sum(unicodedata.category(character) not in _INVISIBLE for character in text)


def padded(text: str, columns: int) -> str:
    """`text` filled with spaces."""
    return text + " " * (columns - width(text))


def _row(stored: StoredSession, texts: Texts, formats: Formats) -> tuple[str, ...]:
    record = stored.record
    # Translators: in place of an outcome: the story has not reached its ending
    outcome = outcome_word(record.outcome, texts) if record.outcome else texts.pgettext("outcome", "unfinished")
    cells = (
        formats.datetime(record.started),
        stored.trainee.name,
        record.scenario,
        record.language,
        formats.number(len(stored.turns)),
        outcome,
        formats.score(record.score),
        score_word(record.score, texts) if record.score is not None else "",
    )
    return tuple(clean_text(cell, keep_newlines=False) for cell in cells)


def _mixed_tiers(sessions: Sequence[StoredSession], texts: Texts, formats: Formats) -> list[str]:
    """A warning where the scores come from different tiers of the scorer."""
    judged = {turn.assessment.tier for stored in sessions for turn in stored.turns if not turn.chosen}
    if len(judged) < 2:
        return []
    # Translators: below a report. {tiers} are names such as "core, semantic" that stay as they are.
    return [
        texts.gettext(
            "Judged by different tiers of the scorer ({tiers}): compare these scores with care.",
            tiers=formats.list(sorted(judged)),
        )
    ]


def _sum(sessions: Sequence[StoredSession], texts: Texts, formats: Formats) -> str:
    scores = [stored.record.score for stored in sessions if stored.record.finished and stored.record.score is not None]
    if not scores:
        # Translators: below a report: no story has reached its ending
        return texts.gettext("No session is finished yet.")
    # Translators: below a report. {score} is the mean of the scores, 0 to 100.
    return texts.ngettext(
        "{count} finished session, score {score} (an estimate)",
        "{count} finished sessions, mean score {score} (an estimate)",
        len(scores),
        count=formats.number(len(scores)),
        score=formats.score(sum(scores) / len(scores)),
    )
