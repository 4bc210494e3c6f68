"""The shapes in which items are put: a line, or a diamond with rows."""

from math import isqrt

from game.core.format import RankShape


def rows(length: int, shape: RankShape) -> tuple[int, ...]:
    """How many items each row holds, the first row first; in all they are `length`.

    A line has one item a row. A diamond is the same from above and from below, and widest in the middle: 1-2-1 for
    four items, 1-2-2-1 for six, 1-2-3-2-1 for nine. Where a number makes no perfect diamond, what is left over makes
    one more row in the middle, or a wider middle, or two more rows beside it.
    """
    if shape is RankShape.LINE or length == 0:
        return (1,) * length
    widest = isqrt(length)
    left = length - widest**2
    middle: tuple[int, ...] = (widest,)
    if left in (widest, 2 * widest):
        middle, left = (widest,) * (1 + left // widest), 0
    elif left % 2:
        middle, left = (widest + 1,), left - 1
    half = sorted([*range(1, widest), *([left // 2] if left else [])])
    return (*half, *middle, *reversed(half))


def ranks(length: int, shape: RankShape) -> tuple[int, ...]:
    """The rank of each place, from 1: the row in which it lies, so that items of one row share theirs."""
    return tuple(row for row, width in enumerate(rows(length, shape), 1) for _ in range(width))
