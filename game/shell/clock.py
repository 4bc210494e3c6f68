"""The session's own clock: milliseconds that a session has been open, standing still while the program is closed.

`time.monotonic` does not jump when somebody sets the computer's clock, and on most machines stands still while a
laptop sleeps.
"""

import time
from collections.abc import Callable
from datetime import datetime


class Hand:
    """Seconds that pass only when somebody turns them: for rehearsals that take no time and always end alike."""

    def __init__(self) -> None:
        self._ms = 0

    def __call__(self) -> float:
        return self._ms / 1000

    def turn(self, ms: int) -> None:
        self._ms += ms


def wall_clock() -> datetime:
    """What the clock on the wall says here; only what is told to people as a time of day depends on it."""
    return datetime.now().astimezone()


class SessionClock:
    """Counts on from `start_ms`; `monotonic_s` gives seconds and can be replaced in tests."""

    def __init__(self, start_ms: int = 0, monotonic_s: Callable[[], float] = time.monotonic) -> None:
        self._monotonic_s = monotonic_s
        self._start_ms = start_ms
        self._since_s = monotonic_s()

    def now_ms(self) -> int:
        return self._start_ms + round((self._monotonic_s() - self._since_s) * 1000)
