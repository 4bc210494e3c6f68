"""The column at the side of an entry: its end and its bars, beside the middle of its words."""

from dataclasses import replace

from game.view.layout import centred, rows
from game.view.outcomes.entries.bars import bar_heights, put_bars
from game.view.outcomes.entries.ends import end_height, end_width, put_end
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form
from game.view.outcomes.entries.ground import Ground
from game.view.pen import Pen
from game.view.scene import Box

GAP, AIR = 0.3, 0.8
"""The air between the parts of a column, and what keeps its bars off the edges of the card, in hundredths."""


def column_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels of the column: those of its bars, which hold their counts, or of the end above them."""
    end = end_width(pen, entry, size, form)
    return end if entry.tally is None else max(pen.h(form.bar), end)


def column_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """How many pixels high the column is."""
    heights = _heights(pen, entry, size, form)
    return _high(pen, heights) + sum(_airs(pen, entry, form, heights))


def put_column(pen: Pen, box: Box, entry: Entry, size: float, form: Form, ground: Ground) -> None:
    """The end with the bars below it, in the middle of the box."""
    heights = _heights(pen, entry, size, form)
    top, foot = _airs(pen, entry, form, heights)
    box = replace(box, y=box.y + top, h=box.h - top - foot)
    places = [*rows(centred(box, box.w, _high(pen, heights)), heights, gap=pen.h(GAP))]
    if len(heights) > len(bar_heights(pen, entry, form)):
        put_end(pen, places.pop(0), entry, size, form, ground)
    put_bars(pen, places, entry)


def _heights(pen: Pen, entry: Entry, size: float, form: Form) -> list[float]:
    """The end and the bars."""
    bars, above = bar_heights(pen, entry, form), end_height(pen, entry, size, form)
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
