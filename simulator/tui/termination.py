"""SIGTERM: the app gives the terminal back before the process ends."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def left_on_sigterm(leave: Callable[[], None]) -> Iterator[None]:
    """On SIGTERM have the running event loop call `leave`; the signal takes effect when the block is done.

    A second SIGTERM, or one while no loop runs, takes effect at once. Signals can be handled in the main thread only;
    in another one nothing happens.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.getsignal(signal.SIGTERM)
    received = False

    def end(number: int, frame: FrameType | None) -> None:
        nonlocal received
        signal.signal(signal.SIGTERM, former if former is not None else signal.SIG_DFL)
        try:
            asyncio.get_running_loop().call_soon_threadsafe(leave)
        except RuntimeError:  # no loop: nobody has the screen
            signal.raise_signal(number)
        else:
            received = True

    signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former if former is not None else signal.SIG_DFL)
        if received:
            signal.raise_signal(signal.SIGTERM)
