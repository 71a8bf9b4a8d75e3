"""tmux around the app: its pane is left as it was found, whatever is chosen while the app runs."""

import asyncio
import os
from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from textual.app import App
from textual.driver import Driver

from simulator.tui import tmux
from simulator.tui.driver import REDRAW_SECONDS, SilencingDriver
from simulator.tui.terminal import TerminalProfile, named_profile, terminal_profile, tmux_profile
from simulator.tui.tmux import close_passthrough, open_passthrough

SETTINGS = ("", "off", "on", "all")
IN_TMUX, TERMINAL = tmux_profile("vte"), terminal_profile("terminal", {})
SETTLED = 3 * REDRAW_SECONDS


class RecordedTmux:
    """A tmux with one pane, which notes what it is asked and what passes through it."""

    def __init__(self, own: str = "", around: str = "off") -> None:
        """`own`: the pane's own setting of the passthrough, empty for none; `around`: that of its window."""
        self.own, self.around = own, around
        self.asked: list[tuple[str, ...]] = []
        self.arrived: list[str] = []
        self.dropped: list[str] = []

    @property
    def setting(self) -> str:
        """What holds for the pane."""
        return self.own or self.around

    def command(self, *arguments: str) -> str:
        """Do a command, and print what it prints."""
        self.asked.append(arguments)
        match arguments:
            case ("show-options", "-pAv", "allow-passthrough"):
                return f"{self.setting}\n"
            case ("show-options", "-pv", "allow-passthrough"):
                return f"{self.own}\n" if self.own else ""
            case ("set-option", "-p", "allow-passthrough", value):
                self.own = value
            case ("set-option", "-pu", "allow-passthrough"):
                self.own = ""
        return ""

    def write(self, data: str) -> None:
        """Take what the app writes."""
        if "\x1bPtmux;" in data:
            (self.dropped if self.setting == "off" else self.arrived).append(data)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[RecordedTmux], RecordedTmux]:
    def used(recorded: RecordedTmux) -> RecordedTmux:
        monkeypatch.setattr("simulator.tui.tmux._tmux", recorded.command)
        return recorded

    return used


class Screen(Driver):
    """A driver that writes to a recorded tmux at once."""

    def write(self, data: str) -> None:
        cast("ProfiledApp", self._app).tmux.write(data)

    def start_application_mode(self) -> None:
        pass

    def disable_input(self) -> None:
        pass

    def stop_application_mode(self) -> None:
        pass


class ScreenInTmux(SilencingDriver, Screen):  # type: ignore[misc]  # as `silencing` makes them
    """The app's driver over it; the way before the screen is taken goes there as well."""

    fileno = 0

    def _silence_around_tmux(self) -> None:
        self._file = self._app.tmux
        super()._silence_around_tmux()


class ProfiledApp(SimpleNamespace):
    """What the driver asks of the app."""

    profile: TerminalProfile
    tmux: RecordedTmux


class Around:
    """The app, as far as the driver goes."""

    def __init__(self, recorded: RecordedTmux, profile: TerminalProfile) -> None:
        recorded.flush = lambda: None  # type: ignore[attr-defined]  # as Textual writers have
        self.app = ProfiledApp(profile=profile, tmux=recorded)
        self.driver = ScreenInTmux(cast("App[object]", self.app))

    def choose(self, profile: TerminalProfile) -> None:
        """As `BidiApp.use_profile`."""
        former, self.app.profile = self.app.profile, profile
        self.driver.exchange(former, profile)

    def leave(self) -> None:
        """Give the screen back."""
        self.driver.stop_application_mode()
        self.driver.close()


@pytest.fixture
def in_foreground(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.tcgetpgrp", lambda fileno: os.getpgrp())


def lived(recorded: RecordedTmux, *profiles: TerminalProfile, pause: float) -> None:
    """An app that starts with the first profile, changes to the others, and is left."""

    async def live() -> None:
        around = Around(recorded, profiles[0])
        around.driver.start_application_mode()
        for profile in profiles[1:]:
            await asyncio.sleep(pause)
            around.choose(profile)
        await asyncio.sleep(pause)
        around.leave()

    asyncio.run(live())


@pytest.mark.usefixtures("in_foreground")
@pytest.mark.parametrize("pause", [0.0, SETTLED])
@pytest.mark.parametrize("own", SETTINGS)
@pytest.mark.parametrize(
    "profiles",
    [
        (IN_TMUX,),
        (IN_TMUX, TERMINAL),
        (TERMINAL, IN_TMUX),
        (TERMINAL, IN_TMUX, TERMINAL),
        (IN_TMUX, TERMINAL, IN_TMUX),
        (IN_TMUX, tmux_profile("konsole")),
        (IN_TMUX, TERMINAL, named_profile("plain")),
        (named_profile("plain"), IN_TMUX),
    ],
    ids=lambda profiles: "-".join(profile.name for profile in profiles),
)
def test_everything_passes_and_the_pane_is_left_as_it_was(
    profiles: tuple[TerminalProfile, ...],
    own: str,
    pause: float,
    use: Callable[[RecordedTmux], RecordedTmux],
) -> None:
    recorded = use(RecordedTmux(own))
    lived(recorded, *profiles, pause=pause)
    assert recorded.dropped == []
    sent = "".join(recorded.arrived)
    assert all(profile.enter in sent and profile.leave in sent for profile in profiles if profile.through_tmux)
    assert sent.rindex(IN_TMUX.leave[:12]) > sent.rindex(IN_TMUX.enter[:12])
    assert recorded.own == own
    assert recorded.asked[-1] == ("refresh-client",)


@pytest.mark.usefixtures("in_foreground")
def test_the_way_is_closed_while_another_profile_is_in_use(use: Callable[[RecordedTmux], RecordedTmux]) -> None:
    recorded = use(RecordedTmux())

    async def live() -> None:
        around = Around(recorded, IN_TMUX)
        around.driver.start_application_mode()
        assert recorded.setting == "on"
        around.choose(TERMINAL)
        await asyncio.sleep(SETTLED)
        assert recorded.setting == "off"
        around.leave()

    asyncio.run(live())


def test_nothing_is_asked_of_tmux_where_nothing_goes_through_it(use: Callable[[RecordedTmux], RecordedTmux]) -> None:
    recorded = use(RecordedTmux())
    lived(recorded, named_profile("vte"), TERMINAL, pause=0.0)
    assert recorded.asked == []


@pytest.mark.parametrize("around", ["off", "on"])
@pytest.mark.parametrize("own", SETTINGS)
def test_a_way_is_opened_only_where_it_is_closed(
    own: str, around: str, use: Callable[[RecordedTmux], RecordedTmux]
) -> None:
    recorded = use(RecordedTmux(own, around))
    closed = recorded.setting == "off"
    before = open_passthrough()
    assert recorded.setting != "off"
    assert (before is not None) is closed
    if before is not None:
        close_passthrough(before)
    assert recorded.own == own


def test_a_tmux_that_does_not_know_the_way_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def unknown(*arguments: str) -> str:
        asked.append(arguments)
        return ""

    monkeypatch.setattr("simulator.tui.tmux._tmux", unknown)
    assert open_passthrough() is None
    assert all(arguments[0] == "show-options" for arguments in asked)


def test_a_tmux_that_is_not_around_the_app_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `TMUX` the program would take any server of the user's, and any pane in it."""
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.setattr("subprocess.run", lambda *_, **__: pytest.fail("tmux was run"))
    monkeypatch.setattr("shutil.which", lambda _: "tmux")
    assert tmux.outer_terminal() == ""
