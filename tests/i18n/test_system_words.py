"""What the system refuses is told in the user's language, whatever the reason."""

from __future__ import annotations

import errno
import os

import pytest

from simulator.domain.ids import LANGUAGES, Language
from simulator.errors import FileError
from simulator.i18n.messages import sentence
from simulator.i18n.system_words import said_by_system
from simulator.i18n.texts import load_texts
from simulator.resources import locale_folder

USUAL = (
    "ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "EROFS", "EBUSY", "ENAMETOOLONG", "ELOOP",
    "EIO", "EMFILE", "ENFILE", "ETIMEDOUT", "EDQUOT", "EFBIG", "ENODEV", "ENXIO", "ESTALE", "ENOTEMPTY", "ETXTBSY",
)  # fmt: skip
"""Names of the reasons that have words of their own."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", USUAL)
def test_a_usual_reason_is_in_words_of_the_language(name: str, language: Language) -> None:
    reason = os.strerror(getattr(errno, name))
    said = said_by_system(reason, load_texts(language, locale_folder()))
    assert reason not in str(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_other_reason_is_quoted_in_a_sentence_of_the_language(language: Language) -> None:
    reason = os.strerror(errno.ENOTRECOVERABLE)
    texts = load_texts(language, locale_folder())
    said = str(said_by_system(reason, texts))
    frame = said.replace(reason, "")
    assert frame != said
    assert sum(map(str.isalpha, frame)) > 5
    assert reason in sentence(FileError("file-unreadable", path="x", reason=reason), texts)


@pytest.mark.parametrize("value", ["stories/a.yaml", "Invalid", 7, None])
def test_what_is_no_reason_of_the_system_stays(value: object) -> None:
    assert said_by_system(value, load_texts(Language("fa"), locale_folder())) == value
