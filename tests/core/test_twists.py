"""Twists turned over while people talk."""

from game.core.commands import Advance, TurnTwist, Undo
from game.core.deeds.room import TWIST_MS
from game.core.reasons import Reason
from game.core.session import Session
from game.core.timer import remaining_ms
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
