"""From lengths to whole pixels."""

import math

import pygame

from game.view.scene import Box, Colour

_LINE_PX = 16
"""So many pixels are a line of memory, 64 bytes."""


def nearest(length: float) -> int:
    """The nearest whole pixel, halves upwards; unlike `round`, the same wherever the picture is moved to."""
    return math.floor(length + 0.5)


def pixels(box: Box) -> pygame.Rect:
    """The whole pixels of a box; boxes that touch stay touching."""
    left, top = nearest(box.x), nearest(box.y)
    return pygame.Rect(left, top, nearest(box.right) - left, nearest(box.bottom) - top)


def fill(surface: pygame.Surface, colour: Colour, rect: pygame.Rect) -> None:
    """Fills a rectangle, up to the first whole line of memory on its own.

    SDL writes 64 bytes at a time past the caches. From the middle of a line on, each of them touches two, and to fill
    a column 54 pixels wide takes 230 microseconds instead of 6.
    """
    rect = rect.clip(surface.get_clip())
    head = min(rect.w, -rect.x % _LINE_PX)
    if head:
        surface.fill(colour, (rect.x, rect.y, head, rect.h))
    surface.fill(colour, (rect.x + head, rect.y, rect.w - head, rect.h))
