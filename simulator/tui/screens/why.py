"""Why? The evidence behind a judgement, what was missing, and one good way to say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content

from simulator.domain.assessment import BehaviourVerdict, Verdict
from simulator.domain.records import TurnRecord
from simulator.domain.scenario import Scenario
from simulator.i18n.marker import N_
from simulator.i18n.words import evidence_sentences
from simulator.reporting.debrief import better_wording
from simulator.tui.screens.base import Dialog
from simulator.tui.scrolling import Scroll
from simulator.tui.widgets.feedback import verdict_line
from simulator.tui.widgets.prose import Prose


class Why(Dialog[None]):
    """One turn, opened up."""

    # Translators: what the Esc key does in a dialog
    BINDINGS: ClassVar = [Binding("escape,f4,enter", "leave", N_("Close"))]

    def __init__(self, turn: TurnRecord, scenario: Scenario) -> None:
        super().__init__()
        self._turn = turn
        self._scenario = scenario

    def compose(self) -> ComposeResult:
        """Each behaviour with what spoke for it."""
        with Vertical(classes="panel"):
            # Translators: title of the explanation of a judgement
            yield Prose(self.texts.gettext("Why this judgement?"), classes="heading")
            with Scroll(id="reasons"):
                for behaviour in self._turn.assessment.behaviours:
                    if behaviour.verdict is not Verdict.CLEAR:
                        yield Prose(Content("\n").join(self._reasons(behaviour)), classes="reason")

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one("#reasons").focus()

    def action_leave(self) -> None:
        """Back to the conversation."""
        self.dismiss(None)

    def _reasons(self, behaviour: BehaviourVerdict) -> Iterator[Content]:
        names = self.desk.phrasebook(self._scenario.language)
        yield verdict_line(behaviour, self._turn.reply, names, self.texts)
        for sentence in evidence_sentences(behaviour, self.texts):
            yield Content.styled(sentence, "$text-muted")
        entry = names.entries.get(behaviour.id)
        if entry and entry.tip and behaviour.verdict is not Verdict.SHOWN:
            yield Content(f"→ {entry.tip}")
        better = self._better(behaviour)
        if better:
            # Translators: {words} is a reply that shows the principle
            yield Content(self.texts.gettext("One good way to say it: “{words}”", words=better))

    def _better(self, behaviour: BehaviourVerdict) -> str:
        if behaviour.verdict is Verdict.SHOWN:
            return ""
        return better_wording(self._scenario, self._turn, behaviour, self.desk.catalogue)
