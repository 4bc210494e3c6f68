"""Draws the display list, whole or only where it changed. Knows nothing of the game.

`update` leaves the same pixels as `draw`: everything is drawn again inside the rectangles that changed, from the
ground up, and nothing outside them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.shell.motion import Faded, Frame, Side, Turned, card_back
from game.shell.panels import PanelPainter, shadow_reach
from game.shell.pictures import Pictures
from game.shell.pixels import pixels
from game.shell.signs import SignPainter
from game.shell.text import TextEngine
from game.view.scene import Align, Box, Icon, Node, Panel, Picture, Scene, Shape, Weight, Words

_MOST_RECTS = 12
_WORTH_IT = 0.75
"""Above this share of the window, or with more rectangles than that, one full drawing is quicker."""

_LOST = (4, 4, 4, 4)
"""What `smoothscale` takes from a picture by rounding down: without it what lies below a card shines through."""

_MOST_PLACES = 2000
"""Of so many nodes it is kept what they cover; a screen has a hundred or two."""


@dataclass(slots=True)
class _Coming:
    """The picture that a fade leads to: how many of its nodes are `drawn` into the surface `full`, inside `rect`."""

    previous: Scene
    scene: Scene
    rect: pygame.Rect
    full: pygame.Surface
    drawn: int = 0


class Renderer:
    """Draws frames on surfaces of any size; one renderer may serve several windows."""

    def __init__(self, text: TextEngine, icons: Path | None = None, pictures: Pictures | None = None) -> None:
        self._text = text
        self._pictures = pictures if pictures is not None else Pictures()
        self._panels = PanelPainter()
        self._signs = SignPainter(self._letter, icons)
        self._sides: dict[Side, tuple[tuple[Node, ...], pygame.Surface, pygame.Rect]] = {}
        self._places: dict[str, tuple[Node, bool, pygame.Rect]] = {}
        self._next: _Coming | None = None
        self._leaving: pygame.Surface | None = None

    def news(self) -> bool:
        """Whether an image came since the last drawing, so that what was drawn with a gap has to be drawn again."""
        if not self._pictures.came():
            return False
        self._sides.clear()
        self._next = self._leaving = None
        return True

    def draw(self, surface: pygame.Surface, frame: Frame) -> None:
        """Draws the whole frame."""
        self._paint(surface, frame, surface.get_rect())
        self._forget(frame)

    def update(self, surface: pygame.Surface, previous: Frame | None, frame: Frame) -> list[pygame.Rect]:
        """Makes a surface that shows `previous` show `frame`; gives the rectangles that were drawn again."""
        whole = surface.get_rect()
        dirty = [whole] if previous is None else self._changed(previous, frame, whole)
        if isinstance(frame, Faded) and previous is frame.previous:
            self._leaving = surface.subsurface(self._coming(frame).rect).copy()  # what fades away stands there already
        for rect in dirty:
            self._paint(surface, frame, rect)
        self._forget(frame)
        return dirty

    def _changed(self, previous: Frame, frame: Frame, whole: pygame.Rect) -> list[pygame.Rect]:
        before, after = _under(previous), _under(frame)
        if before.ground != after.ground or before.rtl != after.rtl:
            return [whole]
        rects = [*self._over(previous), *self._over(frame)] if previous != frame else []
        standing = before.nodes, after.nodes
        if _order_changed(*standing):
            return [whole]
        rects += self._difference(*standing, after)
        return _merged([rect.clip(whole) for rect in rects], whole)

    def _difference(self, before: tuple[Node, ...], after: tuple[Node, ...], scene: Scene) -> Iterator[pygame.Rect]:
        """What the nodes that differ cover, before and after."""
        if before is after:
            return
        old = {node.id: node for node in before}
        for node in after:
            was = old.pop(node.id, None)
            if was is not None and _looks_the_same(was, node):
                continue
            yield self._covered(node, scene)
            if was is not None:
                yield self._covered(was, scene)
        for node in old.values():
            yield self._covered(node, scene)

    def _over(self, frame: Frame) -> list[pygame.Rect]:
        """What a frame in motion covers beside its nodes that stand still."""
        if isinstance(frame, Turned):
            return [self._flown(frame)]
        if isinstance(frame, Faded):
            return [self._coming(frame).rect]
        return []

    def _paint(self, surface: pygame.Surface, frame: Frame, clip: pygame.Rect) -> None:
        """Draws everything inside `clip`, from the ground up."""
        kept = surface.get_clip()
        surface.set_clip(clip)
        scene = _under(frame)
        leaving = self._leaving if isinstance(frame, Faded) and clip == self._coming(frame).rect else None
        if leaving is None:
            surface.fill(scene.ground)
        else:
            surface.blit(leaving, clip)
        for node in scene.nodes if leaving is None else ():
            if self._covered(node, scene).colliderect(clip):
                self._paint_node(surface, node, scene)
        if isinstance(frame, Turned):
            self._paint_turned(surface, frame)
        elif isinstance(frame, Faded):
            alpha = round(frame.share * 255)
            if alpha > 0:
                coming = self._coming(frame)
                picture = coming.full.subsurface(coming.rect)
                picture.set_alpha(alpha if alpha < 255 else None)  # SDL copies much slower with an alpha of 255
                surface.blit(picture, coming.rect)
        surface.set_clip(kept)

    def _paint_node(self, surface: pygame.Surface, node: Node, scene: Scene) -> None:
        paint = node.paint
        if isinstance(paint, Panel):
            self._panels.panel(surface, node.box, paint)
        elif isinstance(paint, Words):
            rtl = self._text.base_rtl(paint.lines, scene.rtl)
            for line, x, baseline in self._placed(node.box, paint, scene.rtl, rtl):
                self._text.draw_line(surface, line, x, baseline, paint.size_px, paint.weight, paint.colour, rtl)
        elif isinstance(paint, Shape):
            self._signs.shape(surface, node.box, paint)
        elif isinstance(paint, Icon):
            self._signs.icon(surface, node.box, paint)
        elif isinstance(paint, Picture):
            self._pictures.draw(surface, node.box, paint)
        else:
            self._panels.ring(surface, node.box, paint)

    def _placed(self, box: Box, paint: Words, mirrored: bool, rtl: bool) -> Iterator[tuple[str, float, float]]:
        """The lines with where each starts on the left, and its baseline."""
        baseline = box.y + self._text.baseline(paint.size_px, paint.weight, paint.leading_px)
        share = 0.5 if paint.align is Align.CENTRE else float((paint.align is Align.END) != mirrored)
        for place, line in enumerate(paint.lines):
            rest = box.w - self._text.layout(line, paint.size_px, paint.weight, rtl).width if share else 0.0
            yield line, box.x + rest * share, baseline + place * paint.leading_px

    def _covered(self, node: Node, scene: Scene) -> pygame.Rect:
        """The pixels that drawing the node may touch. Kept by its id: where lines of text stand takes long to tell."""
        known = self._places.get(node.id)
        if known is not None and known[1] == scene.rtl and _looks_the_same(known[0], node):
            return known[2]
        if len(self._places) >= _MOST_PLACES:
            self._places.clear()
        rect = self._reach(node, scene)
        self._places[node.id] = node, scene.rtl, rect
        return rect

    def _reach(self, node: Node, scene: Scene) -> pygame.Rect:
        paint = node.paint
        if isinstance(paint, Words):
            rtl = self._text.base_rtl(paint.lines, scene.rtl)
            lines = [
                self._text.bounds(line, x, baseline, paint.size_px, paint.weight, rtl)
                for line, x, baseline in self._placed(node.box, paint, scene.rtl, rtl)
                if line
            ]
            return lines[0].unionall(lines[1:]) if lines else pygame.Rect(0, 0, 0, 0)
        rect = pixels(node.box)
        if isinstance(paint, Panel):
            if paint.fill is None and paint.edge is None:
                return pygame.Rect(0, 0, 0, 0)
            side, below = shadow_reach(paint.shadow_px)
            return pygame.Rect(rect.left - side, rect.top, rect.w + 2 * side, rect.h + below)
        return rect

    def _letter(self, text: str, height_px: int) -> pygame.Surface:
        """A letter about as high as asked; the painter brings it to the exact height."""
        return self._text.ink(text, round(height_px * 1.4), Weight.BOLD)

    def _side(self, frame: Turned) -> tuple[pygame.Surface, pygame.Rect] | None:
        """The side of the card that shows, drawn once for the whole turn, and what it covers."""
        face = tuple(node for node in frame.scene.nodes if node.id.startswith(frame.prefix))
        known = self._sides.get(frame.side)
        if known is not None and known[0] == face:
            return known[1], known[2]
        nodes = face if frame.side is Side.FRONT else card_back(face, frame.prefix)
        rects = [rect for rect in (self._covered(node, frame.scene) for node in nodes) if rect.w and rect.h]
        if not rects:
            return None
        rect = rects[0].unionall(rects[1:])
        picture = pygame.Surface(rect.size, pygame.SRCALPHA)
        picture.fill((0, 0, 0, 0))
        for node in nodes:
            moved = Node(node.id, node.role, node.box.moved(-rect.x, -rect.y), node.paint)
            self._paint_node(picture, moved, frame.scene)
        picture = picture.premul_alpha()
        self._sides[frame.side] = (face, picture, rect)
        return picture, rect

    def _flown(self, frame: Turned) -> pygame.Rect:
        """The pixels that the card covers, its shadow included: what it covers at its place, brought into its box."""
        side = self._side(frame)
        if side is None:
            return pygame.Rect(0, 0, 0, 0)
        rect, box, there = side[1], frame.box, frame.place
        across, down = box.w / there.w, box.h / there.h
        left, top = box.x + (rect.left - there.x) * across, box.y + (rect.top - there.y) * down
        return pixels(Box(left, top, rect.w * across, rect.h * down))

    def _paint_turned(self, surface: pygame.Surface, frame: Turned) -> None:
        side, place = self._side(frame), self._flown(frame)
        if side is None or place.w <= 0 or place.h <= 0:
            return
        picture, rect = side
        scaled = picture
        if place.size != rect.size:
            scaled = pygame.transform.smoothscale(picture, place.size)
            scaled.fill(_LOST, special_flags=pygame.BLEND_RGBA_ADD)
        surface.blit(scaled, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _coming(self, frame: Faded) -> "_Coming":
        """The part of the coming scene that differs, drawn once for the whole fade.

        Half of it is drawn in the first frame, in which it does not show yet: all of it would take two frames' time.
        """
        known = self._next
        if known is None or known.previous is not frame.previous or known.scene != frame.scene:
            full = pygame.Surface((frame.scene.width, frame.scene.height))
            changed = self._changed(frame.previous, frame.scene, full.get_rect())
            rect = changed[0].unionall(changed[1:]) if changed else pygame.Rect(0, 0, 0, 0)
            full.fill(frame.scene.ground, rect)
            known = self._next = _Coming(frame.previous, frame.scene, rect, full)
            self._leaving = None
        nodes = known.scene.nodes
        until = len(nodes) if frame.share > 0 else len(nodes) // 2
        if known.drawn < until:
            known.full.set_clip(known.rect)
            for node in nodes[known.drawn : until]:
                if self._covered(node, known.scene).colliderect(known.rect):
                    self._paint_node(known.full, node, known.scene)
            known.full.set_clip(None)
            known.drawn = until
        return known

    def _forget(self, frame: Frame) -> None:
        """Lets the pictures of a motion go when it is over."""
        if not isinstance(frame, Turned):
            self._sides.clear()
        if not isinstance(frame, Faded):
            self._next = self._leaving = None


def _under(frame: Frame) -> Scene:
    """The scene whose nodes are drawn on the ground."""
    if isinstance(frame, Turned):
        return frame.under
    return frame.previous if isinstance(frame, Faded) else frame


def _looks_the_same(one: Node, other: Node) -> bool:
    return one is other or (one.box == other.box and one.paint == other.paint)


def _order_changed(before: tuple[Node, ...], after: tuple[Node, ...]) -> bool:
    """Whether something may lie above what it lay below, or an id is not unique."""
    old, new = [node.id for node in before], [node.id for node in after]
    if old == new:
        return len(set(new)) < len(new)
    known_old, known_new = set(old), set(new)
    if len(known_old) < len(old) or len(known_new) < len(new):
        return True
    return [one for one in old if one in known_new] != [one for one in new if one in known_old]


def _merged(rects: list[pygame.Rect], whole: pygame.Rect) -> list[pygame.Rect]:
    """Rectangles that do not overlap and cover all those given; the whole when that is quicker to draw."""
    merged: list[pygame.Rect] = []
    for rect in rects:
        if not rect.w or not rect.h:
            continue
        one = rect.copy()
        while (hit := one.collidelist(merged)) >= 0:
            one.union_ip(merged.pop(hit))
        merged.append(one)
    if len(merged) > _MOST_RECTS or sum(rect.w * rect.h for rect in merged) > _WORTH_IT * whole.w * whole.h:
        return [whole]
    return merged
