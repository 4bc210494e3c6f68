"""Text in columns of a given width and height: what does not fit goes on in the next one, in the same size."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from game.frozen import dataclass
from game.i18n import bidi, breaks
from game.printing.ink import MM_A_POINT, Colour, Words

_RISE = 0.34
"""From the middle of a line down to its baseline, in em: about half the height of a capital letter."""

_ALONE = 3
"""A paragraph of so many lines is not parted from its first or its last one."""

_TOLERANCE = 0.01


class Ruler(Protocol):
    """Whoever knows how wide text will be."""

    def width(self, text: str, size_pt: float, bold: bool) -> float:
        """The width of a line in millimetres."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a block of text looks. `before` and `indent` in millimetres; `stays` with the block below it; `unparted`
    is never torn over two columns; `tag` says what it is in PDF's terms."""

    size_pt: float
    colour: Colour
    bold: bool = False
    leading: float = 1.2
    before: float = 0.0
    indent: float = 0.0
    stays: bool = False
    unparted: bool = False
    tag: str = "P"

    @property
    def line(self) -> float:
        """The height of a line in millimetres."""
        return self.size_pt * self.leading * MM_A_POINT


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. A `label` stands in front of its first line, in the indent."""

    text: str
    style: Style
    label: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block: `number` counts from 0, `count` is how many the block has; `top` is set in its column."""

    text: str
    block: Block
    number: int
    count: int
    top: float = 0.0

    @property
    def first(self) -> bool:
        return self.number == 0

    @property
    def last(self) -> bool:
        return self.number == self.count - 1


Column = tuple[Line, ...]


def wrapped(block: Block, width: float, ruler: Ruler) -> tuple[str, ...]:
    """The lines of a block in a column of that width."""
    style = block.style
    room = width - style.indent
    lines = breaks.wrap(block.text, lambda line: ruler.width(line, style.size_pt, style.bold) <= room)
    return tuple(bidi.closed(lines))


def flow(blocks: Sequence[Block], width: float, height: float, ruler: Ruler, whole: bool = False) -> tuple[Column, ...]:
    """The blocks in as many columns as they need.

    A heading is not parted and never the last of a column, and no line of three or more stands alone. With `whole`,
    paragraphs are parted only where that leaves less than half a column empty. A line that is higher than the column
    still gets one.
    """
    lines: list[Line] = []
    for block in blocks:
        texts = wrapped(block, width, ruler)
        lines += [Line(text, block, number, len(texts)) for number, text in enumerate(texts)]
    columns: list[Column] = []
    while lines:
        column = _column(lines, height)
        counts = range(len(column), 0, -1)
        ends = [count for count in counts if _may_end(lines, count)]
        if whole:
            full = (count for count in ends if column[count - 1].last and height_of(column[:count]) >= height / 2)
            ends.insert(0, next(full, ends[0] if ends else len(column)))
        kept = ends[0] if ends else len(column)
        columns.append(column[:kept])
        lines = lines[kept:]
    return tuple(columns)


def height_of(column: Column) -> float:
    """From the top of a column to the foot of its last line."""
    return column[-1].top + column[-1].block.style.line if column else 0.0


def words(column: Column, x: float, y: float, width: float, ruler: Ruler, rtl: bool) -> Iterator[Words]:
    """The lines of a column with its upper left corner at x, y; in a right-to-left language against its right side."""
    for line in column:
        style = line.block.style
        baseline = y + line.top + style.line / 2 + _RISE * style.size_pt * MM_A_POINT
        base = runs_rtl(line.block.text, rtl)
        parts = [(line.text, style.indent, style.bold)]
        if line.block.label and line.first:
            parts.insert(0, (line.block.label, 0.0, True))
        goes_on = not line.first
        for text, indent, bold in parts:
            off = width - indent - ruler.width(text, style.size_pt, bold) if rtl else indent
            yield Words(x + off, baseline, text, style.size_pt, bold, style.colour, base, style.tag, goes_on)
            goes_on = True


def runs_rtl(text: str, page_rtl: bool) -> bool:
    """Whether a text runs from the right: on a right-to-left page, all that is not foreign through and through."""
    return bidi.has_rtl(text) if page_rtl else bidi.starts_rtl(text)


def _column(lines: Sequence[Line], height: float) -> Column:
    """The first lines, at least one and as many as the height holds, each with its place."""
    placed: list[Line] = []
    foot = 0.0
    for line in lines:
        style = line.block.style
        top = foot + (style.before if line.first and placed else 0.0)
        foot = top + style.line
        if placed and foot > height + _TOLERANCE:
            break
        placed.append(replace(line, top=top))
    return tuple(placed)


def _may_end(lines: Sequence[Line], count: int) -> bool:
    """Whether a column may end after so many of the lines."""
    if count == len(lines):
        return True
    before, after = lines[count - 1], lines[count]
    if before.last:
        return not before.block.style.stays
    if before.block.style.stays or before.block.style.unparted:
        return False
    return before.count < _ALONE or not (before.first or after.last)
