"""One test a JSON shape of docs/cli-json.md: exactly these keys, of these types, with the values that they promise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from ran_command import Command

STORY, STEP = "misprinted-cards", "counter"
REPLY = "  I'm so sorry, that is our mistake. We print the cards anew today."
BEHAVIOUR = {"id": str, "kind": str, "verdict": str, "probability": float, "evidence": list}
EVIDENCE = {"start": int, "end": int, "by": str, "matched": str}
JUDGED = {"score": int, "review": bool, "tier": str, "next": str, "behaviours": list}


def fits(value: dict[str, Any], shape: dict[str, Any]) -> None:
    """The keys in this order, with values of these types."""
    assert list(value) == list(shape)
    for key, types in shape.items():
        assert isinstance(value[key], types), key


def fits_behaviours(behaviours: list[dict[str, Any]], reply: str) -> None:
    assert behaviours
    for behaviour in behaviours:
        fits(behaviour, BEHAVIOUR)
        assert behaviour["kind"] in ("recommended", "pitfall")
        recommended = {"shown", "partly", "missed", "denied"}
        assert behaviour["verdict"] in (recommended if behaviour["kind"] == "recommended" else {"fell", "clear"})
        for span in behaviour["evidence"]:
            fits(span, EVIDENCE)
            assert span["by"] in ("pattern", "phrase", "sample", "meaning")
            assert reply[span["start"] : span["end"]].strip()


def said(out: str) -> list[dict[str, Any]]:
    """The objects, one a line."""
    return [json.loads(line) for line in out.splitlines()]


def test_list(command: Command) -> None:
    shape = {
        "id": str,
        "language": str,
        "title": str,
        "level": int,
        "minutes": int,
        "principles": list,
        "pitfalls": list,
        "path": str,
    }
    listed = json.loads(command("list", "--json", "--language", "en").out)
    for one in listed:
        fits(one, shape)
        assert one["language"] == "en"
        assert Path(one["path"]).is_file()
    assert STORY in [one["id"] for one in listed]
    everywhere = json.loads(command("list", "--json").out)
    assert {one["language"] for one in everywhere} == {"en", "fa", "hy", "kk", "tl"}


@pytest.mark.parametrize("way", ["argument", "standard input"])
def test_try(command: Command, way: str) -> None:
    given = {"given": REPLY} if way == "standard input" else {}
    ran = command("try", STORY, STEP, "--json", "-" if given else REPLY, **given)
    judged = json.loads(ran.out)
    fits(judged, JUDGED)
    assert judged["score"] % 5 == 0
    fits_behaviours(judged["behaviours"], REPLY)
    shown = next(one for one in judged["behaviours"] if one["verdict"] == "shown")
    assert shown["evidence"][0]["start"] >= 2, "offsets count in the text as it was given"


def test_play(command: Command) -> None:
    lines = said(command("play", STORY, "--json", "--language", "en", given=f"{REPLY}\n/quit\n").out)
    assert [line["type"] for line in lines] == ["customer", "assessment", "customer", "saved"]
    customer, assessment, _, saved = lines
    fits(customer, {"type": str, "session": str, "step": str, "says": str, "mood": int})
    fits(assessment, {"type": str, "step": str, "attempt": int, "copied": bool, "reply": str, **JUDGED})
    assert (assessment["step"], assessment["attempt"], assessment["reply"]) == (STEP, 1, REPLY.strip())
    fits_behaviours(assessment["behaviours"], assessment["reply"])
    fits(saved, {"type": str, "session": str, "resume": str})
    assert saved["resume"] == f"simulator --language en play --resume {saved['session']} --json"


def test_play_to_the_ending(command: Command) -> None:
    last = said(command("play", STORY, "--json", given="/choose 1\n" * 20).out)[-1]
    fits(last, {"type": str, "step": str, "outcome": str, "score": float, "debrief": str})
    assert last["type"] == "ending"
    assert last["outcome"] in ("resolved", "strained", "lost")


def test_play_additions(command: Command) -> None:
    lines = said(command("play", STORY, "--json", given=f"/nothing\n/choose\n/hint\n{REPLY}\n/why\n").out)
    notice, choices, hint = lines[1:4]
    fits(notice, {"type": str, "code": str, "message": str})
    assert notice["code"] == "unknown-command"
    fits(choices, {"type": str, "step": str, "options": list})
    for number, option in enumerate(choices["options"], 1):
        fits(option, {"number": int, "reply": str})
        assert option["number"] == number
    fits(hint, {"type": str, "step": str, "text": str})
    why = next(line for line in lines if line["type"] == "why")
    fits(why, {"type": str, "step": str, "attempt": int, "behaviours": list})
    for behaviour in why["behaviours"]:
        fits(behaviour, {**BEHAVIOUR, "tip": str, "better": str})


def test_check(command: Command, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("id: broken\nlanguage: xx\n", encoding="utf-8")
    found = json.loads(command("check", str(broken), "--format", "json").out)
    assert found
    shape = {
        "code": str,
        "severity": str,
        "file": str,
        "line": int,
        "column": int,
        "message": str,
        "hint": str,
    }
    for one in found:
        fits(one, shape)
        assert one["severity"] in ("error", "warning", "hint")
        assert one["file"] == str(broken)


def test_report(command: Command) -> None:
    command("play", STORY, "--json", "--trainee", "Ana", given=f"/hint\n{REPLY}\n")
    command("play", STORY, "--json", "--trainee", "Ana", given="/choose 1\n" * 20)
    report = json.loads(command("report", "--format", "json").out)
    fits(report, {"version": int, "sessions": list})
    assert report["version"] == 1
    unfinished, finished = report["sessions"]
    shape = {
        "id": str,
        "trainee": str,
        "trainee_id": str,
        "scenario": str,
        "language": str,
        "mode": str,
        "started": str,
        "finished": str | None,
        "outcome": str | None,
        "score": float,
        "scenario_hash": str,
        "scorer": dict,
        "turns": list,
    }
    fits(unfinished, shape)
    fits(finished, {**shape, "finished": str, "outcome": str})
    assert unfinished["finished"] is unfinished["outcome"] is None
    assert unfinished["started"].endswith("Z")
    fits(unfinished["scorer"], {"version": str, "tier": str, "data_hash": str})
    turn = {
        "step": str,
        "attempt": int,
        "counted": bool,
        "chosen": bool,
        "hint": bool,
        "reply": str,
        "score": int,
        "mood": int,
        "behaviours": list,
    }
    for session in report["sessions"]:
        for one in session["turns"]:
            fits(one, turn)
            fits_behaviours(one["behaviours"], one["reply"])
    assert unfinished["turns"][0]["hint"] is True
    assert finished["turns"][0]["chosen"] is True


@pytest.mark.parametrize("kind", ["scenario", "phrasebook"])
def test_schema(command: Command, kind: str) -> None:
    root = Path(__file__).parents[2]
    assert command("schema", kind).out == (root / "schema" / f"{kind}-v1.json").read_text("utf-8")
