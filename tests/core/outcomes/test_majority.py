"""More than half."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes.majority import Majority, majority
from tests.core.outcomes.samples import any_vote, evidence, vote


def result(*votes: Tally) -> Majority:
    found = majority(evidence(*votes))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("counts", "winner", "leaders", "why"),
    [
        ((7, 0, 5), "for", ("for",), "seven of twelve"),
        ((6, 0, 6), None, ("for", "against"), "half is not more than half"),
        ((6, 1, 5), None, ("for",), "six of twelve: the unsure voted, too"),
        ((1, 7, 4), None, ("against",), "the unsure are most, and win nothing"),
        ((0, 9, 0), None, (), "nobody took a side"),
        ((0, 0, 0), None, (), "nobody voted"),
        ((1, 0, 0), "for", ("for",), "one of one"),
    ],
)
def test_a_side_wins_with_more_than_half(
    counts: tuple[int, ...], winner: str | None, leaders: tuple[str, ...], why: str
) -> None:
    (poll,) = result(vote("stance", *counts)).polls
    assert (poll.winner, poll.leaders) == (winner, leaders), why
    assert poll.tied == (len(leaders) > 1)


def test_shares_are_of_the_votes_cast_and_who_abstained_is_said() -> None:
    (poll,) = result(vote("yes_no", 6, 2, present=20)).polls
    assert (poll.winner, poll.share, poll.tally.abstained) == ("yes", Fraction(3, 4), 12)


def test_a_jury_stands_beside_the_room() -> None:
    # The room: 12 of 20 say yes. The jury: 2 of 6 do, so 4 of 6 say no.
    both = result(vote("yes_no", 12, 8, phase="room"), vote("yes_no", 2, 4, phase="jury"))
    assert [(poll.tally.phase, poll.winner, poll.share) for poll in both.polls] == [
        ("room", "yes", Fraction(3, 5)),
        ("jury", "no", Fraction(2, 3)),
    ]
    assert both.same is False


def test_two_votes_without_a_majority_come_to_the_same_result() -> None:
    assert result(vote("yes_no", 3, 3), vote("yes_no", 5, 5)).same is True
    assert result(vote("yes_no", 4, 3), vote("yes_no", 5, 5)).same is False


def test_a_vote_of_nobody_agrees_with_nobody() -> None:
    assert result(vote("yes_no", 4, 3), vote("yes_no", 0, 0)).same is None
    assert result(vote("yes_no", 4, 3)).same is None
    assert result(vote("yes_no", 4, 3), vote("yes_no", 0, 0), vote("yes_no", 2, 1)).same is True
    assert majority(evidence()) is None
    assert majority(evidence(())) is None


@given(any_vote("options"), st.permutations(range(3)))
def test_the_order_of_the_options_does_not_matter(tally: Tally, order: list[int]) -> None:
    shuffled = vote(
        "options", *(tally.counts[at] or 0 for at in order), options=tuple(tally.options[at] for at in order)
    )
    one, other = result(tally).polls[0], result(shuffled).polls[0]
    assert (one.winner, set(one.leaders), one.share) == (other.winner, set(other.leaders), other.share)


@given(any_vote("stance"))
def test_a_winner_has_more_votes_than_all_others_together(tally: Tally) -> None:
    winner = result(tally).polls[0].winner
    if winner is not None:
        assert tally.count(winner) > tally.cast - tally.count(winner)
    else:
        assert all(2 * tally.count(side) <= tally.cast for side in ("for", "against"))
