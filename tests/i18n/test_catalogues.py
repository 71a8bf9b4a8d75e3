"""The catalogues: complete, with the right plural rule and placeholders, and not just English again."""

from __future__ import annotations

import gettext
import re
import string
import sys
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from simulator.domain.ids import Language
from simulator.i18n.texts import load_texts

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import update_catalogues  # noqa: E402 - the tool is no part of the package

TRANSLATED = ("fa", "hy", "kk", "tl")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")


def catalogue(language: str) -> Catalog:
    path = ROOT / "locale" / language / "LC_MESSAGES" / "simulator.po"
    with path.open("rb") as file:
        return read_po(file, locale="fil" if language == "tl" else language)


def key(message: Message) -> tuple[str, str]:
    return message.context or "", message.id if isinstance(message.id, str) else message.id[0]


def ids(message: Message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


def strings(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string)


def placeholders(text: str) -> set[str]:
    return {name.split("!")[0] for _, name, _, _ in string.Formatter().parse(text) if name}


def test_messages_of_the_code_are_in_the_template() -> None:
    with (ROOT / "locale" / "simulator.pot").open("rb") as file:
        committed = {key(message) for message in read_po(file) if message.id}
    assert committed == {key(message) for message in update_catalogues.template() if message.id}, (
        "run tools/update_catalogues.py"
    )


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_plural_rule_is_that_of_cldr(language: str) -> None:
    count, rule = update_catalogues.PLURALS[language]
    text = (ROOT / "locale" / language / "LC_MESSAGES" / "simulator.po").read_text(encoding="utf-8")
    assert f"nplurals={count}; plural={rule};" in text


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_plural_forms_are_chosen_as_cldr_does(language: str) -> None:
    locale = Locale.parse("fil" if language == "tl" else language)
    text = (ROOT / "locale" / language / "LC_MESSAGES" / "simulator.po").read_text(encoding="utf-8")
    header = re.search(r"nplurals=(\d+); plural=(.+?);\\n", text)
    assert header
    form_of = gettext.c2py(header[2])
    forms = ["one", "other"]
    assert int(header[1]) == len(forms) == len(locale.plural_form.tags | {"other"})
    assert [forms[form_of(n)] for n in range(201)] == [locale.plural_form(n) for n in range(201)]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_plural_message_has_all_forms(language: str) -> None:
    plurals = [m for m in catalogue(language) if m.id and not isinstance(m.id, str)]
    assert plurals
    assert [key(m) for m in plurals if len(strings(m)) != 2 or not all(strings(m))] == []


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("fa", {0: "0", 1: "1", 2: "2"}),
        ("tl", {1: "1 session", 4: "4 na session", 5: "5 session", 19: "19 na session", 21: "21 session"}),
    ],
)
def test_a_count_stands_in_the_right_form(language: str, shown: dict[int, str]) -> None:
    texts = load_texts(Language(language), ROOT / "locale")
    for count, words in shown.items():
        told = texts.ngettext("{count} session was imported.", "{count} sessions were imported.", count, count=count)
        assert words in told.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_is_translated(language: str) -> None:
    template = {key(message) for message in update_catalogues.template() if message.id}
    done = {key(m) for m in catalogue(language) if m.id and all(strings(m)) and not m.fuzzy}
    assert sorted(template - done) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_placeholders_are_those_of_the_message(language: str) -> None:
    wrong = []
    for message in catalogue(language):
        if not message.id:
            continue
        allowed = set().union(*map(placeholders, ids(message)))
        needed = set.intersection(*map(placeholders, ids(message)))
        texts = strings(message)
        wrong += [(key(message), text) for text in texts if not needed <= placeholders(text) <= allowed]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_in_english(language: str) -> None:
    same = {key(m)[1] for m in catalogue(language) if m.id and set(ids(m)) & set(strings(m))}
    with_words = {message for message in same if any(c.isalpha() for c in _PLACEHOLDER.sub("", message))}
    reasons = update_catalogues.SAME_IN.get(language, {})
    assert with_words == {message for messages in reasons.values() for message in messages}


def test_each_message_tells_translators_where_it_appears() -> None:
    with (ROOT / "locale" / "simulator.pot").open("rb") as file:
        silent = [
            key(message) for message in read_po(file) if message.id and not "".join(message.auto_comments).strip()
        ]
    assert silent == []


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_the_catalogue_is_what_the_tool_writes(language: str) -> None:
    committed = (ROOT / "locale" / language / "LC_MESSAGES" / "simulator.po").read_bytes()
    assert committed == update_catalogues.merged(language, update_catalogues.template()), (
        "run tools/update_catalogues.py"
    )


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_form_of_a_plural_is_there(language: str) -> None:
    count, _ = update_catalogues.PLURALS[language]
    plurals = [message for message in catalogue(language) if message.id and not isinstance(message.id, str)]
    assert plurals
    assert [key(message) for message in plurals if len([text for text in strings(message) if text]) != count] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_program_speaks_the_language(language: str) -> None:
    texts = load_texts(language, ROOT / "locale")  # type: ignore[arg-type]  # codes are plain strings
    assert texts.gettext("Settings") != "Settings"
    assert texts.pgettext("mood", "furious") != "furious"
