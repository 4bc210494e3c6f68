"""Rounded rectangles, their edges and their shadows, put together from cached corners and plain fills.

Only corners are antialiased pictures, and only as large as the radius; everything between them is a fill, so that a
full screen of cards costs a few milliseconds in software at 1920x1080.
"""

from collections.abc import Sequence

import pygame

from game.shell.caches import Cache, surface_bytes
from game.shell.hidden import showing
from game.shell.pixels import fill, pixels
from game.view.scene import Box, Colour, Panel, Ring

_CORNERS_BYTES = 1_000_000
_SHADOWS_BYTES = 2_000_000

_SHADOW = (52, 38, 14)
_SHADOW_ALPHA = 52
_SHADOW_DROP, _SHADOW_BLUR = 0.75, 0.22
"""How far down a shadow falls and how far it is blurred (twice), as shares of its size."""

_CORNERS = ("tl", "tr", "bl", "br")

Layers = tuple[tuple[int, Colour | None], ...]
"""From the outside in: the distance from the edge at which a layer starts, and its colour (`None`: nothing)."""


def shadow_reach(shadow_px: float) -> tuple[int, int]:
    """How many pixels a shadow reaches beyond the sides, and below the bottom, of its panel."""
    side = 2 * round(shadow_px * _SHADOW_BLUR)
    return side, side + round(shadow_px * _SHADOW_DROP)


class PanelPainter:
    """Draws panels and rings."""

    def __init__(self) -> None:
        self._corners: Cache[pygame.Surface] = Cache(_CORNERS_BYTES, surface_bytes)
        self._shadows: Cache[pygame.Surface] = Cache(_SHADOWS_BYTES, surface_bytes)

    def panel(self, surface: pygame.Surface, box: Box, paint: Panel, above: Sequence[pygame.Rect] = ()) -> None:
        """Draws the shadow, the edge and the fill, of which it leaves out what the rectangles `above` will cover."""
        rect = pixels(box)
        if paint.fill is None and paint.edge is None:
            return
        if paint.shadow_px > 0:
            self._shadow(surface, rect, round(paint.radius_px), paint.shadow_px, paint.square)
        self._rounded(surface, rect, round(paint.radius_px), _layers(paint), paint.square, above)

    def solid(self, box: Box, paint: Panel) -> pygame.Rect:
        """The part of a panel, from side to side between its corners, through which nothing shows, if any."""
        rect = pixels(box)
        if paint.fill is None:
            return pygame.Rect(0, 0, 0, 0)
        return rect.inflate(0, -2 * _corner_size(rect, round(paint.radius_px), _layers(paint)))

    def ring(self, surface: pygame.Surface, box: Box, paint: Ring) -> None:
        """Draws the dark line outside and the bright one inside it; together they are `width_px` wide."""
        width = max(2, round(paint.width_px))
        outer = max(1, round(width * 0.3))
        layers: Layers = ((0, paint.outer), (outer, paint.colour), (width, None))
        self._rounded(surface, pixels(box), round(paint.radius_px), layers, ())

    def _rounded(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        radius: int,
        layers: Layers,
        square: tuple[str, ...],
        above: Sequence[pygame.Rect] = (),
    ) -> None:
        """Nested rounded rectangles, every layer painted only where it shows."""
        radius = max(0, min(radius, rect.w // 2, rect.h // 2))
        size = _corner_size(rect, radius, layers)
        for name in _CORNERS if size > 0 else ():
            corner = self._corner(name, size, 0 if name in square else radius, layers)
            x = rect.right - size if name.endswith("r") else rect.left
            y = rect.bottom - size if name.startswith("b") else rect.top
            surface.blit(corner, (x, y))
        across, down = rect.w - 2 * size, rect.h - 2 * size
        ends = [*(start for start, _ in layers[1:]), size]
        for (start, colour), end in zip(layers, ends, strict=True):
            start, thick = min(start, size), min(end, size) - min(start, size)
            if colour is None or thick <= 0:
                continue
            surface.fill(colour, (rect.left + size, rect.top + start, across, thick))
            surface.fill(colour, (rect.left + size, rect.bottom - start - thick, across, thick))
            if down > 0:
                fill(surface, colour, pygame.Rect(rect.left + start, rect.top + size, thick, down))
                fill(surface, colour, pygame.Rect(rect.right - start - thick, rect.top + size, thick, down))
        inside = layers[-1][1]
        if inside is not None and down > 0:
            for part in showing(pygame.Rect(rect.left + size, rect.top + size, across, down), above):
                fill(surface, inside, part)

    def _corner(self, name: str, size: int, radius: int, layers: Layers) -> pygame.Surface:
        """The four of them are one that is drawn large, turned."""
        if name == "tl":
            return self._corners.get((name, size, radius, layers), lambda: _corner(size, radius, layers))
        first = self._corner("tl", size, radius, layers)
        return self._corners.get(
            (name, size, radius, layers),
            lambda: pygame.transform.flip(first, name.endswith("r"), name.startswith("b")),
        )

    def _shadow(
        self, surface: pygame.Surface, rect: pygame.Rect, radius: int, shadow_px: float, square: tuple[str, ...]
    ) -> None:
        """The soft shadow, in nine parts of which the middle ones are stretched; what the panel hides is left out."""
        blur = round(shadow_px * _SHADOW_BLUR)
        around = rect.inflate(4 * blur, 4 * blur).move(0, round(shadow_px * _SHADOW_DROP))
        radius = max(0, min(radius, rect.w // 2, rect.h // 2))
        part = radius + 4 * blur
        size = (min(around.w, 2 * part + 1), min(around.h, 2 * part + 1))
        key = (size, radius, blur, square)
        whole = self._shadows.get(key, lambda: self._soft(size, radius, blur, square))
        left, upper = min(part, size[0] // 2), min(part, size[1] // 2)
        right, lower = min(part, size[0] - left), min(part, size[1] - upper)
        across, down = around.w - left - right, around.h - upper - lower
        surface.blit(whole, around.topleft, (0, 0, left, upper))
        surface.blit(whole, (around.right - right, around.top), (size[0] - right, 0, right, upper))
        surface.blit(whole, (around.left, around.bottom - lower), (0, size[1] - lower, left, lower))
        surface.blit(
            whole, (around.right - right, around.bottom - lower), (size[0] - right, size[1] - lower, right, lower)
        )
        if across > 0:
            strip = self._stretched(key, whole, (left, size[1] - lower, 1, lower), (across, lower))
            surface.blit(strip, (around.left + left, around.bottom - lower))
        if down > 0:
            edge = min(left, 4 * blur)
            strip = self._stretched(key, whole, (0, upper, edge, 1), (edge, down))
            surface.blit(strip, (around.left, around.top + upper))
            strip = self._stretched(key, whole, (size[0] - edge, upper, edge, 1), (edge, down))
            surface.blit(strip, (around.right - edge, around.top + upper))

    def _stretched(
        self, key: object, whole: pygame.Surface, part: tuple[int, int, int, int], size: tuple[int, int]
    ) -> pygame.Surface:
        return self._shadows.get(
            (key, part, size), lambda: pygame.transform.scale(whole.subsurface(part), (max(0, size[0]), size[1]))
        )

    def _soft(self, size: tuple[int, int], radius: int, blur: int, square: tuple[str, ...]) -> pygame.Surface:
        """The shadow of a panel as small as has all its corners."""
        hard = pygame.Surface(size, pygame.SRCALPHA)
        hard.fill((0, 0, 0, 0))
        rect = hard.get_rect().inflate(-4 * blur, -4 * blur)
        self._rounded(hard, rect, radius, ((0, (255, 255, 255)),), square)
        soft = pygame.transform.box_blur(pygame.transform.box_blur(hard, blur), blur) if blur else hard
        # The blur mixes colours too; only its alpha is wanted, in the shadow's own colour.
        soft.fill((0, 0, 0, _SHADOW_ALPHA), special_flags=pygame.BLEND_RGBA_MULT)
        soft.fill((*_SHADOW, 0), special_flags=pygame.BLEND_RGBA_ADD)
        return soft


def _layers(paint: Panel) -> Layers:
    if paint.edge is not None and paint.edge_px > 0:
        return (0, paint.edge), (max(1, round(paint.edge_px)), paint.fill)
    return ((0, paint.fill),)


def _corner_size(rect: pygame.Rect, radius: int, layers: Layers) -> int:
    """The side of the squares at the corners, which hold what is round and all layers but the last."""
    return min(max(radius, layers[-1][0]), rect.w // 2, rect.h // 2)


def _corner(size: int, radius: int, layers: Layers) -> pygame.Surface:
    """The top left corner of nested rounded rectangles, antialiased by drawing it larger."""
    scale = 8 if size <= 64 else 4
    large = pygame.Surface((size * scale, size * scale), pygame.SRCALPHA)
    under = next(colour for _, colour in layers if colour is not None)
    large.fill((*under, 0))
    for start, colour in layers:
        # Where a layer is empty the colour outside it stays, without alpha: mixing it in makes no dark rim.
        pen = (*colour, 255) if colour is not None else (*under, 0)
        under = colour if colour is not None else under
        at, round_px = start * scale, max(0, radius - start) * scale
        rest = size * scale
        large.fill(pen, (at + round_px, at, rest, rest))
        large.fill(pen, (at, at + round_px, rest, rest))
        centre = (at + round_px, at + round_px)
        pygame.draw.circle(large, pen, centre, round_px)
    return pygame.transform.smoothscale(large, (size, size))
