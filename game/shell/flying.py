"""A card that flies onto the table: each of its sides is drawn once, and every frame only scales one."""

import pygame

from game.shell.motion import Side, Turned, card_back
from game.shell.painter import Painter
from game.shell.pixels import pixels
from game.view.scene import Box, Node

_LOST = (4, 4, 4, 4)
"""What `smoothscale` takes from a picture by rounding down: without it what lies below a card shines through."""


class Flight:
    """The sides of the card that is on its way."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._sides: dict[Side, tuple[tuple[Node, ...], pygame.Surface, pygame.Rect]] = {}

    def __bool__(self) -> bool:
        return bool(self._sides)

    def end(self) -> None:
        """Let the pictures go."""
        self._sides.clear()

    def covered(self, frame: Turned) -> pygame.Rect:
        """The pixels that the card covers, its shadow included: what it covers at its place, brought into its box."""
        side = self._side(frame)
        if side is None:
            return pygame.Rect(0, 0, 0, 0)
        rect, box, there = side[1], frame.box, frame.place
        across, down = box.w / there.w, box.h / there.h
        left, top = box.x + (rect.left - there.x) * across, box.y + (rect.top - there.y) * down
        return pixels(Box(left, top, rect.w * across, rect.h * down))

    def paint(self, surface: pygame.Surface, frame: Turned) -> None:
        """Draws the card on its way."""
        side, place = self._side(frame), self.covered(frame)
        if side is None or place.w <= 0 or place.h <= 0:
            return
        picture, rect = side
        scaled = picture
        if place.size != rect.size:
            scaled = pygame.transform.smoothscale(picture, place.size)
            scaled.fill(_LOST, special_flags=pygame.BLEND_RGBA_ADD)
        surface.blit(scaled, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _side(self, frame: Turned) -> tuple[pygame.Surface, pygame.Rect] | None:
        """The side of the card that shows, and what it covers."""
        rtl = frame.scene.rtl
        face = tuple(node for node in frame.scene.nodes if node.id.startswith(frame.prefix))
        known = self._sides.get(frame.side)
        if known is not None and known[0] == face:
            return known[1], known[2]
        nodes = face if frame.side is Side.FRONT else card_back(face, frame.prefix)
        rects = [rect for rect in (self._painter.covered(node, rtl) for node in nodes) if rect.w and rect.h]
        if not rects:
            return None
        rect = rects[0].unionall(rects[1:])
        picture = pygame.Surface(rect.size, pygame.SRCALPHA)
        picture.fill((0, 0, 0, 0))
        for node in nodes:
            moved = Node(node.id, node.role, node.box.moved(-rect.x, -rect.y), node.paint)
            self._painter.paint(picture, moved, rtl)
        picture = picture.premul_alpha()
        self._sides[frame.side] = (face, picture, rect)
        return picture, rect
