"""Sentences of click and Textual: each is translated here, or it is known why nobody sees it.

A new version that brings another sentence fails here, until somebody has looked where it appears.
"""

from __future__ import annotations

import inspect

import click
from library_sentences import shown, translated_by_gettext

from simulator.commands import click_texts
from simulator.tui.app import SimulatorApp
from simulator.tui.screens.commands import USEFUL

NEVER_SHOWN_BY_CLICK = {
    "errors are written by `simulator.edge.complain`, without click's frame": (
        "Aborted!",
        "Error: {message}",
        "Try '{command} {option}' for help.",
    ),
    "the version has a message of its own": ("%(prog)s, version %(version)s",),
    "nothing asks, pauses or opens an editor": (
        "Confirm the action without prompting.",
        "Do you want to continue?",
        "Error: The two entered values do not match.",
        "Error: invalid input",
        "Press any key to continue...",
        "Repeat for confirmation",
        "{editor}: Editing failed",
        "{editor}: Editing failed: {e}",
    ),
    "mistakes in the declaration of an option, which would break every call": (
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Could not determine name for option with declarations {decls!r}",
        "Name '{name}' defined twice",
        (
            "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you"
            " mean to pass '--{name}'?"
        ),
        "Invalid start character for option ({option})",
        "Unknown color {colour!r}",
        "Unknown standard stream '{name}'",
    ),
    "paths and files are opened by the program, not by click's types": (
        "Could not open file {filename!r}: {message}",
        "directory",
        "file",
        "path",
        "unknown error",
        "{name} {filename!r} does not exist.",
        "{name} {filename!r} is a directory.",
        "{name} {filename!r} is a file.",
        "{name} {filename!r} is not executable.",
        "{name} {filename!r} is not readable.",
        "{name} {filename!r} is not writable.",
    ),
    "no option is a number, a date, a UUID, a truth value or a tuple": (
        "Argument {name!r} takes {nargs} values.",
        "Takes {nargs} values but 1 was given.",
        "Value must be an iterable.",
        "{len_type} values are required, but {len_value} was given.",
        "{value!r} does not match the format {format}.",
        "{value!r} is not a valid UUID.",
        "{value!r} is not a valid boolean. Recognized values: {states}",
        "{value!r} is not a valid {number_type}.",
        "{value} is not in the range {range}.",
    ),
    "no parameter is deprecated, computed, taken from the environment, or an argument with help": (
        "(dynamic)",
        "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
        "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
        "Missing parameter",
        "Missing parameter: {param_name}",
        "Missing {param_type}",
        "Positional arguments",
        "deprecated",
        "env var: {var}",
    ),
    "every choice has a default": ("Choice({choices})", "Choose from:\n\t{choices}"),
    "a progress bar of more than a day": ("d",),
    "shell completion is not offered": (
        "Couldn't detect Bash version, shell completion is not supported.",
        "Shell completion is not supported for Bash versions older than 4.4.",
    ),
    "the console of Windows, when it breaks": ("Windows error: {error}",),
}
NEVER_SHOWN_BY_TEXTUAL = {
    "the palette is our own, see `screens.commands`": (
        "Failed to save screenshot",
        "Keys",
        "Maximize",
        "Minimize",
        "Open the command palette",
        "Quit",
        "Saved screenshot",
        "Saved screenshot to [$text-success]{}",
        "Screenshot",
        "Search for themes…",
        "Theme",
    ),
    "`SimulatorApp` says it in its own words": ("Do you want to quit?", "Press [b]{}[/b] to quit the app"),
    "ctrl+q is ours, and it is not in the footer": ("Quit the app and return to the command prompt.",),
    "`widgets.waiting` says it in its own words": ("Loading...",),
}
DRAWN_FROM = (
    "textual.app",
    "textual.screen",
    "textual.widget",
    "textual.containers",
    "textual.scrollbar",
    "textual.scroll_view",
    *(f"textual.widgets._{name}" for name in ("button", "footer", "input", "loading_indicator", "option_list")),
    *(f"textual.widgets._{name}" for name in ("static", "text_area", "toast", "tooltip")),
)
"""The modules of Textual whose widgets the app draws."""


def of_click() -> set[str]:
    """Click's sentences that the catalogues have."""
    source = inspect.getsource(click_texts.plural_sentences)
    plural = {line.split('"')[1] for line in source.splitlines() if "ngettext(" in line}
    return plural | set(click_texts.SENTENCES)


def reasons(table: dict[str, tuple[str, ...]]) -> set[str]:
    """All sentences of a table."""
    return {sentence for sentences in table.values() for sentence in sentences}


def test_each_sentence_of_click_is_translated_or_never_shown() -> None:
    known = of_click() | reasons(NEVER_SHOWN_BY_CLICK)
    assert translated_by_gettext(click) - known == set()


def test_each_sentence_of_textual_is_ours_or_never_shown() -> None:
    found = shown(
        DRAWN_FROM,
        {"notify", "Text", "Content", "from_markup", "SystemCommand", "Static", "Label"},
        {"tooltip", "title", "placeholder", "prompt", "message"},
    )
    assert {words for _, words in found} - reasons(NEVER_SHOWN_BY_TEXTUAL) == set()


def test_textuals_palette_stays_off_and_its_useful_commands_keep_their_names() -> None:
    from textual.screen import Screen

    assert not SimulatorApp.ENABLE_COMMAND_PALETTE
    described = {binding.action: binding.description for binding in Screen.BINDINGS}
    assert {action: described.get(action) for action in USEFUL} == USEFUL
