"""What the commands share: options, words of the help, and writing to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from simulator.i18n.texts import Texts
from simulator.language.clean import clean_text

Item = TypeVar("Item")
Function = TypeVar("Function", bound=Callable[..., Any])


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


def note(text: str) -> None:
    """Say how far something has come, beside the results: on standard error."""
    click.echo(clean_text(text), err=True)


@contextmanager
def progress(items: Iterable[Item], count: int | None = None) -> Iterator[Iterable[Item]]:
    """The items, with a bar on standard error where that is a terminal; `count`: how many, where they do not say."""
    if sys.stderr.isatty():
        with click.progressbar(items, length=count, file=sys.stderr) as bar:
            yield bar
    else:
        yield items
