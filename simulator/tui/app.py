"""The terminal app: puts the screens, the theme, the language and the terminal's profile together."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.screen import Screen

from simulator.errors import SimulatorError
from simulator.i18n.bidi import Direction
from simulator.i18n.marker import N_
from simulator.tui.rtl import BidiApp
from simulator.tui.screens.base import KEYLESS, Spoken
from simulator.tui.suspension import can_suspend, suspend
from simulator.tui.terminal import terminal_profile
from simulator.tui.termination import left_on_sigterm

if TYPE_CHECKING:
    from simulator.coaching.session import Session
    from simulator.desk import Desk

DARK, LIGHT = "textual-dark", "textual-light"


class SimulatorApp(BidiApp[None]):
    """Everything on the screen hangs from here."""

    ENABLE_COMMAND_PALETTE = False  # the list of commands is our own, see `screens.commands`
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar = [
        # Translators: key descriptions, shown at the foot of the screen: one or two words each
        Binding("f1", "show_help", N_("Help"), priority=True),
        Binding("ctrl+p", "show_commands", N_("Commands"), priority=True),
        # Translators: what ctrl+q does: it ends the program; in the list of commands
        Binding("ctrl+q", "leave", N_("Leave"), priority=True, show=False),
        # Translators: a command in the list of commands: stop the program for a while and go back to the command line
        Binding(f"{KEYLESS}suspend", "suspend", N_("Suspend"), show=False),
    ]

    def __init__(self, desk: Desk, *, session: Session | None = None) -> None:
        """`session`: go straight into this one."""
        super().__init__()
        self.desk = desk
        self._session = session
        self.speak()

    def speak(self) -> None:
        """Take over language, direction and theme of the desk; screens are told by `languages_changed`."""
        self.interface_direction = Direction.RTL if self.desk.texts.is_right_to_left else Direction.LTR
        self.theme = self.desk.settings.theme if self.desk.settings.theme in self.available_themes else DARK
        # Translators: the program's name, in the terminal's title
        self.title = self.desk.texts.gettext("Difficult customers")

    def get_default_screen(self) -> Screen[None]:
        """Home, for whoever is known here: as the bottom of the stack it is painted at once."""
        if self.desk.trainee is None:
            return super().get_default_screen()
        from simulator.tui.screens.home import Home

        return Home()

    def on_mount(self) -> None:
        """Ask who is there, or go into the session that was asked for; tell what went wrong while opening."""
        if self.desk.trainee is None:
            from simulator.tui.screens.first_start import FirstStart

            self.push_screen(FirstStart())
        if self._session:
            from simulator.tui.screens.play import Play

            self.push_screen(Play(self._session))
        for notice in self.desk.notices:
            self.tell(notice)

    def go_home(self) -> None:
        """Home, and nothing above it."""
        from simulator.tui.screens.home import Home

        while len(self.screen_stack) > 1:
            self.pop_screen()
        if not isinstance(self.screen, Home):
            self.push_screen(Home())

    async def change_language(self) -> None:
        """Draw every open screen anew in the desk's language; what is half typed stays."""
        self.speak()
        for screen in self.screen_stack:
            if isinstance(screen, Spoken):
                await screen.speak_anew()

    def tell(self, error: BaseException | None) -> None:
        """Say in one sentence what went wrong; what is not ours to explain ends the app, with its place in the log."""
        from simulator.i18n.messages import sentence

        if not isinstance(error, SimulatorError):
            raise error or RuntimeError("an error without a cause")
        self.notify(sentence(error, self.desk.texts), markup=False, severity="error", timeout=10)

    @work
    async def action_show_commands(self) -> None:
        """List what can be done here, and do what is chosen."""
        from simulator.tui.screens.commands import Commands

        below = self.screen
        if isinstance(below, Commands):
            return
        active = below.active_bindings
        key = await self.push_screen_wait(Commands(active))
        if key in active:
            await self.run_action(active[key].binding.action, default_namespace=active[key].node)

    def action_show_help(self) -> None:
        """Keys and how the program judges."""
        from simulator.tui.screens.help import Help

        if not isinstance(self.screen, Help):
            self.push_screen(Help())

    def action_help_quit(self) -> None:
        """Say how to leave: many press ctrl+c for it, which here copies."""
        # Translators: said when ctrl+c is pressed, which ends other programs; ctrl+q is a key and stays as it is
        self.notify(self.desk.texts.gettext("ctrl+q leaves the program. Every turn is saved."), markup=False)

    @property
    def can_suspend(self) -> bool:
        """Whether there is a shell to go back to for a while."""
        return can_suspend(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Suspension is offered only where it works."""
        return self.can_suspend if action == "suspend" else super().check_action(action, parameters)

    def action_suspend(self) -> None:
        """Go back to the shell, which can bring the app back."""
        suspend(self)

    def action_leave(self) -> None:
        """Leave; every turn is stored already."""
        self.exit()


def run(desk: Desk, *, session: Session | None = None) -> None:
    """Run the app until it is left, with the terminal's own reordering switched off meanwhile.

    `session`: go straight into this one.
    """
    app = SimulatorApp(desk, session=session)
    app.use_profile(terminal_profile(desk.bidi, desk.environment))
    with left_on_sigterm(app.exit):
        app.run()
