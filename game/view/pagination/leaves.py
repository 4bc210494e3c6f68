"""The pages of a screen: as few as there can be with nothing cut in two, and texts whole that have room on a page."""

from itertools import pairwise

from game.view.pagination.band import band, cut_air, page_height
from game.view.pagination.costs import wishes
from game.view.pagination.cuts import cut_through, latest_cut, spread
from game.view.pagination.leaf import Leaf
from game.view.pagination.wholes import Together, kept_whole
from game.view.pen import Pen
from game.view.scene import Scene

A_PAGE_MORE = 3
"""For so many pages there may be one more, if then nothing is cut that belongs together."""


def leaves_of(own: int, scene: Scene, pen: Pen) -> list[Leaf]:
    """The screen cut where nothing is cut in two, on as few pages as there can be.

    A text that has room on a page is whole, however many pages that takes, and a list where it takes hardly one more.
    """
    lists, texts = (_leaves_with(own, scene, pen, together) for together in (Together.LISTS, Together.TEXTS))
    if texts:
        return lists if lists and len(lists) <= len(texts) + len(texts) // A_PAGE_MORE else texts
    ways = [_leaves_with(own, scene, pen, together) for together in (Together.PAIRS, Together.NONE)]
    fewest = min(len(way) for way in ways if way)
    return next(way for way in ways if way and len(way) <= fewest + fewest // A_PAGE_MORE)


def _leaves_with(own: int, scene: Scene, pen: Pen, together: Together) -> list[Leaf]:
    """The pages when that stays together; none where it cannot."""
    top, _ = band(pen, scene)
    page, air = page_height(pen, scene), cut_air(pen)
    kept = kept_whole(scene, pen, page, together)
    last = max((bottom for _, bottom in kept), default=top)
    even = spread(kept, top, page, air, [*wishes(scene, pen, page - 2 * air)])
    if even:
        bounds = [top, *even, pen.canvas]
        return [Leaf(own, start, end, start) for start, end in pairwise(bounds)]
    leaves: list[Leaf] = []
    start = since = top
    while last - start > page - (air if leaves else 0.0) + 1:
        room = page - air if not leaves else page - 2 * air
        cut = latest_cut(kept, start, start + room)
        if cut is None and together is not Together.NONE:
            return []
        if cut is not None:
            leaves.append(Leaf(own, start, cut, since))
            start = since = min((first for first, _ in kept if first >= cut - 1), default=last)
        else:
            cut = cut_through(kept, start + room)
            leaves.append(Leaf(own, start, cut, since))
            # What was to stay together and begins this page is cut now: its lines go on where the first of them begins.
            to_come = [first for first, end in kept if (first + end) / 2 >= cut and first > start + 1]
            start, since = min(to_come, default=last), cut
        if start >= last:
            return leaves
    return [*leaves, Leaf(own, start, pen.canvas, since)]
