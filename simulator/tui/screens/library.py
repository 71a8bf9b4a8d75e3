"""The library: every scenario of the practice language, found by typing."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, OptionList

from simulator.domain.scenario import Scenario
from simulator.i18n.collation import collation
from simulator.i18n.marker import N_
from simulator.i18n.words import level_word
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


class LibraryScreen(SimulatorScreen[None]):
    """A list with a filter; wide terminals show the briefing beside it."""

    BINDINGS: ClassVar = [
        # Translators: key descriptions in the library, one or two words each
        Binding("escape", "back", N_("Back")),
        Binding("down", "into_list", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._scenarios: tuple[Scenario, ...] = ()
        self._best: dict[tuple[str, str], float] = {}

    def compose(self) -> ComposeResult:
        """Filter, list, and the side panel."""
        _ = self.texts.gettext
        # Translators: title of the list of scenarios
        yield TopBar(_("Library"))
        # Translators: placeholder of the box that filters the scenarios
        yield LineInput(placeholder=_("Type to find a scenario"), id="filter")
        panes = [Menu(id="scenarios"), Scroll(Prose(id="about"), id="side", can_focus=False)]
        with Horizontal(id="panes"):
            yield from reversed(panes) if self.texts.is_right_to_left else panes
        # Translators: shown in place of a list when nothing fits what was typed
        yield Prose(_("Nothing fits what you typed."), id="none")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Reading the scenarios may take a moment: the screen is there at once."""
        self.query_one("#none").display = False
        self.query_one(Menu).loading = True
        self.query_one(Menu).focus()
        self._read()

    def on_screen_resume(self) -> None:
        """A scenario may have been finished meanwhile."""
        if self._scenarios:
            self._read()

    @work(thread=True, exclusive=True, group="library")
    def _read(self) -> None:
        scenarios = self.desk.library.scenarios(self.desk.scenario_language)
        trainee = self.desk.trainee
        best = self.desk.store.best_scores(trainee.id) if trainee else {}
        by_title = collation(self.desk.scenario_language)
        listed = sorted(scenarios, key=lambda scenario: (scenario.level, by_title(scenario.title)))
        self.app.call_from_thread(self._show_read, tuple(listed), best)

    def _show_read(self, scenarios: tuple[Scenario, ...], best: dict[tuple[str, str], float]) -> None:
        self._scenarios, self._best = scenarios, best
        self.query_one(Menu).loading = False
        self._show(self.query_one("#filter", LineInput).value)
        self.query_one(Menu).focus()
        problems = self.desk.library.problems(self.desk.scenario_language)
        if problems:
            # Translators: {count} scenario files have mistakes and are not listed
            message = self.texts.ngettext(
                "{count} scenario file has mistakes and is left out. “simulator check” shows them.",
                "{count} scenario files have mistakes and are left out. “simulator check” shows them.",
                len({problem.file for problem in problems}),
                count=self.number(len({problem.file for problem in problems})),
            )
            self.notify(message, markup=False, severity="warning")

    @on(Input.Changed, "#filter")
    def _filter(self, event: Input.Changed) -> None:
        if self._scenarios:
            self._show(event.value)

    @on(Input.Submitted, "#filter")
    def _open_first(self) -> None:
        self._open(self.query_one(Menu).chosen)

    @on(OptionList.OptionHighlighted, "#scenarios")
    def _describe(self, event: OptionList.OptionHighlighted) -> None:
        scenario = self._by_id(event.option_id)
        if scenario:
            names = self.desk.phrasebook(scenario.language)
            trained = "\n".join(f"• {names.name(principle)}" for principle in scenario.principles)
            self.query_one("#about", Prose).show(f"{scenario.customer.name}\n\n{scenario.briefing}\n\n{trained}")

    @on(OptionList.OptionSelected, "#scenarios")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._open(event.option_id)

    def action_into_list(self) -> None:
        """Move from the filter into the list."""
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """Home."""
        self.dismiss(None)

    def _open(self, scenario_id: str | None) -> None:
        from simulator.tui.screens.briefing import Briefing

        scenario = self._by_id(scenario_id)
        if scenario:
            self.app.push_screen(Briefing(scenario))

    def _by_id(self, scenario_id: str | None) -> Scenario | None:
        return next((scenario for scenario in self._scenarios if scenario.id == scenario_id), None)

    def _show(self, query: str) -> None:
        from simulator.language.closest import filter_choices

        texts = [f"{scenario.title} {scenario.customer.name} {scenario.id}" for scenario in self._scenarios]
        numbers = filter_choices(query, texts) if query.strip() else range(len(texts))
        entries = [self._entry(self._scenarios[number]) for number in numbers]
        menu = self.query_one(Menu)
        menu.show(entries, keep=menu.chosen)
        self.query_one("#panes").display = bool(entries)
        self.query_one("#none").display = not entries

    def _entry(self, scenario: Scenario) -> Entry:
        _ = self.texts.gettext
        best = self._best.get((scenario.id, scenario.language))
        facts = [
            level_word(scenario.level, self.texts),
            self.desk.formats.duration(scenario.minutes * 60),
            # Translators: best score of this person in a scenario
            _("best {score}", score=self.number(best))
            if best is not None
            # Translators: in place of the best score of this person in a scenario
            else _("not played yet"),
        ]
        return Entry(
            scenario.id,
            Content.assemble((scenario.title, "bold"), "\n", (" · ".join(facts), "$text-muted")),
        )
