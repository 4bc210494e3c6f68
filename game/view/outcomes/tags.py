"""The tables' tags above a scale: in the order of their numbers, each over its place or tied to it by a leader."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from game.frozen import dataclass
from game.view.looks import OptionLook
from game.view.marks import put_mark, table_look
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.scale import Axis
from game.view.pen import Pen
from game.view.scene import Align, Box, Node, Weight

TILE, TILE_GAP, VALUE = 5.4, 0.4, 5.0
"""Heights of a tag, of the air above another one, and of the number above it."""

VALUE_GAP = 1.4
MOST_LEVELS = 3
FAR = 1.5
"""How many tags wide one may stand from its place before tags stand on top of each other instead."""

LINE, LANE, LEAST_LEADER = 0.5, 0.9, 1.6
"""How thick leaders are, how far from each other where several turn, and how long they are at least."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Tables that stand on top of each other, from the bottom, and the pixels where their numbers are."""

    tables: tuple[int, ...]
    ticks: tuple[float, ...]
    width: float

    @property
    def middle(self) -> float:
        return sum(self.ticks) / len(self.ticks)


@dataclass(frozen=True, slots=True)
class Tags:
    """Columns of tags from the lowest number on, and where the middle of each stands, in pixels.

    `values` has the words of each table's number where all have room above their tags. Leaders have `least`
    hundredths.
    """

    columns: tuple[_Column, ...]
    middles: tuple[float, ...]
    values: Mapping[int, str]
    least: float = LEAST_LEADER

    @property
    def levels(self) -> int:
        return max((len(column.tables) for column in self.columns), default=1)

    def height(self, pen: Pen) -> float:
        """The pixels that the tags and their leaders take."""
        value = VALUE if self.values else 0.0
        return pen.h(self.levels * (TILE + TILE_GAP) - TILE_GAP + value) + self.leaders(pen)

    def leaders(self, pen: Pen) -> float:
        """The pixels between the tags and the scale."""
        lanes = max(self.lanes(pen), default=0)
        return pen.h(max(self.least, lanes * LANE + 1.0 if lanes else 0.0))

    def lanes(self, pen: Pen) -> list[int]:
        """At which height, from the tags down, the leader of each column turns; 0 where it goes straight down.

        One that starts beyond where another turns has turned before, so that no two cross; those of the same number
        meet.
        """
        count = len(self.columns)
        found = [0] * count
        for order, side in ((range(count - 1, -1, -1), 1), (range(count), -1)):
            for place in order:
                column, x = self.columns[place], self.middles[place]
                reach = max(((tick - x) * side for tick in column.ticks), default=0.0)
                if reach <= _under(pen):
                    continue
                for other in range(count):
                    if 0 < (self.middles[other] - x) * side < reach + pen.h(LINE):
                        meet = set(self.columns[other].ticks) == set(column.ticks)
                        found[place] = max(found[place], found[other] + (0 if meet else 1))
                found[place] = max(found[place], 1)
        return found


def _under(pen: Pen) -> float:
    """How far from the middle of a tag its number may be for a straight leader."""
    return pen.h(TILE / 2 - 0.8)


def tags_for(
    pen: Pen, axis: Axis, values: Sequence[tuple[int, float]], most: int, words: Mapping[int, str] | None = None
) -> Tags:
    """The tables' tags, on as few levels as let each stand near its number, `most` at most unless the width needs more.

    With `words`, those of the numbers are above the tags if all have room on one level.
    """
    ordered = sorted((axis.at(value), value, table) for table, value in values)
    if words is not None:
        wide = [_Column((table,), (x,), _width(pen, words[table])) for x, _, table in ordered]
        if sum(column.width for column in wide) <= axis.width:
            tags = Tags(tuple(wide), _spread(axis, wide), words)
            if _farthest(tags) <= pen.h(2 * FAR * (TILE + TILE_GAP)):
                return tags
    single = pen.h(TILE + TILE_GAP)
    across = max(1, int(axis.width / single))
    fewest = max(1, -(-len(ordered) // across))
    found = Tags((), (), {})
    for levels in range(fewest, max(fewest, most) + 1):
        columns = _stacked([((table,), (x,)) for x, _, table in ordered], across, levels, single)
        found = Tags(tuple(columns), _spread(axis, columns), {})
        if _farthest(found) <= FAR * single:
            break
    return found


def _width(pen: Pen, words: str) -> float:
    return max(pen.h(TILE + TILE_GAP), pen.text_width(words, TEXT, Weight.BOLD) + pen.h(VALUE_GAP))


_Stack = tuple[tuple[int, ...], tuple[float, ...]]


def _stacked(stacks: list[_Stack], across: int, levels: int, width: float) -> list[_Column]:
    """Neighbours on top of each other, those with the same number first, the nearest next while the width needs it."""
    stacks = [*stacks]
    while len(stacks) > 1:
        pairs = [
            (right[1][-1] - left[1][0], place)
            for place, (left, right) in enumerate(pairwise(stacks))
            if len(left[0]) + len(right[0]) <= levels
        ]
        if not pairs or (min(pairs)[0] > 1 and (levels == 1 or min(pairs)[0] > width / 2) and len(stacks) <= across):
            break
        place = min(pairs)[1]
        left, right = stacks[place : place + 2]
        stacks[place : place + 2] = [(left[0] + right[0], left[1] + right[1])]
    if len(stacks) > across:
        tables = [table for stack in stacks for table in stack[0]]
        ticks = [tick for stack in stacks for tick in stack[1]]
        starts = range(0, len(tables), levels)
        stacks = [(tuple(tables[at : at + levels]), tuple(ticks[at : at + levels])) for at in starts]
    return [_Column(tables, ticks, width) for tables, ticks in stacks]


def _spread(axis: Axis, columns: Sequence[_Column]) -> tuple[float, ...]:
    """The middles of columns that do not overlap, as near to their numbers as that lets them be: least squares.

    Those that push each other stand around the mean of their places ("pool adjacent violators").
    """
    if not columns:
        return ()
    steps = [0.0, *((left.width + right.width) / 2 for left, right in pairwise(columns))]
    offsets = [*accumulate(steps)]
    pools: list[tuple[float, int]] = []
    for column, offset in zip(columns, offsets, strict=True):
        total, count = column.middle - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            before, many = pools.pop()
            total, count = total + before, count + many
        pools.append((total, count))
    least = axis.x + columns[0].width / 2
    most = axis.x + axis.width - columns[-1].width / 2 - offsets[-1]
    bases = [max(least, min(most, total / count)) for total, count in pools for _ in range(count)]
    return tuple(base + offset for base, offset in zip(bases, offsets, strict=True))


def _farthest(tags: Tags) -> float:
    return max(
        (abs(tick - x) for column, x in zip(tags.columns, tags.middles, strict=True) for tick in column.ticks),
        default=0.0,
    )


def put_tags(
    pen: Pen,
    name: str,
    bottom: float,
    tags: Tags,
    marked: Sequence[int] = (),
    starts: Mapping[int, Box] | None = None,
) -> dict[int, Box]:
    """A disc with its letter for each table, `marked` ones in the colour of what is on; gives where they stand.

    The leaders end at `bottom`. Discs come from their place in `starts`.
    """
    low = bottom - tags.leaders(pen)
    places: dict[int, Box] = {}
    lanes = tags.lanes(pen)
    for column, x, lane in zip(tags.columns, tags.middles, lanes, strict=True):
        for level, table in enumerate(column.tables):
            y = low - pen.h(level * (TILE + TILE_GAP) + TILE)
            places[table] = Box(x - pen.h(TILE / 2), y, pen.h(TILE), pen.h(TILE))
        turn = low + pen.h(LANE * lane)
        for table, tick in zip(column.tables, column.ticks, strict=True):
            _put_leader(pen, f"{name}/{table}", x, tick, low, turn, bottom)
    for table, place in places.items():
        look = marked_look(pen, table) if table in marked else table_look(pen, table)
        first = len(pen.nodes)
        put_mark(pen, f"{name}/{table}", place, look, pen.theme.table)
        start = (starts or {}).get(table)
        if start is not None:
            tile = pen.nodes[first]
            pen.nodes[first] = Node(tile.id, tile.role, tile.box, tile.paint, tile.label, start=start)
        if table in tags.values:
            _put_value(pen, f"{name}/{table}/value", place, tags.values[table], table in marked)
    return places


def _put_leader(pen: Pen, name: str, x: float, tick: float, low: float, turn: float, bottom: float) -> None:
    """From a tag down to its number; one that was pushed aside turns on the way."""
    thick = pen.h(LINE)
    straight = abs(tick - x) <= _under(pen)
    parts = [("tick", Box(tick - thick / 2, low if straight else turn, thick, bottom - (low if straight else turn)))]
    if not straight:
        parts.append(("leader", Box(x - thick / 2, low, thick, turn - low)))
        parts.append(("turn", Box(min(x, tick) - thick / 2, turn - thick, abs(tick - x) + thick, thick)))
    for part, box in parts:
        pen.panel(f"{name}/{part}", box, pen.theme.ink, radius=0.0)


def _put_value(pen: Pen, name: str, tile: Box, words: str, marked: bool) -> None:
    weight = Weight.BOLD if marked else Weight.REGULAR
    width = pen.text_width(words, TEXT, weight) + 1
    box = Box(tile.x + tile.w / 2 - width / 2, tile.y - pen.h(VALUE), width, pen.h(VALUE))
    ground = pen.theme.table
    pen.text(name, box, words, weight=weight, ground=ground, align=Align.CENTRE, leading=TIGHT, middle=True)


def marked_look(pen: Pen, table: int) -> OptionLook:
    theme = pen.theme
    return OptionLook(theme.sun, theme.on_sun, theme.ink, None, table_look(pen, table).letter, round=True)
