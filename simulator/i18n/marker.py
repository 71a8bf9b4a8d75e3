"""Marks messages that are translated later, where they are shown."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name, which extraction tools look for
    """Return `message` unchanged; its only use is that the catalogue extraction finds it."""
    return message
