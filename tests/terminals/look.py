"""Look at Persian in real terminals: python tests/terminals/look.py FOLDER

Starts each terminal that is installed on a virtual display (Xvfb), plays in it with typed keys, and saves pictures into
FOLDER for a person to read. What can be compared is: whether the terminal draws Persian in the shell afterwards as it
did before. Not part of the test run: it needs a display server, the terminals, and somebody who reads Persian.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cases import CASES, GREETING, REPLY, SCENARIO, Scene
from kinds import KINDS, Kind
from stage import Stage

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "xclip": "xclip",
    "xmodmap": "x11-xserver-utils",
}
NAMES = "VTE_VERSION KONSOLE_VERSION KITTY_WINDOW_ID MLTERM TERM_PROGRAM XTERM_VERSION COLORTERM WINDOWID"

SHELL = """
PS1='$ '
unset PROMPT_COMMAND
export PYTHONPATH={root} PYTHONDONTWRITEBYTECODE=1 SIMULATOR_HOME={home} SIMULATOR_LANGUAGE=fa
run() {{ sh -c 'echo $$ >{folder}/pid; exec env "$@"' run "$@"; }}
greet() {{ echo '{greeting}'; }}
play() {{ run {python} -m simulator play {scenario} --language fa; }}
first() {{ run SIMULATOR_HOME={folder}/first {python} -m simulator; }}
crash() {{ run {python} {here}/crash.py; }}
unnamed() {{ run {unset} TERM=xterm-256color {python} -m simulator play {scenario} --language fa; }}
"""


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    names = [kind.name for kind in KINDS]
    parser.add_argument("--terminal", action="append", choices=names, help="only this one; may be given several times")
    parser.add_argument("--case", action="append", choices=list(CASES), help="only this; may be given several times")
    parser.add_argument("--display", type=int, default=77, help="number of the virtual display (77)")
    return parser.parse_args()


def main() -> int:
    """Look at everything that was asked for; 1 where something was not restored, 2 where a tool is missing."""
    options = arguments()
    missing = [package for program, package in TOOLS.items() if shutil.which(program) is None]
    if missing:
        say(f"missing: apt install {' '.join(missing)}")
        return 2
    options.folder.mkdir(parents=True, exist_ok=True)
    wrong = False
    for kind in wanted(options.terminal):
        if kind.missing:
            say(f"{kind.name}: not installed: apt install {' '.join(kind.missing)}")
            continue
        say(f"{kind.name}: {kind.told_version()}")
        for case in options.case or CASES:
            outcome = look(kind, case, options.folder, options.display)
            wrong = wrong or "NOT" in outcome
            say(f"  {case}: {outcome}")
    return int(wrong)


def wanted(names: Iterable[str] | None) -> list[Kind]:
    """The terminals asked for, or all."""
    return [kind for kind in KINDS if not names or kind.name in names]


def look(kind: Kind, case: str, folder: Path, display: int) -> str:
    """One case in one terminal; what came of it."""
    with tempfile.TemporaryDirectory(prefix="look-", ignore_cleanup_errors=True) as name:
        scratch = Path(name)
        text = SHELL.format(
            root=ROOT,
            here=Path(__file__).resolve().parent,
            home=scratch / "home",
            folder=scratch,
            python=sys.executable,
            greeting=GREETING,
            scenario=SCENARIO,
            unset=" ".join(f"-u {variable}" for variable in NAMES.split()),
        )
        (scratch / "shell").write_text(text, encoding="utf-8")
        try:
            with Stage(kind, display, scratch, ["bash", "--rcfile", str(scratch / "shell"), "-i"], REPLY) as stage:
                return CASES[case](Scene(stage, folder, case))
        except (OSError, RuntimeError) as error:
            return f"NOT seen: {error}"


def say(text: str) -> None:
    """A line at once: the whole takes minutes."""
    print(text, flush=True)  # noqa: T201 - a script that reports


if __name__ == "__main__":
    sys.exit(main())
