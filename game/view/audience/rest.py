"""The break: the time until it is over, as large as it fits, and what comes after it."""

from game.core.session import Session
from game.core.text import Text
from game.view.clocks import clock_width, put_clock
from game.view.frame import put_head, put_play_foot
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ASK, CLAIM_FLOOR, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight
from game.view.stack import Block, put_stack, text_block
from game.view.stage import Stage

CLOCK, LOW_CLOCK = 30.0, 10.4


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What to do, the clock, what comes next."""
    inside = put_head(pen, session, stage, clock=False)
    if pen.narrow:
        put_stack(pen, inside, _blocks(pen, inside.w, session, now_ms))
        put_play_foot(pen, session, stage)
        return
    tr, theme = pen.tr, pen.theme
    pen.panel("break", inside, theme.card, edge=theme.card_edge, radius=3.4, shadow=1.2, role=Role.PANEL)
    room = inside.inset(pen.h(4.0), pen.h(2.4))
    after = _after(pen, session)
    ask_high = pen.text_height(tr(session.phase.prompt), room.w - pen.h(14.0), 5.6, Weight.BOLD, TIGHT)
    ask, clock, then = rows(room, [max(pen.h(11.0), ask_high), Share(), pen.h(11.0) if after else 0.0], gap=pen.h(1.0))
    sign, words = columns(ask, [pen.h(11.0), Share()], gap=pen.h(3.0))
    pen.icon("break/icon", centred(sign, pen.h(10.0), pen.h(10.0)), "hourglass", theme.ink, theme.card)
    pen.fitted(
        "break/ask",
        words,
        tr(session.phase.prompt),
        largest=7.0,
        smallest=CLAIM_FLOOR,
        ground=theme.card,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )
    size = min(CLOCK, clock.h / pen.h(TIGHT))
    if clock_width(pen, session, now_ms, size):
        put_clock(pen, clock, session, now_ms, size=size, colour=theme.ink, ground=theme.card, align=Align.CENTRE)
    if after:
        pen.fitted("break/then", then, after, largest=ASK, smallest=TEXT, ground=theme.card, leading=TIGHT)
    put_play_foot(pen, session, stage)


def _blocks(pen: Pen, width: float, session: Session, now_ms: int) -> list[Block]:
    """For narrow windows: what to do, the clock as large as the width allows, what comes next."""
    clocked = bool(clock_width(pen, session, now_ms, CLOCK))
    widest = min(CLOCK, CLOCK * width / max(1.0, clock_width(pen, session, now_ms, CLOCK)))
    least = min(LOW_CLOCK, widest)
    ink, ground, after = pen.theme.ink, pen.theme.table, _after(pen, session)

    def put(box: Box) -> None:
        size = max(least, min(widest, box.h / pen.h(TIGHT)))
        put_clock(pen, box, session, now_ms, size=size, colour=ink, ground=ground)

    clock = [Block(pen.h(least * TIGHT), put, grows=True)] if clocked else []
    then = [text_block(pen, width, "break/then", after)] if after else []
    return [text_block(pen, width, "break/ask", pen.tr(session.phase.prompt), Weight.BOLD), *clock, *then]


def _after(pen: Pen, session: Session) -> str:
    """What the room comes back for."""
    for part in range(session.state.part + 1, len(session.parts)):
        if session.cards_of(part):
            name = pen.tr(session.parts[part].format.name)
            return pen.tr(Text("ui/break/then", "When it reaches zero, we go on with: {part}"), part=name)
    return ""
