"""The verdict on its strip, the largest thing where there is room, and the remarks that help to read its numbers."""

from dataclasses import replace

from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import ASK, SMALL, TEXT, TIGHT
from game.view.outcomes.dots import set_out
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

SIDE, ABOVE, LOW_ABOVE = 2.6, 0.9, 0.8
"""The air beside and above the words of the verdict, in hundredths; the last where text is larger."""

SIGN_ROOM, SIGN, LOW_SIGN = 8.0, 7.4, 5.0
"""The room of the verdict's sign and the sign's own size, in hundredths; the last is both on a narrow screen."""

SIGN_GAP, SIGN_LETTER = 2.0, 6.0
"""The air between the sign and the words, and the size of a letter on a large sign, in hundredths."""

REMARK_SIZES = (TEXT, 4.0, SMALL)
"""The sizes of remarks below the verdict, in hundredths."""

SIZES = (7.0, 6.6, 6.2, 5.8, 5.4, ASK, 4.6, TEXT)
"""The sizes of the verdict, in hundredths."""


def strip_height(pen: Pen, width: float, told: Told, signed: bool, size: float = TEXT) -> float:
    """How many pixels high the strip must be for the verdict in that size, its remarks and, if `signed`, its sign."""
    inner = _words_width(pen, width, signed)
    words = pen.text_height(told.verdict, inner, size, Weight.BOLD, TIGHT)
    sign = _sign_width(pen) if signed and pen.flows else 0.0
    return max(words + _small_remarks_height(pen, inner, told), sign) + 2 * _above(pen)


def grown_strip_height(pen: Pen, width: float, told: Told, signed: bool, room: float) -> float:
    """How many pixels high the strip is with the largest words for which `room` pixels are enough.

    They take no more lines than in their smallest size, in which they are where the room is not enough.
    """
    inner = _words_width(pen, width, signed)
    lines = len(pen.wrap(told.verdict, pen.h(TEXT), Weight.BOLD, inner))
    for size in SIZES:
        high = strip_height(pen, width, told, signed, size)
        if high <= room and len(pen.wrap(told.verdict, pen.h(size), Weight.BOLD, inner)) <= lines:
            return high
    return strip_height(pen, width, told, signed)


def put_strip(pen: Pen, box: Box, told: Told, look: OptionLook | None = None) -> None:
    """The verdict on its card, with the mark of the option that it speaks for, and its remarks.

    They stay on one page, if a page holds them.
    """
    theme = pen.theme
    pen.keep(box)
    pen.panel("verdict/card", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.8, shadow=0.8, role=Role.PANEL)
    inner = box.inset(pen.air(SIDE), _above(pen))
    if look is not None:
        sign, inner = columns(inner, [_sign_width(pen), Share()], gap=pen.air(SIGN_GAP))
        _put_sign(pen, sign, look)
    words, below = rows(inner, [Share(), _small_remarks_height(pen, inner.w, told)])
    pen.fitted(
        "verdict",
        words,
        told.verdict,
        largest=SIZES[0],
        smallest=TEXT,
        colour=theme.ink if look is None else look.ink,
        ground=theme.card,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )
    if told.remarks:
        size = next((size for size in REMARK_SIZES if _remarks_height(pen, below.w, told, size) <= below.h), SMALL)
        said, width = _set_out(pen, below.w, told.remarks, size)
        pen.text(
            "verdict/remarks",
            replace(below, w=width),
            said,
            size=size,
            colour=theme.ink_soft,
            ground=theme.card,
            leading=TIGHT,
            middle=True,
        )


def remarks_height(pen: Pen, width: float, remarks: str) -> float:
    """The pixels of the remarks where they stand on the table instead; 0 for none."""
    said, width = _set_out(pen, width, remarks, TEXT)
    return pen.text_height(said, width, TEXT, leading=TIGHT) if said else 0.0


def put_remarks(pen: Pen, box: Box, remarks: str) -> None:
    """The remarks on the table, apart from the verdict."""
    said, width = _set_out(pen, box.w, remarks, TEXT)
    pen.text("verdict/remarks", replace(box, w=width), said, ground=pen.theme.table, leading=TIGHT, balanced=True)


def _words_width(pen: Pen, width: float, signed: bool) -> float:
    """The pixels that the words have beside the sign on a strip of that width."""
    return width - 2 * pen.air(SIDE) - (_sign_width(pen) + pen.air(SIGN_GAP) if signed else 0.0)


def _small_remarks_height(pen: Pen, width: float, told: Told) -> float:
    return _remarks_height(pen, width, told, SMALL)


def _remarks_height(pen: Pen, width: float, told: Told, size: float) -> float:
    said, width = _set_out(pen, width, told.remarks, size)
    return pen.text_height(said, width, size, leading=TIGHT) if said else 0.0


def _set_out(pen: Pen, width: float, remarks: str, size: float) -> tuple[str, float]:
    """The remarks in lines, and how many pixels wide these may be: one alone may take all of the width."""
    if pen.text_width(remarks, size) > width:
        width = min(width, pen.line_width(size))
    return set_out(remarks, lambda line: pen.text_width(line, size) <= width), width


def _sign_width(pen: Pen) -> float:
    return pen.h(LOW_SIGN if pen.narrow else SIGN_ROOM)


def _above(pen: Pen) -> float:
    return pen.air(LOW_ABOVE if pen.flows else ABOVE)


def _put_sign(pen: Pen, box: Box, look: OptionLook) -> None:
    side = min(pen.h(LOW_SIGN if pen.narrow else SIGN), box.h)
    size = TEXT if side < pen.h(SIGN) else SIGN_LETTER
    put_mark(pen, "verdict/sign", centred(box, side, side), look, pen.theme.card, size=size)
