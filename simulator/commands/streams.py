"""Standard input and output as UTF-8 text, whatever the locale says."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO


def use_utf8() -> None:
    """Read and write UTF-8; bytes that are none become U+FFFD, characters that cannot be written a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def read_lines() -> Iterator[str]:
    """The lines of standard input, each as soon as it is there, without their ends; `use_utf8` comes before."""
    while line := sys.stdin.readline() if sys.stdin else "":
        yield line.rstrip("\r\n")


def read_all() -> str:
    """Everything on standard input."""
    return sys.stdin.read() if sys.stdin else ""


def is_terminal() -> bool:
    """Whether a person sits at both ends."""
    return _is_tty(sys.stdin) and _is_tty(sys.stdout)


def silence_output() -> None:
    """After a broken pipe: let the interpreter flush into nothing at its end, without a word."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def _is_tty(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
