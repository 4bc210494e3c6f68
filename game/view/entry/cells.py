"""Fields that are all alike in lines and columns, on as many pages as they need; the page with the focus shows."""

from game.frozen import dataclass
from game.view.layout import grid
from game.view.scene import Box


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


def listed(box: Box, heights: list[float], here: int, gap: float, across: int = 1, number: int | None = None) -> Page:
    """As `cells`, for things as high as each needs, from top to bottom and then in the next column.

    `number` names the page where nothing that has the focus does.
    """
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
    starts = [sum(len(page) for page in pages[:place]) for place in range(len(pages))]
    shown = max(place for place, start in enumerate(starts) if start <= max(0, here)) if number is None else number
    shown %= len(pages)
    tight = any(high > box.h + 0.5 for high in heights)
    return Page(shown, len(pages), starts[shown], tuple(pages[shown]), tight)
