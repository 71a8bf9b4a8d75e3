"""What comes from the terminal: pastes whole, answers as answers, and nothing left of sequences that nobody typed.

Textual's parser takes an escape sequence inside a paste for keys, so that pasted colours would type, and a pasted line
break behind one would send a half-written reply. Here a paste is text to its end. Sequences that no key sends (colours,
titles, clearing: text pasted where the terminal does not mark pastes) are dropped.
"""

import re
import sys
from collections.abc import Generator, Iterable
from typing import Final

from textual import constants, events
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, XTermParser
from textual.message import Message

_TOKEN: Final = re.compile(
    "(?P<paste>\x1b\\[200~)"
    "|(?P<answer>\x1bP>\\|[^\x1b\x07]*\x1b\\\\"  # XTVERSION: its name
    "|\x1b\\[>[\\d;]*c"  # DA2: a number for its kind
    "|\x1b\\[8;\\d\\$y)"  # DECRQM 8: whether it reorders
    "|(?P<nobody>\x1b[P\\]X^_][^\x1b\x07]*(?:\x1b\\\\|\x07)"  # DCS, OSC and the like, with their end
    "|\x1b\\[[\\d;:]*[ -/]*[JKLTXe-o`{|}]"  # CSI with a final byte that no key has
    "|\x1b\\[[=>?!](?![\\d;]*(?:\\$y|u))[0-?]*[ -/]*[@-~])"  # private ones, but the reports that Textual reads
)
_UNFINISHED: Final = re.compile("\x1b(?:\\[[0-?]+[ -/]*|[P\\]X^_][^\x1b\x07]{1,256}\x1b?)\\Z")
_DRIVERS: Final = ("linux_driver", "linux_inline_driver", "web_driver", "win32")
"""The modules of Textual that make a parser."""


class TerminalAnswer(Message):
    """The terminal answered a question about itself."""

    def __init__(self, sequence: str) -> None:
        """`sequence`: the answer as it came."""
        super().__init__()
        self.sequence = sequence


class CarefulParser(XTermParser):
    """Textual's parser, with pastes, answers and foreign sequences taken out before it."""

    def __init__(self, debug: bool = False) -> None:
        """`debug`: as in Textual."""
        super().__init__(debug)
        self._pasted: str | None = None
        self._held = ""
        """The beginning of a sequence whose end has not come yet."""
        self._held_until = 0.0

    def feed(self, data: str) -> Iterable[Message]:
        """The messages in the next piece of input; an empty one is its end."""
        if not data:
            yield from super().feed(data)
            return
        rest, self._held = self._held + data, ""
        while rest:
            if self._pasted is not None:
                rest = yield from self._paste_on(rest)
                continue
            token = _TOKEN.search(rest)
            yield from self._type(rest[: token.start()] if token else self._without_tail(rest))
            if token is None:
                return
            rest = rest[token.end() :]
            if token["paste"]:
                self._pasted = ""
            elif token["answer"]:
                yield TerminalAnswer(token["answer"])

    def tick(self) -> Iterable[Message]:
        """The messages that waited for more input in vain."""
        if self._held and get_time() >= self._held_until:
            held, self._held = self._held, ""
            yield from super().feed(held)
        yield from super().tick()

    def _type(self, keys: str) -> Iterable[Message]:
        if keys:  # nothing would mean the end
            yield from super().feed(keys)

    def _paste_on(self, data: str) -> Generator[Message, None, str]:
        """Take on more of a paste; what is behind its end is returned."""
        before = self._pasted or ""
        self._pasted = before + data
        end = self._pasted.find(BRACKETED_PASTE_END, max(0, len(before) - len(BRACKETED_PASTE_END)))
        if end < 0:
            return ""
        text, rest = self._pasted[:end], self._pasted[end + len(BRACKETED_PASTE_END) :]
        self._pasted = None
        yield events.Paste(text.replace("\x00", ""))
        return rest

    def _without_tail(self, data: str) -> str:
        """The input without an unfinished sequence at its end, which is held back for a moment."""
        tail = _UNFINISHED.search(data)
        if tail is None:
            return data
        self._held = tail[0]
        self._held_until = get_time() + constants.ESCAPE_DELAY
        return data[: tail.start()]


def read_carefully() -> None:
    """Have Textual's drivers use `CarefulParser`: they offer no other way to choose the parser."""
    for name in _DRIVERS:
        module = sys.modules.get(f"textual.drivers.{name}")
        if module is not None:
            vars(module)["XTermParser"] = CarefulParser
