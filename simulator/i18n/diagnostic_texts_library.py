"""What the findings about a library say: the same story in several languages, their letters, and what is trained."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.i18n.marker import N_

LIBRARY_TEXTS: Mapping[str, tuple[str, str | None]] = {
    "wrong-script": (
        # Translators: {language} is the code of a language; {text} is the beginning of a text of the file.
        N_("This text is not in the letters of “{language}”: “{text}”."),
        N_("Write it in the file's own language, or move it to the file of the other language."),
    ),
    "mixed-script": (
        # Translators: {word} looks right but has, say, a Latin i among Cyrillic letters.
        N_("The word “{word}” mixes letters of two alphabets."),
        N_("Type the word anew with one keyboard layout; put a hyphen between a foreign word and its ending."),
    ),
    "arabic-letter": (
        # Translators: Arabic yeh or kaf where Persian has its own letter.
        N_("The word “{word}” has an Arabic letter that Persian writes otherwise."),
        N_("Write it with “{letter}”."),
    ),
    "step-never-met": (
        # Translators: branches lead to the step, but scores and moods never let them be taken.
        N_("However the trainee replies, the story never comes to step “{step}”."),
        N_("Ease the conditions of the branches that lead there (score, mood, visits)."),
    ),
    "branch-never-met": (
        # Translators: a branch is an item of “next”; if is its condition.
        N_("However the trainee replies, this branch of step “{step}” is never taken."),
        N_("Ease what its “if” asks for, or take the branch away."),
    ),
    "walk-too-large": (
        # Translators: the program plays every reply there could be; this story has too many.
        N_("The story has too many ways to play every one, so what no reply reaches is not looked for."),
        N_("Let fewer conditions ask for single pitfalls, or let fewer visits and moods matter."),
    ),
    "version-behind": (
        # Translators: {language} is the code of a language, {revision} a number in its file.
        N_("The scenario in “{language}” has been changed since: its revision is {revision}."),
        N_("Bring the change over, then write the same “revision” here."),
    ),
    "version-missing": (
        # Translators: {language} is the code of a language that has other scenarios of this library.
        N_("There is no version of this scenario in “{language}”."),
        N_("Write one, or keep it if the story fits only here."),
    ),
    "coverage-thin": (
        # Translators: {id} is a behaviour's English id, {count} and {wanted} are numbers of scenarios.
        N_("Too few scenarios in “{language}” train “{id}”: {count} instead of {wanted}."),
        N_("Let more scenarios recommend it (a pitfall: avoid it)."),
    ),
}
