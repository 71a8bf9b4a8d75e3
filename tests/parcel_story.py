"""A small made-up story, a scorer that looks for words, and a coach whose clock and ids are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from simulator.coaching.coach import Coach
from simulator.domain.assessment import Assessment, BehaviourVerdict, Evidence, EvidenceBy, Verdict, assess
from simulator.domain.ids import BehaviourId, Language, ScenarioId, StepId, TraineeId
from simulator.domain.records import Trainee
from simulator.domain.scenario import (
    Behaviour,
    BehaviourKind,
    Branch,
    Condition,
    Customer,
    Ending,
    MoodChange,
    Outcome,
    Sample,
    Scenario,
    Step,
    VerdictTest,
)
from simulator.storage.sqlite import SqliteStore
from simulator.storage.store import Store

SORRY, PROMPT, BLAME = BehaviourId("apologise"), BehaviourId("promise-prompt-fix"), BehaviourId("blame-others")
OPENING, ANGRY, WELL, BADLY = StepId("opening"), StepId("angry"), StepId("well"), StepId("badly")
WORDS = {SORRY: "sorry", PROMPT: "tomorrow", BLAME: "courier's fault"}
BEGAN = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
AIGERIM = Trainee(id=TraineeId("t1"), name="Aigerim", created=BEGAN)

_RECOMMENDED = (
    Behaviour(id=SORRY, kind=BehaviourKind.RECOMMENDED),
    Behaviour(id=PROMPT, kind=BehaviourKind.RECOMMENDED),
)
_PITFALLS = (Behaviour(id=BLAME, kind=BehaviourKind.PITFALL),)
_SAMPLES = (
    Sample(reply="I'm sorry. It comes tomorrow.", shows=(SORRY, PROMPT)),
    Sample(reply="I'm sorry.", shows=(SORRY,)),
    Sample(reply="Hm.", shows=()),
    Sample(reply="That's the courier's fault.", falls=(BLAME,)),
    Sample(reply="Well, well.", shows=()),
)


def _moment(id_: StepId, says: str, otherwise: StepId) -> Step:
    return Step(
        id=id_,
        says=says,
        recommended=_RECOMMENDED,
        pitfalls=_PITFALLS,
        samples=_SAMPLES,
        hint="Say sorry first.",
        mood=MoodChange(shown=10, missed=-5, fell=-20),
        branches=(
            Branch(go=BADLY, condition=Condition(fell=VerdictTest(any_of=(BLAME,))), reaction="The courier!"),
            Branch(go=WELL, condition=Condition(score_at_least=70)),
            Branch(go=otherwise),
        ),
    )


STORY = Scenario(
    id=ScenarioId("late-parcel"),
    language=Language("en"),
    title="The parcel that came late",
    level=1,
    sources=(),
    minutes=5,
    customer=Customer(name="Ms Rivera", mood=30),
    briefing="You work in a shop.",
    start=OPENING,
    steps={
        OPENING: _moment(OPENING, "It was due on Monday!", ANGRY),
        ANGRY: _moment(ANGRY, "And now?", BADLY),
        WELL: Step(id=WELL, says="Thank you.", ending=Ending(outcome=Outcome.RESOLVED, debrief="Well done.")),
        BADLY: Step(id=BADLY, says="Goodbye.", ending=Ending(outcome=Outcome.LOST, debrief="She is gone.")),
    },
    hash="a" * 64,
)


class WordScorer:
    """Takes a behaviour for shown where its word stands in the reply."""

    version, tier, data_hash = "test", "core", "d" * 64

    def assess(self, scenario: Scenario, step: Step, reply: str) -> Assessment:
        """Judge by `WORDS`."""
        return assess(step, (_judge(behaviour, reply) for behaviour in step.behaviours))


def _judge(behaviour: Behaviour, reply: str) -> BehaviourVerdict:
    word = WORDS[behaviour.id]
    start = reply.lower().find(word)
    pitfall = behaviour.kind is BehaviourKind.PITFALL
    if start < 0:
        verdict, probability, evidence = Verdict.CLEAR if pitfall else Verdict.MISSED, 0.0, ()
    else:
        verdict, probability = Verdict.FELL if pitfall else Verdict.SHOWN, 0.9
        evidence = (Evidence(start=start, end=start + len(word), by=EvidenceBy.PHRASE, matched=word),)
    return BehaviourVerdict(
        id=behaviour.id, kind=behaviour.kind, verdict=verdict, probability=probability, evidence=evidence
    )


def ticking(start: datetime = BEGAN) -> Iterator[datetime]:
    """A moment, then one a second later, and so on."""
    return (start + timedelta(seconds=seconds) for seconds in count())


def coach_over(store: Store, prefix: str = "s") -> Coach:
    """A coach with the ids s1, s2 … and a clock that ticks once a reading."""
    clock, ids = ticking(), (f"{prefix}{number}" for number in count(1))
    return Coach(store, WordScorer, lambda: next(clock), lambda: next(ids))


def store_with_aigerim(path: Path) -> SqliteStore:
    """A new store that knows one trainee."""
    store = SqliteStore(path)
    store.add_trainee(AIGERIM)
    return store
