"""Things of known heights on pages: as few pages as there can be, about as full as each other."""

from collections.abc import Sequence

from game.view.measures import ROUNDING

EVENLY = tuple(part / 20 for part in range(8, 20))
"""The parts of a page that are tried as its room, the least first."""


def paged(heights: Sequence[float], room: float, gap: float, first: float | None = None) -> list[range]:
    """Which of the things with those heights stand on which page of `room` pixels, `gap` apart, in their order.

    Each page has at least one, also one that is higher than a page. There are as few pages as there can be, and none is
    left nearly empty; a `first` with less room than the others is filled. No things make one empty page.
    """
    fewest = _filled(heights, room, gap, room if first is None else first)
    tried = (_filled(heights, room * part, gap, room * part if first is None else first) for part in EVENLY)
    return next((pages for pages in tried if len(pages) == len(fewest)), fewest)


def _filled(heights: Sequence[float], room: float, gap: float, first: float) -> list[range]:
    """The things on pages, each filled before the next one begins."""
    pages: list[range] = []
    start, used = 0, 0.0
    for place, height in enumerate(heights):
        if place > start and used + height > (room if pages else first) + ROUNDING:
            pages.append(range(start, place))
            start, used = place, 0.0
        used += height + gap
    return [*pages, range(start, len(heights))] if heights else [range(0)]
