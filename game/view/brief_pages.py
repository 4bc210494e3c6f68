"""What roles and sides want or have to do, on as many pages as it takes."""

from game.frozen import dataclass
from game.view.measures import ASK, TEXT
from game.view.part_card import brief_height, brief_leading, head_height, part_above, part_side, put_part
from game.view.part_grid import AIR, GAP, cells, rows_height
from game.view.parts_played import Played
from game.view.pen import Pen
from game.view.scene import Box
from game.view.textpages import text_pages

SIZES = (5.4, ASK, 4.6, TEXT)
"""The sizes of what a role wants, in hundredths: the largest that costs no page is taken."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A part on a page of briefs, with as many of its words as stand there, in that size; it is `high` pixels high."""

    part: Played
    words: str
    high: float
    size: float


def brief_pages(pen: Pen, box: Box, parts: tuple[Played, ...]) -> list[list[Brief]]:
    """The parts with their briefs, as many a page as fit one below the other; a long brief goes on on the next."""
    tried = [_brief_pages(pen, box, parts, size) for size in SIZES]
    fewest = min(map(len, tried))
    return next(pages for pages in tried if len(pages) == fewest)


def put_briefs(pen: Pen, box: Box, shown: list[Brief]) -> None:
    """One page of them, from the top; a page that is not full is not stretched to look so."""
    heights = [each.high for each in shown]
    airy = min(box.h, rows_height(pen, heights) + pen.h(AIR) * len(shown))
    places = cells(pen, Box(box.x, box.y, box.w, airy), 1, heights)
    for each, cell in zip(shown, places, strict=True):
        put_part(pen, cell, each.part, each.words, each.size)


def _brief_pages(pen: Pen, box: Box, parts: tuple[Played, ...], size: float) -> list[list[Brief]]:
    pages: list[list[Brief]] = []
    left = 0.0
    for part in parts:
        width = box.w - 2 * part_side(pen)
        head = head_height(pen, part, box.w)
        most = Box(0, 0, width, box.h - head - part_above(pen))
        for words in text_pages(pen, part.brief, most, size, leading=brief_leading(pen)):
            high = head + (brief_height(pen, words, width, size) + part_above(pen) if words else 0.0)
            if not pages or high > left:
                pages.append([])
                left = box.h
            pages[-1].append(Brief(part, words, high, size))
            left -= high + pen.h(GAP)
    return pages
