"""The clock in a session: every state of it, and everything that can be done to it."""

from dataclasses import dataclass, replace

import pytest

from game.core.apply import MOST_ADDED_MS
from game.core.commands import (
    AddTime,
    Advance,
    Command,
    PauseTimer,
    Redo,
    RestartClock,
    ResumeTimer,
    SetPeople,
    TimeUp,
    Undo,
)
from game.core.events import ClockRestarted, TimeAdded, TimeRanOut, TimerPaused, TimerResumed
from game.core.reasons import Reason
from game.core.session import Session
from game.core.timer import Paused, Running, Timer, Untimed, paused, remaining_ms
from tests.core.samples import at, begin, events, play, refusal

# The first phase lasts 30 s. All states are looked at 40 s after its start, when the command is given.
NOW = 40_000


@dataclass(frozen=True)
class Clock:
    """What a clock shows, whatever its timer is made of."""

    kind: type[Timer]
    left_ms: int | None
    time_up: bool = False


def clock(session: Session) -> Clock:
    return Clock(type(session.state.timer), remaining_ms(session.state.timer, NOW), session.state.time_up)


STATES = {
    "untimed": begin(pace=0),
    "running": begin(pace=200),
    "at zero": play(begin(), AddTime(0, 10_000)),
    "over": begin(),
    "over and told": play(begin(), TimeUp(30_000)),
    "paused": play(begin(), PauseTimer(10_000)),
    "paused at zero": play(begin(), PauseTimer(30_000)),
    "paused over": play(begin(), TimeUp(30_000), PauseTimer(35_000)),
}
SHOWN = {
    "untimed": Clock(Untimed, None),
    "running": Clock(Running, 20_000),
    "at zero": Clock(Running, 0),
    "over": Clock(Running, -10_000),
    "over and told": Clock(Running, -10_000, True),
    "paused": Clock(Paused, 20_000),
    "paused at zero": Clock(Paused, 0),
    "paused over": Clock(Paused, -5_000, True),
}
DONE: dict[Command, dict[str, Clock | Reason]] = {
    PauseTimer(NOW): {
        "untimed": Reason.NO_CLOCK,
        "running": Clock(Paused, 20_000),
        "at zero": Clock(Paused, 0),
        "over": Clock(Paused, -10_000),
        "over and told": Clock(Paused, -10_000, True),
        "paused": Reason.CLOCK_STANDS_STILL,
        "paused at zero": Reason.CLOCK_STANDS_STILL,
        "paused over": Reason.CLOCK_STANDS_STILL,
    },
    ResumeTimer(NOW): {
        "untimed": Reason.NO_CLOCK,
        "running": Reason.CLOCK_RUNS,
        "at zero": Reason.CLOCK_RUNS,
        "over": Reason.CLOCK_RUNS,
        "over and told": Reason.CLOCK_RUNS,
        "paused": Clock(Running, 20_000),
        "paused at zero": Clock(Running, 0),
        "paused over": Clock(Running, -5_000, True),
    },
    AddTime(NOW, 30_000): {
        "untimed": Clock(Running, 30_000),
        "running": Clock(Running, 50_000),
        "at zero": Clock(Running, 30_000),
        "over": Clock(Running, 30_000),
        "over and told": Clock(Running, 30_000),
        "paused": Clock(Paused, 50_000),
        "paused at zero": Clock(Paused, 30_000),
        "paused over": Clock(Paused, 30_000),
    },
    AddTime(NOW, -30_000): {
        "untimed": Reason.NO_CLOCK,
        "running": Clock(Running, 0),
        "at zero": Clock(Running, 0),
        "over": Clock(Running, -10_000),
        "over and told": Clock(Running, -10_000, True),
        "paused": Clock(Paused, 0),
        "paused at zero": Clock(Paused, 0),
        "paused over": Clock(Paused, -5_000, True),
    },
    AddTime(NOW, 0): {
        **SHOWN,
        "untimed": Reason.NO_CLOCK,
    },
    RestartClock(NOW): {
        "untimed": Reason.NO_CLOCK,
        "running": Clock(Running, 60_000),
        "at zero": Clock(Running, 30_000),
        "over": Clock(Running, 30_000),
        "over and told": Clock(Running, 30_000),
        "paused": Clock(Paused, 30_000),
        "paused at zero": Clock(Paused, 30_000),
        "paused over": Clock(Paused, 30_000),
    },
    TimeUp(NOW): {
        "untimed": Reason.TIME_IS_NOT_UP,
        "running": Reason.TIME_IS_NOT_UP,
        "at zero": Clock(Running, 0, True),
        "over": Clock(Running, -10_000, True),
        "over and told": Reason.TIME_IS_NOT_UP,
        "paused": Reason.TIME_IS_NOT_UP,
        "paused at zero": Reason.TIME_IS_NOT_UP,
        "paused over": Reason.TIME_IS_NOT_UP,
    },
}


@pytest.mark.parametrize("state", STATES)
def test_the_states_below_show_what_their_names_say(state: str) -> None:
    assert clock(STATES[state]) == SHOWN[state]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("command", DONE, ids=str)
def test_a_clock_command_does_this_to_a_clock(command: Command, state: str) -> None:
    expected = DONE[command][state]
    if isinstance(expected, Reason):
        assert refusal(STATES[state], command) is expected
    else:
        assert clock(play(STATES[state], command)) == expected


@pytest.mark.parametrize("state", STATES)
def test_undo_of_a_deed_within_a_phase_stops_the_clock_and_does_not_turn_it_back(state: str) -> None:
    before = STATES[state].state
    session = play(STATES[state], SetPeople(NOW, 20), Undo(NOW + 7_000))
    assert session.state.timer == paused(before.timer, NOW + 7_000)
    assert session.state.time_up == before.time_up


@pytest.mark.parametrize("state", STATES)
def test_undo_of_a_change_of_phase_brings_its_clock_back_as_it_was_and_standing_still(state: str) -> None:
    session = play(STATES[state], Advance(NOW, confirmed=True), Undo(NOW + 7_000))
    shown = SHOWN[state]
    assert clock(session) == (shown if shown.left_ms is None else replace(shown, kind=Paused))


@pytest.mark.parametrize("command", [PauseTimer(NOW), ResumeTimer(NOW), AddTime(NOW, 30_000)], ids=str)
def test_clock_commands_are_not_undone(command: Command) -> None:
    session = STATES["paused" if isinstance(command, ResumeTimer) else "running"]
    assert play(session, command).history == session.history


@pytest.mark.parametrize("state", [state for state in STATES if state != "untimed"])
def test_undo_of_a_restart_gives_the_clock_back_as_it_would_have_been_and_redo_restarts_it_again(state: str) -> None:
    before = STATES[state].state.timer
    undone = play(STATES[state], RestartClock(NOW), Undo(NOW + 7_000))
    assert undone.state.timer == paused(before, NOW + 7_000)
    whole_ms = 60_000 if state == "running" else 30_000
    if isinstance(before, Running):
        whole_ms -= 7_000
    assert play(undone, Redo(NOW + 9_000)).state.timer == Paused(whole_ms)


def test_a_clock_that_a_phase_got_by_added_time_is_gone_after_a_restart_and_comes_back_by_undo() -> None:
    given = play(at("talk"), AddTime(0, 30_000))
    assert play(given, RestartClock(10_000)).state.timer == Untimed()
    assert play(given, RestartClock(10_000), Undo(10_000)).state.timer == Paused(20_000)


def test_time_runs_out_once_more_after_a_restart() -> None:
    session = play(begin(), TimeUp(30_000), RestartClock(40_000))
    assert refusal(session, TimeUp(69_999)) is Reason.TIME_IS_NOT_UP
    assert play(session, TimeUp(70_000)).state.time_up


def test_a_new_phase_starts_a_new_clock() -> None:
    session = play(STATES["over and told"], Advance(NOW))
    assert clock(session) == Clock(Running, 45_000)


def test_time_up_cuts_nobody_off() -> None:
    session = play(begin(), TimeUp(30_000))
    assert session.phase.id == "read"
    assert remaining_ms(session.state.timer, 50_000) == -20_000


def test_time_runs_out_once_more_after_time_was_added() -> None:
    session = play(begin(), TimeUp(30_000), AddTime(40_000, 30_000))
    assert refusal(session, TimeUp(69_999)) is Reason.TIME_IS_NOT_UP
    assert play(session, TimeUp(70_000)).state.time_up


def test_time_taken_at_zero_does_not_let_time_run_out_again() -> None:
    session = play(begin(), TimeUp(30_000), AddTime(30_000, -30_000))
    assert session.state.time_up
    assert refusal(session, TimeUp(31_000)) is Reason.TIME_IS_NOT_UP


def test_a_millisecond_is_enough_to_give_a_phase_a_clock() -> None:
    assert play(at("talk"), AddTime(0, 1)).state.timer == Running(0, 1)


@pytest.mark.parametrize(("asked_ms", "given_ms"), [(10**30, MOST_ADDED_MS), (-(10**30), -MOST_ADDED_MS)])
def test_more_than_an_hour_is_never_added_at_once(asked_ms: int, given_ms: int) -> None:
    assert MOST_ADDED_MS == 3_600_000
    assert events(begin(), AddTime(0, asked_ms)) == (TimeAdded(given_ms),)
    assert remaining_ms(play(begin(), AddTime(0, asked_ms)).state.timer, 0) == max(0, 30_000 + given_ms)


def test_the_clock_says_what_happened_to_it() -> None:
    assert events(begin(), PauseTimer(0)) == (TimerPaused(),)
    assert events(STATES["paused"], ResumeTimer(NOW)) == (TimerResumed(),)
    assert events(at("talk"), AddTime(0, 30_000)) == (TimeAdded(30_000),)
    assert events(begin(), TimeUp(30_000)) == (TimeRanOut(),)
    assert events(begin(), RestartClock(0)) == (ClockRestarted(),)


@pytest.mark.parametrize(("pace", "left_ms"), [(50, 15_000), (100, 30_000), (150, 45_000)])
def test_the_pace_is_a_percentage_of_the_seconds(pace: int, left_ms: int) -> None:
    assert remaining_ms(begin(pace=pace).state.timer, 0) == left_ms


def test_the_pace_gives_no_clock_to_a_phase_without_one() -> None:
    assert at("talk", begin(pace=200)).state.timer == Untimed()


def test_a_clock_that_had_run_out_before_its_restart_has_run_out_again_after_undo() -> None:
    session = play(STATES["over and told"], RestartClock(NOW), Undo(NOW))
    assert clock(session) == Clock(Paused, -10_000, True)
    assert not play(session, Redo(NOW)).state.time_up
