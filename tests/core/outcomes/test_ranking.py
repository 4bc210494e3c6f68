"""Orders of tables."""

from fractions import Fraction
from itertools import combinations
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.deck import RankingCard
from game.core.format import RankShape
from game.core.outcomes.ranking import Ranking, kendall, ranking
from game.core.outcomes.shapes import ranks
from game.core.rounds import Orders
from tests.core.outcomes.samples import claim, evidence, orders, ranking_card

ABCD = ranking_card(a=1, b=2, c=3, d=4)


def result(*lines: str, card: RankingCard | None = ABCD, shape: RankShape = RankShape.LINE) -> Ranking:
    found = ranking(evidence(card=card, orders=(orders(*lines),), shape=shape))
    assert found is not None
    return found


def test_the_room_orders_items_by_their_mean_rank() -> None:
    # a: 1, 2, 1 → 4/3. b: 2, 1, 3 → 2. c: 3, 3, 2 → 8/3. d: always 4.
    found = result("abcd", "bacd", "acbd")
    assert [(item.item, item.mean, item.reference) for item in found.items] == [
        ("a", Fraction(4, 3), 1),
        ("b", Fraction(2), 2),
        ("c", Fraction(8, 3), 3),
        ("d", Fraction(4), 4),
    ]
    assert found.items[1].spread == pytest.approx(sqrt(2 / 3))
    assert found.distance == 0


def test_what_tables_disagree_on_most_comes_first() -> None:
    # Spreads: b √(2/3); a and c √(2/9), in the order of the room; d none.
    assert result("abcd", "bacd", "acbd").disputed == ("b", "a", "c")
    assert result("abcd", "abcd").disputed == ()


def test_a_distance_counts_the_pairs_that_are_the_other_way_round() -> None:
    # Of the six pairs, "bacd" turns one round (a, b), "dcba" all.
    found = result("abcd", "bacd", "dcba")
    assert [(table.distance, table.right) for table in found.tables] == [(0, 6), (Fraction(1, 6), 5), (1, 0)]
    assert (found.reference, found.pairs) == (("a", "b", "c", "d"), 6)


def test_items_that_tie_in_the_room_are_half_right() -> None:
    # a and b both have a mean of 3/2, so one pair of six counts half.
    found = result("abcd", "bacd")
    assert (found.distance, found.right) == (Fraction(1, 12), 5)


def test_items_of_the_same_value_have_no_right_order() -> None:
    found = result("abcd", "acbd", card=ranking_card(a=1, b=2, c=2, d=4))
    assert found.pairs == 5
    assert [table.distance for table in found.tables] == [0, 0]


def test_a_table_without_a_whole_order_is_absent() -> None:
    found = result("abcd", "", "ab", "dcba")
    assert [table.table for table in found.tables] == [0, 3]
    assert found.absent == (1, 2)


def test_without_values_there_is_no_right_order() -> None:
    found = ranking(evidence(card=claim(True), orders=(orders("ab", "ba"),)))
    assert found is not None
    assert (found.reference, found.distance, found.right, found.pairs) == ((), None, None, 0)
    assert [(table.distance, table.right) for table in found.tables] == [(None, None), (None, None)]
    assert [item.reference for item in found.items] == [None, None]


def test_when_no_table_has_an_order_the_right_one_is_still_known() -> None:
    sheet = Orders("rank", tuple("abcd"), ((), ()), closed=True)
    found = ranking(evidence(card=ABCD, orders=(sheet,)))
    assert found is not None
    assert (found.tables, found.absent, found.distance, found.right) == ((), (0, 1), None, None)
    assert [(item.item, item.mean, item.spread, item.reference) for item in found.items] == [
        ("a", None, None, 1),
        ("b", None, None, 2),
        ("c", None, None, 3),
        ("d", None, None, 4),
    ]
    assert found.disputed == ()
    assert ranking(evidence(card=ABCD)) is None


def test_items_of_one_row_of_a_diamond_share_their_rank() -> None:
    # Rows 1-2-1: b and c lie in the second row, in either order.
    found = result("abcd", "acbd", shape=RankShape.DIAMOND)
    assert [(item.item, item.mean) for item in found.items] == [("a", 1), ("b", 2), ("c", 2), ("d", 3)]
    assert [table.distance for table in found.tables] == [0, 0]


def test_a_diamond_with_an_item_in_the_wrong_row_is_half_wrong_where_the_right_one_ties() -> None:
    # "bacd" has the rows b / a c / d, the right order a / b c / d: (a, b) is turned round, (a, c) and (b, c) are tied
    # in one of the two only, the other three are right: (1 + 1/2 + 1/2) / 6.
    (table,) = result("bacd", shape=RankShape.DIAMOND).tables
    assert (table.distance, table.right) == (Fraction(1, 3), 3)


ITEMS = "abcdefg"
WHOLE = st.permutations(ITEMS)
SHAPES = st.sampled_from(RankShape)


def ranked(order: list[str], shape: RankShape) -> dict[str, int]:
    return dict(zip(order, ranks(len(order), shape), strict=True))


def apart(one: dict[str, int], other: dict[str, int]) -> Fraction:
    return kendall(one, other, list(combinations(ITEMS, 2)))


@given(WHOLE, WHOLE, SHAPES)
def test_distance_is_zero_for_the_same_order_only(one: list[str], other: list[str], shape: RankShape) -> None:
    here, there = ranked(one, shape), ranked(other, shape)
    assert (apart(here, there) == 0) == (here == there)
    assert 0 <= apart(here, there) <= 1


@given(WHOLE, WHOLE, SHAPES, SHAPES)
def test_distance_is_the_same_both_ways(one: list[str], other: list[str], here: RankShape, there: RankShape) -> None:
    assert apart(ranked(one, here), ranked(other, there)) == apart(ranked(other, there), ranked(one, here))


@given(WHOLE, WHOLE, WHOLE, SHAPES)
def test_a_detour_is_never_shorter(one: list[str], middle: list[str], other: list[str], shape: RankShape) -> None:
    here, between, there = (ranked(order, shape) for order in (one, middle, other))
    assert apart(here, there) <= apart(here, between) + apart(between, there)


@given(st.lists(WHOLE, min_size=1, max_size=6), SHAPES, st.data())
def test_the_order_of_the_tables_does_not_matter(lines: list[list[str]], shape: RankShape, data: st.DataObject) -> None:
    card = ranking_card(**{item: at for at, item in enumerate(ITEMS)})
    one = result(*map("".join, lines), card=card, shape=shape)
    other = result(*map("".join, data.draw(st.permutations(lines))), card=card, shape=shape)
    assert (one.items, one.distance, one.right, one.disputed) == (
        other.items,
        other.distance,
        other.right,
        other.disputed,
    )
    assert sorted(table.items for table in one.tables) == sorted(table.items for table in other.tables)


@given(WHOLE, st.integers(1, 6), SHAPES)
def test_tables_of_one_mind_dispute_nothing(line: list[str], tables: int, shape: RankShape) -> None:
    found = result(*["".join(line)] * tables, card=None, shape=shape)
    assert found.disputed == ()
    assert all(item.spread == 0 for item in found.items)
