"""Sentences about the shape of a file's parts: missing and unknown keys, texts, numbers, lists."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.i18n.marker import N_

SHAPE_TEXTS: Mapping[str, tuple[str, str | None]] = {
    "top-not-a-mapping": (
        # Translators: the whole file must consist of lines such as "title: ...".
        N_("The file does not consist of keys with values."),
        N_("Begin with lines such as “id: late-parcel”. Copying a scenario that works is easiest."),
    ),
    "not-a-mapping": (
        # Translators: {key} is a key of the file, such as customer.
        N_("“{key}” needs a block of keys below it."),
        N_("Write its keys on the next lines, indented by two spaces."),
    ),
    "not-a-list": (
        # Translators: {key} is a key of the file, such as avoid.
        N_("“{key}” needs a list."),
        N_("Write [one, two] or a line with a dash for each."),
    ),
    "not-text": (
        # Translators: {key} is a key of the file, such as says.
        N_("“{key}” needs a text, not a list or block."),
        N_("If the text begins with a bracket or contains a colon, put it in quotes."),
    ),
    "not-text-or-mapping": (
        # Translators: {key} is a key of the file, such as recommend.
        N_("Each item of “{key}” is an id, or a block that begins with its id."),
        N_("Take away the brackets around the item."),
    ),
    "not-list-or-mapping": (
        # Translators: {key} is a key of a condition, such as shown. Leave any and all in English.
        N_("“{key}” needs a list of ids, or a block with “any” or “all”."),
        N_("Put the id in square brackets."),
    ),
    "not-a-whole-number": (
        # Translators: {key} is a key such as minutes, {found} what stands there.
        N_("“{key}” needs a whole number, not {found}."),
        N_("Write it with the digits 0 to 9, without quotes and without anything else."),
    ),
    "not-a-number": (
        # Translators: {key} is a key such as weight, {found} what stands there.
        N_("“{key}” needs a number, not {found}."),
        N_("Write it with the digits 0 to 9, with a point if needed: 1.5."),
    ),
    "reads-as-number": (
        # Translators: a text without quotes that YAML takes for a number.
        N_("YAML takes {text} for a number, but a text is needed here."),
        N_('Put it in quotes: "{text}".'),
    ),
    "reads-as-yes-no": (
        # Translators: a text without quotes, such as no or on, that YAML takes for true or false.
        N_("YAML takes {text} for true or false, but a text is needed here."),
        N_('Put it in quotes: "{text}".'),
    ),
    "reads-as-time": (
        # Translators: a text without quotes, such as 12:30, that YAML takes for a number of seconds.
        N_("YAML takes {text} for a time and turns it into a number, but a text is needed here."),
        N_('Put it in quotes: "{text}".'),
    ),
    "reads-as-date": (
        # Translators: a text without quotes, such as 2026-05-01, that YAML takes for a date.
        N_("YAML takes {text} for a date, but a text is needed here."),
        N_('Put it in quotes: "{text}".'),
    ),
    "reads-as-nothing": (
        # Translators: a text without quotes, such as ~ or null, that YAML takes for "nothing".
        N_("YAML takes {text} for “nothing”, but a text is needed here."),
        N_('Put it in quotes: "{text}".'),
    ),
    "out-of-range": (
        # Translators: {key} is a key such as mood; numbers.
        N_("“{key}” is {found}; it must be from {low} to {high}."),
        None,
    ),
    "not-above": (
        # Translators: {key} is a key such as weight; numbers.
        N_("“{key}” is {found}; it must be more than {low}."),
        None,
    ),
    "too-low": (
        # Translators: {key} is a key of the file; numbers.
        N_("“{key}” is {found}; it must be at least {low}."),
        None,
    ),
    "empty-text": (
        # Translators: {key} is a key such as says.
        N_("“{key}” has no text."),
        N_("Write the text after the colon, or take the key away if it is not needed."),
    ),
    "empty-list": (
        # Translators: {key} is a key such as steps.
        N_("“{key}” has nothing in it."),
        N_("Add at least one item, or take the key away if it is not needed."),
    ),
    "text-too-long": (
        # Translators: {key} is a key such as reply; lengths in characters.
        N_("“{key}” has {length} characters; at most {limit} are allowed."),
        N_("Shorten the text."),
    ),
    "too-many-items": (
        # Translators: {key} is a key such as recommend.
        N_("“{key}” has {count} items; at most {limit} are allowed."),
        N_("Keep the most important ones; another step can take the rest."),
    ),
    "comma-in-text": (
        # Translators: {text} is the part of a text after a comma; braces are { and }.
        N_("“{text}” is cut off from its text: in braces, a text without quotes ends at its first comma."),
        N_("Put the whole text in double quotes."),
    ),
    "unknown-key": (
        # Translators: {key} is the word before a colon, {allowed} the list of words that may stand there.
        N_("“{key}” is not allowed here. Possible are: {allowed}."),
        N_("Did you mean “{closest}”?"),
    ),
    "missing-key": (
        # Translators: {key} is a key such as title.
        N_("“{key}” is missing here."),
        N_("Add a line “{key}: ...”."),
    ),
    "wrong-choice": (
        # Translators: {key} is a key such as outcome, {found} what stands there, {allowed} what may.
        N_("“{key}” is “{found}”. Possible are: {allowed}."),
        N_("Did you mean “{closest}”?"),
    ),
    "unknown-language": (
        # Translators: {found} is what stands there, {allowed} a list of language codes.
        N_("“{found}” is not one of the languages. Possible are: {allowed}."),
        N_("Did you mean “{closest}”?"),
    ),
    "bad-id": (
        # Translators: an id is a short name without spaces, such as late-parcel.
        N_("“{id}” cannot be an id."),
        N_("Use small Latin letters, digits and hyphens, like late-parcel."),
    ),
    "newer-format": (
        # Translators: {found} and {known} are version numbers of the file format.
        N_("The file is written in format {found}; this program knows only formats up to {known}."),
        N_("Install a newer version of the program."),
    ),
}
