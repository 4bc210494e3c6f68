"""Who moved after which argument."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes.movers import Movers, movers
from game.core.rounds import Note
from tests.core.outcomes.samples import any_vote, evidence, note, vote


def walked(*counts: tuple[int, int, int], arguments: tuple[Note, ...] = ()) -> Movers:
    """A first position, then the count after each argument: one end, the middle, the other end."""
    start, *after = counts
    turns = tuple(vote("position", *each, phase="recount", turn=turn) for turn, each in enumerate(after))
    found = movers(evidence(vote("position", *start, phase="first"), turns, arguments=arguments))
    assert found is not None
    return found


def test_each_argument_has_its_flow() -> None:
    # First argument: for +2, middle -1, against -1: the differences sum up to 4, so 2 walked.
    # Second: for -1, middle 0, against +1: 1 walked. Third: nobody.
    found = walked((4, 4, 4), (6, 3, 3), (5, 3, 4), (5, 3, 4))
    assert [[flow.people for flow in each.flows] for each in found.arguments] == [[2, -1, -1], [-1, 0, 1], [0, 0, 0]]
    assert [each.moved for each in found.arguments] == [2, 1, 0]
    assert [each.turn for each in found.arguments] == [0, 1, 2]
    assert [each.turn for each in found.strongest] == [0]


def test_from_the_start_to_the_end_who_came_back_moved_nowhere() -> None:
    found = walked((6, 0, 6), (8, 0, 4), (6, 0, 6))
    assert [each.moved for each in found.arguments] == [2, 2]
    assert (found.moved, [flow.people for flow in found.flows]) == (0, [0, 0, 0])
    assert len(found.strongest) == 2


def test_when_nobody_moves_no_argument_is_the_strongest() -> None:
    assert walked((6, 0, 6), (6, 0, 6), (6, 0, 6)).strongest == ()


@pytest.mark.parametrize(
    ("after", "came", "moved", "why"),
    [
        ((7, 0, 6), 1, 0, "the one who came stands there"),
        ((8, 0, 5), 1, 1, "two more here, one less there: one came, one walked"),
        ((6, 0, 4), -2, 0, "two left"),
        ((7, 0, 3), -2, 1, "two left, and one walked"),
        ((0, 0, 0), -12, 0, "everybody left"),
        ((5, 2, 5), 0, 2, "two walked to the middle"),
    ],
)
def test_who_came_or_left_is_not_taken_for_a_mover(
    after: tuple[int, int, int], came: int, moved: int, why: str
) -> None:
    (only,) = walked((6, 0, 6), after).arguments
    assert (only.came, only.moved) == (came, moved), why


def test_flows_are_told_in_shares_as_well() -> None:
    # For: 6 of 12, then 9 of 15. Against: 6 of 12, then 6 of 15.
    found = walked((6, 0, 6), (9, 0, 6))
    assert [flow.share for flow in found.flows] == [Fraction(1, 10), 0, Fraction(-1, 10)]


def test_an_argument_has_the_first_note_of_its_turn() -> None:
    notes = (note(1, turn=1, side="for"), note(2, turn=1, side="against"), note(3, turn=7))
    found = walked((4, 4, 4), (6, 3, 3), (5, 3, 4), arguments=notes)
    assert [each.note for each in found.arguments] == [None, notes[0]]


def test_a_count_that_was_left_out_is_bridged() -> None:
    turns = (vote("position", 5, 0, 7, turn=0), vote("position", 8, 0, 4, turn=2))
    found = movers(evidence(vote("position", 4, 0, 8), turns))
    assert found is not None
    assert [(each.turn, each.before.counts, each.moved) for each in found.arguments] == [
        (0, (4, 0, 8), 1),
        (2, (5, 0, 7), 3),
    ]


def test_a_first_position_alone_shows_no_mover() -> None:
    first = vote("position", 6, 0, 6)
    assert movers(evidence()) is None
    assert movers(evidence(first)) is None
    assert movers(evidence(first, ())) is None
    assert movers(evidence((), first)) is None


POSITIONS = any_vote("position")


@given(POSITIONS, st.lists(POSITIONS, min_size=1, max_size=8))
def test_no_argument_moves_more_people_than_the_room_holds(first: Tally, after: list[Tally]) -> None:
    found = movers(evidence(first, tuple(after)))
    assert found is not None
    for each in found.arguments:
        assert 0 <= each.moved <= min(each.before.cast, each.after.cast)
        assert each.came == sum(flow.people for flow in each.flows)
        assert 2 * each.moved + abs(each.came) == sum(abs(flow.people) for flow in each.flows)
    assert all(each.moved <= found.strongest[0].moved for each in found.arguments if found.strongest)
    assert found.moved <= min(found.start.cast, found.end.cast)


@given(POSITIONS, st.lists(POSITIONS, min_size=1, max_size=8))
def test_all_flows_together_lead_from_the_start_to_the_end(first: Tally, after: list[Tally]) -> None:
    found = movers(evidence(first, tuple(after)))
    assert found is not None
    for at, whole in enumerate(found.flows):
        assert sum(each.flows[at].people for each in found.arguments) == whole.people
    assert (found.start, found.end) == (first, after[-1])
