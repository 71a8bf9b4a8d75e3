"""A checked scenario file as the domain keeps it. Nothing here can fail: every error was found before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import UNSET, UnsetType

from simulator.authoring.catalogue import built_sources
from simulator.authoring.fileformat import (
    AvoidFile,
    BranchFile,
    ConditionFile,
    EndFile,
    MoodFile,
    RecommendFile,
    SampleFile,
    ScenarioFile,
    StepFile,
    TestFile,
)
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId, Language, ScenarioId, StepId
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

ByConduct: TypeAlias = Mapping[BehaviourId, tuple[BehaviourId, ...]]
"""The principles that are shown by conduct, each with the pitfalls that break it."""


def build_scenario(file: ScenarioFile, hash_: str, catalogue: Catalogue) -> Scenario:
    """The scenario that a file without errors describes."""
    by_conduct = _by_conduct(catalogue)
    return Scenario(
        id=ScenarioId(file.id),
        language=Language(file.language),
        revision=file.revision,
        title=file.title,
        level=file.level,
        sources=built_sources(file.sources),
        minutes=file.minutes,
        customer=Customer(name=file.customer.name, mood=file.customer.mood),
        briefing=file.briefing,
        start=StepId(file.start),
        steps={StepId(id_): _step(StepId(id_), step, by_conduct) for id_, step in file.steps.items()},
        hash=hash_,
    )


def _by_conduct(catalogue: Catalogue) -> ByConduct:
    """Who breaks one of these principles has lost the temper that the others ask for too, so all share the pitfalls."""
    kept = [principle.id for principle in catalogue.principles if principle.by_conduct]
    heated = tuple(pitfall.id for pitfall in catalogue.pitfalls if pitfall.breaks in kept)
    return dict.fromkeys(kept, heated)


def _step(id_: StepId, file: StepFile, by_conduct: ByConduct) -> Step:
    return Step(
        id=id_,
        says=file.says,
        recommended=tuple(_recommended(item, by_conduct) for item in file.recommend),
        pitfalls=tuple(map(_pitfall, file.avoid)),
        samples=tuple(map(_sample, file.samples)),
        hint=_text(file.hint),
        mood=_mood(file.mood),
        branches=tuple(map(_branch, file.next)),
        ending=_ending(file.end),
    )


def _text(text: str | UnsetType) -> str:
    return "" if text is UNSET else text


def _recommended(item: str | RecommendFile, by_conduct: ByConduct) -> Behaviour:
    if isinstance(item, str):
        item = RecommendFile(principle=item)
    id_ = BehaviourId(item.principle)
    return Behaviour(
        id=id_,
        kind=BehaviourKind.RECOMMENDED,
        weight=item.weight,
        says=item.says,
        broken_by=by_conduct.get(id_),
    )


def _pitfall(item: str | AvoidFile) -> Behaviour:
    if isinstance(item, str):
        return Behaviour(id=BehaviourId(item), kind=BehaviourKind.PITFALL)
    return Behaviour(id=BehaviourId(item.pitfall), kind=BehaviourKind.PITFALL, says=item.says)


def _sample(file: SampleFile) -> Sample:
    return Sample(
        reply=file.reply,
        shows=_ids(file.shows),
        hints=_ids(file.hints),
        denies=_ids(file.denies),
        falls=_ids(file.falls),
        any=_ids(file.any),
    )


def _ids(names: tuple[str, ...] | UnsetType) -> tuple[BehaviourId, ...]:
    return () if names is UNSET else tuple(map(BehaviourId, names))


def _mood(file: MoodFile | UnsetType) -> MoodChange:
    return MoodChange() if file is UNSET else MoodChange(shown=file.shown, missed=file.missed, fell=file.fell)


def _ending(file: EndFile | UnsetType) -> Ending | None:
    return None if file is UNSET else Ending(outcome=Outcome(file.outcome), debrief=file.debrief)


def _branch(file: BranchFile) -> Branch:
    return Branch(
        go=StepId(file.go),
        condition=None if file.when is UNSET else _condition(file.when),
        reaction=_text(file.reaction),
    )


def _condition(file: ConditionFile) -> Condition:
    return Condition(
        shown=_test(file.shown),
        partly=_test(file.partly),
        missed=_test(file.missed),
        denied=_test(file.denied),
        fell=_test(file.fell),
        score_at_least=_number(file.score_at_least),
        mood_at_least=_number(file.mood_at_least),
        mood_below=_number(file.mood_below),
        visited=None if file.visited is UNSET else StepId(file.visited),
        times_at_least=1 if file.times_at_least is UNSET else file.times_at_least,
    )


def _number(number: int | UnsetType) -> int | None:
    return None if number is UNSET else number


def _test(test: tuple[str, ...] | TestFile | UnsetType) -> VerdictTest | None:
    if test is UNSET:
        return None
    if isinstance(test, TestFile):
        return VerdictTest(any_of=_ids(test.any), all_of=_ids(test.all))
    return VerdictTest(any_of=_ids(test))
