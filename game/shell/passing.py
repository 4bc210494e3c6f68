"""What time alone does to a running session: a clock that reaches zero, its last seconds, a computer that slept."""

from typing import TYPE_CHECKING

from game.core.commands import PauseTimer, TimeUp
from game.core.session import Session
from game.core.timer import Running, remaining_ms
from game.view.prefs import Clock
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director

LAST_SECONDS_MS = 10_000


class LastSeconds:
    """Warns once for each run of a clock."""

    def __init__(self) -> None:
        self._warned_ms: int | None = None

    def begin(self, timer: Running, left_ms: int) -> bool:
        """Whether the last seconds begin now."""
        if not 0 < left_ms <= LAST_SECONDS_MS or self._warned_ms == timer.since_ms:
            return False
        self._warned_ms = timer.since_ms
        return True


def count_down(director: "Director", session: Session, last_seconds: LastSeconds) -> None:
    """The session's clock goes on: its time may be up, and its second is kept on the disk."""
    timer, now_ms = session.state.timer, director.now_ms
    if session.state.finished or not isinstance(timer, Running):
        return
    left_ms = remaining_ms(timer, now_ms)
    if director.prefs.clock is Clock.NONE:
        left_ms = None  # nobody sees it run out
    if left_ms is not None and left_ms <= 0 and not session.state.time_up:
        director.do(TimeUp(now_ms))
    elif left_ms is not None and last_seconds.begin(timer, left_ms):
        director.play_sound("last-seconds")
    director.recording.beat(now_ms, wait=not director.settles)


def wait_after_sleep(director: "Director", session: Session) -> None:
    """The computer slept: a countdown waits until somebody starts it."""
    if isinstance(session.state.timer, Running):
        director.do(PauseTimer(director.now_ms))
    director.tell(Said("slept"))
