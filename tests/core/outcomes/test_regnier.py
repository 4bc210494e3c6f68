"""Colour votes."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes.evidence import EarlierVote
from game.core.outcomes.regnier import Colours, Regnier, regnier
from tests.core.outcomes.samples import CARD, any_vote, evidence, vote


def result(*votes: Tally, earlier: tuple[EarlierVote, ...] = ()) -> Regnier:
    found = regnier(evidence(*votes, earlier=earlier))
    assert found is not None
    return found


def colours(*counts: int) -> Colours:
    """One vote, in the order dark green … dark red, white, black."""
    return result(vote("scale", *counts)).statement.now


def test_dark_green_weighs_five_and_dark_red_one() -> None:
    # (5·2 + 4·1 + 3·0 + 2·1 + 1·1) / 5 = 17/5; squares: 2·1.6² + 0.6² + 1.4² + 2.4² = 13.2, over 5.
    found = colours(2, 1, 0, 1, 1, 3, 1)
    assert found.mean == Fraction(17, 5)
    assert found.spread == pytest.approx(sqrt(13.2 / 5))
    assert (found.white, found.black) == (3, 1)


def test_white_and_black_leave_the_mean_alone() -> None:
    assert colours(0, 2, 2, 0, 0, 9, 9).mean == colours(0, 2, 2, 0, 0, 0, 0).mean == Fraction(7, 2)


def test_a_vote_without_a_colour_has_no_mean() -> None:
    found = colours(0, 0, 0, 0, 0, 5, 1)
    assert (found.mean, found.spread) == (None, None)
    assert colours(0, 0, 0, 0, 0, 0, 0).mean is None


@pytest.mark.parametrize(
    ("black", "others", "many"),
    [(3, 9, True), (2, 6, True), (2, 7, False), (1, 3, False), (1, 0, False), (0, 0, False)],
)
def test_two_blacks_that_are_a_quarter_are_many(black: int, others: int, many: bool) -> None:
    assert colours(others, 0, 0, 0, 0, 0, black).many_black is many


def test_statements_of_the_part_stand_from_consensual_to_dissensual() -> None:
    # Spreads: here 2 (half 5, half 1), a: 0, b: 0.5 (half 4, half 3), c: none.
    earlier = (
        EarlierVote("sample/c", vote("scale", 0, 0, 0, 0, 0, 4, 0)),
        EarlierVote("sample/b", vote("scale", 0, 2, 2, 0, 0, 0, 0)),
        EarlierVote("sample/a", vote("scale", 0, 0, 0, 0, 6, 0, 0)),
    )
    found = result(vote("scale", 3, 0, 0, 0, 3, 0, 0), earlier=earlier)
    assert [(each.card, each.now.spread) for each in found.ordered] == [
        ("sample/a", 0),
        ("sample/b", 0.5),
        (CARD, 2),
        ("sample/c", None),
    ]
    assert found.statement.card == CARD


def test_a_second_vote_is_compared_with_the_first() -> None:
    found = result(vote("scale", 0, 0, 4, 0, 0, 0, 0), vote("scale", 4, 0, 0, 0, 0, 0, 0))
    assert found.statement.before is not None
    assert (found.statement.before.mean, found.statement.now.mean) == (3, 5)
    assert len(found.ordered) == 1
    assert result(vote("scale", 0, 0, 4, 0, 0, 0, 0)).statement.before is None


def test_notes_of_a_loop_are_statements_of_their_own() -> None:
    turns = [vote("scale", 2, 0, 0, 0, 2, 0, 0, about="note-1"), vote("scale", 4, 0, 0, 0, 0, 0, 0, about="note-2")]
    assert [each.about for each in result(*turns).ordered] == ["note-2", "note-1"]


def test_without_a_vote_there_are_no_colours() -> None:
    assert regnier(evidence()) is None
    assert regnier(evidence((), earlier=(EarlierVote("sample/a", vote("scale", 1, 0, 0, 0, 0, 0, 0)),))) is None


@given(st.integers(0, 4), st.integers(1, 200), st.lists(any_vote("scale"), max_size=5))
def test_a_unanimous_room_is_consensual(colour: int, people: int, others: list[Tally]) -> None:
    counts = [0] * 7
    counts[colour] = people
    earlier = tuple(EarlierVote(f"sample/{at}", tally) for at, tally in enumerate(others))
    found = result(vote("scale", *counts), earlier=earlier)
    assert (found.statement.now.spread, found.statement.now.mean) == (0, 5 - colour)
    assert found.ordered[0].now.spread == 0


@given(any_vote("scale"))
def test_mean_and_spread_stay_within_the_colours(tally: Tally) -> None:
    now = result(tally).statement.now
    coloured = tally.cast - now.white - now.black
    assert (now.mean is not None) == (coloured > 0)
    if coloured:
        assert now.mean is not None
        assert now.spread is not None
        assert 1 <= now.mean <= 5
        assert 0 <= now.spread <= 2


@given(any_vote("scale"))
def test_turning_all_colours_round_keeps_the_spread(tally: Tally) -> None:
    counts = [count or 0 for count in tally.counts]
    here, there = colours(*counts), colours(*reversed(counts[:5]), *counts[5:])
    assert here.spread == there.spread
    assert here.mean is None or there.mean == 6 - here.mean
