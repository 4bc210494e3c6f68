"""Where there is one screen only: what helps the facilitator now, laid over it, and nothing that is secret."""

from game.core.session import Session
from game.core.text import Text
from game.view.desk.helping import SECRET, put_helping
from game.view.desk.sizes import desk_pen, part_of
from game.view.frame import put_foot
from game.view.layout import Share, rows
from game.view.parts import Button
from game.view.pen import Pen
from game.view.scene import Action
from game.view.stage import Stage

CLOSE = Text("ui/button/close", "Close")


def draw(pen: Pen, session: Session, stage: Stage, _now_ms: int) -> None:
    """What comes next, words that relaunch, arguments and facts, in the desk's smaller type: read beside the laptop."""
    body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.h(1.6))
    small = desk_pen(
        (pen.width, pen.height), pen.theme, pen.tr, pen.ruler, pen.focus, pen.now_ms, round(pen.zoom * 100)
    )
    small.nodes = pen.nodes
    put_helping(part_of(small, body.w), body, session, stage, without=SECRET)
    close = Button("close", pen.tr(CLOSE), Action("close"), key="Esc", main=True)
    put_foot(pen, foot, stage, None, [], close)
