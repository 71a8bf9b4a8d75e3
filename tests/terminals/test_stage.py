"""The stage tells when a terminal does not come to rest; a picture of it would show anything."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
import stage
from kinds import KINDS


class Restless(stage.Stage):
    """A terminal, never started, that shows another picture each time; or always the same one."""

    def __init__(self, folder: Path, pictures: list[bytes]) -> None:
        super().__init__(KINDS[0], 1, folder, [], "")
        self._pictures = itertools.cycle(pictures)

    def pixels(self) -> bytes:
        return next(self._pictures)


@pytest.fixture(autouse=True)
def little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "PATIENCE_SECONDS", 2.0)
    monkeypatch.setattr(stage, "SETTLED_SECONDS", 0.1)


def test_a_screen_that_never_stands_still_is_an_error(tmp_path: Path) -> None:
    black, white = bytes(1000), b"\xff" * 1000
    with pytest.raises(TimeoutError, match=KINDS[0].name):
        Restless(tmp_path, [black, white]).settle()


def test_a_cursor_may_blink(tmp_path: Path) -> None:
    Restless(tmp_path, [bytes(1000), b"\xff" * 50 + bytes(950)]).settle()
