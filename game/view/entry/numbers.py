"""Every table's number: covered until all are seen at once, but for the one that is being typed."""

from game.core.deck import EstimateCard
from game.core.rounds import Estimates
from game.core.session import Session
from game.core.text import Text
from game.i18n.numbers import number_words, typed_words
from game.view.buttons import Button
from game.view.entry.about import about_words
from game.view.entry.bar import LEAST_BAR, look_button, page_buttons, put_bar
from game.view.entry.cells import Page, cells
from game.view.entry.claim import parted, put_parted_claim
from game.view.entry.counts import HIDDEN
from game.view.entry.covers import is_hidden
from game.view.entry.table_field import LETTER, put_said, put_table_field
from game.view.fields import field_id, field_of
from game.view.layout import Share, rows
from game.view.measures import TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, ShapeKind, Weight
from game.view.screens import Seat
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP, LOW, HIGH, NARROW, BROADEST = 1.0, 6.4, 12.0, 20.0, 95.0
"""The air between fields; the least and the greatest height and width of one, in hundredths."""

NUMBER_SHARE = 0.25
"""The part of the width that numbers have beside their question at least: they are short, and it is not."""


def put_numbers(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, numbers: Estimates) -> None:
    """The question, the unit, a field for each table, the check."""
    words, unit = about_words(pen, session, sheet), unit_words(pen, session)
    shown = [number_shown(pen, session, stage, sheet, numbers, table) for table in range(len(numbers.values))]
    widest = max((pen.text_width(each or "", TEXT, Weight.BOLD) for each in shown), default=0.0)
    least = max(pen.h(NARROW), widest + pen.h(LETTER + 1.6)), pen.h(LOW)
    here = sheet.fields.index(field_of(pen.focus)) if field_of(pen.focus) in sheet.fields else 0
    body, below = rows(box, [Share(), pen.h(LEAST_BAR)], gap=pen.h(1.4))

    def page_in(fields: Box) -> Page:
        room, most = _below_unit(pen, fields, unit), max(1, len(shown))
        tried = [cells(room, len(shown), here, least, pen.h(GAP), pen.h(HIGH), across) for across in range(1, most + 1)]
        whole = [page for page in tried if page.whole and page.boxes and page.boxes[0].w <= pen.h(BROADEST)]
        return min(whole, key=_holes, default=tried[-1])

    list_width = min(body.w * 0.5, 2 * least[0] + pen.h(GAP))
    places = parted(pen, body, words, lambda fields: page_in(fields).whole, list_width, NUMBER_SHARE)
    if places.claim is not None:
        put_parted_claim(pen, places.claim, places.words)
    if unit:
        pen.text("unit", places.fields, unit, weight=Weight.BOLD, ground=pen.theme.table, leading=TIGHT)
    page = page_in(places.fields)
    for place, cell in enumerate(page.boxes):
        table = page.first + place
        put_number_field(pen, cell, table, shown[table])
    put_bar(pen, below, session, stage, sheet, number_buttons(pen, session, stage, sheet, numbers, page), page)


def _holes(page: Page) -> tuple[int, float]:
    """How many fields the last line of a page lacks; and how much room it leaves: the least of both is best."""
    beside = len({round(box.x) for box in page.boxes})
    return -len(page.boxes) % beside, -page.boxes[-1].bottom


def put_number_field(pen: Pen, box: Box, table: int, shown: str | None) -> None:
    """A table's field with its number."""
    rest = put_table_field(pen, box, table, shown)
    put_said(pen, table, rest.inset(pen.air(0.6), 0), shown)


def number_buttons(
    pen: Pen, session: Session, stage: Stage, sheet: Sheet, numbers: Estimates, page: Page | None = None
) -> list[Button]:
    """To the next page, away with the number that has the focus, a hint, a look."""
    hint = Button("hint", pen.tr(Text("ui/estimate/hint", "Hint")), Action("hint"), key="H", sign=ShapeKind.QUESTION)
    full = [field_id(str(table)) for table, value in enumerate(numbers.values) if value is not None]
    erase = [Button("take-back", "", Action("erase"), sign=ShapeKind.CROSS)] if pen.focus in full else []
    hints = [] if sheet.closed or stage.seat is Seat.ROOM else [hint]
    pages = page_buttons(sheet, page) if page is not None else []
    return [*pages, *erase, *hints, *look_button(pen, session, stage, sheet)]


def unit_words(pen: Pen, session: Session) -> str:
    """What is counted, in words."""
    card = session.card
    if not isinstance(card, EstimateCard):
        return ""
    return pen.tr(Text("ui/estimate/unit", "Unit: {unit}"), unit=pen.tr(card.unit))


def _below_unit(pen: Pen, box: Box, unit: str) -> Box:
    """What is left of the box below the words of the unit."""
    high = pen.text_height(unit, box.w, TEXT, Weight.BOLD, TIGHT) + pen.h(0.8) if unit else 0.0
    _, under = rows(box, [high, Share()])
    return under


def number_shown(pen: Pen, session: Session, stage: Stage, sheet: Sheet, numbers: Estimates, table: int) -> str | None:
    """What stands in a table's field, `None` while it is empty. Who types a number sees it, unless it is secret."""
    value = numbers.values[table]
    typing = stage.typed if pen.focus == field_id(str(table)) else ""
    if typing and (stage.peek or not session.format.phase(sheet.phase).secret):
        return typed_words(typing, pen.tr.language)
    if value is None:
        return None
    return HIDDEN if is_hidden(session, stage, sheet) else number_words(value, pen.tr.language)
