"""How tables put items in order, where they disagree, and how far they are from the right order."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from game.core.deck import RankingCard
from game.core.outcomes.counting import deviation, mean
from game.core.outcomes.evidence import Evidence
from game.core.outcomes.shapes import ranks
from game.frozen import dataclass

Pair = tuple[str, str]
Rank = int | Fraction


@dataclass(frozen=True, slots=True)
class RankedItem:
    """An item of the room's order. `mean` rank from 1, `spread` (standard deviation, in ranks), both `None`
    when no table has an order; `reference` is its right rank, if any.
    """

    item: str
    mean: Fraction | None
    spread: float | None
    reference: int | None


@dataclass(frozen=True, slots=True)
class TableOrder:
    """A table's order. `distance` to the right one is from 0 (the same) to 1 (turned round), `right` how many pairs
    of items it has the right way round; both `None` without a right order.
    """

    table: int
    items: tuple[str, ...]
    distance: Fraction | None
    right: int | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The room's order by mean rank, and each table's own, in the order of the tables (from 0).

    `reference` is the right order, empty when there is none; `distance` and `right` compare the room's order with it
    as `TableOrder` does, of `pairs` pairs. `disputed` are the items on which tables disagree, the most disputed
    first. `absent` are tables without a whole order.
    """

    items: tuple[RankedItem, ...]
    tables: tuple[TableOrder, ...]
    absent: tuple[int, ...]
    reference: tuple[str, ...]
    distance: Fraction | None
    right: int | None
    pairs: int
    disputed: tuple[str, ...]


def ranking(evidence: Evidence) -> Ranking | None:
    """Mean rank and spread of each item; the distance of each table and of the room to the right order.

    Means of ranks are Borda's rule (1781) for orders; distances are Kendall's tau (1938) counted in pairs, divided
    by the number of pairs, with half a pair where only one of the two orders ties (Fagin and others, 2006). Items of
    one row of a diamond share a rank, in the right order as well. Items of the same value have no right order: their
    pairs are left out. Two items with the same mean tie in the room's order. `None` while no order is closed.
    """
    if not evidence.orders:
        return None
    sheet = evidence.orders[-1]
    places = ranks(len(sheet.mixed), evidence.shape)
    whole = {table: order for table, order in enumerate(sheet.orders) if len(order) == len(sheet.mixed)}
    given = {table: dict(zip(order, places, strict=True)) for table, order in whole.items()}
    values = _values(evidence, sheet.mixed)
    right_order = tuple(sorted(sheet.mixed, key=values.__getitem__)) if values else ()
    reference = dict(zip(right_order, places, strict=True)) if right_order else {}
    pairs = [(one, other) for one, other in combinations(right_order, 2) if values[one] != values[other]]

    items = tuple(sorted((_item(each, given, reference) for each in sheet.mixed), key=lambda item: item.mean or 0))
    room = {item.item: item.mean for item in items if item.mean is not None}
    compared = bool(reference and given)
    return Ranking(
        items,
        tuple(
            TableOrder(
                table,
                whole[table],
                kendall(mine, reference, pairs) if reference else None,
                agreeing(mine, reference, pairs) if reference else None,
            )
            for table, mine in given.items()
        ),
        tuple(table for table in range(len(sheet.orders)) if table not in whole),
        right_order,
        kendall(room, reference, pairs) if compared else None,
        agreeing(room, reference, pairs) if compared else None,
        len(pairs),
        tuple(item.item for item in sorted(items, key=lambda item: -(item.spread or 0)) if item.spread),
    )


def kendall(one: Mapping[str, Rank], other: Mapping[str, Rank], pairs: Sequence[Pair]) -> Fraction:
    """How far two orders lie apart: the share of pairs that they put differently, a tie in one of them counted half.

    0 means the same order, 1 that every pair is the other way round. Without pairs it is 0.
    """
    if not pairs:
        return Fraction(0)
    apart = 0
    for first, second in pairs:
        here, there = _sign(one[first], one[second]), _sign(other[first], other[second])
        apart += abs(here - there)
    return Fraction(apart, 2 * len(pairs))


def agreeing(one: Mapping[str, Rank], other: Mapping[str, Rank], pairs: Sequence[Pair]) -> int:
    """How many pairs two orders put the same way round, ties in both of them included."""
    return sum(_sign(one[first], one[second]) == _sign(other[first], other[second]) for first, second in pairs)


def _sign(first: Rank, second: Rank) -> int:
    """-1 when the first comes before the second, 0 when they tie, else 1."""
    return (first > second) - (first < second)


def _values(evidence: Evidence, mixed: tuple[str, ...]) -> dict[str, float]:
    """What decides each item's place; empty when the card does not say it of all of them."""
    card = evidence.card
    values = {item.id: item.value for item in card.items} if isinstance(card, RankingCard) else {}
    return values if all(item in values for item in mixed) else {}


def _item(item: str, given: Mapping[int, Mapping[str, int]], reference: Mapping[str, int]) -> RankedItem:
    got = [order[item] for order in given.values()]
    return RankedItem(item, mean(got), deviation(got), reference.get(item))
