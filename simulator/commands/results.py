"""``simulator export-results`` and ``import-results``: finished sessions from one machine to another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from simulator.commands.common import options_word, put
from simulator.edge import Call
from simulator.i18n.texts import Texts


def export_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "export-results"
    about = _("Write all finished sessions to a file, for another machine.")

    @click.command("export-results", help=about, options_metavar=options_word(texts))
    # Translators: stands for the name of a file in the help of commands
    @click.argument("file", metavar=texts.pgettext("metavar", "FILE"))
    @click.pass_obj
    def command(call: Call, file: str) -> None:
        from simulator.coaching.exchange import export_results

        desk = call.desk()
        count = export_results(desk.store_to_read, Path(file), language=desk.flags.language)
        # Translators: {count} sessions were written to the file {file}
        message = desk.texts.ngettext(
            "{count} finished session was written to {file}.",
            "{count} finished sessions were written to {file}.",
            count,
            count=desk.formats.number(count),
            file=file,
        )
        put(message)

    return command


def import_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "import-results"
    about = _("Read finished sessions from files of another machine. A session arrives only once.")

    @click.command("import-results", help=about, options_metavar=options_word(texts))
    # Translators: stands for the names of files in the help of commands
    @click.argument("files", nargs=-1, required=True, metavar=texts.pgettext("metavar", "FILE..."))
    @click.pass_obj
    def command(call: Call, files: Sequence[str]) -> None:
        from simulator.coaching.exchange import import_results

        desk = call.desk()
        arrival = import_results(desk.store, [Path(file) for file in files])
        number = desk.formats.number
        # Translators: {count} sessions were read from files and are new here
        message = desk.texts.ngettext(
            "{count} session was imported.",
            "{count} sessions were imported.",
            arrival.arrived,
            count=number(arrival.arrived),
        )
        put(message)
        if arrival.already_there:
            # Translators: {count} sessions of the files had been read before
            message = desk.texts.ngettext(
                "{count} session was here already.",
                "{count} sessions were here already.",
                arrival.already_there,
                count=number(arrival.already_there),
            )
            put(message)

    return command
