"""The bars of an entry: of votes with their counts; a plain one is the ground of the entry."""

from game.view.bars import bar_label, look_of, put_bar, without_count
from game.view.layout import Share, centred, columns
from game.view.marks import put_mark
from game.view.measures import TEXT
from game.view.outcomes.entries.ends import FLAG, put_count
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form, is_close
from game.view.outcomes.entries.ground import Ground
from game.view.pen import Pen
from game.view.scene import Box, Weight

BAR, FLAT_BAR = 5.6, 5.3
"""Heights of a bar that holds counts, in hundredths; the last in a list that is set close."""

BAR_LEAST = 13.0
"""How long a bar with something beside its end is at least, in hundredths."""

COUNT_GAP, MARK_GAP = 1.4, 0.6
"""The air before a count that stands after a bar, and between its mark and its number, in hundredths."""


def bar_heights(pen: Pen, entry: Entry, form: Form) -> list[float]:
    """How many pixels high the bars of votes are: the vote before, and the vote; or none."""
    if entry.tally is None:
        return []
    return [pen.h(FLAT_BAR if is_close(pen, form) else BAR)] * (2 if entry.before is not None else 1)


def detail_below(pen: Pen, entry: Entry, bar: float) -> str:
    """What stands below a bar of so many pixels: also its counts, where it has no room for all of them."""
    if entry.tally is None or _outside(pen, bar, entry) is not None:
        return entry.detail
    counts = entry.counts or bar_label(pen, entry.tally, entry.said or {})
    return f"{counts}\n{entry.detail}" if entry.detail else counts


def put_bars(pen: Pen, places: list[Box], entry: Entry, ground: Ground) -> None:
    """The bars in their places, one of `bar_heights` or more pixels for each."""
    if not places or entry.tally is None:
        return
    if entry.before is not None:
        put_bar(pen, f"{entry.id}/before", places[0], entry.before, size=TEXT, without=entry.without)
    name, bar = f"{entry.id}/bar", places[-1]
    for option in reversed(_outside(pen, bar.w, entry) or []):
        bar, place = columns(bar, [Share(), _count_width(pen, entry, option)])
        _, mark, count = columns(place, [pen.h(COUNT_GAP), pen.h(FLAG), Share()])
        mark = centred(mark, pen.h(FLAG), pen.h(FLAG))
        put_mark(pen, f"{name}/{option}/outside", mark, look_of(pen, entry.tally, option), ground.at(mark))
        put_count(pen, f"{name}/{option}/count", count, str(entry.tally.count(option)), TEXT, ground)
    put_bar(pen, name, bar, entry.tally, entry.before, size=TEXT, without=entry.without, words=entry.said)


def _outside(pen: Pen, width: float, entry: Entry) -> list[str] | None:
    """The options whose counts stand after the bar, which has no room for them; `None` if that has no room either."""
    tally, options = entry.tally, list[str]()
    if tally is None:
        return options
    for _ in tally.options:
        left = width - sum(_count_width(pen, entry, option) for option in options)
        if left < pen.h(BAR_LEAST):
            return None
        found = without_count(pen, left, tally, TEXT, entry.without)
        if all(option in options for option in found):
            return options
        options = [option for option in tally.options if option in found or option in options]
    return None


def _count_width(pen: Pen, entry: Entry, option: str) -> float:
    """The pixels of a count after a bar, with its mark and the air before it."""
    count = str(entry.tally.count(option)) if entry.tally is not None else ""
    return pen.h(FLAG + MARK_GAP + COUNT_GAP) + pen.text_width(count, TEXT, Weight.BOLD) + 1
