"""Lines of keys with what they do: the words begin below each other, and short ones may share a line."""

from collections.abc import Sequence

from game.frozen import dataclass
from game.view.caps import Cap, cap_height, caps_width, put_caps
from game.view.key_help.uses import Use, cap
from game.view.layout import Share, columns, rows
from game.view.measures import TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Weight

AROUND, GAP, WORDS_GAP, COLUMN_GAP = 0.2, 0.3, 1.5, 2.0
"""The air round key caps in a line, between two lines, before words, and between two uses of a line, in hundredths."""

LIKE = 1.8
"""How many times as wide as the shortest keys those are at most whose words begin below theirs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Keys and their words in so many pixels of `width`, of which `keys` are for the key caps."""

    node_id: str
    use: Use
    width: float
    keys: float

    def caps(self, pen: Pen) -> tuple[Cap, ...]:
        return tuple(cap(pen.tr, key) for key in self.use.keys)

    def words_width(self, pen: Pen) -> float:
        return self.width - self.keys - pen.air(WORDS_GAP)

    def words_height(self, pen: Pen, width: float, size: float) -> float:
        return pen.text_height(pen.tr(self.use.does), width, size, Weight.BOLD, TIGHT)

    def is_one_line(self, pen: Pen, size: float) -> bool:
        return pen.text_width(pen.tr(self.use.does), size, Weight.BOLD) <= self.words_width(pen)

    def stands_below(self, pen: Pen, size: float) -> bool:
        """Whether the words stand below their keys: that is lower than beside them, or words would be divided."""
        if not pen.flows:
            return False
        beside = self.words_width(pen)
        longest = max(pen.text_width(word, size, Weight.BOLD) for word in pen.tr(self.use.does).split())
        under = cap_height(pen, size) + self.words_height(pen, self.width, size)
        return longest > beside or self.words_height(pen, beside, size) > under

    def height(self, pen: Pen, size: float) -> float:
        if self.stands_below(pen, size):
            return cap_height(pen, size) + self.words_height(pen, self.width, size) + pen.air(AROUND)
        words = self.words_height(pen, self.words_width(pen), size)
        return max(cap_height(pen, size), words) + pen.air(AROUND)

    def put(self, pen: Pen, box: Box, size: float) -> None:
        width = self.words_width(pen)
        words = Box(box.x + self.width - width, box.y, width, box.h)
        if self.stands_below(pen, size):
            box, words = rows(box, [cap_height(pen, size), Share()])
            pen.keep(box, words)
        put_caps(pen, self.node_id, box, self.caps(pen), size)
        pen.text(self.node_id, words, pen.tr(self.use.does), size=size, weight=Weight.BOLD, leading=TIGHT, middle=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry, or two short ones beside each other."""

    entries: tuple[Entry, ...]

    def is_one_line(self, pen: Pen, size: float) -> bool:
        return all(entry.is_one_line(pen, size) for entry in self.entries)

    def height(self, pen: Pen, size: float) -> float:
        return max(entry.height(pen, size) for entry in self.entries)


def lines_of(pen: Pen, width: float, part: int, uses: Sequence[Use], size: float, paired: bool = True) -> list[Line]:
    """The uses in lines of so many pixels, two neighbours in one where that is `paired` and both are short."""
    half = (width - pen.air(COLUMN_GAP)) / 2
    caps = [caps_width(pen, tuple(cap(pen.tr, key) for key in use.keys), size) for use in uses]
    groups: list[tuple[int, ...]] = []
    place = 0
    while place < len(uses):
        both = range(place, place + 2)
        pair = paired and place + 1 < len(uses) and all(_fits(pen, half, uses[each], caps[each], size) for each in both)
        groups.append(tuple(both) if pair else (place,))
        place += len(groups[-1])
    widths = {number: half if len(group) > 1 else width for group in groups for number in group}
    keys = _key_columns(pen, uses, caps, widths, size)
    return [
        Line(tuple(Entry(f"help/{part}{each:02}", uses[each], widths[each], keys[each]) for each in group))
        for group in groups
    ]


def _fits(pen: Pen, width: float, use: Use, caps: float, size: float) -> bool:
    return caps + pen.air(WORDS_GAP) + pen.text_width(pen.tr(use.does), size, Weight.BOLD) <= width


def _key_columns(
    pen: Pen, uses: Sequence[Use], caps: Sequence[float], widths: dict[int, float], size: float
) -> list[float]:
    """The room for the keys of each use: one for short keys, and one for long ones, so that words begin alike.

    A use whose words would then take a line more keeps to what its keys need.
    """
    keys, shortest = list(caps), min(caps, default=0.0)
    for is_short in (True, False):
        alike = [number for number, width in enumerate(caps) if (width <= LIKE * shortest) is is_short]
        room = max((caps[number] for number in alike), default=0.0)
        for number in alike:
            own, tried = (Entry("", uses[number], widths[number], taken) for taken in (caps[number], room))
            if tried.height(pen, size) <= own.height(pen, size):
                keys[number] = room
    return keys


def put_lines(pen: Pen, box: Box, lines: Sequence[Line], size: float) -> float:
    """The lines from the top of the box; gives where they end."""
    y = box.y
    for line in lines:
        place = Box(box.x, y, box.w, line.height(pen, size))
        for entry, spot in zip(
            line.entries, columns(place, [Share()] * len(line.entries), gap=pen.air(COLUMN_GAP)), strict=True
        ):
            entry.put(pen, spot, size)
        y = place.bottom + pen.air(GAP)
    return y - pen.air(GAP)
