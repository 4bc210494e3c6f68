"""What is secret or still to be compared is in no scene of the room before its reveal, unless somebody looks."""

from collections.abc import Callable

import pytest

from game.core.commands import EnterAnswer, EnterCount, EnterEstimate
from game.core.format import Voters
from game.core.session import Session
from game.view.entry.counts import HIDDEN
from tests.view.entry_cases import WORDY, dilemma, done, estimating, stage_at, voting, voting_on_notes
from tests.view.samples import seen

BALLOTS: dict[str, Callable[[], Session]] = {
    "stance": lambda: voting("stance", secret=True),
    "scale": lambda: voting("scale", secret=True),
    "gradient": lambda: voting("gradient", secret=True),
    "position": lambda: voting("position", secret=True, middle=True),
    "options": lambda: voting("options", dilemma(4, WORDY), secret=True),
    "dots": lambda: voting_on_notes("dots", 5, "Less", dots=3, secret=True),
}


def same(one: Session, other: Session, peek: bool) -> bool:
    """Whether two sessions look alike to the room, to the last node."""
    scenes = [seen(session, stage_at(session, peek=peek)) for session in (one, other)]
    return scenes[0] == scenes[1]


def two_votes(ballot: str) -> tuple[Session, Session]:
    """Two sessions that differ in nothing but what was counted of a secret vote."""
    session = BALLOTS[ballot]()
    tally = session.tally
    assert tally is not None
    first, second, *rest = tally.options
    blank = done(session, *(EnterCount(0, option, 0) for option in rest))
    one = done(blank, EnterCount(0, first, 24), EnterCount(0, second, 0))
    other = done(blank, EnterCount(0, first, 7), EnterCount(0, second, 17))
    return one, other


@pytest.mark.parametrize("ballot", BALLOTS)
def test_two_secret_votes_look_alike_until_somebody_looks(ballot: str) -> None:
    one, other = two_votes(ballot)
    assert same(one, other, peek=False)
    assert not same(one, other, peek=True)


@pytest.mark.parametrize("ballot", BALLOTS)
def test_a_secret_vote_with_blank_fields_does_not_tell_its_sum(ballot: str) -> None:
    session = BALLOTS[ballot]()
    tally = session.tally
    assert tally is not None
    option = tally.options[0]
    assert same(done(session, EnterCount(0, option, 3)), done(session, EnterCount(0, option, 24)), peek=False)


@pytest.mark.parametrize("ballot", ["agree_pass", "scale", "yes_no"])
def test_two_secret_answers_of_a_table_look_alike(ballot: str) -> None:
    session = voting(ballot, by=Voters.TABLES, secret=True)
    tally = session.tally
    assert tally is not None
    one, other = (done(session, EnterAnswer(0, 2, option)) for option in tally.options[:2])
    scenes = [seen(each, stage_at(each, "0")) for each in (one, other)]
    assert scenes[0] == scenes[1]
    assert scenes[0] != seen(session, stage_at(session, "0"))


def test_numbers_of_tables_look_alike_whatever_they_are() -> None:
    session = estimating()
    one, other = (done(session, EnterEstimate(0, 2, value)) for value in (3.0, 123_456_789.0))
    scenes = [seen(each, stage_at(each, "0")) for each in (one, other)]
    assert scenes[0] == scenes[1]
    assert any(node.label == HIDDEN for node in scenes[0].nodes)
