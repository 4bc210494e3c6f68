"""People come and go: the number of those in the room now."""

from game.core.session import Session
from game.core.text import Text
from game.view.frame import put_foot
from game.view.layout import Share, centred, rows
from game.view.parts import Button
from game.view.pen import ASK, TIGHT, TITLE, Pen
from game.view.scene import Action, Role
from game.view.stage import Stage
from game.view.stepper import put_stepper


def draw(pen: Pen, session: Session, stage: Stage) -> None:
    """The number large, with what it is for."""
    tr = pen.tr
    title, body, hint, _, foot = rows(
        pen.safe, [pen.h(9.0), pen.h(30.0), pen.h(14.0), Share(), pen.h(9.6)], gap=pen.h(1.8)
    )
    words = tr(Text("ui/people/title", "How many people are here now?"))
    pen.fitted("people/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    stepper = centred(body, pen.h(60.0), pen.h(14.0))
    put_stepper(pen, "field/people", stepper, "people-now", session.state.people, words)
    why = tr(Text("ui/people/why", "Votes are checked against this number. Digits type it, arrows change it by one."))
    pen.text("people/why", hint, why)
    done = Button(
        "close", tr(Text("ui/button/done", "Done")), Action("close"), key=tr(Text("ui/key/enter", "Enter")), main=True
    )
    put_foot(pen, foot, stage, None, [], done)
