"""Where there is one screen only: what helps the facilitator now, laid over it, and nothing that is secret."""

from game.core.session import Session
from game.core.text import Text
from game.view.buttons import Button
from game.view.desk.helping import SECRET, put_helping
from game.view.desk.sizes import desk_pen, part_of
from game.view.frame import put_foot
from game.view.layout import Share, rows
from game.view.pen import Pen
from game.view.prefs import Prefs
from game.view.scene import Action
from game.view.stage import Stage

CLOSE = Text("ui/button/close", "Close")

LEAST_TEXT = 125
"""The least size of its text, in percent of the desk's: whoever reads it stands beside the laptop, talking."""


def draw(pen: Pen, session: Session, stage: Stage, prefs: Prefs) -> None:
    """What comes next, words that relaunch, arguments and facts, in the larger of the sizes set for desk and room."""
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.6))
    text = max(LEAST_TEXT, prefs.desk_text, round(pen.zoom * 100))
    small = desk_pen((pen.width, pen.height), pen.theme, pen.tr, pen.ruler, pen.focus, pen.now_ms, text)
    small.nodes = pen.nodes
    put_helping(part_of(small, body.w), body, session, stage, without=SECRET)
    close = Button("close", pen.tr(CLOSE), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)
