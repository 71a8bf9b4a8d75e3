"""Why the operating system refused something, in the user's language."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from simulator.i18n.marker import N_
from simulator.i18n.texts import Texts

_REASONS: Mapping[str, str] = {
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENOENT": N_("there is no such file or folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EACCES": N_("you are not allowed to"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EPERM": N_("the system does not allow it"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EISDIR": N_("this is a folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENOTDIR": N_("a part of the path is no folder"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EEXIST": N_("there is such a file already"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENOSPC": N_("there is no space left"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EROFS": N_("nothing can be written there"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EBUSY": N_("it is in use"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENAMETOOLONG": N_("the name is too long"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ELOOP": N_("the path leads round in a circle"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EIO": N_("the disk or the connection to it has failed"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EMFILE": N_("too many files are open"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENFILE": N_("too many files are open"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ETIMEDOUT": N_("there was no answer in time"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EDQUOT": N_("your share of the disk is used up"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "EFBIG": N_("the file would become too large"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENODEV": N_("there is no such device"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENXIO": N_("there is no such device"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ESTALE": N_("the folder on the other computer is no longer connected"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ENOTEMPTY": N_("the folder is not empty"),
    # Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon
    "ETXTBSY": N_("it is in use"),
}
"""By the reason's name; not every system has them all."""
# Translators: why a file cannot be read or written; stands at the end of a sentence, after a colon. {reason} is in the
# system's own words, mostly in English.
_OTHER = N_("the system says “{reason}”")
_BY_WORDS: Mapping[str, str] = {
    os.strerror(number): _REASONS.get(name, _OTHER) for number, name in errno.errorcode.items()
}
"""Keyed by the system's own words, because that is what an error carries."""


def said_by_system(value: object, texts: Texts) -> object:
    """A detail of an error in the user's language if it is one of the system's reasons, else as it is."""
    said = _BY_WORDS.get(value) if isinstance(value, str) else None
    return texts.gettext(said, reason=value) if said else value
