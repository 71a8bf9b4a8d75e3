"""Line mode: the same practice as an append-only transcript, for screen readers, pipes and tests.

One line from the trainee is one reply; what begins with a slash is a command, and two slashes begin a reply that starts
with one. Every turn is stored before it is told, so the session can be left at any moment.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from simulator.coaching.coach import Coach, options
from simulator.coaching.session import Session
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import Scenario
from simulator.errors import SimulatorError, StoreError, UsageError
from simulator.i18n.messages import sentence
from simulator.i18n.texts import Texts
from simulator.language.clean import clean_text

if TYPE_CHECKING:
    from simulator.desk import Desk, Flags

REPLY_AT_MOST = 4000
"""Characters of a reply."""


class Voice(Protocol):
    """Tells the trainee, or a program in their place, what happens."""

    def opening(self, session: Session) -> None:
        """A session begins or goes on."""
        ...

    def customer(self, session: Session) -> None:
        """The customer speaks."""
        ...

    def assessment(self, turn: TurnRecord, scenario: Scenario) -> None:
        """A reply was judged; `scenario` is where it was said."""
        ...

    def ending(self, session: Session) -> None:
        """The story has ended."""
        ...

    def saved(self, session: Session, command: str) -> None:
        """The session was left; `command` goes on with it."""
        ...

    def choices(self, session: Session, offered: Sequence[str]) -> None:
        """Ready replies, numbered from 1."""
        ...

    def hint(self, session: Session) -> None:
        """The hint of this moment."""
        ...

    def why(self, turn: TurnRecord, session: Session) -> None:
        """The evidence of a judgement."""
        ...

    def notice(self, code: str, message: str) -> None:
        """Something to tell that changes nothing."""
        ...


class Conversation:
    """One session in line mode, line by line."""

    def __init__(self, session: Session, coach: Coach, voice: Voice, texts: Texts) -> None:
        self.session = session
        self.left = False
        """Whether the trainee has asked to leave."""
        self._coach = coach
        self._voice = voice
        self._texts = texts
        self._listed: tuple[int, ...] = ()
        """The samples that were listed at this moment, in the order shown."""
        self._commands: dict[str, Callable[[str], None]] = {
            "/hint": self._hint,
            "/choose": self._choose,
            "/again": self._again,
            "/why": self._why,
            "/quit": self._quit,
            "/help": self._help,
        }

    @property
    def is_over(self) -> bool:
        """Whether no further line is wanted."""
        return self.left or self.session.ending is not None

    def begin(self) -> None:
        """Tell where the story stands."""
        self._voice.opening(self.session)
        if self.session.changed:
            # Translators: notice when a session goes on whose scenario file was edited meanwhile
            self._voice.notice("scenario-edited", self._texts.gettext("The scenario has been edited since you began."))
        self._tell_moment()

    def take(self, line: str) -> None:
        """Do what a line asks for. What cannot be done is told; StoreError is not caught: nothing would be kept."""
        try:
            self._take(clean_text(line).strip())
        except StoreError:
            raise
        except SimulatorError as error:
            self._voice.notice(error.code, sentence(error, self._texts))

    def _take(self, text: str) -> None:
        if text.startswith("/") and not text.startswith("//"):
            word, _, rest = text.partition(" ")
            command = self._commands.get(word.lower())
            if command is None:
                raise UsageError("unknown-command", command=word)
            command(rest.strip())
            return
        reply = text[1:] if text.startswith("//") else text
        if len(reply) > REPLY_AT_MOST:
            raise UsageError("reply-too-long", count=REPLY_AT_MOST)
        self._go_on(self._coach.answer(self.session, reply))

    def _go_on(self, session: Session) -> None:
        """Tell a judged reply and what the customer says to it."""
        self.session, self._listed = session, ()
        if session.last_turn:
            self._voice.assessment(session.last_turn, session.scenario)
        self._tell_moment()

    def _tell_moment(self) -> None:
        self._voice.customer(self.session)
        self._voice.ending(self.session)

    def _hint(self, rest: str) -> None:
        del rest
        if not self.session.step.hint:
            raise UsageError("no-hint")
        self.session = self._coach.hint(self.session)
        self._voice.hint(self.session)

    def _choose(self, rest: str) -> None:
        """List the ready replies; with a number take one: of the list if there was one, else in the file's order."""
        samples = self.session.step.samples
        if not samples:
            raise UsageError("no-samples")
        if not rest:
            self._listed = options(self.session)
            self._voice.choices(self.session, [samples[place].reply for place in self._listed])
            return
        places = self._listed or tuple(range(len(samples)))
        try:
            number = int(rest)
        except ValueError:
            raise UsageError("choose-needs-number") from None
        if not 1 <= number <= len(places):
            raise UsageError("unknown-sample", number=number, count=len(places))
        self._go_on(self._coach.choose(self.session, places[number - 1]))

    def _again(self, rest: str) -> None:
        del rest
        self.session, self._listed = self._coach.again(self.session), ()
        # Translators: shown when the trainee goes back to the last moment
        message = self._texts.gettext("Once more, the same moment. The first try counts, this one is practice.")
        self._voice.notice("again", message)
        self._voice.customer(self.session)

    def _why(self, rest: str) -> None:
        del rest
        if self.session.last_turn is None:
            raise UsageError("nothing-to-explain")
        self._voice.why(self.session.last_turn, self.session)

    def _quit(self, rest: str) -> None:
        del rest
        self.left = True

    def _help(self, rest: str) -> None:
        del rest
        # Translators: help of the line mode. The words with a slash are commands and stay as they are.
        text = self._texts.gettext(
            "Write your reply on one line.\n"
            "/hint: a hint for this moment\n"
            "/choose: list ready replies; /choose 2: take the second one\n"
            "/again: say the last reply again, as practice\n"
            "/why: the evidence behind the last judgement\n"
            "/quit: leave; everything is saved\n"
            "A line that begins with // is a reply that begins with /."
        )
        self._voice.notice("help", text)


def converse(conversation: Conversation, lines: Iterable[str], ready: Callable[[], None]) -> None:
    """Take lines until the story ends, the trainee leaves, or there are no more. `ready` is called before each."""
    conversation.begin()
    ready()
    for line in lines:
        conversation.take(line)
        if conversation.is_over:
            return
        ready()


def resume_command(flags: Flags, session: Session, mode: str) -> str:
    """The command that goes on with a session in the same mode (``--plain``, ``--json``), with the same flags."""
    command = ["simulator"]
    if flags.language:
        command += ["--language", flags.language]
    if flags.ui_language:
        command += ["--ui-language", flags.ui_language]
    if flags.store:
        command += ["--store", flags.store]
    for folder in flags.library:
        command += ["--library", folder]
    return shlex.join([*command, "play", "--resume", session.record.id, mode])


def play(
    desk: Desk, session: Session, voice: Voice, lines: Iterable[str], ready: Callable[[], None], mode: str
) -> None:
    """Play a session in line mode. However it is left before the ending, the resume command is told."""
    coach = desk.coach(session.scenario.language)
    conversation = Conversation(session, coach, voice, desk.texts)
    for notice in desk.notices:
        voice.notice(notice.code, sentence(notice, desk.texts))
    desk.notices.clear()
    try:
        converse(conversation, lines, ready)
    except KeyboardInterrupt:
        pass
    except StoreError:
        voice.saved(conversation.session, resume_command(desk.flags, session, mode))
        raise
    if conversation.session.ending is None:
        voice.saved(conversation.session, resume_command(desk.flags, session, mode))
