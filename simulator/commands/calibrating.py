"""``simulator calibrate``: fit the scorer to the phrase bank and to rated replies;
for those who work on the program.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.commands.common import note, options_word, put_lines
from simulator.edge import Call
from simulator.errors import UsageError
from simulator.i18n.texts import Texts

if TYPE_CHECKING:
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
    # Translators: stands for the name of a folder in the help of commands
    folder_word = texts.pgettext("metavar", "FOLDER")

    @click.command("calibrate", help=about, options_metavar=options_word(texts))
    @click.option("--rated", default="tests/rated", metavar=folder_word, help=of_rated)
    @click.option("--out", metavar=folder_word, help=of_out)
    @click.option("--check", is_flag=True, help=of_check)
    @click.pass_context
    def command(context: click.Context, rated: str, out: str | None, check: bool) -> None:
        call = context.find_object(Call)
        assert call is not None  # noqa: S101 - the group always makes one
        context.exit(_calibrate(call.desk(), Path(rated), None if out is None else Path(out), check=check))

    return command


def _calibrate(desk: Desk, rated: Path, out: Path | None, *, check: bool) -> int:
    from simulator.authoring.library import Library
    from simulator.calibration.accuracy import figures_of, json_file, markdown_file
    from simulator.calibration.calibrate import Fitter, Inputs, compared, data_files, learn_models
    from simulator.resources import package_folder, scenarios_folder

    try:
        import scipy  # noqa: F401
        import sklearn  # noqa: F401
    except ImportError as error:
        raise UsageError("extra-missing", extra="calibrate") from error
    inputs = Inputs.read(Library([scenarios_folder()]), rated)
    models = learn_models(
        # Translators: progress of the command "calibrate"; {language} is a code such as fa
        inputs.library,
        lambda language: note(desk.texts.gettext("Learning from the phrase bank: {language}", language=language)),
    )
    # Translators: progress of the command "calibrate"
    note(desk.texts.gettext("Fitting the weights"))
    fitter = Fitter(inputs, models)
    files = data_files(models, fitter.weights())
    differences = compared(files, package_folder() / "scoring" / "data")
    put_lines(differences)
    if check:
        return FINDINGS if differences else 0
    # Translators: progress of the command "calibrate"
    note(desk.texts.gettext("Measuring, each situation with weights fitted without it"))
    figures = figures_of(fitter)
    data, docs = (out, out) if out else (package_folder() / "scoring" / "data", package_folder().parent / "docs")
    for folder in (data, docs):
        folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (data / name).write_bytes(content)
    (docs / "accuracy.json").write_bytes(json_file(figures))
    page = docs / "accuracy.md"
    page.write_text(markdown_file(figures, page.read_text("utf-8") if page.exists() else ""), "utf-8")
    return 0
