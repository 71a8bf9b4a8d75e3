"""What somebody said: the customer on the leading side, the trainee on the other."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from simulator.domain.assessment import Evidence
from simulator.tui.widgets.prose import Prose


class Bubble(Vertical):
    """A speaker's name and words."""

    DEFAULT_CSS = """
    Bubble {
        height: auto;
        width: 1fr;
        padding: 0 1;
        margin: 1 0 0 0;
        & > .speaker { text-style: bold; color: $text-muted; }
        &.-customer { margin: 1 10 0 0; border-left: thick $primary; }
        &.-trainee { margin: 1 0 0 10; border-left: thick $secondary; }
        &.-aside { margin: 1 4 0 4; & > .words { color: $text-muted; text-style: italic; } }
    }
    """

    def __init__(self, speaker: str, words: Content, *, kind: str) -> None:
        """`kind`: ``customer``, ``trainee`` or ``aside`` (the program speaks)."""
        super().__init__(classes=f"-{kind}")
        self._speaker = speaker
        self._words = words

    def compose(self) -> ComposeResult:
        """A line for the name, then the words in their own direction."""
        if self._speaker:
            yield Prose(self._speaker, classes="speaker")
        yield Prose(self._words, follow_text=True, classes="words")


def customer_bubble(name: str, *said: str) -> Bubble:
    """The customer speaks: an answer to the reply, then what comes next."""
    return Bubble(name, Content("\n".join(words for words in said if words)), kind="customer")


def trainee_bubble(name: str, reply: str, evidence: Iterable[Evidence] = ()) -> Bubble:
    """The trainee's reply, the words that earned a verdict underlined."""
    words = Content(reply)
    for span in evidence:
        words = words.stylize("underline", span.start, span.end)
    return Bubble(name, words, kind="trainee")


def aside_bubble(words: str) -> Bubble:
    """The program speaks: a hint, a notice."""
    return Bubble("", Content(words), kind="aside")
