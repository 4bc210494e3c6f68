"""The tables of the room, drawn: round ones, on each how many people sit there, around it their chairs."""

import math

from game.view.layout import centred
from game.view.measures import TEXT
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, ShapeKind, Weight

MOST_CHAIRS = 12
"""More people than these at a table are a number alone: chairs would touch each other."""

LARGEST, GAP, AROUND = 26.0, 2.0, 2.0
"""The largest room that a table takes with its chairs, the air between two, and around all of them, in hundredths."""

TOP, CHAIR, DIGITS = 0.66, 0.13, 0.5
"""The table top and a chair as parts of the room of a table, and the digits as a part of the table top."""


def seated(people: int, tables: int) -> list[int]:
    """How many people sit at each table if it is fair, the fuller ones first."""
    seats, more = divmod(people, tables)
    return [seats + 1] * more + [seats] * (tables - more)


def put_round_tables(pen: Pen, node_id: str, box: Box, people: int, tables: int, label: str) -> None:
    """The room seen from above, as large as it fits; `label` says the same in words."""
    theme = pen.theme
    pen.panel(node_id, box, theme.table, edge=theme.table_edge, edge_size=0.4, radius=3.0, role=Role.IMAGE, label=label)
    inner, gap = box.inset(pen.h(AROUND), pen.h(AROUND)), pen.h(GAP)
    across, side = _arranged(pen, inner, tables, gap)
    down = -(-tables // across)
    top = inner.y + (inner.h - down * side - (down - 1) * gap) / 2
    for number, sits in enumerate(seated(people, tables)):
        line, place = divmod(number, across)
        there = min(across, tables - line * across)  # a last line that is shorter is in the middle
        left = inner.x + (inner.w - there * side - (there - 1) * gap) / 2
        _put_table(
            pen, f"{node_id}/{number}", Box(left + place * (side + gap), top + line * (side + gap), side, side), sits
        )


def _arranged(pen: Pen, box: Box, tables: int, gap: float) -> tuple[int, float]:
    """How many tables stand beside each other so that they are largest, and how many pixels each takes."""

    def side(across: int) -> float:
        down = -(-tables // across)
        return min((box.w + gap) / across - gap, (box.h + gap) / down - gap, pen.h(LARGEST))

    across = max(range(1, tables + 1), key=lambda tried: (side(tried), -tried))
    return across, side(across)


def _put_table(pen: Pen, node_id: str, box: Box, sits: int) -> None:
    theme = pen.theme
    x, y = box.centre
    chair, out = box.w * CHAIR, box.w * (1 - CHAIR) / 2
    for number in range(sits if sits <= MOST_CHAIRS else 0):
        turn = math.tau * number / sits - math.tau / 4
        place = Box(x + out * math.cos(turn) - chair / 2, y + out * math.sin(turn) - chair / 2, chair, chair)
        pen.shape(f"{node_id}/chair/{number}", place, ShapeKind.CIRCLE, theme.ink, ground=theme.table)
    top = centred(box, box.w * TOP, box.w * TOP)
    radius = pen.hundredths(top.w / 2)
    pen.panel(f"{node_id}/top", top, theme.card, edge=theme.ink, edge_size=0.4, radius=radius)
    size = max(TEXT, pen.hundredths(top.w) * DIGITS)
    pen.text(
        f"{node_id}/people",
        top,
        str(sits),
        size=size,
        weight=Weight.BOLD,
        ground=theme.card,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
        role=Role.DECORATION,
    )
