"""Play: the customer speaks, the trainee answers, the program shows what the answer did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button
from textual.worker import Worker, WorkerState

from simulator.coaching.coach import Coach, options
from simulator.coaching.session import Session
from simulator.coaching.wording import is_copied
from simulator.domain.records import TurnRecord
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.i18n.words import mood_word, outcome_word
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.bubble import Bubble, aside_bubble, customer_bubble, trainee_bubble
from simulator.tui.widgets.feedback import Feedback
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Entry
from simulator.tui.widgets.mood import mood_colour, mood_line
from simulator.tui.widgets.reply_box import ReplyBox
from simulator.tui.widgets.top_bar import TopBar


class Play(SimulatorScreen[None]):
    """One session, from where it stands to its ending."""

    BINDINGS: ClassVar = [
        # Translators: key descriptions while playing, one or two words each
        Binding("f2", "hint", N_("Hint")),
        # Translators: key description while playing: the evidence behind the last judgement
        Binding("f4", "why", N_("Why?")),
        # Translators: key description while playing: back to the moment just answered
        Binding("f8", "again", N_("Say it again")),
        # Translators: key description while playing: ready replies to choose from
        Binding("f9", "choose", N_("Choose")),
        # Translators: key description: to the first screen
        Binding("escape", "home", N_("Home"), show=False),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._draft = ""
        self._busy = False

    def compose(self) -> ComposeResult:
        """The conversation above the reply box."""
        _ = self.texts.gettext
        yield TopBar(self._session.scenario.title, self._status())
        with Scroll(id="talk", can_focus=False):
            yield from self._conversation()
        with Vertical(id="foot"):
            yield ReplyBox(
                self._draft,
                # Translators: placeholder of the reply box; Enter and ctrl+j are keys
                placeholder=_("Your reply. Enter sends it, ctrl+j begins a new line."),
                id="reply",
            )
            # Translators: the button after the story's ending
            yield Button(_("See the debrief"), variant="primary", id="debrief")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Ready to type."""
        self._settle()
        if self._session.changed:
            # Translators: notice when a session goes on whose scenario file was edited meanwhile
            self.notify(self.texts.gettext("The scenario has been edited since you began."), markup=False)

    async def speak_anew(self) -> None:
        """In another language, with the half-typed reply kept."""
        self._draft = self.query_one(ReplyBox).draft
        await super().speak_anew()
        self._settle()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is possible at this moment has a key."""
        del parameters
        session = self._session
        if action in ("hint", "choose"):
            available = session.step.hint if action == "hint" else session.step.samples
            return not session.ending and bool(available)
        if action == "again":
            return session.last_turn is not None and not session.rewound
        return action != "why" or session.last_turn is not None

    @on(ReplyBox.Submitted)
    def _send(self, event: ReplyBox.Submitted) -> None:
        if event.text.strip() and not self._busy:
            reply = event.text
            self._take(lambda: self._coach.answer(self._session, reply))

    @on(ReplyBox.Full)
    def _full(self, event: ReplyBox.Full) -> None:
        # Translators: the reply is longer than the box takes. {count} is a number of characters
        text = self.texts.gettext("A reply has at most {count} characters.", count=self.number(event.limit))
        self.notify(text, markup=False, severity="warning")

    def action_hint(self) -> None:
        """Show the step's hint; the report will say that it was used."""
        self._session = self._coach.hint(self._session)
        self._add(aside_bubble(self._session.step.hint))

    @work
    async def action_choose(self) -> None:
        """Offer ready replies."""
        from simulator.tui.screens.pick import Pick

        samples = self._session.step.samples
        offered = [Entry(str(number), Content(f"{samples[number].reply}\n")) for number in options(self._session)]
        # Translators: above ready replies to choose from
        heading = self.texts.gettext("Choose a reply. The report will say that it was chosen.")
        chosen = await self.app.push_screen_wait(Pick(heading, offered))
        if chosen is not None and not self._busy:
            self._take(lambda: self._coach.choose(self._session, int(chosen)))

    def action_again(self) -> None:
        """Go back to the moment just answered."""
        try:
            self._session = self._coach.again(self._session)
        except SimulatorError as error:
            self.simulator.tell(error)
            return
        self._add(*self._moment_again())
        self._settle()

    def action_why(self) -> None:
        """Open the evidence of the last judgement."""
        from simulator.tui.screens.why import Why

        turn = self._session.last_turn
        if turn:
            self.app.push_screen(Why(turn, self._session.scenario))

    def action_home(self) -> None:
        """Leave; every turn is stored already."""
        self.simulator.go_home()

    def action_scroll(self, direction: int) -> None:
        """Page through the conversation while the reply box keeps the keyboard."""
        talk = self.query_one("#talk", Scroll)
        talk.scroll_page_up() if direction < 0 else talk.scroll_page_down()

    @on(Button.Pressed, "#debrief")
    def _to_debrief(self) -> None:
        from simulator.tui.screens.debrief import DebriefScreen

        self.app.switch_screen(DebriefScreen(self._session))

    @property
    def _coach(self) -> Coach:
        return self.desk.coach(self._session.scenario.language)

    def _take(self, verb: Callable[[], Session]) -> None:
        """Let the coach work in a thread; `on_worker_state_changed` brings the result."""
        self._busy = True
        self.query_one(ReplyBox).loading = True
        self.run_worker(verb, thread=True, exit_on_error=False, group="coach", name="coach")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A reply was judged and stored, or could not be."""
        if event.worker.name != "coach" or event.state not in (WorkerState.SUCCESS, WorkerState.ERROR):
            return
        self._busy = False
        box = self.query_one(ReplyBox)
        box.loading = False
        if event.state is WorkerState.ERROR:
            self.simulator.tell(event.worker.error)
            box.focus()
            return
        session = cast("Session", event.worker.result)
        self._session = session
        box.draft = ""
        turn = session.turns[-1]
        self._add(*self._turn(turn))
        self._settle()

    def _settle(self) -> None:
        """Bring status, reply box and keys in line with the session."""
        ended = self._session.ending is not None
        self.query_one(TopBar).show_status(self._status())
        self.query_one(ReplyBox).display = not ended
        self.query_one("#debrief").display = ended
        self.query_one("#debrief" if ended else "#reply").focus()
        self.query_one("#talk", Scroll).scroll_end(animate=False)
        self.refresh_bindings()

    def _add(self, *widgets: Widget) -> None:
        talk = self.query_one("#talk", Scroll)
        talk.mount(*widgets)
        talk.scroll_end(animate=False)

    def _status(self) -> Content:
        session = self._session
        mood = session.state.mood
        name, word = session.scenario.customer.name, mood_word(mood, self.texts)
        line = mood_line(session.moods)
        if self.texts.is_right_to_left:  # block characters keep their place on a line that is laid out
            return Content.assemble(f"{word} ", (line[::-1], mood_colour(mood)), f"  {name}")
        return Content.assemble(f"{name}  ", (line, mood_colour(mood)), f" {word}")

    def _conversation(self) -> Iterator[Widget]:
        """Everything said so far, rebuilt from the session."""
        session = self._session
        yield customer_bubble(session.scenario.customer.name, session.scenario.steps[session.scenario.start].says)
        for turn in session.turns:
            yield from self._turn(turn)
        if session.rewound:
            yield from self._moment_again()

    def _turn(self, turn: TurnRecord) -> Iterator[Widget]:
        """A reply, its judgement, and what the customer says to it."""
        session, texts = self._session, self.texts
        evidence = [span for behaviour in turn.assessment.behaviours for span in behaviour.evidence]
        # Translators: above the trainee's own words in the conversation
        yield trainee_bubble(texts.gettext("You"), turn.reply, () if turn.chosen else evidence)
        names = self.desk.phrasebook(session.scenario.language)
        copied = is_copied(turn, session.scenario)
        yield Feedback(turn.assessment, turn.reply, names, texts, counted=turn.counted, copied=copied)
        following = session.scenario.steps.get(turn.next_step)
        if following:
            yield customer_bubble(session.scenario.customer.name, turn.reaction, following.says)
            if following.ending:
                outcome = outcome_word(following.ending.outcome, texts)
                # Translators: after the last words of a story. {outcome} is a word such as "resolved"
                yield aside_bubble(texts.gettext("The story ends here: {outcome}.", outcome=outcome))

    def _moment_again(self) -> Iterator[Bubble]:
        # Translators: shown when the trainee goes back to the last moment
        yield aside_bubble(
            self.texts.gettext("Once more, the same moment. The first try counts, this one is practice.")
        )
        yield customer_bubble(self._session.scenario.customer.name, self._session.step.says)
