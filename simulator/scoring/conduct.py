"""Conduct: staying calm under attack is shown by how a reply goes on, seldom by words for it.

A principle that the catalogue marks with ``shown_by: conduct`` counts as shown, whatever its own words, where the reply
does something else that the step recommends and falls into none of its pitfalls. Where it loses its temper, whether or
not the step warns of that, it does the opposite.
People judge it so: two raters agree that 57 of 72 replies are calm, and 22 of these say so (``tests/replies/``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from simulator.domain.assessment import BehaviourVerdict, Evidence, EvidenceBy, Verdict
from simulator.language.reading import Reading
from simulator.scoring.features import Judged
from simulator.scoring.knowledge import Heat, StepKnowledge
from simulator.scoring.model import Model

UNSAID = (Verdict.MISSED, Verdict.PARTLY)
"""The verdicts on words for calm that conduct can change."""
HEATED_FROM = 4.0
"""Log odds of a pitfall's model. Of 272 replies that people call calm a hundredth has more, or a heated pattern; of 162
that lose their temper a third."""
HEATED = 0.1
"""The probability that a reply that loses its temper is calm after all, as far as that can be told."""


def with_conduct(
    judged: Judged, reading: Reading, knowledge: StepKnowledge, verdicts: Sequence[BehaviourVerdict], shown_from: float
) -> Sequence[BehaviourVerdict]:
    """The verdicts of a step, in its order, with what its conduct earns the reply, or takes from it."""
    if knowledge.heat is None:
        return verdicts
    heated = _heated(judged, reading, knowledge.heat, knowledge.model)
    if heated:
        return _each(knowledge, verdicts, lambda verdict: _lost(verdict, heated))
    slips = [verdict for verdict in verdicts if verdict.verdict is Verdict.FELL]
    outbursts = [slip for slip in slips if slip.id in knowledge.heat.pitfalls]
    if outbursts:
        return _each(knowledge, verdicts, lambda verdict: _not_kept(verdict, outbursts))
    if slips:
        return verdicts
    clear = 1 - max((verdict.probability for verdict in verdicts if verdict.verdict is Verdict.CLEAR), default=0.0)
    carrying = [one for one in verdicts if one.verdict is Verdict.SHOWN and one.probability * clear >= shown_from]
    return _each(knowledge, verdicts, lambda verdict: _kept(verdict, carrying, clear))


def _each(
    knowledge: StepKnowledge,
    verdicts: Sequence[BehaviourVerdict],
    judged_anew: Callable[[BehaviourVerdict], BehaviourVerdict],
) -> list[BehaviourVerdict]:
    """The verdicts, those on principles that are shown by conduct judged anew."""
    return [
        verdict if behaviour.broken_by is None else judged_anew(verdict)
        for behaviour, verdict in zip(knowledge.behaviours, verdicts, strict=True)
    ]


def _heated(judged: Judged, reading: Reading, heat: Heat, model: Model) -> tuple[Evidence, ...]:
    """Where the reply loses its temper, whether or not the step warns of it."""
    matches = [match for _, match in heat.patterns.find_among(judged.words, reading) if not match.denied]
    if matches:
        return _united(
            Evidence(start=word.start, end=word.end, by=EvidenceBy.PATTERN, matched=match.pattern.text)
            for match in matches
            for word in match.words
        )
    if not len(heat.columns):
        return ()  # a library of its own, of whose pitfalls nothing was learnt
    odds = model.scores(judged.vectors, heat.columns).max(axis=1)
    stretch = judged.stretches[int(odds.argmax())]
    if odds.max() < HEATED_FROM:
        return ()
    start, end = judged.words[stretch.first].start, judged.words[stretch.last - 1].end
    return (Evidence(start=start, end=end, by=EvidenceBy.PHRASE, matched=heat.nearest(reading.text[start:end])),)


def _lost(verdict: BehaviourVerdict, heated: tuple[Evidence, ...]) -> BehaviourVerdict:
    """The opposite, whatever is said about calm beside it."""
    return replace(
        verdict, verdict=Verdict.DENIED, probability=min(verdict.probability, HEATED), evidence=heated, by_conduct=True
    )


def _not_kept(verdict: BehaviourVerdict, outbursts: Sequence[BehaviourVerdict]) -> BehaviourVerdict:
    """The opposite, where nothing is said about calm, as the reply falls into a pitfall of losing one's temper."""
    if verdict.verdict not in UNSAID:
        return verdict
    evidence = _united(chain.from_iterable(outburst.evidence for outburst in outbursts))
    return replace(verdict, verdict=Verdict.DENIED, evidence=evidence, by_conduct=True)


def _kept(verdict: BehaviourVerdict, carrying: Sequence[BehaviourVerdict], clear: float) -> BehaviourVerdict:
    """Shown by what the reply does instead of losing its temper, each of which would carry it alone.

    The probability is that of the surest of these, times that of no pitfall.
    """
    if not carrying or verdict.verdict not in UNSAID:
        return verdict
    return replace(
        verdict,
        verdict=Verdict.SHOWN,
        probability=round(clear * max(one.probability for one in carrying), 3),
        evidence=_united(chain.from_iterable(one.evidence for one in carrying)),
        by_conduct=True,
    )


def _united(spans: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The spans in their order in the reply; those that overlap become one."""
    found: list[Evidence] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if found and span.start < found[-1].end:
            found[-1] = replace(found[-1], end=max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
