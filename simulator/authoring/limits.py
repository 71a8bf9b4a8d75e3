"""How large a trainer's file and its parts may be. Far above what anybody writes, far below what hurts."""

from __future__ import annotations

LARGEST_FILE = 512 * 1024
"""Bytes."""
DEEPEST = 32
"""Lists and mappings inside each other."""
MOST_PARTS = 50_000
"""Texts, lists and mappings in one file."""

LONGEST_ID = 64
LONGEST_LINE = 200
"""Characters of a name or title."""
LONGEST_REPLY = 1000
"""Characters of a sample or exemplar: what a trainee may type at once."""
LONGEST_TEXT = 5000
"""Characters of a speech, briefing or debriefing."""
MOST_ENTRIES = 500
"""Principles or pitfalls in one file."""
MOST_STEPS = 200
MOST_RECOMMENDED = 4
"""More than four hopes for one reply are no longer one moment."""
MOST_AVOIDED = 12
MOST_SAMPLES = 100
MOST_EXEMPLARS = 100
MOST_BRANCHES = 40
MOST_PHRASES = 1000
MOST_PATTERNS = 300
