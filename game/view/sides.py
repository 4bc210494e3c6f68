"""The panels of two sides: whose turn it is, and who listens."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.phases import speaking
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.options import OPTION_WORDS
from game.view.parts_played import played_by, table_letter
from game.view.pen import Pen
from game.view.scene import Align, Box, Colour, Role, Weight
from game.view.stack import Block

HAS_THE_FLOOR = Text("ui/speak/has-the-floor", "has the floor")
LISTENS = Text("ui/speak/listens", "listens")

LOW_SIGN = 5.4
"""The sign of a side in a narrow window."""

LOW_OUT = 0.5
"""How far the ring is outside of a side in a narrow window, in hundredths: there is less air between things."""

APART = 3.0
"""The least air between a side and what it does on one line, in hundredths."""


def side_words(tr: Translator, session: Session, side: str) -> str:
    """A side, with the letters of its tables where sides were dealt to them."""
    tables = played_by(tr, session, side).tables
    letters = " ".join(table_letter(table) for table in tables)
    return f"{tr(OPTION_WORDS[side])} · {letters}" if letters else tr(OPTION_WORDS[side])


def put_side_sign(pen: Pen, node_id: str, box: Box, side: str, colour: Colour, ground: Colour) -> None:
    """The sign of a side: a disc, a triangle, a question mark."""
    pen.shape(node_id, box, pen.theme.side(side).sign, colour, ground=ground)


def put_side_panel(pen: Pen, box: Box, side: str, speaks: bool) -> tuple[Colour, Colour]:
    look, theme = pen.theme.side(side), pen.theme
    fill = look.fill if speaks else theme.card
    pen.panel(f"side/{side}", box, fill, edge=look.ink, edge_size=0.5, radius=3.4, role=Role.PANEL)
    if speaks:
        pen.ring(f"side/{side}/on", box, 3.4, out=LOW_OUT if pen.narrow else 0.9)
        return look.on_fill, fill
    return look.ink, fill


def put_state(
    pen: Pen,
    box: Box,
    side: str,
    speaks: bool,
    colour: Colour,
    ground: Colour,
    align: Align,
) -> None:
    words = pen.tr(HAS_THE_FLOOR if speaks else LISTENS)
    pen.text(
        f"side/{side}/state",
        box,
        words,
        weight=_state_weight(speaks),
        colour=colour,
        ground=ground,
        align=align,
        leading=TIGHT,
        middle=True,
    )


def side_blocks(pen: Pen, width: float, session: Session, told: bool = True) -> list[Block]:
    """For narrow windows: the sides side by side where their words have room, else who speaks above who listens.

    Colours and a ring tell who speaks; where room is short it is not `told` in words as well.
    """
    beside = (width - pen.air(3.0)) / 2
    if all(_has_room(pen, beside, session, side, told) for side in SIDES):
        on_one_line = told and all(_on_one_line(pen, beside, session, side) for side in SIDES)
        high = max(_low_height(pen, beside, session, side, told, on_one_line) for side in SIDES)

        def put(box: Box) -> None:
            for side, place in zip(SIDES, columns(box, [Share(), Share()], gap=pen.air(3.0)), strict=True):
                _put_low_side(pen, place, session, side, told, on_one_line)

        return [Block(high, put, listed=True)]
    return [replace(block, listed=True) for block in parted_sides(pen, width, session)]


def parted_sides(pen: Pen, width: float, session: Session) -> tuple[Block, Block]:
    """For screens of several pages: who speaks, and who listens, over the whole width and on one line if that fits."""
    first, second = sorted(SIDES, key=lambda side: speaking(session) != side)
    return _low_block(pen, width, session, first), _low_block(pen, width, session, second)


def _low_block(pen: Pen, width: float, session: Session, side: str) -> Block:
    on_one_line = _on_one_line(pen, width, session, side)
    high = _low_height(pen, width, session, side, True, on_one_line)
    return Block(high, lambda box: _put_low_side(pen, box, session, side, True, on_one_line))


def _words_width(pen: Pen, width: float) -> float:
    return width - 2 * pen.air(2.4) - pen.h(LOW_SIGN) - pen.air(1.6)


def _has_room(pen: Pen, width: float, session: Session, side: str, told: bool) -> bool:
    """Whether the side stands on one line, and no word of what it does is broken."""
    room = _words_width(pen, width)
    name = pen.text_width(side_words(pen.tr, session, side), TEXT, Weight.BOLD)
    weight = _state_weight(speaking(session) == side)
    said = [pen.text_width(word, TEXT, weight) for word in _state_words(pen, session, side).split()]
    return max([name, *(said if told else [])]) <= room


def _state_words(pen: Pen, session: Session, side: str) -> str:
    return pen.tr(HAS_THE_FLOOR if speaking(session) == side else LISTENS)


def _low_height(pen: Pen, width: float, session: Session, side: str, told: bool, on_one_line: bool) -> float:
    name, state = _low_lines(pen, width, session, side, told and not on_one_line)
    return max(pen.h(LOW_SIGN), name + state + pen.tails) + 2 * pen.air(1.2)


def _low_lines(pen: Pen, width: float, session: Session, side: str, told: bool) -> tuple[float, float]:
    """How many pixels high a side and what it does, told below it, are."""
    room = _words_width(pen, width)
    name = pen.text_height(side_words(pen.tr, session, side), room, TEXT, Weight.BOLD, TIGHT)
    if not told:
        return name, 0.0
    weight = _state_weight(speaking(session) == side)
    return name, pen.text_height(_state_words(pen, session, side), room, TEXT, weight, TIGHT)


def _on_one_line(pen: Pen, width: float, session: Session, side: str) -> bool:
    """Whether a side and what it does stand on one line."""
    name = pen.text_width(side_words(pen.tr, session, side), TEXT, Weight.BOLD)
    return name + pen.h(APART) + _state_width(pen, session, side) <= _words_width(pen, width)


def _state_width(pen: Pen, session: Session, side: str) -> float:
    weight = _state_weight(speaking(session) == side)
    return pen.text_width(_state_words(pen, session, side), TEXT, weight) + 1


def _state_weight(speaks: bool) -> Weight:
    """Bold letters are not wider than regular ones in every script."""
    return Weight.BOLD if speaks else Weight.REGULAR


def _put_low_side(pen: Pen, box: Box, session: Session, side: str, told: bool, on_one_line: bool) -> None:
    speaks = speaking(session) == side
    colour, ground = put_side_panel(pen, box, side, speaks)
    sign, words = columns(box.inset(pen.air(2.4), pen.air(1.2)), [pen.h(LOW_SIGN), Share()], gap=pen.air(1.6))
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    name, state = _low_lines(pen, box.w, session, side, told and not on_one_line)
    spare = max(0.0, words.h - name - state - pen.tails) / 2
    first, second = rows(Box(words.x, words.y + spare, words.w, name + state), [name, state])
    said = side_words(pen.tr, session, side)
    if on_one_line:
        first, second = columns(first, [Share(), _state_width(pen, session, side)])
    pen.text(
        f"side/{side}/word",
        first,
        said,
        weight=Weight.BOLD,
        colour=colour,
        ground=ground,
        leading=TIGHT,
        role=Role.HEADING,
    )
    if told:
        put_state(pen, second, side, speaks, colour, ground, Align.END if on_one_line else Align.START)
