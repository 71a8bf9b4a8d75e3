"""Checks of what the steps judge: names of principles and pitfalls, labels of samples, conditions of branches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import UNSET

from simulator.authoring.draft import Draft
from simulator.authoring.fileformat import AvoidFile, ConditionFile, RecommendFile, ScenarioFile, StepFile, TestFile
from simulator.authoring.shape import At
from simulator.domain.catalogue import Catalogue

LABELS_OF_PRINCIPLES = ("shows", "hints", "denies")
TESTS = ("shown", "partly", "missed", "denied", "fell")


def check_behaviours(draft: Draft[ScenarioFile], catalogue: Catalogue) -> None:
    """Find every wrong name in `recommend`, `avoid`, `samples` and `next`, and samples that are not told apart."""
    for id_, step in draft.file.steps.items():
        _StepCheck(draft, catalogue, id_, step).run()


def principle_of(item: str | RecommendFile) -> str:
    """The id that an item of `recommend` names."""
    return item if isinstance(item, str) else item.principle


def pitfall_of(item: str | AvoidFile) -> str:
    """The id that an item of `avoid` names."""
    return item if isinstance(item, str) else item.pitfall


class _StepCheck:
    def __init__(self, draft: Draft[ScenarioFile], catalogue: Catalogue, id_: str, step: StepFile) -> None:
        self._draft = draft
        self._catalogue = catalogue
        self._id = id_
        self._step = step
        self._at: At = ("steps", id_)
        self._principles = [principle_of(item) for item in step.recommend]
        self._pitfalls = [pitfall_of(item) for item in step.avoid]
        self._whole = draft.is_whole(*self._at, "recommend") and draft.is_whole(*self._at, "avoid")

    def run(self) -> None:
        self._check_names()
        self._check_repeated()
        for index, sample in enumerate(self._step.samples):
            at = (*self._at, "samples", index)
            for key in LABELS_OF_PRINCIPLES:
                self._check_labels(getattr(sample, key), self._principles, self._pitfalls, (*at, key))
            self._check_labels(sample.falls, self._pitfalls, self._principles, (*at, "falls"))
            self._check_labels(sample.any, self._principles + self._pitfalls, [], (*at, "any"))
            self._check_labelled_once(index)
        self._check_same_samples()
        for index, branch in enumerate(self._step.next):
            if branch.when is not UNSET:
                self._check_condition(branch.when, (*self._at, "next", index, "if"))
        self._advise()

    def _check_names(self) -> None:
        known, other = self._catalogue.principle, self._catalogue.pitfall
        for index, item in enumerate(self._step.recommend):
            at = (*self._at, "recommend", index) + (() if isinstance(item, str) else ("principle",))
            name = principle_of(item)
            if name in other and name not in known:
                self._draft.add("pitfall-as-principle", at, id=name)
            elif name and name not in known:
                self._draft.add("unknown-principle", at, id=name, closest=self._draft.guess(name, known))
        for index, avoided in enumerate(self._step.avoid):
            at = (*self._at, "avoid", index) + (() if isinstance(avoided, str) else ("pitfall",))
            name = pitfall_of(avoided)
            if name in known and name not in other:
                self._draft.add("principle-as-pitfall", at, id=name)
            elif name and name not in other:
                self._draft.add("unknown-pitfall", at, id=name, closest=self._draft.guess(name, other))

    def _check_repeated(self) -> None:
        for key, names in (("recommend", self._principles), ("avoid", self._pitfalls)):
            for index, name in enumerate(names):
                if name and name in names[:index]:
                    self._draft.add("repeated-behaviour", (*self._at, key, index), id=name, step=self._id)

    def _check_labels(self, names: Sequence[str], right: list[str], wrong: list[str], at: At) -> None:
        if not self._whole:
            return  # what the step judges is not known
        for index, name in enumerate(names):
            if not name or name in right:
                continue
            if name in wrong:
                self._draft.add("label-wrong-list", (*at, index), id=name, key=str(at[-1]))
            else:
                guess = self._draft.guess(name, right + wrong)
                self._draft.add("label-not-judged", (*at, index), id=name, step=self._id, closest=guess)

    def _check_labelled_once(self, number: int) -> None:
        sample = self._step.samples[number]
        seen: set[str] = set()
        for key in (*LABELS_OF_PRINCIPLES, "falls", "any"):
            for index, name in enumerate(getattr(sample, key)):
                if name and name in seen:
                    self._draft.add("label-repeated", (*self._at, "samples", number, key, index), id=name)
                seen.add(name)

    def _check_same_samples(self) -> None:
        first: dict[str, int] = {}
        for index, sample in enumerate(self._step.samples):
            said = " ".join(sample.reply.casefold().split())
            at = (*self._at, "samples", index, "reply")
            if said and said in first:
                self._draft.add("repeated-sample", at, first_line=first[said])
            first.setdefault(said, self._draft.place(*at).line)

    def _check_condition(self, condition: ConditionFile, at: At) -> None:
        if not self._whole:
            return
        for key in TESTS:
            right, wrong = self._principles, self._pitfalls
            if key == "fell":
                right, wrong = wrong, right
            for name, place in _named(condition, key, (*at, key)):
                if name in wrong and name not in right:
                    self._draft.add("condition-wrong-kind", place, id=name, key=key)
                elif name and name not in right:
                    guess = self._draft.guess(name, right)
                    self._draft.add("condition-not-judged", place, id=name, step=self._id, closest=guess)

    def _advise(self) -> None:
        """What is no error but hardly meant."""
        step, at = self._step, self._at
        if step.end is not UNSET or not self._whole:
            return
        if not step.recommend and not step.avoid:
            self._draft.add_at_key("step-judges-nothing", at, step=self._id)
        elif not step.samples and self._draft.is_whole(*at, "samples"):
            self._draft.add_at_key("no-samples", at, step=self._id)


def _named(condition: ConditionFile, key: str, at: At) -> Iterator[tuple[str, At]]:
    """The ids that one part of a condition names, each with its path."""
    test: tuple[str, ...] | TestFile = getattr(condition, key)
    if isinstance(test, tuple):
        yield from ((name, (*at, index)) for index, name in enumerate(test))
    elif isinstance(test, TestFile):
        for part, names in (("any", test.any), ("all", test.all)):
            for index, name in enumerate(() if names is UNSET else names):
                yield name, (*at, part, index)
