"""Whether what somebody does answers a question: an action that was asked about and comes once more is the answer."""

from game.view.scene import Action

GUARD_MS = 300
"""Two presses within this time are one: a clicker that bounced, or a double click."""


class Answering:
    """The running action, and what was asked about."""

    def __init__(self) -> None:
        self.again = False
        self._action = Action("")
        self._asked_about: Action | None = None
        self._asked_at_ms = 0
        self._next_at_ms = -GUARD_MS

    def begin(self, action: Action, now_ms: int) -> bool:
        """An action begins: `again` tells whether it is an answer. False for the second half of a double click."""
        self._action, self.again = action, action == self._asked_about
        return not self.again or now_ms - self._asked_at_ms >= GUARD_MS

    def ask(self, now_ms: int) -> None:
        """The running action was asked about."""
        self._asked_about, self._asked_at_ms = self._action, now_ms

    def forget(self) -> None:
        """Nothing is asked any more."""
        self._asked_about = None

    def bounced(self, now_ms: int, guard_ms: int) -> bool:
        """Whether the clicker gave "next" twice for one press; the first of them counts."""
        if now_ms - self._next_at_ms < guard_ms:
            return True
        self._next_at_ms = now_ms
        return False

    def start_clock(self, at_ms: int) -> None:
        """Another clock counts from here on: the first "next" on it is no second one."""
        self._next_at_ms = at_ms - GUARD_MS
