"""Which line reads correctly? Finds out whether the terminal turns right-to-left text round by itself."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widgets import OptionList, Static

from simulator.i18n.bidi import Direction, layout
from simulator.tui.rtl import mark_visual
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.terminal import terminal_profile
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar

SAMPLE = "سلام، سفارش A-1042 ساعت ۱۰ می‌رسد."


class Verbatim(Static):
    """Sends its characters to the terminal in the very order they have."""

    def render_line(self, y: int) -> Strip:
        """A line that no filter turns."""
        return mark_visual(super().render_line(y))


class DirectionCheck(SimulatorScreen[None]):
    """Two lines, one drawn in visual order and one in logical order; the trainee says which one reads well."""

    def compose(self) -> ComposeResult:
        """The picture and the answers."""
        _ = self.texts.gettext
        # Translators: title of the check whether the terminal shows right-to-left text well
        yield TopBar(_("Text direction"))
        # Translators: above two numbered lines of Persian, of which one is garbled
        yield Prose(_("Which line reads correctly?"), id="greeting")
        visual = layout(SAMPLE, Direction.RTL).text
        yield Verbatim(f"{self.number(1)}:  {visual}", markup=False, classes="specimen")
        yield Verbatim(f"{self.number(2)}:  {SAMPLE}", markup=False, classes="specimen")
        yield Menu(
            [
                # Translators: answer: the first of the two lines reads correctly
                Entry("app", _("The first line")),
                # Translators: answer: the second of the two lines reads correctly
                Entry("terminal", _("The second line")),
                # Translators: answer: text is read aloud, so its order on the screen does not matter
                Entry("off", _("I use a screen reader")),
            ],
            id="answers",
        )
        yield KeyFooter()

    def on_mount(self) -> None:
        """The usual answer is one key away."""
        self.query_one(Menu).focus()

    @on(OptionList.OptionSelected, "#answers")
    def _answered(self, event: OptionList.OptionSelected) -> None:
        self.desk.change_settings(bidi=event.option_id or "app")
        self.simulator.use_profile(terminal_profile(self.desk.bidi, self.desk.environment))
        self.dismiss(None)
