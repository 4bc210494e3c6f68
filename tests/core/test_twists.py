"""Twists turned over while people talk."""

from dataclasses import replace

from game.core.commands import AddTime, Advance, Redo, ResumeTimer, TakeNote, TurnTwist, Undo
from game.core.deeds.room import TWIST_MS
from game.core.reasons import Reason
from game.core.session import Session
from game.core.timer import Paused, Untimed, remaining_ms
from tests.core.fair import STORY, play_one
from tests.core.samples import play, refusal


def thinking() -> Session:
    session = play_one(STORY)
    while session.phase.id != "prepare":
        session = play(session, Advance(0))
    return session


def test_a_twist_gives_the_clock_a_minute_more() -> None:
    session = thinking()
    left = remaining_ms(session.state.timer, 5_000)
    turned = play(session, TurnTwist(5_000))
    assert left is not None
    assert remaining_ms(turned.state.timer, 5_000) == left + TWIST_MS


def test_twists_come_one_after_another_until_there_are_no_more() -> None:
    session = play(thinking(), TurnTwist(0), TurnTwist(0))
    assert [turned.twist for turned in session.round.twists] == [0, 1]
    assert refusal(session, TurnTwist(0)) is Reason.NO_TWIST


def test_a_twist_can_be_taken_back() -> None:
    assert play(thinking(), TurnTwist(0), Undo(0)).round.twists == ()


def test_taking_a_twist_back_gives_the_clock_back_as_it_would_have_been() -> None:
    before = thinking()
    left = remaining_ms(before.state.timer, 15_000)
    assert left is not None
    assert play(before, TurnTwist(5_000), Undo(15_000)).state.timer == Paused(left)
    again = play(before, TurnTwist(5_000), Undo(15_000), Redo(20_000))
    assert again.state.timer == Paused(left + TWIST_MS)
    assert play(again, Undo(25_000)).state.timer == Paused(left)


def test_time_added_after_a_twist_stays_when_the_twist_is_taken_back() -> None:
    before = thinking()
    left = remaining_ms(before.state.timer, 9_000)
    assert left is not None
    noted = play(before, TurnTwist(5_000), AddTime(6_000, 30_000), TakeNote(7_000, "for", "It depends."))
    assert play(noted, Undo(8_000), ResumeTimer(8_000), Undo(9_000)).state.timer == Paused(left + 30_000)


def test_a_twist_over_time_starts_a_minute_and_going_back_is_over_time_again() -> None:
    before = thinking()
    seconds = before.phase.seconds * 1000
    over = seconds + 10_000
    turned = play(before, TurnTwist(over))
    assert remaining_ms(turned.state.timer, over) == TWIST_MS
    assert play(turned, Undo(over + 5_000)).state.timer == Paused(-15_000)


def test_a_phase_without_a_clock_has_none_again_when_its_twist_is_taken_back() -> None:
    session = thinking()
    phases = tuple(replace(phase, seconds=0) for phase in session.format.phases)
    parts = (replace(session.part, format=replace(session.format, phases=phases)),)
    session = replace(session, parts=parts, state=replace(session.state, timer=Untimed()))
    turned = play(session, TurnTwist(5_000))
    assert remaining_ms(turned.state.timer, 5_000) == TWIST_MS
    assert play(turned, Undo(7_000)).state.timer == Untimed()
    assert play(turned, Undo(7_000), Redo(8_000)).state.timer == Paused(TWIST_MS)
