"""Reads a node tree into the file types and collects every error of shape on the way, each with its place.

The walk follows the types' own description (`msgspec.inspect`), so that a new field in `fileformat` needs nothing here.
Where something is broken, a blank takes its place ("" or the field's default), so that the rest of the file can still
be checked; `Shape.broken` tells which paths those are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeAlias, TypeVar

import msgspec
from msgspec import inspect

from simulator.authoring import shape_scalars
from simulator.authoring.diagnostics import Findings, Position
from simulator.authoring.nodes import ListNode, MappingNode, Node, TextNode
from simulator.language.closest import closest

File = TypeVar("File", bound=msgspec.Struct)
At: TypeAlias = tuple[str | int, ...]
"""A path of keys and list indexes from the top of the file."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[File]):
    """A file read into its type, with blanks where it is broken."""

    file: File
    broken: frozenset[At]
    """The paths whose value is a blank, or has a key too many or too few."""
    touched: frozenset[At]
    """The same paths and everything above them."""

    def is_whole(self, at: At) -> bool:
        """Whether nothing at, above or under a path is broken."""
        return at not in self.touched and not any(at[:length] in self.broken for length in range(len(at)))


def read_shape(node: MappingNode, type_: type[File], findings: Findings) -> Shape[File]:
    """Read a whole file; everything that does not fit the type goes to `findings`."""
    reader = _Reader(findings)
    file = reader.struct(node, _described(type_), (), node.position)
    if not isinstance(file, type_):
        raise TypeError(f"{type_.__name__} was read as {type(file).__name__}")
    touched = frozenset(at[:length] for at in reader.broken for length in range(len(at) + 1))
    return Shape(file, frozenset(reader.broken), touched)


@cache
def _described(type_: type[msgspec.Struct]) -> inspect.StructType:
    described = inspect.type_info(type_)
    if not isinstance(described, inspect.StructType):
        raise TypeError(f"{type_} is no struct")
    return described


class Broken(Exception):  # noqa: N818 - not an error of the program: it ends the reading of one value
    """A value cannot be read; the finding is noted."""


class _Reader:
    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.broken: set[At] = set()

    def fail(self, code: str, position: Position, at: At, **details: str | int) -> Broken:
        """Note a finding at a path; the caller raises what is returned, or goes on."""
        self._findings.add(code, position, **details)
        self.broken.add(at)
        return Broken()

    def value(self, node: Node, type_: inspect.Type, at: At, position: Position) -> object:
        """The value of a node; `Broken` where it does not fit its type."""
        extra: Mapping[str, object] = {}
        while isinstance(type_, inspect.Metadata):
            extra = {**(type_.extra or {}), **extra}
            type_ = type_.type
        if isinstance(type_, inspect.StructType):
            return self.struct(node, type_, at, position)
        if isinstance(type_, inspect.VarTupleType):
            return self._items(node, type_, at, position)
        if isinstance(type_, inspect.DictType):
            return self._entries(node, type_, at, position)
        if isinstance(type_, inspect.UnionType):
            return self.value(node, self._member(node, type_, at), at, position)
        outcome = shape_scalars.read(node, type_, key_of(at), extra)
        if isinstance(outcome, shape_scalars.Misfit):
            raise self.fail(outcome.code, node.position, at, **outcome.details)
        return outcome

    def struct(self, node: Node, type_: inspect.StructType, at: At, position: Position) -> object:
        """A mapping with known keys."""
        if not isinstance(node, MappingNode):
            raise self.fail("not-a-mapping", position, at, key=key_of(at))
        known = {field.encode_name: field for field in type_.fields}
        values: dict[str, object] = {}
        meant: set[str] = set()
        for key, below in node.entries.values():
            field = known.get(key.value)
            if field is None:
                meant.add(self._unknown_key(key, below, tuple(known), at))
                continue
            values[field.name] = self._field(below, key, field, at)
        for field in type_.fields:
            if field.required and node.key(field.encode_name) is None:
                values[field.name] = blank(field.type)
                if field.encode_name not in meant:  # a mistyped key is one mistake, not two
                    self.fail("missing-key", position, (*at, field.encode_name), key=field.encode_name)
        made: object = type_.cls(**{name: value for name, value in values.items() if value is not Broken})
        return made

    def _field(self, node: Node, key: TextNode, field: inspect.Field, at: At) -> object:
        position = node.position if isinstance(node, TextNode) else key.position
        try:
            return self.value(node, field.type, (*at, key.value), position)
        except Broken:
            return blank(field.type) if field.required else Broken

    def _unknown_key(self, key: TextNode, value: Node, known: tuple[str, ...], at: At) -> str:
        """Note a key that may not stand here; returns the key that was probably meant."""
        if " " in key.value and isinstance(value, TextNode) and value.plain and not value.value:
            # {reply: I am sorry, it was late}: in braces, an unquoted text ends at its first comma.
            self.fail("comma-in-text", key.position, (*at, ""), text=key.value)
            return ""
        best = "" if self._findings.is_full else "".join(closest(key.value, known))
        self.fail("unknown-key", key.position, (*at, best), key=key.value, allowed=", ".join(known), closest=best)
        return best

    def _items(self, node: Node, type_: inspect.VarTupleType, at: At, position: Position) -> tuple[object, ...]:
        if not isinstance(node, ListNode):
            raise self.fail("not-a-list", position, at, key=key_of(at))
        if len(node.items) < (type_.min_length or 0):
            raise self.fail("empty-list", position, at, key=key_of(at))
        self._limit(len(node.items), type_.max_length, at, position)
        return tuple(self._item(item, type_.item_type, (*at, index)) for index, item in enumerate(node.items))

    def _item(self, node: Node, type_: inspect.Type, at: At) -> object:
        try:
            return self.value(node, type_, at, node.position)
        except Broken:
            return blank(type_)

    def _entries(self, node: Node, type_: inspect.DictType, at: At, position: Position) -> dict[str, object]:
        if not isinstance(node, MappingNode):
            raise self.fail("not-a-mapping", position, at, key=key_of(at))
        if not node.entries and type_.min_length:
            raise self.fail("empty-list", position, at, key=key_of(at))
        self._limit(len(node.entries), type_.max_length, at, position)
        return dict(self._good_entries(node, type_, at))

    def _good_entries(self, node: MappingNode, type_: inspect.DictType, at: At) -> Iterator[tuple[str, object]]:
        for key, below in node.entries.values():
            here = (*at, key.value)
            self._item(key, type_.key_type, here)
            try:
                yield key.value, self.value(below, type_.value_type, here, key.position)
            except Broken:
                yield key.value, blank(type_.value_type)

    def _limit(self, count: int, most: int | None, at: At, position: Position) -> None:
        if most is not None and count > most:
            raise self.fail("too-many-items", position, at, key=key_of(at), count=count, limit=most)

    def _member(self, node: Node, union: inspect.UnionType, at: At) -> inspect.Type:
        """The member of a union that is meant, told by the kind of the node."""
        found = {kind: member for member in union.types for kind in _kinds(member)}
        member = found.get(type(node))
        if member is None:
            code = "not-text-or-mapping" if TextNode in found else "not-list-or-mapping"
            raise self.fail(code, node.position, at, key=key_of(at))
        return member


def _kinds(type_: inspect.Type) -> tuple[type[Node], ...]:
    while isinstance(type_, inspect.Metadata):
        type_ = type_.type
    if isinstance(type_, inspect.StructType | inspect.DictType):
        return (MappingNode,)
    return (ListNode,) if isinstance(type_, inspect.VarTupleType) else (TextNode,)


def key_of(at: At) -> str:
    """The nearest key above or at a path, as a reader would call the place."""
    return next((part for part in reversed(at) if isinstance(part, str)), "")


def blank(type_: inspect.Type) -> object:
    """What stands for a broken value, so that the rest can be read."""
    while isinstance(type_, inspect.Metadata):
        type_ = type_.type
    if isinstance(type_, inspect.UnionType):
        return blank(type_.types[0])
    if isinstance(type_, inspect.StructType):
        made: object = type_.cls(**{field.name: blank(field.type) for field in type_.fields if field.required})
        return made
    if isinstance(type_, inspect.IntType | inspect.FloatType):
        return type_.ge or 0
    if isinstance(type_, inspect.VarTupleType):
        return ()
    return {} if isinstance(type_, inspect.DictType) else ""
