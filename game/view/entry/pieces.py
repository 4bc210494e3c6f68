"""Pieces of which all fields are put together: the card, a letter or a sign on its colour, a count in its middle."""

from game.view.layout import centred
from game.view.looks import OptionLook
from game.view.measures import ASK, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, Weight

WELL, WELL_SHAPE, AROUND_WELL = 1.1, 1.5, 0.9
"""The height of an empty place at most, in the size of what it is for, its width in heights, and the least air around
it in hundredths."""


def put_card(pen: Pen, box: Box, field: str, label: str, action: Action, radius: float, edge: float = 0.3) -> None:
    """A field's card; `label` says it in words, `radius` and `edge` are in hundredths."""
    paint = Panel(pen.theme.card, pen.theme.ink, max(1.0, pen.h(edge)), pen.h(radius))
    pen.put(Node(field, Role.FIELD, box, paint, label, action, focused=pen.focus == field))


def put_focus(pen: Pen, box: Box, field: str, radius: float, out: float = 0.35) -> None:
    """A ring round the field, last of all, when it has the focus."""
    if pen.focus == field:
        pen.ring(f"{field}/focus", box, radius, out=out)


def put_centred(
    pen: Pen, node_id: str, box: Box, words: str, colour: Colour | None, ground: Colour, size: float = ASK
) -> None:
    """A letter, or a short word, in the middle of a box."""
    pen.text(
        node_id,
        box,
        words,
        size=size,
        weight=Weight.BOLD,
        colour=colour,
        ground=ground,
        align=Align.CENTRE,
        leading=TIGHT,
        middle=True,
    )


def put_letter_or_sign(pen: Pen, field: str, box: Box, look: OptionLook, side: float, size: float = ASK) -> None:
    """The letter that an option goes by, else its sign, `side` pixels large."""
    if look.letter:
        put_centred(pen, f"{field}/letter", box, look.letter, look.on_fill, look.fill, size)
    elif look.sign is not None:
        pen.shape(f"{field}/sign", centred(box, side, side), look.sign, look.on_fill, ground=look.fill)


def put_count(pen: Pen, field: str, box: Box, shown: str | None, largest: float) -> None:
    """A count, as large as it fits; `None` is an empty place for one."""
    if shown is None:
        put_well(pen, field, box, largest)
        return
    pen.fitted(
        f"{field}/count",
        box,
        shown,
        largest=largest,
        smallest=ASK,
        ground=pen.theme.card,
        align=Align.CENTRE,
        leading=1.1,
    )


def put_well(pen: Pen, field: str, box: Box, size: float = ASK) -> None:
    """A place in the middle of the box for what has that size, in hundredths, and was not put down yet.

    It is sunken a little, with a line to write on: no number, and nothing that is covered.
    """
    high = min(pen.h(size * WELL), box.h - 2 * pen.h(AROUND_WELL))
    wide = min(high * WELL_SHAPE, box.w - 2 * pen.h(AROUND_WELL))
    well = centred(box, wide, high)
    pen.panel(f"{field}/empty", well, pen.theme.paper, edge=pen.theme.gone, edge_size=0.2, radius=0.8)
    line = Box(well.x + wide * 0.2, well.bottom - high * 0.22, wide * 0.6, pen.h(0.4))
    pen.panel(f"{field}/empty/line", line, pen.theme.ink, radius=0.2)
