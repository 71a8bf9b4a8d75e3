"""The judgement of a reply, principle by principle: sign, name, verdict in words, and the words that earned it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from simulator.coaching.wording import quoted
from simulator.domain.assessment import Assessment, BehaviourVerdict, Verdict
from simulator.domain.phrasebook import Phrasebook
from simulator.i18n.formats import digits
from simulator.i18n.texts import Texts
from simulator.i18n.words import SIGNS, copied_sentence, verdict_word
from simulator.tui.widgets.prose import Prose

COLOURS = {
    Verdict.SHOWN: "$text-success",
    Verdict.PARTLY: "$text-warning",
    Verdict.MISSED: "$text-muted",
    Verdict.DENIED: "$text-error",
    Verdict.FELL: "$text-error",
    Verdict.CLEAR: "$text-muted",
}


class Feedback(Prose):
    """The lines under a reply. Pitfalls that were avoided are not mentioned."""

    DEFAULT_CSS = """
    Feedback { margin: 0 0 0 10; padding: 0 1; }
    """

    def __init__(
        self,
        assessment: Assessment,
        reply: str,
        phrasebook: Phrasebook,
        texts: Texts,
        *,
        counted: bool = True,
        copied: bool = False,
    ) -> None:
        """`counted`: whether this try counts in the score; later tries of a moment are practice.

        `copied`: whether it only repeats the wording that was just shown.
        """
        lines = list(feedback_lines(assessment, reply, phrasebook, texts, counted=counted))
        if copied:
            lines.append(Content.styled(copied_sentence(texts), "italic"))
        super().__init__(Content("\n").join(lines))


def feedback_lines(
    assessment: Assessment, reply: str, phrasebook: Phrasebook, texts: Texts, *, counted: bool = True
) -> Iterator[Content]:
    """One line for each behaviour that counted, then the score."""
    for behaviour in assessment.behaviours:
        if behaviour.verdict is not Verdict.CLEAR:
            yield verdict_line(behaviour, reply, phrasebook, texts)
    score = digits(str(assessment.score), texts.language)
    if not counted:
        # Translators: under a second try at the same moment. {score} is 0 to 100.
        line = texts.gettext("Score {score} (an estimate; a practice try, the first one counts)", score=score)
    else:
        # Translators: under a reply. {score} is 0 to 100.
        line = texts.gettext("Score {score} (an estimate)", score=score)
    yield Content.styled(line, "bold")
    if assessment.review:
        # Translators: under a reply whose judgement is uncertain
        yield Content.styled(texts.gettext("The program is not sure here: a person should look at it."), "italic")


def verdict_line(behaviour: BehaviourVerdict, reply: str, phrasebook: Phrasebook, texts: Texts) -> Content:
    """Sign, name, verdict and quoted words of one behaviour."""
    words = [
        Content.styled(f"{SIGNS[behaviour.verdict]} ", COLOURS[behaviour.verdict]),
        Content.styled(phrasebook.name(behaviour.id), "bold"),
        Content(f" – {verdict_word(behaviour, texts)}"),
    ]
    said = quoted(behaviour, reply)
    if said:
        # Translators: the trainee's own words, quoted. {words} is a piece of their reply.
        words.append(Content("  " + texts.gettext("“{words}”", words=said)))
    return Content.assemble(*words)
