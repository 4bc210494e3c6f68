"""The marks that options, tables and verdicts go by: a sign in its colour, or a letter or number on a tile."""

from game.view.layout import centred
from game.view.looks import LETTERS, OptionLook
from game.view.measures import TEXT
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, ShapeKind, Weight

CHIP = 5.6
"""The size of the mark that an option or a table goes by, in hundredths."""

ON_TILE = 0.6
"""The part of a tile's side that a sign on it takes."""


def put_mark(pen: Pen, node_id: str, box: Box, look: OptionLook, ground: Colour, size: float = TEXT) -> None:
    """What an option goes by: its sign in its colour, or its letter, of that `size`, or sign on a tile of its colour.

    The tile is the largest square, or disc, in the middle of the box. `ground` is the colour behind it.
    """
    sides = (pen.theme.side("for").fill, pen.theme.side("against").fill)
    if look.sign is not None and not look.letter and look.fill in sides:
        pen.shape(node_id, box, look.sign, look.ink, ground=ground)
        return
    side = min(box.w, box.h)
    tile = centred(box, side, side)
    radius = pen.hundredths(side / 2) if look.round else 1.2
    pen.panel(node_id, tile, look.fill, edge=pen.theme.ink, edge_size=0.3, radius=radius)
    if look.letter:
        pen.text(
            f"{node_id}/letter",
            tile,
            look.letter,
            size=size,
            weight=Weight.BOLD,
            colour=look.on_fill,
            ground=look.fill,
            align=Align.CENTRE,
            leading=1.1,
            middle=True,
        )
    elif look.sign is not None:
        on_it = centred(tile, side * ON_TILE, side * ON_TILE)
        pen.shape(f"{node_id}/shape", on_it, look.sign, look.on_fill, ground=look.fill)


def table_look(pen: Pen, table: int) -> OptionLook:
    """How a table (from 0) is marked: its letter on a disc, so that it is never taken for an option or a thing."""
    theme = pen.theme
    return OptionLook(theme.ink, theme.paper, theme.ink, None, LETTERS[table % len(LETTERS)], round=True)


def sign_look(pen: Pen, sign: ShapeKind, strong: bool = True) -> OptionLook:
    """A sign that says something of its own: a check, a minus; on a tile of ink where it is `strong`."""
    theme = pen.theme
    fill, on_fill = (theme.ink, theme.paper) if strong else (theme.card, theme.ink)
    return OptionLook(fill, on_fill, theme.ink, sign)
