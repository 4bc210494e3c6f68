"""Draws a scene or one node of it, and tells which pixels that touches."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from game.frozen import dataclass
from game.i18n.bidi import base_rtl, closed
from game.shell.hidden import showing
from game.shell.panels import PanelPainter, shadow_reach
from game.shell.pictures import Pictures
from game.shell.pixels import fill, pixels
from game.shell.signs import SignPainter
from game.shell.text import TextEngine
from game.view.scene import Align, Box, Icon, Node, Paint, Panel, Picture, Scene, Shape, Weight, Words

_MOST_PLACES = 2000
"""Of so many nodes it is kept what they cover; a screen has a hundred or two."""

_DIGITS = "0123456789"

_LARGE = 1 / 16
"""Panels of at least that part of what is drawn are large: what they hide is not filled first."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node is drawn: the pixels that it may touch; its lines of words, each with its start and baseline."""

    node: Node
    rtl: bool
    rect: pygame.Rect
    lines: tuple[tuple[str, float, float], ...] = ()
    from_right: bool = False


class Painter:
    """Draws nodes of every paint. `rtl` is set for a scene whose lines start on the right."""

    def __init__(self, text: TextEngine, pictures: Pictures, icons: Path | None = None) -> None:
        self._text = text
        self._pictures = pictures
        self._panels = PanelPainter()
        self._signs = SignPainter(self._letter, icons)
        self._places: dict[str, _Place] = {}
        self._nowhere = pygame.Surface((1, 1))

    def paint_scene(
        self,
        surface: pygame.Surface,
        scene: Scene,
        clips: Sequence[pygame.Rect],
        first: int = 0,
        until: int | None = None,
    ) -> None:
        """Draws what the scene has inside each of `clips`: from the ground up, or later nodes alone.

        Nodes from the one at `until` on are left to a further call, like what will be hidden behind them.
        """
        covered = [self.covered(node, scene.rtl) for node in scene.nodes]
        solids = [
            (at, self._panels.solid(node.box, node.paint))
            for at, node in enumerate(scene.nodes)
            if isinstance(node.paint, Panel) and node.paint.fill is not None
        ]
        for clip in clips:
            surface.set_clip(clip)
            large = [
                (at, solid)
                for at, solid in solids
                if solid.w * solid.h >= _LARGE * clip.w * clip.h and solid.colliderect(clip)
            ]
            if first == 0:
                for part in showing(clip, (solid for _, solid in large)):
                    fill(surface, scene.ground, part)
            for at in clip.collidelistall(covered):
                if first <= at and (until is None or at < until):
                    self.paint(surface, scene.nodes[at], scene.rtl, [solid for above, solid in large if above > at])

    def get_ready(self, node: Node, rtl: bool) -> None:
        """Have the pictures of the node made, but those of images, which come by themselves."""
        paint = node.paint
        if isinstance(paint, Words):
            from_right = base_rtl(paint.lines, rtl)
            for said in (part for line in closed(paint.lines) for part in (line if paint.tabular else (line,))):
                self._text.get_ready(said, paint.size_px, paint.weight, paint.colour, from_right)
        elif not isinstance(paint, Picture):
            self.paint(self._nowhere, node, rtl)

    def paint(self, surface: pygame.Surface, node: Node, rtl: bool, above: Sequence[pygame.Rect] = ()) -> None:
        """Draws the node at its place. A panel is not filled in the rectangles that will be covered `above` it."""
        paint = node.paint
        if isinstance(paint, Panel):
            self._panels.panel(surface, node.box, paint, above)
        elif isinstance(paint, Words):
            place = self._place(node, rtl)
            size_px, weight, colour = paint.size_px, paint.weight, paint.colour
            for line, x, baseline in place.lines:
                self._text.draw_line(surface, line, x, baseline, size_px, weight, colour, place.from_right)
        elif isinstance(paint, Shape):
            self._signs.shape(surface, node.box, paint)
        elif isinstance(paint, Icon):
            self._signs.icon(surface, node.box, paint)
        elif isinstance(paint, Picture):
            self._pictures.draw(surface, node.box, paint)
        else:
            self._panels.ring(surface, node.box, paint)

    def covered(self, node: Node, rtl: bool) -> pygame.Rect:
        """The pixels that drawing the node may touch."""
        return self._place(node, rtl).rect

    def _place(self, node: Node, rtl: bool) -> _Place:
        """Kept by the node's id: where lines of text stand takes long to tell."""
        known = self._places.get(node.id)
        if known is not None and known.rtl == rtl and look_alike(known.node, node):
            return known
        if len(self._places) >= _MOST_PLACES:
            self._places.clear()
        place = self._places[node.id] = (
            self._words(node, node.paint, rtl)
            if isinstance(node.paint, Words)
            else _Place(node, rtl, _reach(node.box, node.paint))
        )
        return place

    def _words(self, node: Node, paint: Words, rtl: bool) -> _Place:
        from_right = base_rtl(paint.lines, rtl)
        lines = tuple(self._placed(node.box, paint, rtl, from_right))
        rects = [
            self._text.bounds(line, x, baseline, paint.size_px, paint.weight, from_right)
            for line, x, baseline in lines
            if line
        ]
        rect = rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)
        return _Place(node, rtl, rect, lines, from_right)

    def _placed(self, box: Box, paint: Words, mirrored: bool, rtl: bool) -> Iterator[tuple[str, float, float]]:
        """The lines with where each starts on the left, and its baseline."""
        share = 0.5 if paint.align is Align.CENTRE else float((paint.align is Align.END) != mirrored)
        lines = closed(paint.lines)
        starts = [box.x + self._rest(box, line, paint, rtl) * share if share else box.x for line in lines]
        baselines = self._text.baselines(
            lines, starts, paint.size_px, paint.weight, paint.leading_px, paint.colour, rtl
        )
        for line, start, baseline in zip(lines, starts, baselines, strict=True):
            if paint.tabular:
                yield from self._tabular(line, box, paint, share, box.y + baseline)
            else:
                yield line, start, box.y + baseline

    def _rest(self, box: Box, line: str, paint: Words, rtl: bool) -> float:
        """How much of the box's width a line leaves."""
        return box.w - self._text.layout(line, paint.size_px, paint.weight, rtl).width

    def _tabular(
        self, line: str, box: Box, paint: Words, share: float, baseline: float
    ) -> Iterator[tuple[str, float, float]]:
        """The characters of a line, each digit in the middle of as much room as the widest one takes."""

        def width(char: str) -> float:
            return self._text.width(char, paint.size_px, paint.weight)

        widest = max(map(width, _DIGITS))
        rooms = [widest if char in _DIGITS else width(char) for char in line]
        x = box.x + (box.w - sum(rooms)) * share
        for char, room in zip(line, rooms, strict=True):
            yield char, x + (room - width(char)) / 2, baseline
            x += room

    def _letter(self, text: str, height_px: int) -> pygame.Surface:
        """A letter about as high as asked; the painter of signs brings it to the exact height."""
        return self._text.ink(text, round(height_px * 1.4), Weight.BOLD)


def _reach(box: Box, paint: Paint) -> pygame.Rect:
    """The pixels that anything but words may touch."""
    rect = pixels(box)
    if not isinstance(paint, Panel):
        return rect
    if paint.fill is None and paint.edge is None:
        return pygame.Rect(0, 0, 0, 0)
    side, below = shadow_reach(paint.shadow_px)
    return pygame.Rect(rect.left - side, rect.top, rect.w + 2 * side, rect.h + below)


def look_alike(one: Node, other: Node) -> bool:
    """Whether two nodes are drawn with the same pixels."""
    return one is other or (one.box == other.box and one.paint == other.paint)
