"""Did-you-mean and the fuzzy filter, in five scripts."""

from __future__ import annotations

import pytest

from simulator.language.closest import closest, filter_choices

IDS = ["apologise", "accept-responsibility", "promise-prompt-fix", "stay-calm", "blame-others"]
TITLES = [
    "Late parcel",
    "بسته‌ای که دیر رسید",
    "Кешіккен сәлемдеме",
    "Ուշացած ծանրոցը",
    "Ang nahuling padala",
    "La réclamation",
]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("apologize", ["apologise"]),
        ("Apologise", ["apologise"]),
        ("promise-fix", ["promise-prompt-fix"]),
        ("calm-stay", ["stay-calm"]),
        ("blame_other", ["blame-others"]),
        ("zebra", []),
        ("", []),
    ],
)
def test_closest(word: str, expected: list[str]) -> None:
    assert closest(word, IDS) == expected


def test_closest_of_nothing_and_of_much() -> None:
    assert closest("x", []) == []
    assert closest("a" * 100_000, IDS) == []
    assert closest("apologise", ["apologised", "apologise", "apology"], limit=2) == ["apologise", "apologised"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("parc", [0]),
        ("PARCEL late", [0]),
        ("parsel", [0]),
        ("بسته ای", [1]),
        ("ديررسيد", []),
        ("دير", [1]),
        ("кешік", [2]),
        ("ծանրոց", [3]),
        ("nahuli", [4]),
        ("reclamation", [5]),
        ("xyz", []),
    ],
)
def test_filter(query: str, expected: list[int]) -> None:
    assert filter_choices(query, TITLES) == expected


def test_filter_puts_the_best_first_and_keeps_the_order() -> None:
    assert filter_choices("", TITLES) == list(range(len(TITLES)))
    assert filter_choices("late", ["translate it", "too late", "plate", "late"]) == [1, 3, 0, 2]
