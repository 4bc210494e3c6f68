"""The surroundings of a list that may go on on further pages, arranged so that it takes the fewest."""

from collections.abc import Callable, Iterator, Sized
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from game.frozen import dataclass
from game.view.layout import Share, rows
from game.view.looks import OptionLook
from game.view.measures import ROUNDING
from game.view.outcomes.about import about_height
from game.view.outcomes.around import around
from game.view.outcomes.gaps import LOW_GAP
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import put_remarks, remarks_height, strip_height
from game.view.pen import Pen
from game.view.scene import Box

Pages = TypeVar("Pages", bound=Sized)


def around_pages(
    pen: Pen,
    box: Box,
    told: Told,
    least: float,
    look: OptionLook | None,
    wanted: float,
    pages: Callable[[float, float | None], Pages],
    used: Callable[[Pages, int], float],
) -> tuple[Box, Pages]:
    """As `around`, for a list that may go on on further pages, which have no verdict, so that they hold more.

    `pages` divides it, given the room of a page in pixels and that of the first one, where it is another; `used` says
    how many pixels one of them takes. Gives the room on the page that shows, and the pages. The remarks are at the end
    of the last page, and the question on the first one only, where that takes fewer pages.
    """
    begun = len(pen.nodes)
    body = around(pen, box, told, least, look, wanted, verdict_first=True, answers=True)
    asks = told.about != pen.tr(told.phase.prompt) or any(node.id == "about" for node in pen.nodes[begun:])
    if pen.flows or (asks and wanted <= body.h + ROUNDING):
        return body, pages(body.h, None)
    del pen.nodes[begun:]
    way, found = _fewest(pen, box, told, look, pages, used)
    page = told.page % len(found)
    if page == 0:
        first = replace(told, about=way.about, remarks="" if way.remarks_last else told.remarks)
        return around(pen, box, first, used(found, 0), look, answers=True), found
    if page == len(found) - 1 and way.remarks_last and told.remarks:
        box, below = rows(box, [Share(), remarks_height(pen, box.w, told.remarks)], gap=pen.h(LOW_GAP))
        put_remarks(pen, below, told.remarks)
    further = replace(told, about=way.about if way.reminds else "", verdict="", remarks="")
    return around(pen, box, further, used(found, page), answers=True), found


@dataclass(frozen=True, slots=True)
class _Way:
    """How the pages of a list are arranged.

    `about` is what the first one reminds of, as the others do if it `reminds`; `remarks_last` says that the remarks are
    at the end of the last one.
    """

    about: str
    reminds: bool
    remarks_last: bool


def _fewest(
    pen: Pen,
    box: Box,
    told: Told,
    look: OptionLook | None,
    pages: Callable[[float, float | None], Pages],
    used: Callable[[Pages, int], float],
) -> tuple[_Way, Pages]:
    """The first of the ways that takes the fewest pages, and has the first thing of the list on the first one.

    One without a question only where there is no other: a page more is better than that.
    """

    def divided(way: _Way) -> Pages | None:
        """The list when it is arranged so; nothing where its first thing, or all the remarks, have no room then."""
        gap = pen.h(LOW_GAP)
        about = about_height(pen, box.w, way.about) + gap if way.about else 0.0
        short = replace(told, remarks="") if way.remarks_last else told
        first = box.h - about - (strip_height(pen, box.w, short, look is not None) + gap if told.verdict else 0.0)
        room = box.h - (about if way.reminds else 0.0)
        if way.remarks_last and told.remarks:
            room -= remarks_height(pen, box.w, told.remarks) + gap
        found = pages(room, first)
        lost = way.remarks_last and told.remarks and len(found) == 1
        return found if used(found, 0) <= first + ROUNDING and not lost else None

    def working(ways: list[_Way]) -> Iterator[tuple[_Way, Pages]]:
        for way in ways:
            if (found := divided(way)) is not None:
                yield way, found

    abouts = [each for each in pen.endings(told.about) if each]
    asking = [_Way(about, reminds, last) for about in abouts for reminds in (True, False) for last in (False, True)]
    bare = [_Way("", reminds=False, remarks_last=last) for last in (False, True)]
    found = [*working(asking)] or [*islice(working(bare), 1)]
    if not found:
        return bare[-1], pages(box.h, box.h)
    return min(found, key=lambda each: len(each[1]))
