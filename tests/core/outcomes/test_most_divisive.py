"""The most evenly split vote."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes.evidence import EarlierVote
from game.core.outcomes.most_divisive import MostDivisive, most_divisive
from tests.core.outcomes.samples import CARD, any_vote, evidence, vote


def result(*votes: Tally, earlier: tuple[EarlierVote, ...] = ()) -> MostDivisive:
    found = most_divisive(evidence(*votes, earlier=earlier))
    assert found is not None
    return found


def test_the_smallest_gap_is_the_most_divisive() -> None:
    # Gaps: here 2 of 12, a 8 of 12, b 1 of 11.
    earlier = (EarlierVote("sample/a", vote("yes_no", 10, 2)), EarlierVote("sample/b", vote("yes_no", 5, 6)))
    found = result(vote("yes_no", 7, 5), earlier=earlier)
    assert [(each.card, each.gap, each.votes) for each in found.splits] == [
        ("sample/b", Fraction(1, 11), 1),
        (CARD, Fraction(1, 6), 2),
        ("sample/a", Fraction(2, 3), 8),
    ]
    assert [each.card for each in found.most] == ["sample/b"]


def test_ties_are_named() -> None:
    found = result(vote("stance", 4, 4, 4, about="note-1"), vote("stance", 6, 0, 6, about="note-2"))
    assert [each.about for each in found.most] == ["note-1", "note-2"]


def test_where_nobody_took_a_side_nobody_is_divided() -> None:
    found = result(vote("agree_pass", 0, 0, 12, about="note-1"), vote("agree_pass", 9, 1, 2, about="note-2"))
    assert [each.about for each in found.most] == ["note-2"]
    assert [(each.about, each.gap) for each in found.splits] == [("note-2", Fraction(2, 3)), ("note-1", None)]
    assert result(vote("yes_no", 0, 0)).most == ()


def test_of_several_options_the_two_strongest_are_compared() -> None:
    found = result(vote("options", 1, 5, 4, options=("ban", "pay", "wait")))
    assert (found.splits[0].votes, found.splits[0].gap) == (1, Fraction(1, 10))
    assert result(vote("options", 5, options=("ban",))).splits[0].gap == 1


def test_without_a_vote_nothing_divides() -> None:
    assert most_divisive(evidence()) is None


@given(st.lists(any_vote("stance"), min_size=1, max_size=6))
def test_no_vote_has_a_smaller_gap_than_the_most_divisive(tallies: list[Tally]) -> None:
    found = result(*tallies)
    gaps = [each.gap for each in found.splits if each.gap is not None]
    assert all(0 <= gap <= 1 for gap in gaps)
    assert [each.gap for each in found.most] == [min(gaps)] * len(found.most) if gaps else not found.most
    assert len(found.splits) == len(tallies)


@given(any_vote("yes_no"))
def test_who_says_yes_and_who_says_no_can_change_places(tally: Tally) -> None:
    yes, no = (count or 0 for count in tally.counts)
    one, other = result(vote("yes_no", yes, no)), result(vote("yes_no", no, yes))
    assert one.splits[0].gap == other.splits[0].gap
