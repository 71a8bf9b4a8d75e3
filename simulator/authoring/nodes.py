"""A YAML file as a tree in which every key and value knows its line and column, and every text how it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from simulator.authoring.diagnostics import Findings, Position, UnusableFileError
from simulator.authoring.guards import checked_events, codepoint, has_control, invisible_characters, place
from simulator.authoring.syntax import place_of
from simulator.language.clean import clean_text

if TYPE_CHECKING:
    import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNode:
    """A text, number or anything else that is neither list nor mapping, as it was written."""

    value: str
    plain: bool
    """Whether it stands without quotes and not as a block: YAML may then take it for a number, a date, nothing."""
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNode:
    """A list."""

    items: tuple[Node, ...]
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingNode:
    """Keys with their values, in the order of the file."""

    entries: Mapping[str, tuple[TextNode, Node]]
    position: Position

    def key(self, name: str) -> TextNode | None:
        """The key `name`, for its place; None where it is missing."""
        entry = self.entries.get(name)
        return entry[0] if entry else None

    def value(self, name: str) -> Node | None:
        """The value of a key; None where it is missing."""
        entry = self.entries.get(name)
        return entry[1] if entry else None


MOST_INVISIBLE = 20
"""Invisible characters that are reported one by one; a file with more of them was pasted as a whole."""
LONGEST_SWALLOWED = 200
"""Characters of a comment that are looked at and repeated."""

Node: TypeAlias = TextNode | ListNode | MappingNode
Path: TypeAlias = Sequence[str | int]


def locate(node: Node, path: Path, *, at_key: bool = False) -> Position:
    """The place of what `path` (keys and list indexes) leads to; of the last part on the way that exists.

    A path that ends in a key leads to its value; but where the value is a list or a mapping, or with `at_key`, to the
    key itself: that is where a reader looks for it.
    """
    position = node.position
    for number, part in enumerate(path, start=1):
        key, below = _step_down(node, part)
        if below is None:
            return position
        node = below
        wants_key = not isinstance(node, TextNode) or (at_key and number == len(path))
        position = key.position if key is not None and wants_key else node.position
    return position


def _step_down(node: Node, part: str | int) -> tuple[TextNode | None, Node | None]:
    """The key and value, or the item, that one part of a path leads to."""
    if isinstance(part, str) and isinstance(node, MappingNode):
        return node.key(part), node.value(part)
    if isinstance(part, int) and isinstance(node, ListNode) and part < len(node.items):
        return None, node.items[part]
    return None, None


def parse(text: str, findings: Findings) -> MappingNode | None:
    """The tree of a file whose top is a mapping; None where there is none, and `findings` then says why."""
    try:
        node = _Builder(text, findings).document()
    except UnusableFileError as problem:
        findings.add_unusable(problem)
        return None
    for found, position in islice(invisible_characters(text), MOST_INVISIBLE):
        findings.add("invisible-character", position, codepoint=found)
    if isinstance(node, MappingNode):
        return node
    if node is None or (isinstance(node, TextNode) and not node.value):
        findings.add("empty-file", Position(1, 1))
    else:
        findings.add("top-not-a-mapping", node.position)
    return None


class _Builder:
    """Builds the tree from checked events; their depth is limited, so recursion is safe here."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._events: Iterator[yaml.Event] = checked_events(text)

    def document(self) -> Node | None:
        """The one document; None for an empty file. Reads to the end, so that a second document is noticed."""
        import yaml

        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event)
        return root

    def _node(self, event: yaml.Event) -> Node:
        import yaml

        if isinstance(event, yaml.ScalarEvent):
            return self._text_node(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(place(event))
        return self._mapping(place(event))

    def _list(self, position: Position) -> ListNode:
        import yaml

        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event))
        return ListNode(items=tuple(items), position=position)

    def _mapping(self, position: Position) -> MappingNode:
        import yaml

        entries: dict[str, tuple[TextNode, Node]] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key, value = self._node(event), self._node(next(self._events))
            if self._is_good_key(key, entries):
                entries[key.value] = (key, value)
        return MappingNode(entries=entries, position=position)

    def _is_good_key(self, key: Node, entries: dict[str, tuple[TextNode, Node]]) -> TypeGuard[TextNode]:
        if not isinstance(key, TextNode):
            self._findings.add("key-not-text", key.position)
            return False
        if key.plain and key.value == "<<":
            self._findings.add("merge-key", key.position)
            return False
        if key.value in entries:
            first = entries[key.value][0].position.line
            self._findings.add("duplicate-key", key.position, key=key.value, first_line=first)
            return False
        return True

    def _text_node(self, event: yaml.ScalarEvent) -> TextNode:
        plain = event.style in (None, "") and event.implicit[0]
        value: str = event.value
        position = place(event)
        harmful = has_control(value)
        if harmful:
            # An escape such as "\x1b" brings in what may not stand in the file itself.
            self._findings.add("control-character", position, codepoint=codepoint(harmful))
            value = clean_text(value)
        if event.style in ("|", ">"):
            value = value.rstrip("\n")
        elif plain:
            self._warn_of_swallowed_text(event)
        return TextNode(value=value, plain=plain, position=position)

    def _warn_of_swallowed_text(self, event: yaml.ScalarEvent) -> None:
        """``says: Order #4711 is late`` loses everything from the # on; a comment has a space after it."""
        end = event.end_mark.index if event.end_mark else len(self._text)
        rest = self._text[end : end + LONGEST_SWALLOWED].split("\n", 1)[0]
        swallowed = rest.strip()
        if swallowed.startswith("#") and swallowed[1:2].isalnum():
            line, column = place_of(event.end_mark)
            position = Position(line, column + len(rest) - len(rest.lstrip()))
            self._findings.add("text-after-hash", position, text=swallowed)
