"""Rounds of numbers above each other on one scale, with median and quartiles."""

from dataclasses import replace

from game.core.deck import EstimateCard
from game.core.outcomes import Delphi
from game.core.outcomes.delphi import DelphiRound
from game.core.text import Text
from game.view.layout import Share, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.around import around, words_fit
from game.view.outcomes.closest import answer_pointer, median_pointer
from game.view.outcomes.said_tables import absent_words, delphi_remarks
from game.view.outcomes.scale import (
    LABELS,
    Axis,
    Pointer,
    all_have_room,
    axis_for,
    pointers_height,
    put_axis,
    put_pointers,
    put_range,
)
from game.view.outcomes.tags import MOST_LEVELS, Tags, put_tags, tags_for
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, Weight

A_PAGE = 2
"""Rounds on one page: the last ones come first."""

BAND, ABOVE = 2.6, 1.0

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
    axis = _axis(told, found, Box(box.x + label, box.y, box.w - label, box.h))
    marks = _marks(pen, told, found, found.rounds[shown[-1]])
    if told.remarks and pen.flows:  # the bands say the rest, which would have a page for itself
        told = replace(told, remarks=absent_words(pen.tr, found.rounds[-1].absent))
    elif told.remarks and len(found.rounds) - 1 in shown and all_have_room(pen, box, axis, marks):
        told = replace(told, remarks=delphi_remarks(pen.tr, told.session, told.played, found, shown=True))
    low = pointers_height(pen, box, axis, marks)
    stacked = [
        {number: _tags(pen, axis, found.rounds[number], levels) for number in shown}
        for levels in range(MOST_LEVELS, 0, -1)
    ]

    def least_of(tags: dict[int, Tags]) -> float:
        high = max(each.height(pen) for each in tags.values()) + pen.h(BAND + ABOVE) + above
        return len(shown) * high + pen.h(LABELS) + low

    fitting = (each for each in stacked if words_fit(pen, box, told, least_of(each)))  # the question may need a level
    tags = next(fitting, min(stacked, key=least_of))
    least = least_of(tags)
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
        starts = _put_round(pen, place, axis, found.rounds[number], tags[number], f"round/{number}", starts)
    put_axis(pen, scale, axis, next((mark.value for mark in marks if mark.flag), None))
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


def _tags(pen: Pen, axis: Axis, numbers: DelphiRound, most: int) -> Tags:
    values = [(table, value) for table, value in enumerate(numbers.estimates.values) if value is not None]
    return tags_for(pen, axis, values, most)


def _put_round(
    pen: Pen, box: Box, axis: Axis, numbers: DelphiRound, tags: Tags, name: str, starts: dict[int, Box]
) -> dict[int, Box]:
    """A round's tables, its quartiles and its median; tiles come from where they stood in the round above."""
    high = tags.height(pen) + pen.h(BAND)
    bottom = box.bottom - max(0.0, box.h - high - pen.h(ABOVE)) / 2
    band = Box(box.x, bottom - pen.h(BAND), box.w, pen.h(BAND))
    places = put_tags(pen, name, band.y, tags, starts=starts)
    if numbers.lower is not None and numbers.median is not None and numbers.upper is not None:
        put_range(pen, name, band, axis, numbers.lower, numbers.median, numbers.upper)
    return places
