"""``simulator list``: the scenarios there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from simulator.commands.common import language_option, options_word, put, put_exactly
from simulator.domain.scenario import Scenario
from simulator.edge import Call, complain
from simulator.i18n.texts import Texts

if TYPE_CHECKING:
    from simulator.desk import Desk
    from simulator.domain.ids import Language


def list_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext

    # Translators: help of the command "list"
    @click.command("list", help=_("List the scenarios."), options_metavar=options_word(texts))
    # Translators: help of the option --json of "list"
    @click.option("--json", "as_json", is_flag=True, help=_("As JSON, in all languages unless one is given."))
    @language_option(texts)
    @click.pass_obj
    def command(call: Call, as_json: bool, language: str | None) -> None:
        desk = call.desk(language)
        everywhere = as_json and call.asked_language(language) is None
        languages = desk.library.languages() if everywhere else (desk.scenario_language,)
        scenarios = [scenario for code in languages for scenario in desk.library.scenarios(code)]
        if as_json:
            from simulator.reporting.shapes import line

            put_exactly(line([_object(scenario, desk) for scenario in scenarios]) + "\n")
        else:
            _put_table(scenarios, desk)
        _tell_problems(languages, desk)

    return command


def _object(scenario: Scenario, desk: Desk) -> dict[str, object]:
    return {
        "id": scenario.id,
        "language": scenario.language,
        "title": scenario.title,
        "level": scenario.level,
        "minutes": scenario.minutes,
        "principles": list(scenario.principles),
        "pitfalls": list(scenario.avoided),
        "path": str(desk.library.path(scenario.id, scenario.language)),
    }


def _put_table(scenarios: Sequence[Scenario], desk: Desk) -> None:
    from simulator.i18n.collation import collation
    from simulator.i18n.words import level_word
    from simulator.reporting.text import GAP, padded, width

    if not scenarios:
        # Translators: "list" found nothing
        put(desk.texts.gettext("There are no scenarios in this language."))
        return
    by_title = collation(desk.scenario_language)
    rows = [
        (
            scenario.id,
            scenario.title,
            level_word(scenario.level, desk.texts),
            desk.formats.duration(scenario.minutes * 60),
        )
        for scenario in sorted(scenarios, key=lambda scenario: (scenario.level, by_title(scenario.title)))
    ]
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        put(GAP.join(map(padded, row, widths)).rstrip())


def _tell_problems(languages: Iterable[Language], desk: Desk) -> None:
    files = {problem.file for code in languages for problem in desk.library.problems(code)}
    for file in sorted(files):
        # Translators: “simulator check” is a command and stays as it is
        complain(
            desk.texts.gettext(
                "The file {file} has mistakes. This command shows them: simulator check {file}", file=file
            )
        )
