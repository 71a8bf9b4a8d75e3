"""What an error says to the person at the keyboard: one sentence for each code.

The sentences are message ids; `told` translates one and fills in the error's details.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.errors import SimulatorError
from simulator.i18n.marker import N_
from simulator.i18n.texts import Texts

_PRACTICE: Mapping[str, str] = {
    # Translators: the trainee sent a reply without any words
    "empty-reply": N_("The reply is empty: write what you would say to the customer."),
    # Translators: the trainee tried to reply after the ending
    "story-ended": N_("The story has ended; you can say the last reply again or begin anew."),
    # Translators: the trainee asked to repeat a reply before giving one
    "nothing-to-repeat": N_("There is no reply yet that you could say again."),
    # Translators: choose mode; {number} is what was asked for, {count} how many ready replies there are
    "unknown-sample": N_("There is no ready reply {number}; there are {count} of them here."),
    # Translators: choose mode at a moment without ready replies
    "no-samples": N_("There are no ready replies at this moment."),
    # Translators: {scenario} is the scenario's id, {step} the id of a moment in it
    "scenario-changed": N_(
        "The scenario {scenario} has been edited and the step {step} is gone, so this session cannot go on: begin anew."
    ),
    # Translators: the command or key "continue" without anything to continue
    "nothing-to-resume": N_("There is no unfinished session to go on with."),
    # Translators: {id} is what was given as a session's id
    "unknown-session": N_("There is no session {id} in this store."),
    # Translators: {id} is a session's id
    "session-finished": N_("The session {id} has reached its ending; begin the scenario anew to play it again."),
    # Translators: {name} is a person's name as it was given
    "unknown-trainee": N_("Nobody called {name} has practised here yet."),
    # Translators: an empty name was given for a trainee
    "empty-name": N_("The name is empty: write what you want to be called."),
}
_ASKED: Mapping[str, str] = {
    # Translators: {id} is what was given as a scenario's id, {language} a language code, {closest} the id that was
    # probably meant
    "unknown-scenario-closest": N_("There is no scenario {id} in the language {language}; did you mean {closest}?"),
    # Translators: {id} is what was given as a scenario's id, {language} a language code
    "unknown-scenario": N_(
        "There is no scenario {id} in the language {language}; the command “simulator list” shows which there are."
    ),
    # Translators: {step} is what was given as the id of a moment in the scenario {scenario}; {closest} what was meant
    "unknown-step-closest": N_("The scenario {scenario} has no step {step}; did you mean {closest}?"),
    # Translators: {step} is what was given as the id of a moment in the scenario {scenario}
    "unknown-step": N_("The scenario {scenario} has no step {step}."),
    # Translators: {step} is the id of a story's last moment, where nobody replies
    "step-is-ending": N_("The step {step} is an ending: there is nothing to reply to."),
    # Translators: {language} is what was given, {known} the list of language codes
    "unknown-language": N_("The program does not speak the language {language}; it speaks {known}."),
    # Translators: {name} is what was given as the way to order right-to-left text, {choices} are the ways there are
    "unknown-bidi": N_("{name} is no way to show right-to-left text; the ways are {choices}."),
    # Translators: {path} is a folder's name as it was given
    "no-such-folder": N_("There is no folder {path}."),
    # Translators: `simulator play` without saying what to play
    "nothing-to-play": N_("Say which scenario to play, or --resume to go on with the last one."),
    # Translators: `simulator play` with both a scenario and --resume
    "play-or-resume": N_("Give either a scenario to begin or --resume, not both."),
    # Translators: two options that exclude each other; {one} and {other} are their names
    "options-exclude": N_("The options {one} and {other} cannot be used together."),
}
_FILES: Mapping[str, str] = {
    # Translators: {path} is a file's name
    "no-such-file": N_("There is no file {path}, or the folder it should be in is missing."),
    # Translators: {path} is a file's name
    "is-a-folder": N_("{path} is a folder; a file is needed."),
    # Translators: {path} is a file's name
    "not-allowed": N_("You are not allowed to read or write {path}."),
    # Translators: {path} is a file's name
    "disk-full": N_("The disk is full: {path} was not written."),
    # Translators: {path} is a file's name, {reason} what the system says
    "file-failed": N_("The file {path} cannot be read or written: {reason}"),
    # Translators: {file} is a scenario's or phrasebook's file, {count} the number of mistakes found in it
    "broken-file": N_("The file {file} has mistakes ({count}); the command “simulator check” shows where and why."),
    # Translators: {path} is the settings file, {reason} what the system says
    "settings-unreadable": N_("The settings in {path} cannot be read ({reason}); the program goes on without them."),
    # Translators: {path} is the settings file, {aside} the name under which it was put aside
    "settings-broken": N_(
        "The settings in {path} cannot be understood and were put aside as {aside}; the program goes on without them."
    ),
    # Translators: {path} is a folder, {reason} what the system says
    "settings-unwritable": N_("The settings cannot be kept in {path}: {reason}"),
    # Translators: {path} is a file that was to be imported
    "results-no-results": N_("{path} is no file of results: it was not made with “simulator export-results”."),
    # Translators: {path} is a file that was to be imported; {version} its format's number, {known} the newest we read
    "results-newer": N_(
        "{path} was written by a newer version of the program (format {version}; this one reads {known})."
    ),
    # Translators: {path} is a file that was to be imported, {line} the number of a line, {reason} technical details
    "results-broken-line": N_("{path} cannot be imported: line {line} is not as it should be ({reason})."),
    # Translators: {path} is a file that was to be imported; {found} of {count} sessions are in it
    "results-cut-short": N_("{path} is cut short: it holds {found} of {count} sessions. Nothing was imported."),
}
_STORE: Mapping[str, str] = {
    # Translators: {path} is the file in which the sessions are kept, {reason} technical details
    "store-failed": N_("The sessions in {path} cannot be read or written: {reason}"),
    # Translators: {path} is the file in which the sessions are kept
    "store-busy": N_("Another program is using the sessions in {path}; try again when it has finished."),
    # Translators: {path} is the file in which the sessions are kept
    "store-full": N_("The disk is full: the last reply was not kept in {path}. Make room and try again."),
    # Translators: {path} is the file in which the sessions are kept
    "store-not-writable": N_("The sessions cannot be kept in {path}: the file or its folder cannot be written."),
    # Translators: {path} is the file in which the sessions should be kept
    "store-not-a-store": N_("The file {path} is damaged or holds something else than sessions."),
    # Translators: {path} is where the sessions should be kept
    "store-is-folder": N_("{path} is a folder; the store needs a file, such as {path}/sessions.db."),
    # Translators: {path} is the file in which the sessions are kept; {version} its format's number, {known} ours
    "store-newer": N_(
        "The sessions in {path} were kept by a newer version of the program (format {version}; this one knows {known})."
    ),
    # Translators: {kind} is a kind of database such as "postgresql"
    "store-kind-unknown": N_("Sessions cannot be kept in a {kind} database with this version; give a file's path."),
    # Translators: {path} is the file in which the sessions are kept; two windows play one session
    "store-conflict": N_("This session was played on elsewhere in the meantime; resume it to see where it stands."),
}
_PROGRAM: Mapping[str, str] = {
    # Translators: the program has a mistake of its own; {kind} is technical, {log} the file with the details
    "unexpected": N_("Something unexpected went wrong in the program ({kind}); the details are in {log}."),
    # Translators: the program has a mistake of its own; {kind} is technical
    "unexpected-no-log": N_("Something unexpected went wrong in the program ({kind})."),
}
SENTENCES: Mapping[str, str] = {**_PRACTICE, **_ASKED, **_FILES, **_STORE, **_PROGRAM}
"""Message id by code."""


def sentence(error: SimulatorError) -> str:
    """The message id of what an error says; a code without a sentence is shown as it is."""
    if error.details.get("closest"):
        return SENTENCES.get(f"{error.code}-closest", SENTENCES.get(error.code, error.code))
    return SENTENCES.get(error.code, error.code)


def told(error: SimulatorError, texts: Texts) -> str:
    """What an error says, in the user's language, without anything that could steer a terminal."""
    from simulator.language.clean import clean_text

    details = {name: clean_text(_written(value), keep_newlines=False) for name, value in error.details.items()}
    return texts.gettext(sentence(error), **details)


def _written(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)
