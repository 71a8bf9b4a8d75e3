"""Every kind of finding has its sentence, which uses only what the finding provides."""

from __future__ import annotations

import pytest

from simulator.authoring.codes import CODES
from simulator.authoring.diagnostics import Findings, Position
from simulator.i18n.diagnostic_texts import TEXTS, fix, placeholders, sentence


def test_codes_and_sentences_are_the_same_set() -> None:
    assert set(TEXTS) == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_sentence_uses_what_the_finding_provides(code: str) -> None:
    said, mended = sentence(code)
    details = dict.fromkeys(CODES[code].details, "x")
    for message in filter(None, (said, mended)):
        assert placeholders(message) <= set(details)
        assert "{" not in message.format_map(details)
        assert message.endswith((".", "?"))
    assert len(said) < 120


def test_did_you_mean_is_left_out_where_nothing_is_close() -> None:
    assert fix("unknown-principle", {"id": "x", "closest": ""}) is None
    assert fix("unknown-principle", {"id": "x", "closest": "apologise"}) == "Did you mean “{closest}”?"


def test_a_finding_carries_exactly_the_details_of_its_kind() -> None:
    findings = Findings("x.yaml")
    with pytest.raises(ValueError, match="dead-end"):
        findings.add("dead-end", Position(1, 1))
    findings.add("dead-end", Position(1, 1), step="a\n" * 500)
    assert len(str(findings.sorted()[0].details["step"])) <= 160
