"""Asking the terminal who it is, where the environment does not say: over SSH, `sudo`, `su` or in a container."""

import re
from dataclasses import replace
from typing import Final

from simulator.tui.terminal import ASK_WHETHER, IMPLICIT, TerminalProfile, named_profile

_NAME: Final = re.compile("\x1bP>\\|([^\x1b]*)")
_KIND: Final = re.compile("\x1b\\[>(\\d+);?(\\d*)")
_REORDERS: Final = re.compile("\x1b\\[8;(\\d)")

_KNOWN_NAMES: Final = ("konsole", "mlterm", "kitty", "wezterm", "iterm", "tmux")
_KNOWN_KINDS: Final = {"24": "mlterm", "65": "vte", "84": "tmux"}
"""First number of DA2. Konsole and kitty share theirs with others and have names of their own."""
_KONSOLE: Final = ("1", "115")
_KITTY_FROM: Final = 4000
_SWITCHED_OFF: Final = frozenset("24")
"""Answers to DECRQM: reset, and reset for good."""


def informed(profile: TerminalProfile, answer: str) -> TerminalProfile:
    """The profile, now that the terminal has answered; the same where that says nothing new.

    A terminal whose reordering was off already is left so, in whichever order it says that and who it is.
    """
    if not profile.ask:
        return profile
    if reorders := _REORDERS.match(answer):
        return _left_off(profile) if reorders[1] in _SWITCHED_OFF else profile
    name = _name_in(answer)
    if not name or profile.name != "plain":
        return profile
    named = replace(named_profile(name), ask=ASK_WHETHER)
    return named if IMPLICIT in profile.leave else _left_off(named)


def _left_off(profile: TerminalProfile) -> TerminalProfile:
    """The profile for a terminal whose reordering was off; what tmux says of itself says nothing of that outside."""
    return profile if profile.through_tmux else replace(profile, leave=profile.leave.replace(IMPLICIT, ""))


def _name_in(answer: str) -> str:
    """The profile that an answer to XTVERSION or DA2 speaks of; empty where it is none of ours."""
    if told := _NAME.match(answer):
        return next((name for name in _KNOWN_NAMES if name in told[1].lower()), "")
    kind = _KIND.match(answer)
    if kind is None:
        return ""
    if kind.groups() == _KONSOLE:
        return "konsole"
    if kind[1] == "1" and int(kind[2] or 0) >= _KITTY_FROM:
        return "kitty"
    return _KNOWN_KINDS.get(kind[1], "")
