"""Line mode for people: an append-only transcript, without colours or cursor movements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from simulator.coaching.session import Session
from simulator.coaching.wording import better_wording, customer_words, is_copied
from simulator.domain.assessment import BehaviourVerdict, Verdict
from simulator.domain.catalogue import Catalogue
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import Scenario
from simulator.i18n.formats import Formats
from simulator.i18n.texts import Texts
from simulator.i18n.words import copied_sentence, evidence_sentences, outcome_word
from simulator.language.clean import clean_text
from simulator.reporting.transcript import judgement_line, said_line, score_line


class TextVoice:
    """Tells what happens in sentences. Everything is cleaned once more on its way out."""

    def __init__(
        self,
        write: Callable[[str], None],
        phrasebook: Phrasebook,
        catalogue: Catalogue,
        texts: Texts,
        formats: Formats,
    ) -> None:
        self._write = write
        self._catalogue = catalogue
        self._phrasebook = phrasebook
        self._texts = texts
        self._formats = formats

    def opening(self, session: Session) -> None:
        """What the scenario is about, and how to go on from here."""
        _ = self._texts.gettext
        self._say(
            session.scenario.title,
            session.scenario.briefing,
            # Translators: line mode; /help is a command and stays as it is
            _("Answer the customer in your own words, one reply a line. /help lists the commands."),
        )

    def customer(self, session: Session) -> None:
        """The customer speaks."""
        words = customer_words(session.state.reaction, session.step)
        self._say(said_line(session.scenario.customer.name, session.state.mood, words, self._texts))

    def assessment(self, turn: TurnRecord, scenario: Scenario) -> None:
        """How a reply was judged: sign, name, verdict and the words that earned it."""
        lines = [
            judgement_line(behaviour, turn.reply, self._phrasebook, self._texts)
            for behaviour in turn.assessment.behaviours
            if behaviour.verdict is not Verdict.CLEAR
        ]
        lines.append(score_line(turn, self._texts, self._formats))
        if turn.assessment.review:
            # Translators: under a reply whose judgement is uncertain
            lines.append(self._texts.gettext("The program is not sure here: a person should look at it."))
        if is_copied(turn, scenario):
            lines.append(copied_sentence(self._texts))
        self._say(*lines)

    def ending(self, session: Session) -> None:
        """The story has ended: outcome, score, and what its author says about it."""
        if session.ending is None:
            return
        # Translators: the story has ended. {outcome} is a word such as "resolved", {score} is 0 to 100.
        line = self._texts.gettext(
            "The story ends here: {outcome}. Score {score} (an estimate).",
            outcome=outcome_word(session.ending.outcome, self._texts),
            score=self._formats.score(session.score),
        )
        self._say(line, session.ending.debrief)

    def saved(self, session: Session, command: str) -> None:
        """The session was left; `command` goes on with it."""
        # Translators: line mode, on leaving. A command follows on the next line.
        self._say(self._texts.gettext("The session is saved. Go on with it by this command:"), command)

    def choices(self, session: Session, offered: Sequence[str]) -> None:
        """Ready replies, numbered from 1."""
        del session
        # Translators: line mode, above ready replies; /choose is a command and stays as it is, 2 is an example
        heading = self._texts.gettext("Ready replies; choose one by its number, for example: /choose 2")
        self._say(heading, *(f"{self._formats.number(number)}. {reply}" for number, reply in enumerate(offered, 1)))

    def hint(self, session: Session) -> None:
        """The hint of this moment."""
        # Translators: line mode; {hint} is a sentence of the scenario
        self._say(self._texts.gettext("Hint: {hint}", hint=session.step.hint))

    def why(self, turn: TurnRecord, session: Session) -> None:
        """The evidence of a judgement, what was wanting, and one better wording."""
        told = [b for b in turn.assessment.behaviours if b.verdict is not Verdict.CLEAR]
        for behaviour in told:
            self._say(*self._reasons(behaviour, turn, session.scenario))
        if not told:
            # Translators: an explanation was asked for, but the step judges nothing
            self._say(self._texts.gettext("Nothing was judged at this moment."))

    def notice(self, code: str, message: str) -> None:
        """Something to tell that changes nothing."""
        del code
        self._say(message)

    def _reasons(self, behaviour: BehaviourVerdict, turn: TurnRecord, scenario: Scenario) -> Iterator[str]:
        yield judgement_line(behaviour, turn.reply, self._phrasebook, self._texts)
        for sentence in evidence_sentences(behaviour, self._texts):
            yield f"  {sentence}"
        if behaviour.verdict is Verdict.SHOWN:
            return
        entry = self._phrasebook.entries.get(behaviour.id)
        if entry and entry.tip:
            yield f"  {entry.tip}"
        better = better_wording(scenario, turn, behaviour, self._catalogue)
        if better:
            # Translators: {words} is a reply that shows the principle
            yield "  " + self._texts.gettext("One good way to say it: “{words}”", words=better)

    def _say(self, *paragraph: str) -> None:
        """Write lines, and an empty one after them."""
        self._write(clean_text("\n".join(line for line in paragraph if line)) + "\n\n")
