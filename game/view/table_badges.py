"""The letters of tables, each on a small round table."""

from game.view.measures import ASK, TEXT
from game.view.parts_played import table_letter
from game.view.pen import Pen
from game.view.scene import Align, Box, Weight

BADGE, LOW_BADGE, BETWEEN = 6.0, 4.8, 0.8
"""How large a badge is, also in a narrow window, and the air between two of them, in hundredths."""


def badge_side(pen: Pen) -> float:
    """How many pixels wide and high a badge is."""
    return pen.h(LOW_BADGE if pen.narrow else BADGE)


def put_badges(pen: Pen, box: Box, tables: tuple[int, ...], again: str = "") -> None:
    """The letters of tables in lines, each a piece that moves when roles are dealt again.

    `again` tells those apart that stand on several pages: ids are unique.
    """
    side, step = badge_side(pen), _step(pen)
    across, high = _across(pen, box.w), badges_height(pen, tables, box.w)
    top = box.y + (box.h - high) / 2
    for place, table in enumerate(tables):
        _put_badge(pen, Box(box.x + place % across * step, top + place // across * step, side, side), table, again)


def badges_height(pen: Pen, tables: tuple[int, ...], width: float) -> float:
    """How many pixels high the letters of tables are in lines of that many pixels; 0 without any."""
    return _step(pen) * -(-len(tables) // _across(pen, width)) - pen.h(BETWEEN) if tables else 0.0


def badges_width(pen: Pen, tables: tuple[int, ...]) -> float:
    """How many pixels wide the letters of tables are on one line, with the air after each."""
    return len(tables) * _step(pen)


def _step(pen: Pen) -> float:
    return pen.h((LOW_BADGE if pen.narrow else BADGE) + BETWEEN)


def _across(pen: Pen, width: float) -> int:
    return max(1, int((width + pen.h(BETWEEN) + 1) / _step(pen)))


def _put_badge(pen: Pen, box: Box, table: int, again: str) -> None:
    theme, letter = pen.theme, table_letter(table)
    node_id = f"table-badge/{letter}{again}"
    pen.panel(node_id, box, theme.sun, edge=theme.ink, edge_size=0.4, radius=pen.hundredths(box.h / 2))
    pen.text(
        f"{node_id}/letter",
        box,
        letter,
        size=TEXT if pen.narrow else ASK,
        weight=Weight.BOLD,
        colour=theme.on_sun,
        ground=theme.sun,
        align=Align.CENTRE,
        leading=1.0,
        middle=True,
    )
