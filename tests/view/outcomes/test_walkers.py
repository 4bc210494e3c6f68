"""Who walks: nobody leaves their place for somebody else, and places are a grid that is read as a text is."""

from itertools import pairwise

import pytest

from game.core.ballots import Tally
from game.view.outcomes.walkers import grid_for, walk
from game.view.scene import Box

SIDES = ("for", "middle", "against")


def counted(*counts: int) -> Tally:
    return Tally("position", "position", SIDES, counts, present=sum(counts))


def test_those_who_stay_keep_their_place_on_every_page_of_the_walk() -> None:
    counts = [counted(9, 6, 9), counted(6, 9, 9), counted(6, 6, 12), counted(8, 6, 10)]
    for page in range(2, len(counts) + 1):
        walked = walk(counts[:page])
        for option in SIDES:
            for was, is_now in zip(walked.before[option], walked.after[option], strict=False):
                assert was == is_now or was in walked.moved or is_now in walked.moved


def test_a_walk_begins_where_the_one_before_it_ended() -> None:
    counts = [counted(9, 6, 9), counted(6, 9, 9), counted(6, 6, 12)]
    walks = [walk(counts[:page]) for page in range(1, len(counts) + 1)]
    assert all(one.after == other.before for one, other in pairwise(walks))


def test_as_many_have_moved_as_the_counts_tell() -> None:
    assert len(walk([counted(9, 6, 9), counted(6, 8, 10)]).moved) == 3


def test_who_comes_into_the_room_has_not_moved() -> None:
    walked = walk([counted(2, 0, 2), counted(2, 0, 3)])
    assert (walked.moved, len(walked.after["against"])) == (frozenset(), 3)


def test_everybody_is_somewhere_once() -> None:
    walked = walk([counted(9, 6, 9), counted(0, 24, 0), counted(10, 4, 10)])
    people = [person for option in SIDES for person in walked.after[option]]
    assert sorted(people) == list(range(24))


@pytest.mark.parametrize(("most", "across"), [(3, 5), (10, 5), (15, 5), (40, 10)])
def test_lines_have_five_places_or_some_fives(most: int, across: int) -> None:
    grid = grid_for(most, 360.0, 90.0)
    assert grid.across == across
    places = grid.places(Box(0, 0, 360, 90), 90)
    assert len(places) >= most
    assert all(one.right <= other.x + 0.01 or one.bottom <= other.y + 0.01 for one, other in pairwise(places))
    assert all(place.right <= 360.01 and place.bottom <= 90.01 for place in places)
