"""Hostile files end in one finding each: no traceback, no hang, no flood of memory, no crash of the interpreter.

They are checked in a process of their own with limits on time and memory, so that a crash is seen and not shared.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from made_up import GOOD, ROOT, write

from simulator.authoring.check import check_paths
from simulator.authoring.library import Library

SECONDS, BYTES = 15, 512 * 1024 * 1024
CHECK = """
import json, resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]), int(sys.argv[2])))
from simulator.authoring.check import check_paths
from simulator.authoring.library import Library
library = Library([Path("scenarios")])
for folder in sorted(Path(sys.argv[1]).iterdir()):
    print(json.dumps(folder.name), end=" ", flush=True)
    print(json.dumps([d.code for d in check_paths([folder], library)]), flush=True)
"""
LAUGHS = "a: &a [x, x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
)

HOSTILE: dict[str, tuple[bytes, str]] = {
    "brackets": (b"[" * 100_000, "too-deep"),
    "braces": (b"{a: " * 20_000, "too-deep"),
    "question marks": (b"? " * 100_000, "too-deep"),
    "dashes": (b"- " * 100_000, "too-deep"),
    "billion laughs": (LAUGHS.encode(), "yaml-reference"),
    "circular": (b"&a [*a]", "yaml-reference"),
    "20 MB": (b"a: b\n" * 4_000_000, "file-too-large"),
    "python tag": (b"!!python/object/apply:os.system [echo]", "yaml-tag"),
    "many parts": (b"a: [" + b"x," * 60_000 + b"]", "too-many-parts"),
    "million digits": (GOOD.replace("level: 1", "level: " + "1" * 400_000).encode(), "not-a-whole-number"),
    "sexagesimal": (GOOD.replace("level: 1", "level: 1" + ":1" * 100_000).encode(), "not-a-whole-number"),
    "nul": (b"id: a\0b", "control-character"),
    "all nul": (bytes(500_000), "control-character"),
    "escape": (b"id: \x1b]2;title\x07", "control-character"),
    "latin-1": (GOOD.replace("Ms Rivera", "Mrs Hervé").encode("latin-1"), "not-utf8"),
    "utf-16": (GOOD.encode("utf-16"), "not-utf8"),
    "surrogate": (b"id: \xed\xa0\x80", "not-utf8"),
    "escaped surrogate": (b'id: "\\ud800"', "bad-escape"),
    "duplicate": (GOOD.replace("minutes: 6", "minutes: 6\nminutes: 7").encode(), "duplicate-key"),
    "spaces": (b" " * 500_000 + b"a: b: c", "colon-in-text"),
    "comments": (b"#\n" * 250_000, "empty-file"),
    "two documents": (b"---\n" * 100_000, "several-documents"),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The codes of what is found in each hostile file. A crash shows as the last name in the output, without codes."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, (content, _) in HOSTILE.items():
        (folder / name).mkdir()
        (folder / name / "late-parcel.yaml").write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(folder), str(BYTES)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    lines = [line.partition('" ') for line in done.stdout.splitlines()]
    return {name.strip('"'): json.loads(codes) for name, _, codes in lines}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_ends_in_one_finding(name: str, found: dict[str, list[str]]) -> None:
    assert found[name] == [HOSTILE[name][1]]


def test_where_latin_1_begins_is_told(tmp_path: Path) -> None:
    path = tmp_path / "late-parcel.yaml"
    path.write_bytes("id: x\ntitle: Café au\n".encode("latin-1"))
    (found,) = check_paths([path], Library([ROOT / "scenarios"]))
    assert (found.line, found.column, found.details) == (2, 11, {"byte": "0xE9"})


def _folder(path: Path) -> None:
    path.mkdir()


def _unreadable(path: Path) -> None:
    write(path, GOOD).chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")


def _loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: os.mkfifo(path), "file-not-regular"),
        (lambda path: path.symlink_to("/dev/zero"), "file-not-regular"),
        (lambda path: path.symlink_to(path.parent / "nowhere"), "file-missing"),
        (_loop, "file-unreadable"),
        (_unreadable, "file-unreadable"),
    ],
    ids=["pipe", "device", "broken link", "link to itself", "not allowed"],
)
def test_what_is_no_file_ends_in_one_finding(make: Callable[[Path], None], code: str, tmp_path: Path) -> None:
    path = tmp_path / "late-parcel.yaml"
    make(path)
    assert [d.code for d in check_paths([path], Library([ROOT / "scenarios"]))] == [code]


def test_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "en" / "late-parcel.yaml").mkdir(parents=True)
    found = check_paths([tmp_path], Library([ROOT / "scenarios"]))
    assert [d.code for d in found] == ["nothing-to-check"]
    library = Library([ROOT / "scenarios", tmp_path])
    assert "file-not-regular" in [d.code for d in library.problems(library.languages()[0])]


def test_missing_file(tmp_path: Path) -> None:
    assert [d.code for d in check_paths([tmp_path / "x.yaml"], Library([ROOT / "scenarios"]))] == ["file-missing"]
