"""Where to cut and where to fold."""

from collections.abc import Iterator

from game.printing.colours import CUT
from game.printing.ink import Item, Stroke
from game.printing.paper import Grid

ARM, HAIR = 3.0, 0.15
"""The arms of the cross at each corner of a cell, and the width of a mark, in millimetres."""


def cut_marks(grid: Grid) -> Iterator[Item]:
    """A small cross at each corner where cells meet: it is there whatever margin the paper leaves."""
    for column in range(grid.columns + 1):
        for row in range(grid.rows + 1):
            x, y = grid.left + column * grid.cell_width, grid.top + row * grid.cell_height
            yield Stroke((x - ARM, y), (x + ARM, y), CUT, HAIR)
            yield Stroke((x, y - ARM), (x, y + ARM), CUT, HAIR)


def fold_marks(grid: Grid) -> Iterator[Item]:
    """A dashed line through the middle of each cell, where its front meets its back."""
    for number in range(grid.count):
        x, y = grid.place(number)
        middle = x + grid.cell_width / 2
        yield Stroke((middle, y), (middle, y + grid.cell_height), CUT, HAIR, dashed=True)
