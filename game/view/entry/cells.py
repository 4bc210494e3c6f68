"""Fields that are all alike in lines and columns, on as many pages as they need; the page with the focus shows."""

from dataclasses import replace

from game.frozen import dataclass
from game.view.layout import grid
from game.view.scene import Box

MORE = 0.5
"""By which part of their height things get higher at most, so that their column ends where the others do."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of `pages` (from 0): the place of the first thing on it, and a box for each of its things.

    `tight` tells that the room is too small for even one thing.
    """

    number: int
    pages: int
    first: int
    boxes: tuple[Box, ...]
    tight: bool = False

    @property
    def whole(self) -> bool:
        """Whether everything stands on this page."""
        return self.pages == 1 and not self.tight


def no_more(page: Page, than: Page) -> bool:
    """Whether a page has room for what stands on it, and there are no more of them than those."""
    return page.pages <= than.pages and not page.tight


def cells(
    box: Box, count: int, here: int, least: tuple[float, float], gap: float, highest: float, across: int | None = None
) -> Page:
    """Boxes for the things of the page on which thing `here` stands.

    No box is smaller than `least` (width, height) nor higher than `highest`; lines are filled evenly. `across` is how
    many stand in a line at most.
    """
    most_across = max(1, int((box.w + gap + 0.5) / (least[0] + gap)))
    most_across = min(most_across, across or most_across)
    most_down = max(1, int((box.h + gap + 0.5) / (least[1] + gap)))
    pages = max(1, -(-count // (most_across * most_down)))
    on_a_page = -(-count // pages)
    down = max(1, -(-on_a_page // most_across))
    beside = max(1, -(-on_a_page // down))
    number = min(max(0, here), max(0, count - 1)) // on_a_page if count else 0
    first = number * on_a_page
    high = min(highest, (box.h - gap * (down - 1)) / down)
    taken = Box(box.x, box.y, box.w, high * down + gap * (down - 1))
    tight = box.h + 0.5 < least[1] or box.w + 0.5 < least[0]
    return Page(number, pages, first, grid(taken, min(on_a_page, count - first), beside, gap, down), tight)


def listed(
    box: Box,
    heights: list[float],
    here: int,
    gap: float,
    across: int = 1,
    number: int | None = None,
    higher: float = 0.0,
) -> Page:
    """As `cells`, for things as high as each needs, from top to bottom and then in the next column.

    `number` names the page where nothing that has the focus does. In one column each is `higher` than it has to be by
    up to so many pixels, where its page has room for that.
    """
    if not heights:
        return Page(0, 1, 0, (), False)
    pages = _filled(box, heights, gap, across)
    low = max(page[-1].bottom for page in pages)
    while across == 1 and len(pages) > 1:  # each as full as the others
        tried = _filled(replace(box, h=low - box.y - 1), heights, gap, across)
        lower = max(page[-1].bottom for page in tried)
        if len(tried) > len(pages) or lower >= low:
            break
        pages, low = tried, lower
    starts = [sum(len(page) for page in pages[:place]) for place in range(len(pages))]
    shown = max(place for place, start in enumerate(starts) if start <= max(0, here)) if number is None else number
    shown %= len(pages)
    tight = any(high > box.h + 0.5 for high in heights)
    more = min(higher, (box.bottom - pages[shown][-1].bottom) / len(pages[shown])) if across == 1 and heights else 0.0
    boxes = [replace(each, y=each.y + more * place, h=each.h + more) for place, each in enumerate(pages[shown])]
    return Page(shown, len(pages), starts[shown], tuple(boxes), tight)


def _filled(box: Box, heights: list[float], gap: float, across: int) -> list[list[Box]]:
    """Things from top to bottom and then in the next column, on pages that are as full as can be."""
    width = (box.w - gap * (across - 1)) / across
    pages: list[list[Box]] = [[]]
    x, y = box.x, box.y
    for high in heights:
        if pages[-1] and y + high > box.bottom + 0.5:
            x, y = x + width + gap, box.y
            if x + width > box.right + 0.5:
                pages.append([])
                x = box.x
        pages[-1].append(Box(x, y, width, high))
        y += high + gap
    return pages


def listed_evenly(
    box: Box, heights: list[float], here: int, gap: float, across: int, higher: float, number: int | None = None
) -> Page:
    """As `listed`, but where all of it has room on one page in columns of as many things, up to `higher` each.

    Things beside each other are then as high as each other; where that has no room, the columns end together.
    """
    down = -(-len(heights) // across)
    starts = range(0, len(heights), max(1, down))
    beside = [max(heights[place % down :: down]) for place in range(len(heights))]
    width = (box.w - gap * (across - 1)) / across
    for tried in (beside, heights):
        columns = [tried[start : start + down] for start in starts]
        taken = [sum(column) + gap * (len(column) - 1) for column in columns]
        spare = box.h - max(taken, default=0.0)
        if spare < -0.5 or not columns:
            continue
        more = [max(0.0, min(spare / down, higher))] * len(columns)
        if tried is heights:
            ends = max(taken) + more[0] * down
            more = [
                min((ends - used) / len(column), MORE * min(column))
                for used, column in zip(taken, columns, strict=True)
            ]
        boxes = [
            Box(
                box.x + number * (width + gap),
                box.y + sum(column[:place]) + (more[number] + gap) * place,
                width,
                high + more[number],
            )
            for number, column in enumerate(columns)
            for place, high in enumerate(column)
        ]
        return Page(0, 1, 0, tuple(boxes))
    return listed(box, heights, here, gap, across, number, higher)
