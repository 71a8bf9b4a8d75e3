"""Sentences about what a file tells: principles and pitfalls, samples, branches, phrasebooks, and other languages."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.i18n.marker import N_

_BEHAVIOURS: Mapping[str, tuple[str, str | None]] = {
    "unknown-principle": (
        # Translators: {id} is a short English name such as apologise; a principle is a piece of advice.
        N_("There is no principle “{id}”."),
        N_("Did you mean “{closest}”?"),
    ),
    "unknown-pitfall": (
        # Translators: {id} is a short English name such as blame-others; a pitfall is what a reply must not do.
        N_("There is no pitfall “{id}”."),
        N_("Did you mean “{closest}”?"),
    ),
    "pitfall-as-principle": (
        # Translators: recommend and avoid are keys of the file: leave them in English.
        N_("“{id}” is a pitfall and cannot be recommended."),
        N_("Move it to “avoid”."),
    ),
    "principle-as-pitfall": (
        # Translators: recommend and avoid are keys of the file: leave them in English.
        N_("“{id}” is a principle; a step cannot want it avoided."),
        N_("Move it to “recommend”."),
    ),
    "repeated-behaviour": (
        # Translators: {id} is a principle or pitfall, {step} the short name of a step.
        N_("“{id}” is listed twice in step “{step}”."),
        N_("Take one away. If it should count more, give it a “weight”."),
    ),
    "condition-not-judged": (
        # Translators: a condition asks about something that the step does not look for.
        N_("The condition asks for “{id}”, which step “{step}” does not judge."),
        N_("Did you mean “{closest}”?"),
    ),
    "condition-wrong-kind": (
        # Translators: {key} is one of shown, partly, missed, denied (for principles) and fell (for pitfalls).
        N_("“{key}” cannot ask for “{id}”."),
        N_("Ask for pitfalls with “fell” and for principles with “shown”, “partly”, “missed” or “denied”."),
    ),
    "label-not-judged": (
        # Translators: a sample reply is labelled with something that the step does not look for.
        N_("The sample is labelled with “{id}”, which step “{step}” does not judge."),
        N_("Did you mean “{closest}”?"),
    ),
    "label-wrong-list": (
        # Translators: {key} is one of shows, hints, denies (for principles) and falls (for pitfalls).
        N_("“{id}” cannot stand in “{key}”."),
        N_("Pitfalls go into “falls”, principles into “shows”, “hints” or “denies”."),
    ),
    "label-repeated": (
        # Translators: the same id is listed twice for one sample reply.
        N_("“{id}” is listed twice in the labels of this sample."),
        N_("Keep the one that is true."),
    ),
    "repeated-sample": (
        # Translators: two sample replies of a step have the same words.
        N_("The same reply is already a sample in line {first_line}."),
        N_("Take one of them away, or say it differently."),
    ),
    "no-samples": (
        # Translators: samples are rated example replies; choose mode offers them to the trainee.
        N_("Step “{step}” has no samples, so there is nothing to choose from in choose mode."),
        N_("Add three or four rated replies, good and bad ones."),
    ),
    "step-judges-nothing": (
        # Translators: the step has neither “recommend” nor “avoid”, so every reply gets full points.
        N_("Step “{step}” judges nothing: every reply scores 100."),
        N_("Add “recommend” or “avoid”."),
    ),
}

_STORY: Mapping[str, tuple[str, str | None]] = {
    "unknown-start": (
        # Translators: start is a key of the file that names the first step.
        N_("The story starts with “{step}”, but there is no such step."),
        N_("Did you mean “{closest}”?"),
    ),
    "unknown-target": (
        # Translators: go is a key of the file that names the next step.
        N_("The story goes to “{step}”, but there is no such step."),
        N_("Did you mean “{closest}”?"),
    ),
    "unknown-visited": (
        # Translators: a condition asks whether a step was reached before.
        N_("The condition asks whether “{step}” was visited, but there is no such step."),
        N_("Did you mean “{closest}”?"),
    ),
    "unreachable-step": (
        # Translators: no way through the story leads to this step.
        N_("No branch leads to step “{step}”."),
        N_("Let a branch of another step go there, or take the step away."),
    ),
    "dead-end": (
        # Translators: from this step on, the story can only go round in circles.
        N_("From step “{step}” no ending can be reached."),
        N_("Let one of its branches lead to an ending."),
    ),
    "no-ending": (
        # Translators: end is a key of the file.
        N_("The story has no ending."),
        N_("Add a step with “end”."),
    ),
    "one-outcome": (
        # Translators: {outcome} is resolved, strained or lost: how a story ends.
        N_("Every ending is “{outcome}”, so it makes no difference what the trainee says."),
        N_("Add an ending that goes better or worse."),
    ),
    "step-goes-nowhere": (
        # Translators: next and end are keys of the file.
        N_("The story stops at step “{step}”: it has neither “next” nor “end”."),
        N_("Say under “next” where it goes, or under “end” how it ends."),
    ),
    "end-with-next": (
        # Translators: next and end are keys of the file.
        N_("Step “{step}” both ends the story and goes on."),
        N_("Take away “next” or “end”."),
    ),
    "ending-judges": (
        # Translators: the last step of a story is not answered, so nothing can be judged there.
        N_("Step “{step}” ends the story, so its “{key}” is never used."),
        N_("Take it away."),
    ),
    "branch-after-last": (
        # Translators: a branch is an item of “next”; if is its condition.
        N_("This branch of step “{step}” is never reached: the one before it has no “if”."),
        N_("Put the branch without “if” last."),
    ),
    "last-branch-has-if": (
        # Translators: a branch is an item of “next”; if is its condition.
        N_("The last branch of step “{step}” has an “if”: when no condition holds, the story is stuck."),
        N_("Add a last branch without “if”."),
    ),
    "branch-never-taken": (
        # Translators: an earlier branch asks for less and is therefore always taken before this one.
        N_("This branch of step “{step}” is never taken: the one in line {first_line} always comes first."),
        N_("Put the branch that asks for more before the one that asks for less."),
    ),
    "condition-empty": (
        # Translators: if is a key of the file.
        N_("The condition asks for nothing."),
        N_("Say what must hold; only the last branch does without “if”."),
    ),
    "condition-never-holds": (
        # Translators: mood_at_least and mood_below are keys of the file; numbers.
        N_("The mood cannot be at least {low} and below {high} at once."),
        N_("Make “mood_below” larger than “mood_at_least”."),
    ),
    "times-without-visited": (
        # Translators: times_at_least and visited are keys of the file.
        N_("“times_at_least” stands without “visited”."),
        N_("Add “visited” with the step that is counted."),
    ),
    "file-name-differs": (
        # Translators: {name} is the file's name without its ending. The program goes by the file's name.
        N_("The id here is “{id}”, but the file is called “{name}”; the program goes by the file's name."),
        N_("Make them the same."),
    ),
    "folder-differs": (
        # Translators: {language} and {folder} are language codes. The program goes by the folder.
        N_("The language here is “{language}”, but the file lies in the folder “{folder}”."),
        N_("Change the language, or move the file."),
    ),
}

_PHRASEBOOK: Mapping[str, tuple[str, str | None]] = {
    "unknown-competency": (
        # Translators: {competency} is the short English name of a group of principles.
        N_("There is no competency “{competency}”."),
        N_("Did you mean “{closest}”?"),
    ),
    "wrong-competency": (
        # Translators: each competency has a phrasebook file of its own.
        N_("“{id}” belongs to the competency “{competency}”."),
        N_("Move it to the file of that competency."),
    ),
    "repeated-phrase": (
        # Translators: the same words are listed twice for one principle or pitfall.
        N_("The same phrase already stands in line {first_line}."),
        N_("Take one of them away."),
    ),
    "pattern-empty-part": (
        # Translators: {part} is a concept pattern: parts joined with +, alternatives with /.
        N_("The pattern “{part}” has a part without a word."),
        N_("Write a word on both sides of each + and /."),
    ),
    "pattern-unknown-kind": (
        # Translators: {part} is a kind of word in braces that the program does not know.
        N_("{part} is not a kind of word that patterns know."),
        # Translators: {kinds} lists the kinds of words, in braces, in English.
        N_("There are: {kinds}."),
    ),
    "sample-misjudged": (
        # Translators: {id} is a behaviour's English id, {expected} and {judged} are English verdicts such as shown.
        N_("Without knowing this sample, the program would judge {id} as {judged}; the label says {expected}."),
        N_("Look at the label first; if it is right, add a phrase or a pattern of the kind to the phrasebook."),
    ),
    "id-taken": (
        # Translators: {id} is a short English name.
        N_("“{id}” is already the name of a principle."),
        N_("Give the pitfall another id."),
    ),
}

_PARITY: Mapping[str, tuple[str, str | None]] = {
    "parity-step-missing": (
        # Translators: {language} is the code of the language that this file is compared with.
        N_("Step “{step}” is missing; the same scenario in “{language}” has it."),
        N_("Add the step, or take it away there."),
    ),
    "parity-step-added": (
        # Translators: {language} is the code of the language that this file is compared with.
        N_("Step “{step}” is only here; the same scenario in “{language}” does not have it."),
        N_("Add it there too, or take it away."),
    ),
    "parity-behaviours": (
        # Translators: recommend and avoid are keys of the file.
        N_("Step “{step}” does not judge the same as in “{language}”."),
        N_("Make ids and weights in “recommend” and “avoid” the same."),
    ),
    "parity-branches": (
        # Translators: a branch is an item of “next”.
        N_("The branches of step “{step}” are not those of “{language}”."),
        N_("Make conditions, targets and their order the same; “reaction” may differ."),
    ),
    "parity-samples": (
        # Translators: samples are rated example replies, their labels say what they show.
        N_("The samples of step “{step}” are not labelled as in “{language}”."),
        N_("Make number, order and labels the same; only the words differ."),
    ),
    "parity-step-mood": (
        # Translators: mood is a key of the file.
        N_("“mood” of step “{step}” is not as in “{language}”."),
        N_("Make the numbers the same."),
    ),
    "parity-outcome": (
        # Translators: the outcome of an ending is resolved, strained or lost.
        N_("Step “{step}” does not end as in “{language}”."),
        N_("Make “outcome” the same."),
    ),
    "parity-start": (
        # Translators: start is a key of the file.
        N_("The story does not start with the same step as in “{language}”."),
        N_("Make “start” the same."),
    ),
    "parity-level": (
        # Translators: level is a key of the file.
        N_("The level is not the same as in “{language}”."),
        N_("Make “level” the same."),
    ),
    "parity-mood": (
        # Translators: mood is a key of the file.
        N_("The customer's mood at the start is not the same as in “{language}”."),
        N_("Make “mood” the same."),
    ),
}

STORY_TEXTS: Mapping[str, tuple[str, str | None]] = {**_BEHAVIOURS, **_STORY, **_PHRASEBOOK, **_PARITY}
