"""``simulator report``: what came of the sessions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.commands.common import language_option, options_word, put_exactly
from simulator.edge import Call
from simulator.i18n.texts import Texts

if TYPE_CHECKING:
    from simulator.desk import Desk


def report_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "report"
    about = _("Print what was practised, by whom, and how it went.")
    # Translators: help of the option --trainee of "report"
    of_whom = _("Only the sessions of people with this name.")
    # Translators: help of the option --output of "report"
    into = _("Write to this file; nobody else may read it.")
    # Translators: stands for the name of a file in the help of commands
    file_word = texts.pgettext("metavar", "FILE")

    @click.command("report", help=about, options_metavar=options_word(texts))
    @click.option(
        "--format",
        "form",
        type=click.Choice(("text", "csv", "json")),
        default="text",
        # Translators: help of the option --format of "check" and "report"
        help=_("Form of the result."),
    )
    @language_option(texts)
    # Translators: stands for a name in the help of commands
    @click.option("--trainee", metavar=texts.pgettext("metavar", "NAME"), help=of_whom)
    @click.option("--output", metavar=file_word, help=into)
    @click.pass_obj
    def command(call: Call, form: str, language: str | None, trainee: str | None, output: str | None) -> None:
        desk = call.desk(language)
        document = _document(desk, form, trainee)
        if output is None:
            put_exactly(document)
        else:
            from simulator.storage.private_file import write_whole

            write_whole(Path(output), document.encode())

    return command


def _document(desk: Desk, form: str, trainee: str | None) -> str:
    from simulator.desk import person_name
    from simulator.reporting.sessions import chosen_sessions

    name = None if trainee is None else person_name(trainee)
    sessions = chosen_sessions(desk.store_to_read, trainee=name, language=desk.flags.language)
    if form == "json":
        from simulator.reporting.json import report_json

        return report_json(sessions)
    if form == "csv":
        from simulator.reporting.csv import report_csv

        return report_csv(sessions)
    from simulator.language.clean import clean_text
    from simulator.reporting.text import report_text

    return clean_text(report_text(sessions, desk.texts, desk.formats))
