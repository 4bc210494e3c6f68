"""Writing a scene: boxes, words, signs and buttons put down from back to front.

Lengths that screens give are hundredths of the window's height (`pen.h(5.6)`), so that every size of screen looks
alike, times the size of text that is set; everything put into the scene is in pixels.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields

from game.i18n.bidi import is_rtl_language
from game.view.measures import (
    BETWEEN,
    CLAIM_LEADING,
    FOOT,
    HEAD,
    LEADING,
    LINE_AROUND,
    ROUNDING,
    SAFE,
    SLIM_BETWEEN,
    TARGET,
    TEXT,
)
from game.view.mirror import mirrored
from game.view.scene import (
    Action,
    Align,
    Box,
    Colour,
    Icon,
    Node,
    Panel,
    Picture,
    Ring,
    Role,
    Scene,
    Shape,
    ShapeKind,
    Weight,
    Words,
)
from game.view.theme import MAT
from game.view.typesetter import Typesetter

_LISTS = ("nodes", "above", "together", "near", "fixed")
"""What a pen adds to while it writes."""


@dataclass(slots=True)
class Pen(Typesetter):
    """Collects the nodes of one scene of `width` x `height` pixels, as it is at `now_ms` of the session's clock.

    `zoom` is how many times their usual size all things have. What does not fit the window then makes the screen
    `canvas` pixels high, and shows on pages (`flow.py`).
    """

    focus: str | None = None
    now_ms: int = 0
    nodes: list[Node] = field(default_factory=list)
    above: list[Node] = field(default_factory=list)
    pages: int = 1
    canvas: float = 0.0
    """How high the screen is, when it is higher than the window."""

    leaf: tuple[int, int] = (0, 1)
    """Which page of how many shows, when the screen is higher than the window."""

    over: float = 0.0
    """How many pixels of height the screen lacks: where a text fits its box least, or where a view said so."""

    page_high: float = 0.0
    """How many pixels high a page is of what goes on on several; 0 where that is not known."""

    together: list[tuple[float, float]] = field(default_factory=list)
    """From where to where the screen is not cut into pages, besides lines, signs and buttons."""

    foot_y: float | None = None
    """Where the line of buttons begins, when there is one."""

    near: list[tuple[float, float]] = field(default_factory=list)
    """The same for what is on one page if that takes no page more, such as the options of a vote."""

    fixed: set[str] = field(default_factory=set)
    """What stands on every page: the ids of what is around the screen."""

    clock: bool = True
    """Whether a clock that runs is shown."""

    crowded: bool = False
    """Whether something gave way that shows where there is more room, such as the claim above a long list."""

    slim: bool = False
    """Whether air gives way to words, and the clock stands in the line above the table."""

    other_side: str = ""
    """The name of the second language, when this screen has room for one of the two only."""

    def copy(self) -> "Pen":
        """A pen that goes on on its own: for trying out whether something fits."""
        kept = {each.name: getattr(self, each.name) for each in fields(self)}
        return Pen(**{name: type(value)(value) if name in _LISTS else value for name, value in kept.items()})

    def take(self, tried: "Pen") -> None:
        """Go on where a copy has come to."""
        for each in fields(self):
            setattr(self, each.name, getattr(tried, each.name))

    @property
    def safe(self) -> Box:
        """The part of the screen that no edge of a projector cuts off."""
        return Box(0, 0, self.width, max(self.canvas, self.height)).inset(SAFE * self.height / 100)

    @property
    def foot(self) -> float:
        """The height of the line of buttons in pixels."""
        return self._line_around(FOOT)

    @property
    def head(self) -> float:
        """The height of the line above the table in pixels."""
        return self._line_around(HEAD)

    def _line_around(self, usual: float) -> float:
        """Larger text needs the height: the lines around it are then no higher than what stands in them."""
        high = max(TARGET, LINE_AROUND * self.nearby) if self.flows else usual
        return high * self.height / 100

    @property
    def between(self) -> float:
        """The pixels between the line above the table, the table and the line below it."""
        return (SLIM_BETWEEN if self.flows else BETWEEN) * self.height / 100

    def on_a_page(self, box: Box) -> float:
        """How many pixels of a box that reaches to the foot of the screen have room on one page."""
        return box.h - max(0.0, self.canvas - self.height)

    def wants(self, high: float, box: Box) -> None:
        """Larger text: what stands in the box is so many pixels high, and where it has less, the screen gets higher."""
        if self.flows:
            self.needs(high - box.h)

    @contextmanager
    def standing_around(self) -> Iterator[None]:
        """What is put down meanwhile stands around the screen: on every page of it, and of its own size."""
        before, self.around = self.around, True
        try:
            yield
        finally:
            self.around = before

    def scene(self, name: str, moment: str, title: str, turns: str | None = None) -> Scene:
        """The finished scene; views draw from left to right, whatever the language."""
        nodes = (*self.nodes, *self.above)
        scene = Scene(name, moment, self.width, self.height, self.theme.paper, nodes, turns, title, pages=self.pages)
        return mirrored(scene) if is_rtl_language(self.tr.language) else scene

    def needs(self, more: float) -> None:
        """Say that something lacks so many pixels of height, so that the screen becomes higher."""
        self.over = max(self.over, more)

    def keep(self, *boxes: Box) -> None:
        """Keep these on one page: a label and its field, a heading and what it is about."""
        self.together.append((min(box.y for box in boxes), max(box.bottom for box in boxes)))

    def put(self, node: Node) -> None:
        self.nodes.append(node)
        if self.around:
            self.fixed.add(node.id)

    def lay_over(self, first: int) -> None:
        """Bring the nodes put down since there were `first` of them in front of all that is still to come."""
        self.above += self.nodes[first:]
        del self.nodes[first:]

    def panel(
        self,
        node_id: str,
        box: Box,
        fill: Colour | None,
        *,
        edge: Colour | None = None,
        edge_size: float = 0.3,
        radius: float = 3.0,
        shadow: float = 0.0,
        square: tuple[str, ...] = (),
        role: Role = Role.DECORATION,
        label: str = "",
        start: Box | None = None,
    ) -> None:
        """A rounded rectangle; sizes in hundredths of the height."""
        edge_px = max(1.0, self.h(edge_size)) if edge is not None else 0.0
        paint = Panel(fill, edge, edge_px, self.h(radius), self.h(shadow), square)
        self.put(Node(node_id, role, box, paint, label, start=start))

    def text(
        self,
        node_id: str,
        box: Box,
        text: str,
        *,
        size: float = TEXT,
        weight: Weight = Weight.REGULAR,
        colour: Colour | None = None,
        ground: Colour | None = None,
        align: Align = Align.START,
        leading: float = LEADING,
        middle: bool = False,
        balanced: bool | None = None,
        tabular: bool = False,
        role: Role = Role.TEXT,
    ) -> Box:
        """Text from the top of the box, or in its middle; gives the box that the lines take.

        `balanced` makes the lines about as long as each other; by default only where a word would stand alone on the
        last one, and never where something else stands there beside it.
        """
        size_px, leading = self.h(size), self.led(leading)
        lines = self.wrap(text, size_px, weight, box.w)
        if balanced:
            lines = self.balanced(lines, text, size_px, weight, box.w)
        else:
            most = int((box.h + ROUNDING) / (size_px * leading))
            lines = self.readable(lines, text, size_px, weight, box.w, most)
            if balanced is None and len(lines) > 1 and " " not in lines[-1]:
                lines = self.balanced(lines, text, size_px, weight, box.w)
        high = len(lines) * size_px * leading
        if 0 < self.page_high < high:
            lines = self.by_sentences(lines, text, size_px, weight, box.w)
        self.over = max(self.over, high - box.h)
        y = box.y + max(0.0, (box.h - high) / 2) if middle else box.y
        place = Box(box.x, y, box.w, high)
        paint = Words(lines, size_px, size_px * leading, colour or self.theme.ink, weight, align, tabular)
        self.put(Node(node_id, role, place, paint, text, ground=ground or self.theme.paper))
        return place

    def fitted(
        self,
        node_id: str,
        box: Box,
        text: str,
        *,
        largest: float,
        smallest: float,
        weight: Weight = Weight.BOLD,
        colour: Colour | None = None,
        ground: Colour | None = None,
        align: Align = Align.START,
        leading: float = CLAIM_LEADING,
        middle: bool = True,
        balanced: bool | None = None,
        role: Role = Role.TEXT,
    ) -> Box:
        """Text in the largest size at which it fits the box, `smallest` when none does.

        `balanced` text is a little smaller where that keeps a word from standing alone on its last line.
        """
        size = self.size_that_fits(text, box, largest, smallest, weight, leading)
        if balanced:
            size = self.without_a_lone_word(text, box.w, size, smallest, weight)
        return self.text(
            node_id,
            box,
            text,
            size=size,
            weight=weight,
            colour=colour,
            ground=ground,
            align=align,
            leading=leading,
            middle=middle,
            balanced=balanced,
            role=role,
        )

    def shape(
        self,
        node_id: str,
        box: Box,
        shape: ShapeKind,
        fill: Colour,
        *,
        edge: Colour | None = None,
        edge_size: float = 0.3,
        ground: Colour | None = None,
        label: str = "",
    ) -> None:
        """A drawn sign."""
        edge_px = max(1.0, self.h(edge_size)) if edge is not None else 0.0
        role = Role.IMAGE if label else Role.DECORATION
        self.put(Node(node_id, role, box, Shape(shape, fill, edge, edge_px), label, ground=ground))

    def icon(
        self, node_id: str, box: Box, name: str, colour: Colour, ground: Colour | None = None, label: str = ""
    ) -> None:
        """An icon of `assets/icons`; with a label it is a picture that means something, else an ornament."""
        role = Role.IMAGE if label else Role.DECORATION
        self.put(Node(node_id, role, box, Icon(name, colour), label, ground=ground))

    def picture(self, node_id: str, box: Box, deck: str, file: str, label: str, radius: float = 1.2) -> None:
        """An image of a deck on a light mat, in every theme: it was drawn or photographed for paper."""
        self.panel(f"{node_id}/mat", box, MAT, radius=radius)
        inner = box.inset(min(self.h(radius) / 3, box.w / 16, box.h / 16))
        self.put(Node(node_id, Role.IMAGE, inner, Picture(deck, file), label))

    def ring(self, node_id: str, box: Box, radius: float, out: float = 0.9) -> None:
        """The mark of what is on now or has the focus, drawn round the box."""
        away = self.h(out)
        outside = Box(box.x - away, box.y - away, box.w + 2 * away, box.h + 2 * away)
        paint = Ring(self.theme.sun, self.theme.ink, self.h(0.9), self.h(radius) + away)
        self.put(Node(node_id, Role.DECORATION, outside, paint))

    def target(self, node_id: str, box: Box, action: Action, label: str, role: Role = Role.BUTTON) -> None:
        """A place to click that has no drawing of its own."""
        self.put(
            Node(node_id, role, box, Panel(None), label, action=action, focused=self.focus == node_id),
        )
