"""Lists on pages: as many lines as have room; where text is larger than usual, all of them, on as high a screen.

A list that is shorter than its page fills it: its lines grow up to what is sensible for them, and what is still left
over is above and below them alike. Pages of one list have about as many lines each, and lines of one height.
"""

from collections.abc import Sequence

from game.view.measures import ROUNDING
from game.view.pen import Pen
from game.view.scene import Box

_HALVINGS = 12
"""How exactly the least room is found in which lines need no more pages."""


def on_this_page(
    pen: Pen, box: Box, heights: Sequence[float], gap: float, page: int, grow: float = 1.0
) -> list[tuple[int, Box]]:
    """The places of lines of so many pixels, `gap` pixels apart, each with its number in the whole list.

    Lines may become up to `grow` times as high. Sets how many pages there are, and says how much higher the screen
    has to be.
    """
    pages = [list(range(len(heights)))] if pen.flows else divided(heights, gap, box.h)
    pen.pages = len(pages)
    several = pen.flows and pen.canvas > pen.height  # of larger text, which is as high as it has to be
    larger, above = (1.0, 0.0) if several or grow <= 1.0 else _filling(pages, heights, gap, box.h, grow)
    places, y = [], box.y + above
    for number in pages[page % len(pages)]:
        places.append((number, Box(box.x, y, box.w, heights[number] * larger)))
        y += heights[number] * larger + gap
    if pen.flows:
        pen.needs(y - gap - above - box.bottom)
    return places


def _filling(
    pages: Sequence[Sequence[int]], heights: Sequence[float], gap: float, room: float, grow: float
) -> tuple[float, float]:
    """How many times as high lines become so that the fullest page is full, and the air above the first of them."""
    larger, above = grow, room
    for page in pages:
        between = gap * (len(page) - 1)
        high = sum(heights[number] for number in page)
        if high > 0:
            larger = min(larger, max(1.0, (room - between) / high))
    for page in pages:
        high = larger * sum(heights[number] for number in page) + gap * (len(page) - 1)
        above = min(above, max(0.0, (room - high) / 2))
    return larger, above


def divided(heights: Sequence[float], gap: float, room: float) -> list[list[int]]:
    """The numbers of the lines on each page, on as few as they need: at least one, and about as many on each."""
    pages = _greedy(heights, gap, room)
    least, most = 0.0, room
    for _ in range(_HALVINGS if len(pages) > 1 else 0):
        middle = (least + most) / 2
        tried = _greedy(heights, gap, middle)
        if len(tried) > len(pages):
            least = middle
        else:
            pages, most = tried, middle
    return pages


def _greedy(heights: Sequence[float], gap: float, room: float) -> list[list[int]]:
    """The numbers of the lines on each page, as many on the first ones as have room: at least one."""
    pages: list[list[int]] = [[]]
    used = 0.0
    for number, high in enumerate(heights):
        if pages[-1] and used + high > room + ROUNDING:
            pages.append([])
            used = 0.0
        pages[-1].append(number)
        used += high + gap
    return pages
