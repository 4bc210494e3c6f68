"""Numbers over several rounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.outcomes.delphi import Delphi, delphi
from game.core.rounds import Estimates
from tests.core.outcomes.samples import claim, estimate, evidence, guesses


def result(*rounds: Estimates) -> Delphi:
    found = delphi(evidence(card=estimate(45), estimates=rounds))
    assert found is not None
    return found


def test_a_round_has_its_median_and_quartiles() -> None:
    # Five numbers: the quartiles are the second and the fourth. Four: a quarter of the way is 0.75 places along.
    five, four = result(guesses(50, 10, 40, None, 20, 30)).rounds[0], result(guesses(10, 20, 30, 50)).rounds[0]
    assert (five.lowest, five.lower, five.median, five.upper, five.highest) == (10, 20, 30, 40, 50)
    assert (five.tables, five.absent, five.spread) == (5, (3,), 20)
    assert (four.lower, four.median, four.upper, four.spread) == (17.5, 25, 35, 17.5)


@pytest.mark.parametrize(
    ("last", "shrunk", "converged"),
    [
        ((23, 30, 37), 0.3, True),  # from 10 to 7
        ((22.9, 30, 37), 0.295, False),
        ((30, 30, 30), 1, True),
        ((20, 30, 40), 0, False),
        ((10, 30, 50), -1, False),
    ],
)
def test_tables_drew_together_when_the_range_shrank_by_thirty_percent(
    last: tuple[float, ...], shrunk: float, converged: bool
) -> None:
    # Of three numbers the quartiles lie half-way: 20, 30, 40 have 25 and 35, a range of 10.
    found = result(guesses(20, 30, 40), guesses(*last))
    assert found.shrunk == pytest.approx(shrunk)
    assert found.converged is converged


def test_who_agreed_from_the_start_and_still_does_has_converged() -> None:
    assert result(guesses(30, 30), guesses(40, 40)).converged
    apart = result(guesses(30, 30), guesses(30, 40))
    assert (apart.converged, apart.shrunk) == (False, None)


def test_one_round_or_one_table_cannot_draw_together() -> None:
    for rounds in ((guesses(20, 40),), (guesses(20, 40), guesses(30, None)), (guesses(None, 40), guesses(30, 30))):
        found = result(*rounds)
        assert (found.converged, found.shrunk) == (False, None)


def test_a_round_without_numbers_has_none() -> None:
    found = result(guesses(None, None), guesses(1, 2))
    assert (found.rounds[0].median, found.rounds[0].spread, found.rounds[0].tables) == (None, None, 0)
    assert not found.converged


def test_the_answer_is_the_cards() -> None:
    assert result(guesses(1)).answer == 45
    other = delphi(evidence(card=claim(True), estimates=(guesses(1),)))
    assert other is not None
    assert other.answer is None
    assert delphi(evidence(card=estimate(45))) is None


NUMBERS = st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-50, 50)


@given(NUMBERS, st.integers(1, 12))
def test_the_same_numbers_have_no_range(value: float, tables: int) -> None:
    found = result(guesses(*[value] * tables)).rounds[0]
    assert found.spread == 0
    assert found.lowest == found.median == found.highest == value


@given(st.lists(NUMBERS, min_size=1, max_size=12), st.data())
def test_the_order_of_the_tables_does_not_matter(values: list[float], data: st.DataObject) -> None:
    one, other = guesses(*values), guesses(*data.draw(st.permutations(values)))
    first, second = result(one).rounds[0], result(other).rounds[0]
    assert (first.lower, first.median, first.upper, first.spread) == (
        second.lower,
        second.median,
        second.upper,
        second.spread,
    )


@given(st.lists(NUMBERS, min_size=1, max_size=12))
def test_quartiles_stand_in_order(values: list[float]) -> None:
    found = result(guesses(*values)).rounds[0]
    inside = [found.lowest, found.lower, found.median, found.upper, found.highest]
    assert inside == sorted(value for value in inside if value is not None)
    assert (found.lowest, found.highest) == (min(values), max(values))
