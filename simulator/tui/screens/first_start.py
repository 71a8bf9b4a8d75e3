"""First start: the language, a name, and for Persian the check that the terminal shows it right."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, OptionList

from simulator.domain.ids import LANGUAGES, Language
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.languages import OWN_NAMES
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


def language_entries() -> list[Entry]:
    """The languages, each named in itself."""
    return [Entry(code, OWN_NAMES[code]) for code in LANGUAGES]


class FirstStart(SimulatorScreen[None]):
    """Choose the language; the whole program speaks it from then on."""

    # Translators: key description: take the language under the cursor
    BINDINGS: ClassVar = [Binding("enter", "choose", N_("Choose"), show=True)]

    def compose(self) -> ComposeResult:
        """The languages, that of the system first under the cursor."""
        _ = self.texts.gettext
        # Translators: the program's name at the top of the screen
        yield TopBar(_("Difficult customers"))
        # Translators: first start, above the list of languages
        yield Prose(_("Choose your language"), id="greeting")
        yield Menu(language_entries(), id="languages")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The system's language is preselected."""
        menu = self.query_one(Menu)
        menu.highlighted = LANGUAGES.index(self.texts.language)
        menu.focus()

    @on(OptionList.OptionSelected, "#languages")
    @work
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.desk.use_language(Language(event.option_id or "en"))
        await self.simulator.change_language()
        if self.texts.is_right_to_left:
            from simulator.tui.screens.direction_check import DirectionCheck

            await self.app.push_screen_wait(DirectionCheck())
        self.app.switch_screen(NameQuestion())


class NameQuestion(SimulatorScreen[None]):
    """Ask what to call the trainee."""

    def compose(self) -> ComposeResult:
        """One question, one line to answer."""
        _ = self.texts.gettext
        # Translators: the program's name at the top of the screen
        yield TopBar(_("Difficult customers"))
        # Translators: first start: asks the trainee's name
        yield Prose(_("What is your name? It will appear on your reports."), id="greeting")
        # Translators: placeholder of the box for the trainee's name
        yield LineInput(placeholder=_("Your name"), max_characters=60, id="name")
        # Translators: first start, below the name
        yield Prose(_("Everything you write stays on this computer."), classes="note")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(LineInput).focus()

    @on(Input.Submitted, "#name")
    def _named(self, event: Input.Submitted) -> None:
        try:
            self.desk.add_trainee(event.value)
        except SimulatorError as error:
            self.simulator.tell(error)
            return
        self.simulator.go_home()
