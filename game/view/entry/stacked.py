"""Fields in a narrow window: the claim, what is asked, then one field below the other, on as many pages as it takes.

What tells how far the entry is, and the buttons for the field that has the focus, stand on every page.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from game.core.ballots import GRADIENT, Tally
from game.core.rounds import Estimates, Orders
from game.core.session import Session
from game.view.buttons import Button
from game.view.entry.about import about_words
from game.view.entry.bar import LEAST_BAR, count_buttons, look_button, put_bar
from game.view.entry.claim import claim_height, put_parted_claim, reminder_height
from game.view.entry.counts import count_label, count_shown
from game.view.entry.covers import is_hidden
from game.view.entry.narrow import is_narrow
from game.view.entry.numbers import number_buttons, number_shown, put_number_field, unit_words
from game.view.entry.on_pages import Group, on_pages
from game.view.entry.option_buttons import option_blocks
from game.view.entry.option_list import option_rows
from game.view.entry.orders import END, order_rows, order_way, put_places
from game.view.entry.people_line import LINE, put_people_line
from game.view.entry.pieces import put_card, put_centred, put_count, put_focus
from game.view.entry.rows import Row, put_row, row_height, row_sizes, words_fit
from game.view.entry.table_field import LETTER
from game.view.entry.tables import NARROW, absent_button, put_answer_field
from game.view.fields import field_id, field_of
from game.view.frame import bar_below, put_head, put_play_foot
from game.view.layout import Share, columns
from game.view.looks import option_look
from game.view.measures import ASK, TEXT
from game.view.options import option_words
from game.view.outcomes.consensus import PARTS
from game.view.pen import Pen
from game.view.scene import Action, Box, Weight
from game.view.sheets import Sheet
from game.view.stack import Block, ask_block, put_stack, stack_height, text_block
from game.view.stage import Stage

STEP, STEP_LETTER, FIELD = 12.0, 6.0, 6.4
"""The widths of a step of a scale, and of the step's number; the height of a field."""

GAP, MOST_ACROSS, LOWER = 1.0, 3, 0.8
"""The air between fields; how many options stand side by side at most, and the part of the height that must save."""

Thing = TypeVar("Thing")


def draw_stacked(pen: Pen, session: Session, stage: Stage, sheet: Sheet | None) -> None:
    """The whole screen of an entry."""
    inside, bar = put_head(pen, session, stage, bar=LEAST_BAR), bar_below(pen, stage, LEAST_BAR)
    asked = pen.tr(session.phase.prompt)
    if sheet is None:
        put_stack(pen, inside, [ask_block(pen, inside.w, asked)])
    else:
        words, fields = about_words(pen, session, sheet), _fields(pen, inside.w, session, stage, sheet)
        laid = on_pages(pen, inside, words, asked, fields)
        put_stack(pen, inside, laid.blocks)
        put_stacked_bar(pen, bar, session, stage, sheet, counted=laid.has_fields(pen.leaf))
    put_play_foot(pen, session, stage)
    pen.foot_y = bar.y


def sheet_blocks(
    pen: Pen, inside: Box, session: Session, stage: Stage, sheet: Sheet, others: Sequence[Block]
) -> list[Block]:
    """What a sheet is about, then its fields; there is less of that where those and the `others` take pages."""
    words = about_words(pen, session, sheet)
    claim = Block(claim_height(pen, inside.w, words), lambda box: put_parted_claim(pen, box, words), grows=True)
    fields = [block for group in _fields(pen, inside.w, session, stage, sheet) for block in group]
    window = inside.h - max(0.0, pen.canvas - pen.height)
    if stack_height(pen, [claim, *others, *fields]) > window:  # pages: the claim is whole on one of them
        claim = replace(claim, high=reminder_height(pen, inside.w, words))
    return [claim, *fields]


def put_stacked_bar(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, counted: bool = True) -> None:
    """How far the entry is, on every page, and the buttons for the field with the focus where fields are `counted`."""
    with pen.standing_around():
        _put_bar(pen, box, session, stage, sheet, counted)


def _fields(pen: Pen, width: float, session: Session, stage: Stage, sheet: Sheet) -> list[Group]:
    tally, numbers, orders = sheet.tally, sheet.estimates, sheet.orders
    if numbers is not None:
        return _number_fields(pen, width, session, stage, sheet, numbers)
    if orders is not None:
        way = order_way(pen, session)
        rows = order_rows(pen, session, sheet, orders, _table(pen, sheet))
        heading = [text_block(pen, width, "way", way, Weight.BOLD)] if way else []
        return _headed(heading, [_row_block(pen, width, row, END) for row in rows])
    if tally is None:
        return []
    hidden = is_hidden(session, stage, sheet)
    if tally.answers is not None:
        return _table_fields(pen, width, session, sheet, tally, hidden)
    if is_narrow(pen, session, tally):
        steps = _lines(
            pen, width, pen.h(STEP), tally.options, lambda box, option: _put_step(pen, box, option, tally, hidden)
        )
        if tally.ballot != GRADIENT.id:
            return _headed([], steps)
        return _headed([text_block(pen, width, "meaning", _meanings(pen, width))], steps)
    line = [Block(pen.air(LINE), lambda box: put_people_line(pen, box, tally, hidden))]
    most = "0" * max(2, len(str(session.state.people)))
    end = pen.text_width(most, ASK, Weight.BOLD) / pen.h(1.0) + 1.6
    options = _option_rows(pen, width, option_rows(pen, session, tally, hidden), end)
    return _headed(line if tally.ballot == "position" else [], options)


def _headed(heading: list[Block], fields: list[Block]) -> list[Group]:
    """Fields below what is said of all of them: that stands with the first of them."""
    return [[*heading, *fields[:1]], *([field] for field in fields[1:])]


def _meanings(pen: Pen, width: float) -> str:
    """What the steps of a gradient mean, in lines that end between two of them."""
    lines = [""]
    for part in (pen.tr(part) for part in PARTS):
        longer = " · ".join(filter(None, (lines[-1], part)))
        if pen.text_width(longer, TEXT) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(filter(None, lines))


def _option_rows(pen: Pen, width: float, rows: Sequence[Row], end: float) -> list[Block]:
    """Options side by side where that takes much less height, else one below the other; nothing where none is there."""
    if not rows:
        return []
    ways = [_rows_across(pen, width, rows, across, end) for across in range(1, 1 + min(MOST_ACROSS, len(rows)))]
    best = ways[0]
    for way in ways[1:]:
        if way and stack_height(pen, way) < LOWER * stack_height(pen, best):
            best = way
    return best


def _rows_across(pen: Pen, width: float, rows: Sequence[Row], across: int, end: float) -> list[Block]:
    """The options in lines of so many; none where a word would be broken, or one option would stand alone."""
    column = (width - pen.air(GAP) * (across - 1)) / across
    alone = len(rows) % across == 1 and (across > 2 or len(rows) == 3)  # the last one would look like less
    if across > 1 and (alone or not all(words_fit(pen, row, column, end) for row in rows)):
        return []

    heights = [row_height(pen, row, column, end) for row in rows]

    def line(first: int) -> Block:
        here, high = rows[first : first + across], max(heights[first : first + across])

        def put(box: Box) -> None:
            cells = columns(box, [Share()] * across, gap=pen.air(GAP))
            lowest = replace(cells[0], h=box.h * min(heights) / high)  # sizes are the same in all lines
            sizes = row_sizes(pen, rows, [lowest], end)
            for row, cell in zip(here, cells, strict=False):
                put_row(pen, cell, row, end, sizes)

        return Block(high, put, listed=True)

    return [line(first) for first in range(0, len(rows), across)]


def _row_block(pen: Pen, width: float, row: Row, end: float) -> Block:
    return Block(row_height(pen, row, width, end), lambda box: put_row(pen, box, row, end), listed=True)


def _lines(
    pen: Pen, width: float, least: float, things: Sequence[Thing], put: Callable[[Box, Thing], None]
) -> list[Block]:
    """Fields of at least so many pixels side by side, in lines that are filled evenly."""
    gap = pen.air(GAP)
    most = max(1, int((width + gap + 0.5) / (least + gap)))
    across = max(1, -(-len(things) // max(1, -(-len(things) // most))))

    def line(first: int) -> Block:
        def put_line(box: Box) -> None:
            cells = columns(box, [Share()] * across, gap=gap)
            for thing, cell in zip(things[first : first + across], cells, strict=False):
                put(cell, thing)

        return Block(pen.h(FIELD), put_line, listed=True)

    return [line(first) for first in range(0, len(things), across)]


def _put_step(pen: Pen, box: Box, option: str, tally: Tally, hidden: bool) -> None:
    """A step of a scale: its number beside its count."""
    field, ink, card = field_id(option), pen.theme.ink, pen.theme.card
    put_card(pen, box, field, count_label(pen.tr, tally, option, option, hidden), Action("focus", (field,)), radius=1.6)
    head, counter = columns(box, [min(pen.h(STEP_LETTER), box.w / 2), Share()])
    pen.panel(f"{field}/head", head, ink, radius=1.6, square=("tr", "br"))
    step = option_look(pen.theme, tally.ballot, option, tally.options.index(option)).letter
    put_centred(pen, f"{field}/letter", head, step, card, ink)
    put_count(pen, field, counter, count_shown(tally, option, hidden), largest=ASK)
    put_focus(pen, box, field, radius=1.6)


def _number_fields(
    pen: Pen, width: float, session: Session, stage: Stage, sheet: Sheet, numbers: Estimates
) -> list[Group]:
    shown = [number_shown(pen, session, stage, sheet, numbers, table) for table in range(len(numbers.values))]
    widest = max((pen.text_width(each or "", TEXT, Weight.BOLD) for each in shown), default=0.0)
    unit = unit_words(pen, session)
    fields = _lines(
        pen,
        width,
        max(pen.h(STEP), widest + pen.h(LETTER) + pen.air(2.4)),
        range(len(shown)),
        lambda box, table: put_number_field(pen, box, table, shown[table]),
    )
    return _headed([text_block(pen, width, "unit", unit, Weight.BOLD)] if unit else [], fields)


def _table_fields(pen: Pen, width: float, session: Session, sheet: Sheet, tally: Tally, hidden: bool) -> list[Group]:
    """The options that tables can answer, then the tables, whose answers have words where that takes one line."""
    looks = [option_look(pen.theme, tally.ballot, option, place) for place, option in enumerate(tally.options)]
    said = [option_words(pen.tr, session, session.round, tally.phase, option) for option in tally.options]
    widest = max((pen.text_width(words, TEXT, Weight.BOLD) for words in said), default=0.0)
    worded, tables = widest + pen.h(LETTER + 6.8) + pen.air(2.4), len(sheet.fields)
    least = worded if worded * tables + pen.air(GAP) * (tables - 1) <= width else pen.h(NARROW)
    fields = _lines(
        pen,
        width,
        least,
        range(len(sheet.fields)),
        lambda box, table: put_answer_field(pen, box, table, tally, looks, said, hidden, worded=least == worded),
    )
    return [option_blocks(pen, width, looks, said, tally.options), *([field] for field in fields)]


def _table(pen: Pen, sheet: Sheet) -> int:
    field = field_of(pen.focus)
    return int(field) if field in sheet.fields else 0


def _put_bar(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, counted: bool) -> None:
    tally, numbers, orders, paper = sheet.tally, sheet.estimates, sheet.orders, pen.theme.paper
    buttons: list[Button] = []
    if isinstance(orders, Orders):
        put_places(pen, box, session, stage, sheet, orders, _table(pen, sheet), paper)
        return
    if numbers is not None:
        buttons = number_buttons(pen, session, stage, sheet, numbers)
    elif tally is not None and tally.answers is not None:
        buttons = [*absent_button(pen, tally), *look_button(pen, session, stage, sheet)]
    elif tally is not None:
        buttons = count_buttons(pen, session, stage, sheet, stepped=True)
    put_bar(pen, box, session, stage, sheet, buttons if counted else [], ground=paper)
