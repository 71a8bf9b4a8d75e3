"""Terminal profiles: which terminal it is, and what is sent to it."""

from dataclasses import replace

import pytest

from simulator.tui.answers import informed
from simulator.tui.terminal import (
    BidiMode,
    TerminalProfile,
    UnknownProfileError,
    named_profile,
    profile_names,
    terminal_name,
    terminal_profile,
    tmux_profile,
)
from simulator.tui.tmux import passed_through_tmux


@pytest.mark.parametrize(
    ("env", "name"),
    [
        ({}, "plain"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, "vte"),
        ({"KONSOLE_VERSION": "221203"}, "konsole"),
        ({"TERM": "xterm-kitty"}, "kitty"),
        ({"KITTY_WINDOW_ID": "1"}, "kitty"),
        ({"TERM": "mlterm-256color"}, "mlterm"),
        ({"MLTERM": "3.9.0"}, "mlterm"),
        ({"TERM_PROGRAM": "iTerm.app"}, "iterm"),
        ({"TERM_PROGRAM": "WezTerm"}, "wezterm"),
        ({"TERM_PROGRAM": "vscode"}, "plain"),
        ({"WT_SESSION": "x"}, "windows-terminal"),
        ({"TERM": "tmux-256color", "VTE_VERSION": "7006"}, "tmux"),
        ({"TERM": "screen"}, "tmux"),
        ({"TMUX": "/tmp/x", "KONSOLE_VERSION": "221203"}, "tmux"),  # noqa: S108 (a value of tmux's own)
        ({"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "TMUX": "x", "VTE_VERSION": "1"}, "web"),
    ],
)
def test_terminal_is_known_by_its_environment(env: dict[str, str], name: str) -> None:
    assert terminal_name(env) == name


@pytest.mark.parametrize(
    ("name", "enter", "leave"),
    [
        ("vte", "\x1b[8l", "\x1b[8h"),
        ("konsole", "\x1b[8l\x1b]50;BidiRenderingEnabled=false\x07", "\x1b[8h\x1b]50;BidiRenderingEnabled=true\x07"),
        ("mlterm", "\x1b[8l\x1b]5379;use_ctl=false\x07", "\x1b[8h\x1b]5379;use_ctl=true\x07"),
        ("kitty", "", ""),
        ("web", "", ""),
        ("plain", "\x1b[8l", "\x1b[8h"),
    ],
)
def test_sequences(name: str, enter: str, leave: str) -> None:
    profile = terminal_profile(None, {"SIMULATOR_BIDI": name})
    assert (profile.name, profile.mode, profile.enter, profile.leave) == (name, BidiMode.APP, enter, leave)
    assert profile.reverses_runs is (name == "kitty")


@pytest.mark.parametrize("mode", ["terminal", "off"])
def test_other_modes_send_nothing(mode: str) -> None:
    profile = terminal_profile(None, {"SIMULATOR_BIDI": mode, "VTE_VERSION": "7006"})
    assert profile == TerminalProfile(name=mode, mode=BidiMode(mode))


def test_app_mode_detects_the_terminal() -> None:
    assert terminal_profile(None, {"SIMULATOR_BIDI": "app", "KONSOLE_VERSION": "1"}).name == "konsole"


def test_choice_beats_the_environment() -> None:
    assert terminal_profile("kitty", {"SIMULATOR_BIDI": "off"}).name == "kitty"
    assert terminal_profile("app", {"SIMULATOR_BIDI": "off", "VTE_VERSION": "1"}).name == "vte"


def test_unknown_profile_names_the_choices() -> None:
    with pytest.raises(UnknownProfileError) as caught:
        terminal_profile(None, {"SIMULATOR_BIDI": "kity"})
    assert caught.value.details["name"] == "kity"
    assert "kitty" in str(caught.value.details["choices"])


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_can_be_named(name: str) -> None:
    assert terminal_profile(None, {"SIMULATOR_BIDI": name}).name == name


def test_tmux_asks_for_the_terminal_outside() -> None:
    profile = terminal_profile(None, {"TMUX": "x"}, outer=lambda: "konsole")
    assert profile.name == "tmux-konsole"
    assert profile.through_tmux
    assert profile.enter == passed_through_tmux("\x1b[8l\x1b]50;BidiRenderingEnabled=false\x07\x1b[2J")
    assert profile.leave == passed_through_tmux("\x1b[8h\x1b]50;BidiRenderingEnabled=true\x07\x1b[2J")


def test_tmux_in_an_unknown_terminal_and_in_kitty() -> None:
    assert tmux_profile("").enter == "\x1bPtmux;\x1b\x1b[8l\x1b\x1b[2J\x1b\\"
    assert tmux_profile("kitty").reverses_runs
    assert tmux_profile("").name == "tmux"


def test_terminals_that_were_detected_are_asked_and_those_that_were_named_are_not() -> None:
    assert terminal_profile(None, {}).ask == "\x1b[8$p\x1b[>q\x1b[>c"
    assert terminal_profile(None, {"VTE_VERSION": "7006"}).ask == "\x1b[8$p"
    assert not terminal_profile(None, {"SIMULATOR_BIDI": "plain"}).ask
    assert not terminal_profile(None, {"TERM_PROGRAM": "Apple_Terminal"}).ask


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("\x1bP>|Konsole 22.12.3\x1b\\", "konsole"),
        ("\x1bP>|kitty(0.26.5)\x1b\\", "kitty"),
        ("\x1bP>|XTerm(379)\x1b\\", "plain"),
        ("\x1bP>|tmux 3.3a\x1b\\", "tmux"),
        ("\x1b[>1;115;0c", "konsole"),
        ("\x1b[>1;4000;26c", "kitty"),
        ("\x1b[>24;279;0c", "mlterm"),
        ("\x1b[>65;7006;1c", "vte"),
        ("\x1b[>41;379;0c", "plain"),
        ("\x1b[>0;1700;1c", "plain"),
        ("\x1b[8;1$y", "plain"),
    ],
)
def test_terminal_is_known_by_its_answer(answer: str, name: str) -> None:
    assert informed(terminal_profile(None, {}), answer).name == name


def test_reordering_that_was_off_before_stays_off() -> None:
    profile = terminal_profile(None, {"VTE_VERSION": "7006"})
    assert informed(profile, "\x1b[8;2$y") == replace(profile, leave="")
    assert informed(profile, "\x1b[8;1$y") == profile


@pytest.mark.parametrize("who", ["\x1b[>65;7000;1c", "\x1b[>24;279;0c", "\x1bP>|WezTerm 2024\x1b\\"])
@pytest.mark.parametrize("whether_first", [True, False])
def test_reordering_that_was_off_stays_off_whichever_answer_comes_first(who: str, whether_first: bool) -> None:
    answers = ["\x1b[8;2$y", who] if whether_first else [who, "\x1b[8;2$y"]
    profile = terminal_profile(None, {})
    for answer in answers:
        profile = informed(profile, answer)
    named = named_profile(informed(terminal_profile(None, {}), who).name)
    assert named.name != "plain"
    assert (profile.name, profile.enter) == (named.name, named.enter)
    assert profile.leave == named.leave.replace("\x1b[8h", "")


@pytest.mark.parametrize(
    "answers", [("\x1b[8;2$y", "\x1bP>|tmux 3.3a\x1b\\"), ("\x1bP>|tmux 3.3a\x1b\\", "\x1b[8;2$y")]
)
def test_what_tmux_says_of_itself_does_not_hold_for_the_terminal_outside(answers: tuple[str, str]) -> None:
    profile = informed(informed(terminal_profile(None, {}), answers[0]), answers[1])
    assert profile.leave == tmux_profile("").leave


@pytest.mark.parametrize("choice", ["off", "terminal", "vte"])
def test_an_answer_does_not_change_what_was_chosen(choice: str) -> None:
    profile = terminal_profile(choice, {})
    assert informed(profile, "\x1bP>|Konsole 22.12.3\x1b\\") == profile
