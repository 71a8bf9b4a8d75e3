"""The bidirectional classes of characters, and the sets of them that the rules of UAX #9 speak of."""

from unicodedata import bidirectional

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
"""Isolate initiators (BD8)."""

EMBEDDINGS = frozenset({"LRE", "RLE", "LRO", "RLO"})
"""Embedding and override initiators (BD4, BD5)."""

NEUTRALS = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
"""Neutrals and isolate formatting characters, "NI" in rules N1 and N2."""

REMOVED = EMBEDDINGS | {"PDF", "BN"}
"""Classes whose characters rule X9 takes out of the line."""

STRONG = frozenset({"L", "R", "AL"})
"""Classes that decide a paragraph's direction (P2)."""


def bidi_class(character: str) -> str:
    """The Bidi_Class of one character; `L` where Python's Unicode data does not know it."""
    return bidirectional(character) or "L"
