"""A number to set: minus, the number, plus; digits type it."""

from game.view.buttons import Button, put_button
from game.view.layout import Share, columns
from game.view.measures import ASK, TITLE
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind


def put_stepper(pen: Pen, node_id: str, box: Box, verb: str, value: int | str, label: str) -> None:
    """A field with the number between its buttons; `verb` takes the step as its argument."""
    less, number, more = columns(box, [pen.h(9.0), Share(), pen.h(9.0)], gap=pen.h(1.4))
    focused = pen.focus == node_id
    paint = Panel(pen.theme.card, pen.theme.ink, max(1.0, pen.h(0.4)), pen.h(2.0))
    pen.put(Node(node_id, Role.FIELD, number, paint, f"{label} {value}", Action("focus", (node_id,)), focused=focused))
    pen.fitted(
        f"{node_id}/value",
        number,
        str(value),
        largest=TITLE,
        smallest=ASK,
        ground=pen.theme.card,
        align=Align.CENTRE,
        leading=1.1,
    )
    put_button(pen, less, Button(f"{node_id}/less", "", Action(verb, (-1,)), sign=ShapeKind.MINUS), size=ASK)
    put_button(pen, more, Button(f"{node_id}/more", "", Action(verb, (1,)), sign=ShapeKind.PLUS), size=ASK)
    if focused:
        pen.ring(f"{node_id}/focus", number, 2.0)
