"""``simulator schema``: the JSON Schemas of the files, for editors."""

from __future__ import annotations

import click

from simulator.commands.common import options_word, put_exactly
from simulator.edge import Call
from simulator.i18n.texts import Texts


def schema_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "schema"
    about = _("Print the JSON Schema of a kind of file, with which editors check while you type.")

    @click.command("schema", help=about, options_metavar=options_word(texts))
    @click.argument("kind", type=click.Choice(("scenario", "phrasebook", "filler")), default="scenario")
    @click.pass_obj
    def command(call: Call, kind: str) -> None:
        from simulator.authoring.schema import SCHEMAS, written

        put_exactly(written(SCHEMAS[kind](call.desk().catalogue)))

    return command
