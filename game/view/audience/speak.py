"""One side has the floor: its panel stands forward with the clock, the other listens, the claim between them."""

from game.core.ballots import SIDES
from game.core.phases import speaking
from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_ask, put_frame
from game.view.layout import Share, columns, rows, squeezed
from game.view.options import OPTION_WORDS
from game.view.parts import card_heights, clock_width, face_of, put_card, put_clock, put_side_sign
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.scene import Align, Box, Colour, Role, Weight
from game.view.stage import Stage

FLAT_CLOCK = 8.0
"""The clock's digits in a panel below the card."""

HAS_THE_FLOOR = Text("ui/speak/has-the-floor", "has the floor")
LISTENS = Text("ui/speak/listens", "listens")


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """Wide windows have a side left and right of the card, others both below it."""
    inside = put_ask(pen, put_frame(pen, session, stage), session)
    if pen.wide:
        left, card, right = columns(inside, [pen.h(33.0), Share(), pen.h(33.0)], gap=pen.h(3.0))
        put_card(pen, card, face_of(pen, session))
        for side, box in zip(SIDES, (left, right), strict=True):
            _put_tall_side(pen, box, side, session, now_ms)
    else:
        face, gap = face_of(pen, session), pen.h(2.4)
        (height,) = squeezed([pen.h(17.0)], [pen.h(14.0)], inside.h - gap - card_heights(pen, inside.w, face)[1])
        card, below = rows(inside, [Share(), height], gap=gap)
        put_card(pen, card, face)
        for side, box in zip(SIDES, columns(below, [Share(), Share()], gap=pen.h(3.0)), strict=True):
            _put_flat_side(pen, box, side, session, now_ms)


def _put_tall_side(pen: Pen, box: Box, side: str, session: Session, now_ms: int) -> None:
    speaks = speaking(session) == side
    panel = box if speaks else box.inset(pen.h(1.0), pen.h(4.0))
    colour, ground = _put_panel(pen, panel, side, speaks)
    inner = panel.inset(pen.h(2.0), pen.h(4.0))
    sign, word, state, clock = rows(inner, [pen.h(8.0), pen.h(9.0), pen.h(11.0), Share()], gap=pen.h(1.0))
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    pen.fitted(
        f"side/{side}/word",
        word,
        pen.tr(OPTION_WORDS[side]),
        largest=7.0,
        smallest=ASK,
        colour=colour,
        ground=ground,
        align=Align.CENTRE,
        leading=TIGHT,
        role=Role.HEADING,
    )
    _put_state(pen, state, side, speaks, colour, ground, Align.CENTRE)
    if speaks:
        put_clock(pen, clock, session, now_ms, size=11.0, colour=colour, ground=ground)


def _put_flat_side(pen: Pen, box: Box, side: str, session: Session, now_ms: int) -> None:
    speaks = speaking(session) == side
    panel = box if speaks else box.inset(pen.h(0.0), pen.h(1.0))
    colour, ground = _put_panel(pen, panel, side, speaks)
    inner = panel.inset(pen.h(2.4), pen.h(1.6))
    sign_room, gap = pen.h(6.0), pen.h(1.6)
    clock_room = 0.0
    if speaks:
        said = pen.text_width(pen.tr(HAS_THE_FLOOR), TEXT, Weight.BOLD) + 1
        wanted = max(pen.h(18.0), clock_width(pen, session, now_ms, FLAT_CLOCK))
        clock_room = min(wanted, inner.w - sign_room - said - 2 * gap)
    sign, words, clock = columns(inner, [sign_room, Share(), clock_room], gap=gap)
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    word, state = rows(words, [Share(), Share()])
    pen.fitted(
        f"side/{side}/word",
        word,
        pen.tr(OPTION_WORDS[side]),
        largest=6.0,
        smallest=TEXT,
        colour=colour,
        ground=ground,
        leading=TIGHT,
        role=Role.HEADING,
    )
    _put_state(pen, state, side, speaks, colour, ground, Align.START)
    if speaks:
        put_clock(pen, clock, session, now_ms, size=FLAT_CLOCK, colour=colour, ground=ground, align=Align.END)


def _put_panel(pen: Pen, box: Box, side: str, speaks: bool) -> tuple[Colour, Colour]:
    look, theme = pen.theme.side(side), pen.theme
    fill = look.fill if speaks else theme.card
    pen.panel(f"side/{side}", box, fill, edge=look.ink, edge_size=0.5, radius=3.4, role=Role.PANEL)
    if speaks:
        pen.ring(f"side/{side}/on", box, 3.4)
        return look.on_fill, fill
    return look.ink, fill


def _put_state(
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
        weight=Weight.BOLD if speaks else Weight.REGULAR,
        colour=colour,
        ground=ground,
        align=align,
        leading=TIGHT,
        middle=True,
    )
