"""The phrasebook files of a language into the domain's `Phrasebook`: one file a competency, later roots laid over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from msgspec import UNSET, UnsetType

from simulator.authoring.compile import hash_of
from simulator.authoring.diagnostics import Findings
from simulator.authoring.draft import Compiled, Draft, check_place, read_draft
from simulator.authoring.fileformat import EntryFile, FillerFile, PhrasebookFile, PhrasesFile
from simulator.authoring.shape import At
from simulator.domain.catalogue import Catalogue
from simulator.domain.ids import BehaviourId, CompetencyId, Language
from simulator.domain.patterns import KINDS, PatternError, parse_pattern
from simulator.domain.phrasebook import Entry, Phrasebook, RatedPhrases

LABELS = ("shown", "hinted", "denied", "near")
FILLER_NAME = "filler"
"""The name of the file (without its ending) whose replies show nothing."""


def compile_phrases(content: bytes, file: str, catalogue: Catalogue) -> Compiled[Phrasebook]:
    """Read the bytes of one phrasebook file: a phrasebook that knows one competency, or only filler."""
    findings = Findings(file)
    if PurePath(file).stem == FILLER_NAME:
        return _compile_filler(content, file, findings)
    draft = read_draft(content, PhrasebookFile, findings)
    if draft is None:
        return Compiled(None, findings.sorted())
    check_place(draft, draft.file.competency, draft.file.language, PurePath(file).stem, _language_folder(file))
    _check_names(draft, catalogue)
    for at, entry in _entries(draft.file):
        _check_repeated(draft, at, entry)
        _check_patterns(draft, at, entry)
    made = None if findings.has_errors else _built(draft.file, hash_of(content))
    return Compiled(made, findings.sorted())


def _compile_filler(content: bytes, file: str, findings: Findings) -> Compiled[Phrasebook]:
    draft = read_draft(content, FillerFile, findings)
    if draft is None:
        return Compiled(None, findings.sorted())
    check_place(draft, FILLER_NAME, draft.file.language, FILLER_NAME, _language_folder(file))
    made = Phrasebook(
        language=Language(draft.file.language),
        competencies={},
        entries={},
        filler=draft.file.filler,
        hash=hash_of(content),
    )
    return Compiled(None if findings.has_errors else made, findings.sorted())


def _language_folder(file: str) -> str:
    folder = PurePath(file).parent
    return folder.parent.name if folder.name == "phrasebook" else folder.name


def _entries(file: PhrasebookFile) -> Iterator[tuple[At, EntryFile]]:
    yield from ((("principles", id_), entry) for id_, entry in file.principles.items())
    yield from ((("pitfalls", id_), entry) for id_, entry in file.pitfalls.items())


def _check_names(draft: Draft[PhrasebookFile], catalogue: Catalogue) -> None:
    competency = draft.file.competency
    competencies = [known.id for known in catalogue.competencies]
    if competency and competency not in competencies:
        guess = draft.guess(competency, competencies)
        draft.add("unknown-competency", ("competency",), competency=competency, closest=guess)
    kinds: tuple[tuple[str, str, Mapping[str, EntryFile], Mapping[BehaviourId, object]], ...] = (
        ("principles", "unknown-principle", draft.file.principles, catalogue.principle),
        ("pitfalls", "unknown-pitfall", draft.file.pitfalls, catalogue.pitfall),
    )
    for key, code, entries, known in kinds:
        for id_ in entries:
            if id_ not in known:
                draft.add_at_key(code, (key, id_), id=id_, closest=draft.guess(id_, known))
            elif competency in competencies and catalogue.competency_of(BehaviourId(id_)) != competency:
                right = catalogue.competency_of(BehaviourId(id_))
                draft.add_at_key("wrong-competency", (key, id_), id=id_, competency=right)


def _check_repeated(draft: Draft[PhrasebookFile], at: At, entry: EntryFile) -> None:
    """A phrase twice in one entry teaches nothing new, and under two labels it contradicts itself."""
    if entry.phrases is UNSET:
        return
    first: dict[str, int] = {}
    for label in LABELS:
        phrases: tuple[str, ...] = getattr(entry.phrases, label)
        for index, phrase in enumerate(phrases):
            place = (*at, "phrases", label, index)
            said = " ".join(phrase.casefold().split())
            if said and said in first:
                draft.add("repeated-phrase", place, first_line=first[said])
            first.setdefault(said, draft.place(*place).line)


def _check_patterns(draft: Draft[PhrasebookFile], at: At, entry: EntryFile) -> None:
    for index, text in enumerate(entry.patterns):
        try:
            parse_pattern(text)
        except PatternError as error:
            details = {"kinds": " ".join(sorted(KINDS))} if error.code == "pattern-unknown-kind" else {}
            draft.add(error.code, (*at, "patterns", index), part=error.part, **details)


def _built(file: PhrasebookFile, hash_: str) -> Phrasebook:
    names = {} if file.name is UNSET else {CompetencyId(file.competency): file.name}
    entries = {BehaviourId(str(at[-1])): _entry(str(at[-1]), entry) for at, entry in _entries(file)}
    return Phrasebook(language=Language(file.language), competencies=names, entries=entries, hash=hash_)


def _entry(id_: str, file: EntryFile) -> Entry:
    return Entry(
        id=BehaviourId(id_),
        name=_text(file.name) or id_,
        means=_text(file.means),
        why=_text(file.why),
        tip=_text(file.tip),
        patterns=file.patterns,
        phrases=_phrases(file.phrases),
    )


def _text(text: str | UnsetType) -> str:
    return "" if text is UNSET else text


def _phrases(file: PhrasesFile | UnsetType) -> RatedPhrases:
    if file is UNSET:
        return RatedPhrases()
    return RatedPhrases(shown=file.shown, hinted=file.hinted, denied=file.denied, near=file.near)


@dataclass(frozen=True, slots=True)
class Layers:
    """The phrasebook files of one language, from the shipped ones to the trainer's own."""

    language: Language
    files: tuple[Phrasebook, ...]

    def merged(self) -> Phrasebook:
        """One phrasebook: later files add their phrases and patterns, and their texts replace earlier ones."""
        competencies: dict[CompetencyId, str] = {}
        entries: dict[BehaviourId, Entry] = {}
        filler: tuple[str, ...] = ()
        for file in self.files:
            competencies |= file.competencies
            filler = _joined(filler, file.filler)
            for id_, entry in file.entries.items():
                entries[id_] = _laid_over(entries[id_], entry) if id_ in entries else entry
        hash_ = hash_of("".join(file.hash for file in self.files).encode())
        return Phrasebook(language=self.language, competencies=competencies, entries=entries, filler=filler, hash=hash_)


def _laid_over(below: Entry, above: Entry) -> Entry:
    return replace(
        below,
        name=below.name if above.name == above.id else above.name,
        means=above.means or below.means,
        why=above.why or below.why,
        tip=above.tip or below.tip,
        patterns=_joined(below.patterns, above.patterns),
        phrases=RatedPhrases(
            shown=_joined(below.phrases.shown, above.phrases.shown),
            hinted=_joined(below.phrases.hinted, above.phrases.hinted),
            denied=_joined(below.phrases.denied, above.phrases.denied),
            near=_joined(below.phrases.near, above.phrases.near),
        ),
    )


def _joined(below: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(below + above))
