"""The door for files: nothing in a trainer's file may hang, crash or fill the program.

Size, encoding and characters are checked before the parser sees the text; depth, number of parts, aliases, anchors,
tags and second documents while its events pass, before a tree is built. The C parser hands out events without
recursion, so counting the depth here is enough (its loader recurses: 100 kB of ``[`` would kill the interpreter).
yaml is imported inside the functions: a start from the cache does not need it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.authoring.diagnostics import Position, UnusableFileError
from simulator.authoring.limits import DEEPEST, LARGEST_FILE, MOST_PARTS
from simulator.authoring.syntax import place_of, syntax_problem

if TYPE_CHECKING:
    import yaml

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""C0 but tab and line breaks, C1, line separators that editors do not count, and what changes the order of the text."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""Usually pasted from web pages. ZWNJ, ZWJ, LRM and RLM are not among them: Persian needs them."""


def read_file(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of an ordinary file of at most `largest` bytes; `UnusableFileError` for anything else."""
    try:
        # Without O_NONBLOCK, opening a pipe would wait for a writer.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise UnusableFileError("file-missing") from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise UnusableFileError("file-not-regular")
    with os.fdopen(handle, "rb") as file:
        try:
            content = file.read(largest + 1)
        except OSError as error:
            raise _unreadable(path, error) from None
    if len(content) > largest:
        raise UnusableFileError("file-too-large", size=max(status.st_size, len(content)) // 1024, limit=largest // 1024)
    return content


def _unreadable(path: Path, error: Exception) -> UnusableFileError:
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and path.is_dir()):
        return UnusableFileError("file-not-regular")
    return UnusableFileError("file-unreadable", reason=getattr(error, "strerror", None) or str(error))


def decode(content: bytes) -> str:
    """The text of a file; `UnusableFileError` where it is not UTF-8 or holds control characters."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        byte = f"0x{content[error.start]:02X}"
        raise UnusableFileError("not-utf8", place_after(before), byte=byte) from None
    text = text.removeprefix("\ufeff")
    match = _CONTROL.search(text)
    if match:
        position = place_after(text[: match.start()])
        raise UnusableFileError("control-character", position, codepoint=codepoint(match[0]))
    return text


def has_control(text: str) -> str:
    """The first control character of a text, or nothing."""
    match = _CONTROL.search(text)
    return match[0] if match else ""


def invisible_characters(text: str) -> Iterator[tuple[str, Position]]:
    """Characters that nobody sees and hardly anybody means, each with its place."""
    for match in _INVISIBLE.finditer(text):
        yield codepoint(match[0]), place_after(text[: match.start()])


def place_after(before: str) -> Position:
    """The place of what follows the text `before`."""
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    lines = before.count("\n") + before.count("\r") - before.count("\r\n")
    return Position(lines + 1, len(before) - line_start + 1)


def codepoint(character: str) -> str:
    """A character as Unicode tables write it: ``U+202E``."""
    return f"U+{ord(character):04X}"


def checked_events(text: str) -> Iterator[yaml.Event]:
    """The parser's events of the one document in `text`; `UnusableFileError` at the first that breaks a limit."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = parts = documents = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise UnusableFileError("several-documents", place(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.NodeEvent):
                parts += 1
                depth += isinstance(event, yaml.CollectionStartEvent)
                _check_node(event, depth, parts)
            yield event
    except yaml.MarkedYAMLError as error:
        raise syntax_problem(error, text) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UnusableFileError("yaml-syntax", problem=str(error)) from None


def _check_node(event: yaml.NodeEvent, depth: int, parts: int) -> None:
    import yaml

    if event.anchor is not None:
        mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
        raise UnusableFileError("yaml-reference", place(event), name=f"{mark}{event.anchor}")
    tag = getattr(event, "tag", None)
    if tag is not None:
        raise UnusableFileError("yaml-tag", place(event), tag=tag.replace("tag:yaml.org,2002:", "!!"))
    if depth > DEEPEST:
        raise UnusableFileError("too-deep", place(event), limit=DEEPEST)
    if parts > MOST_PARTS:
        raise UnusableFileError("too-many-parts", place(event), limit=MOST_PARTS)


def place(event: yaml.Event) -> Position:
    """Where an event starts."""
    return place_of(event.start_mark)
