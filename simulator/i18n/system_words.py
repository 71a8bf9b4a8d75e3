"""Why the operating system refused something, in the user's language where it is one of the usual reasons."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from simulator.i18n.marker import N_
from simulator.i18n.texts import Texts

_REASONS: Mapping[str, str] = {
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.ENOENT): N_("there is no such file or folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EACCES): N_("you are not allowed to"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EPERM): N_("the system does not allow it"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EISDIR): N_("this is a folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.ENOTDIR): N_("a part of the path is no folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EEXIST): N_("there is such a file already"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.ENOSPC): N_("there is no space left"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EROFS): N_("nothing can be written there"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.EBUSY): N_("it is in use"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    os.strerror(errno.ENAMETOOLONG): N_("the name is too long"),
}
"""Keyed by the system's own words, because that is what an error carries."""


def said_by_system(value: object, texts: Texts) -> object:
    """A detail of an error in the user's language if it is one of the system's usual reasons, else as it is."""
    reason = _REASONS.get(value) if isinstance(value, str) else None
    return texts.gettext(reason) if reason else value
