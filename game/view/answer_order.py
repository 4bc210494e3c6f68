"""The right order of things, with what each of them measures."""

from dataclasses import replace

from game.core.deck import RankingCard
from game.frozen import dataclass
from game.view.details import heading
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import ASK, TEXT, TIGHT
from game.view.outcomes.naming import amount
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.scene import Align, Box, Role, Weight
from game.view.stack import Block, text_block

GAP, MARK, BETWEEN = 1.6, 5.4, 1.6
LEAST_LINE, AIR = 6.2, 0.8
CLOSE_LINE, CLOSE_AIR = 5.6, 0.4
"""The same where that saves a page."""

LARGEST, MOST_SPARE = 5.4, 3.6
"""The size of names that have all the room, and how much higher their lines become there, in hundredths."""

SIDE, ABOVE = 2.4, 1.6

LEAST_NAME = 24.0
"""The narrowest column of names beside values, in hundredths."""

MOST_VALUE = 0.42
"""The part of the width that values may take."""


def order_blocks(pen: Pen, width: float, card: RankingCard, because: str = "") -> list[Block]:
    """For narrow windows: what the order is, the things in it, each with its value, and why it is so."""
    title, said = heading(pen, card), _said(pen, card, TEXT)
    inner = width - 2 * pen.air(SIDE)
    room = inner - pen.h(MARK) - pen.air(BETWEEN)
    beside = min(room, said.value_width + pen.air(BETWEEN)) if any(said.values) else 0.0
    names = [pen.text_height(name, room, TEXT, Weight.BOLD, TIGHT) for name in said.names]
    value_highs = [pen.text_height(value, room, TEXT, Weight.BOLD, TIGHT) if value else 0.0 for value in said.values]
    narrower = [pen.text_height(name, room - beside, TEXT, Weight.BOLD, TIGHT) for name in said.names]
    below = room - beside < pen.h(LEAST_NAME) or sum(names) + sum(value_highs) < sum(narrower)
    highs = [name + value for name, value in zip(names, value_highs, strict=True)] if below else narrower
    heights = [max(pen.h(LEAST_LINE), high) + pen.air(AIR) for high in highs]

    def put(box: Box) -> None:
        theme = pen.theme
        pen.panel("answer/card", box, theme.card, edge=theme.ink, edge_size=0.5, radius=3.4, role=Role.PANEL)
        y = box.y + pen.air(ABOVE)
        bold, ground = Weight.BOLD, theme.card
        for place, high in enumerate(heights):
            line = Box(box.x + pen.air(SIDE), y, inner, high)
            pen.keep(line)
            mark, text = columns(line, [pen.h(MARK), Share()], gap=pen.air(BETWEEN))
            _put_place(pen, mark, place)
            value, align = text, Align.END
            if below:
                both = centred(text, text.w, highs[place])
                text, value = rows(both, [names[place], Share()])
                align = Align.START
            elif said.values[place]:
                text, value = columns(text, [Share(), said.value_width], gap=pen.air(BETWEEN))
            name, words = f"order/{place}", said.names[place]
            pen.text(name, text, words, weight=bold, ground=ground, leading=TIGHT, middle=True, balanced=True)
            if said.values[place]:
                words = said.values[place]
                pen.text(f"{name}/value", value, words, ground=ground, align=align, leading=TIGHT, middle=True)
            y += high

    blocks = [
        text_block(pen, width, "about", title, Weight.BOLD),
        Block(sum(heights) + 2 * pen.air(ABOVE), put),
    ]
    # The reason is never larger than the order, not even on a page of its own.
    reason = [replace(text_block(pen, width, "answer/because", because), alone=None)] if because else []
    return [*blocks, *reason]


@dataclass(frozen=True, slots=True)
class _Columns:
    """What stands in the lines, the size of the values and how wide their column is, in pixels."""

    names: tuple[str, ...]
    values: tuple[str, ...]
    size: float
    value_width: float


def put_order(pen: Pen, box: Box, card: RankingCard, page: int, because: str = "", *, brief: bool = False) -> int:
    """The things in their right order with their values, as many as fit, then why it is so.

    A `brief` one leaves the values out where all names have room on one page without them. Gives how many pages it
    fills.
    """
    theme, title = pen.theme, heading(pen, card)
    size = ASK if pen.text_width(title, ASK, Weight.BOLD) <= box.w else TEXT
    head_high = pen.text_height(title, box.w, size, Weight.BOLD, TIGHT)
    head, face = rows(box, [head_high, Share()], gap=pen.h(1.2))
    pen.text("about", head, title, size=size, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
    pen.panel("answer/card", face, theme.card, edge=theme.ink, edge_size=0.5, radius=3.4, shadow=1.2, role=Role.PANEL)
    inner = face.inset(pen.h(2.4), pen.h(1.6))
    said = _columns(pen, card, inner.w)
    heights = _line_heights(pen, said, inner.w)
    if brief and sum(heights) > inner.h:
        said = _Columns(said.names, ("",) * len(said.names), TEXT, 0.0)
        heights = _line_heights(pen, said, inner.w)
    close = _line_heights(pen, said, inner.w, CLOSE_LINE, CLOSE_AIR)
    heights = close if sum(close) <= inner.h < sum(heights) else heights
    prose = min(inner.w, pen.line_width(TEXT))
    because_high = pen.text_height(because, prose, TEXT, leading=TIGHT) + pen.h(GAP) if because else 0.0
    order_pages = paged(heights, inner.h, 0.0)
    together = len(order_pages) == 1 and sum(heights) + because_high <= inner.h
    pages = len(order_pages) + (0 if together else 1 if because else 0)
    here = page % pages
    if here >= len(order_pages):
        pen.fitted(
            "answer/because",
            inner,
            because,
            largest=6.4,
            smallest=TEXT,
            weight=Weight.REGULAR,
            ground=theme.card,
            leading=1.3,
        )
        return pages
    shown = order_pages[here]
    spare = 0.0 if because else (inner.h - sum(heights[place] for place in shown)) / len(shown)
    heights = [high + min(spare, pen.h(MOST_SPARE)) for high in heights]
    name_size = _name_size(pen, said, inner.w, heights) if not because and pages == 1 else TEXT
    y = inner.y
    for place in shown:
        line = Box(inner.x, y, inner.w, heights[place])
        _put_line(pen, line, said, place, name_size)
        y = line.bottom
    if together and because:
        rest = Box(inner.x, y + pen.h(GAP), inner.w, inner.bottom - y - pen.h(GAP))
        pen.text("answer/because", replace(rest, w=prose), because, ground=theme.card, leading=TIGHT)
    return pages


def _columns(pen: Pen, card: RankingCard, width: float) -> _Columns:
    """Values are large as long as no name needs a second line for them."""
    found = []
    for size in (ASK, TEXT):
        said = _said(pen, card, size)
        said = replace(said, value_width=min(said.value_width, width * MOST_VALUE))
        room = _name_width(pen, said, width)
        if all(pen.text_width(name, TEXT, Weight.BOLD) <= room for name in said.names):
            return said
        found.append(said)
    return found[-1]


def _said(pen: Pen, card: RankingCard, size: float) -> _Columns:
    """The things and their values, in a column as wide as those are."""
    tr, items = pen.tr, card.in_order
    unit = "" if card.dates else tr(card.unit)
    names = tuple(tr(item.text) for item in items)
    values = tuple(str(round(one.value)) if card.dates else amount(tr, one.value, unit, exact=True) for one in items)
    return _Columns(names, values, size, max(pen.text_width(value, size, Weight.BOLD) for value in values) + 2)


def _name_width(pen: Pen, said: _Columns, width: float) -> float:
    return width - said.value_width - pen.h(MARK + 2 * BETWEEN)


def _line_heights(pen: Pen, said: _Columns, width: float, least: float = LEAST_LINE, air: float = AIR) -> list[float]:
    found = []
    for name, value in zip(said.names, said.values, strict=True):
        name_high = pen.text_height(name, _name_width(pen, said, width), TEXT, Weight.BOLD, TIGHT)
        value_high = pen.text_height(value, said.value_width, TEXT, Weight.BOLD, TIGHT) if value else 0.0
        found.append(max(pen.h(least), max(name_high, value_high) + pen.h(air)))
    return found


def _name_size(pen: Pen, said: _Columns, width: float, heights: list[float]) -> float:
    """The largest size, in hundredths, in which all names fit their lines."""
    room = _name_width(pen, said, width)
    boxes = [Box(0, 0, room, high - pen.h(CLOSE_AIR)) for high in heights]
    fitting = zip(said.names, boxes, strict=True)
    return min(pen.size_that_fits(name, box, LARGEST, TEXT, Weight.BOLD, TIGHT) for name, box in fitting)


def _put_place(pen: Pen, box: Box, place: int) -> None:
    theme = pen.theme
    look = OptionLook(theme.card, theme.ink, theme.ink, None, str(place + 1))
    put_mark(pen, f"order/{place}/place", centred(box, pen.h(5.2), pen.h(5.2)), look, theme.card)


def _put_line(pen: Pen, box: Box, said: _Columns, place: int, size: float = TEXT) -> None:
    theme = pen.theme
    mark, text, value = columns(box, [pen.h(MARK), Share(), said.value_width], gap=pen.h(BETWEEN))
    _put_place(pen, mark, place)
    bold, ground, name = Weight.BOLD, theme.card, said.names[place]
    pen.text(
        f"order/{place}", text, name, size=size, weight=bold, ground=ground, leading=TIGHT, middle=True, balanced=True
    )
    if not said.values[place]:
        return
    pen.fitted(
        f"order/{place}/value",
        value,
        said.values[place],
        largest=said.size,
        smallest=TEXT,
        ground=ground,
        align=Align.END,
        leading=TIGHT,
    )
