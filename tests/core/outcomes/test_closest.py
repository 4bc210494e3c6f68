"""Who came closest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.deck import Scale
from game.core.outcomes.closest import Closest, closest
from tests.core.outcomes.samples import claim, estimate, evidence, guesses


def result(answer: float, *values: float | None, scale: Scale = Scale.LINEAR) -> Closest:
    found = closest(evidence(card=estimate(answer, scale), estimates=(guesses(*values),)))
    assert found is not None
    return found


def test_distances_are_in_the_unit_of_the_card() -> None:
    found = result(45, 40, None, 60, 45.5)
    assert [(guess.table, guess.distance) for guess in found.guesses] == [(0, 5), (2, 15), (3, 0.5)]
    assert (found.nearest, found.absent, found.magnitudes) == ((3,), (1,), False)


def test_on_a_log_scale_distances_are_orders_of_magnitude() -> None:
    # 10 000 is a hundred times too much, 10 ten times too little.
    found = result(100, 10_000, 10, scale=Scale.LOG)
    assert [guess.distance for guess in found.guesses] == pytest.approx([2, 1])
    assert (found.nearest, found.magnitudes) == ((1,), True)


def test_half_as_much_and_twice_as_much_lie_equally_far() -> None:
    assert result(100, 50, 200, 201, scale=Scale.LOG).nearest == (0, 1)
    assert result(100, 50, 200).nearest == (0,)


def test_numbers_tie_as_they_were_typed() -> None:
    # As binary fractions, 0.3 lies a little nearer to 0.2 than 0.1 does.
    assert result(0.2, 0.1, 0.3).nearest == (0, 1)


def test_the_room_has_a_range_and_a_median() -> None:
    odd, even = result(1, 9, 1, 4), result(1, 9, 1, 4, 6, None)
    assert (odd.lowest, odd.median, odd.highest) == (1, 4, 9)
    assert even.median == 5  # half-way between 4 and 6


def test_no_power_of_ten_leads_to_zero() -> None:
    found = result(100, 0, -5, 1, scale=Scale.LOG)
    assert [guess.distance is None for guess in found.guesses] == [True, True, False]
    assert found.nearest == (2,)
    assert result(100, 0, scale=Scale.LOG).nearest == ()


def test_an_answer_of_zero_has_no_magnitude() -> None:
    found = result(0, 3, 5, scale=Scale.LOG)
    assert (found.magnitudes, found.nearest, found.guesses[0].distance) == (False, (0,), 3)


def test_when_no_table_answers_nobody_is_closest() -> None:
    found = result(45, None, None)
    assert (found.nearest, found.absent, found.lowest, found.median) == ((), (0, 1), None, None)


def test_only_an_estimate_has_a_right_number() -> None:
    assert closest(evidence(card=estimate(4))) is None
    assert closest(evidence(card=claim(True), estimates=(guesses(4),))) is None
    assert closest(evidence(estimates=(guesses(4),))) is None


NUMBERS = st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-50, 50)


@given(NUMBERS, st.lists(st.none() | NUMBERS, max_size=12), st.sampled_from(Scale))
def test_no_table_is_nearer_than_the_closest(answer: float, values: list[float | None], scale: Scale) -> None:
    found = result(answer, *values, scale=scale)
    distances = {guess.table: guess.distance for guess in found.guesses}
    for table in found.nearest:
        nearest = distances[table]
        assert nearest is not None
        assert all(
            nearest <= other or nearest == pytest.approx(other) for other in distances.values() if other is not None
        )
    assert bool(found.nearest) == any(distance is not None for distance in distances.values())
    assert sorted((*distances, *found.absent)) == list(range(len(values)))


@given(
    st.floats(1e-9, 1e15), st.lists(st.floats(1e-9, 1e15), min_size=1, max_size=8), st.sampled_from(Scale), st.data()
)
def test_the_order_of_the_tables_does_not_matter(
    answer: float, values: list[float], scale: Scale, data: st.DataObject
) -> None:
    one = result(answer, *values, scale=scale)
    seats = data.draw(st.permutations(range(len(values))))
    other = result(answer, *(values[seat] for seat in seats), scale=scale)
    assert {seats[table] for table in other.nearest} == set(one.nearest)
    assert (one.lowest, one.median, one.highest) == (other.lowest, other.median, other.highest)
