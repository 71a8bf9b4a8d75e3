"""Settings: the language, the theme, how right-to-left text is drawn, how replies are judged, the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import OptionList

from simulator.domain.ids import Language
from simulator.i18n.formats import GREGORIAN
from simulator.i18n.marker import N_
from simulator.languages import OWN_NAMES
from simulator.scoring.tiers import SEMANTIC, has_vectors
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.screens.first_start import language_entries
from simulator.tui.screens.pick import Pick
from simulator.tui.terminal import terminal_profile
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar

THEMES = {
    # Translators: name of a colour theme: light letters on dark ground
    "textual-dark": N_("Dark"),
    # Translators: name of a colour theme: dark letters on light ground
    "textual-light": N_("Light"),
    # Translators: name of a colour theme: dark with less contrast
    "nord": N_("Dark, soft"),
    # Translators: name of a colour theme: light with less contrast
    "solarized-light": N_("Light, soft"),
    # Translators: name of a colour theme: the colours that the terminal was set up with
    "ansi-dark": N_("The terminal's own colours"),
}
DIRECTIONS = {
    # Translators: how right-to-left text is drawn
    "app": N_("The program orders the letters (usual)"),
    # Translators: how right-to-left text is drawn
    "terminal": N_("The terminal orders the letters"),
    # Translators: how right-to-left text is drawn: in the order in which it is kept
    "off": N_("As stored, for screen readers"),
}


AUTOMATIC = "automatic"
TIERS = {
    # Translators: how replies are judged: whichever tier of the scorer is installed
    "": N_("The best that is installed"),
    # Translators: how replies are judged; core is a name and stays as it is
    "core": N_("Words and phrases (core)"),
    # Translators: how replies are judged; semantic is a name and stays as it is
    "semantic": N_("Words and meaning (semantic)"),
}
CALENDARS = {
    # Translators: name of a calendar, in the settings of the Persian interface: the one of Iran
    "": N_("Solar Hijri"),
    # Translators: name of a calendar, in the settings of the Persian interface: the international one
    GREGORIAN: N_("Gregorian"),
}


class SettingsScreen(SimulatorScreen[None]):
    """Each setting a line; Enter changes it, at once and for good."""

    # Translators: key description, one or two words
    BINDINGS: ClassVar = [Binding("escape", "back", N_("Back"))]

    def compose(self) -> ComposeResult:
        """The settings with their values."""
        # Translators: title of the settings screen
        yield TopBar(self.texts.gettext("Settings"))
        yield Menu(list(self._entries()), id="settings")
        # Translators: below the settings
        yield Prose(self.texts.gettext("Changes are saved at once."), classes="note")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The first setting is under the cursor."""
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """Back to where you were."""
        self.dismiss(None)

    @on(OptionList.OptionSelected, "#settings")
    @work
    async def _change(self, event: OptionList.OptionSelected) -> None:
        change = {
            "language": self._pick_language,
            "theme": self._pick_theme,
            "direction": self._pick_direction,
            "tier": self._pick_tier,
            "calendar": self._pick_calendar,
        }
        await change[event.option_id or "language"]()
        self.query_one(Menu).show(list(self._entries()), keep=event.option_id)
        self.query_one(Menu).focus()

    def _entries(self) -> Iterator[Entry]:
        _, settings = self.texts.gettext, self.desk.settings
        # Translators: a line of the settings; {value} is a language's own name
        yield Entry("language", _("Language: {value}", value=OWN_NAMES[self.texts.language]))
        theme = THEMES.get(self.app.theme)
        # Translators: a line of the settings; {value} is the name of a colour theme
        yield Entry("theme", _("Colours: {value}", value=_(theme) if theme else self.app.theme))
        direction = DIRECTIONS.get(settings.bidi or "app")
        # Translators: a line of the settings; {value} says how right-to-left text is drawn
        yield Entry("direction", _("Right-to-left text: {value}", value=_(direction) if direction else settings.bidi))
        # Translators: a line of the settings; {value} is how replies are judged
        yield Entry("tier", _("Judging: {value}", value=_(TIERS.get(settings.tier, TIERS[""]))))

        if self.texts.language == "fa":
            calendar = CALENDARS.get(settings.calendar, CALENDARS[""])
            # Translators: a line of the settings of the Persian interface; {value} is the name of a calendar
            yield Entry("calendar", _("Calendar: {value}", value=_(calendar)))

    async def _pick_language(self) -> None:
        # Translators: heading of a list of languages
        heading = self.texts.gettext("Language of the program and of the scenarios")
        chosen = await self.app.push_screen_wait(Pick(heading, language_entries(), current=self.texts.language))
        if chosen:
            self.desk.use_language(Language(chosen))
            await self.simulator.change_language()

    async def _pick_theme(self) -> None:
        entries = [Entry(name, self.texts.gettext(label)) for name, label in THEMES.items()]
        # Translators: heading of a list of colour themes
        chosen = await self.app.push_screen_wait(Pick(self.texts.gettext("Colours"), entries, current=self.app.theme))
        if chosen:
            self.app.theme = chosen
            self.desk.change_settings(theme=chosen)

    async def _pick_direction(self) -> None:
        entries = [Entry(name, self.texts.gettext(label)) for name, label in DIRECTIONS.items()]
        # Translators: heading of a list of ways to draw right-to-left text
        heading = self.texts.gettext("Right-to-left text")
        chosen = await self.app.push_screen_wait(Pick(heading, entries, current=self.desk.settings.bidi))
        if chosen:
            self.desk.change_settings(bidi=chosen)
            self.simulator.use_profile(terminal_profile(self.desk.bidi, self.desk.environment))

    async def _pick_tier(self) -> None:
        offered = TIERS if has_vectors() else {name: label for name, label in TIERS.items() if name != SEMANTIC}
        entries = [Entry(name or AUTOMATIC, self.texts.gettext(label)) for name, label in offered.items()]
        # Translators: heading of a list of ways to judge replies
        heading = self.texts.gettext("How replies are judged")
        current = self.desk.settings.tier or AUTOMATIC
        chosen = await self.app.push_screen_wait(Pick(heading, entries, current=current))
        if chosen:
            self.desk.change_settings(tier="" if chosen == AUTOMATIC else chosen)

    async def _pick_calendar(self) -> None:
        entries = [Entry(name or AUTOMATIC, self.texts.gettext(label)) for name, label in CALENDARS.items()]
        # Translators: heading of a list of calendars
        heading = self.texts.gettext("Calendar in which dates are shown")
        current = self.desk.settings.calendar or AUTOMATIC
        chosen = await self.app.push_screen_wait(Pick(heading, entries, current=current))
        if chosen:
            self.desk.change_settings(calendar="" if chosen == AUTOMATIC else chosen)
            await self.simulator.change_language()  # dates on the screens below are drawn anew too
