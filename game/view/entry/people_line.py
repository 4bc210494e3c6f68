"""People on a line between two ends: one sign for each of them, where they stand."""

from game.core.ballots import Tally
from game.view.layout import Share, centred, columns
from game.view.looks import OptionLook, option_look
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind

LINE, LEAST_LINE = 5.0, 3.6
"""How high the line is, in hundredths: comfortably, and at least."""

LARGEST_SIGN, SMALLEST_SIGN = 3.2, 1.1
APART = 0.35
"""The air between two people, as a share of their size."""


def put_people_line(pen: Pen, box: Box, tally: Tally, hidden: bool) -> None:
    """The first option's people from the start, the last one's from the end, those in between in the middle.

    Nobody stands there while the counts are `hidden`. A crowd for which there is no room at a size that can be told
    apart is bands, as wide as its shares.
    """
    if hidden or not tally.cast:
        pen.panel("line", centred(box, box.w, pen.h(0.6)), pen.theme.ink, radius=0.3)
        return
    size = min(pen.h(LARGEST_SIGN), box.h, box.w / (tally.cast + 2) / (1 + APART))
    if size < pen.h(SMALLEST_SIGN):
        _put_bands(pen, box, tally)
        return
    step = size * (1 + APART)
    last = len(tally.options) - 1
    start = box.x + (tally.count(tally.options[0]) + 1) * step
    end = box.right - (tally.count(tally.options[last]) + 1) * step
    for place, option in enumerate(tally.options):
        count, look = tally.count(option), option_look(pen.theme, tally.ballot, option, place)
        wide = count * step - size * APART
        middle = max(start, min(box.x + (box.w - wide) / 2, end - wide))  # a large end pushes it out of the centre
        x = box.x if place == 0 else box.right - wide if place == last else middle
        for person in range(count):
            at = Box(x + person * step, box.y + (box.h - size) / 2, size, size)
            _put_person(pen, f"line/{option}/{person}", at, look)


def _put_person(pen: Pen, node_id: str, box: Box, look: OptionLook) -> None:
    sign = look.sign or ShapeKind.CIRCLE
    pen.shape(node_id, box, sign, look.fill, edge=pen.theme.ink, edge_size=0.2, ground=pen.theme.table)


def _put_bands(pen: Pen, box: Box, tally: Tally) -> None:
    there = [option for option in tally.options if tally.count(option)]
    band = centred(box, box.w, min(box.h, pen.h(3.6)))
    shares = columns(band, [Share(tally.count(option)) for option in there], gap=pen.h(0.4))
    for option, place in zip(there, shares, strict=True):
        look = option_look(pen.theme, tally.ballot, option, tally.options.index(option))
        pen.panel(f"line/{option}", place, look.fill, edge=pen.theme.ink, edge_size=0.2, radius=0.6)
