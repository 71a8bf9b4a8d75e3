"""The command line: one group of commands, in the user's language, whose errors are sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import click

from simulator import __version__
from simulator.commands.calibrating import calibrate_command
from simulator.commands.checking import check_command
from simulator.commands.click_texts import speak_click
from simulator.commands.common import code_word, language_option, options_word
from simulator.commands.evaluating import evaluate_command
from simulator.commands.listing import list_command
from simulator.commands.playing import play_command
from simulator.commands.reports import report_command
from simulator.commands.results import export_command, import_command
from simulator.commands.schemas import schema_command
from simulator.commands.streams import silence_output
from simulator.commands.trying import try_command
from simulator.edge import DONE, INTERRUPTED, WRONG_USE, Call, at_the_edge, complain, open_app
from simulator.i18n.texts import Texts
from simulator.scoring.tiers import CORE, TIERS, VERSION, has_vectors


def build_cli(texts: Texts) -> click.Group:
    """All commands, with their help in the language of `texts`."""
    _ = texts.gettext
    # Translators: help of the program
    about = _(
        "Practise talking with difficult customers: answer in your own words, see what your reply does. Without a"
        " command, the app opens."
    )
    # Translators: help of the option --ui-language
    of_interface = _("Language of the interface only.")
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
    @click.version_option(__version__, prog_name="simulator", message=f"%(prog)s %(version)s ({scorer_line()})")
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
    for make in (*makers, export_command, import_command, evaluate_command, calibrate_command):
        program.add_command(make(texts))
    return program


def scorer_line() -> str:
    """The scorer's version and the tiers that can judge here, as ``--version`` says them."""
    tiers = [tier for tier in TIERS if tier == CORE or has_vectors()]
    return f"scorer {VERSION}: {', '.join(tiers)}"


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Do what the command line asks for; the exit status."""
    return at_the_edge(lambda call, texts: _run(arguments, call, texts), arguments, environment)


def _run(arguments: Sequence[str], call: Call, texts: Texts) -> int:
    speak_click(texts)
    try:
        status = build_cli(texts).main(list(arguments), prog_name="simulator", standalone_mode=False, obj=call)
    except SystemExit:  # click's answer to a pipe that broke, and to nothing else here
        silence_output()
        return DONE
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        complain(error.format_message())
        return WRONG_USE
    return status if isinstance(status, int) else DONE
