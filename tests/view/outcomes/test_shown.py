"""What the room has not seen stays secret in the summary, and what it has seen stands there."""

from dataclasses import replace

import pytest

from game.core.commands import EndSession, SkipCard
from game.core.format import Loop
from game.core.loops import was_shown
from game.core.rounds import Shown
from game.core.session import Session
from game.view.outcomes.shown import may_be_told, seen_outcome
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
    return replace(session, state=replace(session.state, phase=1, rounds=(replace(session.round, shown=()),)))


def test_an_outcome_that_the_room_saw_is_in_the_summary() -> None:
    session = after(at_the_reveal(), EndSession(0))
    assert seen_outcome(session, session.state.rounds[0]) is not None


@pytest.mark.parametrize("leave", [EndSession, SkipCard])
def test_an_outcome_that_the_room_did_not_come_to_stays_secret(leave: type[EndSession] | type[SkipCard]) -> None:
    session = after(before_the_reveal(), leave(0))
    assert seen_outcome(session, session.state.rounds[0]) is None


def test_an_open_vote_is_told_without_the_outcome_that_nobody_came_to() -> None:
    session = room("regnier", statement(), (vote("first", "scale"), COLLECT), VOTED, votes=("first",))
    session = after(replace(session, state=replace(session.state, rounds=(replace(session.round, shown=()),))))
    assert seen_outcome(session, session.round) is None
    assert may_be_told(session, session.round, session.round.tallies[0])
    assert not may_be_told(before_the_reveal(), before_the_reveal().round, before_the_reveal().round.tallies[0])


@pytest.mark.parametrize(("turn", "seen"), [(0, True), (1, True), (2, False)])
def test_in_a_loop_a_reveal_shows_the_votes_of_its_own_turn_and_of_those_before(turn: int, seen: bool) -> None:
    again = replace(vote("again", "scale"), secret=True)
    session = room("regnier", statement(), (again,), round_of(), votes=("again",))
    reveal = replace(session.format.phases[-1], loop=Loop("again", at_most=5))
    format = replace(session.format, phases=(again, reveal))
    assert was_shown(format, replace(session.round, shown=(Shown("reveal", 1, 1),)), "again", turn) is seen
