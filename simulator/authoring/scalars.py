"""What YAML would silently make of an unquoted text: a number, a date, a yes or no, nothing.

Both YAML 1.1 (this program's parser) and 1.2 (most editors) are looked at: where either sees no text, quotes are
needed.
"""

from __future__ import annotations

import re

_YES_NO = frozenset(["yes", "no", "true", "false", "on", "off"])
_NOTHING = frozenset({"", "~", "null"})
_TIME = re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d\d(?::\d\d.*)?)?")
_NUMBER = re.compile(
    r"[-+]?(?:0[xX][0-9a-fA-F_]+|0b[01_]+|0o[0-7]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?"
    r"|\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,8})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,9})?")


def code_for_plain(value: str) -> str | None:
    """The code of the finding where text is meant but `value` stands without quotes; None where it is plain text."""
    if value in _NOTHING or value.lower() == "null":
        return "reads-as-nothing"
    if value.lower() in _YES_NO:
        return "reads-as-yes-no"
    if not (value[0] in "+-." or (value[0].isascii() and value[0].isdigit())):
        return None
    if _DATE.fullmatch(value):
        return "reads-as-date"
    if _TIME.fullmatch(value):
        return "reads-as-time"
    return "reads-as-number" if _NUMBER.fullmatch(value) else None


def whole_number(value: str) -> int | None:
    """The number that `value` writes plainly; None for anything else (``010``, ``1_000``, ``12:30``, a billion)."""
    return int(value) if _WHOLE.fullmatch(value) else None


def decimal_number(value: str) -> float | None:
    """The number that `value` writes plainly, with or without a decimal point."""
    return float(value) if _DECIMAL.fullmatch(value) else None
