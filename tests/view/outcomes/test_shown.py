"""What the room has not seen stays secret in the summary, and what it has seen stands there."""

from dataclasses import replace

import pytest

from game.core.commands import EndSession, SkipCard
from game.core.session import Session
from game.view.outcomes.shown import seen_outcome
from tests.view.outcomes.states import COLLECT, room, statement, tally, vote
from tests.view.outcomes.states import _round as round_of
from tests.view.samples import after

SECRET = replace(vote("first", "scale"), secret=True)
VOTED = round_of(tally("first", "scale", 4, 4, 4, 4, 4, 2, 2))


def at_the_reveal() -> Session:
    """A secret vote, something between, its reveal; and a second card to come."""
    return room("regnier", statement(), (SECRET, COLLECT), VOTED, votes=("first",))


def before_the_reveal() -> Session:
    session = at_the_reveal()
    return replace(session, state=replace(session.state, phase=1))


def test_an_outcome_that_the_room_saw_is_in_the_summary() -> None:
    session = after(at_the_reveal(), EndSession(0))
    assert seen_outcome(session, session.state.rounds[0]) is not None


@pytest.mark.parametrize("leave", [EndSession, SkipCard])
def test_an_outcome_that_the_room_did_not_come_to_stays_secret(leave: type[EndSession] | type[SkipCard]) -> None:
    session = after(before_the_reveal(), leave(0))
    assert seen_outcome(session, session.state.rounds[0]) is None


def test_what_was_counted_openly_is_told_although_the_card_was_left() -> None:
    session = room("regnier", statement(), (vote("first", "scale"), COLLECT), VOTED, votes=("first",))
    earlier = (statement(), session.round)
    later = room(
        "regnier",
        replace(statement(), id="later"),
        (vote("first", "scale"), COLLECT),
        VOTED,
        votes=("first",),
        earlier=(earlier,),
    )
    assert seen_outcome(later, later.state.rounds[0]) is not None
