"""The break that was announced: when the room goes on, as large as it fits, and how many minutes are left."""

from game.core.session import Session
from game.core.text import Text
from game.view.breaks import left_words, minute_buttons, until_words
from game.view.buttons import Button
from game.view.frame import put_foot, put_table, space
from game.view.layout import Part, Share, centred, columns, rows
from game.view.measures import ASK, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.screens import Seat
from game.view.sharing import BREAK_MINUTES
from game.view.stage import Break, Stage

LARGEST, OVER, SMALLEST, SMALLEST_OF_LARGE = 26.0, 18.0, 8.0, 5.6
"""The sizes of the time of day, and the largest of the words that the break is over; the last where text is larger than
usual."""

LEADING, DEEP_LEADING = 1.1, 1.6
"""The height of its lines, for their size; the second for letters that reach far below their line."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A word, the time of day, the minutes; when the time has come, that we go on, and nothing of the break."""
    running = stage.on_break
    if running is None:
        return
    foot_high = 0.0 if stage.seat is Seat.ROOM else pen.foot
    table, foot = rows(pen.safe, [Share(), foot_high], gap=pen.between)
    inside = put_table(pen, table)
    theme, over = pen.theme, running.left_minutes == 0
    fill, ink = (theme.sun, theme.on_sun) if over else (theme.card, theme.ink)
    pen.panel("break", inside, fill, edge=theme.ink if over else theme.card_edge, radius=3.4, role=Role.PANEL)
    room = inside.inset(pen.air(4.0), pen.air(3.0))
    until = room
    if not over:
        words, counted = pen.tr(Text("ui/pause/break", "Break")), left_words(pen, running)
        head, until, left = rows(room, _heights(pen, room, words, counted), gap=pen.air(1.0))
        if not pen.flows:
            sign, head = columns(head, [pen.h(10.0), Share()], gap=pen.h(3.0))
            pen.icon("break/icon", centred(sign, pen.h(9.0), pen.h(9.0)), "hourglass", ink, fill)
        pen.fitted("break/word", head, words, largest=TITLE, smallest=ASK, ground=fill, colour=ink, leading=TIGHT)
        pen.text(
            "break/left",
            left,
            counted,
            size=ASK if pen.flows else TITLE,
            weight=Weight.BOLD,
            colour=ink,
            ground=fill,
            align=Align.CENTRE,
            leading=TIGHT,
            middle=True,
            role=Role.TIMER,
        )
    pen.fitted(
        "break/until",
        until,
        until_words(pen, running),
        largest=OVER if over else LARGEST,
        smallest=SMALLEST_OF_LARGE if pen.flows else SMALLEST,
        colour=ink,
        ground=fill,
        leading=DEEP_LEADING if pen.deep else LEADING,
        align=Align.CENTRE,
        role=Role.HEADING,
    )
    go_on = Button("pause", pen.tr(Text("ui/button/go-on", "Go on")), Action("pause"), key=space(pen), main=True)
    put_foot(pen, foot, stage, None, [*length_buttons(pen, running), *minute_buttons(pen)], go_on)


def _heights(pen: Pen, room: Box, words: str, counted: str) -> list[Part]:
    """The word, the time of day and the minutes: larger text leaves the time as much room as it can on one page."""
    if not pen.flows:
        return [pen.h(11.0), Share(), pen.h(11.0)]
    bold = [pen.text_height(said, room.w, ASK, Weight.BOLD, TIGHT) if said else 0.0 for said in (words, counted)]
    return [bold[0], Share(), bold[1]]


def length_buttons(pen: Pen, running: Break) -> list[Button]:
    """How long the break is from now on; the unit stands once."""
    last = pen.tr(Text("ui/ways/minutes", "{n} min"), n=BREAK_MINUTES[-1])
    return [
        Button(
            f"break/{minutes}",
            last if minutes == BREAK_MINUTES[-1] else str(minutes),
            Action("break", (minutes,)),
            chosen=minutes == running.minutes,
        )
        for minutes in BREAK_MINUTES
    ]
