"""Votes by tables: the options as buttons with the keys that give them, and what each table answered."""

from game.core.ballots import Tally
from game.core.session import Session
from game.view.buttons import Button
from game.view.entry.about import about_words
from game.view.entry.bar import LEAST_BAR, look_button, put_bar
from game.view.entry.cells import Page, cells
from game.view.entry.claim import parted, put_parted_claim
from game.view.entry.counts import HIDDEN
from game.view.entry.covers import is_hidden
from game.view.entry.option_buttons import option_pages, put_option_columns, put_option_pages, strip_height
from game.view.entry.pieces import put_centred
from game.view.entry.table_field import LETTER, NARROW_LETTER, put_said, put_table_field
from game.view.fields import field_id, field_of
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook, option_look
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Box, ShapeKind, Weight
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP = 1.0
LOW, HIGH, NARROW = 6.4, 12.0, 8.9
"""The least and the greatest height of a table's field, and the width at which it still holds a sign."""

LETTER_SHARE = 0.42
"""The part of a low field's width that its table's letter may have."""

TABLES_SHARE = 0.36
"""The part of the width that tables get beside a long list of options."""


def put_tables(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The claim, the options, a field for each table, the check."""
    words = about_words(pen, session, sheet)
    body, below = rows(box, [Share(), pen.h(LEAST_BAR)], gap=pen.h(1.4))
    looks = [option_look(pen.theme, tally.ballot, option, place) for place, option in enumerate(tally.options)]
    said = [option_words(pen.tr, session, session.round, tally.phase, option) for option in tally.options]
    strip = strip_height(pen, body.w, looks, said)
    here = sheet.fields.index(field_of(pen.focus)) if field_of(pen.focus) in sheet.fields else 0
    tables = len(sheet.fields)

    def divided(fields: Box) -> tuple[Box, Box]:
        if strip is not None:
            above, under = rows(fields, [strip, Share()], gap=pen.h(1.4))
            return above, under
        start, end = columns(fields, [Share(), fields.w * TABLES_SHARE], gap=pen.h(1.8))
        return start, end

    def fits(fields: Box) -> bool:
        options, under = divided(fields)
        listed = strip is not None or option_pages(pen, options, looks, said).whole
        return listed and _narrow(pen, under, tables, here).whole

    places = parted(pen, body, words, fits, body.w)
    if places.claim is not None:
        put_parted_claim(pen, places.claim, places.words)
    options, under = divided(places.fields)
    pages = 1
    if strip is not None:
        put_option_columns(pen, options, looks, said, tally.options)
    else:
        pages = put_option_pages(pen, options, looks, said, tally.options, stage.page)
    page = _put_fields(pen, under, here, tally, looks, said, is_hidden(session, stage, sheet))
    buttons = [*_option_page(pages), *absent_button(pen, tally), *look_button(pen, session, stage, sheet)]
    put_bar(pen, below, session, stage, sheet, buttons, page)


def _narrow(pen: Pen, box: Box, tables: int, here: int) -> Page:
    return cells(box, tables, here, (pen.h(NARROW), pen.h(LOW)), pen.h(GAP), pen.h(HIGH))


def _put_fields(
    pen: Pen, box: Box, here: int, tally: Tally, looks: list[OptionLook], said: list[str], hidden: bool
) -> Page:
    """The tables' fields, with the answers' words where there is room for all of them."""
    answers = tally.answers or ()
    widest = max((pen.text_width(words, TEXT, Weight.BOLD) for words in said), default=0.0)
    worded = cells(box, len(answers), here, (widest + pen.h(LETTER + 6.8 + 2.4), pen.h(LOW)), pen.h(GAP), pen.h(HIGH))
    page = worded if worded.whole else _narrow(pen, box, len(answers), here)
    for place, cell in enumerate(page.boxes):
        put_answer_field(pen, cell, page.first + place, tally, looks, said, hidden, worded=page is worded)
    return page


def put_answer_field(
    pen: Pen,
    box: Box,
    table: int,
    tally: Tally,
    looks: list[OptionLook],
    said: list[str],
    hidden: bool,
    *,
    worded: bool,
) -> None:
    """A table's field with its answer, in words where it is `worded`."""
    answer = tally.answers[table] if tally.answers is not None else None
    shown = None if answer is None else HIDDEN if hidden else said[tally.options.index(answer)]
    letter = LETTER if worded else min(LETTER, max(NARROW_LETTER, LETTER_SHARE * box.w / pen.h(1.0)))
    rest = put_table_field(pen, box, table, shown, letter)
    if answer is None or hidden:
        put_said(pen, table, rest, shown)
    else:
        words = said[tally.options.index(answer)] if worded else ""
        _put_answer(pen, rest, table, looks[tally.options.index(answer)], words)


def _put_answer(pen: Pen, box: Box, table: int, look: OptionLook, words: str) -> None:
    """An answer by its colour, its sign or letter, and its words where there is room."""
    field = field_id(str(table))
    inner = box.inset(pen.h(0.5), pen.h(0.7))
    pen.panel(f"{field}/answer", inner, look.fill, edge=pen.theme.ink, edge_size=0.2, radius=1.2)
    mark, rest = columns(inner, [min(inner.w, pen.h(5.6)), Share()]) if words else (inner, inner)
    if look.sign is not None:  # a letter would be taken for a table's
        side = min(pen.h(3.4), mark.w, mark.h) * 0.86
        sign = centred(mark, side, side)
        pen.shape(f"{field}/sign", sign, look.sign, look.on_fill, ground=look.fill)
    else:
        put_centred(pen, f"{field}/said", mark, look.letter, look.on_fill, look.fill)
    if words and words != look.letter:
        pen.text(
            f"{field}/words",
            rest,
            words,
            weight=Weight.BOLD,
            colour=look.on_fill,
            ground=look.fill,
            leading=TIGHT,
            middle=True,
        )


def absent_button(pen: Pen, tally: Tally) -> list[Button]:
    """The button that takes the focused table's answer back."""
    field = field_of(pen.focus)
    if not field.isdecimal() or tally.answers is None or not int(field) < len(tally.answers):
        return []
    if tally.answers[int(field)] is None:
        return []
    return [Button("take-back", "", Action("erase"), sign=ShapeKind.CROSS)]


def _option_page(pages: int) -> list[Button]:
    """The button to the next page of options."""
    return [Button("options-on", "", Action("page", (1,)), key=ShapeKind.ARROW_DOWN)] if pages > 1 else []
