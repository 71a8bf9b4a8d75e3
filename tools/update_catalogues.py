"""Bring the gettext catalogues up to date with the messages in the code.

Usage: python tools/update_catalogues.py

Writes ``locale/simulator.pot`` and merges it into ``locale/<language>/LC_MESSAGES/simulator.po``. Translations stay,
messages that are gone are dropped, new ones come untranslated: `pytest tests/i18n/test_catalogues.py` then lists them.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from simulator.i18n.diagnostic_texts import TEXTS

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = "simulator"
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
PLURALS = {
    "en": (2, "(n != 1)"),
    "fa": (2, "(n > 1)"),
    "hy": (2, "(n > 1)"),
    "kk": (2, "(n != 1)"),
    "tl": (2, "(n%10==4 || n%10==6 || n%10==9)"),
}
"""CLDR's cardinal rules; what Babel writes by itself differs for fa, hy and tl."""
SAME_IN: dict[str, dict[str, tuple[str, ...]]] = {
    "tl": {
        "English words that everybody at a Philippine desk uses, and that manuals there keep": (
            "CODE", "FILE", "FILE...", "FOLDER", "SCENARIO", "[PATH]...", "[SCENARIO]", "[SESSION]",
            "Hint", "Hint: {hint}", "Home", "Library", "Scenario", "Score", "Trainee", "score {score}",
        ),
        "click's word in a command's help, beside options in English": ("default: {default}",),
    },
}  # fmt: skip
"""Messages that are the same in a language as in English on purpose, by the reason."""


def advice() -> dict[str, list[str]]:
    """What is said to trainers about their files, each with the findings below which it stands."""
    above: dict[str, list[str]] = {}
    for sentence, fix in TEXTS.values():
        if fix:
            above.setdefault(fix, []).append(f"advice to a trainer, below: {sentence}")
    return above


def template() -> Catalog:
    """All messages of the code, with the translators' comments."""
    catalogue = Catalog(project="simulator", version="", copyright_holder="", fuzzy=False)
    found = extract_from_dir(
        str(ROOT / "simulator"),
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    below = advice()
    for file, _line, message, comments, context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        said = comments or (below.get(message, []) if isinstance(message, str) else [])
        # a place without a line number: the catalogue changes only when a message does
        catalogue.add(message, None, [(f"simulator/{file}", None)], auto_comments=said, context=context)
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """A catalogue as a .po file without dates and names, which would change at every run."""
    buffer = BytesIO()
    write_po(
        buffer, catalogue, width=110, omit_header=True, include_lineno=False, ignore_obsolete=True, sort_by_file=True
    )
    return buffer.getvalue()


def header(language: str) -> bytes:
    """The entry that tells gettext the character set and the plural rule."""
    count, rule = PLURALS[language]
    lines = [
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: nplurals={count}; plural={rule};",
    ]
    return ('msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n").encode()


def merged(language: str, source: Catalog) -> bytes:
    """The catalogue of `language` with the messages of `source`."""
    path = ROOT / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    count, rule = PLURALS[language]
    if path.exists():
        with path.open("rb") as file:
            existing = read_po(file, locale="fil" if language == "tl" else language)
    else:
        existing = Catalog(locale="fil" if language == "tl" else language)
    existing._num_plurals, existing._plural_expr = count, rule  # Babel has no public way to set CLDR's rule
    existing.update(source, no_fuzzy_matching=True)
    return header(language) + written(existing)


def main() -> None:
    """Write the template and all catalogues."""
    source = template()
    (ROOT / "locale").mkdir(exist_ok=True)
    (ROOT / "locale" / f"{DOMAIN}.pot").write_bytes(header("en") + written(source))
    for language in PLURALS:
        path = ROOT / "locale" / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(merged(language, source))


if __name__ == "__main__":
    main()
