"""The swing: worked examples, and what is true between any two votes."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import BALLOTS, STANCE, Tally
from game.core.outcomes import Swing
from game.core.outcomes.swing import swing
from tests.core.outcomes.samples import any_vote, evidence, vote

Counts = tuple[int, int, int]
"""For, unsure, against."""
COUNTS = st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
MIRROR = {"for": "against", "against": "for"}


def between(before: Tally, after: Tally) -> Swing:
    moved = swing(evidence(before, after))
    assert moved is not None
    return moved


def swung(before: Counts, after: Counts) -> Swing:
    return between(vote("stance", *before, phase="before"), vote("stance", *after, phase="after"))


def winner(before: Counts, after: Counts) -> str | None:
    won = swung(before, after).winner
    return won.side if won else None


def mirrored(counts: Counts) -> Counts:
    return counts[2], counts[1], counts[0]


def entered(counts: Counts, order: list[str]) -> Tally:
    """A vote with its counts put down in that order."""
    tally = Tally.empty("vote", STANCE.id, STANCE.options)
    for option in order:
        tally = tally.with_count(option, counts[STANCE.options.index(option)])
    return tally.close(sum(counts))


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        ((4, 6, 2), (6, 2, 4), None, "both gained two"),
        ((4, 6, 2), (7, 2, 3), "for", "three is more than one"),
        ((8, 2, 2), (7, 0, 5), "against", "a side wins by the minds it moved, not by its size"),
        ((6, 0, 6), (6, 0, 6), None, "nobody moved"),
        ((6, 0, 6), (7, 0, 5), "for", "one mind is enough"),
        ((6, 0, 6), (4, 5, 3), None, "both lost: doubt gained"),
        ((6, 0, 6), (6, 2, 4), None, "losing less is not gaining"),
        ((12, 0, 0), (12, 0, 0), None, "a room of one mind stays of one mind"),
        ((12, 0, 0), (0, 0, 12), "against", "a room of one mind turns round"),
        ((0, 12, 0), (12, 0, 0), "for", "everybody made up their mind"),
        ((0, 12, 0), (0, 12, 0), None, "everybody is still unsure"),
        ((0, 0, 0), (6, 0, 2), None, "nobody voted before"),
        ((6, 0, 2), (0, 0, 0), None, "nobody voted after"),
        ((0, 0, 0), (0, 0, 0), None, "nobody voted at all"),
        ((5, 0, 5), (10, 0, 10), None, "twice as many people, the same shares"),
        ((5, 0, 5), (5, 0, 4), "for", "one opponent left, so the share of the others grew"),
        ((3, 3, 6), (4, 4, 7), "for", "all grew in number, one side in share"),
        ((1, 2, 0), (1, 1, 1), "against", "a third of the room was won"),
    ],
)
def test_the_larger_gain_wins(before: Counts, after: Counts, expected: str | None, why: str) -> None:
    assert winner(before, after) == expected, why


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        ((14, 10, 6), (6, 0, 0), None, "six of thirty say nothing of the other twenty-four"),
        ((5, 5, 20), (10, 5, 4), None, "nineteen of thirty are less than two thirds"),
        ((5, 5, 20), (10, 5, 5), "for", "twenty of thirty are two thirds"),
    ],
)
def test_nobody_wins_when_too_few_vote_again(before: Counts, after: Counts, expected: str | None, why: str) -> None:
    moved = swung(before, after)
    assert (moved.winner.side if moved.winner else None) == expected, why
    assert moved.too_few is (expected is None)


def test_gains_are_told_in_people_and_in_exact_shares() -> None:
    # For: 7/12 - 4/12 = 3/12. Against: 3/12 - 2/12 = 1/12.
    assert [(side.side, side.votes, side.share) for side in swung((4, 6, 2), (7, 2, 3)).sides] == [
        ("for", 3, Fraction(1, 4)),
        ("against", 1, Fraction(1, 12)),
    ]


def test_a_vote_of_nobody_has_shares_of_nothing() -> None:
    assert [side.share for side in swung((0, 0, 0), (6, 0, 2)).sides] == [Fraction(3, 4), Fraction(1, 4)]
    assert [side.share for side in swung((6, 0, 2), (0, 0, 0)).sides] == [Fraction(-3, 4), Fraction(-1, 4)]


def test_shares_that_a_decimal_cannot_hold_still_tie() -> None:
    # 1/3 to 2/3 on one side, 0 to 1/3 on the other: as decimals the two gains differ in the last digit.
    assert winner((1, 2, 0), (2, 0, 1)) is None


def test_a_change_of_the_number_of_votes_is_said() -> None:
    assert not swung((4, 6, 2), (7, 2, 3)).size_changed
    assert swung((4, 6, 2), (7, 2, 4)).size_changed
    assert swung((4, 6, 2), (4, 6, 0)).size_changed


def test_people_who_abstain_do_not_count_into_the_shares() -> None:
    moved = between(vote("stance", 5, 0, 5), vote("stance", 5, 0, 5, present=40))
    assert [side.share for side in moved.sides] == [0, 0]


def test_still_says_that_both_votes_are_the_same() -> None:
    assert swung((4, 6, 2), (4, 6, 2)).still
    assert not swung((4, 6, 2), (4, 5, 3)).still


def test_both_votes_can_be_read_from_the_outcome() -> None:
    moved = swung((4, 6, 2), (7, 2, 3))
    assert (moved.before.counts, moved.after.counts) == ((4, 6, 2), (7, 2, 3))


def test_the_options_of_a_dilemma_are_all_sides() -> None:
    ways = ("wait", "ban", "allow")
    moved = between(vote("options", 5, 4, 3, options=ways), vote("options", 3, 4, 5, options=ways))
    assert [(side.side, side.votes) for side in moved.sides] == [("wait", -2), ("ban", 0), ("allow", 2)]
    assert moved.winner is not None
    assert moved.winner.side == "allow"


def test_an_option_that_came_between_two_votes_gained_all_it_has() -> None:
    before = vote("options", 6, 6, options=("note-1", "note-2"))
    after = vote("options", 6, 6, options=("note-1", "note-3"))
    moved = between(before, after)
    assert [(side.side, side.votes) for side in moved.sides] == [("note-1", 0), ("note-2", -6), ("note-3", 6)]
    assert not moved.still


def test_of_more_votes_the_first_and_the_last_count() -> None:
    turns = (vote("position", 4, 0, 4, turn=0), vote("position", 5, 0, 3, turn=1))
    moved = swing(evidence(vote("position", 6, 0, 2), vote("position", 0, 0, 8), turns))
    assert moved is not None
    assert (moved.before.counts, moved.after.counts) == ((6, 0, 2), (5, 0, 3))


def test_one_vote_is_no_swing() -> None:
    assert swing(evidence()) is None
    assert swing(evidence(vote("stance", 6, 0, 2))) is None
    assert swing(evidence(vote("stance", 6, 0, 2), ())) is None


@given(COUNTS, COUNTS, st.permutations(STANCE.options), st.permutations(STANCE.options))
def test_the_order_in_which_counts_are_entered_does_not_matter(
    before: Counts, after: Counts, one: list[str], other: list[str]
) -> None:
    first = between(entered(before, one), entered(after, one))
    assert first == between(entered(before, other), entered(after, other))


@given(COUNTS, COUNTS)
def test_swapping_the_sides_mirrors_the_outcome(before: Counts, after: Counts) -> None:
    one, other = swung(before, after), swung(mirrored(before), mirrored(after))
    assert [(MIRROR[side.side], side.votes, side.share) for side in reversed(other.sides)] == [
        (side.side, side.votes, side.share) for side in one.sides
    ]
    assert (other.winner and MIRROR[other.winner.side]) == (one.winner and one.winner.side)
    assert (other.size_changed, other.still) == (one.size_changed, one.still)


@pytest.mark.parametrize("ballot", BALLOTS)
@given(st.data())
def test_what_all_sides_and_the_neutral_gained_is_nothing_in_all(ballot: str, data: st.DataObject) -> None:
    before, after = (data.draw(any_vote(ballot).filter(lambda tally: tally.cast > 0)) for _ in range(2))
    neutral = sum(
        Fraction(after.count(option), after.cast) - Fraction(before.count(option), before.cast)
        for option in before.neutral
    )
    assert sum(side.share for side in between(before, after).sides) + neutral == 0


@given(COUNTS)
def test_the_same_votes_twice_are_still_and_have_no_winner(counts: Counts) -> None:
    moved = swung(counts, counts)
    assert moved.still
    assert moved.winner is None
    assert not moved.size_changed
    assert all(side.votes == side.share == 0 for side in moved.sides)


@given(COUNTS, COUNTS)
def test_a_winner_gained_and_gained_more_than_the_other_side(before: Counts, after: Counts) -> None:
    moved = swung(before, after)
    if moved.winner is None:
        one, other = (side.share for side in moved.sides)
        empty = not any(before) or not any(after)
        assert one == other or max(one, other) <= 0 or empty or moved.too_few
    else:
        assert moved.winner.share > 0
        assert all(side.share < moved.winner.share for side in moved.sides if side != moved.winner)


@given(COUNTS, COUNTS, st.integers(2, 9))
def test_shares_do_not_depend_on_the_size_of_the_room(before: Counts, after: Counts, times: int) -> None:
    larger = swung(before, (after[0] * times, after[1] * times, after[2] * times))
    assert [side.share for side in larger.sides] == [side.share for side in swung(before, after).sides]
