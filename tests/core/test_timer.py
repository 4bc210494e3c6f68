"""The clock as a value."""

import pytest

from game.core.timer import Paused, Running, Timer, Untimed, extended, paused, remaining_ms, resumed, started

NOW = 100_000
UNTIMED = Untimed()
FRESH = Running(NOW, 30_000)
RUNNING = Running(NOW - 10_000, 30_000)
OVER = Running(NOW - 35_000, 30_000)
STANDING = Paused(20_000)
STANDING_OVER = Paused(-5_000)
ALL = (UNTIMED, FRESH, RUNNING, OVER, STANDING, STANDING_OVER)


def test_a_phase_of_no_seconds_has_no_clock() -> None:
    assert started(0, NOW) == Untimed()
    assert started(1, NOW) == Running(NOW, 1_000)
    assert started(30, NOW) == Running(NOW, 30_000)


@pytest.mark.parametrize(
    ("timer", "left_ms"),
    [
        (UNTIMED, None),
        (FRESH, 30_000),
        (RUNNING, 20_000),
        (OVER, -5_000),
        (STANDING, 20_000),
        (STANDING_OVER, -5_000),
    ],
)
def test_what_remains_is_told_below_zero_too(timer: Timer, left_ms: int | None) -> None:
    assert remaining_ms(timer, NOW) == left_ms


def test_over_time_counts_up_by_the_second() -> None:
    assert [remaining_ms(FRESH, NOW + seconds * 1000) for seconds in (29, 30, 31, 90)] == [1_000, 0, -1_000, -60_000]


@pytest.mark.parametrize("timer", ALL)
def test_pausing_and_resuming_keep_what_remains(timer: Timer) -> None:
    still = paused(timer, NOW)
    again = resumed(still, NOW + 60_000)
    assert not isinstance(still, Running)
    assert remaining_ms(still, NOW + 60_000) == remaining_ms(timer, NOW)
    assert remaining_ms(again, NOW + 60_000) == remaining_ms(timer, NOW)


@pytest.mark.parametrize("timer", ALL)
def test_pausing_twice_is_pausing_once(timer: Timer) -> None:
    assert paused(paused(timer, NOW), NOW + 5_000) == paused(timer, NOW)


@pytest.mark.parametrize("timer", [UNTIMED, FRESH, RUNNING, OVER])
def test_resuming_a_clock_that_does_not_stand_changes_nothing(timer: Timer) -> None:
    assert resumed(timer, NOW) == timer


@pytest.mark.parametrize(
    ("timer", "by_ms", "expected"),
    [
        (UNTIMED, 30_000, Running(NOW, 30_000)),
        (UNTIMED, 1, Running(NOW, 1)),
        (UNTIMED, 0, UNTIMED),
        (UNTIMED, -30_000, UNTIMED),
        (RUNNING, 30_000, Running(NOW, 50_000)),
        (RUNNING, 0, Running(NOW, 20_000)),
        (RUNNING, -5_000, Running(NOW, 15_000)),
        (RUNNING, -30_000, Running(NOW, 0)),
        (OVER, 30_000, Running(NOW, 30_000)),
        (OVER, 1, Running(NOW, 1)),
        (OVER, 0, Running(NOW, -5_000)),
        (OVER, -30_000, Running(NOW, -5_000)),
        (STANDING, 30_000, Paused(50_000)),
        (STANDING, -30_000, Paused(0)),
        (STANDING_OVER, 30_000, Paused(30_000)),
        (STANDING_OVER, -30_000, Paused(-5_000)),
    ],
)
def test_time_added_counts_from_now_and_time_taken_never_gives_any(timer: Timer, by_ms: int, expected: Timer) -> None:
    assert extended(timer, by_ms, NOW) == expected
