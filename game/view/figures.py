"""Drawn people: alone, two, four, or round a table seen from above."""

from math import cos, pi, sin

from game.core.format import Groups
from game.core.text import Text
from game.view.layout import Share, centred, columns
from game.view.pen import Pen
from game.view.scene import Box, Colour, ShapeKind

GROUP_WORDS = {
    Groups.ALONE: Text("ui/groups/alone", "Alone"),
    Groups.PAIRS: Text("ui/groups/pairs", "In pairs"),
    Groups.FOURS: Text("ui/groups/fours", "In fours"),
    Groups.TABLES: Text("ui/groups/tables", "At your tables"),
}
_FIGURES = {Groups.ALONE: 1, Groups.PAIRS: 2, Groups.FOURS: 4}
_ROUND_THE_TABLE = 5


def put_group(pen: Pen, box: Box, groups: Groups, ink: Colour, ground: Colour) -> None:
    """The people of a group as large as the box allows."""
    if groups is Groups.TABLES:
        _put_table(pen, box, ink, ground)
        return
    count = _FIGURES[groups]
    gap = box.h * 0.1
    high = min(box.h, (box.w - gap * (count - 1)) / (count * 0.62))
    line = centred(box, high * 0.62 * count + gap * (count - 1), high)
    for place, one in enumerate(columns(line, [Share()] * count, gap=gap)):
        _put_figure(pen, f"figure/{place}", one, ink, ground)


def _put_figure(pen: Pen, node_id: str, box: Box, ink: Colour, ground: Colour) -> None:
    head = box.h * 0.42
    pen.shape(f"{node_id}/head", Box(box.centre[0] - head / 2, box.y, head, head), ShapeKind.CIRCLE, ink, ground=ground)
    body = Box(box.x, box.y + head * 1.12, box.w, box.h - head * 1.12)
    rounding = pen.hundredths(min(body.w / 2, body.h * 0.8))
    pen.panel(f"{node_id}/body", body, ink, radius=rounding, square=("bl", "br"))


def _put_table(pen: Pen, box: Box, ink: Colour, ground: Colour) -> None:
    side = min(box.w, box.h)
    head, reach = side * 0.25, side * 0.375
    x, y = box.centre
    for place in range(_ROUND_THE_TABLE):
        turn = 2 * pi * place / _ROUND_THE_TABLE - pi / 2
        at = Box(x + reach * cos(turn) - head / 2, y + reach * sin(turn) - head / 2, head, head)
        pen.shape(f"figure/{place}", at, ShapeKind.CIRCLE, ink, ground=ground)
    board = centred(box, side * 0.46, side * 0.46)
    pen.shape("figure/table", board, ShapeKind.CIRCLE, pen.theme.sun, edge=ink, edge_size=0.5, ground=ground)
