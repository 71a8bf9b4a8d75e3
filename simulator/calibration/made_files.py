"""The files that calibrating makes: names, contents, and whether new ones say the same as those in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from simulator.domain.ids import LANGUAGES, Language
from simulator.scoring.combination import FILES, Weights, read_weights
from simulator.scoring.tiers import CORE, SEMANTIC, SEMANTIC_DATA

if TYPE_CHECKING:
    from simulator.calibration.calibrate import Fitter

MOVED_AT_MOST = 0.001
"""The share of a model's numbers that may differ by more than rounding before it counts as another model."""
SAME_JUDGEMENT = 0.01
"""How far the probabilities of the rated replies may move, in the mean, before weights count as other weights."""


def shipped_models() -> dict[Language, bytes]:
    """The data files of the languages as they are in the program."""
    folder = files("simulator.scoring") / "data"
    return {language: (folder / f"{language}.npz").read_bytes() for language in LANGUAGES}


def data_files(models: Mapping[Language, bytes], meaning: bytes | None, weights: Weights) -> dict[str, bytes]:
    """Everything that is fitted for a tier, by the name of its file."""
    if meaning is not None:
        return {SEMANTIC_DATA: meaning, FILES[SEMANTIC]: weights_file(weights)}
    return {**{f"{language}.npz": content for language, content in models.items()}, FILES[CORE]: weights_file(weights)}


def compared(made: Mapping[str, bytes], folder: Path, fitter: Fitter) -> list[str]:
    """What differs between new files and those in a folder, one line each; nothing where they say the same.

    Another processor or number of threads rounds otherwise: a model may differ in a few numbers, and weights count as
    the same where they judge the rated replies the same.
    """
    found: list[str] = []
    for name, content in made.items():
        path = folder / name
        if not path.exists():
            found.append(f"{name}: +{len(content)}")
        elif name in FILES.values():
            found += [f"{name}: {difference}" for difference in _changed_weights(path.read_bytes(), content, fitter)]
        else:
            found += [f"{name}: {difference}" for difference in _changed_arrays(path.read_bytes(), content)]
    return found


def _changed_weights(old: bytes, new: bytes, fitter: Fitter) -> Iterator[str]:
    try:
        before = read_weights(old)
    except msgspec.ValidationError as error:  # of an earlier form of the program
        yield str(error)
        return
    for way, distance in fitter.distances(before, read_weights(new)).items():
        if distance > SAME_JUDGEMENT:
            yield f"{way} {distance:.4f}"


def _changed_arrays(old: bytes, new: bytes) -> Iterator[str]:
    with np.load(BytesIO(old), allow_pickle=False) as before, np.load(BytesIO(new), allow_pickle=False) as after:
        for name in after.files:
            if name not in before.files or before[name].shape != after[name].shape:
                yield f"{name} {before[name].shape if name in before.files else '-'} -> {after[name].shape}"
                continue
            distance = np.abs(before[name].astype(np.float64) - after[name].astype(np.float64))
            exact = name in ("terms", "behaviours", "languages")
            unit = 1.0 if after[name].dtype == np.int8 else 1e-3 * max(1.0, float(np.abs(after[name]).max()))
            moved = float((distance > (0 if exact else unit)).mean())
            if moved > (0 if exact else MOVED_AT_MOST):
                yield f"{name} {moved:.4f}"


def weights_file(weights: Weights) -> bytes:
    """The weights as the bytes of their file, to be read by people too."""
    return msgspec.json.format(msgspec.json.encode(weights, order="sorted"), indent=2) + b"\n"
