"""The column at the side of an entry: its end and its bars, beside the middle of its words."""

from dataclasses import replace

from game.view.bars import COUNT_GAP
from game.view.layout import Share, centred, columns, rows
from game.view.outcomes.entries.bars import bar_heights, put_bars
from game.view.outcomes.entries.ends import (
    end_height,
    end_width,
    flag_height,
    flag_width,
    put_end,
    put_flag,
    put_tail,
    tail_height,
)
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form
from game.view.pen import Pen
from game.view.scene import Box

GAP, AIR = 0.3, 0.8
"""The air between the parts of a column, and what keeps its bars off the edges of the card, in hundredths."""


def column_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels of the column: bars of votes hold their counts, plain ones have theirs beside them."""
    if entry.tally is None and entry.part is None:
        return end_width(pen, entry, size, form)
    count = form.tail + pen.h(COUNT_GAP) if entry.has_plain_bar and entry.tail else 0.0
    above = flag_width(pen, entry) if entry.has_plain_bar else end_width(pen, entry, size, form)
    return max(pen.h(form.bar) + count, above)


def column_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """How many pixels high the column is."""
    heights = _heights(pen, entry, size, form)
    return _high(pen, heights) + sum(_airs(pen, entry, form, heights))


def put_column(pen: Pen, box: Box, entry: Entry, size: float, form: Form) -> None:
    """The end with the bars below it, or the flag and a plain bar with its count, in the middle of the box."""
    heights = _heights(pen, entry, size, form)
    top, foot = _airs(pen, entry, form, heights)
    box = replace(box, y=box.y + top, h=box.h - top - foot)
    places = [*rows(centred(box, box.w, _high(pen, heights)), heights, gap=pen.h(GAP))]
    if entry.has_plain_bar:
        if entry.flag is not None:
            put_flag(pen, places.pop(0), entry, at_start=True)
        bar = places[0]
        if entry.tail:
            bar, count = columns(bar, [Share(), form.tail], gap=pen.h(COUNT_GAP))
            put_tail(pen, count, entry, size, form)
        put_bars(pen, [bar], entry, form)
        return
    if len(heights) > len(bar_heights(pen, entry, form)):
        put_end(pen, places.pop(0), entry, size, form)
    put_bars(pen, places, entry, form)


def _heights(pen: Pen, entry: Entry, size: float, form: Form) -> list[float]:
    """The end and the bars, or the flag and a plain bar with its count."""
    bars = bar_heights(pen, entry, form)
    if entry.has_plain_bar:
        count = tail_height(pen, entry, size, form) if entry.tail else 0.0
        above = flag_height(pen, entry)
        bars = [max([count, *bars])]
    else:
        above = end_height(pen, entry, size, form)
    return [above, *bars] if above else bars


def _airs(pen: Pen, entry: Entry, form: Form, heights: list[float]) -> tuple[float, float]:
    """The pixels that keep a bar of votes off the edges above and below it; words have air of their own.

    Larger text has none to spare: its rows would take a page more.
    """
    if entry.tally is None or pen.flows:
        return 0.0, 0.0
    air = pen.air(AIR)
    return (air if len(heights) == len(bar_heights(pen, entry, form)) else 0.0), air


def _high(pen: Pen, heights: list[float]) -> float:
    return sum(heights) + pen.h(GAP) * (len(heights) - 1)
