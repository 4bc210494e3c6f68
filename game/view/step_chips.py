"""The names of steps in lines, numbered, each on a small card: what a debate or a plan goes through."""

from collections.abc import Sequence

from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Role

SIDE, ABOVE, GAP = 1.4, 1.0, 1.0
"""The air beside and above a name, and between two, in hundredths."""


def put_step_chips(
    pen: Pen, node_id: str, box: Box, names: Sequence[str], measured: bool = False, role: Role = Role.TEXT
) -> float:
    """The steps from the top of the box; gives how many pixels high they are.

    They are only `measured` to see what room they need.
    """
    theme, x, y = pen.theme, box.x, box.y
    high = pen.h(TEXT * TIGHT + ABOVE)
    for number, name in enumerate(names, start=1):
        words = f"{number}\N{NO-BREAK SPACE}{name}"
        width = min(box.w, pen.text_width(words, TEXT) + pen.h(2 * SIDE) + 1)
        if x > box.x and x + width > box.right:
            x, y = box.x, y + high + pen.h(GAP)
        if not measured:
            chip = Box(x, y, width, high)
            pen.panel(f"{node_id}/step/{number}/chip", chip, theme.table, radius=1.2)
            inner = chip.inset(pen.h(SIDE), 0)
            pen.text(
                f"{node_id}/step/{number}", inner, words, ground=theme.table, leading=TIGHT, middle=True, role=role
            )
        x += width + pen.h(GAP)
    return y + high - box.y
