"""What was done last, in words, newest first: what Undo would take back, and what Redo would do again."""

from game.core.session import Session, Step
from game.core.text import Text
from game.view.deeds import deed_words
from game.view.layout import Share, columns, rows
from game.view.parts import Button, button_width, put_button
from game.view.pen import SMALL, TIGHT, Pen
from game.view.play_buttons import with_control
from game.view.scene import Action, Box, Role, Weight

LINE, HEAD = 5.0, 7.2


def put_done(pen: Pen, box: Box, session: Session) -> None:
    """The heading with the two buttons, then as many deeds as there is room for."""
    tr, history = pen.tr, session.history
    head, rest = rows(box, [pen.h(HEAD), Share()], gap=pen.h(0.8))
    buttons = []
    if history.past:
        buttons.append(Button("undo", tr(Text("ui/desk/undo", "Undo")), Action("undo"), key=with_control(pen, "Z")))
    if history.future:
        buttons.append(Button("redo", tr(Text("ui/desk/redo", "Redo")), Action("redo"), key=with_control(pen, "Y")))
    if head.bottom > box.bottom + 1:
        return
    widths = [button_width(pen, button) for button in buttons]
    title, *places = columns(head, [Share(), *widths], gap=pen.h(1.6))
    words = tr(Text("ui/desk/done", "Done so far"))
    pen.text("desk/done", title, words, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)
    for button, place in zip(buttons, places, strict=True):
        put_button(pen, place, button)
    most = int(rest.h / pen.h(LINE))
    for number, step in enumerate(tuple(reversed(history.past))[:most]):
        line = Box(rest.x, rest.y + number * pen.h(LINE), rest.w, pen.h(LINE))
        said = pen.shortened(step_words(pen, session, step), line.w, 1, SMALL)
        ink = pen.theme.ink if number == 0 else pen.theme.ink_soft
        pen.text(f"desk/done/{number}", line, said, size=SMALL, colour=ink, leading=TIGHT, middle=True)


def step_words(pen: Pen, session: Session, step: Step) -> str:
    """A deed in words, with where it was done."""
    format = session.parts[step.state.part].format
    words = deed_words(pen.tr, step.deed, format.id, format.phases[step.state.phase].id, session)
    return words[:1].upper() + words[1:]
