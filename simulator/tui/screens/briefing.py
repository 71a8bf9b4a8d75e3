"""The briefing: where you are, who will speak to you, and what is practised."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Button
from textual.worker import WorkerFailed

from simulator.domain.scenario import Scenario
from simulator.i18n.marker import N_
from simulator.i18n.words import level_word
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


class Briefing(SimulatorScreen[None]):
    """Read, then begin."""

    BINDINGS: ClassVar = [
        # Translators: key descriptions on the briefing, one or two words each
        Binding("enter", "begin", N_("Begin"), priority=True),
        Binding("escape", "back", N_("Back")),
    ]

    def __init__(self, scenario: Scenario) -> None:
        super().__init__()
        self._scenario = scenario
        self._beginning = False

    def compose(self) -> ComposeResult:
        """Situation, customer, principles, and the button that begins."""
        _ = self.texts.gettext
        scenario = self._scenario
        names = self.desk.phrasebook(scenario.language)
        duration = self.desk.formats.duration(scenario.minutes * 60)
        yield TopBar(scenario.title, f"{level_word(scenario.level, self.texts)} · {duration}")
        with Scroll(id="page"):
            yield Prose(scenario.briefing, follow_text=True, classes="paragraph")
            # Translators: briefing: who will talk to the trainee. {name} is the customer's name
            yield Prose(_("You will talk to: {name}", name=scenario.customer.name), classes="paragraph")
            # Translators: briefing: above the list of principles
            yield Prose(_("What you practise"), classes="heading")
            yield Prose("\n".join(f"• {names.name(principle)}" for principle in scenario.principles))
            yield Prose(
                # Translators: briefing: how the program judges
                _(
                    "Answer in your own words, as you would at work. The program compares them with what the articles"
                    " advise; its verdicts are estimates, and it always shows the words they come from."
                ),
                classes="note",
            )
            with Horizontal(id="buttons"):
                # Translators: the button that begins a scenario
                yield Button(_("Begin"), variant="primary", id="begin")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The scorer gets ready while the trainee reads."""
        self.query_one("#begin").focus()
        self.run_worker(lambda: self.desk.warm(self._scenario), thread=True, exit_on_error=False, group="warm")

    def on_button_pressed(self) -> None:
        """The button does what Enter does."""
        self.action_begin()

    @work
    async def action_begin(self) -> None:
        """Begin anew. Getting the scorer ready may take a moment, so it is done in a thread."""
        from simulator.tui.screens.play import Play

        trainee, scenario = self.desk.trainee, self._scenario
        if self._beginning or not trainee:
            return
        self._beginning = True
        self.query_one("#begin").loading = True
        begin = self.run_worker(
            lambda: self.desk.coach(scenario.language).begin(scenario, trainee), thread=True, exit_on_error=False
        )
        try:
            session = await begin.wait()
        except WorkerFailed as failed:
            self.simulator.tell(failed.error)
            self.query_one("#begin").loading = self._beginning = False
            return
        self.app.switch_screen(Play(session))

    def action_back(self) -> None:
        """To the library."""
        self.dismiss(None)
