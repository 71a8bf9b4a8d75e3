"""The sentences about errors, by code. Of several for one code, the first whose values are all there is taken."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.i18n.marker import N_

_PRACTICE: Mapping[str, tuple[str, ...]] = {
    # Translators: the trainee sent a reply without words.
    "empty-reply": (N_("There are no words in this reply."),),
    # Translators: {count} is the longest reply allowed, in characters.
    "reply-too-long": (N_("A reply has at most {count} characters."),),
    # Translators: {number} was asked for; the ready replies are numbered from 1 to {count}.
    "unknown-sample": (N_("There is no ready reply {number} here: they are numbered from 1 to {count}."),),
    # Translators: the ready replies (choose mode) are missing at this moment of the story.
    "no-samples": (N_("There are no ready replies for this moment."),),
    # Translators: the hint is missing at this moment of the story.
    "no-hint": (N_("There is no hint for this moment."),),
    # Translators: “say it again” was asked for, but nothing has been said yet.
    "nothing-to-repeat": (N_("There is nothing to say again yet."),),
    # Translators: an explanation of a judgement was asked for, but nothing has been said yet.
    "nothing-to-explain": (N_("There is nothing to explain yet: answer the customer first."),),
    # Translators: a reply came after the ending of the story.
    "story-ended": (N_("The story has ended."),),
    "scenario-changed": (
        # Translators: {scenario} and {step} are ids from the scenario's file.
        N_("The scenario “{scenario}” was edited and no longer has the step “{step}” where this session stopped."),
    ),
    # Translators: {command} begins with a slash; /help is a command and stays as it is.
    "unknown-command": (N_("There is no command {command}. /help lists the commands."),),
    # Translators: /choose is a command and stays as it is; 2 is an example.
    "choose-needs-number": (N_("Write the number of a ready reply after the command: /choose 2"),),
}
_ASKED_FOR: Mapping[str, tuple[str, ...]] = {
    "extra-missing": (
        # Translators: {extra} is the name of an optional part of the program; the command stays as it is.
        N_("This needs a part that is not installed: pip install 'difficult-customers-simulator[{extra}]'"),
    ),
    # Translators: a file of rated replies; {why} is why the system refused: “there is no such file or folder”.
    "rated-unreadable": (N_("The rated replies in {path} cannot be read: {why}."),),
    # Translators: {path} is a file of rated replies, {line} the number of a line; {why} is technical and in English.
    "rated-line": (N_("{path}, line {line}: this is no rated reply ({why})."),),
    "unknown-scenario": (
        # Translators: {id} was typed, {closest} is a scenario's id. {language} is a code such as fa.
        N_("There is no scenario “{id}” in the language “{language}”. Did you mean “{closest}”?"),
        # Translators: {id} was typed. {language} is a code such as fa; “simulator list” is a command.
        N_("There is no scenario “{id}” in the language “{language}”. “simulator list” shows those there are."),
    ),
    "unknown-step": (
        # Translators: {step} was typed, {closest} is the id of a step of the scenario.
        N_("The scenario “{scenario}” has no step “{step}”. Did you mean “{closest}”?"),
        # Translators: {step} was typed, {choices} are the ids of the scenario's steps.
        N_("The scenario “{scenario}” has no step “{step}”. Its steps are: {choices}."),
    ),
    # Translators: {step} is the id of the step with which a story ends: nobody answers there.
    "step-is-ending": (N_("At the step “{step}” the story ends: there is nothing to answer."),),
    "unknown-language": (
        # Translators: {language} was typed; {closest} and {choices} are codes such as fa.
        N_("There is no language “{language}”. Did you mean “{closest}”? The languages are: {choices}."),
        # Translators: {language} was typed; {choices} are codes such as en, fa.
        N_("There is no language “{language}”. The languages are: {choices}."),
    ),
    "unknown-bidi": (
        # Translators: text direction of the terminal; {name} was given, {choices} are the words it may be.
        N_("There is no text direction “{name}”. Choose one of: {choices}."),
    ),
    "unknown-trainee": (
        # Translators: {name} and {closest} are names of people who practise.
        N_("Nobody called “{name}” has practised here. Did you mean “{closest}”?"),
        # Translators: {name} is the name of a person.
        N_("Nobody called “{name}” has practised here."),
    ),
    # Translators: a name without letters was given.
    "empty-name": (N_("A name needs at least one letter."),),
    # Translators: nobody has given a name yet.
    "no-trainee": (N_("Nobody has given their name yet."),),
    # Translators: “continue” was asked for without an unfinished session.
    "no-session": (N_("There is no unfinished session to go on with."),),
    # Translators: {session} is an id of letters and digits.
    "unknown-session": (N_("There is no session “{session}”."),),
    # Translators: {session} is an id of letters and digits.
    "session-finished": (N_("The session “{session}” has reached its ending: begin the scenario anew."),),
    # Translators: “play” and “--resume” are parts of a command and stay as they are.
    "nothing-to-play": (N_("Say which scenario to play, or go on with one: simulator play --resume"),),
    # Translators: a scenario cannot be named together with --resume, which stays as it is.
    "scenario-and-resume": (N_("Name a scenario or use --resume, not both: a session knows its scenario."),),
    # Translators: “--plain” is an option and stays as it is; “terminal” is the window that shows the program.
    "no-terminal": (N_("The program needs a terminal. Without one, play with: simulator play SCENARIO --plain"),),
}
_FILES: Mapping[str, tuple[str, ...]] = {
    # Translators: {file} is a scenario file; “simulator check” is a command and stays as it is.
    "broken-file": (N_("The file {file} has mistakes. This command shows them: simulator check {file}"),),
    # Translators: {reason} is why the system refused, such as “there is no such file or folder”.
    "file-not-writable": (N_("The file {path} cannot be written: {reason}."),),
    # Translators: {reason} is why the system refused, such as “there is no such file or folder”.
    "file-unreadable": (N_("The file {path} cannot be read: {reason}."),),
    # Translators: sizes in megabytes.
    "file-too-large": (N_("The file {path} has {size} MB; at most {limit} MB are read."),),
    # Translators: a file of results (finished sessions); {reason} says in English what is wrong, and where.
    "results-broken": (N_("The file {path} holds no results of this program: {reason}."),),
    # Translators: a file of results that a newer version of the program has made.
    "results-newer": (N_("The file {path} was made by a newer version of this program: update this one."),),
    # Translators: a folder of scenarios that does not exist.
    "library-missing": (N_("There is no folder {path} with scenarios."),),
    # Translators: the file with the user's settings. {kept} is its new name.
    "settings-broken": (N_("The settings could not be read and were reset. The old file is kept as {kept}."),),
    # Translators: {reason} is why the system refused, such as “there is no such file or folder”.
    "settings-unreadable": (N_("The settings in {path} cannot be read: {reason}."),),
}
_STORE: Mapping[str, tuple[str, ...]] = {
    # Translators: the store is the file in which sessions are kept.
    "store-is-folder": (N_("{path} is a folder: the store of sessions needs the name of a file."),),
    # Translators: somebody wants a report, and named a file with sessions that does not exist.
    "store-missing": (N_("There is no store of sessions {path}."),),
    "store-not-writable": (
        # Translators: the store is the file in which sessions are kept. {reason} is often in English.
        N_("The store of sessions {path} cannot be opened for writing: {reason}."),
        # Translators: somebody gave an empty name for the file in which sessions are kept.
        N_("The store of sessions needs the name of a file."),
    ),
    # Translators: another program is writing to the file in which sessions are kept.
    "store-busy": (N_("Another program is using the store of sessions {path}. Try again in a moment."),),
    # Translators: the disk has no room left for the file in which sessions are kept.
    "store-full": (N_("The disk is full: nothing more can be kept in {path}."),),
    # Translators: a file that should hold sessions holds something else.
    "store-not-a-store": (N_("{path} is not a store of sessions, or it is damaged."),),
    # Translators: what was to be kept does not fit what is there already, such as two sessions with one id.
    "store-conflict": (N_("The store of sessions {path} already holds something else in that place."),),
    # Translators: {reason} is what the database said, in English.
    "store-failed": (N_("The store of sessions {path} does not work: {reason}."),),
    # Translators: the file with the sessions was made by a newer version of this program.
    "store-newer": (N_("The store of sessions {path} was made by a newer version of this program: update this one."),),
    # Translators: {kind} is a kind of database such as postgresql.
    "store-not-supported": (N_("This version of the program keeps sessions in a file only, not in “{kind}”."),),
}
SENTENCES: Mapping[str, tuple[str, ...]] = {**_PRACTICE, **_ASKED_FOR, **_FILES, **_STORE}
"""Message ids by code; their placeholders are names of the error's details."""
