"""The interface's sentences in one language: gettext catalogues as a value, not as a global.

`Texts` is handed to whoever shows words. A message is a whole sentence in English with named placeholders
(``Texts.gettext("Step {step} of {count}", step=2, count=6)``), so that a translator can order the words as the language
does. In right-to-left languages each value is set in directional isolates, so that a Latin name or a number keeps its
place in the sentence. The app sends no isolates to the terminal, whoever orders the text; lines of text (`plain.py`,
commands, reports) keep them, for whatever shows or stores the text afterwards.
"""

from __future__ import annotations

import gettext as gettext_module
import re
from collections.abc import Mapping
from pathlib import Path

from simulator.domain.ids import LANGUAGES, Language

DOMAIN = "simulator"
SOURCE = "en"
"""The language the messages are written in."""
RIGHT_TO_LEFT: frozenset[str] = frozenset({"fa"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Texts:
    """Messages in one language."""

    def __init__(self, language: Language, translations: gettext_module.NullTranslations) -> None:
        self.language = language
        self._translations = translations

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language in RIGHT_TO_LEFT

    def gettext(self, message: str, /, **values: object) -> str:
        """Translate `message` and put `values` into its ``{placeholders}``."""
        return self._fill(self._translations.gettext(message), values)

    def ngettext(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate a message that depends on `count`, with the plural rule of the language."""
        return self._fill(self._translations.ngettext(singular, plural, count), values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Translate a short or ambiguous `message`, told apart by `context`."""
        return self._fill(self._translations.pgettext(context, message), values)

    def _fill(self, text: str, values: Mapping[str, object]) -> str:
        if not values:
            return text
        if self.is_right_to_left:
            values = {name: f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}" for name, value in values.items()}
        return text.format_map(values)


def load_texts(language: Language, locale_dir: Path) -> Texts:
    """The catalogue of `language` under `locale_dir`; English where there is none (English is the source language).

    The compiled catalogue is made when the program is built; a checkout without one reads the .po file itself.
    """
    if language == SOURCE:
        return Texts(language, gettext_module.NullTranslations())
    folder = locale_dir / language / "LC_MESSAGES"
    compiled, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if compiled.is_file() and not _is_older(compiled, source):
        with compiled.open("rb") as file:
            return Texts(language, gettext_module.GNUTranslations(file))
    if source.is_file():
        return Texts(language, _read_source(source))
    return Texts(language, gettext_module.NullTranslations())


def known_language(code: str | None) -> Language | None:
    """The language of the program that a locale name such as ``kk_KZ.UTF-8`` or ``fil`` asks for, if there is one."""
    if not code:
        return None
    base = re.split(r"[-_.@]", code.strip())[0].lower()
    base = "tl" if base == "fil" else base
    return Language(base) if base in LANGUAGES else None


def _is_older(compiled: Path, source: Path) -> bool:
    return source.is_file() and source.stat().st_mtime > compiled.stat().st_mtime


def _read_source(source: Path) -> gettext_module.GNUTranslations:
    from io import BytesIO  # only a checkout needs these

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file)
    buffer = BytesIO()
    write_mo(buffer, catalogue)
    buffer.seek(0)
    return gettext_module.GNUTranslations(buffer)
