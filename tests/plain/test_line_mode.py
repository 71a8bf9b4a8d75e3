"""Line mode as a trainee and as a program meet it, over a made-up story with a scorer that looks for words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from parcel_story import AIGERIM, STORY, coach_over, store_with_aigerim

from simulator.coaching.coach import Coach, options
from simulator.coaching.session import Session
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import Language
from simulator.domain.phrasebook import Entry, Phrasebook
from simulator.i18n.formats import Formats
from simulator.i18n.texts import load_texts
from simulator.plain import REPLY_AT_MOST, Conversation, Voice
from simulator.plain_json import JsonVoice
from simulator.plain_text import TextVoice

GOOD, HALF, BLAMING = "I'm sorry. It comes tomorrow.", "I'm sorry.", "That's the courier's fault."
CATALOGUE = Catalogue(competencies=(), principles=(), pitfalls=())
NAMES = Phrasebook(
    language=Language("en"),
    competencies={},
    entries={
        id_: Entry(id=id_, name=id_.replace("-", " ").capitalize(), tip="A tip.")
        for step in STORY.steps.values()
        for id_ in (behaviour.id for behaviour in step.behaviours)
    },
    hash="e" * 64,
)
TEXTS = load_texts(Language("en"), Path("nowhere"))


class Played:
    """A conversation, and what it wrote."""

    def __init__(self, coach: Coach, session: Session, voice_of: type[JsonVoice] | type[TextVoice]) -> None:
        self.written: list[str] = []
        voice: Voice
        if voice_of is JsonVoice:
            voice = JsonVoice(self.written.append, NAMES, CATALOGUE)
        else:
            voice = TextVoice(self.written.append, NAMES, CATALOGUE, TEXTS, Formats(Language("en")))
        self.conversation = Conversation(session, coach, voice, TEXTS)
        self.conversation.begin()

    def take(self, line: str) -> str:
        """Everything that was written in answer to a line."""
        self.written.clear()
        self.conversation.take(line)
        return "".join(self.written)

    def objects(self, line: str) -> list[dict[str, object]]:
        return [json.loads(written) for written in self.take(line).splitlines()]

    @property
    def session(self) -> Session:
        return self.conversation.session


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    store = store_with_aigerim(tmp_path / "store.db")
    yield coach_over(store)
    store.close()


@pytest.fixture
def text(coach: Coach) -> Played:
    return Played(coach, coach.begin(STORY, AIGERIM), TextVoice)


@pytest.fixture
def program(coach: Coach) -> Played:
    return Played(coach, coach.begin(STORY, AIGERIM), JsonVoice)


def test_it_begins_with_the_briefing_and_the_customer(text: Played) -> None:
    assert "".join(text.written) == (
        "The parcel that came late\nYou work in a shop.\n"
        "Answer the customer in your own words, one reply a line. /help lists the commands.\n\n"
        "Ms Rivera (angry): It was due on Monday!\n\n"
    )


def test_a_reply_is_judged_in_words_with_its_evidence(text: Played) -> None:
    assert text.take(HALF) == (
        "✓ Apologise – shown: “sorry”\n○ Promise prompt fix – missed\nScore 50 (an estimate)\n\n"
        "Ms Rivera (upset): And now?\n\n"
    )


def test_a_pitfall_is_named_and_the_customer_reacts(text: Played) -> None:
    told = text.take(BLAMING)
    assert "! Blame others – fell into it: “courier's fault”" in told
    assert "Ms Rivera (furious): The courier!\nGoodbye." in told
    assert "The story ends here: lost. Score 0 (an estimate)." in told
    assert text.conversation.is_over


def test_a_program_gets_reaction_and_words_in_one(program: Played) -> None:
    customer = program.objects(BLAMING)[1]
    assert customer["says"] == "The courier!\nGoodbye."


def test_two_slashes_begin_a_reply_with_one(program: Played) -> None:
    assert program.objects("//sorry")[0]["reply"] == "/sorry"
    assert program.session.turns[0].reply == "/sorry"


def test_choosing_from_the_list_takes_what_was_shown_there(program: Played) -> None:
    listed = program.objects("/choose")[0]["options"]
    assert isinstance(listed, list)
    assert [one["reply"] for one in listed] == [
        STORY.steps[STORY.start].samples[place].reply for place in options(program.session)
    ]
    assert program.objects("/choose 2")[0]["reply"] == listed[1]["reply"]
    assert program.session.turns[0].chosen


def test_choosing_without_a_list_takes_the_files_order(program: Played) -> None:
    assert program.objects("/choose 2")[0]["reply"] == STORY.steps[STORY.start].samples[1].reply


def test_a_list_holds_for_its_moment_only(program: Played) -> None:
    program.take("/choose")
    program.take(HALF)
    assert program.objects("/choose 5")[0]["reply"] == STORY.steps[STORY.start].samples[4].reply


def test_persian_digits_choose_too(program: Played) -> None:
    assert program.objects("/choose ۲")[0]["type"] == "assessment"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", "empty-reply"),
        (" \x1b\x07 ", "empty-reply"),
        ("/choose two", "choose-needs-number"),
        ("/choose 0", "unknown-sample"),
        ("/choose 99", "unknown-sample"),
        (f"/choose {'9' * 5000}", "choose-needs-number"),
        ("/again", "nothing-to-repeat"),
        ("/why", "nothing-to-explain"),
        ("/bye", "unknown-command"),
        ("/", "unknown-command"),
        ("x" * (REPLY_AT_MOST + 1), "reply-too-long"),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(program: Played, line: str, code: str) -> None:
    before = program.session
    objects = program.objects(line)
    assert [(one["type"], one["code"]) for one in objects] == [("notice", code)]
    assert program.session == before


def test_saying_it_again_is_practice(text: Played) -> None:
    text.take(HALF)
    assert "It was due on Monday!" in text.take("/again")
    assert "the first one counts" in text.take(GOOD)
    assert [(turn.attempt, turn.counted) for turn in text.session.turns] == [(1, True), (2, False)]


def test_a_hint_is_told_and_marked(text: Played) -> None:
    assert text.take("/hint") == "Hint: Say sorry first.\n\n"
    text.take(HALF)
    assert text.session.turns[0].hint


def test_why_gives_evidence_and_one_better_wording(text: Played) -> None:
    text.take(HALF)
    told = text.take("/why")
    assert "like the phrase: “sorry”" in told
    assert "A tip." in told
    assert f"One good way to say it: “{GOOD}”" in told


def test_quitting_leaves(text: Played) -> None:
    assert text.take("/quit") == ""
    assert text.conversation.is_over


def test_an_edited_scenario_is_told(coach: Coach) -> None:
    session = replace(coach.begin(STORY, AIGERIM), changed=True)
    assert "edited" in "".join(Played(coach, session, TextVoice).written)


def test_nothing_from_people_steers_the_terminal(coach: Coach) -> None:
    hostile = "\x1b[2J\x9b31mRed\u202e\x07 [bold]x[/]"
    step = replace(STORY.steps[STORY.start], says=hostile)
    story = replace(
        STORY,
        title=hostile,
        briefing=hostile,
        customer=replace(STORY.customer, name=hostile),
        steps={**STORY.steps, STORY.start: step},
    )
    played = Played(coach, coach.begin(story, AIGERIM), TextVoice)
    written = "".join(played.written) + played.take(f"sorry {hostile}") + played.take(f"/{hostile}")
    assert not set(written) & {"\x1b", "\x9b", "\u202e", "\x07"}
    assert "[bold]x[/]" in written
