"""Who practises at this desk: switch in one step, or add somebody."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, OptionList

from simulator.domain.ids import TraineeId
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


class Trainees(SimulatorScreen[None]):
    """Everybody known here; two people may share a name, so the day they came is shown too."""

    # Translators: key description, one or two words
    BINDINGS: ClassVar = [Binding("escape", "back", N_("Back"))]

    def compose(self) -> ComposeResult:
        """The people, then a box for a new one."""
        _ = self.texts.gettext
        # Translators: title of the list of people who practise on this computer
        yield TopBar(_("Who is practising?"))
        people = self.desk.trainees()
        yield Menu(
            [
                # Translators: a person in a list; {name} is theirs, {day} the day they first practised
                Entry(
                    person.id, _("{name} (since {day})", name=person.name, day=self.desk.formats.date(person.created))
                )
                for person in people
            ],
            id="people",
        )
        # Translators: above the box for a new person's name
        yield Prose(_("Somebody new? Type the name and press Enter."), classes="note")
        # Translators: placeholder of the box for the trainee's name
        yield LineInput(placeholder=_("Name"), max_characters=60, id="name")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The list has the keyboard."""
        self.query_one(Menu).focus()

    @on(OptionList.OptionSelected, "#people")
    def _switch(self, event: OptionList.OptionSelected) -> None:
        self.desk.switch_trainee(TraineeId(event.option_id or ""))
        self.simulator.go_home()

    @on(Input.Submitted, "#name")
    def _add(self, event: Input.Submitted) -> None:
        try:
            self.desk.add_trainee(event.value)
        except SimulatorError as error:
            self.simulator.tell(error)
            return
        self.simulator.go_home()

    def action_back(self) -> None:
        """Home, nobody changed."""
        self.dismiss(None)
