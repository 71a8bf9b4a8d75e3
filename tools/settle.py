"""Waiting until the app is at rest."""

from __future__ import annotations

from textual.pilot import Pilot

from simulator.tui.app import SimulatorApp


async def settle(pilot: Pilot[None], app: SimulatorApp) -> None:
    """Wait until nothing is going on."""
    for _ in range(2):
        await pilot.pause()
        working = [worker for worker in app.workers if worker.group in ("coach", "library", "reports", "warm")]
        if working:  # an empty list would mean all, and some wait for the user
            await app.workers.wait_for_complete(working)
    await pilot.pause()
