"""The session's own clock: milliseconds that a session has been open, standing still while the program is closed.

`time.monotonic` does not jump when somebody sets the computer's clock, and on most machines stands still while a
laptop sleeps.
"""

import time
from collections.abc import Callable


class SessionClock:
    """Counts on from `start_ms`; `monotonic_s` gives seconds and can be replaced in tests."""

    def __init__(self, start_ms: int = 0, monotonic_s: Callable[[], float] = time.monotonic) -> None:
        self._monotonic_s = monotonic_s
        self._start_ms = start_ms
        self._since_s = monotonic_s()

    def now_ms(self) -> int:
        return self._start_ms + int((self._monotonic_s() - self._since_s) * 1000)
