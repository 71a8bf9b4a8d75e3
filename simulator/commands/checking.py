"""``simulator check``: what is wrong with scenario and phrasebook files, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.commands.common import language_option, options_word, progress, put, put_exactly
from simulator.edge import Call
from simulator.i18n.texts import Texts

if TYPE_CHECKING:
    from simulator.authoring.diagnostics import Diagnostic
    from simulator.desk import Desk

FINDINGS = 1
"""Exit status where something was found."""


def check_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "check"
    about = _("Look for mistakes in scenarios and phrasebooks: in files, or in all that is in folders.")

    @click.command("check", help=about, options_metavar=options_word(texts))
    # Translators: stands for the names of files or folders in the help of commands
    @click.argument("paths", nargs=-1, metavar=texts.pgettext("metavar", "[PATH]..."))
    # Translators: help of the option --format of "check" and "report"
    @click.option(
        "--format", "form", type=click.Choice(("text", "json")), default="text", help=_("Form of the result.")
    )
    @click.option(
        "--samples",
        is_flag=True,
        # Translators: help of the option --samples of "check"
        help=_("Also try the scorer on each rated sample, as if it did not know it."),
    )
    @language_option(texts)
    @click.pass_context
    def command(context: click.Context, paths: Sequence[str], form: str, samples: bool, language: str | None) -> None:
        from simulator.authoring.check import check_paths
        from simulator.resources import scenarios_folder

        call = context.find_object(Call)
        assert call is not None  # noqa: S101 - the group always makes one
        desk = call.desk(language)
        places = [Path(path) for path in paths] or [scenarios_folder()]
        found = check_paths(places, desk.library, watch=progress)
        if samples:
            found += _misjudged(places, desk)
        if form == "json":
            from simulator.reporting.shapes import line

            put_exactly(line([_object(one, desk.texts) for one in found]) + "\n")
        else:
            _put_findings(found, desk.texts)
        context.exit(FINDINGS if found else 0)

    return command


def _misjudged(places: Sequence[Path], desk: Desk) -> list[Diagnostic]:
    """What the scorer does not judge as labelled, in the scenario files that the library plays."""
    from simulator.authoring.check import files_under
    from simulator.workbench.samples import misjudged

    asked = {file.resolve() for place in places for file in files_under(place)}
    scenarios = [
        (scenario, path)
        for language in desk.library.languages()
        for scenario in desk.library.scenarios(language)
        if (path := desk.library.path(scenario.id, language)).resolve() in asked
    ]
    with progress(scenarios) as watched:
        return [
            finding
            for scenario, path in watched
            for finding in misjudged(scenario, path, desk.scorer(scenario.language))
        ]


def message_and_hint(found: Diagnostic, texts: Texts) -> tuple[str, str]:
    """What is wrong and what to do about it, in the user's language; the second may be empty."""
    from simulator.i18n.diagnostic_texts import fix, sentence
    from simulator.i18n.system_words import said_by_system
    from simulator.language.clean import clean_text

    values = {name: _shown(said_by_system(value, texts), texts) for name, value in found.details.items()}
    message, _ = sentence(found.code)
    hint = fix(found.code, found.details)
    said = texts.gettext(message, **values), texts.gettext(hint, **values) if hint else ""
    return clean_text(said[0], keep_newlines=False), clean_text(said[1], keep_newlines=False)


def severity_word(severity: str, texts: Texts) -> str:
    """How grave a finding is."""
    words: Mapping[str, str] = {
        # Translators: severity of a finding about a file: it cannot be used
        "error": texts.pgettext("severity", "error"),
        # Translators: severity of a finding about a file: it works, but hardly as meant
        "warning": texts.pgettext("severity", "warning"),
        # Translators: severity of a finding about a file: it could be better
        "hint": texts.pgettext("severity", "hint"),
    }
    return words[severity]


def _shown(value: object, texts: Texts) -> str:
    """A detail as a sentence repeats it: what stands in the file as it is, a number in the reader's digits."""
    from simulator.i18n.formats import digits
    from simulator.language.clean import clean_text

    return clean_text(value, keep_newlines=False) if isinstance(value, str) else digits(str(value), texts.language)


def _object(found: Diagnostic, texts: Texts) -> dict[str, object]:
    message, hint = message_and_hint(found, texts)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "file": found.file,
        "line": found.line,
        "column": found.column,
        "message": message,
        "hint": hint,
    }


def _put_findings(found: Sequence[Diagnostic], texts: Texts) -> None:
    for one in found:
        message, hint = message_and_hint(one, texts)
        put(f"{one.file}:{one.line}:{one.column}: {severity_word(one.severity.value, texts)}: {message}")
        if hint:
            put(f"    {hint}")
    if not found:
        # Translators: "check" found no mistakes
        put(texts.gettext("No mistakes found."))
