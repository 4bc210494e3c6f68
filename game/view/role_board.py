"""Who plays what, as cards: all with what they want or have to do, or first an overview without that."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.text import Text
from game.view.brief_pages import brief_pages, put_briefs
from game.view.measures import ROUNDING, TIGHT
from game.view.part_card import LARGEST, head_height, name_place, name_size, part_height, put_part
from game.view.part_grid import ACROSS, AIR, cells, row_heights, rows_height
from game.view.parts_played import Played
from game.view.pen import Pen
from game.view.scene import Box, Weight

PAGES = Text("ui/roles/pages", "Roles")
"""What stands on the pages of a board, said on the button that turns them."""

Grid = tuple[int, list[float]]
"""How many cards stand side by side, and how many pixels high each row is."""


def put_board(pen: Pen, box: Box, parts: tuple[Played, ...], page: int) -> int:
    """All parts with their briefs when there is room, else an overview and then the briefs; gives the pages."""
    if not parts:
        return 1
    grid = _whole_grid(pen, box, parts)
    if grid is not None:
        for part, cell in zip(parts, cells(pen, box, *grid), strict=False):
            put_part(pen, cell, part, part.brief)
        return 1
    names, briefs = overviews(pen, box, parts), brief_pages(pen, box, parts)
    page %= len(names) + len(briefs)
    if page < len(names):
        put_overview(pen, box, names[page])
    else:
        put_briefs(pen, box, briefs[page - len(names)])
    return len(names) + len(briefs)


def fits_on_one(pen: Pen, box: Box, parts: tuple[Played, ...]) -> bool:
    """Whether all parts and their briefs have room in the box."""
    return _whole_grid(pen, box, parts) is not None


def overview_height(pen: Pen, box: Box, parts: tuple[Played, ...]) -> float:
    """How many pixels high the parts are without their briefs, as few side by side as the box allows."""
    return rows_height(pen, _overview_grid(pen, box, parts)[1])


def overviews(pen: Pen, box: Box, parts: tuple[Played, ...]) -> list[tuple[Played, ...]]:
    """The parts in pieces whose names and letters have room in the box, a single piece if possible."""
    if overview_height(pen, box, parts) <= box.h:
        return [parts]
    pieces: list[tuple[Played, ...]] = []
    for part in parts:
        longer = (*pieces[-1], part) if pieces else (part,)
        if pieces and overview_height(pen, box, longer) <= box.h:
            pieces[-1] = longer
        else:
            pieces.append((part,))
    return pieces


def put_overview(pen: Pen, box: Box, parts: Sequence[Played]) -> None:
    """The names and the letters of the tables alone, all names in one size."""
    across, heights = _overview_grid(pen, box, parts)
    airy = min(box.h, rows_height(pen, heights) + pen.h(AIR) * len(heights))
    places = list(zip(parts, cells(pen, replace(box, h=airy), across, heights), strict=False))
    bold, smallest = Weight.BOLD, name_size(pen)
    largest = min(
        pen.size_that_fits(part.name, name_place(pen, cell, part), LARGEST, smallest, bold, TIGHT)
        for part, cell in places
    )
    for part, cell in places:
        put_part(pen, cell, part, "", largest=largest)


def _whole_grid(pen: Pen, box: Box, parts: Sequence[Played]) -> Grid | None:
    """All parts with their briefs, as few side by side as have room in the box; nothing where none have."""
    for across in ACROSS:
        heights = row_heights(pen, box.w, parts, across, part_height)
        if heights is not None and rows_height(pen, heights) <= box.h:
            return across, heights
    return None


def _overview_grid(pen: Pen, box: Box, parts: Sequence[Played]) -> Grid:
    """The parts without their briefs, as few side by side as have room in the box; where none have, the lowest."""
    tried = ((across, row_heights(pen, box.w, parts, across, head_height)) for across in ACROSS)
    grids = [(across, heights) for across, heights in tried if heights is not None]
    grids = grids or [(1, [head_height(pen, part, box.w) for part in parts])]
    fitting = (grid for grid in grids if rows_height(pen, grid[1]) <= box.h + ROUNDING)
    return next(fitting, min(grids, key=lambda grid: rows_height(pen, grid[1])))
