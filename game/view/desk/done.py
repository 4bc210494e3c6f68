"""What was done last, in words, newest first: the sign of the way back stands before what it would take back."""

from game.core.session import Session, Step
from game.core.text import Text
from game.view.buttons import Button, button_width, put_button
from game.view.deeds import deed_words
from game.view.layout import Share, centred, columns, rows
from game.view.measures import SMALL, TIGHT
from game.view.pen import Pen
from game.view.play_buttons import BACK_KEY, with_control
from game.view.scene import Action, Box, Role, Weight

LINE, HEAD, HEAD_WITH_BUTTON = 5.0, 5.1, 7.2


def put_done(pen: Pen, box: Box, session: Session) -> None:
    """The heading, with the way to do again what was taken back, then as many deeds as there is room for."""
    tr, history = pen.tr, session.history
    if not history.past and not history.future:
        return
    buttons = []
    if history.future:
        buttons.append(Button("redo", tr(Text("ui/desk/redo", "Redo")), Action("redo"), key=with_control(pen, "Y")))
    head, rest = rows(box, [pen.h(HEAD_WITH_BUTTON if buttons else HEAD), Share()], gap=pen.h(0.8))
    if head.bottom + (0 if buttons else pen.h(LINE)) > box.bottom + 1:
        return
    widths = [button_width(pen, button) for button in buttons]
    title, *places = columns(head, [Share(), *widths], gap=pen.h(1.6))
    words = tr(Text("ui/desk/done", "Done so far"))
    pen.text("desk/done", title, words, weight=Weight.BOLD, leading=TIGHT, middle=True, role=Role.HEADING)
    for button, place in zip(buttons, places, strict=True):
        put_button(pen, place, button)
    most = int((rest.h + 1) / pen.h(LINE))
    for number, step in enumerate(tuple(reversed(history.past))[:most]):
        line = Box(rest.x, rest.y + number * pen.h(LINE), rest.w, pen.h(LINE))
        sign, line = columns(line, [pen.h(SMALL), Share()], gap=pen.h(1.2))
        weight = Weight.REGULAR if number else Weight.BOLD
        said = pen.shortened(step_words(pen, session, step), line.w, 1, SMALL, weight)
        ink = pen.theme.ink_soft if number else pen.theme.ink
        if number == 0:
            side = pen.h(SMALL * 0.8)
            pen.shape("desk/done/sign", centred(sign, side, side), BACK_KEY, ink, ground=pen.theme.paper)
        pen.text(f"desk/done/{number}", line, said, size=SMALL, colour=ink, weight=weight, leading=TIGHT, middle=True)


def step_words(pen: Pen, session: Session, step: Step) -> str:
    """A deed in words, with where it was done."""
    format = session.parts[step.state.part].format
    words = deed_words(pen.tr, step.deed, format.id, format.phases[step.state.phase].id, session)
    return words[:1].upper() + words[1:]
