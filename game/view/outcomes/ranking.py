"""Tables' orders beside the right one: what belongs in which place, and which tables put it there."""

from dataclasses import replace

from game.core.deck import RankingCard
from game.core.format import RankShape
from game.core.outcomes import Ranking
from game.core.outcomes.ranking import RankedItem
from game.core.outcomes.shapes import ranks
from game.core.text import Text
from game.frozen import dataclass
from game.view.looks import LETTERS, OptionLook
from game.view.marks import put_mark, table_look
from game.view.measures import ASK, TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around import around
from game.view.outcomes.around_pages import around_pages
from game.view.outcomes.diamond import put_diamond
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.naming import mean_amount
from game.view.outcomes.order_head import OrderHead, order_head, put_order_head
from game.view.outcomes.plurality import place_look
from game.view.outcomes.told import Told
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role, Weight

ROOM = Text("ui/outcome/room", "Room")
ROOM_MEAN = Text("ui/outcome/room-mean", "{room}: {mean}")
TABLE_PLACE = Text("ui/outcome/table-place", "{table}: {place}")

DISC, STEP = 4.8, 5.2
"""How wide the disc of a table is, and from one to the next."""

RANK, RANK_SIZE, YEAR_GAP, APART = 4.2, ASK, 1.6, 1.2
LINE_LEAST, PAD, LOW_PAD, CARD_GAP = 5.2, 0.5, 1.0, 0.6
SIDE, ABOVE = 1.6, 0.8
WORDS_LEAST = 40.0
"""The narrowest column of words, in hundredths: discs that leave less beside them stand below the words."""


def draw(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """The right order; a diamond that all its words fit into stands before it, on a page of its own."""
    if _shape(told) is not RankShape.DIAMOND or not found.tables:
        return _draw_order(pen, box, told, found)
    if pen.flows:
        return _draw_flowing(pen, box, told, found)
    first = len(pen.nodes)
    if not put_diamond(pen, box, told, found):
        return _draw_order(pen, box, told, found)
    diamond = pen.nodes[first:]
    del pen.nodes[first:]
    pages = 1 + _draw_order(pen, box, replace(told, page=max(0, told.page - 1)), found)
    if told.page % pages == 0:
        pen.nodes[first:] = diamond
    else:
        del pen.nodes[first:]
        _draw_order(pen, box, replace(told, page=told.page % pages - 1), found)
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
    _draw_order(pen, box, replace(told, page=0), found)
    return pages


def _draw_order(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """The things with the tables that have each right; without a right order, with the places that tables gave."""
    if not found.reference:
        return _draw_list(pen, box, told, found)
    return _draw_right(pen, box, told, found)


def _draw_list(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """The room's order as a list: each thing with the places that tables gave it."""
    items = _items(found)
    years = _years(told, items) or [""] * len(items)
    places = {table.table: _places(told, table.items) for table in found.tables}
    entries = []
    for place, (item, year) in enumerate(zip(items, years, strict=True)):
        detail = _places_words(pen, item, places)
        entries.append(
            Entry(
                f"item/{place}",
                option_words(pen.tr, told.session, told.played, told.phase.id, item.item),
                place_look(pen, place + 1),
                detail=f"{year} · {detail}" if year else detail,
            )
        )
    return list_around(pen, box, told, entries)


def _places_words(pen: Pen, item: RankedItem, places: dict[int, dict[str, int]]) -> str:
    """The places that tables gave a thing, and their mean, in one line which breaks between them only."""
    said = [
        pen.tr(TABLE_PLACE, table=LETTERS[table % len(LETTERS)], place=order[item.item])
        for table, order in places.items()
    ]
    if item.mean is not None:
        said.append(pen.tr(ROOM_MEAN, room=pen.tr(ROOM), mean=mean_amount(pen.tr, item.mean)))
    return "\u00a0· ".join(each.replace(" ", "\u00a0") for each in said)


@dataclass(frozen=True, slots=True)
class _Row:
    """A thing in its right place: its `rank`, its words, its year if it has one, and whether each table has it so."""

    place: int
    rank: str
    words: str
    year: str
    right: dict[int, bool]


@dataclass(frozen=True, slots=True)
class _Form:
    """How the rows stand: so many pixels for the words and the years, `across` discs in a line; `heights` in pixels.

    Discs are beside the words, or `below` them.
    """

    words: float
    year: float
    across: int
    below: bool
    heights: list[float]


def _draw_right(pen: Pen, box: Box, told: Told, found: Ranking) -> int:
    """Which way the order goes, then the things in it, each with a disc for each table: filled where it is right."""
    lines = _rows(pen, told, found)
    side = pen.air(SIDE)
    form = _form(pen, box.w - 2 * side, lines)
    head = order_head(pen, box.w - 2 * side, told, any(line.right for line in lines))
    if pen.flows:
        return _draw_cards(pen, box, told, lines, form, head)
    frame = head.high + 2 * pen.h(ABOVE)

    def divided(room: float, first: float | None) -> list[range]:
        return paged(form.heights, room - frame, 0.0, None if first is None else first - frame)

    def used(pages: list[range], page: int) -> float:
        return frame + sum(form.heights[place] for place in pages[page])

    least, wanted = max(form.heights, default=0.0) + frame, sum(form.heights) + frame
    body, pages = around_pages(pen, box, told, least, None, wanted, divided, used)
    shown = pages[told.page % len(pages)]
    spare = max(0.0, body.h - used(pages, told.page % len(pages))) / max(1, len(shown))
    more = min(spare, pen.h(8.0))
    body = replace(body, h=used(pages, told.page % len(pages)) + more * len(shown))
    theme = pen.theme
    pen.panel("orders", body, theme.card, edge=theme.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    inner = body.inset(side, pen.h(ABOVE))
    put_order_head(pen, inner, head, theme.card)
    y = inner.y + head.high
    for place in shown:
        line, ground = Box(inner.x, y, inner.w, form.heights[place] + more), theme.card
        if place % 2 == 0:
            ground = theme.paper
            stripe = Box(body.x + pen.h(0.6), line.y, body.w - pen.h(1.2), line.h)
            pen.panel(f"orders/{place}", stripe, ground, radius=1.0)
        _put_row(pen, line, lines[place], form, ground)
        y = line.bottom
    return len(pages)


def _draw_cards(pen: Pen, box: Box, told: Told, lines: list[_Row], form: _Form, head: OrderHead) -> int:
    """With larger text each thing has a card of its own, so that pages are cut between them."""
    theme, gap = pen.theme, pen.air(CARD_GAP)
    wanted = head.high + sum(form.heights) + gap * len(lines)
    body = around(pen, box, told, head.high + max(form.heights, default=0.0), wanted=wanted, verdict_first=True)
    side = pen.air(SIDE)
    put_order_head(pen, Box(body.x + side, body.y, body.w - 2 * side, head.high), head, theme.table)
    y = body.y + head.high + gap
    for line, high in zip(lines, form.heights, strict=True):
        card = Box(body.x, y, body.w, high)
        pen.keep(card if line.place else replace(card, y=body.y, h=card.bottom - body.y))
        pen.panel(f"orders/{line.place}", card, theme.card, edge=theme.ink, edge_size=0.3, radius=2.0, role=Role.PANEL)
        _put_row(pen, card.inset(side, 0.0), line, form, theme.card)
        y += high + gap
    return 1


def _rows(pen: Pen, told: Told, found: Ranking) -> list[_Row]:
    items = _items(found)
    years = _years(told, items)
    if years and told.phase.answer and not pen.wide:
        years = []  # the page of the answer says them, and words matter more
    places = {table.table: _places(told, table.items) for table in found.tables}
    return [
        _Row(
            place,
            str(item.reference if item.reference is not None else place + 1),
            option_words(pen.tr, told.session, told.played, told.phase.id, item.item),
            years[place] if years else "",
            {table: order[item.item] == item.reference for table, order in places.items()},
        )
        for place, item in enumerate(items)
    ]


def _form(pen: Pen, width: float, lines: list[_Row]) -> _Form:
    """The lowest of all forms; the one with the fewest lines of discs where several are as low."""
    year = max((pen.text_width(line.year, TEXT, Weight.BOLD) for line in lines), default=0.0)
    year += 1 + pen.h(YEAR_GAP) if year else 0.0
    count = max((len(line.right) for line in lines), default=0)
    room = width - pen.h(RANK) - year
    pad = _pad(pen)

    def heights(words: float, discs: float, below: bool) -> list[float]:
        said = [pen.text_height(line.words, words, TEXT, leading=TIGHT) for line in lines]
        least = pen.h(LINE_LEAST)
        return [(max(least, high) + discs if below else max(least, high, discs)) + pad for high in said]

    fit = max(1, int((width - pen.h(RANK)) / pen.h(STEP)))
    forms = []
    for deep in range(1, count + 1):
        across = -(-count // deep)
        words = room - across * pen.h(STEP) - pen.h(APART)
        if words >= min(pen.h(WORDS_LEAST), width / 2):
            forms.append(_Form(words, year, across, False, heights(words, deep * pen.h(STEP), False)))
    deep = -(-count // fit)
    forms.append(_Form(room, year, fit, True, heights(room, deep * pen.h(STEP), True)))
    return min(forms, key=lambda form: sum(form.heights))


def _pad(pen: Pen) -> float:
    """The pixels above and below what stands in a row together: rows on cards of their own keep off their edges."""
    return pen.air(LOW_PAD) if pen.flows else pen.h(PAD)


def _put_row(pen: Pen, box: Box, line: _Row, form: _Form, ground: Colour) -> None:
    """The rank, the words, the year, the discs."""
    name, below = f"item/{line.place}", 0.0
    if form.below and line.right:
        below = -(-len(line.right) // form.across) * pen.h(STEP) + _pad(pen) / 2
    said = replace(box, h=box.h - below)
    rank = replace(said, w=pen.h(RANK))
    pen.text(
        f"{name}/place",
        rank,
        line.rank,
        size=RANK_SIZE,
        weight=Weight.BOLD,
        ground=ground,
        leading=1.0,
        middle=True,
    )
    text = Box(said.x + pen.h(RANK), said.y, form.words, said.h)
    pen.text(name, text, line.words, ground=ground, leading=TIGHT, middle=True, balanced=True)
    if line.year:
        year = Box(text.right + pen.h(YEAR_GAP), said.y, form.year - pen.h(YEAR_GAP), said.h)
        pen.text(f"{name}/value", year, line.year, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)
    step, disc = pen.h(STEP), pen.h(DISC)
    deep = -(-len(line.right) // form.across) if form.across else 0
    left = text.x if form.below else box.right - form.across * step + (step - disc)
    top = box.bottom - deep * step - _pad(pen) / 2 if form.below else box.y + (box.h - deep * step) / 2
    for number, (table, right) in enumerate(line.right.items()):
        down, across = divmod(number, form.across)
        place = Box(left + across * step, top + down * step + (step - disc) / 2, disc, disc)
        put_mark(pen, f"{name}/table/{table}", place, _disc(pen, table, right, ground), ground)


def _disc(pen: Pen, table: int, right: bool, ground: Colour) -> OptionLook:
    """A table's disc: full where it is right, else an outline round its letter."""
    look = table_look(pen, table)
    return look if right else replace(look, fill=ground, on_fill=pen.theme.ink)


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
