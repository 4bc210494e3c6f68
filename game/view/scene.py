"""The display list between views and the renderer: nodes with a box, a paint, and what they mean to people.

The same list is drawn, compared as text in golden tests, clicked on, and read aloud. Colours are `(r, g, b)`
in 0..255, lengths are pixels of the window, boxes have their origin at the top left.
"""

from collections.abc import Iterator
from enum import StrEnum

from game.frozen import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x + self.w / 2, self.y + self.h / 2)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def inset(self, dx: float, dy: float | None = None) -> "Box":
        """The box made smaller by `dx` left and right and `dy` (or `dx`) above and below; never negative."""
        vertical = dx if dy is None else dy
        return Box(self.x + dx, self.y + vertical, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * vertical))

    def moved(self, dx: float, dy: float) -> "Box":
        return Box(self.x + dx, self.y + dy, self.w, self.h)


class Role(StrEnum):
    """What a node is to somebody who cannot see it."""

    DECORATION = "decoration"
    PANEL = "panel"
    HEADING = "heading"
    TEXT = "text"
    BUTTON = "button"
    FIELD = "field"
    IMAGE = "image"
    TIMER = "timer"
    BAR = "bar"
    STATUS = "status"


class Weight(StrEnum):
    """How strong the strokes of letters are; `DEMI` is the regular letter made stronger, for claims."""

    REGULAR = "regular"
    DEMI = "demi"
    BOLD = "bold"


class Align(StrEnum):
    """Where lines stand in their box; `START` is the left in left-to-right languages."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class ShapeKind(StrEnum):
    """Signs that are drawn, not typed, so that no font has to have them."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    QUESTION = "question"
    ARROW_RIGHT = "arrow-right"
    ARROW_LEFT = "arrow-left"
    ARROW_UP = "arrow-up"
    ARROW_DOWN = "arrow-down"
    CHECK = "check"
    CROSS = "cross"
    PLUS = "plus"
    MINUS = "minus"
    PAUSE = "pause"
    PLAY = "play"
    EYE = "eye"


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rounded rectangle with an optional edge (drawn inside the box) and a soft shadow below.

    `square` names corners that stay square: any of `tl`, `tr`, `bl`, `br`.
    """

    fill: Colour | None
    edge: Colour | None = None
    edge_px: float = 0.0
    radius_px: float = 0.0
    shadow_px: float = 0.0
    square: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, broken already: the first baseline stands one line height's ascent below the box's top.

    `size_px` is the em size, `leading_px` the distance between baselines. In `tabular` lines each digit takes as much
    room as the widest one: of a clock, only the digits that change move.
    """

    lines: tuple[str, ...]
    size_px: float
    leading_px: float
    colour: Colour
    weight: Weight = Weight.REGULAR
    align: Align = Align.START
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A sign drawn as large as its box allows, centred; `edge` outlines it."""

    shape: ShapeKind
    fill: Colour
    edge: Colour | None = None
    edge_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Icon:
    """An SVG of `assets/icons` by name, in one colour, as large as the box allows, centred."""

    name: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of a deck, by the deck's id and the name of its file: as large as the box allows, centred, not cut."""

    deck: str
    file: str


@dataclass(frozen=True, slots=True)
class Ring:
    """The outline of a rounded rectangle: focus, or what is on now. Two lines, so that it shows on any ground."""

    colour: Colour
    outer: Colour
    width_px: float
    radius_px: float


Paint = Panel | Words | Shape | Icon | Picture | Ring


@dataclass(frozen=True, slots=True)
class Action:
    """What a click on a node, or a key, asks for: a verb and its arguments, for the director to carry out."""

    verb: str
    args: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        return ":".join([self.verb, *map(str, self.args)])


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen.

    `id` is stable from scene to scene and written as a path (`card/text`); motion follows it. `label` is what
    the node says in words. `start` is the box from which motion lets it grow when it appears. `ground` is the
    colour behind the text or sign, so that contrast can be checked without pixels.
    """

    id: str
    role: Role
    box: Box
    paint: Paint
    label: str = ""
    action: Action | None = None
    start: Box | None = None
    ground: Colour | None = None
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture: its size, its ground colour, and nodes from back to front.

    `turns` names the group of nodes (an id prefix, `card/`) that turns over when the scene's `moment` is new;
    scenes of one `moment` follow each other without motion (the clock's digits, a count typed in). `rtl` is set
    when the language is written from right to left: lines then start on the right. `pages` is how many pages the
    screen has, of which this is `page` (from 0); `further` has the targets of the others, each with its page and as far
    above or below as it is away. `fixed` are the ids of what stands on every page. `cut` tells that the pages are parts
    of one screen that is higher than the window.
    """

    name: str
    moment: str
    width: int
    height: int
    ground: Colour
    nodes: tuple[Node, ...]
    turns: str | None = None
    title: str = ""
    rtl: bool = False
    pages: int = 1
    page: int = 0
    further: tuple[tuple[int, Node], ...] = ()
    fixed: frozenset[str] = frozenset()
    cut: bool = False

    def node(self, node_id: str) -> Node:
        """The node of that id; `KeyError` when there is none."""
        for node in self.nodes:
            if node.id == node_id:
                return node
        raise KeyError(node_id)

    def targets(self) -> Iterator[Node]:
        """Nodes that can be clicked or focused, back to front."""
        return (node for node in self.nodes if node.action is not None)

    def at(self, x: float, y: float) -> Node | None:
        """The front-most node with an action under the point."""
        hit: Node | None = None
        for node in self.targets():
            if node.box.holds(x, y):
                hit = node
        return hit
