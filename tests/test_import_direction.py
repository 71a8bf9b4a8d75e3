"""Arrows point down: a module imports from its own room or from lower rows, as docs/architecture.md draws them."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "simulator"
ROWS: dict[str, int] = {
    # domain
    "__init__": 0, "domain": 0, "errors": 0,
    # what every adapter may use
    "language": 1,
    # adapters: they do not import each other
    "authoring": 2, "scoring": 2, "storage": 2, "i18n": 2, "resources": 2,
    # use cases: one verb of a user each
    "coaching": 3, "reporting": 3, "workbench": 3, "calibration": 3,
    # what every front end works at
    "settings": 4, "languages": 4, "people": 4, "desk": 4,
    # front ends
    "tui": 5, "plain": 5, "plain_text": 5, "plain_json": 5, "commands": 5, "edge": 5, "cli": 5, "__main__": 5,
}  # fmt: skip
ALONE = 2
"""The row whose rooms do not import each other."""
ONLY_IN: dict[str, set[str]] = {
    "textual": {"tui"},
    "rich": {"tui"},
    "rapidfuzz": {"language", "scoring"},
    "numpy": {"scoring", "calibration"},
    "sklearn": {"calibration", "commands"},
    "scipy": {"calibration", "commands"},
    "yaml": {"authoring"},
    "sqlite3": {"storage"},
    "babel": {"i18n"},
    "persiantools": {"i18n"},
    "click": {"cli", "commands", "__main__"},
}
FRONT_ENDS = {"tui": {"tui"}, "plain": {"plain", "plain_text", "plain_json"}}
"""Front ends that know nothing of the others. The command line starts them all."""
HEAVY = {"numpy", "textual", "rapidfuzz", "babel", "yaml", "jinja2", "persiantools"}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts), path


def imports(source: str) -> Iterator[str]:
    """Everything that a module imports, also inside functions and for the type checker only."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the room"
            if node.module == "simulator":
                yield from (f"simulator.{alias.name}" for alias in node.names if not alias.name.startswith("__"))
            else:
                yield node.module or ""


def faults(module: str, source: str) -> Iterator[str]:
    """What is wrong with the imports of a module."""
    here = room(module)
    for imported in imports(source):
        top, there = imported.split(".")[0], room(imported)
        if here not in ONLY_IN.get(top, {here}):
            yield f"{module} imports {top}"
        if top != "simulator" or there == here:
            continue
        if ROWS[there] > ROWS[here]:
            yield f"{module} points up to {imported}"
        elif ROWS[there] == ROWS[here] == ALONE:
            yield f"{module} points sideways to {imported}"
        elif any(here in ends and ROWS[there] == ROWS[here] and there not in ends for ends in FRONT_ENDS.values()):
            yield f"{module} imports another front end, {imported}"


@pytest.mark.parametrize(("module", "path"), list(modules()), ids=lambda value: value if isinstance(value, str) else "")
def test_arrows_point_down(module: str, path: Path) -> None:
    assert room(module) in ROWS, "a new room: say in which row it is"
    assert list(faults(module, path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("simulator.domain.scenario", "from simulator.coaching.coach import Coach"),
        ("simulator.domain.scenario", "def f():\n    import simulator.language.clean"),
        ("simulator.coaching.coach", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import simulator.desk"),
        ("simulator.coaching.coach", "from simulator import desk"),
        ("simulator.scoring.scorer", "from simulator.authoring.library import Library"),
        ("simulator.tui.app", "from simulator.plain import run"),
        ("simulator.coaching.coach", "import sqlite3"),
        ("simulator.reporting.text", "import babel.numbers"),
    ],
)
def test_a_wrong_arrow_is_found(module: str, source: str) -> None:
    assert len(list(faults(module, source))) == 1


@pytest.mark.parametrize("package", ["simulator.domain", "simulator.coaching", "simulator.cli"])
def test_importing_it_loads_nothing_heavy(package: str) -> None:
    names = [name for name, _ in modules() if f"{name}.".startswith(f"{package}.")]
    assert names, f"{package} is missing"
    program = f"import sys\nimport {', '.join(names)}\nprint(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert HEAVY.isdisjoint(done.stdout.split())
