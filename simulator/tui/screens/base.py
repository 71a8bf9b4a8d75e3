"""What all screens share: the desk, words in the user's language, and key descriptions that follow it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from textual.binding import ActiveBinding
from textual.filter import LineFilter
from textual.screen import ModalScreen, Screen

from simulator.i18n.formats import digits

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.widget import Widget as _ScreenMixin

    from simulator.desk import Desk
    from simulator.i18n.texts import Texts
    from simulator.tui.app import SimulatorApp
else:
    # A mixin must not be a widget at run time: Textual takes styles and key bindings from the first widget base only.
    _ScreenMixin = object

Result = TypeVar("Result")

KEYLESS = "command-"
"""So the key of a binding begins that no keyboard has: the list of commands offers it, without a key."""


class Spoken(_ScreenMixin):
    """A screen that speaks the user's language.

    Descriptions of key bindings are message ids; they are translated whenever the footer or the list of commands asks.
    """

    @property
    def simulator(self) -> SimulatorApp:
        """The app, by its own type."""
        return cast("SimulatorApp", self.app)

    @property
    def desk(self) -> Desk:
        """What the front ends share: settings, library, store, coach."""
        return self.simulator.desk

    @property
    def texts(self) -> Texts:
        """The interface's sentences."""
        return self.desk.texts

    def number(self, value: float) -> str:
        """A whole number in the digits of the interface's language."""
        return digits(str(int(value + 0.5)), self.texts.language)

    def get_loading_widget(self) -> Widget:
        """What stands in place of a widget that is still being filled."""
        from simulator.tui.widgets.waiting import Waiting

        # Translators: shown while something is being read, where the terminal shows no animations
        return Waiting(self.texts.gettext("One moment…"))

    async def speak_anew(self) -> None:
        """Draw the screen again in another language. Screens that hold something half typed keep it."""
        await self.recompose()

    def described(self, bindings: Mapping[str, ActiveBinding]) -> dict[str, ActiveBinding]:
        """Bindings with their descriptions in the user's language."""
        return {
            key: active._replace(
                binding=replace(active.binding, description=self._translated(active.binding.description)),
                tooltip=self._translated(active.tooltip),
            )
            for key, active in bindings.items()
        }

    def _translated(self, message: str) -> str:
        return self.texts.gettext(message) if message else ""


class SimulatorScreen(Spoken, Screen[Result]):
    """A full screen."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force, described in the user's language."""
        return self.described(super().active_bindings)

    async def speak_anew(self) -> None:
        """The footer follows at once."""
        await super().speak_anew()
        self.refresh_bindings()


class Dialog(Spoken, ModalScreen[Result]):
    """A screen laid over another."""

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > .panel {
        width: 90%; max-width: 78; height: auto; max-height: 90%;
        background: $surface; border: round $primary; padding: 0 1;
    }
    """

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings in force, described in the user's language."""
        return self.described(super().active_bindings)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """None that orders text: of the dialog itself, only the screen below is drawn, which is in order."""
        return self.simulator.colour_filters()
