"""What may enter a text field: cleaning of typed and pasted text at the door."""

import re
from typing import Final

from simulator.i18n.bidi.fold import fold_presentation_forms

_ESCAPE_SEQUENCE: Final = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: parameters, intermediates, a final byte
    "|(?:\x1b[PX\\]^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"  # strings: DCS, OSC, ...
    "|\x1b[ -/]*[0-~]?"  # any other escape
)
# Some terminals (VTE) paste a control character as its picture.
_PICTURED: Final = {0x2400 + code: code for code in range(0x20)} | {0x2421: 0x7F}
_LINE_BREAK: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 but the newline, DEL, C1
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates: they could reorder what is around
    "\u00ad\ufeff\ufff9-\ufffb"  # soft hyphen, byte order mark, annotations: invisible, and not text
    "\ud800-\udfff]"  # halves of a surrogate pair cannot be stored as UTF-8
)


def clean_entry(text: str, *, multiline: bool = True) -> str:
    """Text as it may be kept: plain characters in logical order.

    Escape sequences, control characters, their pictures and bidi controls are removed, whole; a tab becomes a space;
    every kind of line break becomes a newline, or a space where the field has one line; text copied off a screen in
    presentation forms is folded back. ZWNJ, ZWJ, LRM and RLM stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_BREAK.sub("\n", text.translate(_PICTURED))
    text = _ESCAPE_SEQUENCE.sub("", text)
    text = text.replace("\t", " ")
    text = _FORBIDDEN.sub("", text)
    text = fold_presentation_forms(text)
    return text if multiline else text.rstrip("\n").replace("\n", " ")
