"""An entry on its card, in one of its forms: how high it is, and the drawing of it."""

from collections.abc import Iterator
from dataclasses import replace

from game.view.layout import Share, centred, columns, rows
from game.view.marks import CHIP, put_mark
from game.view.measures import TEXT, TIGHT
from game.view.outcomes.entries.bars import bar_heights, detail_below, put_bars
from game.view.outcomes.entries.column import column_height, put_column
from game.view.outcomes.entries.ends import END_GAP, end_height, end_width, put_end, put_flag, put_tail
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import OPEN, Form, above, between, side
from game.view.outcomes.entries.ground import Ground, put_ground, strip_room
from game.view.outcomes.entries.plan import APART, MARK_GAP, End, Plan, planned
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight

RADIUS, MARK_AIR = 2.0, 0.8
"""The corners of an entry, and the least air between its mark and its edge, in hundredths."""

EDGE, HEAVY_EDGE, LOW_HEAVY_EDGE = 0.3, 0.6, 0.45
"""The edge of an entry, and of one that leads, in hundredths; the last where text is larger."""


def entry_height(pen: Pen, width: float, entry: Entry, size: float, form: Form = OPEN) -> float:
    """How many pixels high an entry of `width` pixels is, with words of that `size`."""
    if entry.heading:
        return pen.text_height(entry.words, width, TEXT, Weight.BOLD, TIGHT)
    plan = planned(pen, width, entry, size, form)
    said = pen.text_height(entry.words, plan.words, size, Weight.BOLD, TIGHT) if entry.words else 0.0
    mark = 0.0
    if entry.look is not None:
        air = pen.air(MARK_AIR) + pen.h(_edge(pen, entry)) - above(pen, form)
        mark = pen.h(CHIP) + 2 * max(0.0, air)
    beside = end_height(pen, entry, size, form) if plan.end is End.BESIDE else 0.0
    column = column_height(pen, entry, size, form) if plan.column else 0.0
    below = _below(pen, entry, width - 2 * side(pen), size, form, plan)
    high = max(said, mark, beside, column) + sum(below) + between(pen, form) * len(below)
    return high + 2 * above(pen, form) + strip_room(pen, entry)


def put_entry(pen: Pen, box: Box, entry: Entry, size: float = TEXT, form: Form = OPEN) -> None:
    """One entry on its card; a heading on the table."""
    theme = pen.theme
    if entry.heading:
        pen.text(entry.id, box, entry.words, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
        return
    pen.near.append((box.y, box.bottom))
    edge, edge_size = theme.ink if entry.strong else theme.card_edge, _edge(pen, entry)
    pen.panel(entry.id, box, theme.card, edge=edge, edge_size=edge_size, radius=RADIUS, role=Role.PANEL)
    inside = max(1.0, pen.h(edge_size))
    ground = put_ground(pen, box.inset(inside), entry, RADIUS - edge_size)
    inner = box.inset(side(pen), above(pen, form))
    inner = replace(inner, h=inner.h - strip_room(pen, entry))
    plan = planned(pen, box.w, entry, size, form)
    below = _below(pen, entry, inner.w, size, form, plan)
    head, *parts = rows(inner, [Share(), *below], gap=between(pen, form))
    _put_first(pen, head, entry, size, form, plan, ground)
    _put_below(pen, iter(parts), entry, size, form, plan, ground)


def _below(pen: Pen, entry: Entry, inner: float, size: float, form: Form, plan: Plan) -> list[float]:
    """The heights of what stands below the words: an end without other room, bars, details."""
    high = _end_lines(pen, entry, inner, size, form) if plan.end is End.BELOW else []
    if plan.end is not End.COLUMN:
        bars = bar_heights(pen, entry, form)
        if plan.end is End.ON_BAR:
            bars[-1] = max(bars[-1], end_height(pen, entry, size, form))
        high += bars
    detail = detail_below(pen, entry, plan.bar)
    if detail:
        high.append(pen.text_height(detail, inner, TEXT, leading=TIGHT))
    return high


def _end_lines(pen: Pen, entry: Entry, inner: float, size: float, form: Form) -> list[float]:
    """The lines of an end below the words: two where the flag and the tail have no room beside each other."""
    lines = 1 if end_width(pen, entry, size, form) <= inner else 2
    return [end_height(pen, entry, size, form)] * lines


def _edge(pen: Pen, entry: Entry) -> float:
    """How thick the edge of an entry is, in hundredths."""
    if not entry.strong:
        return EDGE
    return LOW_HEAVY_EDGE if pen.flows else HEAVY_EDGE


def _put_first(pen: Pen, box: Box, entry: Entry, size: float, form: Form, plan: Plan, ground: Ground) -> None:
    """The mark and the words, with what stands beside them."""
    if entry.look is not None:
        mark, box = columns(box, [pen.h(CHIP), Share()], gap=pen.air(MARK_GAP))
        put_mark(pen, f"{entry.id}/mark", centred(mark, pen.h(CHIP), pen.h(CHIP)), entry.look, ground.at(mark))
    if plan.column:
        box, column = columns(box, [Share(), plan.column], gap=pen.h(APART))
        put_column(pen, column, entry, size, form, ground)
    elif plan.end is End.BESIDE:
        box, end = columns(box, [Share(), end_width(pen, entry, size, form)], gap=pen.h(END_GAP))
        put_end(pen, end, entry, size, form, ground)
    if not entry.words:
        return
    pen.text(
        f"{entry.id}/words",
        box,
        entry.words,
        size=size,
        weight=Weight.BOLD,
        ground=ground.at(box),
        leading=TIGHT,
        middle=True,
        balanced=True,
    )


def _put_below(
    pen: Pen, places: Iterator[Box], entry: Entry, size: float, form: Form, plan: Plan, ground: Ground
) -> None:
    """What stands below the words, in places as high as `_below` says."""
    if plan.end is End.BELOW:
        line = next(places)
        if end_width(pen, entry, size, form) <= line.w:
            put_end(pen, line, entry, size, form, ground)
        else:
            put_flag(pen, line, entry, ground, at_start=True)
            put_tail(pen, next(places), entry, size, form, ground)
    if plan.end is not End.COLUMN:
        bars = [next(places) for _ in bar_heights(pen, entry, form)]
        if plan.end is End.ON_BAR:
            bars[-1], end = columns(bars[-1], [Share(), end_width(pen, entry, size, form)], gap=pen.h(APART))
            put_end(pen, end, entry, size, form, ground)
            bars = [replace(bar, w=bars[-1].w) for bar in bars]
        put_bars(pen, bars, entry)
    if (place := next(places, None)) is not None:
        detail = detail_below(pen, entry, plan.bar)
        pen.text(f"{entry.id}/detail", place, detail, ground=ground.at(place), leading=TIGHT)
