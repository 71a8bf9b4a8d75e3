"""The debrief: how it ended, what the words did, and what to practise next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content

from simulator.coaching.session import Session
from simulator.coaching.wording import quoted
from simulator.domain.ids import BehaviourId, CompetencyId
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.i18n.words import SIGNS, outcome_word, verdict_word
from simulator.reporting.debrief import Debrief, Moment, debrief
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.meter import meter
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


class DebriefScreen(SimulatorScreen[None]):
    """A page to read, and three ways on."""

    BINDINGS: ClassVar = [
        # Translators: key descriptions on the debrief, one or two words each
        Binding("f5", "again", N_("Play again")),
        # Translators: key description on the debrief: to the list of scenarios
        Binding("f6", "library", N_("Library")),
        # Translators: key description on the debrief: the conversation becomes a text file
        Binding("f7", "share", N_("Save transcript")),
        # Translators: key description: to the first screen
        Binding("escape", "home", N_("Home")),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Outcome first, figures after."""
        session = self._session
        # Translators: title of the look back on a finished session
        yield TopBar(self.texts.gettext("Debrief"), session.scenario.title)
        with Scroll(id="page"):
            yield from self._page(debrief(session, self.desk.catalogue))
        yield KeyFooter()

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one("#page").focus()

    def action_again(self) -> None:
        """The same scenario from the beginning."""
        from simulator.tui.screens.briefing import Briefing

        self.app.switch_screen(Briefing(self._session.scenario))

    def action_library(self) -> None:
        """Choose another scenario."""
        from simulator.tui.screens.library import LibraryScreen

        self.simulator.go_home()
        self.app.push_screen(LibraryScreen())

    def action_home(self) -> None:
        """Home."""
        self.simulator.go_home()

    def action_share(self) -> None:
        """Save the conversation as a text file in the folder the program was started from."""
        from simulator.reporting.transcript import save_transcript

        try:
            names = self.desk.phrasebook(self._session.scenario.language)
            path = save_transcript(self._session, names, self.texts, self.desk.formats, Path())
        except SimulatorError as error:
            self.simulator.tell(error)
            return
        # Translators: {path} is a file's place
        self.notify(self.texts.gettext("The transcript is saved in {path}", path=path), markup=False)

    def _page(self, seen: Debrief) -> Iterator[Prose]:
        _, session, formats = self.texts.gettext, self._session, self.desk.formats
        names = self.desk.phrasebook(session.scenario.language)
        if session.ending:
            outcome = outcome_word(session.ending.outcome, self.texts)
            # Translators: {outcome} is a word such as "resolved"
            yield Prose(_("How it ended: {outcome}", outcome=outcome), classes="heading")
            yield Prose(session.ending.debrief, follow_text=True)
        score = formats.score(seen.score)
        # Translators: {score} is 0 to 100, the mean of the session's replies
        yield Prose(_("Score {score} of 100 (an estimate)", score=score), classes="heading")
        yield Prose(
            "\n".join(
                meter(tally.share, names.competencies.get(CompetencyId(tally.id), tally.id), formats)
                for tally in seen.competencies
            )
        )
        # Translators: debrief: above the list of principles with how often each was shown
        yield Prose(_("Principles"), classes="heading")
        yield Prose(
            "\n".join(meter(tally.share, names.name(BehaviourId(tally.id)), formats) for tally in seen.principles)
        )
        yield from self._turning_point(seen)
        # Translators: debrief: above what the trainee did well
        yield from self._moments(_("What went well"), seen.good)
        # Translators: debrief: above what the trainee missed
        yield from self._moments(_("What was missing"), seen.missed)
        if seen.practise_next:
            # Translators: debrief: above the principles to practise next
            yield Prose(_("Practise next"), classes="heading")
            yield Prose("\n".join(f"• {names.name(behaviour)}" for behaviour in seen.practise_next))

    def _turning_point(self, seen: Debrief) -> Iterator[Prose]:
        point = seen.turning_point
        if not point:
            return
        _ = self.texts.gettext
        # Translators: debrief: the moment that changed the customer's mood most
        yield Prose(_("The turning point"), classes="heading")
        points = self.number(abs(point.change))
        if point.change > 0:
            # Translators: {points} of a mood scale of 0 to 100
            change = _("After these words the mood rose by {points} points:", points=points)
        else:
            # Translators: {points} of a mood scale of 0 to 100
            change = _("After these words the mood fell by {points} points:", points=points)
        yield Prose(change)
        # Translators: the trainee's own words, quoted. {words} is a piece of their reply.
        yield Prose(_("“{words}”", words=point.turn.reply), follow_text=True)

    def _moments(self, heading: str, moments: tuple[Moment, ...]) -> Iterator[Prose]:
        if not moments:
            return
        yield Prose(heading, classes="heading")
        for moment in moments:
            yield Prose(Content("\n").join(self._moment(moment)), classes="paragraph")

    def _moment(self, moment: Moment) -> Iterator[Content]:
        names = self.desk.phrasebook(self._session.scenario.language)
        behaviour = moment.behaviour
        verdict = verdict_word(behaviour, self.texts)
        yield Content.assemble(f"{SIGNS[behaviour.verdict]} ", (names.name(behaviour.id), "bold"), f" – {verdict}")
        said = quoted(behaviour, moment.turn.reply)
        if said:
            # Translators: the trainee's own words, quoted. {words} is a piece of their reply.
            yield Content(self.texts.gettext("“{words}”", words=said))
        if moment.better:
            # Translators: {words} is a reply that shows the principle
            yield Content(self.texts.gettext("One good way to say it: “{words}”", words=moment.better))
