"""What the training teaches: every principle and pitfall, with the article it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, OptionList

from simulator.domain.catalogue import Source
from simulator.domain.ids import BehaviourId
from simulator.i18n.marker import N_
from simulator.languages import OWN_NAMES
from simulator.tui.screens.base import SimulatorScreen
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.key_footer import KeyFooter
from simulator.tui.widgets.line_input import LineInput
from simulator.tui.widgets.menu import Entry, Menu
from simulator.tui.widgets.prose import Prose
from simulator.tui.widgets.top_bar import TopBar


class Principles(SimulatorScreen[None]):
    """A list with a filter, and what is known of the entry under the cursor."""

    BINDINGS: ClassVar = [
        # Translators: key description, one or two words
        Binding("escape", "back", N_("Back")),
        Binding("down", "into_list", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Filter, list, description."""
        _ = self.texts.gettext
        # Translators: title of the list of what the training teaches
        yield TopBar(_("Principles and pitfalls"))
        # Translators: placeholder of the box that filters the principles
        yield LineInput(placeholder=_("Type to find a principle"), id="filter")
        panes = [Menu(id="principles"), Scroll(Prose(id="about"), id="side", can_focus=False)]
        with Horizontal(id="panes", classes="-always"):
            yield from reversed(panes) if self.texts.is_right_to_left else panes
        yield KeyFooter()

    def on_mount(self) -> None:
        """Everything is listed at first."""
        self._show("")
        self.query_one(Menu).focus()

    @on(Input.Changed, "#filter")
    def _filter(self, event: Input.Changed) -> None:
        self._show(event.value)

    @on(OptionList.OptionHighlighted, "#principles")
    def _describe(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_id:
            self.query_one("#about", Prose).show(Content("\n\n").join(self._about(BehaviourId(event.option_id))))

    def action_into_list(self) -> None:
        """Move from the filter into the list."""
        self.query_one(Menu).focus()

    def action_back(self) -> None:
        """Back to where you were."""
        self.dismiss(None)

    def _show(self, query: str) -> None:
        from simulator.language.closest import filter_choices

        entries = list(self._entries())
        if query.strip():
            found = filter_choices(query, [str(entry.prompt) for entry in entries])
            entries = [entries[number] for number in found]
        self.query_one(Menu).show(entries)

    def _entries(self) -> Iterator[Entry]:
        names = self.desk.phrasebook(self.texts.language)
        catalogue = self.desk.catalogue
        for competency in catalogue.competencies:
            for principle in catalogue.principles:
                if principle.competency == competency.id:
                    yield Entry(principle.id, f"✓ {names.name(principle.id)}")
            for pitfall in catalogue.pitfalls:
                if catalogue.competency_of(pitfall.id) == competency.id:
                    yield Entry(pitfall.id, f"! {names.name(pitfall.id)}")

    def _about(self, behaviour: BehaviourId) -> Iterator[Content]:
        _ = self.texts.gettext
        names, catalogue = self.desk.phrasebook(self.texts.language), self.desk.catalogue
        entry = names.entries.get(behaviour)
        pitfall = catalogue.pitfall.get(behaviour)
        yield Content.styled(names.name(behaviour), "bold")
        yield Content.styled(names.competencies.get(catalogue.competency_of(behaviour), ""), "$text-muted")
        if entry:
            yield from (Content(text) for text in (entry.means, entry.why) if text)
            if entry.tip:
                yield Content(f"→ {entry.tip}")
        if pitfall:
            # Translators: a pitfall's page; {name} is the principle that it fails
            yield Content(_("It breaks the principle: {name}", name=names.name(pitfall.breaks)))
        principle = catalogue.principle[pitfall.breaks if pitfall else behaviour]
        yield Content.styled("\n".join(self._source(source) for source in principle.sources), "$text-muted")

    def _source(self, source: Source) -> str:
        _ = self.texts.gettext
        language = OWN_NAMES[source.article]
        place = source.place
        if place == "p-last":
            # Translators: where advice comes from; {language} is a language's own name
            return _("From the article in {language}, last paragraph", language=language)
        if place.startswith("p") and place[1:].isdigit():
            # Translators: where advice comes from; {language} is a language's own name, {number} counts paragraphs
            return _(
                "From the article in {language}, paragraph {number}",
                language=language,
                number=self.number(int(place[1:])),
            )
        # Translators: where advice comes from; {language} is a language's own name, {heading} a heading of the article
        return _("From the article in {language}, “{heading}”", language=language, heading=place)
