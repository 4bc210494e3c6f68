"""Rounds of numbers above each other on one scale, with median and quartiles."""

from game.core.deck import EstimateCard
from game.core.outcomes import Delphi
from game.core.outcomes.delphi import DelphiRound
from game.core.text import Text
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.closest import answer_pointer, median_pointer
from game.view.outcomes.common import Told, around, words_fit
from game.view.outcomes.scale import (
    LABELS,
    TILE,
    TILE_GAP,
    Axis,
    Pointer,
    axis_for,
    pointers_height,
    put_axis,
    put_pointers,
    put_range,
    put_tables,
)
from game.view.pen import Pen
from game.view.scene import Box, Weight

A_PAGE = 2
"""Rounds on one page: the last ones come first."""

LEVELS, MOST_LEVELS, BAND = 2, 3, 2.6

MOST_LABEL = 0.3
"""The part of a round's line that its name may take; longer ones stand above it."""

ROUND = Text("ui/outcome/round", "Round {number}")


def draw(pen: Pen, box: Box, told: Told, found: Delphi) -> int:
    """The first and the last round; with more than two, the others follow on further pages."""
    several = len(found.rounds) > 1
    pairs = _pages(len(found.rounds))
    shown = pairs[told.page % len(pairs)]
    words = [pen.tr(ROUND, number=number + 1) for number in shown]
    label = max(pen.text_width(each, TEXT, Weight.BOLD) for each in words) + 2 + pen.h(2.0) if several else 0.0
    above = pen.h(TEXT * TIGHT + 0.6) if several and label > MOST_LABEL * box.w else 0.0
    if above:  # the names of the rounds stand above them
        label = 0.0
    tile = pen.h(TILE + TILE_GAP)
    axis = _axis(told, found, Box(box.x + label, box.y, box.w - label, box.h))
    marks = _marks(pen, told, found, found.rounds[shown[-1]])
    low = pointers_height(pen, box, axis, marks)
    across = max(1, int(axis.width / tile))
    fewest = max(1, -(-max(len(found.rounds[number].estimates.values) for number in shown) // across))
    for levels in range(max(LEVELS, fewest), fewest - 1, -1):  # the question may need the room of a level
        least = len(shown) * (levels * tile + pen.h(1.6 + BAND + 1.0) + above) + pen.h(LABELS) + low
        if words_fit(pen, box, told, least):
            break
    body = around(pen, box, told, least, verdict_first=True)
    _, plot = columns(body, [label, Share()])
    *places, scale, pointers = rows(plot, [*([Share()] * len(shown)), pen.h(LABELS), low])
    pen.keep(body)
    pen.keep(places[-1], scale, pointers)
    starts: dict[int, Box] = {}
    for number, place, word in zip(shown, places, words, strict=True):
        if several:
            left = Box(body.x, place.y, label, place.h)
            if above:
                left, place = rows(place, [above, Share()])
            pen.text(
                f"round/{number}/name",
                left,
                word,
                weight=Weight.BOLD,
                ground=pen.theme.table,
                leading=TIGHT,
                middle=True,
            )
        starts = _put_round(pen, place, axis, found.rounds[number], f"round/{number}", starts, fewest)
    put_axis(pen, scale, axis)
    put_pointers(pen, Box(body.x, pointers.y, body.w, pointers.h), axis, marks)
    return len(pairs)


def _axis(told: Told, found: Delphi, box: Box) -> Axis:
    card = told.session.card_of(told.played)
    values = [value for each in found.rounds for value in each.estimates.values if value is not None]
    if told.phase.answer and found.answer is not None:
        values.append(found.answer)
    return axis_for(card if isinstance(card, EstimateCard) else None, values, box)


def _marks(pen: Pen, told: Told, found: Delphi, last: DelphiRound) -> list[Pointer]:
    """The answer, if the reveal tells it, and the median of the last round."""
    marks: list[Pointer] = []
    if told.phase.answer and found.answer is not None:
        marks.append(answer_pointer(pen, told, found.answer))
    if last.median is not None:
        marks.append(median_pointer(pen, last.median))
    return marks


def _pages(rounds: int) -> list[tuple[int, ...]]:
    if rounds <= A_PAGE:
        return [tuple(range(rounds))]
    between = list(range(1, rounds - 1))
    return [(0, rounds - 1), *(tuple(between[at : at + A_PAGE]) for at in range(0, len(between), A_PAGE))]


def _put_round(
    pen: Pen, box: Box, axis: Axis, numbers: DelphiRound, name: str, starts: dict[int, Box], fewest: int
) -> dict[int, Box]:
    """A round's tables, its quartiles and its median; tiles come from where they stood in the round above.

    At least the `fewest` levels that hold all tables.
    """
    values = [(table, value) for table, value in enumerate(numbers.estimates.values) if value is not None]
    below = pen.h(1.6 + BAND)
    tile = pen.h(TILE + TILE_GAP)
    levels = max(fewest, min(MOST_LEVELS, int((box.h - below - pen.h(1.0)) / tile)))
    tall = levels * tile
    top = box.y + max(0.0, (box.h - below - tall) / 2)
    tables = Box(box.x, top, box.w, tall)
    places = put_tables(pen, name, tables, axis, values, starts=starts)
    band = Box(box.x, tables.bottom + pen.h(1.4), box.w, pen.h(BAND))
    if numbers.lower is not None and numbers.median is not None and numbers.upper is not None:
        put_range(pen, name, band, axis, numbers.lower, numbers.median, numbers.upper)
    return places
