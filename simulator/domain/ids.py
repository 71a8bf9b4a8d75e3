"""Names for the ids that travel between the rooms, so that a type checker keeps them apart."""

from __future__ import annotations

from typing import NewType

BehaviourId = NewType("BehaviourId", str)
"""Id of a principle or of a pitfall (``apologise``, ``blame-others``)."""
CompetencyId = NewType("CompetencyId", str)
ScenarioId = NewType("ScenarioId", str)
StepId = NewType("StepId", str)
SessionId = NewType("SessionId", str)
TraineeId = NewType("TraineeId", str)
Language = NewType("Language", str)
"""A language as the program writes it: ``en``, ``fa``, ``kk``, ``hy`` or ``tl``."""

LANGUAGES: tuple[Language, ...] = tuple(Language(code) for code in ("en", "fa", "hy", "kk", "tl"))
