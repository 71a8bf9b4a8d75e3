"""The shipped catalogue, and a library of one made-up root."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up import GOOD, ROOT, write

from simulator.authoring.library import Library
from simulator.domain.catalogue import Catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return Library([ROOT / "scenarios"]).catalogue()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of one made-up root, ``tmp_path / "shipped"``, that holds the catalogue and one scenario."""
    shipped = tmp_path / "shipped"
    write(shipped / "principles.yaml", (ROOT / "scenarios" / "principles.yaml").read_text("utf-8"))
    write(shipped / "en" / "late-parcel.yaml", GOOD)
    return Library([shipped])
