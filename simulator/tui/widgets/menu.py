"""A list to choose from: texts are literal, right-to-left ones joined, ordered and aligned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from simulator.tui.scrolling import MirroredScroll


class Entry(NamedTuple):
    """One line or more of a menu."""

    id: str
    prompt: str | Content
    is_heading: bool = False
    """Whether it stands above others and cannot be chosen. It has a colour of its own: a disabled one is too faint."""


class Menu(MirroredScroll, OptionList):
    """An option list that never reads markup."""

    DEFAULT_CSS = """
    Menu {
        height: auto; max-height: 1fr; border: none; background: transparent; padding: 0;
        &:focus { border: none; background-tint: transparent; }
        & > .option-list--option-disabled { color: $text-accent; }
    }
    """

    def __init__(
        self,
        entries: Sequence[Entry] = (),
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(*map(_option, entries), id=id, classes=classes, markup=False)

    def show(self, entries: Sequence[Entry], *, keep: str | None = None) -> None:
        """Replace all entries; the one with the id `keep` (else the first to choose) becomes the highlighted one."""
        self.clear_options()
        self.add_options(map(_option, entries))
        places = {entry.id: place for place, entry in enumerate(entries) if not entry.is_heading}
        if places:
            self.highlighted = places.get(keep or "", next(iter(places.values())))

    @property
    def chosen(self) -> str | None:
        """The id of the highlighted entry."""
        return self.get_option_at_index(self.highlighted).id if self.highlighted is not None else None


def _option(entry: Entry) -> Option:
    prompt = Content(entry.prompt) if isinstance(entry.prompt, str) else entry.prompt
    return Option(prompt, id=entry.id, disabled=entry.is_heading)
