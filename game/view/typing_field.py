"""A field that text is typed into: what stands in it, the cursor, and the mark of the one that has it."""

from game.view.measures import TEXT
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, Weight


def put_typing_field(pen: Pen, node_id: str, box: Box, text: str, label: str, has_cursor: bool, field: str) -> None:
    """A click gives the cursor to `field` of the editor."""
    theme = pen.theme
    paint = Panel(theme.card, theme.ink, max(1.0, pen.h(0.5)), pen.h(2.4))
    pen.put(Node(f"{node_id}/field", Role.FIELD, box, paint, label, Action("field", (field,)), focused=has_cursor))
    if has_cursor:
        pen.ring(f"{node_id}/on", box, 2.4, out=0.6)
    shown = text + "|" if has_cursor else text
    inner = box.inset(pen.air(2.0), pen.air(1.0))
    size = pen.size_that_fits(shown, inner, 6.0, TEXT, Weight.REGULAR)
    words = _end_that_fits(pen, shown, inner, size)
    pen.text(f"{node_id}/field/text", inner, words, size=size, ground=theme.card, leading=1.3)


def typed_height(pen: Pen, width: float, text: str) -> float:
    """How many pixels high a field so many pixels wide must be to show all of the text and the cursor."""
    return pen.text_height(text + "|", width - 2 * pen.air(2.0), TEXT, leading=1.3) + 2 * pen.air(1.0)


def _end_that_fits(pen: Pen, text: str, box: Box, size: float) -> str:
    """The end of a text that is longer than its field: that is where one types."""
    lines = pen.wrap(text, pen.h(size), Weight.REGULAR, box.w)
    most = max(1, int((box.h + 0.5) / (pen.h(size) * 1.3)))
    return text if len(lines) <= most else " ".join(lines[-most:])
