"""What the commands share: the global options, a desk made from them, and writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import click

from simulator.i18n.texts import Texts
from simulator.language.clean import clean_text

if TYPE_CHECKING:
    from simulator.desk import Desk

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(slots=True, kw_only=True)
class Call:
    """One call of the program: its environment and its global options."""

    environment: Mapping[str, str]
    language: str | None = None
    ui_language: str | None = None
    store: str | None = None
    library: tuple[str, ...] = ()
    desks: list[Desk] = field(default_factory=list)
    """What was opened, to be closed in the end."""

    def desk(self, language: str | None = None) -> Desk:
        """A desk for this call; `language` is that of the command's own option."""
        from simulator.desk import open_desk

        desk = open_desk(
            self.environment,
            language=language or self.language,
            ui_language=self.ui_language,
            store=self.store,
            library=self.library,
        )
        self.desks.append(desk)
        return desk

    def asked_language(self, language: str | None) -> str | None:
        """The language of the command's own option or of the global one; None where neither was given."""
        return language or self.language

    def close(self) -> None:
        """Tell what was noticed, and close what was opened."""
        from simulator.i18n.messages import sentence

        for desk in self.desks:
            for notice in desk.notices:
                complain(sentence(notice, desk.texts))
            desk.close()
        self.desks.clear()


def language_option(texts: Texts) -> Callable[[Function], Function]:
    """The option that each command has for the language."""
    # Translators: help of the option --language; the codes stay as they are
    text = texts.gettext("Language of the scenarios, and of the interface for this run: en, fa, hy, kk or tl.")
    return click.option("--language", metavar=code_word(texts), help=text)


def code_word(texts: Texts) -> str:
    """What stands for a language code in the help."""
    # Translators: stands for a language code such as fa in the help of commands
    return texts.pgettext("metavar", "CODE")


def options_word(texts: Texts) -> str:
    """What stands for the options in a usage line."""
    # Translators: stands for the options in the usage line of a command
    return texts.pgettext("metavar", "[OPTIONS]")


def put(text: str) -> None:
    """Write a line to standard output, free of anything that could steer a terminal."""
    click.echo(clean_text(text), color=True)


def put_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output."""
    for text in lines:
        put(text)


def put_exactly(document: str) -> None:
    """Write a document that is complete as it is, such as JSON; nothing is added."""
    click.echo(document, nl=False, color=True)


def complain(text: str) -> None:
    """Write one sentence to standard error."""
    click.echo(f"simulator: {clean_text(text, keep_newlines=False)}", err=True, color=True)
