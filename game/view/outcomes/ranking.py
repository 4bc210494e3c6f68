"""Tables' orders beside the right one: a line for each thing, a column for each table, its place where they cross."""

from dataclasses import replace

from game.core.deck import RankingCard
from game.core.format import RankShape
from game.core.outcomes import Ranking
from game.core.outcomes.ranking import RankedItem
from game.core.outcomes.shapes import ranks
from game.core.text import Plural, Text
from game.view.layout import centred
from game.view.looks import LETTERS, OptionLook
from game.view.marks import put_mark, table_look
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around_pages import around_pages
from game.view.outcomes.diamond import MOST_OF_A_PAGE, put_diamond
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import mean_amount
from game.view.outcomes.plurality import place_look
from game.view.outcomes.tags import marked_look
from game.view.outcomes.told import Told
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, ShapeKind, Weight

ROOM = Text("ui/outcome/room", "Room")
ROOM_MEAN = Text("ui/outcome/room-mean", "{room}: {mean}")
TABLE_PLACE = Text("ui/outcome/table-place", "{table}: {place}")
RIGHT_TABLES = Plural("ui/outcome/right-at", "right: {n} of {tables} tables", "right: {n} of {tables} tables")
YEAR_GAP = 1.6
CELL, TILE, HEAD, LINE_LEAST, PAD = 6.8, 5.2, 6.0, 5.8, 0.6
WORDS_LEAST = 40.0
"""The narrowest column of words, in hundredths: tables that have no room beside it go to the next page."""


def draw(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """The orders in a table; a diamond that all its words fit into stands before it, on a page of its own."""
    if _shape(told) is not RankShape.DIAMOND or not found.tables:
        return _draw_table(pen, box, told, found)
    if pen.flows:
        return _draw_flowing(pen, box, told, found)
    first = len(pen.nodes)
    if not put_diamond(pen, box, told, found):
        return _draw_table(pen, box, told, found)
    diamond = pen.nodes[first:]
    del pen.nodes[first:]
    pages = 1 + _draw_table(pen, box, replace(told, page=max(0, told.page - 1)), found)
    if told.page % pages == 0:
        pen.nodes[first:] = diamond
    else:
        del pen.nodes[first:]
        _draw_table(pen, box, replace(told, page=told.page % pages - 1), found)
    return pages


def _draw_flowing(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """With larger text, the diamond if it is not higher than a page, and the orders on a page of their own."""
    if told.page % 2 == 0 and put_diamond(pen, box, told, found):
        return 2
    kept, over = len(pen.together), pen.over
    first = len(pen.nodes)
    pages = 2 if put_diamond(pen, box, told, found) else 1
    del pen.nodes[first:], pen.together[kept:]
    pen.over = over
    _draw_table(pen, box, replace(told, page=0), found)
    return pages


def _draw_list(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """With larger text that has no room for a table: the things in a list, each with the places that tables gave it."""
    items = _items(found)
    years = _years(told, items) or [""] * len(items)
    places = {table.table: _places(told, table.items) for table in found.tables}
    entries = []
    for place, (item, year) in enumerate(zip(items, years, strict=True)):
        rank = item.reference if item.reference is not None else place + 1
        detail = _right_words(pen, found, item, places) if found.reference else _places_words(pen, item, places)
        entries.append(
            Entry(
                f"item/{place}",
                option_words(pen.tr, told.session, told.played, told.phase.id, item.item),
                place_look(pen, rank),
                detail=f"{year} · {detail}" if year else detail,
            )
        )
    return list_around(pen, box, told, entries)


def _right_words(pen: Pen, found: Ranking, item: RankedItem, places: dict[int, dict[str, int]]) -> str:
    """How many tables have put a thing where it belongs."""
    right = sum(order[item.item] == item.reference for order in places.values())
    return pen.tr.plural(RIGHT_TABLES, right, tables=len(found.tables))


def _places_words(pen: Pen, item: RankedItem, places: dict[int, dict[str, int]]) -> str:
    """The places that tables gave a thing, and their mean, in one line which breaks between them only."""
    said = [
        pen.tr(TABLE_PLACE, table=LETTERS[table % len(LETTERS)], place=order[item.item])
        for table, order in places.items()
    ]
    if item.mean is not None:
        said.append(pen.tr(ROOM_MEAN, room=pen.tr(ROOM), mean=mean_amount(pen.tr, item.mean)))
    return "\u00a0· ".join(each.replace(" ", "\u00a0") for each in said)


def _draw_table(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """As many tables and things as can be read on one page; further tables, then further things, on the next ones."""
    items = _items(found)
    words = [option_words(pen.tr, told.session, told.played, told.phase.id, item.item) for item in items]
    short = not pen.wide and not pen.flows and bool(found.reference)  # words matter more than what is said elsewhere
    years = [] if short and told.phase.answer else _years(told, items)
    year_width = max((pen.text_width(year, TEXT, Weight.BOLD) + pen.h(2.4) for year in years), default=0.0)
    room_width = 0.0 if short else max(pen.h(CELL), pen.text_width(pen.tr(ROOM), TEXT, Weight.BOLD) + pen.h(1.6))
    year_width += pen.h(YEAR_GAP) if years else 0.0
    fixed = pen.h(TILE + 1.4) + year_width + room_width + 2 * pen.h(1.6)
    tables = [*found.tables]
    a_page = max(1, min(len(tables) or 1, int((box.w - fixed - pen.h(WORDS_LEAST)) / pen.h(CELL))))
    if pen.flows and a_page < len(tables):
        return _draw_list(pen, box, told, found)
    across = -(-len(tables) // a_page) or 1
    a_page = -(-len(tables) // across) if tables else 0
    words_width = box.w - fixed - a_page * pen.h(CELL) - pen.h(1.0)
    heights = [
        max(pen.h(LINE_LEAST), pen.text_height(each, words_width, TEXT, leading=TIGHT) + pen.h(PAD)) for each in words
    ]
    frame = pen.h(HEAD) + 2 * pen.h(1.0)
    if pen.flows and sum(heights) + frame > MOST_OF_A_PAGE * pen.on_a_page(box):
        return _draw_list(pen, box, told, found)
    wanted = sum(heights) + frame

    def divided(room: float, first: float | None) -> list[range]:
        if pen.flows:
            return [range(len(heights))]
        return paged(heights, room - frame, 0.0, None if first is None else first - frame)

    def used(pages: list[range], page: int) -> float:
        return frame + sum(heights[place] for place in pages[page])

    on_page = replace(told, page=told.page // across)
    body, pages = around_pages(pen, box, on_page, max(heights, default=0.0) + frame, None, wanted, divided, used)
    pen.keep(body)
    page = told.page % (across * len(pages))
    first = (page % across) * a_page
    shown = pages[page // across]
    spare = max(0.0, body.h - frame - sum(heights[place] for place in shown)) / max(1, len(shown))
    more = min(spare, pen.h(8.0))
    body = replace(body, h=frame + sum(heights[place] + more for place in shown))
    theme = pen.theme
    pen.panel("orders", body, theme.card, edge=theme.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    inner = body.inset(pen.h(1.6), pen.h(1.0))
    columns_x = [inner.right - room_width - (a_page - place) * pen.h(CELL) for place in range(a_page)]
    places = {table.table: _places(told, table.items) for table in tables}
    _put_heads(pen, inner, columns_x, [table.table for table in tables[first : first + a_page]], room_width, found)
    if measure := _measure(pen, words_width, told):
        over = Box(inner.x + pen.h(TILE + 1.4), inner.y, words_width, pen.h(HEAD))
        pen.text("measure", over, measure, ground=theme.card, leading=TIGHT, middle=True)
    y = inner.y + pen.h(HEAD)
    for place in shown:
        item, line = items[place], Box(inner.x, y, inner.w, heights[place] + more)
        if place % 2 == 0:
            stripe = Box(body.x + pen.h(0.6), line.y, body.w - pen.h(1.2), line.h)
            pen.panel(f"orders/{place}", stripe, theme.paper, radius=1.0)
        ground = theme.paper if place % 2 == 0 else theme.card
        right = item.reference
        rank = right if right is not None else place + 1
        mark = Box(line.x, line.y, pen.h(TILE), line.h)
        put_mark(pen, f"item/{place}/place", centred(mark, pen.h(TILE), pen.h(TILE)), place_look(pen, rank), ground)
        x = line.x + pen.h(TILE + 1.4)
        text = Box(x, line.y, words_width, line.h)
        pen.text(f"item/{place}", text, words[place], ground=ground, leading=TIGHT, middle=True, balanced=True)
        if years:
            year = Box(x + words_width + pen.h(YEAR_GAP), line.y, year_width - pen.h(YEAR_GAP), line.h)
            _put(pen, f"item/{place}/value", year, years[place], ground)
        for column, table in zip(columns_x, tables[first : first + a_page], strict=False):
            given = places[table.table][item.item]
            cell = Box(column, line.y, pen.h(CELL), line.h)
            _put_cell(pen, f"item/{place}/table/{table.table}", cell, str(given), given == right, ground)
        if item.mean is not None and room_width:
            mean = Box(inner.right - room_width, line.y, room_width, line.h)
            said = mean_amount(pen.tr, item.mean)
            _put(pen, f"item/{place}/mean", mean, said, ground, Align.CENTRE)
        y = line.bottom
    return across * len(pages)


def _items(found: Ranking) -> list[RankedItem]:
    """In the right order where there is one, else in that of the room."""
    order = {item: place for place, item in enumerate(found.reference)}
    return sorted(found.items, key=lambda item: order.get(item.item, 0)) if order else list(found.items)


def _years(told: Told, items: list[RankedItem]) -> list[str]:
    """The years of a timeline, none for other cards: their numbers come with the answer."""
    card = told.session.card_of(told.played)
    if not isinstance(card, RankingCard) or not card.dates:
        return []
    values = {item.id: item.value for item in card.items}
    return [str(round(values[item.item])) for item in items if item.item in values]


def _places(told: Told, order: tuple[str, ...]) -> dict[str, int]:
    """The place that a table gave each thing: in a diamond, its row."""
    return dict(zip(order, ranks(len(order), _shape(told)), strict=True))


def _shape(told: Told) -> RankShape:
    format = told.session.parts[told.played.part].format
    shapes = [format.phase(name).shape for name in told.phase.votes]
    return shapes[-1] if shapes else RankShape.LINE


def _put_heads(
    pen: Pen, inner: Box, columns_x: list[float], tables: list[int], room_width: float, found: Ranking
) -> None:
    """The tables' letters, those that are most right in the colour of what is on."""
    theme = pen.theme
    scores = {each.table: each.right for each in found.tables if each.right is not None}
    most = max(scores.values(), default=0)
    best = [table for table, right in scores.items() if right == most > min(scores.values())]
    for x, table in zip(columns_x, tables, strict=False):
        head = Box(x, inner.y, pen.h(TILE), pen.h(HEAD))
        look = marked_look(pen, table) if table in best else table_look(pen, table)
        put_mark(pen, f"table/{table}", centred(head, pen.h(TILE), pen.h(TILE)), look, theme.card)
    if found.reference:
        head = Box(inner.x, inner.y, pen.h(TILE), pen.h(HEAD))
        pen.shape("right-order", centred(head, pen.h(4.0), pen.h(4.0)), ShapeKind.CHECK, theme.ink, ground=theme.card)
    if room_width:
        room = Box(inner.right - room_width, inner.y, room_width, pen.h(HEAD))
        _put(pen, "room", room, pen.tr(ROOM), theme.card, Align.CENTRE)


def _measure(pen: Pen, width: float, told: Told) -> str:
    """What the things are put in order by, if it has room on a line."""
    card = told.session.card_of(told.played)
    words = pen.tr(card.by) if isinstance(card, RankingCard) else ""
    return words if pen.text_width(words, TEXT) <= width else ""


def _put_cell(pen: Pen, name: str, box: Box, words: str, right: bool, ground: tuple[int, int, int]) -> None:
    """A table's place for a thing, on a tile where it is the right one."""
    theme = pen.theme
    place = Box(box.x, box.y, pen.h(TILE), box.h)
    if right:
        look = OptionLook(theme.ink, theme.paper, theme.ink, None, words)
        put_mark(pen, name, centred(place, pen.h(TILE), pen.h(TILE)), look, ground)
    else:
        _put(pen, name, place, words, ground, Align.CENTRE)


def _put(
    pen: Pen, node_id: str, box: Box, words: str, ground: tuple[int, int, int], align: Align = Align.START
) -> None:
    pen.text(node_id, box, words, weight=Weight.BOLD, ground=ground, align=align, leading=TIGHT, middle=True)
