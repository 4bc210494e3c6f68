"""Writing a scene: boxes, words, signs and buttons put down from back to front.

Lengths that screens give are hundredths of the window's height (`pen.h(5.6)`), so that every size of screen looks
alike, times the size of text that is set; everything put into the scene is in pixels.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from game.i18n.bidi import is_rtl_language
from game.i18n.hyphens import hyphenated
from game.i18n.translator import Translator
from game.view.mirror import mirrored
from game.view.ruler import Ruler
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
from game.view.theme import MAT, Theme

SAFE = 5.0
"""The margin that every text keeps: projectors and televisions cut edges off."""

CLAIM_LARGEST, CLAIM_SMALLEST, CLAIM_FLOOR = 10.0, 5.6, 4.2
TITLE, ASK, TEXT, SMALL = 7.0, 5.0, 4.2, 3.7
"""Sizes of type; `SMALL` is the smallest text there is, for the facilitator's hints and for sources."""

LEAST_OF_SIZE = 0.85
"""How much smaller a text may become to end with more than one word."""

CLAIM_LEADING, LEADING, TIGHT = 1.3, 1.35, 1.2

TARGET = 7.0
"""The height of what is clicked or touched."""

ROUNDING = 0.5
"""Pixels by which a text may be higher than its box: sums of shares are not exact."""

WIDE, NARROW = 150.0, 120.0
"""Screens at least so many hundredths wide put things side by side that others stack; less than so many is a column.

A window of 16:9 has 178 of them, one of 4:3 has 133; at a text size of 200 % they are 89 and 67.
"""

FOOT = 9.6
"""The height of the line of buttons below a screen, in hundredths."""

WITH_THE_TEXT = 0.25
"""The part of a larger text size that the facilitator's buttons and the way through the session follow.

Those who press them stand near, and the room needs the place.
"""


QUESTION_MARKS = ("?", "؟")
"""How questions end, in Latin and in Arabic letters."""

_WORD = re.compile(r"\S+")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…؟])\s+")


@dataclass(slots=True)
class Pen:
    """Collects the nodes of one scene of `width` x `height` pixels, as it is at `now_ms` of the session's clock.

    `zoom` is how many times their usual size all things have. What does not fit the window then makes the screen
    `canvas` pixels high, and shows on pages (`flow.py`).
    """

    width: int
    height: int
    theme: Theme
    tr: Translator
    ruler: Ruler
    focus: str | None = None
    now_ms: int = 0
    nodes: list[Node] = field(default_factory=list)
    above: list[Node] = field(default_factory=list)
    pages: int = 1
    zoom: float = 1.0
    canvas: float = 0.0
    """How high the screen is, when it is higher than the window."""

    leaf: tuple[int, int] = (0, 1)
    """Which page of how many shows, when the screen is higher than the window."""

    over: float = 0.0
    """How many pixels of height the screen lacks: where a text fits its box least, or where a view said so."""

    together: list[tuple[float, float]] = field(default_factory=list)
    """From where to where the screen is not cut into pages, besides lines, signs and buttons."""

    foot_y: float | None = None
    """Where the line of buttons begins, when there is one."""

    near: list[tuple[float, float]] = field(default_factory=list)
    """The same for what is on one page if that takes no page more, such as the options of a vote."""

    fixed: set[str] = field(default_factory=set)
    """What stands on every page: the ids of what is around the screen."""

    around: bool = False
    """Whether what is put down now stands around the screen."""

    clock: bool = True
    """Whether a clock that runs is shown."""

    crowded: bool = False
    """Whether something gave way that shows where there is more room, such as the claim above a long list."""

    other_side: str = ""
    """The name of the second language, when this screen has room for one of the two only."""

    @property
    def wide(self) -> bool:
        return self.width >= WIDE * self.zoom * self.height / 100 - ROUNDING

    @property
    def narrow(self) -> bool:
        """Whether there is room for one column only."""
        return self.width < NARROW * self.zoom * self.height / 100

    @property
    def flows(self) -> bool:
        """Whether text is larger than usual: then nothing gives way, and what has no room goes on on a next page."""
        return self.zoom > 1

    @property
    def safe(self) -> Box:
        """The part of the screen that no edge of a projector cuts off."""
        return Box(0, 0, self.width, max(self.canvas, self.height)).inset(SAFE * self.height / 100)

    @property
    def foot(self) -> float:
        """The height of the line of buttons in pixels."""
        return FOOT * self._nearby * self.height / 100

    @property
    def _nearby(self) -> float:
        """How many times their usual size those things have that are read by who stands near."""
        return 1 + (self.zoom - 1) * WITH_THE_TEXT

    def h(self, hundredths: float) -> float:
        """Pixels for hundredths of the window's height, at the size of text that is set."""
        return hundredths * self.height * (self._nearby if self.around else self.zoom) / 100

    def air(self, hundredths: float) -> float:
        """Pixels of air round words, for hundredths of the window's height: it grows less than they do."""
        return hundredths * self.height * self._nearby / 100

    def on_a_page(self, box: Box) -> float:
        """How many pixels of a box that reaches to the foot of the screen have room on one page."""
        return box.h - max(0.0, self.canvas - self.height)

    def wants(self, high: float, box: Box) -> None:
        """Larger text: what stands in the box is so many pixels high, and where it has less, the screen gets higher."""
        if self.flows:
            self.needs(high - box.h)

    def hundredths(self, pixels: float) -> float:
        """The other way round."""
        return pixels / self.h(1.0)

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
        balanced: bool = False,
        role: Role = Role.TEXT,
    ) -> Box:
        """Text from the top of the box, or in its middle; gives the box that the lines take.

        `balanced` makes the lines about as long as each other, so that no word stands alone on the last one.
        """
        size_px = self.h(size)
        lines = self.wrap(text, size_px, weight, box.w)
        if balanced:
            lines = self._balanced(lines, text, size_px, weight, box.w)
        high = len(lines) * size_px * leading
        self.over = max(self.over, high - box.h)
        y = box.y + max(0.0, (box.h - high) / 2) if middle else box.y
        place = Box(box.x, y, box.w, high)
        paint = Words(lines, size_px, size_px * leading, colour or self.theme.ink, weight, align)
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
        balanced: bool = False,
        role: Role = Role.TEXT,
    ) -> Box:
        """Text in the largest size at which it fits the box, `smallest` when none does.

        `balanced` text is a little smaller where that keeps a word from standing alone on its last line.
        """
        size = self.size_that_fits(text, box, largest, smallest, weight, leading)
        if balanced:
            size = self._without_a_lone_word(text, box.w, size, smallest, weight)
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

    def _without_a_lone_word(self, text: str, width: float, size: float, smallest: float, weight: Weight) -> float:
        """The size, or the largest not much smaller one at which the last line has more than one word."""
        tried = size
        while tried >= max(smallest, size * LEAST_OF_SIZE):
            size_px = self.h(tried)
            lines = self._balanced(self.wrap(text, size_px, weight, width), text, size_px, weight, width)
            if len(lines) == 1 or len(lines[-1].split()) > 1:
                return tried
            tried = round(tried - 0.2, 2)
        return size

    def _balanced(
        self, lines: tuple[str, ...], text: str, size_px: float, weight: Weight, width: float
    ) -> tuple[str, ...]:
        """The text in as many lines, broken in the narrowest column that needs no more of them."""
        if lines != self.ruler.wrap(text, size_px, weight, width):
            return lines  # a word is divided
        longest = max((self.ruler.width(word, size_px, weight) for word in text.split()), default=0.0)
        narrow, wide = width / 2, width
        while len(lines) > 1 and wide - narrow > size_px / 4:
            middle = (narrow + wide) / 2
            tried = self.ruler.wrap(text, size_px, weight, middle)
            if len(tried) > len(lines) or middle < longest:
                narrow = middle
            else:
                lines, wide = tried, middle
        return lines

    def wrap(self, text: str, size_px: float, weight: Weight, width: float) -> tuple[str, ...]:
        """The text in lines of at most that many pixels. A word that is longer is divided as its language does it."""
        longer = self._longer(text.split(), size_px, weight, width)
        if longer:
            language = self.tr.language
            text = _WORD.sub(lambda found: hyphenated(found[0], language) if found[0] in longer else found[0], text)
        return self.ruler.wrap(text, size_px, weight, width)

    def _longer(self, words: Iterable[str], size_px: float, weight: Weight, width: float) -> set[str]:
        """The words that are longer than so many pixels. Most are far too short: then they need not be measured."""
        suspects = {word for word in words if len(word) * size_px > width}
        return {word for word in suspects if not self.ruler.fits(word, size_px, weight, width)}

    def size_that_fits(
        self, text: str, box: Box, largest: float, smallest: float, weight: Weight, leading: float = CLAIM_LEADING
    ) -> float:
        """The largest size between the two at which the text fits the box, in hundredths of the height.

        A size at which a word would be broken inside counts as one that does not fit.
        """
        size, words = largest, set(text.split())
        while size > smallest:
            size_px = self.h(size)
            broken = self._longer(words, size_px, weight, box.w)
            if not broken and not self._surely_higher(text, box, size_px, weight, leading):
                lines = self.wrap(text, size_px, weight, box.w)
                if len(lines) * size_px * leading <= box.h + ROUNDING:
                    return size
            size = round(size - 0.2, 2)
        return smallest

    def _surely_higher(self, text: str, box: Box, size_px: float, weight: Weight, leading: float) -> bool:
        """Whether even lines that are all full would not fit: one look at the whole text instead of one at each line.

        A line may be some spaces wider than the box: those at which it ends are dropped.
        """
        most = int((box.h + ROUNDING) / (size_px * leading))
        return not self.ruler.fits(text.replace("\n", ""), size_px, weight, max(most, 1) * (box.w + size_px))

    def text_height(
        self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR, leading: float = LEADING
    ) -> float:
        """How many pixels high the text is in a column of that many pixels."""
        return len(self.wrap(text, self.h(size), weight, width)) * self.h(size) * leading

    def shortened(
        self, text: str, width: float, lines: int, size: float = TEXT, weight: Weight = Weight.REGULAR
    ) -> str:
        """The text, or as many of its first words with `…` as fit that many lines of that many pixels."""
        if len(self.wrap(text, self.h(size), weight, width)) <= lines:
            return text
        words = text.split()
        while len(words) > 1:
            words.pop()
            tried = " ".join(words).rstrip(" ,;:.") + "…"
            if len(self.wrap(tried, self.h(size), weight, width)) <= lines:
                return tried
        return "…"

    def reminder(self, text: str, width: float, lines: int, size: float = TEXT, weight: Weight = Weight.BOLD) -> str:
        """What reminds of a text in so many lines: its last sentences when it ends by asking, else its first words."""
        if len(self.wrap(text, self.h(size), weight, width)) <= lines:
            return text
        sentences = _SENTENCE_ENDS.split(text)
        asks = sentences[-1].rstrip().endswith(QUESTION_MARKS)
        for first in range(1, len(sentences) if asks else 0):
            tried = " ".join(sentences[first:])
            if len(self.wrap(tried, self.h(size), weight, width)) <= lines:
                return tried
        return self.shortened(sentences[-1] if asks else text, width, lines, size, weight)

    def text_width(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
        """How many pixels wide the text is on one line."""
        return self.ruler.width(text, self.h(size), weight)

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
