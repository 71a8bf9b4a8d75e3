"""The tool that makes the pictures of the screens keeps the old ones until it has all of the new."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import screenshots


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the pictures are, with some from earlier."""
    folder = tmp_path / "screens"
    folder.mkdir()
    for name in ("home-kk-80x24.svg", "gone-kk-80x24.svg", "home-fa-80x24.svg"):
        (folder / name).write_text("old", encoding="utf-8")
    monkeypatch.setattr(screenshots, "FOLDER", folder)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")  # the tool sets it
        yield folder
    time.tzset()


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_the_pictures_of_a_language_are_exchanged_at_the_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    seen = []

    async def pictures(language: str, size: tuple[int, int], into: Path) -> None:
        seen.append(contents(folder))
        (into / f"home-{language}-{size[0]}x{size[1]}.svg").write_text("new", encoding="utf-8")

    monkeypatch.setattr(screenshots, "pictures", pictures)
    monkeypatch.setattr(sys, "argv", ["screenshots.py", "kk"])
    screenshots.main()
    assert seen == [before, before]
    assert contents(folder) == {"home-kk-80x24.svg": "new", "home-kk-120x40.svg": "new", "home-fa-80x24.svg": "old"}
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith("tmp")] == []


def test_a_walk_that_goes_astray_takes_nothing_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)

    async def pictures(language: str, size: tuple[int, int], into: Path) -> None:
        (into / f"home-{language}.svg").write_text("half", encoding="utf-8")
        raise AssertionError

    monkeypatch.setattr(screenshots, "pictures", pictures)
    monkeypatch.setattr(sys, "argv", ["screenshots.py", "kk"])
    with pytest.raises(AssertionError):
        screenshots.main()
    assert contents(folder) == before


def test_a_language_that_there_is_not_is_told_before_anything_happens(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    monkeypatch.setattr(sys, "argv", ["screenshots.py", "kk", "kz"])
    with pytest.raises(SystemExit, match="kz"):
        screenshots.main()
    assert contents(folder) == before
