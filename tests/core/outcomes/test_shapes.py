"""Rows of a diamond."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.format import RankShape
from game.core.outcomes.shapes import ranks, rows

LENGTHS = st.integers(0, 60)


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (0, ()),
        (1, (1,)),
        (3, (1, 1, 1)),
        (4, (1, 2, 1)),
        (5, (1, 3, 1)),
        (6, (1, 2, 2, 1)),
        (7, (1, 1, 3, 1, 1)),
        (9, (1, 2, 3, 2, 1)),
        (12, (1, 2, 3, 3, 2, 1)),
    ],
)
def test_diamonds_have_these_rows(length: int, expected: tuple[int, ...]) -> None:
    assert rows(length, RankShape.DIAMOND) == expected


def test_items_of_a_row_share_their_rank() -> None:
    assert ranks(6, RankShape.DIAMOND) == (1, 2, 2, 3, 3, 4)
    assert ranks(4, RankShape.LINE) == (1, 2, 3, 4)


@given(LENGTHS, st.sampled_from(RankShape))
def test_rows_hold_every_item_once(length: int, shape: RankShape) -> None:
    assert sum(rows(length, shape)) == len(ranks(length, shape)) == length
    assert all(width > 0 for width in rows(length, shape))


@given(LENGTHS)
def test_a_diamond_is_symmetric_and_widest_in_the_middle(length: int) -> None:
    widths = rows(length, RankShape.DIAMOND)
    assert widths == widths[::-1]
    half = widths[: (len(widths) + 1) // 2]
    assert list(half) == sorted(half)
