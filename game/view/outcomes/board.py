"""All counts beside each other, each with the mark of its option: who leads, where their words need further pages."""

from collections.abc import Sequence
from dataclasses import replace

from game.view.layout import Share, columns, rows
from game.view.looks import OptionLook
from game.view.marks import CHIP
from game.view.measures import TEXT
from game.view.outcomes.about import about_height, put_about
from game.view.outcomes.entries.card import entry_height, put_entry
from game.view.outcomes.entries.ends import END_GAP, tail_width
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import LINE, gap, side
from game.view.outcomes.entries.plan import MARK_GAP
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import put_remarks, put_strip, remarks_height, strip_height
from game.view.pen import Pen
from game.view.scene import Box
from game.view.stack import Block

MOST = 8
"""As many options as a board has; more are a list."""


def board_of(pen: Pen, width: float, entries: Sequence[Entry]) -> Block | None:
    """The marks of a list with their counts, on as few lines as there can be; `None` where they have no marks."""
    cells = [
        replace(each, id=f"board/{each.id}", words="", detail="", tail=each.brief, flag=None, flag_words="")
        for each in entries
        if each.look is not None and each.brief and each.part is not None
    ]
    if not 2 <= len(cells) == len(entries) <= MOST:
        return None
    wide = max(tail_width(pen, cell, TEXT, LINE) for cell in cells)
    wide += pen.h(CHIP) + pen.air(MARK_GAP) + pen.h(END_GAP) + 2 * side(pen)
    apart = gap(pen, LINE)
    most = max(1, int((width + apart) / (wide + apart)))
    lines = -(-len(cells) // most)
    across = -(-len(cells) // lines)
    high = max(entry_height(pen, (width + apart) / across - apart, cell, TEXT, LINE) for cell in cells)

    def put(box: Box) -> None:
        pen.keep(box)
        for number, line in enumerate(rows(box, [high] * lines, gap=apart)):
            shown = cells[number * across : (number + 1) * across]
            for cell, place in zip(shown, columns(line, [Share()] * across, gap=apart), strict=False):
                put_entry(pen, place, cell, TEXT, LINE)

    return Block(high * lines + apart * (lines - 1), put)


def with_board(pen: Pen, box: Box, told: Told, look: OptionLook | None, board: Block, wanted: float) -> Box:
    """The verdict and the board on the first page; gives the room of `wanted` pixels for the list.

    What it is about stands above them where that page has room for it, else below, with the options; the remarks are
    last.
    """
    apart = gap(pen, LINE)
    short = replace(told, remarks="")
    strip = strip_height(pen, box.w, short, look is not None)
    result = strip + apart + board.high
    page = pen.on_a_page(box)
    remarks_high = remarks_height(pen, box.w, told.remarks)
    abouts = [each for each in pen.endings(told.about) if each]
    above = next((each for each in abouts if about_height(pen, box.w, each) + apart + result <= page), "")
    about = above or told.about
    about_high = about_height(pen, box.w, about)
    names = ["strip", "board"]
    names = ["about", *names] if above else [*names, "about"] if about else names
    names += ["list", *(["remarks"] if remarks_high else [])]
    highs = {"about": about_high, "strip": strip, "board": board.high, "list": wanted, "remarks": remarks_high}
    pen.wants(sum(highs[name] for name in names) + apart * (len(names) - 1), box)
    places = dict(zip(names, rows(box, [highs[name] for name in names], gap=apart), strict=True))
    if about:
        put_about(pen, places["about"], about)
    put_strip(pen, places["strip"], short, look)
    board.put(places["board"])
    pen.near.append((min(places["strip"].y, places["about"].y if above else box.bottom), places["board"].bottom))
    if remarks_high:
        put_remarks(pen, places["remarks"], told.remarks)
    return places["list"]
