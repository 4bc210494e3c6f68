"""The panels of two sides: whose turn it is, and who listens."""

from dataclasses import replace

from game.core.ballots import SIDES
from game.core.phases import speaking
from game.core.session import Session
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.translator import Translator
from game.view.clocks import LINE, clock_width, near_clock, put_clock
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

APART, BESIDE = 3.0, 3.0
"""The least air between a side and what it does on one line, and the air between two sides, in hundredths."""

CLOCK_AIR, CLOCK_OUT = 1.6, 0.8
"""The air beside the clock on a side in a narrow window, and how much of the air above and below it the clock may have,
in hundredths."""


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


def side_blocks(pen: Pen, width: float, session: Session, told: bool = True, clocked: bool = False) -> list[Block]:
    """For narrow windows: the sides side by side where their words have room, else who speaks above who listens.

    Colours and a ring tell who speaks; where room is short it is not `told` in words as well. `clocked` puts how long
    is left on the side that speaks. Whichever side that is, the sides are as high, and what is above them as large.
    """
    ways = [Low(True, True, clocked), Low(True, False, clocked, whole=True)] if told else []
    for low in [*ways, Low(told, False, clocked)]:
        widths = _beside(pen, width, session, low)
        if widths:
            return [_beside_block(pen, session, low, *widths)]
    first, second = sorted(SIDES, key=lambda side: speaking(session) != side)
    return [replace(_low_block(pen, width, session, side, clocked), listed=True) for side in (first, second)]


def speaker_block(pen: Pen, width: float, session: Session, clocked: bool = False) -> Block:
    """For screens of several pages: who speaks, over the whole width and on one line if that fits."""
    side = next(side for side in SIDES if speaking(session) == side)
    return _low_block(pen, width, session, side, clocked)


@dataclass(frozen=True, slots=True)
class Low:
    """How a side stands in a narrow window: what it does `told`, beside its name or below, and with the clock.

    What is told below the name may take several lines where it need not be `whole` on one.
    """

    told: bool
    on_one_line: bool
    clocked: bool
    whole: bool = False


def _beside(pen: Pen, width: float, session: Session, low: Low) -> tuple[float, float] | None:
    """How many pixels wide who speaks and who listens are beside each other; `None` without room for their words."""
    room = width - pen.air(BESIDE)
    speaks, listens = (max(_least_width(pen, session, side, now, low) for side in SIDES) for now in (True, False))
    if speaks + listens > room:
        return None
    first = min(max(room / 2, speaks), room - listens)
    return first, room - first


def _beside_block(pen: Pen, session: Session, low: Low, speaks: float, listens: float) -> Block:
    heights = [
        _low_height(pen, width, session, side, now, low)
        for now, width in ((True, speaks), (False, listens))
        for side in SIDES
    ]

    def put(box: Box) -> None:
        widths = [speaks if speaking(session) == side else listens for side in SIDES]
        for side, place in zip(SIDES, columns(box, [*widths], gap=pen.air(BESIDE)), strict=True):
            _put_low_side(pen, place, session, side, low)

    return Block(max(heights), put, listed=True)


def _low_block(pen: Pen, width: float, session: Session, side: str, clocked: bool) -> Block:
    speaks = speaking(session) == side
    one = Low(True, True, clocked)
    fits = all(_least_width(pen, session, each, speaks, one) <= width for each in SIDES)
    low = one if fits else Low(True, False, clocked)
    high = max(_low_height(pen, width, session, each, speaks, low) for each in SIDES)
    return Block(high, lambda box: _put_low_side(pen, box, session, side, low))


def _least_width(pen: Pen, session: Session, side: str, speaks: bool, low: Low) -> float:
    """How many pixels wide a side is with its name on one line, and what it does told."""
    name, weight = pen.text_width(side_words(pen.tr, session, side), TEXT, Weight.BOLD), _state_weight(speaks)
    state = _state_words(pen, speaks)
    if not low.told:
        words = name
    elif low.on_one_line:
        words = name + pen.h(APART) + pen.text_width(state, TEXT, weight) + 1
    else:
        parts = [state] if low.whole else state.split()
        words = max(name, *(pen.text_width(part, TEXT, weight) for part in parts))
    return words + 1 + _around_words(pen, session, speaks, low)


def _around_words(pen: Pen, session: Session, speaks: bool, low: Low) -> float:
    """The pixels of a side's width that its sign, its clock and the air around them take."""
    clock = _clock_width(pen, session) + pen.air(CLOCK_AIR) if speaks and low.clocked else 0.0
    return 2 * pen.air(2.4) + pen.h(LOW_SIGN) + pen.air(1.6) + clock


def _clock_width(pen: Pen, session: Session) -> float:
    return clock_width(pen, session, pen.now_ms, near_clock(pen))


def _state_words(pen: Pen, speaks: bool) -> str:
    return pen.tr(HAS_THE_FLOOR if speaks else LISTENS)


def _low_height(pen: Pen, width: float, session: Session, side: str, speaks: bool, low: Low) -> float:
    name, state = _low_lines(pen, width, session, side, speaks, low)
    clock = pen.h(near_clock(pen) * LINE) if speaks and low.clocked else 0.0
    return max(pen.h(LOW_SIGN), name + state + pen.tails, clock - 2 * pen.air(CLOCK_OUT)) + 2 * pen.air(1.2)


def _low_lines(pen: Pen, width: float, session: Session, side: str, speaks: bool, low: Low) -> tuple[float, float]:
    """How many pixels high a side and what it does, told below it, are."""
    room = width - _around_words(pen, session, speaks, low)
    name = pen.text_height(side_words(pen.tr, session, side), room, TEXT, Weight.BOLD, TIGHT)
    if not low.told or low.on_one_line:
        return name, 0.0
    return name, pen.text_height(_state_words(pen, speaks), room, TEXT, _state_weight(speaks), TIGHT)


def _state_weight(speaks: bool) -> Weight:
    """Bold letters are not wider than regular ones in every script."""
    return Weight.BOLD if speaks else Weight.REGULAR


def _put_low_side(pen: Pen, box: Box, session: Session, side: str, low: Low) -> None:
    speaks = speaking(session) == side
    colour, ground = put_side_panel(pen, box, side, speaks)
    inner = box.inset(pen.air(2.4), pen.air(1.2))
    if speaks and low.clocked:
        inner, clock = columns(inner, [Share(), _clock_width(pen, session)], gap=pen.air(CLOCK_AIR))
        clock = clock.inset(0.0, -pen.air(CLOCK_OUT))
        size = near_clock(pen)
        put_clock(pen, clock, session, pen.now_ms, size=size, colour=colour, ground=ground, align=Align.END)
    sign, words = columns(inner, [pen.h(LOW_SIGN), Share()], gap=pen.air(1.6))
    put_side_sign(pen, f"side/{side}/sign", sign, side, colour, ground)
    name, state = _low_lines(pen, box.w, session, side, speaks, low)
    spare = max(0.0, words.h - name - state - pen.tails) / 2
    first, second = rows(Box(words.x, words.y + spare, words.w, name + state), [name, state])
    said = side_words(pen.tr, session, side)
    if low.on_one_line:
        wide = pen.text_width(_state_words(pen, speaks), TEXT, _state_weight(speaks)) + 1
        first, second = columns(first, [Share(), wide])
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
    if low.told:
        put_state(pen, second, side, speaks, colour, ground, Align.END if low.on_one_line else Align.START)
