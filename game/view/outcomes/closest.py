"""Every table's number and the answer on one scale."""

from game.core.deck import EstimateCard
from game.core.outcomes import Closest
from game.core.text import Text
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.common import Told, around, put_mark, table_look
from game.view.outcomes.naming import amount
from game.view.outcomes.said_tables import unit_of
from game.view.outcomes.scale import (
    LABELS,
    POINTER,
    TILE,
    TILE_GAP,
    Axis,
    Pointer,
    axis_for,
    marked_look,
    pointers_height,
    put_axis,
    put_pointers,
    put_range,
    put_tables,
)
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind, Weight

ANSWER = Text("ui/outcome/answer", "Answer: {value}")
MEDIAN = Text("ui/outcome/median", "median")
LEVELS, MOST_LEVELS = 2, 4
BAND, NUMBER = 2.0, 6.2


def draw(pen: Pen, box: Box, told: Told, found: Closest) -> int:
    """The tables' numbers in a list, then above the scale, the answer below it."""
    numbers = [amount(pen.tr, guess.value, exact=True) for guess in found.guesses]
    widest = max((pen.text_width(words, TEXT, weight) for words in numbers for weight in Weight), default=0.0) + 1
    cell = pen.h(TILE + 1.0 + 3.0) + widest
    across = max(1, min(len(numbers) or 1, int((box.w + pen.h(2.0)) / (cell + pen.h(2.0)))))
    lines = -(-len(numbers) // across)
    tile = TILE + TILE_GAP
    low = _pointers_height(pen, box, told, found) - pen.h(POINTER)
    least_levels = _levels(pen, box, len(found.guesses))
    plot_least = pen.h(least_levels * tile + 1.6 + BAND + LABELS + POINTER) + low
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
    pen.keep(plot)
    pen.keep(listed)
    _put_plot(pen, plot, told, found)
    return pages


def _levels(pen: Pen, box: Box, tables: int) -> int:
    """On how many levels the tables stand above the scale at least: larger text takes no more than they need."""
    across = max(1, int(box.w / pen.h(TILE + TILE_GAP)))
    return max(1, -(-tables // across)) if pen.flows else LEVELS


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


def _pointers(pen: Pen, told: Told, found: Closest) -> list[Pointer]:
    pointers = [answer_pointer(pen, told, found.answer)]
    if found.median is not None:
        pointers.append(median_pointer(pen, found.median))
    return pointers


def _pointers_height(pen: Pen, box: Box, told: Told, found: Closest) -> float:
    return pointers_height(pen, box, _axis(told, found, box), _pointers(pen, told, found))


def _put_plot(pen: Pen, box: Box, told: Told, found: Closest) -> None:
    values = [(guess.table, guess.value) for guess in found.guesses]
    axis = _axis(told, found, box)
    low = _pointers_height(pen, box, told, found)
    below = pen.h(1.6 + BAND + LABELS + POINTER) + (low - pen.h(POINTER))
    least = _levels(pen, box, len(found.guesses))
    levels = min(MOST_LEVELS, max(least, int((box.h - below) / pen.h(TILE + TILE_GAP))))
    tall = pen.h(levels * (TILE + TILE_GAP))
    top = box.y + max(0.0, (box.h - below - tall) / 2)
    tables = Box(box.x, top, box.w, tall)
    put_tables(pen, "table", tables, axis, values, found.nearest)
    line = Box(box.x, tables.bottom + pen.h(1.6), box.w, pen.h(BAND))
    if found.lowest is not None and found.median is not None and found.highest is not None:
        put_range(pen, "room", line, axis, found.lowest, found.median, found.highest)
    scale = Box(box.x, line.bottom, box.w, pen.h(LABELS))
    put_axis(pen, scale, axis)
    put_pointers(pen, Box(box.x, scale.bottom, box.w, low), axis, _pointers(pen, told, found))


def answer_pointer(pen: Pen, told: Told, answer: float) -> Pointer:
    """The answer under the scale, with its unit where there is room for it."""
    unit = unit_of(pen.tr, told.session, told.played)
    words = pen.tr(ANSWER, value=amount(pen.tr, answer, unit, exact=True))
    return ("answer", answer, ShapeKind.ARROW_UP, words, pen.tr(ANSWER, value=amount(pen.tr, answer, exact=True)))


def median_pointer(pen: Pen, median: float) -> Pointer:
    words = pen.tr(MEDIAN)
    return ("median", median, ShapeKind.DIAMOND, words, words)
