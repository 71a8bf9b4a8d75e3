"""The catalogue file: competencies, principles, pitfalls."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET

from simulator.authoring.diagnostics import Findings
from simulator.authoring.draft import Compiled, Draft, read_draft
from simulator.authoring.fileformat import CatalogueFile, SourceFile
from simulator.domain.catalogue import Catalogue, Competency, Pitfall, Principle, Source
from simulator.domain.ids import BehaviourId, CompetencyId

EMPTY = Catalogue(competencies=(), principles=(), pitfalls=())


def compile_catalogue(content: bytes, file: str, below: Catalogue = EMPTY) -> Compiled[Catalogue]:
    """Read a catalogue file and lay it over `below`: its ids are added, or take the place of the same ids there."""
    findings = Findings(file)
    draft = read_draft(content, CatalogueFile, findings)
    if draft is None:
        return Compiled(None, findings.sorted())
    _check_references(draft, below)
    made = None if findings.has_errors else _laid_over(below, _built(draft.file))
    return Compiled(made, findings.sorted())


def _check_references(draft: Draft[CatalogueFile], below: Catalogue) -> None:
    file = draft.file
    competencies = [*file.competencies, *(competency.id for competency in below.competencies)]
    principles = [*file.principles, *below.principle]
    for id_, principle in file.principles.items():
        if principle.competency and principle.competency not in competencies:
            guess = draft.guess(principle.competency, competencies)
            at = ("principles", id_, "competency")
            draft.add("unknown-competency", at, competency=principle.competency, closest=guess)
    for id_, pitfall in file.pitfalls.items():
        if pitfall.breaks and pitfall.breaks not in principles:
            guess = draft.guess(pitfall.breaks, principles)
            draft.add("unknown-principle", ("pitfalls", id_, "breaks"), id=pitfall.breaks, closest=guess)
        if id_ in principles:
            draft.add_at_key("id-taken", ("pitfalls", id_), id=id_)


def _built(file: CatalogueFile) -> Catalogue:
    return Catalogue(
        competencies=tuple(Competency(id=CompetencyId(id_), means=means) for id_, means in file.competencies.items()),
        principles=tuple(
            Principle(
                id=BehaviourId(id_),
                competency=CompetencyId(entry.competency),
                sources=built_sources(entry.sources),
                means=entry.means,
                by_conduct=entry.shown_by == "conduct",
            )
            for id_, entry in file.principles.items()
        ),
        pitfalls=tuple(
            Pitfall(
                id=BehaviourId(id_),
                breaks=BehaviourId(entry.breaks),
                means=entry.means,
                neighbour="" if entry.neighbour is UNSET else entry.neighbour,
            )
            for id_, entry in file.pitfalls.items()
        ),
    )


def built_sources(sources: Sequence[SourceFile]) -> tuple[Source, ...]:
    """Places in the articles, as the domain keeps them."""
    return tuple(Source(article=source.article, place=source.place) for source in sources)


def _laid_over(below: Catalogue, above: Catalogue) -> Catalogue:
    return Catalogue(
        competencies=tuple({entry.id: entry for entry in (*below.competencies, *above.competencies)}.values()),
        principles=tuple((dict(below.principle) | dict(above.principle)).values()),
        pitfalls=tuple((dict(below.pitfall) | dict(above.pitfall)).values()),
    )
