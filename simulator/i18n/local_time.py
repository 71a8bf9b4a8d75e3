"""Moments on the reader's own clock."""

from __future__ import annotations

from datetime import UTC, datetime

EARLIEST, LATEST = datetime(1, 1, 10, tzinfo=UTC), datetime(9999, 12, 20, tzinfo=UTC)
"""A week and a time zone away from the ends of what a date can hold, so that reckoning with days stays within them."""


def local(moment: datetime) -> datetime:
    """`moment` in the reader's time zone; one beyond `EARLIEST` or `LATEST` is taken for these."""
    return min(max(moment, EARLIEST), LATEST).astimezone()
