"""Signs and icons: drawn large, brought down to size so that their edges are smooth, and kept."""

import io
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pygame

from game.frozen import dataclass
from game.paths import assets_folder
from game.shell.caches import Cache, surface_bytes
from game.shell.pixels import nearest, pixels
from game.view.scene import Box, Colour, Icon, Shape, ShapeKind
from game.view.theme import PAPER

_SIGNS_BYTES = 3_000_000
_MOST_EDGE = 0.28
"""The widest edge of a stroke, as a share of its width: the fill must still show."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled polygon in a square whose side is 1."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line with round ends and joints."""

    points: tuple[Point, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Disc:
    centre: Point
    radius: float


Part = Filled | Stroke | Disc


def _arrow(turn: Callable[[Point], Point]) -> tuple[Part, ...]:
    """An arrow to the right, turned."""
    shaft = ((0.1, 0.5), (0.9, 0.5))
    head = ((0.58, 0.18), (0.9, 0.5), (0.58, 0.82))
    return tuple(Stroke(tuple(turn(point) for point in line), 0.15) for line in (shaft, head))


def _lens(width: float, height: float, steps: int = 24) -> tuple[Point, ...]:
    """The outline of an eye: two arcs, flattened."""
    upper = [(0.5 + width * (step / steps - 0.5), step / steps) for step in range(steps + 1)]
    arc = [(x, height * (1 - (2 * share - 1) ** 2)) for x, share in upper]
    return (*((x, 0.5 - rise) for x, rise in arc), *((x, 0.5 + rise) for x, rise in reversed(arc)))


_PARTS: dict[ShapeKind, tuple[Part, ...]] = {
    ShapeKind.CIRCLE: (Disc((0.5, 0.5), 0.5),),
    ShapeKind.TRIANGLE: (Filled(((0.5, 0.04), (1.0, 0.94), (0.0, 0.94))),),
    ShapeKind.SQUARE: (Filled(((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94))),),
    ShapeKind.DIAMOND: (Filled(((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))),),
    ShapeKind.ARROW_RIGHT: _arrow(lambda point: point),
    ShapeKind.ARROW_LEFT: _arrow(lambda point: (1 - point[0], point[1])),
    ShapeKind.ARROW_DOWN: _arrow(lambda point: (point[1], point[0])),
    ShapeKind.ARROW_UP: _arrow(lambda point: (point[1], 1 - point[0])),
    ShapeKind.CHECK: (Stroke(((0.1, 0.54), (0.38, 0.82), (0.9, 0.2)), 0.17),),
    ShapeKind.CROSS: (Stroke(((0.14, 0.14), (0.86, 0.86)), 0.17), Stroke(((0.86, 0.14), (0.14, 0.86)), 0.17)),
    ShapeKind.PLUS: (Stroke(((0.1, 0.5), (0.9, 0.5)), 0.17), Stroke(((0.5, 0.1), (0.5, 0.9)), 0.17)),
    ShapeKind.MINUS: (Stroke(((0.1, 0.5), (0.9, 0.5)), 0.17),),
    ShapeKind.PAUSE: (Stroke(((0.29, 0.17), (0.29, 0.83)), 0.22), Stroke(((0.71, 0.17), (0.71, 0.83)), 0.22)),
    ShapeKind.PLAY: (Filled(((0.14, 0.04), (0.96, 0.5), (0.14, 0.96))),),
    ShapeKind.EYE: (Stroke((*_lens(0.88, 0.26), (0.06, 0.5)), 0.1), Disc((0.5, 0.5), 0.145)),
}
"""Every sign but the question mark, which is a letter of the typeface."""


class SignPainter:
    """Draws shapes and icons. `letter(text, height_px)` gives a letter in white on nothing, cut to its ink."""

    def __init__(self, letter: Callable[[str, int], pygame.Surface], icons: Path | None = None) -> None:
        self._letter = letter
        self._icons = icons if icons is not None else assets_folder() / "icons"
        self._pictures: Cache[pygame.Surface] = Cache(_SIGNS_BYTES, surface_bytes)

    def shape(self, surface: pygame.Surface, box: Box, paint: Shape) -> None:
        """Draws a sign as large as the box allows, in its middle."""
        side, place = _square(box)
        if side <= 0:
            return
        edge = max(1, nearest(paint.edge_px)) if paint.edge is not None and paint.edge_px > 0 else 0
        for part in _PARTS.get(paint.shape, ()):
            if isinstance(part, Stroke):
                edge = min(edge, max(1, nearest(part.width * side * _MOST_EDGE)))
        key = (paint.shape, side, paint.fill, paint.edge, edge)
        surface.blit(self._pictures.get(key, lambda: self._sign(paint, side, edge)), place)

    def icon(self, surface: pygame.Surface, box: Box, paint: Icon) -> None:
        """Draws an icon; one that is missing or broken shows as the outline of a rounded square."""
        side, place = _square(box)
        if side <= 0:
            return
        picture = self._pictures.get((paint.name, side, paint.colour), lambda: self._svg(paint, side))
        surface.blit(picture, place)

    def _sign(self, paint: Shape, side: int, edge: int) -> pygame.Surface:
        scale = 8 if side <= 64 else 4 if side <= 300 else 2
        outline = (
            self._question(side * scale) if paint.shape is ShapeKind.QUESTION else _stencil(paint.shape, side, scale)
        )
        if paint.edge is None or edge == 0:
            return _coloured(outline, side, paint.fill)
        picture = _coloured(outline, side, paint.edge)
        shrunk = _shrunk_letter if paint.shape is ShapeKind.QUESTION else _shrunk
        picture.blit(_coloured(shrunk(outline, edge * scale), side, paint.fill), (0, 0))
        return picture

    def _question(self, side: int) -> pygame.Surface:
        stencil = _blank(side, (255, 255, 255, 0))
        letter = self._letter("?", side)
        width = round(letter.get_width() * side / letter.get_height())
        stencil.blit(pygame.transform.smoothscale(letter, (width, side)), ((side - width) // 2, 0))
        return stencil

    def _svg(self, paint: Icon, side: int) -> pygame.Surface:
        file = self._icons / f"{paint.name}.svg"
        if not _NAME.fullmatch(paint.name) or not file.is_file():
            return _unknown(side, paint.colour)
        red, green, blue = paint.colour
        drawing = file.read_text(encoding="utf-8").replace("currentColor", f"#{red:02x}{green:02x}{blue:02x}")
        try:
            loaded = pygame.image.load_sized_svg(io.BytesIO(drawing.encode()), (side, side))
        except pygame.error:
            return _unknown(side, paint.colour)
        picture = _blank(side, (*paint.colour, 0))
        rest = (side - loaded.get_width()) // 2, (side - loaded.get_height()) // 2
        picture.blit(loaded, rest, special_flags=pygame.BLEND_RGBA_MAX)
        return picture


def _square(box: Box) -> tuple[int, tuple[int, int]]:
    """The side of the largest square in the box, and its top left corner, in whole pixels."""
    rect = pixels(box)
    side = min(rect.w, rect.h)
    return side, (rect.left + (rect.w - side) // 2, rect.top + (rect.h - side) // 2)


def _blank(side: int, colour: tuple[int, int, int, int]) -> pygame.Surface:
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill(colour)
    return surface


def _stencil(kind: ShapeKind, side: int, scale: int) -> pygame.Surface:
    """The sign in white on nothing, `scale` times as large as it will be."""
    large = side * scale
    stencil = _blank(large, (255, 255, 255, 0))
    white = (255, 255, 255, 255)
    for part in _PARTS[kind]:
        if isinstance(part, Disc):
            centre = (part.centre[0] * large, part.centre[1] * large)
            pygame.draw.circle(stencil, white, centre, part.radius * large)
            continue
        points = [pygame.Vector2(x * large, y * large) for x, y in part.points]
        if isinstance(part, Filled):
            pygame.draw.polygon(stencil, white, points)
            continue
        half = part.width * large / 2
        for point in points:
            pygame.draw.circle(stencil, white, point, half)
        for start, end in pairwise(points):
            if start != end:
                across = (end - start).normalize().rotate(90) * half
                pygame.draw.polygon(stencil, white, (start + across, end + across, end - across, start - across))
    return stencil


def _shrunk(stencil: pygame.Surface, by: int) -> pygame.Surface:
    """The stencil, whose edges are hard, without a rim `by` pixels wide: what its outside, pushed in all directions,
    does not reach.
    """
    side, margin = stencil.get_width(), by + 1
    outside = pygame.Mask((side + 2 * margin, side + 2 * margin))
    outside.draw(pygame.mask.from_surface(stencil), (margin, margin))
    outside.invert()
    reached = outside.copy()
    push = pygame.Vector2(by, 0)
    for turn in range(24):
        dx, dy = push.rotate(turn * 15)
        reached.draw(outside, (round(dx), round(dy)))
    left = reached.to_surface(setcolor=(255, 255, 255, 0), unsetcolor=(255, 255, 255, 255))
    return left.subsurface((margin, margin, side, side))


def _shrunk_letter(stencil: pygame.Surface, by: int) -> pygame.Surface:
    """The same of a letter, whose edges are soft: what is left where it overlaps itself pushed in all directions."""
    side = stencil.get_width()
    margin = by + 1
    framed = _blank(side + 2 * margin, (255, 255, 255, 0))
    framed.blit(stencil, (margin, margin), special_flags=pygame.BLEND_RGBA_MAX)
    left = framed.copy()
    push = pygame.Vector2(by, 0)
    for turn in range(24):
        dx, dy = push.rotate(turn * 15)
        left.blit(framed, (round(dx), round(dy)), special_flags=pygame.BLEND_RGBA_MIN)
    return left.subsurface((margin, margin, side, side))


def _coloured(stencil: pygame.Surface, side: int, colour: Colour) -> pygame.Surface:
    """The stencil brought down to its size, in a colour."""
    picture = pygame.transform.smoothscale(stencil, (side, side))
    picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


def _unknown(side: int, colour: Colour) -> pygame.Surface:
    """The outline of a rounded square, in place of an icon that cannot be drawn."""
    large = _blank(side * 4, (*colour, 0))
    rect = large.get_rect().inflate(-side * 4 // 5, -side * 4 // 5)
    pygame.draw.rect(large, (*colour, 255), rect, max(1, side * 4 // 12), side * 4 // 8)
    return pygame.transform.smoothscale(large, (side, side))


def app_icon(side: int = 64) -> pygame.Surface:
    """The program's own sign for the window and the task bar: the table on paper, `side` pixels square."""
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill(PAPER.paper)
    inset = side / 10
    box = Box(inset, inset, side - 2 * inset, side - 2 * inset)
    SignPainter(lambda _text, _height: surface).icon(surface, box, Icon("table", PAPER.ink))
    return surface
