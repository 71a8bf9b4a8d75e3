"""Line mode for programs: one JSON object a line, as ``docs/cli-json.md`` describes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simulator.coaching.session import Session
from simulator.coaching.wording import better_wording, customer_words, is_copied
from simulator.domain.assessment import Verdict
from simulator.domain.catalogue import Catalogue
from simulator.domain.phrasebook import Phrasebook
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import Scenario
from simulator.reporting.shapes import Object, assessment_object, behaviour_object, line


class JsonVoice:
    """Tells what happens as objects. Keys and codes are fixed; only ``message`` is in the user's language."""

    def __init__(self, write: Callable[[str], None], phrasebook: Phrasebook, catalogue: Catalogue) -> None:
        self._write = write
        self._catalogue = catalogue
        self._phrasebook = phrasebook

    def opening(self, session: Session) -> None:
        """Nothing: the first customer object says where the story stands."""

    def customer(self, session: Session) -> None:
        """The customer speaks: the reaction and the step's words, joined with a newline."""
        self._say(
            "customer",
            session=session.record.id,
            step=session.state.step,
            says=customer_words(session.state.reaction, session.step),
            mood=session.state.mood,
        )

    def assessment(self, turn: TurnRecord, scenario: Scenario) -> None:
        """A reply was judged; ``reply`` is it as it was kept, and what the offsets refer to."""
        judged = assessment_object(turn.assessment, turn.next_step)
        copied = is_copied(turn, scenario)
        self._say("assessment", step=turn.step, attempt=turn.attempt, copied=copied, reply=turn.reply, **judged)

    def ending(self, session: Session) -> None:
        """The story has ended."""
        if session.ending:
            self._say(
                "ending",
                step=session.state.step,
                outcome=session.ending.outcome.value,
                score=session.score,
                debrief=session.ending.debrief,
            )

    def saved(self, session: Session, command: str) -> None:
        """The session was left; `command` goes on with it."""
        self._say("saved", session=session.record.id, resume=command)

    def choices(self, session: Session, offered: Sequence[str]) -> None:
        """Ready replies, numbered from 1."""
        options = [{"number": number, "reply": reply} for number, reply in enumerate(offered, 1)]
        self._say("choices", step=session.state.step, options=options)

    def hint(self, session: Session) -> None:
        """The hint of this moment."""
        self._say("hint", step=session.state.step, text=session.step.hint)

    def why(self, turn: TurnRecord, session: Session) -> None:
        """The evidence of a judgement with, for what was wanting, a tip and one better wording."""
        behaviours: list[Object] = []
        for behaviour in turn.assessment.behaviours:
            entry = self._phrasebook.entries.get(behaviour.id)
            wanting = behaviour.verdict not in (Verdict.SHOWN, Verdict.CLEAR)
            behaviours.append(
                {
                    **behaviour_object(behaviour),
                    "tip": entry.tip if entry and wanting else "",
                    "better": better_wording(session.scenario, turn, behaviour, self._catalogue) if wanting else "",
                }
            )
        self._say("why", step=turn.step, attempt=turn.attempt, behaviours=behaviours)

    def notice(self, code: str, message: str) -> None:
        """Something to tell that changes nothing."""
        self._say("notice", code=code, message=message)

    def _say(self, type_: str, **values: object) -> None:
        self._write(line({"type": type_, **values}) + "\n")
