"""Lists of entries laid out: in the form and the size of words that take the fewest pages."""

from collections.abc import Iterator, Sequence

from game.frozen import dataclass
from game.view.measures import ASK, ROUNDING, TEXT
from game.view.outcomes.entries.card import entry_height
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import LINE, OPEN, Form, Kind, gap
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.scene import Box

SIZES = (6.0, 5.4, ASK, 4.6, TEXT)
"""Sizes of the words, in hundredths: the largest in which the list fits one page, the smallest where none does."""

CLOSE_SIZE = 4.6
"""The largest size on several pages or set close, in hundredths: the verdict is to be larger."""

BARS = (36.0, 28.0, 22.0, 16.0, 11.0)
"""How long bars in a column are, in hundredths.

As long as they can be without a line more of words, since so they are compared.
"""


@dataclass(frozen=True, slots=True)
class Laid:
    """A list laid out: the form of its entries, the size of their words, how high each is in pixels, on which page.

    Entries are `gap` pixels apart.
    """

    form: Form
    size: float
    heights: list[float]
    gap: float
    pages: list[range]

    def __len__(self) -> int:
        return len(self.pages)

    def left(self, page: int, room: float) -> float:
        """How many pixels of the `room` the entries of a page (from 0) leave; less than 0 where it has none for all."""
        shown = self.pages[page]
        return room - sum(self.heights[place] for place in shown) - self.gap * (len(shown) - 1)


def laid_out(pen: Pen, box: Box, entries: Sequence[Entry], first: float | None = None) -> Laid:
    """The list on as few pages as there can be, and then as large as it can be on so many.

    The first page, which has the verdict, may have a room of its own, of `first` pixels, and then holds the most it
    can. Where text is larger, all is on one page.
    """
    if pen.flows:
        form, heights = lowest(pen, box.w, entries)
        return Laid(form, TEXT, heights, gap(pen, form), [range(len(entries))])
    least_room = min(box.h, first) if first is not None else box.h
    tried = [
        _in_form(pen, box, entries, form, size, first)
        for form in _forms(entries)
        for size in SIZES
        if form == OPEN or size <= CLOSE_SIZE
    ]
    fitting = [laid for laid in tried if max(laid.heights, default=0.0) <= least_room + ROUNDING] or tried
    fewest = min(len(laid) for laid in fitting)
    found = [laid for laid in fitting if len(laid) == fewest and (fewest == 1 or laid.size <= CLOSE_SIZE)]
    most = max(len(laid.pages[0]) for laid in found) if first is not None else 0
    return next(laid for laid in found if len(laid.pages[0]) >= most)


def lowest(pen: Pen, width: float, entries: Sequence[Entry]) -> tuple[Form, list[float]]:
    """The form in which a list is lowest in its smallest size, and how many pixels high its entries are in it.

    The more open one where several are as low.
    """
    tried = [(form, _heights(pen, width, entries, form, TEXT)) for form in _forms(entries)]
    return min(tried, key=lambda each: sum(each[1]))


def list_height(pen: Pen, width: float, entries: Sequence[Entry]) -> float:
    """How many pixels high the list is on one page, in its smallest size."""
    form, heights = lowest(pen, width, entries)
    return sum(heights) + gap(pen, form) * max(0, len(heights) - 1)


def _forms(entries: Sequence[Entry]) -> list[Form]:
    """What is tried for a list, the best first."""
    bars = BARS if any(entry.tally is not None for entry in entries) else BARS[-1:]
    return [OPEN, *(Form(Kind.SIDE, bar) for bar in bars), LINE]


def _heights(pen: Pen, width: float, entries: Sequence[Entry], form: Form, size: float) -> list[float]:
    return [entry_height(pen, width, entry, size, form) for entry in entries]


def _in_form(pen: Pen, box: Box, entries: Sequence[Entry], form: Form, size: float, first: float | None) -> Laid:
    heights, apart = _heights(pen, box.w, entries, form, size), gap(pen, form)
    groups = list(_with_headings(entries))
    high = [sum(heights[place] for place in group) + apart * (len(group) - 1) for group in groups]
    filled = paged(high, box.h, apart, first)
    pages = [range(groups[page[0]][0], groups[page[-1]][-1] + 1) for page in filled if page]
    return Laid(form, size, heights, apart, pages or [range(0)])


def _with_headings(entries: Sequence[Entry]) -> Iterator[range]:
    """The places of entries that cannot be parted: each with the headings right above it."""
    start = 0
    for place, entry in enumerate(entries):
        if not entry.heading or place == len(entries) - 1:
            yield range(start, place + 1)
            start = place + 1
