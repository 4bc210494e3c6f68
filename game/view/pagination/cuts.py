"""Where a screen is cut: for pages about as full as each other, or else page by page, as late as can be."""

import math
from collections.abc import Sequence

from game.view.pagination.band import Reach
from game.view.pagination.costs import Wish

LAST = 0.75
"""How much less it costs that the last page is empty: one that goes on looks unfinished with an empty end."""

HARDLY = 0.01
"""Pixels by which a cut lies above the middle of what goes to the next page, since middles are not exact."""


def spread(kept: list[Reach], top: float, page: float, air: float, wished: Sequence[Wish]) -> list[float]:
    """Where to cut for pages that are as few as can be and about as full as each other.

    To part what is `wished` to be on one page costs what stands with it. No cuts where something is higher than a page.
    """
    last = max((bottom for _, bottom in kept), default=top)
    begins = [top, *(place for place in _free(kept) if place > top + 1)]
    ends = [*begins[1:], last]
    best: list[tuple[int, float, int] | None] = [(0, 0.0, 0)]
    """Up to where each page may begin: how many pages come before, what they cost, where the last of them began."""
    for number, end in enumerate(ends, 1):
        bottom = max((low for first, low in kept if first < end - 1 and low <= end + 1), default=end)
        parted = (wish.cost for wish in wished if wish.top < end - 1 and wish.bottom > end + 1)
        parts = max(parted, default=0.0) if end != last else 0.0
        found = []
        for before in range(number - 1, -1, -1):
            room = page - (air if before == 0 else 2 * air)
            empty = 1 - (bottom - begins[before]) / room
            if empty * room < -1:
                break
            ways = best[before]
            if ways is not None:
                cost = (1 if end != last else LAST) * empty**2 + parts
                found.append((ways[0] + 1, ways[1] + cost, before))
        best.append(min(found, default=None))
    cuts: list[float] = []
    way = best[-1]
    while way is not None and way[2]:
        cuts.append(begins[way[2]])
        way = best[way[2]]
    return cuts[::-1]


def latest_cut(kept: list[Reach], start: float, latest: float) -> float | None:
    """The last place up to `latest` that is in the middle of nothing; `None` when there is none."""
    cut = latest
    for _ in range(len(kept)):
        across = [first for first, last in kept if first < cut - 1 and last > cut + 1]
        if not across:
            return cut
        cut = min(across)
        if cut <= start + 1:
            return None
    return cut


def cut_through(kept: list[Reach], latest: float) -> float:
    """Where to cut when no place up to `latest` is free: what ends behind it goes to the next page as a whole."""
    return min(((first + last) / 2 for first, last in kept if last > latest + 1), default=latest) - HARDLY


def _free(kept: list[Reach]) -> list[float]:
    """Where something begins and nothing else is in the middle."""
    found, low = [], -math.inf
    for place, (first, bottom) in enumerate(sorted(kept)):
        if place and low <= first + 1:
            found.append(first)
        low = max(low, bottom)
    return found
