"""A table's order: the items mixed, with the letters that place them, and below the places filled so far."""

from game.core.deck import RankingCard
from game.core.format import RankShape
from game.core.outcomes.shapes import ranks
from game.core.rounds import Orders
from game.core.session import Session
from game.core.text import Text
from game.view.entry.about import about_words, table_name
from game.view.entry.bar import LEAST_BAR, put_bar
from game.view.entry.cells import Page, listed
from game.view.entry.claim import parted, put_parted_claim
from game.view.entry.covers import is_filled
from game.view.entry.rows import Row, put_row, row_height
from game.view.fields import field_id, field_of
from game.view.layout import Share, centred, columns, rows
from game.view.looks import LETTERS, OptionLook
from game.view.options import option_words
from game.view.parts import Button, put_button
from game.view.pen import ASK, TEXT, TIGHT, Pen
from game.view.scene import Action, Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP, END = 0.8, 5.4
MOST_ACROSS = 2
PLACE, PLACE_GAP, ROW_GAP = 5.4, 0.7, 1.8
"""A place of the order, the air between two of them, and between two rows of a diamond, in hundredths."""


def put_orders(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, orders: Orders) -> None:
    """The question, which way the order goes, the items, the places of the table whose turn it is."""
    words = about_words(pen, session, sheet)
    body, below = rows(box, [Share(), pen.h(LEAST_BAR)], gap=pen.h(1.4))
    field = field_of(pen.focus)
    table = int(field) if field in sheet.fields else 0
    order = orders.orders[table] if orders.orders else ()
    lines = [_row(pen, session, sheet, orders, item, order) for item in orders.mixed]
    way = _way(pen, session)

    def divided(place: Box) -> tuple[Box, Box]:
        high = pen.text_height(way, place.w, TEXT, Weight.BOLD, TIGHT) if way else 0.0
        above, under = rows(place, [high, Share()], gap=pen.h(0.8) if way else 0.0)
        return above, under

    def page_in(place: Box) -> Page:
        tried = [_listed(pen, divided(place)[1], lines, stage.page, across) for across in range(1, MOST_ACROSS + 1)]
        return min(tried, key=lambda page: page.pages)

    places = parted(pen, body, words, lambda place: page_in(place).pages == 1, body.w * 0.55)
    if places.claim is not None:
        put_parted_claim(pen, places.claim, words)
    if way:
        above, _ = divided(places.fields)
        pen.text("way", above, way, weight=Weight.BOLD, ground=pen.theme.table, leading=TIGHT, role=Role.HEADING)
    page = page_in(places.fields)
    for line, cell in zip(lines[page.first :], page.boxes, strict=False):
        put_row(pen, cell, line, END)
    _put_below(pen, below, session, stage, sheet, orders, table, page.pages)


def _listed(pen: Pen, box: Box, lines: list[Row], number: int, across: int) -> Page:
    width = (box.w - pen.h(GAP) * (across - 1)) / across
    heights = [row_height(pen, line, width, END) for line in lines]
    down = -(-len(lines) // across)
    spare = box.h - max(sum(heights[start : start + down]) for start in range(0, len(lines), down)) if lines else 0.0
    more = max(0.0, min((spare - pen.h(GAP) * (down - 1)) / down, pen.h(2.4))) if down else 0.0
    page = listed(box, [high + more for high in heights], 0, pen.h(GAP), across, number)
    if page.pages > 1 or across == 1:
        return page
    return _filled_evenly(box, [high + more for high in heights], down, width, pen.h(GAP))


def _filled_evenly(box: Box, heights: list[float], down: int, width: float, gap: float) -> Page:
    """All on one page in columns of as many items, where that fits."""
    boxes = []
    for place, high in enumerate(heights):
        column, start = place // down, place - place % down
        y = box.y + sum(heights[start:place]) + gap * (place - start)
        boxes.append(Box(box.x + column * (width + gap), y, width, high))
    if any(each.bottom > box.bottom + 0.5 for each in boxes):
        return listed(box, heights, 0, gap, -(-len(heights) // down))
    return Page(0, 1, 0, tuple(boxes))


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


def _way(pen: Pen, session: Session) -> str:
    """Which way the order goes: the card's own words for it."""
    card = session.card
    return pen.tr(Text("ui/rank/way", "In order {by}"), by=pen.tr(card.by)) if isinstance(card, RankingCard) else ""


def _put_below(
    pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, orders: Orders, table: int, pages: int
) -> None:
    """The table whose turn it is between arrows to the others, its places, and at the end how many tables are in."""
    if not orders.orders:
        return
    arrow, name = pen.h(7.0), pen.text_width(_name(pen, "M"), TEXT, Weight.BOLD) + pen.h(6.2)
    ranked = _ranks(session, sheet, orders)
    gaps = [PLACE_GAP if one == other else ROW_GAP for one, other in zip(ranked, ranked[1:], strict=False)]
    if session.format.phase(sheet.phase).shape is RankShape.LINE:
        gaps = [PLACE_GAP] * len(gaps)
    order_width = pen.h(PLACE * len(ranked) + sum(gaps))
    back, title, on, order, rest = columns(box, [arrow, name, arrow, order_width, Share()], gap=pen.h(0.8))
    tables = len(orders.orders)
    for node_id, place, step, sign in (
        ("table-back", back, -1, ShapeKind.ARROW_LEFT),
        ("table-on", on, 1, ShapeKind.ARROW_RIGHT),
    ):
        to = field_id(str((table + step) % tables))
        put_button(pen, place, Button(node_id, "", Action("focus", (to,)), sign=sign))
    _put_table(pen, title, sheet, table)
    x = order.x
    for place, gap in enumerate([*gaps, 0.0]):
        cell = Box(x, order.y, pen.h(PLACE), order.h)
        _put_place(pen, cell, place, orders, table)
        x += cell.w + pen.h(gap)
    buttons = []
    if orders.orders[table]:
        buttons.append(Button("take-back", "", Action("erase"), sign=ShapeKind.CROSS))
    if pages > 1:
        buttons.append(Button("items-on", "", Action("page", (1,)), sign=ShapeKind.ARROW_DOWN))
    put_bar(pen, rest.inset(pen.h(0.6), 0), session, stage, sheet, buttons, short=True)


def _name(pen: Pen, letter: str) -> str:
    return pen.tr(Text("ui/entry/table", "Table {table}"), table=letter)


def _put_table(pen: Pen, box: Box, sheet: Sheet, table: int) -> None:
    """The field that has the focus: the table's name, with a check when its order is whole."""
    theme, field = pen.theme, field_id(str(table))
    focused = pen.focus == field
    paint = Panel(theme.card, theme.ink, max(1.0, pen.h(0.3)), pen.h(1.6))
    name = _name(pen, table_name(table))
    pen.put(Node(field, Role.FIELD, box, paint, name, Action("focus", (field,)), focused=focused))
    words, sign = columns(box.inset(pen.h(0.8), 0), [Share(), pen.h(3.4)], gap=pen.h(0.6))
    pen.text(f"{field}/name", words, name, weight=Weight.BOLD, ground=theme.card, leading=TIGHT, middle=True)
    if is_filled(sheet, table):
        pen.shape(f"{field}/whole", centred(sign, pen.h(3.2), pen.h(3.2)), ShapeKind.CHECK, theme.ink, ground=theme.card)
    if focused:
        pen.ring(f"{field}/focus", box, 1.6, out=0.2)


def _put_place(pen: Pen, box: Box, place: int, orders: Orders, table: int) -> None:
    """A place of the order with the letter of what stands there."""
    theme, order = pen.theme, orders.orders[table]
    filled = place < len(order)
    fill = theme.ink if filled else theme.table
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
