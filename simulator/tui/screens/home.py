"""Home: go on where you left, or choose what to do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import OptionList

from simulator.domain.records import SessionRecord
from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.i18n.places import PartOfDay, part_of_day
from simulator.i18n.texts import Texts
from simulator.languages import OWN_NAMES
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar

AFTER_THE_PICTURE = 0.1
"""Seconds: what needs the library waits until the first picture is on the screen."""


class Home(SimulatorScreen[None]):
    """The hub. Comes back to the front with fresh figures."""

    BINDINGS: ClassVar = [
        # Translators: key descriptions on the home screen, one or two words each
        Binding("f5", "resume", N_("Continue")),
        Binding("f6", "library", N_("Library")),
        Binding("f7", "principles", N_("Principles")),
        Binding("f8", "reports", N_("Reports")),
        Binding("f9", "settings", N_("Settings")),
        Binding("f10", "trainees", N_("Change person")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._painted = False

    def compose(self) -> ComposeResult:
        """A greeting and the menu."""
        _ = self.texts.gettext
        # Translators: the program's name at the top of the home screen
        yield TopBar(_("Difficult customers"), self._person())
        yield Prose(greeting(self._trainee_name(), self.desk.clock(), self.texts), id="greeting")
        yield Menu(list(self._entries()), id="menu")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The first entry is one key away."""
        self.query_one(Menu).focus()
        self.set_timer(AFTER_THE_PICTURE, self._fill_in)

    def _fill_in(self) -> None:
        """Titles and counts come after the first picture: they need the library."""
        self._painted = True
        menu = self.query_one(Menu)
        menu.show(list(self._entries()), keep=menu.chosen)

    def on_screen_resume(self) -> None:
        """Something may have been played meanwhile."""
        if self._painted:
            self._fill_in()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to continue: no key for it."""
        del parameters
        return action != "resume" or self._unfinished() is not None

    def _entries(self) -> Iterator[Entry]:
        _ = self.texts.gettext
        record = self._unfinished()
        if record:
            # Translators: home menu; {title} is a scenario's title
            title = self._title(record.scenario, record.language) if self._painted else "…"
            yield Entry("resume", _("Continue: {title}", title=title))
        count = len(self.desk.library.scenario_ids(self.desk.scenario_language)) if self._painted else None
        # Translators: home menu; {count} is how many scenarios there are
        library = _("Library: {count} scenarios to practise", count="…" if count is None else self.number(count))
        yield Entry("library", library)
        # Translators: home menu: the list of what the training teaches
        yield Entry("principles", _("Principles and pitfalls"))
        # Translators: home menu: results of the sessions played
        yield Entry("reports", _("Reports"))
        # Translators: home menu
        yield Entry("settings", _("Settings"))
        # Translators: home menu: somebody else takes the keyboard
        yield Entry("trainees", _("Change person"))

    @on(OptionList.OptionSelected, "#menu")
    async def _go(self, event: OptionList.OptionSelected) -> None:
        await self.run_action(event.option_id or "library")

    def action_resume(self) -> None:
        """Go on with what was left."""
        from simulator.tui.screens.play import Play

        try:
            self.app.push_screen(Play(self.desk.resume(None)))
        except SimulatorError as error:
            self.simulator.tell(error)

    def action_library(self) -> None:
        """Choose a scenario."""
        from simulator.tui.screens.library import LibraryScreen

        self.app.push_screen(LibraryScreen())

    def action_principles(self) -> None:
        """Read what the training teaches."""
        from simulator.tui.screens.principles import Principles

        self.app.push_screen(Principles())

    def action_reports(self) -> None:
        """See what was played."""
        from simulator.tui.screens.reports import Reports

        self.app.push_screen(Reports())

    def action_settings(self) -> None:
        """Language, theme, text direction."""
        from simulator.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    def action_trainees(self) -> None:
        """Somebody else takes the keyboard."""
        from simulator.tui.screens.trainees import Trainees

        self.app.push_screen(Trainees())

    def _unfinished(self) -> SessionRecord | None:
        trainee = self.desk.trainee
        return self.desk.store.newest_unfinished(trainee.id) if trainee else None

    def _title(self, scenario: str, language: str) -> str:
        from simulator.domain.ids import Language, ScenarioId

        try:
            return self.desk.library.scenario(ScenarioId(scenario), Language(language)).title
        except SimulatorError:
            return scenario

    def _trainee_name(self) -> str:
        return self.desk.trainee.name if self.desk.trainee else ""

    def _person(self) -> str:
        return f"{self._trainee_name()} · {OWN_NAMES[self.desk.scenario_language]}"


def greeting(name: str, now: datetime, texts: Texts) -> str:
    """A greeting that fits the hour, by the language's own parts of the day."""
    part = part_of_day(now.astimezone().hour, texts.language)
    if part is PartOfDay.MORNING:
        # Translators: greeting on the home screen; {name} is the trainee's
        return texts.gettext("Good morning, {name}", name=name)
    if part is PartOfDay.AFTERNOON:
        # Translators: greeting on the home screen; {name} is the trainee's
        return texts.gettext("Good afternoon, {name}", name=name)
    # Translators: greeting on the home screen; {name} is the trainee's
    return texts.gettext("Good evening, {name}", name=name)
