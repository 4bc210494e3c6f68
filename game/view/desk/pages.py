"""The desk of a running session: the room's picture and what was done, what helps now, the clock, the buttons."""

from dataclasses import replace

from game.core.session import Session
from game.core.text import Text
from game.view.audience.entry import put_sheet
from game.view.desk.clock import put_clock_panel
from game.view.desk.done import put_done
from game.view.desk.foot import put_buttons, put_line
from game.view.desk.helping import NEXT, put_helping, put_next
from game.view.desk.sizes import MARGIN, part_of
from game.view.layout import Share, columns, rows
from game.view.pen import ASK, SMALL, TEXT, TIGHT, Pen
from game.view.scene import Align, Box, Role, Scene, Weight
from game.view.sheets import sheet_running
from game.view.small import ROOM
from game.view.stage import Stage
from game.view.track import late_words, left_words, phase_words

HEAD, PANEL, BUTTONS, LINE, GAP = 7.0, 18.0, 8.6, 5.2, 2.0
COPY_WIDTH, BETWEEN = 0.47, 4.0
"""The room's picture as a share of the desk's width, at most, and the air beside it."""

ENTRY = 90.0
"""The most height that a vote being counted needs: higher, its claim would be louder than its counts."""


DONE_LEAST = 11.0
"""The least height of what was done, in hundredths: the last deed, and the one before."""


def draw_desk(pen: Pen, size: tuple[int, int], session: Session, stage: Stage, room: Scene) -> None:
    """Everything but the copy of the room, for which a panel is left free."""
    whole = Box(0, 0, *size).inset(pen.h(MARGIN))
    head, body, panel, buttons, line = rows(
        whole, [pen.h(HEAD), Share(), pen.h(PANEL), pen.h(BUTTONS), pen.h(LINE)], gap=pen.h(GAP)
    )
    _put_head(pen, head, session)
    caption = pen.h(SMALL * TIGHT)
    most = body.h - caption - pen.h(DONE_LEAST + 2 * GAP)
    width = min(size[0] * COPY_WIDTH, most * room.width / room.height)
    start, end = columns(body, [width, Share()], gap=pen.h(BETWEEN))
    copy, said, done = rows(start, [width * room.height / room.width, caption, Share()], gap=pen.h(GAP))
    pen.panel(ROOM, copy, room.ground, edge=pen.theme.sun, edge_size=0.5, radius=0.0, role=Role.PANEL, label=_seen(pen))
    pen.text("desk/seen", said, _seen(pen), size=SMALL, colour=pen.theme.ink_soft, leading=TIGHT)
    put_done(part_of(pen, done.w), done, session)
    sheet = None if session.state.finished else sheet_running(session)
    if sheet is not None and not sheet.closed:
        next_, entry = rows(end, [pen.h(NEXT), min(end.h - pen.h(NEXT + GAP), pen.h(ENTRY))], gap=pen.h(GAP))
        put_next(pen, next_, session)
        theme = pen.theme
        pen.panel("desk/entry", entry, theme.table, edge=theme.table_edge, radius=2.4, role=Role.PANEL)
        entry = entry.inset(pen.h(2.0))
        put_sheet(part_of(pen, entry.w), entry, session, replace(stage, peek=True), sheet)
    else:
        put_helping(part_of(pen, end.w), end, session, stage)
    put_clock_panel(pen, panel, session, stage)
    put_buttons(pen, buttons, session, stage, room.pages)
    put_line(pen, line, session, stage)


def _seen(pen: Pen) -> str:
    return pen.tr(Text("ui/desk/seen", "This is what the room sees."))


def _put_head(pen: Pen, box: Box, session: Session) -> None:
    """Where the session stands: the format, the card, the phase; how much time is left, and how late it is."""
    words = pen.tr(session.format.name)
    played, cards = len(session.rounds_of_part), session.cards_of(session.state.part)
    if session.card is not None:
        count = Text("ui/desk/card", "card {card} / {cards}")
        words += " · " + pen.tr(count, card=played, cards=max(played, cards))
    if not session.state.finished:
        words += " · " + phase_words(pen, session)
    time = " · ".join(each for each in (left_words(pen, session), late_words(pen, session)) if each)
    end_width = pen.text_width(time, TEXT, Weight.BOLD) + 2
    start, end = columns(box, [Share(), end_width], gap=pen.h(BETWEEN))
    pen.fitted("desk/where", start, words, largest=ASK, smallest=TEXT, leading=TIGHT, role=Role.HEADING)
    if time:
        pen.text("desk/time", end, time, weight=Weight.BOLD, align=Align.END, leading=TIGHT, middle=True)
