"""The most votes."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given

from game.core.ballots import Tally
from game.core.outcomes.plurality import PluralityPoll, plurality
from tests.core.outcomes.samples import any_vote, evidence, vote

WAYS = ("ban", "pay", "wait", "share")


def poll(tally: Tally) -> PluralityPoll:
    found = plurality(evidence(tally))
    assert found is not None
    return found.polls[0]


def test_options_stand_by_their_votes_and_a_tie_shares_its_place() -> None:
    # Of ten votes: pay 4, ban and share 3 each, wait none.
    found = poll(vote("options", 3, 4, 0, 3, options=WAYS, present=12))
    assert [(each.option, each.votes, each.share, each.place) for each in found.standings] == [
        ("pay", 4, Fraction(2, 5), 1),
        ("ban", 3, Fraction(3, 10), 2),
        ("share", 3, Fraction(3, 10), 2),
        ("wait", 0, Fraction(0), 4),
    ]
    assert found.leaders == ("pay",)
    assert found.tally.abstained == 2


def test_a_tie_for_the_first_place_is_named() -> None:
    found = poll(vote("options", 4, 1, 4, 1, options=WAYS))
    assert found.leaders == ("ban", "wait")
    assert found.tied


def test_notes_are_ordered_by_their_dots() -> None:
    found = poll(vote("dots", 2, 7, 3, options=("note-1", "note-2", "note-3"), dots=3, present=4))
    assert [each.option for each in found.standings] == ["note-2", "note-3", "note-1"]
    assert found.standings[0].share == Fraction(7, 12)


def test_stars_have_a_mean() -> None:
    # 1·0 + 2·1 + 3·1 + 4·0 + 5·2 = 15 over 4 people; squares of distances: 1.75² + 0.75² + 2·1.25² = 6.75.
    found = poll(vote("stars", 0, 1, 1, 0, 2))
    assert found.mean == Fraction(15, 4)
    assert found.spread == pytest.approx(sqrt(6.75 / 4))
    assert found.leaders == ("5",)


def test_options_that_are_called_like_numbers_have_no_mean() -> None:
    assert poll(vote("options", 3, 1, options=("1", "2"))).mean is None


def test_that_most_people_are_unsure_is_said() -> None:
    assert poll(vote("stance", 2, 7, 3)).leaders == ("unsure",)


def test_in_a_vote_of_nobody_nobody_leads() -> None:
    found = poll(vote("stars", 0, 0, 0, 0, 0))
    assert (found.leaders, found.mean, found.spread, found.tied) == ((), None, None, False)
    assert plurality(evidence()) is None


def test_votes_beside_each_other_are_counted_each_for_itself() -> None:
    both = plurality(evidence(vote("options", 1, 2, 0, 0, options=WAYS), vote("options", 2, 1, 0, 0, options=WAYS)))
    assert both is not None
    assert [each.leaders for each in both.polls] == [("pay",), ("ban",)]


@given(any_vote("stance"))
def test_nobody_has_more_votes_than_a_leader(tally: Tally) -> None:
    found = poll(tally)
    assert all(tally.count(leader) == max(count or 0 for count in tally.counts) for leader in found.leaders)
    assert bool(found.leaders) == bool(tally.cast)
    assert sum(each.share for each in found.standings) == (1 if tally.cast else 0)
    assert sorted(each.option for each in found.standings) == sorted(tally.options)
