"""The door: text from people and files loses what could steer a terminal or hide words.

Removed: C0 controls but newline (a tab becomes a space), DEL, C1 controls, the bidi embedding, override and isolate
controls, line and paragraph separators (they become newlines), soft hyphens, byte order marks, unpaired surrogates and
other code points that are no characters. Kept: ZWNJ and ZWJ, which Persian needs, and LRM and RLM. A flood of combining
marks on one letter is cut to `MARKS_AT_MOST`.
"""

from __future__ import annotations

import re

MARKS_AT_MOST = 8
_NEWLINES = re.compile("\r\n?|[\u2028\u2029\u0085]")
_HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_FLOOD = re.compile(f"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0670\u20d0-\u20ff]{{{MARKS_AT_MOST},}}")


def clean_text(text: str, *, keep_newlines: bool = True) -> str:
    """`text` without anything that could steer a terminal; newlines become spaces unless `keep_newlines`."""
    text = _NEWLINES.sub("\n", text).replace("\t", " ")
    text = _HARMFUL.sub("", text)
    text = _FLOOD.sub(lambda match: match[0][:MARKS_AT_MOST], text)
    return text if keep_newlines else text.replace("\n", " ")
