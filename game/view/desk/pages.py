"""The desk of a running session: the room's picture and what was done, what helps now, the clock, the buttons."""

from dataclasses import replace

from game.core.session import Session
from game.core.text import Text
from game.i18n.dates import time_words
from game.view.audience.entry import put_sheet
from game.view.desk.clock import put_clock_panel
from game.view.desk.done import put_done
from game.view.desk.foot import line_height, put_buttons, put_line
from game.view.desk.helping import CLOSE, USUAL, next_height, put_doing, put_helping, put_next
from game.view.desk.sizes import MARGIN, part_of
from game.view.layout import Part, Share, columns, rows
from game.view.measures import ASK, SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Scene, Weight
from game.view.sheets import Sheet, sheet_running
from game.view.small import ROOM
from game.view.stage import Stage
from game.view.track import late_words, left_words, phase_words

HEAD, PANEL, LOW_PANEL, BUTTONS, LINE, GAP = 7.0, 18.0, 12.4, 8.6, 5.2, 2.0
COPY_WIDTH, BETWEEN = 0.47, 4.0
"""The room's picture as a share of the desk's width, at most, and the air beside it."""

ENTRIES = (62.0, 90.0)
"""The most height of a vote being counted: as much as keeps its claim from being louder than its counts; more where
else the claim or a field would not show."""


DONE_LEAST = 16.5
"""The least height of what was done, in hundredths: the last deed, and the one before."""


def draw_desk(
    pen: Pen, size: tuple[int, int], session: Session, stage: Stage, room: Scene, wall: str = "", larger: float = 1.0
) -> None:
    """Everything but the copy of the room, for which a panel is left free.

    Where texts are `larger`, the room's picture gets smaller, and what was done goes when it has no place. A vote that
    is being counted then has the whole width to itself, since the room's picture can be seen on the wall.
    """
    sheet = None if session.state.finished else sheet_running(session)
    counting = sheet is not None and not sheet.closed
    tight = counting and larger > 1
    whole = Box(0, 0, *size).inset(pen.h(MARGIN))
    panels = [] if session.state.finished and stage.on_break is None else [pen.h(LOW_PANEL if tight else PANEL)]
    told = line_height(pen, whole.w, session, stage, pen.h(LINE))
    parts: list[Part] = [pen.h(HEAD), Share(), *panels, pen.h(BUTTONS), told]
    head, body, *clock, buttons, line = rows(whole, parts, gap=pen.h(GAP))
    _put_head(pen, head, session, wall)
    end = body if tight else _put_room(pen, body, session, room, larger)
    if counting and sheet is not None:
        next_, below = rows(end, [next_height(pen, session, end.w), Share()], gap=pen.h(GAP))
        put_next(pen, next_, session, pen.theme.sun)
        entry = _put_entry(pen, below, session, stage, sheet)
        _, rest = rows(below, [entry.h, Share()], gap=pen.h(GAP))
        put_doing(part_of(pen, rest.w), rest, session)
    else:
        put_helping(
            part_of(pen, end.w), end, session, stage, next_ink=pen.theme.sun, air=CLOSE if larger > 1 else USUAL
        )
    for panel in clock:
        put_clock_panel(pen, panel, session, stage, low=tight)
    put_buttons(pen, buttons, session, stage, room.pages)
    put_line(pen, line, session, stage)


def _put_room(pen: Pen, body: Box, session: Session, room: Scene, larger: float) -> Box:
    """The panel for the room's picture, below it what was done as far as there is room; gives the box beside them."""
    caption = pen.h(SMALL * TIGHT)
    around = caption + pen.h(DONE_LEAST + 2 * GAP) if larger == 1 else 0.0
    width = min((body.w + 2 * pen.h(MARGIN)) * COPY_WIDTH / larger**0.5, (body.h - around) * room.width / room.height)
    start, end = columns(body, [width, Share()], gap=pen.h(BETWEEN))
    copy, said, done = rows(start, [width * room.height / room.width, caption, Share()], gap=pen.h(GAP))
    pen.panel(ROOM, copy, room.ground, edge=pen.theme.sun, edge_size=0.5, radius=0.0, role=Role.PANEL, label=_seen(pen))
    if said.bottom <= body.bottom:
        words = pen.shortened(_seen(pen), said.w, 1, SMALL)
        pen.text("desk/seen", said, words, size=SMALL, colour=pen.theme.ink_soft, leading=TIGHT)
        put_done(part_of(pen, done.w), done, session)
    return end


def _put_entry(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet) -> Box:
    """The fields of the running vote in a panel, no higher than they need; gives that panel's box."""
    theme, first, entry = pen.theme, len(pen.nodes), box
    for most in ENTRIES:
        del pen.nodes[first:]
        entry = Box(box.x, box.y, box.w, min(box.h, pen.h(most)))
        pen.panel("desk/entry", entry, theme.table, edge=theme.table_edge, radius=2.4, role=Role.PANEL)
        inner = entry.inset(pen.h(2.0))
        part = part_of(pen, inner.w)
        put_sheet(part, inner, session, replace(stage, peek=True), sheet)
        put = {node.id for node in pen.nodes[first:]}
        if "claim" in put and not put & {"pages", "options-on"}:
            break
    return entry


def _seen(pen: Pen) -> str:
    return pen.tr(Text("ui/desk/seen", "This is what the room sees."))


def _put_head(pen: Pen, box: Box, session: Session, wall: str) -> None:
    """Where the session stands: the format, the card, the phase; what time it is, how much is left, and how late."""
    words = pen.tr(session.format.name)
    if len(session.parts) > 1:
        words = f"{session.state.part + 1} / {len(session.parts)} · {words}"
    played, cards = len(session.rounds_of_part), session.cards_of(session.state.part)
    if session.card is not None:
        count = Text("ui/desk/card", "card {card} / {cards}")
        words += " · " + pen.tr(count, card=played, cards=max(played, cards))
    if not session.state.finished:
        words += " · " + phase_words(pen, session)
    now = time_words(wall, pen.tr.language) if wall else ""
    times = {"clock-on-the-wall": now, "time": left_words(pen, session), "late": late_words(pen, session)}
    times = {name: said for name, said in times.items() if said}
    widths = [pen.text_width(said, TEXT, Weight.BOLD) + 2 for said in times.values()]
    whole = pen.text_width(words, TEXT, Weight.BOLD) + sum(widths) + pen.h(BETWEEN) * len(widths)
    if now and whole > box.w:  # where the session stands goes before it
        del times["clock-on-the-wall"], widths[0]
    start, *ends = columns(box, [Share(), *widths], gap=pen.h(BETWEEN))
    size = pen.size_that_fits(words, start, ASK, TEXT, Weight.BOLD, TIGHT)
    words = pen.shortened(words, start.w, 1, size, Weight.BOLD)
    pen.text("desk/where", start, words, size=size, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)
    for (name, said), end in zip(times.items(), ends, strict=True):
        ink = pen.theme.sun if name == "late" else pen.theme.ink
        pen.text(f"desk/{name}", end, said, weight=Weight.BOLD, colour=ink, align=Align.END, leading=TIGHT, middle=True)
