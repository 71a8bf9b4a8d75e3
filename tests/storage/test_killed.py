"""A program that is killed loses nothing that the trainee has seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from parcel_story import STORY, coach_over

from simulator.domain.ids import SessionId
from simulator.storage.sqlite import SqliteStore

HERE = Path(__file__).resolve().parents[1]
PRACTISE = """
import sys
from pathlib import Path
from parcel_story import AIGERIM, STORY, coach_over, store_with_aigerim
coach = coach_over(store_with_aigerim(Path(sys.argv[1])))
session = coach.begin(STORY, AIGERIM)
print(session.step.id, flush=True)
while True:
    session = coach.answer(session, f"Hm {len(session.turns)}.")
    print(session.step.id, len(session.turns), flush=True)
    if len(session.turns) > 1:
        session = coach.again(session)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("shown", [1, 2, 3, 40])
def test_it_resumes_at_the_step_it_had_reached(tmp_path: Path, shown: int) -> None:
    path = tmp_path / "sessions.db"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent)])}
    with subprocess.Popen(
        [sys.executable, "-c", PRACTISE, str(path)], stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline().split() for _ in range(shown)]
        program.kill()
        lines += [line.split() for line in program.stdout]
    seen = int(lines[-1][1]) if len(lines[-1]) > 1 else 0
    store = SqliteStore(path)
    stored = store.session(SessionId("s1"))
    assert stored is not None
    assert len(stored.turns) - seen in (0, 1)  # killed between keeping a turn and showing it
    session = coach_over(store).resume(stored, STORY)
    assert session.step.id == (stored.turns[-1].next_step if stored.turns else STORY.start)
    if len(stored.turns) == seen:
        assert session.step.id == lines[-1][0]
    store.close()
