"""What is true of the swing between any two votes."""

from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import STANCE, Tally
from game.core.outcomes import Swing, swing

Counts = tuple[int, int, int]
COUNTS = st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
MIRROR = {"for": "against", "against": "for"}


def swung(before: Counts, after: Counts) -> Swing:
    return swing(Tally("before", STANCE.id, before, sum(before)), Tally("after", STANCE.id, after, sum(after)))


def mirrored(counts: Counts) -> Counts:
    return counts[2], counts[1], counts[0]


def entered(counts: Counts, order: list[str]) -> Tally:
    """A vote with its counts put down in that order."""
    tally = Tally.empty("vote", STANCE)
    for option in order:
        tally = tally.with_count(option, counts[STANCE.options.index(option)])
    return tally.close(sum(counts))


@given(COUNTS, COUNTS, st.permutations(STANCE.options), st.permutations(STANCE.options))
def test_the_order_in_which_counts_are_entered_does_not_matter(
    before: Counts, after: Counts, one: list[str], other: list[str]
) -> None:
    first = swing(entered(before, one), entered(after, one))
    assert first == swing(entered(before, other), entered(after, other))


@given(COUNTS, COUNTS)
def test_swapping_the_sides_mirrors_the_outcome(before: Counts, after: Counts) -> None:
    one, other = swung(before, after), swung(mirrored(before), mirrored(after))
    assert [(MIRROR[side.side], side.votes, side.share) for side in reversed(other.sides)] == [
        (side.side, side.votes, side.share) for side in one.sides
    ]
    assert (other.winner and MIRROR[other.winner.side]) == (one.winner and one.winner.side)
    assert (other.size_changed, other.still) == (one.size_changed, one.still)


@given(COUNTS.filter(any), COUNTS.filter(any))
def test_what_both_sides_and_the_unsure_gained_is_nothing_in_all(before: Counts, after: Counts) -> None:
    moved = swung(before, after)
    unsure = moved.after.count("unsure") * sum(before) - moved.before.count("unsure") * sum(after)
    assert sum(side.share for side in moved.sides) * sum(before) * sum(after) + unsure == 0


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
        assert one == other or max(one, other) <= 0 or not any(before) or not any(after)
    else:
        assert moved.winner.share > 0
        assert all(side.share < moved.winner.share for side in moved.sides if side != moved.winner)


@given(COUNTS, COUNTS, st.integers(2, 9))
def test_shares_do_not_depend_on_the_size_of_the_room(before: Counts, after: Counts, times: int) -> None:
    larger = swung(before, (after[0] * times, after[1] * times, after[2] * times))
    assert [side.share for side in larger.sides] == [side.share for side in swung(before, after).sides]
