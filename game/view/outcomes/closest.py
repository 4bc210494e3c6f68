"""Every table's number and the answer on one scale."""

from dataclasses import replace

from game.core.deck import EstimateCard
from game.core.outcomes import Closest
from game.core.text import Text
from game.view.layout import Share, centred, columns, rows
from game.view.marks import put_mark, table_look
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.around import around
from game.view.outcomes.naming import amount
from game.view.outcomes.said_tables import closest_remarks, median_words, unit_of
from game.view.outcomes.scale import (
    LABELS,
    MEDIAN,
    Axis,
    Pointer,
    all_have_room,
    axis_for,
    pointers_height,
    put_axis,
    put_median,
    put_pointers,
)
from game.view.outcomes.tags import MOST_LEVELS, TILE, Tags, marked_look, put_tags, tags_for
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind, Weight

ANSWER = Text("ui/outcome/answer", "Answer: {value}")
NUMBER, ABOVE = 6.2, 0.8


def draw(pen: Pen, box: Box, told: Told, found: Closest) -> int:
    """The tables' numbers above the scale, the answer below it; numbers without room there are in a list before it."""
    numbers = [amount(pen.tr, guess.value, exact=True) for guess in found.guesses]
    tags = _tags(pen, box, told, found)
    if tags.values and told.remarks and (pen.flows or _median_shows(pen, box, told, found)):
        told = replace(told, remarks=closest_remarks(pen.tr, told.session, told.played, found, shown=True))
    if tags.values or not numbers:
        _put_plot(pen, around(pen, box, told, _plot_height(pen, box, told, found), verdict_first=True), told, found)
        return 1
    widest = max(pen.text_width(words, TEXT, weight) for words in numbers for weight in Weight) + 1
    cell = pen.h(TILE + 1.0 + 3.0) + widest
    across = max(1, min(len(numbers), int((box.w + pen.h(2.0)) / (cell + pen.h(2.0)))))
    lines = -(-len(numbers) // across)
    plot_least = _plot_height(pen, box, told, found)
    listed_lines = lines if pen.flows else min(lines, 2)
    body = around(pen, box, told, plot_least + pen.h(NUMBER) * listed_lines + pen.h(1.0), verdict_first=True)
    a_page = max(1, lines if pen.flows else int((body.h - plot_least - pen.h(1.0)) / pen.h(NUMBER)))
    pages = max(1, -(-lines // a_page))
    first = (told.page % pages) * a_page
    shown = min(a_page, lines - first)
    listed, plot = rows(body, [pen.h(NUMBER) * max(0, shown), Share()], gap=pen.h(1.0))
    for line in range(max(0, shown)):
        strip = Box(listed.x, listed.y + line * pen.h(NUMBER), listed.w, pen.h(NUMBER))
        places = columns(strip, [cell] * across, gap=pen.h(2.0))
        start = (first + line) * across
        for guess, words, place in zip(
            found.guesses[start : start + across], numbers[start : start + across], places, strict=False
        ):
            _put_number(pen, place, guess.table, words, guess.table in found.nearest)
    pen.keep(listed)
    _put_plot(pen, plot, told, found)
    return pages


def _put_number(pen: Pen, box: Box, table: int, words: str, nearest: bool) -> None:
    theme = pen.theme
    mark, text, sign = columns(box, [pen.h(TILE), Share(), pen.h(3.0)], gap=pen.h(0.5))
    look = marked_look(pen, table) if nearest else table_look(pen, table)
    put_mark(pen, f"number/{table}/mark", centred(mark, pen.h(TILE), pen.h(TILE)), look, theme.table)
    weight = Weight.BOLD if nearest else Weight.REGULAR
    pen.text(f"number/{table}", text, words, weight=weight, ground=theme.table, leading=TIGHT, middle=True)
    if nearest:
        check = centred(
            Box(text.x + pen.text_width(words, TEXT, weight) + pen.h(1.0), box.y, sign.w, box.h), sign.w, sign.w
        )
        pen.shape(f"number/{table}/nearest", check, ShapeKind.CHECK, theme.ink, ground=theme.table)


def _axis(told: Told, found: Closest, box: Box) -> Axis:
    card = told.session.card_of(told.played)
    values = [guess.value for guess in found.guesses]
    return axis_for(card if isinstance(card, EstimateCard) else None, [*values, found.answer], box)


def _tags(pen: Pen, box: Box, told: Told, found: Closest) -> Tags:
    values = [(guess.table, guess.value) for guess in found.guesses]
    words = {table: amount(pen.tr, value, exact=True) for table, value in values}
    return replace(tags_for(pen, _axis(told, found, box), values, MOST_LEVELS, words), least=MEDIAN + 0.2)


def _pointers(pen: Pen, told: Told, found: Closest) -> list[Pointer]:
    pointers = [answer_pointer(pen, told, found.answer)]
    if found.median is not None:
        pointers.append(median_pointer(pen, found.median))
    return pointers


def _pointers_height(pen: Pen, box: Box, told: Told, found: Closest) -> float:
    return pointers_height(pen, box, _axis(told, found, box), _pointers(pen, told, found))


def _median_shows(pen: Pen, box: Box, told: Told, found: Closest) -> bool:
    return all_have_room(pen, box, _axis(told, found, box), _pointers(pen, told, found))


def _plot_height(pen: Pen, box: Box, told: Told, found: Closest) -> float:
    tags = _tags(pen, box, told, found).height(pen)
    return tags + pen.h(ABOVE + LABELS) + _pointers_height(pen, box, told, found)


def _put_plot(pen: Pen, box: Box, told: Told, found: Closest) -> None:
    """The scale between what stands above and below it, in the middle of the room there is."""
    axis, tags = _axis(told, found, box), _tags(pen, box, told, found)
    high = _plot_height(pen, box, told, found)
    plot = Box(box.x, box.y + max(0.0, box.h - high) / 2, box.w, high)
    pen.keep(plot)
    line = plot.y + pen.h(ABOVE) + tags.height(pen)
    if found.median is not None and (told.remarks or _median_shows(pen, box, told, found)):
        above = Box(plot.x, line - pen.h(MEDIAN), plot.w, pen.h(MEDIAN))
        put_median(pen, "room", above, axis, found.median, pen.theme.table)
    put_axis(pen, Box(plot.x, line, plot.w, pen.h(LABELS)), axis, found.answer)
    put_tags(pen, "table", line, tags, found.nearest)
    low = line + pen.h(LABELS)
    put_pointers(pen, Box(plot.x, low, plot.w, plot.bottom - low), axis, _pointers(pen, told, found))


def answer_pointer(pen: Pen, told: Told, answer: float) -> Pointer:
    """The answer under the scale, with its unit where there is room for it."""
    unit = unit_of(pen.tr, told.session, told.played)
    words = pen.tr(ANSWER, value=amount(pen.tr, answer, unit, exact=True))
    return Pointer("answer", answer, words, pen.tr(ANSWER, value=amount(pen.tr, answer, exact=True)), flag=True)


def median_pointer(pen: Pen, median: float) -> Pointer:
    words = median_words(pen.tr, median)
    return Pointer("median", median, words, words)
