"""The sentences that a library's source holds, so that a new version which brings another one is noticed."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType


def modules_of(package: ModuleType) -> Iterator[Path]:
    """The files of a package's own folder."""
    yield from sorted(Path(inspect.getfile(package)).parent.glob("*.py"))


def translated_by_gettext(package: ModuleType) -> set[str]:
    """Everything that the package hands to gettext; of a plural the singular."""
    return {
        text
        for path in modules_of(package)
        for call in _calls(path)
        if _name(call) in {"_", "gettext", "ngettext"}
        for text in _texts(call.args[:1])
    }


def shown(modules: Iterable[str], functions: set[str], keywords: set[str]) -> set[tuple[str, str]]:
    """Module and words of what is handed to one of `functions`, or to any function as one of `keywords`."""
    found: set[tuple[str, str]] = set()
    for name in modules:
        path = Path(inspect.getfile(importlib.import_module(name)))
        for call in _calls(path):
            values = [keyword.value for keyword in call.keywords if keyword.arg in keywords]
            values += call.args[:1] if _name(call) in functions else []
            found |= {(name, text) for text in _texts(values) if any(map(str.isalpha, text))}
    return found


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _texts(values: Iterable[ast.expr]) -> Iterator[str]:
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value
        elif isinstance(value, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in value.values)
