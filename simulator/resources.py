"""Where the shipped files live: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_DATA = _PACKAGE / "_data"
"""Where a wheel carries them."""


def shipped(name: str) -> Path:
    """The shipped folder called `name`. Whether it exists is for whoever reads it to find out."""
    installed = _DATA / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def scenarios_folder() -> Path:
    """The shipped scenarios, phrasebooks and catalogue."""
    return shipped("scenarios")


def locale_folder() -> Path:
    """The catalogues of the interface's sentences."""
    return shipped("locale")


def package_folder() -> Path:
    """The program's own package."""
    return _PACKAGE
