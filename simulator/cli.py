"""The command line: one group of commands, in the user's language, whose errors are sentences."""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from simulator import __version__
from simulator.commands.checking import check_command
from simulator.commands.common import Call, code_word, complain, language_option, options_word
from simulator.commands.listing import list_command
from simulator.commands.playing import play_command
from simulator.commands.reports import report_command
from simulator.commands.results import export_command, import_command
from simulator.commands.schemas import schema_command
from simulator.commands.trying import try_command
from simulator.errors import SimulatorError
from simulator.i18n.messages import sentence
from simulator.i18n.texts import DOMAIN, Texts, load_texts
from simulator.resources import locale_folder

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.domain.ids import Language

DONE, WRONG_USE, INTERNAL, INTERRUPTED = 0, 2, 70, 130
"""Exit statuses; `simulator.commands.checking.FINDINGS` is the fifth."""


def build_cli(texts: Texts) -> click.Group:
    """All commands, with their help in the language of `texts`."""
    _ = texts.gettext
    # Translators: help of the program
    about = _(
        "Practise talking with difficult customers: answer in your own words, see what your reply does. Without a"
        " command, the app opens."
    )
    # Translators: help of the option --ui-language
    of_interface = _("Language of the interface alone.")
    # Translators: help of the option --library
    of_library = _("One more folder of scenarios; may be given several times.")
    # Translators: help of the option --store
    of_store = _("The file in which sessions are kept.")
    # Translators: stands for the name of a folder in the help of commands
    folder_word = texts.pgettext("metavar", "FOLDER")

    @click.group(
        "simulator",
        invoke_without_command=True,
        help=about,
        options_metavar=options_word(texts),
        # Translators: stands for a command and its arguments in the usage line of the program
        subcommand_metavar=texts.pgettext("metavar", "COMMAND [ARGUMENTS]..."),
    )
    @language_option(texts)
    @click.option("--ui-language", metavar=code_word(texts), help=of_interface)
    @click.option("--library", metavar=folder_word, multiple=True, help=of_library)
    # Translators: stands for the name of a file in the help of commands
    @click.option("--store", metavar=texts.pgettext("metavar", "FILE"), help=of_store)
    @click.version_option(__version__, prog_name="simulator", message="%(prog)s %(version)s")
    @click.pass_context
    def program(
        context: click.Context,
        language: str | None,
        ui_language: str | None,
        library: tuple[str, ...],
        store: str | None,
    ) -> None:
        call = context.find_object(Call)
        assert call is not None  # noqa: S101 - `run` always makes one
        call.language, call.ui_language = language, ui_language
        call.library, call.store = library, store
        if context.invoked_subcommand is None:
            open_app(call)

    makers = (list_command, play_command, try_command, check_command, schema_command, report_command)
    for make in (*makers, export_command, import_command):
        program.add_command(make(texts))
    return program


def open_app(call: Call) -> None:
    """The app's first screen. UsageError ``no-terminal`` where nobody could see it."""
    from simulator.commands.streams import is_terminal
    from simulator.errors import UsageError

    if not is_terminal():
        raise UsageError("no-terminal")
    from simulator.tui.app import run as run_app

    run_app(call.desk())


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Do what the command line asks for; the exit status. Whatever goes wrong is one sentence on standard error."""
    from simulator.commands.streams import silence_output, use_utf8

    use_utf8()
    texts = load_texts(interface_language(arguments, environment), locale_folder())
    speak_click(texts.language)
    call = Call(environment=environment)
    try:
        try:
            return _run(arguments, call, texts)
        finally:
            call.close()
    except SimulatorError as error:
        complain(sentence(error, texts))
        return WRONG_USE
    except BrokenPipeError:
        silence_output()
        return DONE
    except Exception as error:  # noqa: BLE001 - the outermost edge: logged, and told in a sentence
        return _tell_internal(error, environment, texts)


def _run(arguments: Sequence[str], call: Call, texts: Texts) -> int:
    try:
        status = build_cli(texts).main(list(arguments), prog_name="simulator", standalone_mode=False, obj=call)
        _flush()
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        complain(error.format_message())
        return WRONG_USE
    return status if isinstance(status, int) else DONE


def _flush() -> None:
    import sys

    if sys.stdout:
        sys.stdout.flush()  # a pipe that broke shows here, while it can still be caught


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


def speak_click(language: Language) -> None:
    """Have click say its own sentences in `language`: it asks the standard library's gettext."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(locale_folder()))
    gettext.textdomain(DOMAIN)


def _tell_internal(error: Exception, environment: Mapping[str, str], texts: Texts) -> int:
    from simulator.commands.trouble import write_down

    written: Path | None = write_down(error, environment)
    if written:
        # Translators: an error inside the program, not the user's. {path} is a file with the details.
        complain(texts.gettext("Something went wrong inside the program. The details are in {path}.", path=written))
    else:
        # Translators: an error inside the program, not the user's. {error} is its English name.
        complain(texts.gettext("Something went wrong inside the program: {error}.", error=type(error).__name__))
    return INTERNAL
