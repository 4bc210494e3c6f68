"""The column at the side of an entry: its end and its bars, beside the middle of its words."""

from game.view.layout import Share, centred, columns, rows
from game.view.outcomes.entries.bars import COUNT_GAP, bar_heights, put_bars
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

GAP = 0.3
"""The air between the parts of a column, in hundredths."""


def column_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels of the column: bars of votes hold their counts, plain ones have theirs beside them."""
    if entry.tally is None and entry.part is None:
        return end_width(pen, entry, size, form)
    count = form.tail + pen.h(COUNT_GAP) if entry.has_plain_bar and entry.tail else 0.0
    above = flag_width(pen, entry) if entry.has_plain_bar else end_width(pen, entry, size, form)
    return max(pen.h(form.bar) + count, above)


def column_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """How many pixels high the column is."""
    return _high(pen, _heights(pen, entry, size, form))


def put_column(pen: Pen, box: Box, entry: Entry, size: float, form: Form) -> None:
    """The end with the bars below it, or the flag and a plain bar with its count, in the middle of the box."""
    heights = _heights(pen, entry, size, form)
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


def _high(pen: Pen, heights: list[float]) -> float:
    return sum(heights) + pen.h(GAP) * (len(heights) - 1)
