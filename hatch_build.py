"""Build hook: compile the gettext catalogues, so that a wheel (and an editable install) carries them ready to load."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):
    """Writes ``locale/<language>/LC_MESSAGES/simulator.mo`` beside each .po file and ships it, without the .po.

    Installers write files in any order: a .po that came a moment later would count as newer, and be read
    at every start.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalogue; a broken one stops the build with its place."""
        for source in sorted(Path(self.root).glob("locale/*/LC_MESSAGES/*.po")):
            with source.open("rb") as file:
                catalogue = read_po(file, locale=None, abort_invalid=True)
            compiled = source.with_suffix(".mo")
            with compiled.open("wb") as file:
                write_mo(file, catalogue)
            place = compiled.relative_to(self.root).as_posix()
            build_data["force_include"][str(compiled)] = f"simulator/_data/{place}"
