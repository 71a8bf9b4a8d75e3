"""A first report: every session played here, by weeks and newest first; Enter opens one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList

from simulator.domain.ids import SessionId
from simulator.domain.records import StoredSession
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.i18n.words import outcome_word
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar

LAST_WEEK = 1
"""How many weeks ago that was."""


class Reports(SimulatorScreen[None]):
    """The sessions of everybody at this desk."""

    # Translators: key description, one or two words
    BINDINGS: ClassVar = [Binding("escape", "back", N_("Back"))]

    def compose(self) -> ComposeResult:
        """A list, filled when it has been read."""
        _ = self.texts.gettext
        # Translators: title of the list of sessions played
        yield TopBar(_("Reports"))
        yield Menu(id="report")
        # Translators: shown while nobody has played yet
        yield Prose(_("Nobody has played a scenario here yet."), id="none")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Reading many sessions may take a moment: the screen is there at once."""
        self.query_one("#none").display = False
        self.query_one(Menu).loading = True
        self._read()

    @work(thread=True, exclusive=True, group="reports")
    def _read(self) -> None:
        sessions = self.desk.store.sessions()
        entries = list(self._by_weeks(sessions))
        self.app.call_from_thread(self._show_read, entries)

    def _show_read(self, entries: list[Entry]) -> None:
        menu = self.query_one(Menu)
        menu.loading = False
        menu.show(entries)
        menu.display = bool(entries)
        self.query_one("#none").display = not entries
        menu.focus()

    @on(OptionList.OptionSelected, "#report")
    def _open(self, event: OptionList.OptionSelected) -> None:
        from simulator.tui.screens.debrief import DebriefScreen
        from simulator.tui.screens.play import Play

        stored = self.desk.store.session(SessionId(event.option_id or ""))
        if not stored:
            return
        try:
            scenario = self.desk.library.scenario(stored.record.scenario, stored.record.language)
            session = self.desk.coach(scenario.language).resume(stored, scenario)
        except SimulatorError as error:
            self.simulator.tell(error)
            return
        self.app.push_screen(DebriefScreen(session) if session.ending else Play(session))

    def action_back(self) -> None:
        """Home."""
        self.dismiss(None)

    def _by_weeks(self, sessions: Sequence[StoredSession]) -> Iterator[Entry]:
        """The newest first; above each of three stretches of time its name."""
        week, now, above = self.desk.formats.week, self.desk.clock(), -1
        for stored in reversed(sessions):
            weeks = min(max(week.weeks_ago(stored.record.started, now), 0), LAST_WEEK + 1)
            if weeks != above:
                yield Entry(f"weeks ago: {weeks}", Content.styled(self._stretch(weeks), "bold"), is_heading=True)
                above = weeks
            yield self._entry(stored)

    def _stretch(self, weeks: int) -> str:
        _ = self.texts.gettext
        if weeks == 0:
            # Translators: above the sessions of the current week in a list, as a heading
            return _("This week")
        if weeks == LAST_WEEK:
            # Translators: above the sessions of the week before this one, as a heading
            return _("Last week")
        # Translators: above the sessions before last week, as a heading
        return _("Earlier")

    def _entry(self, stored: StoredSession) -> Entry:
        _, record = self.texts.gettext, stored.record
        try:
            title = self.desk.library.scenario(record.scenario, record.language).title
        except SimulatorError:
            title = record.scenario
        # Translators: state of a session whose story has not ended
        outcome = outcome_word(record.outcome, self.texts) if record.outcome else _("not finished")
        facts = [
            stored.trainee.name,
            self.desk.formats.datetime(record.started),
            outcome,
            # Translators: {score} is 0 to 100
            _("score {score}", score=self.desk.formats.score(record.score)),
        ]
        return Entry(record.id, Content.assemble((title, "bold"), "\n", (" · ".join(facts), "$text-muted")))
