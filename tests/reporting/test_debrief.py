"""What a session is boiled down to, over the made-up story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from parcel_story import AIGERIM, BLAME, PROMPT, SORRY, STORY, coach_over, store_with_aigerim

from simulator.coaching.coach import Coach
from simulator.coaching.session import Session
from simulator.domain.catalogue import Catalogue, Competency, Pitfall, Principle
from simulator.domain.ids import BehaviourId, CompetencyId
from simulator.reporting.debrief import Debrief, debrief

OWNING, CALM = CompetencyId("ownership"), CompetencyId("calm")
OWN = BehaviourId("take-ownership")
CATALOGUE = Catalogue(
    competencies=(Competency(id=OWNING, means=""), Competency(id=CALM, means="")),
    principles=(
        Principle(id=SORRY, competency=CALM, sources=(), means=""),
        Principle(id=PROMPT, competency=OWNING, sources=(), means=""),
        Principle(id=OWN, competency=OWNING, sources=(), means=""),
    ),
    pitfalls=(Pitfall(id=BLAME, breaks=OWN, means=""),),
)
GOOD, HALF, BLAMING = "I'm sorry. It comes tomorrow.", "I'm sorry.", "That's the courier's fault."


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    store = store_with_aigerim(tmp_path / "store.db")
    yield coach_over(store)
    store.close()


def played(coach: Coach, *replies: str) -> Session:
    session = coach.begin(STORY, AIGERIM)
    for reply in replies:
        session = coach.answer(session, reply)
    return session


def looked_back(coach: Coach, *replies: str) -> Debrief:
    return debrief(played(coach, *replies), CATALOGUE)


def test_scores_by_principle_and_competency(coach: Coach) -> None:
    seen = looked_back(coach, HALF, GOOD)
    assert {tally.id: tally.share for tally in seen.principles} == {SORRY: 1.0, PROMPT: 0.5}
    assert {tally.id: tally.share for tally in seen.competencies} == {CALM: 1.0, OWNING: 0.5}
    assert seen.score == 75
    assert seen.principles[0].moments == 2


def test_the_turning_point_is_where_the_mood_changed_most(coach: Coach) -> None:
    point = looked_back(coach, HALF, BLAMING).turning_point
    assert point is not None
    assert (point.turn.reply, point.change) == (BLAMING, -30)


def test_what_went_well_and_what_was_missed(coach: Coach) -> None:
    seen = looked_back(coach, HALF, BLAMING)
    assert [(moment.turn.number, moment.behaviour.id) for moment in seen.good] == [(1, SORRY)]
    assert [moment.behaviour.id for moment in seen.missed] == [BLAME, SORRY, PROMPT]
    assert {moment.better for moment in seen.missed} == {GOOD}
    assert seen.missed[0].turn.reply == BLAMING


def test_what_a_pitfall_broke_is_practised_first(coach: Coach) -> None:
    assert looked_back(coach, HALF, BLAMING).practise_next == (OWN, PROMPT, SORRY)


def test_nothing_is_wanting_after_a_good_reply(coach: Coach) -> None:
    seen = looked_back(coach, GOOD)
    assert seen.missed == ()
    assert seen.practise_next == ()


def test_practice_tries_do_not_count(coach: Coach) -> None:
    once = played(coach, HALF)
    again = coach.answer(coach.again(once), GOOD)
    assert debrief(again, CATALOGUE).principles == debrief(once, CATALOGUE).principles
    point = debrief(again, CATALOGUE).turning_point
    assert point is not None
    assert point.turn.reply == GOOD, "but the story went where the newest try took it"


def test_a_session_without_replies_has_nothing_to_tell(coach: Coach) -> None:
    seen = looked_back(coach)
    assert (seen.score, seen.principles, seen.turning_point, seen.good, seen.missed) == (None, (), None, (), ())
