"""A small good scenario and phrasebook, which the tests break in one place at a time."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]

GOOD = """\
id: late-parcel
language: en
title: The parcel that came late
level: 1
sources: [{article: kk, place: p3}]
minutes: 6
customer: {name: Ms Rivera, mood: 30}
briefing: >
  You work in an online shop.
  The parcel is late.
start: opening
steps:
  opening:
    says: It was due on Monday! Where is it?
    recommend:
      - apologise
      - principle: promise-prompt-fix
        weight: 2
        says: ["A courier brings it to you before ten tomorrow."]
    avoid: [blame-others, tell-to-calm-down]
    samples:
      - {reply: "I am sorry. A courier brings it tomorrow at ten.", shows: [apologise, promise-prompt-fix]}
      - {reply: "I am sorry.", shows: [apologise]}
      - {reply: "That was the courier.", falls: [blame-others]}
    hint: Say sorry before you explain.
    mood: {shown: 10, missed: -5, fell: -25}
    next:
      - {if: {fell: [blame-others]}, go: storm, reaction: "The courier!"}
      - {if: {score_at_least: 70, shown: {all: [apologise]}}, go: relieved}
      - {if: {visited: opening, times_at_least: 2}, go: storm}
      - {go: opening}
  relieved:
    says: Thank you.
    end: {outcome: resolved, debrief: Well done.}
  storm:
    says: I am leaving.
    end: {outcome: lost, debrief: Too bad.}
"""

PHRASEBOOK = """\
language: en
competency: ownership
name: Owning the problem
principles:
  apologise:
    name: Apologise
    means: Say sorry.
    patterns: ["sorry / apologi*"]
    phrases:
      shown: [I am so sorry.]
      near: [Sorry to hear you think so.]
pitfalls:
  blame-others:
    name: Blaming others
"""


def write(path: Path, text: str) -> Path:
    """Write a file with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
