"""Long texts on pages: what does not fit a box goes on behind it, never smaller and never cut."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import comb

from game.view.measures import LEADING, TEXT
from game.view.pen import Pen
from game.view.scene import Box, Weight

MOST_WAYS = 20
"""In so many ways a text is parted between its sentences at most, to find the best: each of them is measured."""


def text_pages(
    pen: Pen, text: str, box: Box, size: float = TEXT, weight: Weight = Weight.REGULAR, leading: float = LEADING
) -> tuple[str, ...]:
    """The text in pieces that each fit the box at that size."""
    a_page = max(1, int((box.h + 0.5) / (pen.h(size) * leading)))
    lines = pen.wrap(text, pen.h(size), weight, box.w)
    return tuple(" ".join(lines[first : first + a_page]) for first in range(0, len(lines), a_page)) or ("",)


def in_pieces(pen: Pen, text: str, width: float, most: int) -> list[str]:
    """A text in the size of other text, in as few pieces of at most so many lines as there can be, about as long.

    They end with sentences where that takes no piece more.
    """
    size_px = pen.h(TEXT)
    lines = pen.wrap(text, size_px, Weight.REGULAR, width)
    pieces, sentences = -(-len(lines) // most), pen.sentences(text)

    def longest(way: Sequence[str]) -> int:
        return max(len(pen.wrap(piece, size_px, Weight.REGULAR, width)) for piece in way)

    few = comb(len(sentences) - 1, pieces - 1) <= MOST_WAYS
    ways = [
        [" ".join(sentences[start:end]) for start, end in pairwise([0, *ends, len(sentences)])]
        for ends in (combinations(range(1, len(sentences)), pieces - 1) if few else ())
    ]
    if ways and longest(best := min(ways, key=longest)) <= most:
        return best
    ends = [len(lines) * number // pieces for number in range(pieces + 1)]
    return [" ".join(lines[start:end]) for start, end in pairwise(ends)]
