"""Lists on pages: as many lines as have room; where text is larger than usual, all of them, on as high a screen."""

from collections.abc import Sequence

from game.view.measures import ROUNDING
from game.view.pen import Pen
from game.view.scene import Box


def on_this_page(pen: Pen, box: Box, heights: Sequence[float], gap: float, page: int) -> list[tuple[int, Box]]:
    """The places of lines of so many pixels, `gap` pixels apart, each with its number in the whole list.

    Sets how many pages there are, and says how much higher the screen has to be.
    """
    pages = [list(range(len(heights)))] if pen.flows else _divided(heights, gap, box.h)
    pen.pages = len(pages)
    places, y = [], box.y
    for number in pages[page % len(pages)]:
        places.append((number, Box(box.x, y, box.w, heights[number])))
        y += heights[number] + gap
    if pen.flows:
        pen.needs(y - gap - box.bottom)
    return places


def _divided(heights: Sequence[float], gap: float, room: float) -> list[list[int]]:
    """The numbers of the lines on each page: at least one."""
    pages: list[list[int]] = [[]]
    used = 0.0
    for number, high in enumerate(heights):
        if pages[-1] and used + high > room + ROUNDING:
            pages.append([])
            used = 0.0
        pages[-1].append(number)
        used += high + gap
    return pages
