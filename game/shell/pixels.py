"""From lengths to whole pixels."""

import math

import pygame

from game.view.scene import Box


def nearest(length: float) -> int:
    """The nearest whole pixel, halves upwards; unlike `round`, the same wherever the picture is moved to."""
    return math.floor(length + 0.5)


def pixels(box: Box) -> pygame.Rect:
    """The whole pixels of a box; boxes that touch stay touching."""
    left, top = nearest(box.x), nearest(box.y)
    return pygame.Rect(left, top, nearest(box.right) - left, nearest(box.bottom) - top)
