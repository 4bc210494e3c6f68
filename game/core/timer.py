"""The clock of a phase as a value: nothing here reads a clock, every function is told what time it is.

Times are milliseconds of the session's own clock. What is left may be negative: a speaker who goes over time is
not cut off, the clock counts up instead.
"""

from game.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Untimed:
    """The phase lasts as long as the room wants."""


@dataclass(frozen=True, slots=True)
class Running:
    """At `since_ms` there were `left_ms` left."""

    since_ms: int
    left_ms: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stands still with `left_ms` left."""

    left_ms: int


Timer = Untimed | Running | Paused


def started(seconds: int, now_ms: int) -> Timer:
    """A clock that starts now; 0 seconds is no clock."""
    return Running(now_ms, seconds * 1000) if seconds > 0 else Untimed()


def remaining_ms(timer: Timer, now_ms: int) -> int | None:
    """What is left, negative when over time, `None` without a clock."""
    match timer:
        case Running(since_ms, left_ms):
            return left_ms - (now_ms - since_ms)
        case Paused(left_ms):
            return left_ms
        case Untimed():
            return None


def paused(timer: Timer, now_ms: int) -> Timer:
    """The same clock, standing still."""
    return Paused(timer.left_ms - (now_ms - timer.since_ms)) if isinstance(timer, Running) else timer


def resumed(timer: Timer, now_ms: int) -> Timer:
    """The same clock, running."""
    return Running(now_ms, timer.left_ms) if isinstance(timer, Paused) else timer


def extended(timer: Timer, by_ms: int, now_ms: int) -> Timer:
    """The clock with `by_ms` more, or less when negative, but never less than nothing.

    Time added when the clock is already over starts from zero, so that "30 s more" always means 30 s from now.
    Time taken when it is over changes nothing: who speaks too long must not win seconds by it.
    A phase without a clock gets one when time is added to it.
    """
    left_ms = remaining_ms(timer, now_ms) or 0
    left_ms = max(0, left_ms) + by_ms if by_ms > 0 else max(left_ms + by_ms, min(0, left_ms))
    match timer:
        case Paused():
            return Paused(left_ms)
        case Running():
            return Running(now_ms, left_ms)
        case Untimed():
            return Running(now_ms, left_ms) if by_ms > 0 else timer
