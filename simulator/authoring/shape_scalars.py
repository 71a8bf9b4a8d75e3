"""Reads one text, number or choice from its node, by the type that the file format gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import inspect

from simulator.authoring.nodes import Node, TextNode
from simulator.authoring.scalars import code_for_plain, decimal_number, whole_number
from simulator.language.closest import closest


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a value does not fit: a code and its details."""

    code: str
    details: Mapping[str, str | int]


def read(node: Node, type_: inspect.Type, key: str, extra: Mapping[str, object]) -> object:
    """The value that `node` writes, or a `Misfit`. `extra` is what the field's `Meta` says beyond its type."""
    if isinstance(type_, inspect.IntType | inspect.FloatType):
        return _number(node, type_, key)
    if not isinstance(node, TextNode):
        return Misfit("not-text", {"key": key})
    if isinstance(type_, inspect.LiteralType):
        return _choice(node, type_, key, extra)
    if isinstance(type_, inspect.StrType):
        return _text(node, type_, key, extra)
    raise TypeError(f"no reader for {type_}")


def _text(node: TextNode, type_: inspect.StrType, key: str, extra: Mapping[str, object]) -> str | Misfit:
    value = node.value
    if not value.strip() and type_.min_length:
        return Misfit("empty-text", {"key": key})
    code = code_for_plain(value) if node.plain else None
    if code:
        return Misfit(code, {"text": value})
    if type_.max_length is not None and len(value) > type_.max_length:
        return Misfit("text-too-long", {"key": key, "length": len(value), "limit": type_.max_length})
    # A name of something given elsewhere is looked up later: "not known, did you mean" helps more than "no id".
    if type_.pattern and "names" not in extra and not re.fullmatch(type_.pattern, value):
        return Misfit("bad-id", {"id": value})
    return value


def _choice(node: TextNode, type_: inspect.LiteralType, key: str, extra: Mapping[str, object]) -> str | Misfit:
    choices = tuple(str(value) for value in type_.values)
    if node.value in choices:
        return node.value
    if not node.value.strip():
        return Misfit("empty-text", {"key": key})
    details = {
        "key": key,
        "found": node.value,
        "allowed": ", ".join(choices),
        "closest": "".join(closest(node.value, choices)),
    }
    return Misfit(str(extra.get("code", "wrong-choice")), details)


def _number(node: Node, type_: inspect.IntType | inspect.FloatType, key: str) -> int | float | Misfit:
    whole = isinstance(type_, inspect.IntType)
    code = "not-a-whole-number" if whole else "not-a-number"
    if not isinstance(node, TextNode):
        return Misfit(code, {"key": key, "found": "…"})
    number = (whole_number(node.value) if whole else decimal_number(node.value)) if node.plain else None
    if number is None:
        return Misfit(code, {"key": key, "found": node.value if node.plain else f'"{node.value}"'})
    return _in_range(number, type_, key, node.value)


def _in_range(
    number: int | float, type_: inspect.IntType | inspect.FloatType, key: str, written: str
) -> int | float | Misfit:
    low, high = type_.ge, type_.le
    found: dict[str, str | int] = {"key": key, "found": written}
    if type_.gt is not None and not number > type_.gt:
        return Misfit("not-above", {**found, "low": _plain(type_.gt)})
    if low is not None and high is not None and not low <= number <= high:
        return Misfit("out-of-range", {**found, "low": _plain(low), "high": _plain(high)})
    if low is not None and number < low:
        return Misfit("too-low", {**found, "low": _plain(low)})
    if high is not None and number > high:
        return Misfit("out-of-range", {**found, "low": _plain(type_.gt or 0), "high": _plain(high)})
    return number


def _plain(number: int | float) -> int:
    return int(number)
