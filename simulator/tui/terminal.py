"""Which terminal this is, and how to stop it from reordering right-to-left text a second time.

The app draws in visual order (see `simulator.tui.rtl`). A terminal that reorders by itself must be told not to;
each has its own way. What each does was seen on VTE 0.70, Konsole 22.12, mlterm 3.9, kitty 0.26 and tmux 3.3.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from simulator.errors import UsageError
from simulator.tui.tmux import outer_terminal, passed_through_tmux


class BidiMode(StrEnum):
    """Who puts right-to-left text in order."""

    APP = "app"
    """The app; the terminal is silenced."""
    TERMINAL = "terminal"
    """The terminal: text is sent in logical order."""
    OFF = "off"
    """Nobody: logical order, left-aligned, nothing sent. For screen readers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalProfile:
    """What the terminal in front of the user needs."""

    name: str
    mode: BidiMode = BidiMode.APP
    enter: str = ""
    """Sent when the app has taken the screen, which is cleared then; around tmux, just before."""
    leave: str = ""
    """Sent before it gives the screen back."""
    ask: str = ""
    """Sent before `enter`: questions about the terminal, see `simulator.tui.answers`."""
    reverses_runs: bool = False
    """The terminal draws each right-to-left run of cells backwards, and cannot be stopped: undo it beforehand."""
    through_tmux: bool = False
    """Sequences pass tmux to the terminal outside, whose screen must be redrawn afterwards."""


class UnknownProfileError(UsageError):
    """`SIMULATOR_BIDI`, or the flag or setting like it, names neither a mode nor a terminal profile.

    Its details are `name`, and `choices`, a tuple of the names there are.
    """

    def __init__(self, name: str) -> None:
        super().__init__("unknown-bidi", name=name, choices=(*BidiMode, *profile_names()))


BIDI_VARIABLE: Final = "SIMULATOR_BIDI"

# ECMA-48 SM/RM 8 is BDSM: `l` explicit (cells as sent), `h` implicit. VTE keeps it per row when the row is made,
# so the screen must be cleared afterwards. It is harmless where it is not known, but kitty logs it.
_EXPLICIT: Final = "\x1b[8l"
IMPLICIT: Final = "\x1b[8h"
_CLEAR: Final = "\x1b[2J"
ASK_WHETHER: Final = "\x1b[8$p"
"""DECRQM: whether it reorders now."""
_ASK_WHO: Final = "\x1b[>q\x1b[>c"  # XTVERSION, DA2

_PLAIN: Final = TerminalProfile(name="plain", enter=_EXPLICIT, leave=IMPLICIT)
_PROFILES: Final = {
    profile.name: profile
    for profile in (
        _PLAIN,
        replace(_PLAIN, name="vte"),
        replace(_PLAIN, name="iterm"),
        replace(_PLAIN, name="apple-terminal"),
        replace(_PLAIN, name="wezterm"),
        replace(_PLAIN, name="windows-terminal"),
        TerminalProfile(
            name="konsole",
            enter=_EXPLICIT + "\x1b]50;BidiRenderingEnabled=false\x07",
            leave=IMPLICIT + "\x1b]50;BidiRenderingEnabled=true\x07",
        ),
        TerminalProfile(
            name="mlterm",
            enter=_EXPLICIT + "\x1b]5379;use_ctl=false\x07",
            leave=IMPLICIT + "\x1b]5379;use_ctl=true\x07",
        ),
        TerminalProfile(name="kitty", reverses_runs=True),
        TerminalProfile(name="web"),  # textual-serve: a browser draws the cells as sent
    )
}
_QUESTIONS: Final = {"plain": ASK_WHETHER + _ASK_WHO, "vte": ASK_WHETHER}
"""What is asked of a terminal that was detected; one that was named is taken for what it is named."""
_TERM_PROGRAMS: Final = {"iTerm.app": "iterm", "Apple_Terminal": "apple-terminal", "WezTerm": "wezterm"}
_OUTER_NAMES: Final = ("konsole", "mlterm", "kitty", "vte", "wezterm", "iterm")


def profile_names() -> tuple[str, ...]:
    """The names that `SIMULATOR_BIDI` knows besides the modes."""
    return (*_PROFILES, "tmux", *(f"tmux-{name}" for name in _OUTER_NAMES))


def terminal_profile(
    choice: str | None, env: Mapping[str, str], *, outer: Callable[[], str] | None = None
) -> TerminalProfile:
    """The profile for a choice and an environment.

    `choice` (a flag or setting that beats the environment), else `SIMULATOR_BIDI`, may name a mode or a profile;
    otherwise it is detected. `outer` tells what tmux knows of the terminal around it (`outer_terminal` by default).
    Raises `UnknownProfileError`.
    """
    wanted = choice or env.get(BIDI_VARIABLE, "")
    if wanted and wanted != BidiMode.APP:
        return _chosen(wanted)
    name = terminal_name(env)
    if name == "tmux":
        return tmux_profile(_outer_name((outer or outer_terminal)()))
    return replace(_PROFILES[name], ask=_QUESTIONS.get(name, ""))


def named_profile(name: str) -> TerminalProfile:
    """The profile of a name that there is; for `tmux` that in an unknown terminal."""
    return tmux_profile("") if name == "tmux" else _PROFILES[name]


def _chosen(name: str) -> TerminalProfile:
    if name in {BidiMode.TERMINAL, BidiMode.OFF}:
        return TerminalProfile(name=name, mode=BidiMode(name))
    if name not in profile_names():
        raise UnknownProfileError(name)
    if name.startswith("tmux"):
        return tmux_profile(name.removeprefix("tmux").removeprefix("-"))
    return _PROFILES[name]


def terminal_name(env: Mapping[str, str]) -> str:
    """The name of the terminal an environment speaks of; `plain` where nothing is known.

    The order matters: textual-serve inherits the variables of the terminal it was started from, and tmux those
    of the terminal it runs in.
    """
    term = env.get("TERM", "")
    evidence = (
        ("web", env.get("TEXTUAL_DRIVER", "").endswith("WebDriver")),
        ("tmux", bool(env.get("TMUX")) or term.startswith(("tmux", "screen"))),
        ("konsole", bool(env.get("KONSOLE_VERSION"))),
        ("kitty", bool(env.get("KITTY_WINDOW_ID")) or term == "xterm-kitty"),
        ("mlterm", bool(env.get("MLTERM")) or term.startswith("mlterm")),
        ("vte", bool(env.get("VTE_VERSION"))),
        (_TERM_PROGRAMS.get(env.get("TERM_PROGRAM", ""), ""), env.get("TERM_PROGRAM", "") in _TERM_PROGRAMS),
        ("windows-terminal", bool(env.get("WT_SESSION"))),
    )
    return next((name for name, holds in evidence if holds), _PLAIN.name)


def tmux_profile(outer: str) -> TerminalProfile:
    """The profile for tmux inside the terminal `outer` (empty: not known).

    tmux swallows BDSM, so the sequences are wrapped to pass through it (see `simulator.tui.tmux`). Rows of
    the outer screen exist already and stay when the app is gone, hence the clearing both times.
    """
    inner = _PROFILES.get(outer, _PLAIN)
    return replace(
        inner,
        name=f"tmux-{outer}" if outer else "tmux",
        enter=passed_through_tmux((inner.enter or _EXPLICIT) + _CLEAR),
        leave=passed_through_tmux((inner.leave or IMPLICIT) + _CLEAR),
        through_tmux=True,
    )


def _outer_name(told: str) -> str:
    """The name of the profile in what tmux tells; empty where it is none of ours."""
    return next((name for name in _OUTER_NAMES if name in told), "")
