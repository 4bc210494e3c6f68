"""Paper, cards, and where cards lie on paper."""

from enum import StrEnum

from game.frozen import dataclass
from game.printing.ink import Point


class Layout(StrEnum):
    """How a front meets its back: folded along a line, cut out side by side, or printed on the other side."""

    FOLD = "fold"
    SINGLE = "single"
    DUPLEX = "duplex"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright."""

    name: str
    width: float
    height: float


A4 = Paper("a4", 210.0, 297.0)
LETTER = Paper("letter", 215.9, 279.4)
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


@dataclass(frozen=True, slots=True)
class CardSize:
    """A card with its type. `body_pt` is the least; a claim takes the largest size of `claim_pt` that fits."""

    width: float
    height: float
    body_pt: float
    claim_pt: tuple[float, ...]
    edge: float
    """White between the cut and what is printed: as much as a cutter, or the two sides of a sheet, may be off."""

    @property
    def scale(self) -> float:
        """How much larger than on the usual card everything else is."""
        return self.body_pt / 12


SMALL = CardSize(63.0, 88.0, 12.0, (18.0, 16.0, 14.0, 13.0, 12.0), 3.0)
LARGE = CardSize(105.0, 148.0, 16.0, (30.0, 26.0, 22.0, 19.0, 17.0, 16.0), 5.0)


@dataclass(frozen=True, slots=True)
class Grid:
    """Equal cells in the middle of a page, so that the sides of a sheet meet when it is turned over."""

    page_width: float
    page_height: float
    columns: int
    rows: int
    cell_width: float
    cell_height: float

    @property
    def left(self) -> float:
        return (self.page_width - self.columns * self.cell_width) / 2

    @property
    def top(self) -> float:
        return (self.page_height - self.rows * self.cell_height) / 2

    @property
    def count(self) -> int:
        return self.columns * self.rows

    def place(self, number: int) -> Point:
        """The upper left corner of a cell, counted from 0 along the lines."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.cell_width, self.top + row * self.cell_height

    def behind(self, number: int) -> Point:
        """The corner of the cell that lies behind that one when the sheet is turned over its long edge."""
        row, column = divmod(number, self.columns)
        return self.place(row * self.columns + self.columns - 1 - column)


def grid(paper: Paper, cell_width: float, cell_height: float, turnable: bool) -> Grid:
    """As many cells as the paper holds; a `turnable` sheet lies on its side where more of them fit so."""
    upright = _grid(paper.width, paper.height, cell_width, cell_height)
    across = _grid(paper.height, paper.width, cell_width, cell_height)
    return across if turnable and across.count > upright.count else upright


def _grid(width: float, height: float, cell_width: float, cell_height: float) -> Grid:
    return Grid(width, height, int(width // cell_width), int(height // cell_height), cell_width, cell_height)
