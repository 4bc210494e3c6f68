"""A number to set: minus, the number, plus; digits type it."""

from game.view.buttons import Button, put_button
from game.view.layout import Share, columns
from game.view.measures import ASK, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind

DIGITS, SIGN, LARGEST_SIDE, SIDE = 0.7, 0.4, 26.0, 0.27
"""The size of the digits as a part of the field's height, of a sign as a part of its button, and the widest button, in
hundredths and as a part of the whole."""

BESIDE = 1.0
"""The least air beside the digits, in hundredths."""


def put_stepper(pen: Pen, node_id: str, box: Box, verb: str, value: int | str, label: str) -> None:
    """A field with the number between its buttons; `verb` takes the step as its argument."""
    side = max(pen.h(9.0), min(box.h, pen.h(LARGEST_SIDE), box.w * SIDE))
    less, number, more = columns(box, [side, Share(), side], gap=pen.h(1.4))
    focused = pen.focus == node_id
    paint = Panel(pen.theme.card, pen.theme.ink, max(1.0, pen.h(0.4)), pen.h(2.0))
    pen.put(Node(node_id, Role.FIELD, number, paint, f"{label} {value}", Action("focus", (node_id,)), focused=focused))
    pen.fitted(
        f"{node_id}/value",
        number.inset(pen.h(BESIDE), 0),
        str(value),
        largest=max(TITLE, pen.hundredths(box.h) * DIGITS),
        smallest=ASK,
        ground=pen.theme.card,
        align=Align.CENTRE,
        leading=1.1,
    )
    sign = max(ASK, pen.hundredths(side) * SIGN)
    put_button(pen, less, Button(f"{node_id}/less", "", Action(verb, (-1,)), sign=ShapeKind.MINUS), size=sign)
    put_button(pen, more, Button(f"{node_id}/more", "", Action(verb, (1,)), sign=ShapeKind.PLUS), size=sign)
    if focused:
        pen.ring(f"{node_id}/focus", number, 2.0)
