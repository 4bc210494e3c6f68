"""Cards of roles and sides in rows, a few side by side."""

from collections.abc import Callable, Sequence

from game.view.layout import Share, columns, rows
from game.view.part_card import part_fits
from game.view.parts_played import Played
from game.view.pen import Pen
from game.view.scene import Box

GAP = 1.6
"""The air between cards, in hundredths."""

AIR = 4.0
"""How much higher than needed a card may be where there is room, in hundredths."""

ACROSS = (1, 2, 3)
"""How many cards stand side by side."""

Height = Callable[[Pen, Played, float], float]
"""How many pixels high a part is on a card of so many pixels."""


def row_heights(pen: Pen, width: float, parts: Sequence[Played], across: int, height: Height) -> list[float] | None:
    """How many pixels high the rows are with so many cards in each; `None` where a name or letters are too wide."""
    column = (width - pen.h(GAP) * (across - 1)) / across
    if not all(part_fits(pen, part, column) for part in parts):
        return None
    highs = [height(pen, part, column) for part in parts]
    return [max(highs[first : first + across]) for first in range(0, len(highs), across)]


def rows_height(pen: Pen, heights: Sequence[float]) -> float:
    """How many pixels high rows are with the air between them."""
    return sum(heights) + pen.h(GAP) * (len(heights) - 1)


def cells(pen: Pen, box: Box, across: int, heights: Sequence[float]) -> list[Box]:
    """The places of cards, row by row; what is left over of the box is divided among the rows."""
    lines = rows(box, [Share(high) for high in heights], gap=pen.h(GAP))
    return [cell for line in lines for cell in columns(line, [Share()] * across, gap=pen.h(GAP))]
