"""``simulator calibrate``: fit the scorer to the phrase bank and to rated replies;
for those who work on the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.commands.common import note, options_word, put_lines
from simulator.domain.ids import LANGUAGES, Language
from simulator.edge import Call
from simulator.errors import UsageError
from simulator.i18n.texts import Texts
from simulator.scoring.tiers import CORE, SEMANTIC, TIERS, VECTORS_PACKAGE, Tier

if TYPE_CHECKING:
    from simulator.calibration.accuracy import Figures
    from simulator.calibration.calibrate import Inputs
    from simulator.desk import Desk

FINDINGS = 1


def calibrate_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "calibrate"
    about = _("Fit the scorer anew to the phrase bank and to rated replies, and say what changed.")
    # Translators: help of the option --rated of "calibrate"
    of_rated = _("The folder of rated replies, one file a language.")
    # Translators: help of the option --out of "calibrate"
    of_out = _("Write the data files and the table of figures to this folder and leave the program's own alone.")
    # Translators: help of the option --check of "calibrate"
    of_check = _("Write nothing; exit with 1 where the program's data files are not what comes of the fit.")
    # Translators: help of the option --tier of "calibrate"; "semantic" is a name
    of_tier = _("The tier of the scorer to fit; “semantic” needs the extra of that name.")
    # Translators: stands for the name of a folder in the help of commands
    folder_word = texts.pgettext("metavar", "FOLDER")

    @click.command("calibrate", help=about, options_metavar=options_word(texts))
    @click.option("--rated", default="tests/rated", metavar=folder_word, help=of_rated)
    @click.option("--out", metavar=folder_word, help=of_out)
    @click.option("--check", is_flag=True, help=of_check)
    @click.option("--tier", type=click.Choice(TIERS), default=CORE, help=of_tier)
    @click.pass_context
    def command(context: click.Context, rated: str, out: str | None, check: bool, tier: Tier) -> None:
        call = context.find_object(Call)
        assert call is not None  # noqa: S101 - the group always makes one
        order = _Order(rated=Path(rated), out=None if out is None else Path(out), check=check, tier=tier)
        context.exit(_calibrate(call.desk(), order))

    return command


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What was asked for."""

    rated: Path
    out: Path | None
    check: bool
    tier: Tier


def _calibrate(desk: Desk, order: _Order) -> int:
    from simulator.authoring.library import Library
    from simulator.calibration.accuracy import figures_of
    from simulator.calibration.calibrate import Fitter, Inputs, one_thread
    from simulator.calibration.made_files import compared, data_files
    from simulator.resources import package_folder, scenarios_folder

    _require(order.tier)
    one_thread()
    inputs = Inputs.read(Library([scenarios_folder()]), order.rated)
    models, meaning = _learnt(inputs, order, desk)
    # Translators: progress of the command "calibrate"
    note(desk.texts.gettext("Fitting the weights"))
    fitter = Fitter(inputs, models, meaning)
    files = data_files(models, meaning, fitter.weights())
    shipped = package_folder() / "scoring" / "data"
    differences = compared(files, shipped, fitter)
    put_lines(differences)
    if order.check:
        return FINDINGS if differences else 0
    # Translators: progress of the command "calibrate"
    note(desk.texts.gettext("Measuring, each situation with weights fitted without it"))
    _write(files, figures_of(fitter), order.out or shipped, order.out or package_folder().parent / "docs")
    return 0


def _require(tier: Tier) -> None:
    """UsageError where what fits or embeds is not installed."""
    wanted = {"calibrate": ("sklearn", "scipy"), "semantic": (VECTORS_PACKAGE,) if tier == SEMANTIC else ()}
    for extra, packages in wanted.items():
        if any(find_spec(package) is None for package in packages):
            raise UsageError("extra-missing", extra=extra)


def _learnt(inputs: Inputs, order: _Order, desk: Desk) -> tuple[Mapping[Language, bytes], bytes | None]:
    """The models of the languages and, for the semantic tier,
    of meaning; that tier takes the languages' as they are.
    """
    from simulator.calibration.calibrate import learn_models
    from simulator.calibration.made_files import shipped_models
    from simulator.calibration.meanings import learn_meaning

    def tell(what: str) -> None:
        # Translators: progress of the command "calibrate"; {language} is a code such as fa, or the id of a behaviour
        note(desk.texts.gettext("Learning from the phrase bank: {language}", language=what))

    if order.tier == CORE:
        return learn_models(inputs.library, tell), None
    phrasebooks = {language: inputs.library.phrasebook(language) for language in LANGUAGES}
    return shipped_models(), learn_meaning(phrasebooks, inputs.library.catalogue(), tell)


def _write(files: Mapping[str, bytes], figures: Figures, data: Path, docs: Path) -> None:
    """Put the data files and the published figures where they belong; those of the other tier stay."""
    from simulator.calibration.accuracy import json_file, markdown_file, with_others

    for folder in (data, docs):
        folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (data / name).write_bytes(content)
    table, page = docs / "accuracy.json", docs / "accuracy.md"
    merged = with_others(figures, table.read_bytes() if table.exists() else b"{}")
    table.write_bytes(json_file(merged))
    page.write_text(markdown_file(merged, page.read_text("utf-8") if page.exists() else ""), "utf-8")
