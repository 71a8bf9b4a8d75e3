"""The JSON shapes that scripts rely on (``docs/cli-json.md``). Keys, ids and numbers are never localised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from simulator.domain.assessment import Assessment, BehaviourVerdict
from simulator.domain.ids import StepId

Object = dict[str, object]


def behaviour_object(behaviour: BehaviourVerdict) -> Object:
    """One behaviour's verdict and evidence. Offsets are half-open, in code points of the reply."""
    return {
        "id": behaviour.id,
        "kind": behaviour.kind.value,
        "verdict": behaviour.verdict.value,
        "probability": behaviour.probability,
        "evidence": [
            {"start": span.start, "end": span.end, "by": span.by.value, "matched": span.matched}
            for span in behaviour.evidence
        ],
    }


def assessment_object(assessment: Assessment, next_step: StepId) -> Object:
    """The judgement of one reply and the step to which it leads."""
    return {
        "score": assessment.score,
        "review": assessment.review,
        "tier": assessment.tier,
        "next": next_step,
        "behaviours": [behaviour_object(behaviour) for behaviour in assessment.behaviours],
    }


def moment_text(moment: datetime | None) -> str | None:
    """A moment as ISO 8601 in UTC with seconds; None stays None."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None


def line(value: Mapping[str, object] | list[Object]) -> str:
    """A document or object on one line."""
    return json.dumps(value, ensure_ascii=False)
