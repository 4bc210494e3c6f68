"""Sizes on the desk: read from an arm's length, so smaller than the room's, but never under 18 pixels."""

from game.i18n.translator import Translator
from game.view.measures import SMALL
from game.view.pen import Pen
from game.view.ruler import Ruler
from game.view.theme import Theme

UNIT = 0.66
"""A length on the desk, as a share of the same length on the room's screen: its smallest text is 26 pixels at 1080p."""

LEAST_TEXT_PX = 18.0

MARGIN = 3.4


def desk_pen(
    size: tuple[int, int], theme: Theme, tr: Translator, ruler: Ruler, focus: str | None, now_ms: int, text: int = 100
) -> Pen:
    """A pen whose hundredths are smaller than the window's own; boxes are still pixels of the whole window.

    `text` is the size that the facilitator chose, in percent: what stands on the desk grows with it, and flows.
    """
    unit = max(UNIT, LEAST_TEXT_PX / (SMALL / 100 * size[1])) * text / 100
    return Pen(size[0], round(size[1] * unit), theme, tr, ruler, focus, now_ms)


def part_of(pen: Pen, width: float) -> Pen:
    """A pen of the same sizes for a column of the desk: it knows how wide that is, and writes into the same scene."""
    return Pen(round(width), pen.height, pen.theme, pen.tr, pen.ruler, pen.focus, pen.now_ms, pen.nodes, pen.above)
