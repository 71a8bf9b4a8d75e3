"""The files as their authors write them, version 1. The JSON Schemas and all checks of shape are made from these types.

Every field's description is what an editor shows while the trainer types. A text field must not be empty; an absent
optional field is `UNSET` or its default. Field and class names follow the files, not the domain.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, Struct, UnsetType, field

from simulator.authoring import limits

FORMAT = 1
"""The version of the file format that this program writes and reads."""
ID_PATTERN = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"

Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=limits.LONGEST_ID, pattern=ID_PATTERN)]
"""An id that is given here. The names below refer to ids that are given elsewhere."""
StepName: TypeAlias = Annotated[Id, Meta(extra={"names": "step"})]
PrincipleName: TypeAlias = Annotated[Id, Meta(extra={"names": "principle"}, extra_json_schema={"x-names": "principle"})]
PitfallName: TypeAlias = Annotated[Id, Meta(extra={"names": "pitfall"}, extra_json_schema={"x-names": "pitfall"})]
BehaviourName: TypeAlias = Annotated[Id, Meta(extra={"names": "behaviour"}, extra_json_schema={"x-names": "behaviour"})]
CompetencyName: TypeAlias = Annotated[
    Id, Meta(extra={"names": "competency"}, extra_json_schema={"x-names": "competency"})
]
Line: TypeAlias = Annotated[str, Meta(min_length=1, max_length=limits.LONGEST_LINE)]
Reply: TypeAlias = Annotated[str, Meta(min_length=1, max_length=limits.LONGEST_REPLY)]
Text: TypeAlias = Annotated[str, Meta(min_length=1, max_length=limits.LONGEST_TEXT)]
Percent: TypeAlias = Annotated[int, Meta(ge=0, le=100)]
LanguageCode: TypeAlias = Annotated[Literal["en", "fa", "hy", "kk", "tl"], Meta(extra={"code": "unknown-language"})]
Version: TypeAlias = Annotated[
    int,
    Meta(ge=1, extra_json_schema={"maximum": FORMAT}, description="Version of the file format: 1. May be left out."),
]
Exemplars: TypeAlias = Annotated[tuple[Reply, ...], Meta(max_length=limits.MOST_EXEMPLARS)]


class FilePart(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a file in which only the named keys may stand."""


class SourceFile(FilePart, frozen=True, kw_only=True):
    """Where the articles teach this."""

    article: Annotated[Literal["tl", "kk", "fa", "hy"], Meta(description="Language of the article.")]
    place: Annotated[Line, Meta(description="A heading of the article, or a paragraph: p1, p2, ... p-last.")]


class CustomerFile(FilePart, frozen=True, kw_only=True):
    """Who the trainee talks to."""

    name: Annotated[Line, Meta(description="How the customer is called, in the scenario's language.")]
    mood: Annotated[Percent, Meta(description="Mood at the start: 0 furious to 100 delighted.")]


class RecommendFile(FilePart, frozen=True, kw_only=True):
    """A principle that this step hopes to hear, with its weight or its own examples."""

    principle: Annotated[PrincipleName, Meta(description="Id of the principle.")]
    weight: Annotated[
        float, Meta(gt=0, le=100, description="Its share in the score and in the mood: 2 counts twice. Usually 1.")
    ] = 1
    says: Annotated[Exemplars, Meta(description="How it may sound at this very moment of this story.")] = ()


class AvoidFile(FilePart, frozen=True, kw_only=True):
    """A pitfall that a reply to this step must not fall into, with its own examples."""

    pitfall: Annotated[PitfallName, Meta(description="Id of the pitfall.")]
    says: Annotated[Exemplars, Meta(description="How it may sound at this very moment of this story.")] = ()


Principles: TypeAlias = Annotated[tuple[PrincipleName, ...], Meta(max_length=limits.MOST_RECOMMENDED)]
Pitfalls: TypeAlias = Annotated[tuple[PitfallName, ...], Meta(max_length=limits.MOST_AVOIDED)]


class SampleFile(FilePart, frozen=True, kw_only=True):
    """A rated reply. What the step judges and the sample does not list counts as missed (a pitfall: as avoided)."""

    reply: Annotated[Reply, Meta(description="What a trainee might answer.")]
    shows: Annotated[Principles, Meta(description="Principles that it shows.")] = ()
    hints: Annotated[Principles, Meta(description="Principles that it shows only partly.")] = ()
    denies: Annotated[Principles, Meta(description="Principles of which it says the opposite.")] = ()
    falls: Annotated[Pitfalls, Meta(description="Pitfalls that it falls into.")] = ()
    any: Annotated[
        tuple[BehaviourName, ...],
        Meta(
            max_length=limits.MOST_RECOMMENDED + limits.MOST_AVOIDED,
            description="Principles and pitfalls about which this sample says nothing either way.",
        ),
    ] = ()


SomeBehaviours: TypeAlias = Annotated[tuple[BehaviourName, ...], Meta(min_length=1, max_length=16)]


class TestFile(FilePart, frozen=True, kw_only=True):
    """Which principles or pitfalls a condition asks for: any of these, or all of those."""

    any: Annotated[SomeBehaviours | UnsetType, Meta(description="At least one of these.")] = UNSET
    all: Annotated[SomeBehaviours | UnsetType, Meta(description="Every one of these.")] = UNSET


Test: TypeAlias = SomeBehaviours | TestFile | UnsetType


class ConditionFile(FilePart, frozen=True, kw_only=True):
    """When a branch is taken: everything that stands here must hold."""

    shown: Annotated[Test, Meta(description="Principles that the reply showed (a list: any of them).")] = UNSET
    partly: Annotated[Test, Meta(description="Principles that the reply showed only partly.")] = UNSET
    missed: Annotated[Test, Meta(description="Principles that the reply missed.")] = UNSET
    denied: Annotated[Test, Meta(description="Principles of which the reply said the opposite.")] = UNSET
    fell: Annotated[Test, Meta(description="Pitfalls that the reply fell into.")] = UNSET
    score_at_least: Annotated[Percent | UnsetType, Meta(description="Score of this reply, 0 to 100.")] = UNSET
    mood_at_least: Annotated[Percent | UnsetType, Meta(description="The customer's mood after this reply.")] = UNSET
    mood_below: Annotated[Percent | UnsetType, Meta(description="The customer's mood after this reply.")] = UNSET
    visited: Annotated[StepName | UnsetType, Meta(description="A step that was reached before, or this one.")] = UNSET
    times_at_least: Annotated[
        Annotated[int, Meta(ge=1, le=100)] | UnsetType, Meta(description="How often `visited` was reached; usually 1.")
    ] = UNSET


class BranchFile(FilePart, frozen=True, kw_only=True):
    """Where the story goes; the first branch whose `if` holds is taken, the last has no `if`."""

    when: Annotated[ConditionFile | UnsetType, Meta(description="When this branch is taken.")] = field(
        name="if", default=UNSET
    )
    go: Annotated[StepName, Meta(description="The step that comes next.")]
    reaction: Annotated[
        Text | UnsetType, Meta(description="What the customer answers to this reply, before the next step.")
    ] = UNSET


class MoodFile(FilePart, frozen=True, kw_only=True):
    """What one principle or pitfall does to the customer's mood, times its weight."""

    shown: Annotated[int, Meta(ge=-100, le=100, description="When a principle was shown. Usually 10.")] = 10
    missed: Annotated[int, Meta(ge=-100, le=100, description="When a principle was missed. Usually -5.")] = -5
    fell: Annotated[int, Meta(ge=-100, le=100, description="When a pitfall was fallen into. Usually -20.")] = -20


class EndFile(FilePart, frozen=True, kw_only=True):
    """How the story ends here."""

    outcome: Annotated[
        Literal["resolved", "strained", "lost"],
        Meta(description="resolved: content; strained: settled, but the relation suffered; lost: customer lost."),
    ]
    debrief: Annotated[Text, Meta(description="What to take home from this ending; the trainee reads it.")]


class StepFile(FilePart, frozen=True, kw_only=True):
    """One moment of the story: the customer speaks and the trainee replies, or the story ends."""

    says: Annotated[Text, Meta(description="What the customer says.")]
    recommend: Annotated[
        tuple[PrincipleName | RecommendFile, ...],
        Meta(max_length=limits.MOST_RECOMMENDED, description="Principles that this step hopes to hear; at most four."),
    ] = ()
    avoid: Annotated[
        tuple[PitfallName | AvoidFile, ...],
        Meta(max_length=limits.MOST_AVOIDED, description="Pitfalls that a reply must not fall into."),
    ] = ()
    samples: Annotated[
        tuple[SampleFile, ...],
        Meta(
            max_length=limits.MOST_SAMPLES,
            description="Rated replies: choices, tests, examples to learn from, model answers.",
        ),
    ] = ()
    hint: Annotated[Text | UnsetType, Meta(description="What F2 tells a trainee who is stuck.")] = UNSET
    mood: Annotated[MoodFile | UnsetType, Meta(description="What a reply does to the customer's mood.")] = UNSET
    next: Annotated[
        tuple[BranchFile, ...],
        Meta(max_length=limits.MOST_BRANCHES, description="Where the story goes; the last has no `if`."),
    ] = ()
    end: Annotated[EndFile | UnsetType, Meta(description="Instead of `next`: the story ends here.")] = UNSET


class ScenarioFile(FilePart, frozen=True, kw_only=True):
    """One role-play in one language."""

    format: Version = FORMAT
    id: Annotated[Id, Meta(description="The file's name without .yaml; the same in every language.")]
    language: Annotated[LanguageCode, Meta(description="Language of every text in this file.")]
    revision: Annotated[
        int, Meta(ge=1, description="Raise it when you change the story; versions with a lower one are reported.")
    ] = 1
    title: Annotated[Line, Meta(description="Title in the list of scenarios.")]
    level: Annotated[int, Meta(ge=1, le=3, description="1 first week, 2 confident, 3 hard.")]
    sources: Annotated[
        tuple[SourceFile, ...], Meta(max_length=20, description="Which places of the articles teach this.")
    ] = ()
    minutes: Annotated[int, Meta(ge=1, le=120, description="About how long it takes.")]
    customer: Annotated[CustomerFile, Meta(description="Who the trainee talks to.")]
    briefing: Annotated[Text, Meta(description="What the trainee knows before the talk begins.")]
    start: Annotated[StepName, Meta(description="The step that the story begins with.")]
    steps: Annotated[
        dict[Id, StepFile],
        Meta(min_length=1, max_length=limits.MOST_STEPS, description="The steps of the story by their ids."),
    ]


Phrases: TypeAlias = Annotated[tuple[Reply, ...], Meta(max_length=limits.MOST_PHRASES)]


class PhrasesFile(FilePart, frozen=True, kw_only=True):
    """Short replies by different people in different trades, sorted by what they do."""

    shown: Annotated[Phrases, Meta(description="They show it (a pitfall: they fall into it).")] = ()
    hinted: Annotated[Phrases, Meta(description="They show it only partly.")] = ()
    denied: Annotated[Phrases, Meta(description="They say the opposite.")] = ()
    near: Annotated[Phrases, Meta(description="They sound like it but are something else.")] = ()


class EntryFile(FilePart, frozen=True, kw_only=True):
    """A principle or pitfall in this language."""

    name: Annotated[Line | UnsetType, Meta(description="The name that people see.")] = UNSET
    means: Annotated[Text | UnsetType, Meta(description="What it means, in a sentence.")] = UNSET
    why: Annotated[Text | UnsetType, Meta(description="Why it matters.")] = UNSET
    tip: Annotated[Text | UnsetType, Meta(description="How to do it better next time.")] = UNSET
    patterns: Annotated[
        tuple[Reply, ...], Meta(max_length=limits.MOST_PATTERNS, description="Concept patterns, one a line.")
    ] = ()
    phrases: Annotated[PhrasesFile | UnsetType, Meta(description="Rated phrases.")] = UNSET


class PhrasebookFile(FilePart, frozen=True, kw_only=True):
    """What a language knows about the principles and pitfalls of one competency."""

    format: Version = FORMAT
    language: Annotated[LanguageCode, Meta(description="Language of every text in this file.")]
    competency: Annotated[CompetencyName, Meta(description="Id of the competency, as in principles.yaml.")]
    name: Annotated[Line | UnsetType, Meta(description="The competency's name in this language.")] = UNSET
    principles: Annotated[
        dict[PrincipleName, EntryFile], Meta(max_length=limits.MOST_ENTRIES, description="Entries by principle id.")
    ] = {}
    pitfalls: Annotated[
        dict[PitfallName, EntryFile], Meta(max_length=limits.MOST_ENTRIES, description="Entries by pitfall id.")
    ] = {}


class FillerFile(FilePart, frozen=True, kw_only=True):
    """Replies in one language that show nothing: the scorer learns from them what earns no credit."""

    format: Version = FORMAT
    language: Annotated[LanguageCode, Meta(description="Language of every text in this file.")]
    filler: Annotated[Phrases, Meta(description="Replies that show no principle and fall into no pitfall.")]


class PrincipleFile(FilePart, frozen=True, kw_only=True):
    """One piece of advice."""

    competency: CompetencyName
    sources: tuple[SourceFile, ...] = ()
    means: Text
    shown_by: Annotated[
        Literal["words", "conduct"],
        Meta(
            description="conduct: also a reply without words for it shows it, where it does something else that the "
            "step recommends and falls into no pitfall."
        ),
    ] = "words"


class PitfallFile(FilePart, frozen=True, kw_only=True):
    """What a reply must not do."""

    breaks: PrincipleName
    means: Text
    neighbour: Text | UnsetType = field(name="not", default=UNSET)


class CatalogueFile(FilePart, frozen=True, kw_only=True):
    """All competencies, principles and pitfalls."""

    format: Version = FORMAT
    competencies: Annotated[dict[Id, Text], Meta(max_length=limits.MOST_ENTRIES)] = {}
    principles: Annotated[dict[Id, PrincipleFile], Meta(max_length=limits.MOST_ENTRIES)] = {}
    pitfalls: Annotated[dict[Id, PitfallFile], Meta(max_length=limits.MOST_ENTRIES)] = {}
