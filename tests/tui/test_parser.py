"""What comes from the terminal: pastes are text, answers are answers, and foreign sequences leave nothing."""

import pytest
from textual import events
from textual.message import Message

from simulator.tui.parser import CarefulParser, TerminalAnswer

PASTE = "\x1b[200~{}\x1b[201~"


def parsed(*pieces: str) -> list[Message]:
    parser = CarefulParser()
    return [message for piece in pieces for message in parser.feed(piece)]


def keys(messages: list[Message]) -> str:
    return "".join(message.character or f"<{message.key}>" for message in messages if isinstance(message, events.Key))


@pytest.mark.parametrize(
    "text", ["\x1b[31mred\x1b[0m", "سلام\x1b\rدنیا", "\x1b]0;title\x07x", "\x1b", "", "\x1b[8;2$y"]
)
def test_a_paste_is_text_to_its_end(text: str) -> None:
    (pasted, after) = parsed(PASTE.format(text) + "a")
    assert isinstance(pasted, events.Paste)
    assert pasted.text == text
    assert isinstance(after, events.Key)


def test_a_paste_may_come_in_any_pieces() -> None:
    whole = "a" + PASTE.format("x\x1b[31my") + "b"
    for cut in range(4, len(whole) - 1):  # a first piece that ends in ESC or ESC [ could be a key
        messages = parsed(whole[:cut], whole[cut:])
        assert [message.text for message in messages if isinstance(message, events.Paste)] == ["x\x1b[31my"]
        assert keys(messages) == "ab"


@pytest.mark.parametrize(
    "foreign",
    ["\x1b[31m", "\x1b[2J", "\x1b[?25l", "\x1b]0;title\x07", "\x1b]8;;http://x\x1b\\", "\x1bPq#0\x1b\\", "\x1b[?62;c"],
)
def test_sequences_that_no_key_sends_leave_nothing(foreign: str) -> None:
    assert keys(parsed(f"a{foreign}b")) == "ab"


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[A", "up"),
        ("\x1b[1;5C", "ctrl+right"),
        ("\x1bOP", "f1"),
        ("\x1b[15~", "f5"),
        ("\x1b[27u", "escape"),
        ("\x1b[106;5u", "ctrl+j"),
        ("\x1b[13;2u", "shift+enter"),
        ("\x1b[Z", "shift+tab"),
    ],
)
def test_keys_stay_keys(sequence: str, key: str) -> None:
    assert [message.key for message in parsed(sequence) if isinstance(message, events.Key)] == [key]


def test_mouse_and_reports_reach_textual() -> None:
    assert isinstance(parsed("\x1b[<0;3;4M")[0], events.MouseDown)
    assert len(parsed("\x1b[?2026;2$y")) == 1


@pytest.mark.parametrize("answer", ["\x1bP>|Konsole 22.12.3\x1b\\", "\x1b[>1;115;0c", "\x1b[8;1$y"])
def test_answers_are_told_also_in_pieces(answer: str) -> None:
    for cut in range(4, len(answer)):
        messages = parsed("a" + answer[:cut], answer[cut:] + "b")
        assert [message.sequence for message in messages if isinstance(message, TerminalAnswer)] == [answer]
        assert keys(messages) == "ab"


def test_an_unfinished_sequence_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("simulator.tui.parser.get_time", lambda: now)
    monkeypatch.setattr("textual._parser.get_time", lambda: now)
    parser = CarefulParser()
    assert keys(list(parser.feed("\x1b[12"))) == ""
    now = 1.0
    messages = [*parser.tick(), *parser.feed("z")]
    now = 2.0
    messages += parser.tick()
    assert "z" in keys(messages)


def test_the_drivers_of_textual_make_their_parser_by_this_name() -> None:
    linux_driver = pytest.importorskip("textual.drivers.linux_driver", reason="this driver is POSIX only")
    assert "XTermParser" in linux_driver.LinuxDriver.run_input_thread.__code__.co_names
