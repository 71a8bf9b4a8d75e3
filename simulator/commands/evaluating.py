"""``simulator evaluate``: how far the scorer agrees with people, on replies that people rated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.commands.common import options_word, progress, put_exactly, put_lines
from simulator.edge import Call
from simulator.i18n.texts import Texts
from simulator.scoring.tiers import CORE, TIERS, Tier

if TYPE_CHECKING:
    from simulator.calibration.evaluate import Figure, Judged
    from simulator.calibration.rated import RatedReply
    from simulator.desk import Desk


def evaluate_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "evaluate"
    about = _("Judge replies that people rated, and say how far the scorer agrees with them.")
    # Translators: help of the option --train of "evaluate"
    of_train = _("More rated replies: samples from which the scorer may learn about the same situations.")
    # Translators: help of the option --predictions of "evaluate"
    of_predictions = _("Write what the scorer says of every reply to this file, one line each.")
    # Translators: help of the option --tier of "evaluate"; "semantic" is a name
    of_tier = _("The tier of the scorer that judges; “semantic” needs the extra of that name.")
    # Translators: stands for the name of a file in the help of commands
    file_word = texts.pgettext("metavar", "FILE")

    @click.command("evaluate", help=about, options_metavar=options_word(texts))
    @click.argument("files", nargs=-1, required=True, metavar=f"{file_word}...")
    @click.option("--train", multiple=True, metavar=file_word, help=of_train)
    @click.option("--predictions", metavar=file_word, help=of_predictions)
    # Translators: help of the option --json
    @click.option("--json", "as_json", is_flag=True, help=_("As JSON."))
    @click.option("--tier", type=click.Choice(TIERS), default=CORE, help=of_tier)
    @click.pass_obj
    def command(
        call: Call, files: Sequence[str], train: Sequence[str], predictions: str | None, as_json: bool, tier: Tier
    ) -> None:
        from simulator.calibration.evaluate import by_language, judge, measure
        from simulator.scoring.tiers import usable_tier

        desk = call.desk()
        chosen = usable_tier(tier)
        replies, samples = _read(files), _read(train)
        with progress(judge(replies, lambda language: desk.scorer(language, chosen), samples), len(replies)) as judging:
            judged = list(judging)
        if predictions is not None:
            _write_predictions(Path(predictions), judged)
        measured = {language: measure(kept) for language, kept in by_language(judged).items()}
        if as_json:
            from simulator.reporting.shapes import line

            put_exactly(line(measured) + "\n")
        else:
            put_lines(_table(judged, measured, desk))

    return command


def _read(files: Sequence[str]) -> list[RatedReply]:
    from simulator.calibration.rated import read_rated

    return [reply for file in files for reply in read_rated(Path(file))]


def _write_predictions(path: Path, judged: Sequence[Judged]) -> None:
    from simulator.reporting.shapes import line
    from simulator.storage.private_file import write_whole

    write_whole(path, "".join(line(_prediction(one)) + "\n" for one in judged).encode())


def _prediction(judged: Judged) -> dict[str, object]:
    from simulator.calibration.evaluate import CREDITED

    behaviours = judged.assessment.behaviours
    return {
        "predicted": {b.id: b.probability for b in behaviours},
        "shown": {b.id: b.verdict in CREDITED for b in behaviours},
        "verdict": {b.id: b.verdict.value for b in behaviours},
        "score": judged.assessment.score,
        "review": judged.assessment.review,
        "evidence": {b.id: [[e.start, e.end] for e in b.evidence] for b in behaviours},
    }


def _table(judged: Sequence[Judged], measured: Mapping[str, Mapping[str, Figure]], desk: Desk) -> list[str]:
    """The figures by language, then those of each behaviour."""
    from simulator.calibration.evaluate import by_behaviour, by_language, intervals

    spans = {language: intervals(kept) for language, kept in by_language(judged).items()}
    columns = list(measured)
    lines = ["".join([" " * 22, *(f"{column:>18}" for column in columns)])]
    for name in measured["all"]:
        cells = [cell(measured[column][name], spans[column].get(name)) for column in columns]
        lines.append("".join([f"{name:<22}", *(f"{one:>18}" for one in cells)]))
    known = by_behaviour(judged)
    # Translators: heading of a table: how often each behaviour was rated, and the agreement (F1) for it
    lines += ["", desk.texts.gettext("Behaviour: number of ratings, how often shown, F1")]
    # Translators: stands in a table where there are no ratings to measure by
    nothing = desk.texts.gettext("not measured")
    for behaviour in [*desk.catalogue.principle, *desk.catalogue.pitfall]:
        found = known.pop(behaviour, None)
        lines.append(f"  {behaviour:<32}" + (_behaviour(found) if found else nothing))
    return [*lines, *(f"  {behaviour:<32}{_behaviour(found)}" for behaviour, found in known.items())]


def cell(value: Figure, span: tuple[float, float] | None) -> str:
    """A figure with its interval, as a table shows it."""
    if value is None:
        return "-"
    if isinstance(value, int):
        return str(value)
    shown = f"{value:.2f}" if value >= 1 else f"{value:.3f}".removeprefix("0")
    return shown if span is None else f"{shown} ({span[0]:.2f}-{span[1]:.2f})".replace("0.", ".")


def _behaviour(found: Mapping[str, Figure]) -> str:
    return f"{found['n']:>5} {found['shown']:>5} {cell(found['f1'], None):>7}"
