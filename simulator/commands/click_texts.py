"""Click's own sentences that this program shows, so that our catalogues translate them.

Click has them from the catalogue that `speak_click` gives it; they are listed here only to be found by the extraction,
as click writes them.
"""

from __future__ import annotations

import gettext
import sys
from gettext import NullTranslations

from simulator.domain.ids import Language
from simulator.i18n.marker import N_
from simulator.i18n.texts import SOURCE, Texts

SENTENCES: tuple[str, ...] = (
    # Translators: begins the first line of a command's help
    N_("Usage:"),
    # Translators: heading in a command's help
    N_("Options"),
    # Translators: heading in the program's help
    N_("Commands"),
    # Translators: help of the option --help
    N_("Show this message and exit."),
    # Translators: help of the option --version
    N_("Show the version and exit."),
    # Translators: a command was not written to its end
    N_("Missing command."),
    # Translators: begins a sentence that goes on with the argument's name
    N_("Missing argument"),
    # Translators: begins a sentence that goes on with the option's name
    N_("Missing option"),
    # Translators: {name!r} is what was typed; it stays as it is
    N_("No such option {name!r}."),
    # Translators: {name!r} is what was typed; it stays as it is
    N_("No such command {name!r}."),
    # Translators: {message} is a sentence that says why
    N_("Invalid value: {message}"),
    # Translators: {param_hint} is an option or argument, {message} a sentence that says why
    N_("Invalid value for {param_hint}: {message}"),
    # Translators: {name!r} is an option; it stays as it is
    N_("Option {name!r} does not take a value."),
    # Translators: in a command's help, in brackets after an option that must be given
    N_("required"),
    # Translators: in a command's help, in brackets after an option; {default} is a value
    N_("default: {default}"),
)


def plural_sentences(texts: Texts, count: int) -> tuple[str, ...]:
    """Those that depend on a number."""
    return (
        # Translators: {possibility} and {possibilities} are commands or options close to what was typed
        texts.ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", count),
        # Translators: {value!r} is what was typed, {choice} and {choices} what may be given; they stay as they are
        texts.ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", count),
        # Translators: {name!r} is an option; it stays as it is
        texts.ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", count),
        # Translators: {args} is what was typed and is not understood
        texts.ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", count),
    )


class _Speaker:
    """What click's modules ask in place of the standard library, the texts of the present call."""

    texts = Texts(Language(SOURCE), NullTranslations())

    def gettext(self, message: str) -> str:
        return self.texts.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.texts.ngettext(singular, plural, count)


_speaking = _Speaker()


def speak_click(texts: Texts) -> None:
    """Have click say its own sentences with `texts`, in whatever way these were read.

    Click's modules ask two functions of the standard library, which know compiled catalogues only and would speak
    another language than the rest of the help where that file is missing or old. They get ours in their place.
    """
    _speaking.texts = texts
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "click":
            for word, value in list(vars(module).items()):
                if value is gettext.gettext:
                    setattr(module, word, _speaking.gettext)
                elif value is gettext.ngettext:
                    setattr(module, word, _speaking.ngettext)
