"""Sentences about files as such: reading them, and their YAML."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.i18n.marker import N_

_READING: Mapping[str, tuple[str, str | None]] = {
    "file-missing": (
        # Translators: a file that somebody named on the command line does not exist.
        N_("There is no such file or folder."),
        N_("Check how its name is written and in which folder it lies."),
    ),
    "nothing-to-check": (
        # Translators: a folder that somebody named on the command line holds no scenarios or phrasebooks.
        N_("There is no YAML file in this folder."),
        N_("Check which folder you mean. The names of scenarios and phrasebooks end in .yaml or .yml."),
    ),
    "file-not-regular": (
        # Translators: a folder, a pipe or a device was found where a text file is needed.
        N_("This is not a file but a folder or a device."),
        N_("Give the name of a YAML file."),
    ),
    "file-unreadable": (
        # Translators: {reason} is why the system refused, such as “there is no such file or folder”.
        N_("The file cannot be opened: {reason}."),
        N_("Check that you are allowed to read it and that no other program holds it."),
    ),
    "file-too-large": (
        # Translators: sizes in kilobytes.
        N_("The file has {size} kB; at most {limit} kB are read."),
        N_("Split it into several files."),
    ),
    "not-utf8": (
        # Translators: {byte} is a number such as 0xE9. UTF-8 is a way to store text in a file.
        N_("The file is not stored as UTF-8 text (byte {byte} here)."),
        N_("In your editor choose “Save with encoding” and take UTF-8."),
    ),
    "control-character": (
        # Translators: {codepoint} looks like U+202E. Control characters are invisible.
        N_("There is a hidden control character here ({codepoint}), which is not allowed."),
        N_("Delete it, or type the line anew instead of pasting it."),
    ),
    "invisible-character": (
        # Translators: {codepoint} looks like U+200B; usually pasted from a web page.
        N_("There is an invisible character here ({codepoint}), which is probably not intended."),
        N_("Delete it, or type the words around it anew."),
    ),
    "empty-file": (
        # Translators: the file has no content, or only comments.
        N_("The file is empty."),
        N_("Copy a scenario that works and change it."),
    ),
    "too-deep": (
        # Translators: lists and blocks of keys inside each other.
        N_("Lists and blocks are nested more than {limit} levels deep here."),
        N_("Look for brackets that are opened and never closed."),
    ),
    "too-many-parts": (
        # Translators: a part is any text, list or block of keys in the file.
        N_("The file has more than {limit} parts."),
        N_("Split it into several files."),
    ),
    "more-findings": (
        # Translators: shown after the first hundred findings of a file.
        N_("{count} more findings in this file are not shown."),
        N_("Mend the first ones and check again."),
    ),
}

_YAML: Mapping[str, tuple[str, str | None]] = {
    "several-documents": (
        # Translators: --- and ... are YAML's marks between documents.
        N_("A second document begins here; a file holds only one."),
        N_("Take out the line with --- or ... and put each scenario into its own file."),
    ),
    "yaml-reference": (
        # Translators: {name} is & or * followed by a word. YAML takes these signs for a reference.
        N_("“{name}” is read as a reference, which is not allowed."),
        N_("If it is text that begins with & or *, put it in quotes."),
    ),
    "yaml-tag": (
        # Translators: {tag} begins with an exclamation mark. YAML takes it for a type name.
        N_("“{tag}” is read as a type name, which is not allowed."),
        N_("If it is text that begins with an exclamation mark, put it in quotes."),
    ),
    "merge-key": (
        # Translators: << is a YAML key that copies another block.
        N_("The key << is not allowed."),
        N_("Write the keys out where they are needed."),
    ),
    "duplicate-key": (
        # Translators: {key} is a word before a colon; it may stand only once in its block.
        N_("“{key}” appears here again; the first is in line {first_line}."),
        N_("Take one of them away, or give one another name."),
    ),
    "key-not-text": (
        # Translators: a list or a block stands where a word and a colon are expected.
        N_("The word before a colon must be plain text, not a list or block."),
        N_("If the text begins with a bracket, put it in quotes."),
    ),
    "tab-indentation": (
        # Translators: the line begins with the tab key instead of spaces.
        N_("This line is indented with a tab."),
        N_("Use spaces: two for each level."),
    ),
    "colon-in-text": (
        # Translators: the text of a line contains a colon, which YAML takes for a new key.
        N_("A colon with a space after it in the middle of a text confuses YAML."),
        N_("Put the whole text in double quotes."),
    ),
    "unclosed-quote": (
        # Translators: a quotation mark that opens a text has no partner.
        N_("The quotation mark that opens here is never closed."),
        N_("Add the same mark at the end of the text."),
    ),
    "text-after-quote": (
        # Translators: after a closing quotation mark there are more words.
        N_("There is more text after a closing quotation mark."),
        N_('Put the whole text into quotes; for a quote inside double quotes write \\".'),
    ),
    "text-after-bracket": (
        # Translators: a text such as "[sighs] I have waited an hour" stands without quotes.
        N_("There is more text after a closing bracket."),
        N_("A text that begins with a bracket needs quotes around the whole of it."),
    ),
    "unclosed-bracket": (
        # Translators: brackets are [ ] and { }.
        N_("The bracket that opens here is not closed, or a comma is missing in it."),
        N_("Check the commas and the closing bracket; text with commas or colons needs quotes."),
    ),
    "bad-escape": (
        # Translators: a backslash in double quotes has a special meaning.
        N_("The backslash in this text in double quotes is not followed by something that YAML knows."),
        N_("Write two backslashes, or use single quotes."),
    ),
    "special-first-character": (
        # Translators: {character} is one sign, such as @ or %.
        N_("The sign {character} has a special meaning in YAML and is not allowed here."),
        N_("If it belongs to a text, put the whole text in quotes."),
    ),
    "missing-colon": (
        # Translators: every key is followed by a colon and a space.
        N_("A key here has no colon with a space after it."),
        N_("Write it as “key: value”. If the line goes on with a text, indent it more than the key."),
    ),
    "bad-indentation": (
        # Translators: the spaces at the beginning of lines show what belongs together.
        N_("This line does not fit in with the lines above it."),
        N_("Let keys of the same block begin in the same column, and indent what belongs to a key by two spaces."),
    ),
    "yaml-syntax": (
        # Translators: {problem} is the YAML program's own message, in English.
        N_("This is not proper YAML: {problem}."),
        N_("Compare the lines here with a scenario that works."),
    ),
    "text-after-hash": (
        # Translators: {text} is the rest of the line from a # sign on, which YAML takes for a comment.
        N_("“{text}” is taken for a comment and not read."),
        N_("If it belongs to the text, put the whole text in quotes; if not, put a space after #."),
    ),
}

FILE_TEXTS: Mapping[str, tuple[str, str | None]] = {**_READING, **_YAML}
