"""Practice as a trainee meets it. Every story is also told again from the store, which must give the same session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from parcel_story import (
    AIGERIM,
    ANGRY,
    BADLY,
    OPENING,
    PROMPT,
    SORRY,
    STORY,
    WELL,
    coach_over,
    store_with_aigerim,
)

from simulator.coaching.coach import Coach, options
from simulator.coaching.session import Session
from simulator.domain.assessment import Verdict
from simulator.domain.scenario import Outcome
from simulator.errors import UsageError
from simulator.storage.sqlite import SqliteStore

GOOD, HALF, NOTHING, BLAMING = "I'm sorry. It comes tomorrow.", "I'm sorry.", "Hm.", "That's the courier's fault."


class Told:
    """A practice in which every session is compared with what a fresh start finds in the store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = store_with_aigerim(path)
        self.coach: Coach = coach_over(self.store)
        self.session: Session = self.coach.begin(STORY, AIGERIM)
        self.check()

    def say(self, reply: str) -> Session:
        return self.now(self.coach.answer(self.session, reply))

    def choose(self, number: int) -> Session:
        return self.now(self.coach.choose(self.session, number))

    def again(self) -> Session:
        self.session = self.coach.again(self.session)
        return self.session

    def now(self, session: Session) -> Session:
        self.session = session
        self.check()
        return session

    def check(self) -> None:
        assert self.found_again() == self.session

    def found_again(self, scenario: object = None) -> Session:
        elsewhere = SqliteStore(self.path)
        stored = elsewhere.session(self.session.record.id)
        elsewhere.close()
        assert stored is not None
        return self.coach.resume(stored, STORY if scenario is None else scenario)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    story = Told(tmp_path / "sessions.db")
    yield story
    story.store.close()


def test_a_session_begins_with_the_customers_first_words(told: Told) -> None:
    assert told.session.step.id == OPENING
    assert told.session.state.mood == 30
    assert told.session.score is None
    assert told.session.moods == (30,)


def test_a_good_reply_ends_the_story_well(told: Told) -> None:
    session = told.say(GOOD)
    assert session.ending is not None
    assert session.record.outcome is Outcome.RESOLVED
    assert session.record.finished is not None
    assert session.record.score == session.score == 100.0
    assert session.moods == (30, 50)


def test_what_earned_a_verdict_is_a_piece_of_the_reply(told: Told) -> None:
    turn = told.say(f"  \x1b[31m{HALF}\x07  ").turns[-1]
    shown = next(behaviour for behaviour in turn.assessment.behaviours if behaviour.verdict is Verdict.SHOWN)
    assert "\x1b" not in turn.reply
    assert turn.reply[shown.evidence[0].start : shown.evidence[0].end] == "sorry"


@pytest.mark.parametrize("reply", ["", "  \n ", "\x1b\x07", "\u202e"])
def test_a_reply_needs_words(told: Told, reply: str) -> None:
    with pytest.raises(UsageError) as caught:
        told.coach.answer(told.session, reply)
    assert caught.value.code == "empty-reply"
    told.check()


def test_nobody_replies_after_the_ending(told: Told) -> None:
    session = told.say(GOOD)
    for verb in (
        lambda: told.coach.answer(session, HALF),
        lambda: told.coach.choose(session, 0),
        lambda: told.coach.hint(session),
    ):
        with pytest.raises(UsageError) as caught:
            verb()
        assert caught.value.code == "story-ended"


def test_the_first_try_counts_and_the_newest_leads_the_story(told: Told) -> None:
    told.say(NOTHING)
    assert told.session.step.id == ANGRY
    rewound = told.again()
    assert (rewound.step.id, rewound.attempt, rewound.state.mood) == (OPENING, 2, 30)
    session = told.say(GOOD)
    assert session.step.id == WELL
    assert [(turn.attempt, turn.counted, turn.visit) for turn in session.turns] == [(1, True, 1), (2, False, 1)]
    assert session.score == 0.0
    assert session.moods == (30, 50)


def test_a_retry_that_is_not_given_leaves_no_trace(told: Told) -> None:
    before = told.say(NOTHING)
    rewound = told.again()
    assert told.found_again() == before
    assert told.coach.leave(rewound) == before


def test_one_goes_back_one_moment_only(told: Told) -> None:
    with pytest.raises(UsageError):
        told.again()
    told.say(NOTHING)
    told.again()
    with pytest.raises(UsageError) as caught:
        told.again()
    assert caught.value.code == "nothing-to-repeat"


def test_a_moment_may_be_said_again_and_again(told: Told) -> None:
    told.say(NOTHING)
    for _ in range(3):
        told.again()
        told.say(HALF)
    assert [turn.attempt for turn in told.session.turns] == [1, 2, 3, 4]
    assert told.session.step.id == ANGRY
    assert told.session.state.visits == (OPENING, ANGRY)


def test_after_an_ending_a_new_try_opens_the_story_again(told: Told) -> None:
    ended = told.say(BLAMING)
    assert (ended.step.id, ended.turns[-1].reaction) == (BADLY, "The courier!")
    told.again()
    assert told.found_again() == ended
    session = told.say(HALF)
    assert (session.step.id, session.record.finished, session.record.outcome) == (ANGRY, None, None)
    session = told.say(GOOD)
    assert session.record.outcome is Outcome.RESOLVED
    assert session.score == 50.0


def test_going_back_restores_the_moment_as_it_was(told: Told) -> None:
    told.say(NOTHING)
    moment = told.session.state
    told.say(BLAMING)
    assert told.again().state == moment


def test_a_chosen_reply_takes_its_label(told: Told) -> None:
    turn = told.choose(1).turns[-1]
    assert turn.chosen
    assert turn.assessment.tier == "label"
    assert turn.assessment.with_verdict(Verdict.SHOWN) == {SORRY}
    assert turn.assessment.with_verdict(Verdict.MISSED) == {PROMPT}


@pytest.mark.parametrize("number", [-1, 5, 10**9])
def test_only_ready_replies_can_be_chosen(told: Told, number: int) -> None:
    with pytest.raises(UsageError) as caught:
        told.coach.choose(told.session, number)
    assert caught.value.code == "unknown-sample"


def test_a_hint_is_marked_on_the_turn_and_its_retries_only(told: Told) -> None:
    told.session = told.coach.hint(told.session)
    told.say(NOTHING)
    told.again()
    told.say(NOTHING)
    told.say(NOTHING)
    assert [turn.hint for turn in told.session.turns] == [True, True, False]


def test_offers_hold_the_best_reply_and_stay_in_their_order(told: Told) -> None:
    offered = options(told.session)
    assert len(offered) == len(set(offered)) == 4
    assert 0 in offered
    assert offered == options(told.session)
    others = {options(replace(told.session, record=replace(told.session.record, id=f"x{n}"))) for n in range(20)}
    assert len(others) > 5


def test_an_edited_scenario_goes_on_where_the_step_still_exists(told: Told) -> None:
    told.say(NOTHING)
    session = told.found_again(replace(STORY, hash="b" * 64))
    assert session.changed
    assert session.step.id == ANGRY
    turn = told.coach.answer(session, HALF).turns[-1]
    assert [turn.scenario_hash for turn in (session.turns[0], turn)] == [STORY.hash, "b" * 64]


def test_an_edited_scenario_without_the_step_cannot_go_on(told: Told) -> None:
    told.say(NOTHING)
    steps = {id_: step for id_, step in STORY.steps.items() if id_ != ANGRY}
    with pytest.raises(UsageError) as caught:
        told.found_again(replace(STORY, steps=steps, hash="b" * 64))
    assert caught.value.code == "scenario-changed"


def test_an_edited_scenario_without_the_moment_before_cannot_go_back(told: Told) -> None:
    told.say(NOTHING)
    steps = {id_: step for id_, step in STORY.steps.items() if id_ != OPENING}
    session = told.found_again(replace(STORY, steps=steps, start=ANGRY, hash="b" * 64))
    with pytest.raises(UsageError) as caught:
        told.coach.again(session)
    assert caught.value.code == "scenario-changed"
