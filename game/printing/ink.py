"""Pages as lists of things to draw: millimetres from the upper left corner, type in points."""

from dataclasses import field

from game.frozen import dataclass

Colour = tuple[int, int, int]
Point = tuple[float, float]

MM_A_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is its left end, `y` its baseline. `rtl` is its base direction.

    For people who hear a page: `tag` is what the text is in PDF's terms (P, H1, H2, ...), and a line that `goes_on`
    belongs to the paragraph of the line before it.
    """

    x: float
    y: float
    text: str
    size_pt: float
    bold: bool
    colour: Colour
    rtl: bool = False
    tag: str = "P"
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle with round corners, filled, outlined or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None
    edge: Colour | None = None
    edge_mm: float = 0.3
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A polygon, filled; with `edge` it is outlined as well."""

    points: tuple[Point, ...]
    fill: Colour
    edge: Colour | None = None
    edge_mm: float = 0.5


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle round a point, filled, outlined or both."""

    x: float
    y: float
    radius: float
    fill: Colour | None
    edge: Colour | None = None
    edge_mm: float = 0.5


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; `dashed` where it is folded instead of cut."""

    start: Point
    end: Point
    colour: Colour
    width_mm: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """An icon by its name, or an image of the deck by its file name, in a square; `alt` says what it shows."""

    x: float
    y: float
    size: float
    name: str
    colour: Colour
    alt: str


Item = Words | Area | Shape | Disc | Stroke | Picture


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet of paper. `heading` names it in the outline of the document, where a part begins."""

    width: float
    height: float
    items: tuple[Item, ...] = field(default_factory=tuple)
    heading: str | None = None
