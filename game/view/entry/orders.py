"""A table's order: the items mixed, with the letters that place them, and below the places filled so far."""

from dataclasses import replace
from itertools import pairwise

from game.core.deck import RankingCard
from game.core.format import RankShape
from game.core.outcomes.shapes import ranks
from game.core.rounds import Orders
from game.core.session import Session
from game.core.text import Text
from game.view.buttons import Button, put_button
from game.view.entry.about import about_words, table_name, table_words
from game.view.entry.bar import LEAST_BAR, above_bar, put_bar
from game.view.entry.cells import Page, listed_evenly, no_more
from game.view.entry.claim import parted, put_parted_claim
from game.view.entry.covers import is_filled
from game.view.entry.rows import Row, put_row, row_height, row_sizes, words_fit
from game.view.fields import field_id, field_of
from game.view.layout import Share, centred, columns, rows
from game.view.looks import LETTERS, OptionLook
from game.view.marks import put_mark, table_look
from game.view.measures import ASK, TEXT, TIGHT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Colour, Node, Panel, Role, ShapeKind, Weight
from game.view.screens import Seat
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP, SLIM_GAP, END, HIGHER = 0.6, 0.4, 5.4, 6.0
MOST_ACROSS = 2
TURN = 6.6
"""The height and width of the button that turns a page of items."""

DISC, NAME_SIDE, NAME_GAP, WHOLE = 4.8, 0.8, 0.8, 3.4
"""The disc of a table, the air beside and between it and its name, and the room of a check behind them."""

PLACE, PLACE_GAP, ROW_GAP = 4.2, 0.5, 1.4
"""A place of the order, the air between two of them, and between two rows of a diamond, in hundredths."""


def order_rows(pen: Pen, session: Session, sheet: Sheet, orders: Orders, table: int) -> list[Row]:
    """The items with the letters that place them, and where a table has placed them."""
    order = orders.orders[table] if orders.orders else ()
    return [_row(pen, session, sheet, orders, item, order) for item in orders.mixed]


def put_orders(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, orders: Orders) -> None:
    """The question, which way the order goes, the items, the places of the table whose turn it is."""
    words = about_words(pen, session, sheet)
    body, below = rows(box, [Share(), pen.h(LEAST_BAR)], gap=above_bar(pen))
    field = field_of(pen.focus)
    table = int(field) if field in sheet.fields else 0
    lines = order_rows(pen, session, sheet, orders, table)
    way = order_way(pen, session)

    def page_in(place: Box) -> Page:
        return min(_tried(pen, place, way, lines, stage.page), key=lambda page: (page.tight, page.pages))

    places = parted(pen, body, words, lambda place: page_in(place).whole, body.w * 0.55)
    if places.claim is None:  # on pages, it stands above the items where it costs none
        fewest = page_in(body)
        places = parted(pen, body, words, lambda place: no_more(page_in(place), fewest), body.w * 0.55)
    if places.claim is not None:
        put_parted_claim(pen, places.claim, places.words)
    page = page_in(places.fields)
    _put_way(pen, _headed(pen, places.fields, way, page.pages > 1)[0], way, page)
    sizes = row_sizes(pen, lines, page.boxes, END)
    for line, cell in zip(lines[page.first :], page.boxes, strict=False):
        put_row(pen, cell, line, END, sizes)
    put_places(pen, below, session, stage, sheet, orders, table)


def _tried(pen: Pen, box: Box, way: str, lines: list[Row], number: int) -> list[Page]:
    """The items in one column and in two; on pages, buttons to turn them stand above."""
    found = []
    for across in range(1, MOST_ACROSS + 1):
        page = _listed(pen, _headed(pen, box, way, False)[1], lines, number, across)
        if page.pages > 1:
            page = _listed(pen, _headed(pen, box, way, True)[1], lines, number, across)
        width = (box.w - _gap(pen) * (across - 1)) / across
        broken = not all(words_fit(pen, line, width, END) for line in lines)
        found.append(replace(page, tight=page.tight or broken))
    return found


def _headed(pen: Pen, box: Box, way: str, turned: bool) -> tuple[Box, Box]:
    """Room for which way the order goes, and for the page when there are several; then room for the items."""
    high = pen.text_height(way, box.w - (_turn_width(pen) if turned else 0.0), TEXT, Weight.BOLD, TIGHT) if way else 0.0
    head, items = rows(
        box, [max(high, pen.h(TURN)) if turned else high, Share()], gap=pen.h(0.8) if way or turned else 0.0
    )
    return head, items


def _gap(pen: Pen) -> float:
    return pen.h(SLIM_GAP if pen.slim else GAP)


def _turn_width(pen: Pen) -> float:
    return pen.text_width("0 / 0", TEXT) + pen.h(TURN + 3.2) + 1


def _put_way(pen: Pen, box: Box, way: str, page: Page) -> None:
    """Which way the order goes, and the button to the next page of items."""
    words = box
    if page.pages > 1:
        words, number, button = columns(
            box, [Share(), _turn_width(pen) - pen.h(TURN + 3.2), pen.h(TURN)], gap=pen.h(1.6)
        )
        shown = f"{page.number + 1} / {page.pages}"
        pen.text("pages", number, shown, ground=pen.theme.table, leading=TIGHT, middle=True, role=Role.STATUS)
        turn = Button("items-on", "", Action("page", (1,)), sign=ShapeKind.ARROW_DOWN)
        put_button(pen, centred(button, button.w, pen.h(TURN)), turn)
    if way:
        pen.text(
            "way", words, way, weight=Weight.BOLD, ground=pen.theme.table, leading=TIGHT, middle=True, role=Role.HEADING
        )


def _listed(pen: Pen, box: Box, lines: list[Row], number: int, across: int) -> Page:
    width = (box.w - _gap(pen) * (across - 1)) / across
    heights = [row_height(pen, line, width, END) for line in lines]
    return listed_evenly(box, heights, 0, _gap(pen), across, pen.h(HIGHER), number)


def _row(pen: Pen, session: Session, sheet: Sheet, orders: Orders, item: str, order: tuple[str, ...]) -> Row:
    letter = LETTERS[orders.mixed.index(item)]
    words = option_words(pen.tr, session, session.round, sheet.phase, item)
    placed = _ranks(session, sheet, orders)[order.index(item)] if item in order else None
    theme = pen.theme
    look = OptionLook(theme.ink, theme.card, theme.ink, None, letter)
    shown = "" if placed is None else str(placed)
    label = f"{letter} {words} {shown}".rstrip()
    return Row(f"item/{item}", look, words, shown, label, Action("place", (item,)))


def _ranks(session: Session, sheet: Sheet, orders: Orders) -> tuple[int, ...]:
    return ranks(len(orders.mixed), session.format.phase(sheet.phase).shape)


def order_way(pen: Pen, session: Session) -> str:
    """Which way the order goes: the card's own words for it."""
    card = session.card
    return pen.tr(Text("ui/rank/way", "In order {by}"), by=pen.tr(card.by)) if isinstance(card, RankingCard) else ""


def put_places(
    pen: Pen,
    box: Box,
    session: Session,
    stage: Stage,
    sheet: Sheet,
    orders: Orders,
    table: int,
    ground: Colour | None = None,
) -> None:
    """The table whose turn it is between arrows to the others, its places, and at the end how many tables are in."""
    if not orders.orders:
        return
    arrow, name = pen.h(7.0), _name_width(pen) + pen.h(DISC + 2 * NAME_SIDE + NAME_GAP + WHOLE)
    ranked = _ranks(session, sheet, orders)
    gaps = [PLACE_GAP if one == other else ROW_GAP for one, other in pairwise(ranked)]
    if session.format.phase(sheet.phase).shape is RankShape.LINE:
        gaps = [PLACE_GAP] * len(gaps)
    order_width = pen.h(PLACE * len(ranked) + sum(gaps))
    back, title, on, order, rest = columns(box, [arrow, name, arrow, order_width, Share()], gap=pen.h(0.8))
    tables = len(orders.orders)
    for node_id, at, step, sign in (
        ("table-back", back, -1, ShapeKind.ARROW_LEFT),
        ("table-on", on, 1, ShapeKind.ARROW_RIGHT),
    ):
        to = field_id(str((table + step) % tables))
        if stage.seat is not Seat.ROOM:
            put_button(pen, at, Button(node_id, "", Action("focus", (to,)), sign=sign))
    _put_table(pen, title, sheet, table)
    x = order.x
    for place, gap in enumerate([*gaps, 0.0]):
        cell = Box(x, order.y, pen.h(PLACE), order.h)
        _put_place(pen, cell, place, orders, table, ground or pen.theme.table)
        x += cell.w + pen.h(gap)
    buttons = []
    if orders.orders[table] and stage.seat is not Seat.ROOM:
        buttons.append(Button("take-back", "", Action("erase"), sign=ShapeKind.CROSS))
    put_bar(pen, rest.inset(pen.h(0.6), 0), session, stage, sheet, buttons, short=True, ground=ground)


def _shown_name(pen: Pen) -> str:
    """What a table is called before its letter; a narrow window has room for the letter alone."""
    return "" if pen.narrow else table_words(pen.tr, "").strip()


def _name_width(pen: Pen) -> float:
    words = _shown_name(pen)
    return pen.text_width(words, TEXT, Weight.BOLD) + 1 + pen.h(NAME_GAP) if words else 0.0


def _put_table(pen: Pen, box: Box, sheet: Sheet, table: int) -> None:
    """The field that has the focus: the table's name, its letter on a disc, and a check when its order is whole."""
    theme, field = pen.theme, field_id(str(table))
    focused = pen.focus == field
    paint = Panel(theme.card, theme.ink, max(1.0, pen.h(0.3)), pen.h(1.6))
    name = table_words(pen.tr, table_name(table))
    pen.put(Node(field, Role.FIELD, box, paint, name, Action("focus", (field,)), focused=focused))
    words, disc, sign = columns(
        box.inset(pen.h(NAME_SIDE), 0), [_name_width(pen), pen.h(DISC), Share()], gap=pen.h(NAME_GAP / 2)
    )
    if shown := _shown_name(pen):
        pen.text(f"{field}/name", words, shown, weight=Weight.BOLD, ground=theme.card, leading=TIGHT, middle=True)
    put_mark(pen, f"{field}/table", centred(disc, disc.w, disc.w), table_look(pen, table), theme.card)
    if is_filled(sheet, table):
        pen.shape(
            f"{field}/whole", centred(sign, pen.h(3.2), pen.h(3.2)), ShapeKind.CHECK, theme.ink, ground=theme.card
        )
    if focused:
        pen.ring(f"{field}/focus", box, 1.6, out=0.2)


def _put_place(pen: Pen, box: Box, place: int, orders: Orders, table: int, ground: Colour) -> None:
    """A place of the order with the letter of what stands there."""
    theme, order = pen.theme, orders.orders[table]
    filled = place < len(order)
    fill = theme.ink if filled else ground
    pen.panel(f"place/{place}", box, fill, edge=theme.ink, edge_size=0.25, radius=1.2)
    if filled:
        pen.text(
            f"place/{place}/letter",
            box,
            LETTERS[orders.mixed.index(order[place])],
            size=ASK,
            weight=Weight.BOLD,
            colour=theme.card,
            ground=fill,
            align=Align.CENTRE,
            leading=TIGHT,
            middle=True,
        )
