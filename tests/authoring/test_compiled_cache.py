"""Compiled files are kept, and whatever is wrong with the cache is ignored."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_up import GOOD, PHRASEBOOK, ROOT, write

from simulator.authoring import cache
from simulator.authoring.library import Library
from simulator.domain.ids import Language, ScenarioId

EN, LATE = Language("en"), ScenarioId("late-parcel")


@pytest.fixture
def kept(library: Library, tmp_path: Path) -> Path:
    """A cache folder that knows the made-up scenario, phrasebook and catalogue."""
    write(library.roots[0] / "en" / "phrasebook" / "ownership.yaml", PHRASEBOOK)
    again = Library(library.roots, tmp_path / "cache")
    again.scenario(LATE, EN)
    again.phrasebook(EN)
    return tmp_path / "cache"


def test_what_comes_from_the_cache_is_the_same(library: Library, kept: Path) -> None:
    assert len(list(kept.iterdir())) == 3
    cached = Library(library.roots, kept)
    assert cached.scenario(LATE, EN) == library.scenario(LATE, EN)
    assert cached.phrasebook(EN) == library.phrasebook(EN)
    assert cached.catalogue() == library.catalogue()


def test_the_parser_is_not_needed_for_cached_files(library: Library, kept: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from simulator.authoring.library import Library;"
        f"Library([Path({str(library.roots[0])!r})], Path({str(kept)!r})).scenario('late-parcel', 'en');"
        "print('yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x80", b"foreign", b"\x91" * 100_000, bytes(range(256)) * 20])
def test_a_foreign_cache_file_is_ignored_and_rewritten(library: Library, kept: Path, content: bytes) -> None:
    for path in kept.iterdir():
        path.write_bytes(content)
    assert Library(library.roots, kept).scenario(LATE, EN) == library.scenario(LATE, EN)
    (file,) = kept.glob("scenario-*")
    assert file.read_bytes() != content


def test_a_changed_file_overwrites_what_was_kept(library: Library, kept: Path) -> None:
    write(library.roots[0] / "en" / "late-parcel.yaml", GOOD.replace("minutes: 6", "minutes: 7"))
    assert Library(library.roots, kept).scenario(LATE, EN).minutes == 7
    assert len(list(kept.iterdir())) == 3


def test_a_changed_catalogue_is_noticed(library: Library, kept: Path) -> None:
    path = library.roots[0] / "principles.yaml"
    write(path, "".join(line for line in path.read_text("utf-8").splitlines(True) if "  blame-others:" not in line))
    assert "unknown-pitfall" in [d.code for d in Library(library.roots, kept).problems(EN)]


def test_another_compiler_version_reads_anew(library: Library, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache.cache_key(b"x")
    monkeypatch.setattr(cache, "COMPILER", cache.COMPILER + 1)
    assert cache.cache_key(b"x") != before


def test_a_cache_that_cannot_be_written_is_done_without(library: Library, tmp_path: Path) -> None:
    taken = write(tmp_path / "taken", "a file where the folder should be")
    for folder in (taken, taken / "below", Path("/proc/nowhere")):
        assert Library(library.roots, folder).scenario(LATE, EN) == library.scenario(LATE, EN)


def test_a_full_disk_leaves_nothing_behind(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    Library(library.roots, tmp_path / "cache").scenario(LATE, EN)
    assert list((tmp_path / "cache").iterdir()) == []
