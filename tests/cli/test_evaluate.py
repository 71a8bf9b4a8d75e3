"""`simulator evaluate`: the keys that scripts rely on, predictions line by line, and errors as sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ran_command import Command

ROOT = Path(__file__).resolve().parents[2]
KEYS = {
    "n", "auc", "f1", "precision", "recall", "kappa", "avoid_f1", "negated_false_credit", "filler_false_credit",
    "recall_paraphrase", "recall_messy", "spearman_overall", "review_share", "review_error_share", "calibration_error",
    "ms_median", "ms_p95",
}  # fmt: skip


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixteen rated replies of one situation in English, and one of an id that no catalogue knows."""
    lines = (ROOT / "tests" / "rated" / "en.jsonl").read_text("utf-8").splitlines()[:16]
    own = {
        "language": "en", "situation": "quiz", "customer": "What is a stack?", "avoid": [], "kind": "", "disputed": [],
        "recommended": [{"principle": "last-in-first-out", "says": ["The last one in is the first one out."]},
                        {"principle": "apologise", "says": []}],
        "reply": "The last thing you put in comes out first.", "ratings": {"last-in-first-out": 2, "apologise": 0},
    }  # fmt: skip
    path = tmp_path_factory.mktemp("rated") / "few.jsonl"
    path.write_text("\n".join([*lines, json.dumps(own)]), "utf-8")
    return path


def test_json_has_every_key_for_all_and_each_language(command: Command, few: Path) -> None:
    result = command("evaluate", str(few), "--json")
    assert result.status == 0, result.err
    document = json.loads(result.out)
    assert list(document) == ["all", "en"]
    for figures in document.values():
        assert set(figures) >= KEYS
        assert 0 <= figures["f1"] <= 1


def test_predictions_are_a_line_a_reply_with_every_behaviour(command: Command, few: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    result = command("evaluate", str(few), "--predictions", str(target), "--train", str(few))
    assert result.status == 0, result.err
    rated = [json.loads(line) for line in few.read_text("utf-8").splitlines()]
    predicted = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert len(predicted) == len(rated)
    for line, said in zip(rated, predicted, strict=True):
        ids = {b["principle"] for b in line["recommended"]} | {b["id"] for b in line["avoid"]}
        assert set(said["predicted"]) == set(said["shown"]) == set(said["verdict"]) == set(said["evidence"]) == ids
        assert said["score"] in range(0, 101, 5)
        assert isinstance(said["review"], bool)
        assert all(
            0 <= start < end <= len(line["reply"]) for spans in said["evidence"].values() for start, end in spans
        )
        assert all((said["verdict"][id_] in ("shown", "fell")) == said["shown"][id_] for id_ in ids)
    assert predicted[-1]["shown"]["last-in-first-out"], "an unknown id is judged from its exemplar alone"


def test_the_table_says_what_was_not_measured(command: Command, few: Path) -> None:
    result = command("evaluate", str(few))
    assert "last-in-first-out" in result.out
    assert "not measured" in result.out


def test_a_file_without_pitfalls_and_lines_of_one_situation_that_ask_for_different_things(
    command: Command, tmp_path: Path
) -> None:
    """Any short-answer set can be measured: no pitfalls, no overall; each line is judged for what it asks itself."""
    lines = [
        {"language": "en", "situation": "quiz", "customer": "What is a stack?", "avoid": [], "reply": "It grows.",
         "recommended": [{"principle": asked, "says": ["It grows at one end."]}], "ratings": {asked: 2}}
        for asked in ("one-end", "other-end")
    ]  # fmt: skip
    path, target = tmp_path / "quiz.jsonl", tmp_path / "out.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    result = command("evaluate", str(path), "--predictions", str(target))
    assert result.status == 0, result.err
    predicted = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [list(one["verdict"]) for one in predicted] == [["one-end"], ["other-end"]]


def test_an_empty_file_is_measured_as_nothing(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("", "utf-8")
    result = command("evaluate", str(path))
    assert result.status == 0, result.err


def test_a_broken_line_is_a_sentence(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"language": "en"}\n', "utf-8")
    result = command("evaluate", str(path))
    assert result.status == 2
    assert "broken.jsonl" in result.err
    assert "line 1" in result.err
