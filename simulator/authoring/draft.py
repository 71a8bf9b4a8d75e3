"""A file on its way from text to the domain: what was read, where everything stands, and what was found so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from simulator.authoring.diagnostics import Diagnostic, Findings, Position, UnusableFileError
from simulator.authoring.fileformat import FORMAT
from simulator.authoring.guards import decode
from simulator.authoring.nodes import MappingNode, locate, parse
from simulator.authoring.shape import At, Shape, read_shape
from simulator.domain.ids import LANGUAGES
from simulator.language.closest import closest

File = TypeVar("File", bound=msgspec.Struct)
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Compiled(Generic[Made]):
    """What came of a file: the domain's object, or None where there are errors; and all findings, in file order."""

    made: Made | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Draft(Generic[File]):
    """A file that was read, perhaps with blanks where it is broken."""

    shape: Shape[File]
    node: MappingNode
    findings: Findings

    @property
    def file(self) -> File:
        """What was read."""
        return self.shape.file

    def place(self, *at: str | int) -> Position:
        """Where the value at a path stands (a list or mapping: its key)."""
        return locate(self.node, at)

    def add(self, code: str, at: At, /, **details: str | int) -> None:
        """Note a finding at a path."""
        self.findings.add(code, locate(self.node, at), **details)

    def add_at_key(self, code: str, at: At, /, **details: str | int) -> None:
        """Note a finding at the key that a path ends in, even where its value is a text."""
        self.findings.add(code, locate(self.node, at, at_key=True), **details)

    def guess(self, name: str, choices: Iterable[str]) -> str:
        """The choice that was probably meant by `name`; empty where none is similar."""
        return "" if self.findings.is_full else "".join(closest(name, list(choices)))

    def is_whole(self, *at: str | int) -> bool:
        """Whether nothing at, above or under a path is broken."""
        return self.shape.is_whole(at)


def read_draft(content: bytes, type_: type[File], findings: Findings) -> Draft[File] | None:
    """Read the bytes of a file; None where nothing can be read at all, and `findings` says why."""
    try:
        text = decode(content)
    except UnusableFileError as problem:
        findings.add_unusable(problem)
        return None
    node = parse(text, findings)
    if node is None or _is_newer(node, findings):
        return None
    return Draft(read_shape(node, type_, findings), node, findings)


def _is_newer(node: MappingNode, findings: Findings) -> bool:
    """Whether the file is in a later format than this program knows; then nothing else in it can be judged."""
    written = getattr(node.value("format"), "value", "1")
    if not (written.isdecimal() and written.isascii() and len(written) < 9 and int(written) > FORMAT):
        return False
    findings.add("newer-format", locate(node, ("format",)), found=written, known=FORMAT)
    return True


def check_place(draft: Draft[File], id_: str, language: str, stem: str, folder: str) -> None:
    """Compare a file's id and language with its name and folder, which are what the program goes by."""
    if id_ and draft.is_whole("id") and id_ != stem:
        at = ("id",) if draft.node.key("id") else ("competency",)
        draft.add("file-name-differs", at, id=id_, name=stem)
    if language and folder in LANGUAGES and folder != language:
        draft.add("folder-differs", ("language",), language=language, folder=folder)
