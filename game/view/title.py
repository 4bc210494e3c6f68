"""The title of a screen that lies over others or comes before them."""

from game.view.measures import ASK, TIGHT, TITLE
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

USUAL = 9.0
"""The height of its line, in hundredths."""


def title_height(pen: Pen, words: str, width: float, usual: float = USUAL) -> float:
    """How many pixels high the title is: as much as its words need, where text is larger than usual no more."""
    needed = pen.text_height(words, width, ASK, Weight.BOLD, TIGHT)
    return needed if pen.flows else max(pen.h(usual), needed)


def put_title(pen: Pen, node_id: str, box: Box, words: str) -> None:
    """The title as large as it fits."""
    pen.fitted(node_id, box, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
