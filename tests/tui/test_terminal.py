"""Terminal profiles: which terminal it is, what is sent to it, and that it is always set back."""

import io
import os
import signal
import subprocess
import sys
import textwrap

import pytest

from simulator.tui.terminal import (
    BidiMode,
    TerminalProfile,
    UnknownProfileError,
    own_bidi_silenced,
    passed_through_tmux,
    profile_names,
    terminal_name,
    terminal_profile,
    tmux_profile,
)


class FakeTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


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
    assert profile.leave == passed_through_tmux("\x1b[8h\x1b]50;BidiRenderingEnabled=true\x07")


def test_tmux_in_an_unknown_terminal_and_in_kitty() -> None:
    assert tmux_profile("").enter == "\x1bPtmux;\x1b\x1b[8l\x1b\x1b[2J\x1b\\"
    assert tmux_profile("kitty").reverses_runs
    assert tmux_profile("").name == "tmux"


def test_terminal_is_silenced_and_set_back() -> None:
    stream = FakeTerminal()
    with own_bidi_silenced(terminal_profile(None, {"VTE_VERSION": "1"}), stream):
        assert stream.getvalue() == "\x1b[8l"
    assert stream.getvalue() == "\x1b[8l\x1b[8h"


def test_terminal_is_set_back_after_an_exception() -> None:
    stream = FakeTerminal()
    with pytest.raises(RuntimeError), own_bidi_silenced(terminal_profile(None, {"VTE_VERSION": "1"}), stream):
        raise RuntimeError
    assert stream.getvalue().endswith("\x1b[8h")


def test_signal_handler_is_put_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with own_bidi_silenced(terminal_profile(None, {}), FakeTerminal()):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_nothing_is_sent_to_what_is_no_terminal(stream: io.StringIO | None) -> None:
    with own_bidi_silenced(terminal_profile(None, {"VTE_VERSION": "1"}), stream):
        pass
    assert stream is None or not stream.getvalue()


def test_nothing_is_sent_when_off() -> None:
    stream = FakeTerminal()
    with own_bidi_silenced(terminal_profile(None, {"SIMULATOR_BIDI": "off"}), stream):
        pass
    assert not stream.getvalue()


def test_tmux_is_redrawn_once() -> None:
    redrawn: list[bool] = []
    with own_bidi_silenced(tmux_profile("vte"), FakeTerminal(), redraw=lambda: redrawn.append(True)):
        assert redrawn == [True]
    assert redrawn == [True]


@pytest.mark.skipif(os.name != "posix", reason="SIGTERM is POSIX")
def test_sigterm_sets_the_terminal_back_and_ends_the_process() -> None:
    program = """
        import os, signal, sys
        from simulator.tui.terminal import terminal_profile, own_bidi_silenced

        sys.stdout.isatty = lambda: True
        with own_bidi_silenced(terminal_profile(None, {"VTE_VERSION": "1"}), sys.stdout):
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, timeout=20, check=False
    )
    assert done.stdout == "\x1b[8l\x1b[8h"
    assert done.returncode == -signal.SIGTERM
