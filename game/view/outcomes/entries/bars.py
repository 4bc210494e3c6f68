"""The bars of an entry: of votes with their counts, or a thin plain one."""

from game.view.bars import bar_label, counts_room, put_bar, put_bar_with_counts
from game.view.layout import centred
from game.view.measures import TEXT
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form, is_close
from game.view.pen import Pen
from game.view.scene import Box, Node, Panel, Role

BAR, THIN = 5.6, 2.0
"""Heights of a bar that holds counts and of a thin one without text, in hundredths."""

FLAT_BAR, FLAT_THIN = 5.3, 1.6
"""The same in a list that is set close."""

TICK, TICK_OUT = 0.5, 0.3
"""How wide the tick of a plain bar is, in hundredths, and how far it reaches out of it, in heights of the bar."""


def bar_heights(pen: Pen, entry: Entry, form: Form) -> list[float]:
    """How many pixels high the bars are: the vote before, and the vote; or a plain one; or none."""
    if entry.tally is not None:
        return [pen.h(FLAT_BAR if is_close(pen, form) else BAR)] * (2 if entry.before is not None else 1)
    if entry.part is None or (pen.flows and not entry.part):
        return []
    return [pen.air(FLAT_THIN) if pen.flows else pen.h(FLAT_THIN if is_close(pen, form) else THIN)]


def detail_below(pen: Pen, entry: Entry, bar: float) -> str:
    """What stands below a bar of so many pixels: also its counts, where it has no room for all of them."""
    if entry.tally is None or counts_room(pen, bar, [entry.tally], TEXT, entry.apart) is not None:
        return entry.detail
    counts = entry.counts or bar_label(pen, entry.tally, entry.said or {})
    return f"{counts}\n{entry.detail}" if entry.detail else counts


def put_bars(pen: Pen, places: list[Box], entry: Entry, form: Form) -> None:
    """The bars in their places, one of `bar_heights` or more pixels for each."""
    if not places:
        return
    if entry.tally is None:
        for high in bar_heights(pen, entry, form):
            _put_thin_bar(pen, centred(places[-1], places[-1].w, high), entry)
        return
    if entry.before is not None:
        put_bar(pen, f"{entry.id}/before", places[0], entry.before, size=TEXT, apart=entry.apart)
    put_bar_with_counts(
        pen,
        f"{entry.id}/bar",
        places[-1],
        entry.tally,
        entry.before,
        ground=pen.theme.card,
        apart=entry.apart,
        words=entry.said,
    )


def _put_thin_bar(pen: Pen, box: Box, entry: Entry) -> None:
    theme = pen.theme
    fill = entry.look.fill if entry.look is not None and entry.look.fill != theme.card else theme.ink
    edge = theme.card_edge if theme.table == theme.card else None  # a track of the card's own colour has an outline
    pen.panel(f"{entry.id}/track", box, theme.table, edge=edge, edge_size=0.2, radius=0.8)
    before, width = box.w * float(entry.part_before or 0), box.w * float(entry.part or 0)
    if width:
        paint = Panel(fill, theme.ink, max(1.0, pen.h(0.2)), pen.h(0.8))
        start = Box(box.x, box.y, before, box.h)
        pen.put(Node(f"{entry.id}/part", Role.BAR, Box(box.x, box.y, width, box.h), paint, entry.tail, start=start))
    if entry.part_before is not None:
        out = box.h * TICK_OUT
        tick = Box(box.x + before - pen.h(TICK / 2), box.y - out, pen.h(TICK), box.h + 2 * out)
        pen.panel(f"{entry.id}/part-before", tick, theme.ink, radius=0.0)
