"""A card that flies onto the table: each of its sides is drawn once, and every frame only scales one."""

from dataclasses import dataclass

import pygame

from game.shell.motion import Side, Turned, card_back
from game.shell.painter import Painter
from game.shell.pixels import pixels
from game.view.scene import Box, Node

_LOST = (4, 4, 4, 4)
"""What `smoothscale` takes from a picture by rounding down: without it what lies below a card shines through."""

_ROOM = 130
"""How much larger than asked, in percent, the picture is that a card is scaled into: the card grows on its way."""


@dataclass(slots=True)
class _Shown:
    """The side of a card that is seen: its nodes, its picture at its place, and what that covers."""

    side: Side
    nodes: tuple[Node, ...]
    picture: pygame.Surface
    rect: pygame.Rect


class Flight:
    """The card that is on its way. Of a large card one side alone is kept, and one picture to scale it into."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._shown: _Shown | None = None
        self._scaled: pygame.Surface | None = None

    def __bool__(self) -> bool:
        return self._shown is not None

    def end(self) -> None:
        """Let the pictures go."""
        self._shown = self._scaled = None

    def covered(self, frame: Turned) -> pygame.Rect:
        """The pixels that the card covers, its shadow included: what it covers at its place, brought into its box."""
        shown = self._seen(frame)
        if shown is None:
            return pygame.Rect(0, 0, 0, 0)
        rect, box, there = shown.rect, frame.box, frame.place
        across, down = box.w / there.w, box.h / there.h
        left, top = box.x + (rect.left - there.x) * across, box.y + (rect.top - there.y) * down
        return pixels(Box(left, top, rect.w * across, rect.h * down))

    def paint(self, surface: pygame.Surface, frame: Turned) -> None:
        """Draws the card on its way."""
        shown, place = self._seen(frame), self.covered(frame)
        if shown is None or place.w <= 0 or place.h <= 0:
            return
        picture = shown.picture
        if place.size != shown.rect.size:
            picture = pygame.transform.smoothscale(shown.picture, place.size, self._room_for(place))
            picture.fill(_LOST, special_flags=pygame.BLEND_RGBA_ADD)
        surface.blit(picture, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _room_for(self, place: pygame.Rect) -> pygame.Surface:
        """A picture to scale into. Of a large screen, memory from the system takes longer to get than to draw on."""
        known = self._scaled
        if known is None or known.get_width() < place.w or known.get_height() < place.h:
            before = known.get_size() if known is not None else (0, 0)
            self._scaled = None
            size = (max(before[0], place.w * _ROOM // 100), max(before[1], place.h * _ROOM // 100))
            known = self._scaled = pygame.Surface(size, pygame.SRCALPHA)
        return known.subsurface((0, 0, place.w, place.h))

    def _seen(self, frame: Turned) -> _Shown | None:
        """The side of the card that is seen in the frame; `None` when there is nothing to see."""
        rtl = frame.scene.rtl
        face = tuple(node for node in frame.scene.nodes if node.id.startswith(frame.prefix))
        known = self._shown
        if known is not None and known.side is frame.side and known.nodes == face:
            return known
        self._shown = None
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
        picture.premul_alpha_ip()
        self._shown = _Shown(frame.side, face, picture, rect)
        return self._shown
