"""Signs that are drawn, so that no font has to have them, and that black-and-white printers keep apart."""

from collections.abc import Callable
from math import cos, pi, sin

from game.printing.ink import Area, Colour, Disc, Item, Point, Shape

Sign = Callable[[float, float, float, Colour], tuple[Item, ...]]
"""Draws itself round a point (x, y), in a square of that size, in a colour."""


def circle(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (Disc(x, y, size * 0.46, colour),)


def ring(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (Disc(x, y, size * 0.38, None, colour, size * 0.14),)


def triangle(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (_polygon(x, y + size * 0.1, size * 0.56, 3, colour),)


def square(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    half = size * 0.4
    return (Area(x - half, y - half, 2 * half, 2 * half, colour),)


def diamond(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (_polygon(x, y, size * 0.52, 4, colour),)


def minus(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (_bar(x, y, size * 0.8, size * 0.18, 0.0, colour),)


def plus(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return (*minus(x, y, size, colour), _bar(x, y, size * 0.8, size * 0.18, pi / 2, colour))


def two(sign: Sign) -> Sign:
    """The sign twice, one beside the other."""

    def drawn(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
        off, each = size * 0.32, size * 0.62
        return (*sign(x - off, y, each, colour), *sign(x + off, y, each, colour))

    return drawn


def cross(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    return tuple(_bar(x, y, size, size * 0.18, angle, colour) for angle in (pi / 4, -pi / 4))


def check(x: float, y: float, size: float, colour: Colour) -> tuple[Item, ...]:
    corners = ((-0.44, 0.02), (-0.30, -0.12), (-0.12, 0.06), (0.32, -0.38), (0.46, -0.24), (-0.12, 0.34))
    return (Shape(tuple((x + dx * size, y + dy * size) for dx, dy in corners), colour),)


def _polygon(x: float, y: float, radius: float, corners: int, colour: Colour) -> Shape:
    """A regular polygon with a corner on top."""
    angles = (2 * pi * corner / corners - pi / 2 for corner in range(corners))
    return Shape(tuple((x + radius * cos(angle), y + radius * sin(angle)) for angle in angles), colour)


def _bar(x: float, y: float, length: float, width: float, angle: float, colour: Colour) -> Shape:
    """A thick line with its middle at a point."""

    def corner(along: float, across: float) -> Point:
        return x + along * cos(angle) - across * sin(angle), y + along * sin(angle) + across * cos(angle)

    a, b = length / 2, width / 2
    return Shape((corner(-a, -b), corner(a, -b), corner(a, b), corner(-a, b)), colour)
