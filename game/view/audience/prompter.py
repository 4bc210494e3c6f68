"""Where there is one screen only: what helps the facilitator now, laid over it, and nothing that is secret."""

from game.core.session import Session
from game.core.text import Text
from game.view.buttons import Button
from game.view.claims import claim_of
from game.view.clocks import clock_width, put_clock
from game.view.desk.helping import SECRET, put_helping
from game.view.desk.sizes import desk_pen, part_of
from game.view.frame import put_foot
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Stage

CLOSE = Text("ui/button/close", "Close")

LEAST_TEXT = 125
"""The least size of its text, in percent of the desk's: whoever reads it stands beside the laptop, talking."""


CLOCK, MOST_LINES = 8.0, 2
"""The size of the clock's digits, and how many lines remind the room of what it talks about."""


def draw(pen: Pen, session: Session, stage: Stage, prefs: Prefs) -> None:
    """What the room talks about and how long is left stay in sight, the latter where it is shown at all.

    Below them, in the larger of the sizes set for desk and room: what to do and what comes next, words that relaunch,
    arguments and facts.
    """
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.6))
    if not session.state.finished:
        body = _put_above(pen, body, session)
    text = max(LEAST_TEXT, prefs.desk_text, round(pen.zoom * 100))
    small = desk_pen((pen.width, pen.height), pen.theme, pen.tr, pen.ruler, pen.focus, pen.now_ms, text)
    small.nodes = pen.nodes
    put_helping(part_of(small, body.w), body, session, stage, without=SECRET)
    close = Button("close", pen.tr(CLOSE), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)


def _put_above(pen: Pen, box: Box, session: Session) -> Box:
    """The claim, or what the room is asked, with the clock at the end of its line; gives what is left below."""
    clock_wide = clock_width(pen, session, pen.now_ms, CLOCK)
    words = claim_of(pen, session)
    lines = 1 if pen.flows else MOST_LINES
    width = box.w - (clock_wide + pen.h(3.0) if clock_wide else 0.0)
    words = pen.reminder(words, width, lines)
    high = max(pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT), pen.h(CLOCK * TIGHT) if clock_wide else 0.0)
    above, below = rows(box, [high, Share()], gap=pen.h(1.6))
    said, end = columns(above, [Share(), clock_wide], gap=pen.h(3.0) if clock_wide else 0.0)
    pen.text("reminder", said, words, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)
    if clock_wide:
        ink, ground = pen.theme.ink, pen.theme.paper
        put_clock(pen, end, session, pen.now_ms, size=CLOCK, colour=ink, ground=ground, align=Align.END)
    return below
