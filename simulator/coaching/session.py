"""A practice that is going on: the story's state, and every turn so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from simulator.domain import dialogue
from simulator.domain.assessment import Assessment, session_score
from simulator.domain.dialogue import DialogueState
from simulator.domain.records import ScorerStamp, SessionRecord, Trainee, TurnRecord
from simulator.domain.scenario import Ending, Scenario, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One trainee in one scenario, at one moment. Every verb of `Coach` takes one and gives the next."""

    record: SessionRecord
    trainee: Trainee
    scenario: Scenario
    turns: tuple[TurnRecord, ...] = ()
    state: DialogueState
    rewound: bool = False
    """Whether the trainee says the last moment again: the next reply is a further try at it."""
    hint_used: bool = False
    """Whether the hint of this moment was looked at."""
    changed: bool = False
    """Whether the scenario's file has changed since the session began."""

    @property
    def step(self) -> Step:
        """The present step."""
        return self.scenario.steps[self.state.step]

    @property
    def ending(self) -> Ending | None:
        """How the story ended; None while it goes on."""
        return self.step.ending

    @property
    def score(self) -> float | None:
        """The mean of the turns that count, 0 to 100; None before the first."""
        return session_score([turn.assessment.score for turn in self.turns if turn.counted])

    @property
    def last_turn(self) -> TurnRecord | None:
        """The newest turn; None before the first."""
        return self.turns[-1] if self.turns else None

    @property
    def moods(self) -> tuple[int, ...]:
        """The mood at the start and after each moment of the story as it stands."""
        path = story_path(self.turns)
        shown = path[:-1] if self.rewound else path
        return (self.scenario.customer.mood, *(turn.mood for turn in shown))

    @property
    def attempt(self) -> int:
        """The number of the try that the next reply will be at this moment, from 1."""
        visit = len(self.state.visits)
        return 1 + sum(turn.visit == visit for turn in self.turns)

    def next_turn(
        self,
        reply: str,
        assessment: Assessment,
        after: DialogueState,
        *,
        made: datetime,
        scorer: ScorerStamp,
        chosen: bool,
    ) -> TurnRecord:
        """The record of a reply given now."""
        return TurnRecord(
            number=len(self.turns) + 1,
            step=self.state.step,
            visit=len(self.state.visits),
            attempt=self.attempt,
            chosen=chosen,
            hint=self.hint_used,
            reply=reply,
            assessment=assessment,
            mood=after.mood,
            next_step=after.step,
            reaction=after.reaction,
            made=made,
            scenario_hash=self.scenario.hash,
            scorer=scorer,
        )


def story_path(turns: Sequence[TurnRecord]) -> tuple[TurnRecord, ...]:
    """The turns that the story took: of several tries at one moment the newest."""
    newest: dict[int, TurnRecord] = {}
    for turn in turns:
        newest = {visit: kept for visit, kept in newest.items() if visit < turn.visit}
        newest[turn.visit] = turn
    return tuple(newest.values())


def state_after(scenario: Scenario, turns: Sequence[TurnRecord]) -> DialogueState:
    """Where the story stands after `turns`; they are taken as recorded, not judged again."""
    state = dialogue.start(scenario)
    for turn in story_path(turns):
        state = DialogueState(
            step=turn.next_step, mood=turn.mood, visits=(*state.visits, turn.next_step), reaction=turn.reaction
        )
    return state
