"""Long texts on pages: what does not fit a box goes on behind it, never smaller and never cut."""

from collections.abc import Sequence
from itertools import pairwise

from game.view.measures import LEADING, TEXT
from game.view.pen import Pen
from game.view.scene import Box, Weight


def text_pages(
    pen: Pen, text: str, box: Box, size: float = TEXT, weight: Weight = Weight.REGULAR, leading: float = LEADING
) -> tuple[str, ...]:
    """The text in pieces that each fit the box at that size."""
    a_page = max(1, int((box.h + 0.5) / (pen.h(size) * leading)))
    lines = pen.wrap(text, pen.h(size), weight, box.w)
    return tuple(" ".join(lines[first : first + a_page]) for first in range(0, len(lines), a_page)) or ("",)


def in_pieces(lines: Sequence[str], most: int) -> list[str]:
    """The lines in as few pieces of at most so many as there can be, each about as long."""
    pieces = -(-len(lines) // most)
    ends = [len(lines) * number // pieces for number in range(pieces + 1)]
    return [" ".join(lines[start:end]) for start, end in pairwise(ends)]
