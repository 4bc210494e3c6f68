"""Twists turned over while people talk."""

from dataclasses import replace

from game.core.commands import Advance, Redo, TurnTwist, Undo
from game.core.deeds.room import TWIST_MS
from game.core.reasons import Reason
from game.core.session import Session, Settings
from game.core.start import new_session
from game.core.timer import Untimed, remaining_ms
from tests.core.fair import FAIR, STORY, play_one
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


def test_a_twist_that_is_taken_back_takes_its_minute_along() -> None:
    session = thinking()
    left = remaining_ms(session.state.timer, 5_000)
    turned = play(session, TurnTwist(5_000))
    back = play(turned, Undo(7_000))
    assert left is not None
    assert remaining_ms(back.state.timer, 7_000) == left - 2_000
    again = play(back, Redo(7_000))
    assert remaining_ms(again.state.timer, 7_000) == left - 2_000 + TWIST_MS


def test_a_clock_that_a_twist_alone_has_given_goes_with_it() -> None:
    timed = STORY.phase("prepare")
    untimed = replace(STORY, phases=(replace(timed, seconds=0), *STORY.phases))
    session = play_one(untimed)
    turned = play(session, TurnTwist(0))
    assert remaining_ms(turned.state.timer, 0) == TWIST_MS
    assert play(turned, Undo(1_000)).state.timer == Untimed()
    assert remaining_ms(play(turned, Undo(1_000), Redo(1_000)).state.timer, 1_000) == TWIST_MS
    unpaced = new_session((FAIR,), untimed, Settings(12, 1, pace=0), 1)
    assert play(unpaced, TurnTwist(0), Undo(0), Redo(0)).state.timer == Untimed()
