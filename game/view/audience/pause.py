"""The break in the middle of a phase, and the black screen."""

from game.core.session import Session
from game.core.text import Text
from game.view.clocks import put_clock
from game.view.frame import put_foot, put_table, space
from game.view.layout import Share, centred, columns, rows
from game.view.parts import Button, claim_of, put_claim
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind
from game.view.stage import Stage


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A large word and the clock standing still; the claim stays, so that talk can go on over it."""
    table, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.4))
    inside = put_table(pen, table)
    line, claim = rows(inside, [pen.h(26.0), Share()], gap=pen.h(2.0))
    sign, words, clock = columns(line, [pen.h(16.0), Share(), pen.h(34.0)], gap=pen.h(2.0))
    ink, ground = pen.theme.ink, pen.theme.table
    pen.shape("pause/sign", centred(sign, pen.h(13.0), pen.h(13.0)), ShapeKind.PAUSE, ink, ground=ground)
    word = pen.tr(Text("ui/pause/word", "Pause"))
    pen.fitted("pause/word", words, word, largest=14.0, smallest=7.0, ground=ground, leading=1.1, role=Role.HEADING)
    put_clock(pen, clock, session, now_ms, size=11.0, colour=ink, ground=ground, align=Align.END)
    pen.panel("claim/card", claim, pen.theme.card, edge=pen.theme.card_edge, radius=3.0, role=Role.PANEL)
    put_claim(pen, "claim", claim.inset(pen.h(4.0), pen.h(2.0)), claim_of(pen, session), pen.theme.card)
    go_on = Button("pause", pen.tr(Text("ui/button/go-on", "Go on")), Action("pause"), key=space(pen), main=True)
    put_foot(pen, foot, stage, None, [break_button(pen)], go_on)


def break_button(pen: Pen) -> Button:
    """A break with a time of return."""
    return Button("break", pen.tr(Text("ui/pause/until", "Break until…")), Action("break"), key="U")


def draw_black(pen: Pen) -> None:
    """Nothing at all; a click anywhere, or any key, brings the picture back."""
    whole = Box(0, 0, pen.width, pen.height)
    label = pen.tr(Text("ui/black/label", "Black screen: any key brings the picture back"))
    pen.put(Node("black", Role.BUTTON, whole, Panel((0, 0, 0)), label, Action("black")))
