"""``calibrate --check``: rounding is no difference, other terms, numbers or judgements are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from simulator.calibration.made_files import compared
from simulator.calibration.models import as_file, text_array
from simulator.domain.ids import Language
from simulator.scoring.combination import weights
from simulator.scoring.model import read_model

DATA = Path(__file__).resolve().parents[2] / "simulator" / "scoring" / "data"


class Judges:
    """In place of a fitter: how far the probabilities move is given."""

    def __init__(self, distance: float) -> None:
        self._distance = distance

    def distances(self, old: object, new: object) -> Mapping[str, float]:
        return {"alone": self._distance}


def arrays(**changes: Any) -> bytes:
    weights_ = np.arange(-20, 20, dtype=np.int8).reshape(20, 2)
    made: dict[str, Any] = {"terms": text_array([f"t{i}" for i in range(20)]), "weights": weights_}
    return as_file({**made, **changes})


def differences(folder: Path, old: bytes, new: bytes) -> list[str]:
    (folder / "en.npz").write_bytes(old)
    return compared({"en.npz": new}, folder, Judges(0.0))  # type: ignore[arg-type]  # a stand-in for the fitter


def test_one_unit_of_rounding_is_no_difference(tmp_path: Path) -> None:
    weights_ = np.arange(-20, 20, dtype=np.int8).reshape(20, 2)
    assert not differences(tmp_path, arrays(), arrays(weights=weights_ + np.int8(1)))
    assert differences(tmp_path, arrays(), arrays(weights=weights_ + np.int8(2)))


def test_other_terms_are_a_difference(tmp_path: Path) -> None:
    assert differences(tmp_path, arrays(), arrays(terms=text_array([f"u{i}" for i in range(20)])))
    assert differences(tmp_path, arrays(), arrays(terms=text_array(["more", *(f"t{i}" for i in range(20))])))


@pytest.mark.parametrize(("moved", "found"), [(0.002, 0), (0.03, 1)])
def test_weights_that_judge_otherwise_are_a_difference(moved: float, found: int) -> None:
    content = (DATA / "weights.json").read_bytes()
    assert len(compared({"weights.json": content}, DATA, Judges(moved))) == found  # type: ignore[arg-type]  # a stand-in for the fitter


def test_a_file_that_is_not_there_is_a_difference(tmp_path: Path) -> None:
    assert compared({"en.npz": arrays()}, tmp_path, Judges(0.0))  # type: ignore[arg-type]  # a stand-in for the fitter


def test_the_shipped_files_can_be_read() -> None:
    assert weights().recommended.alone.weights
    assert len(read_model((DATA / "en.npz").read_bytes(), Language("en")).columns) == 77


def test_weights_of_an_earlier_form_are_a_difference(tmp_path: Path) -> None:
    content = (DATA / "weights.json").read_bytes()
    (tmp_path / "weights.json").write_bytes(content.replace(b'"bare"', b'"former"'))
    (found,) = compared({"weights.json": content}, tmp_path, Judges(0.0))  # type: ignore[arg-type]  # a stand-in for the fitter
    assert "bare" in found
