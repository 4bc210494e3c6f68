"""The bars of an entry: of votes with their counts; a plain one is the ground of the entry."""

from game.view.bars import bar_label, counts_room, put_bar, put_bar_with_counts
from game.view.measures import TEXT
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form, is_close
from game.view.pen import Pen
from game.view.scene import Box

BAR, FLAT_BAR = 5.6, 5.3
"""Heights of a bar that holds counts, in hundredths; the last in a list that is set close."""


def bar_heights(pen: Pen, entry: Entry, form: Form) -> list[float]:
    """How many pixels high the bars of votes are: the vote before, and the vote; or none."""
    if entry.tally is None:
        return []
    return [pen.h(FLAT_BAR if is_close(pen, form) else BAR)] * (2 if entry.before is not None else 1)


def detail_below(pen: Pen, entry: Entry, bar: float) -> str:
    """What stands below a bar of so many pixels: also its counts, where it has no room for all of them."""
    if entry.tally is None or counts_room(pen, bar, [entry.tally], TEXT, entry.apart) is not None:
        return entry.detail
    counts = entry.counts or bar_label(pen, entry.tally, entry.said or {})
    return f"{counts}\n{entry.detail}" if entry.detail else counts


def put_bars(pen: Pen, places: list[Box], entry: Entry) -> None:
    """The bars in their places, one of `bar_heights` or more pixels for each."""
    if not places or entry.tally is None:
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
