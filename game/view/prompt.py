"""What the room is asked to do with what is shown, above it, where there is room for that."""

from game.core.format import Phase
from game.view.layout import Share, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

PROMPT_GAP = 1.4
"""The air below a prompt, in hundredths."""


def prompt_height(pen: Pen, width: float, phase: Phase) -> float:
    """The pixels that the prompt takes with the air below it."""
    return pen.text_height(pen.tr(phase.prompt), width, TEXT, Weight.REGULAR, TIGHT) + pen.air(PROMPT_GAP)


def put_prompt(pen: Pen, box: Box, phase: Phase, needed: float) -> Box:
    """What the room is asked to do, at the top of a box that keeps `needed` pixels; gives what is left of it.

    Where a page has no room for both, nothing is put there and the whole box is left.
    """
    high, gap = prompt_height(pen, box.w, phase), pen.air(PROMPT_GAP)
    if high + needed > pen.on_a_page(box):
        return box
    ask, rest = rows(box, [high - gap, Share()], gap=gap)
    ground, words = pen.theme.table, pen.tr(phase.prompt)
    pen.text("ask", ask, words, ground=ground, leading=TIGHT, balanced=True, role=Role.HEADING)
    return rest
