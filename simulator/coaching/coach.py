"""What a trainee can do: begin, answer, choose, take a hint, say it again, resume.

Every front end goes through here. A turn is committed to the store before it is handed back: what was shown was stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Protocol

from simulator.coaching.session import Session, state_after
from simulator.domain import dialogue
from simulator.domain.assessment import Assessment, assessment_of_sample
from simulator.domain.ids import SessionId
from simulator.domain.records import Mode, ScorerStamp, SessionRecord, StoredSession, Trainee
from simulator.domain.scenario import Scenario, Step
from simulator.errors import UsageError
from simulator.language.clean import clean_text
from simulator.storage.store import Store

OPTIONS_AT_MOST = 4
"""Ready replies offered in choose mode."""
Clock = Callable[[], datetime]


class Scorer(Protocol):
    """Judges replies in one language."""

    @property
    def version(self) -> str:
        """Changes whenever the same reply could get another verdict."""
        ...

    @property
    def tier(self) -> str:
        """``core`` or ``semantic``."""
        ...

    @property
    def data_hash(self) -> str:
        """Names the data it judges with."""
        ...

    def assess(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge `reply` at `step`."""
        ...


class Coach:
    """The use cases of practice, over a store, a scorer and a clock."""

    def __init__(self, store: Store, scorer: Callable[[], Scorer], clock: Clock, new_id: Callable[[], str]) -> None:
        """`scorer` is called when a reply must first be judged: reading a scenario needs none."""
        self._store = store
        self._scorer = scorer
        self._clock = clock
        self._new_id = new_id

    def begin(self, scenario: Scenario, trainee: Trainee) -> Session:
        """Begin `scenario` anew."""
        record = SessionRecord(
            id=SessionId(self._new_id()),
            trainee=trainee.id,
            scenario=scenario.id,
            language=scenario.language,
            mode=Mode.PRACTICE,
            started=self._clock(),
            finished=None,
            outcome=None,
            score=None,
            scenario_hash=scenario.hash,
            scorer=_stamp(self._scorer()),
        )
        self._store.add_session(record)
        return Session(record=record, trainee=trainee, scenario=scenario, state=dialogue.start(scenario))

    def answer(self, session: Session, reply: str) -> Session:
        """Judge a reply in the trainee's own words and let the story go on.

        UsageError ``empty-reply`` where nothing is left of it, ``story-ended`` after an ending.
        """
        _require_open(session)
        reply = clean_text(reply).strip()
        if not reply:
            raise UsageError("empty-reply")
        scorer = self._scorer()
        assessment = scorer.assess(session.scenario, session.step, reply)
        return self._take(session, reply, assessment, scorer=_stamp(scorer), chosen=False)

    def choose(self, session: Session, number: int) -> Session:
        """Take a ready reply, by its place in the step's samples from 0; UsageError ``unknown-sample`` beyond them."""
        _require_open(session)
        samples = session.step.samples
        if not 0 <= number < len(samples):
            raise UsageError("unknown-sample", number=number + 1, count=len(samples))
        sample = samples[number]
        assessment = assessment_of_sample(session.step, sample)
        return self._take(session, sample.reply, assessment, scorer=session.record.scorer, chosen=True)

    def hint(self, session: Session) -> Session:
        """Look at the hint of this moment; the turn will say so."""
        _require_open(session)
        return replace(session, hint_used=True)

    def again(self, session: Session) -> Session:
        """Go back to the moment just answered, to say it again; also after an ending.

        Nothing is stored until the new reply is given. The first try at a moment counts, later ones are practice; the
        story goes where the newest takes it. UsageError ``nothing-to-repeat`` before a first turn, and
        ``scenario-changed`` where the scenario's file no longer has that step.
        """
        last = session.last_turn
        if last is None or session.rewound:
            raise UsageError("nothing-to-repeat")
        if last.step not in session.scenario.steps:
            raise UsageError("scenario-changed", scenario=session.scenario.id, step=last.step)
        before = [turn for turn in session.turns if turn.visit < last.visit]
        state = replace(state_after(session.scenario, before), step=last.step)
        return replace(session, state=state, rewound=True, hint_used=last.hint)

    def leave(self, session: Session) -> Session:
        """The session as it will be found again: every turn is stored already, a retry not yet given is dropped."""
        state = state_after(session.scenario, session.turns)
        return replace(session, state=state, rewound=False, hint_used=False)

    def resume(self, stored: StoredSession, scenario: Scenario) -> Session:
        """Go on with a stored session where it was left.

        UsageError ``scenario-changed`` where the scenario's file no longer has the step that was reached.
        """
        state = state_after(scenario, stored.turns)
        if state.step not in scenario.steps:
            raise UsageError("scenario-changed", scenario=scenario.id, step=state.step)
        return Session(
            record=stored.record,
            trainee=stored.trainee,
            scenario=scenario,
            turns=stored.turns,
            state=state,
            changed=scenario.hash != stored.record.scenario_hash,
        )

    def _take(
        self, session: Session, reply: str, assessment: Assessment, *, scorer: ScorerStamp, chosen: bool
    ) -> Session:
        now = self._clock()
        after = dialogue.reply(session.scenario, session.state, assessment)
        turn = session.next_turn(reply, assessment, after, made=now, scorer=scorer, chosen=chosen)
        taken = replace(session, turns=(*session.turns, turn), state=after, rewound=False, hint_used=False)
        record = replace(
            session.record,
            finished=now if taken.ending else None,
            outcome=taken.ending.outcome if taken.ending else None,
            score=taken.score,
        )
        self._store.add_turn(record, turn)
        return replace(taken, record=record)


def options(session: Session) -> tuple[int, ...]:
    """The places of the ready replies to offer at this moment, shuffled, the same at each look."""
    count = len(session.step.samples)
    seed = f"{session.record.id}/{session.state.step}/{len(session.state.visits)}"
    shuffled = list(range(count))
    Random(seed).shuffle(shuffled)  # noqa: S311 - an order to show, nothing secret
    best = 0
    kept = [best, *[number for number in shuffled if number != best][: OPTIONS_AT_MOST - 1]] if count else []
    return tuple(number for number in shuffled if number in kept)


def _stamp(scorer: Scorer) -> ScorerStamp:
    return ScorerStamp(version=scorer.version, tier=scorer.tier, data_hash=scorer.data_hash)


def _require_open(session: Session) -> None:
    if session.ending:
        raise UsageError("story-ended")
