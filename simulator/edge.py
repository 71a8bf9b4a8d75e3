"""The outermost edge: one call of the program, whose errors become sentences and exit statuses.

Nothing here needs the command line's machinery, so that the app opens without it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations
from typing import TYPE_CHECKING

from simulator.errors import SimulatorError, UsageError
from simulator.i18n.texts import Texts, load_texts
from simulator.language.clean import clean_text
from simulator.resources import locale_folder

if TYPE_CHECKING:
    from simulator.desk import Desk
    from simulator.domain.ids import Language

DONE, WRONG_USE, INTERNAL, INTERRUPTED = 0, 2, 70, 130
"""Exit statuses; `simulator.commands.checking.FINDINGS` is the fifth."""


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


def complain(text: str) -> None:
    """Write one sentence to standard error."""
    if sys.stderr:
        sys.stderr.write(f"simulator: {clean_text(text, keep_newlines=False)}\n")


def at_the_edge(action: Callable[[Call, Texts], int], arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run an action; the exit status. Whatever goes wrong is one sentence on standard error, never a traceback."""
    from simulator.commands.streams import silence_output, use_utf8
    from simulator.i18n.messages import sentence

    use_utf8()
    texts = _first_texts(arguments, environment)
    call = Call(environment=environment)
    try:
        try:
            return action(call, texts)
        finally:
            call.close()
            if sys.stdout:
                sys.stdout.flush()  # a pipe that broke shows here, while it can still be caught
    except SimulatorError as error:
        complain(sentence(error, texts))
        return WRONG_USE
    except BrokenPipeError:
        silence_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the outermost edge: logged, and told in a sentence
        return _tell_internal(error, environment, texts)


def _first_texts(arguments: Sequence[str], environment: Mapping[str, str]) -> Texts:
    """The sentences to speak; in English where the catalogue is broken, which the desk then finds and tells."""
    language = interface_language(arguments, environment)
    try:
        return load_texts(language, locale_folder())
    except Exception:  # noqa: BLE001 - before there are words, nothing can be told
        return Texts(language, NullTranslations())


def open_app(call: Call) -> None:
    """The app's first screen. UsageError ``no-terminal`` where nobody could see it."""
    from simulator.commands.streams import is_terminal

    if not is_terminal():
        raise UsageError("no-terminal")
    from simulator.tui.app import run

    run(call.desk())


def interface_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language to speak before the command line is read: as `Desk` finds it, but nothing is an error yet."""
    from simulator.i18n.texts import known_language
    from simulator.languages import ENGLISH_NAMES, system_language
    from simulator.settings import load_settings_quietly

    asked = (
        _option_value(arguments, "--ui-language"),
        _option_value(arguments, "--language"),
        environment.get("SIMULATOR_LANGUAGE"),
    )
    for word in asked:
        language = known_language(word) or ENGLISH_NAMES.get((word or "").strip().lower())
        if language:
            return language
    return load_settings_quietly(environment).language or system_language(environment)


def _option_value(arguments: Sequence[str], option: str) -> str | None:
    """The last value given to an option; what follows ``--`` is no option."""
    end = list(arguments).index("--") if "--" in arguments else len(arguments)
    found = None
    for number, argument in enumerate(arguments[:end]):
        if argument.startswith(f"{option}="):
            found = argument.partition("=")[2]
        elif argument == option and number + 1 < end:
            found = arguments[number + 1]
    return found


def _tell_internal(error: Exception, environment: Mapping[str, str], texts: Texts) -> int:
    from simulator.commands.trouble import write_down

    written = write_down(error, environment)
    if written:
        # Translators: an error inside the program, not the user's. {path} is a file with the details.
        complain(texts.gettext("Something went wrong inside the program. The details are in {path}.", path=written))
    else:
        # Translators: an error inside the program, not the user's. {error} is its English name.
        complain(texts.gettext("Something went wrong inside the program: {error}.", error=type(error).__name__))
    return INTERNAL
