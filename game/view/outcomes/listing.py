"""A list of things with their counts: options, notes, proposals, statements; on as many pages as it takes."""

from collections.abc import Sequence
from dataclasses import replace

from game.view.layout import Share, rows
from game.view.looks import OptionLook
from game.view.outcomes.about import about_height, about_on_one_page
from game.view.outcomes.around_pages import around_pages
from game.view.outcomes.board import board_of, with_board
from game.view.outcomes.entries.card import put_entry
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import LINE, gap
from game.view.outcomes.list_layout import Laid, laid_out, list_height, lowest
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import strip_height
from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block

MOST_MORE = 4.0
"""How much higher an entry may be than it has to be, in hundredths, so that entries fill their page."""


def put_list(pen: Pen, box: Box, entries: Sequence[Entry], page: int) -> None:
    """The page of the list, counted round."""
    _put_page(pen, box, entries, laid_out(pen, box, entries), page)


def list_pages(pen: Pen, box: Box, entries: Sequence[Entry]) -> int:
    """How many pages the list fills in that box."""
    return len(laid_out(pen, box, entries))


def list_around(
    pen: Pen,
    box: Box,
    told: Told,
    entries: Sequence[Entry],
    look: OptionLook | None = None,
    head: Block | None = None,
    board: bool = False,
) -> int:
    """The list with what it is about above and the verdict below; gives how many pages there are.

    `look` is that of the option for which the verdict speaks. `head` stands right above the list, on every page; larger
    text has it once. With a `board`, and larger text, all counts stand together on the first of several pages.
    """
    if any(entry.words == told.about for entry in entries):
        told = replace(told, about="")  # nothing is said twice
    wanted = list_height(pen, box.w, entries)
    if pen.flows:
        high = strip_height(pen, box.w, told, look is not None) if told.verdict else 0.0
        below = wanted + high + 2 * gap(pen) + (head.high + gap(pen, LINE) if head is not None else 0.0)
        told = replace(told, about=about_on_one_page(pen, box, told.about, below))
        if board and about_height(pen, box.w, told.about) + below > pen.on_a_page(box):
            block = board_of(pen, box.w, entries)
            if block is not None:
                body, laid = with_board(pen, box, told, look, block, wanted), laid_out(pen, box, entries)
                _put_page(pen, body, entries, laid, 0)
                return 1
    above = head.high + gap(pen, LINE) if head is not None else 0.0

    def pages(room: float, first: float | None) -> Laid:
        return laid_out(pen, replace(box, h=room - above), entries, None if first is None else first - above)

    def used(laid: Laid, page: int) -> float:
        return above - laid.left(page, 0.0)

    least = above + _least(pen, box.w, entries)
    body, laid = around_pages(pen, box, told, least, look, above + wanted, pages, used)
    if head is not None:
        first, _, body = rows(body, [head.high, gap(pen, LINE), Share()])
        head.put(first)
        pen.near.append((first.y, body.y + laid.heights[0]))
    _put_page(pen, body, entries, laid, told.page)
    return len(laid)


def _put_page(pen: Pen, box: Box, entries: Sequence[Entry], laid: Laid, page: int) -> None:
    """The entries of a page, a little higher than they have to be where that fills it."""
    page %= len(laid)
    shown = laid.pages[page]
    cards = sum(not entries[place].heading for place in shown)
    spare = max(0.0, laid.left(page, box.h))
    more = 0.0 if pen.canvas > pen.height or not cards else min(pen.h(MOST_MORE), spare / cards)
    y = box.y
    for place in shown:
        high = laid.heights[place] + (0.0 if entries[place].heading else more)
        put_entry(pen, Box(box.x, y, box.w, high), entries[place], laid.size, laid.form)
        y += high + laid.gap


def _least(pen: Pen, width: float, entries: Sequence[Entry]) -> float:
    """The height of the highest thing that cannot be parted: an entry with the heading above it."""
    _, heights = lowest(pen, width, entries)
    headings = [heights[place] + gap(pen) if entry.heading else 0.0 for place, entry in enumerate(entries)]
    return max((high + above for high, above in zip(heights, [0.0, *headings], strict=False)), default=0.0)
