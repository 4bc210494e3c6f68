"""What a reveal is about, above it: all of that, or the question that it ends with, or nothing."""

from collections.abc import Sequence

from game.view.measures import TEXT, TIGHT
from game.view.outcomes.gaps import GAP, LOW_GAP
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

LARGEST = 5.4
"""The largest size of the words, in hundredths."""

MOST_ABOUT = 0.25
"""The part of the room above the verdict that a reminder may take from a list that needs pages anyway."""


def about_height(pen: Pen, width: float, about: str, size: float = TEXT) -> float:
    """How many pixels high it is in that size; 0 for nothing."""
    return pen.text_height(about, width, size, Weight.BOLD, TIGHT) if about else 0.0


def about_size(pen: Pen, width: float, about: str, room: float) -> float:
    """The largest size, in hundredths, at which it is no higher than `room` pixels; else the smallest one."""
    return pen.size_that_fits(about, Box(0.0, 0.0, width, room), LARGEST, TEXT, Weight.BOLD, TIGHT)


def put_about(pen: Pen, box: Box, about: str) -> None:
    """It at the largest size for which the box has room."""
    pen.fitted(
        "about",
        box,
        about,
        largest=LARGEST,
        smallest=TEXT,
        ground=pen.theme.table,
        leading=TIGHT,
        balanced=True,
        role=Role.HEADING,
    )


def about_that_fits(
    pen: Pen, width: float, about: str, room: float, least: float, wanted: float, answers: bool = False
) -> str:
    """All of what it is about, or the question that it ends with, where it has room above a screen; else nothing.

    `room` has so many pixels for both; the screen needs the `least` of them, and is on one page with those `wanted`.
    """
    gap = pen.h(LOW_GAP if answers else GAP)
    for words in pen.endings(about):
        high = pen.text_height(words, width, TEXT, Weight.BOLD, TIGHT) + gap
        paged = wanted > room or (answers and least < wanted and not pen.wide)
        on_pages = paged and high <= MOST_ABOUT * room and high + least <= room
        if words and (high + wanted <= room or on_pages):
            return words
    return ""


def about_on_one_page(pen: Pen, box: Box, about: str, below: float) -> str:
    """All of what it is about, or the question that it ends with where only so one page holds it above `below` pixels.

    Where none does that is all of it.
    """
    page = pen.on_a_page(box)
    fitting = (words for words in pen.endings(about) if about_height(pen, box.w, words) + below <= page)
    return next(fitting, about)


def about_above(pen: Pen, box: Box, about: str, below: Sequence[float]) -> tuple[str, float]:
    """What it is about, or the question that it ends with where that is what a page has room for above the verdict.

    `below` are the pixels of that, then of that with its remarks, for which the question alone makes room too. Also
    how many pixels high it is; 0 for nothing.
    """
    if not about:
        return "", 0.0
    page = pen.on_a_page(box)
    highs = [(words, about_height(pen, box.w, words)) for words in pen.endings(about)]
    return next((each for needed in reversed(below) for each in highs if each[1] + needed <= page), highs[0])
