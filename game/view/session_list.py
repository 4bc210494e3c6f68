"""A list of sessions, one of them chosen, on pages where there are many: a panel of a few lines for each."""

from collections.abc import Sequence
from dataclasses import replace

from game.frozen import dataclass
from game.view.buttons import Button
from game.view.layout import Share, centred, columns, rows
from game.view.measures import TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, ShapeKind, Weight

SIDE, ABOVE, GAP = 2.6, 1.2, 1.4
"""The air beside and above the words of an entry, and between two entries, in hundredths."""

MOST_LINE = 7.0
"""The most height that a line gets where there is room, in hundredths."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in bold on the first line, and the lines below it; usual text is cut to one line each."""

    title: str
    lines: tuple[str, ...]


def place_on_page(picked: int, many: int, pages: int, step: int) -> int:
    """The first place of the page `step` pages on from the one that shows the place picked, out of `many`."""
    if many < 1:
        return 0
    a_page = -(-many // max(1, pages))
    return (picked // a_page + step) % -(-many // a_page) * a_page


def page_button(page: int, pages: int) -> Button:
    """Tells which page (from 0) shows, and turns to the next one."""
    return Button("page", f"{page + 1} / {pages}", Action("page", (1,)), sign=ShapeKind.ARROW_DOWN)


def put_sessions(pen: Pen, box: Box, entries: Sequence[Entry], picked: int, many: int) -> Box:
    """The page that holds the picked entry, out of `many`; the entries after the last given one are not read yet.

    Larger text has all that are read below each other, and no text is cut. Gives the place of the last one.
    """
    if pen.flows:
        return _put_all(pen, box, entries, picked)
    inner = _words_place(pen, Box(0, 0, box.w, 0), True).w
    lines = max((sum(_line_heights(pen, entry, inner)) for entry in entries), default=0.0) / pen.h(TEXT * TIGHT)
    least = pen.h(2 * ABOVE + lines * TEXT * TIGHT)
    most = max(1, int((box.h + pen.h(GAP)) / (least + pen.h(GAP))))
    pages = max(1, -(-many // most))
    a_page = -(-many // pages)
    pen.pages = max(1, -(-many // a_page)) if a_page else 1
    high = min((box.h + pen.h(GAP)) / max(1, a_page) - pen.h(GAP), pen.h(2 * ABOVE + lines * MOST_LINE))
    first, place = picked // a_page * a_page if a_page else 0, box
    for number, entry in enumerate(entries[first : first + a_page]):
        place = Box(box.x, box.y + number * (high + pen.h(GAP)), box.w, high)
        _put_entry(pen, place, first + number, entry, first + number == picked)
    return place


def _put_all(pen: Pen, box: Box, entries: Sequence[Entry], picked: int) -> Box:
    """The picked entry tells all, or as many of its lines as have room on a page below what is above the list.

    The others tell what they are.
    """

    def height(entry: Entry, place: int) -> float:
        width = _words_place(pen, Box(0, 0, box.w, 0), place == picked).w
        return sum(_line_heights(pen, entry, width)) + 2 * pen.air(ABOVE)

    shown = [entry if place == picked else replace(entry, lines=()) for place, entry in enumerate(entries)]
    while len(shown[picked].lines) > 1 and height(shown[picked], picked) > pen.on_a_page(box):
        shown[picked] = replace(shown[picked], lines=shown[picked].lines[:-1])
    heights = [height(entry, place) for place, entry in enumerate(shown)]
    line = box
    for place, line in on_this_page(pen, box, heights, pen.air(GAP), 0):
        _put_entry(pen, line, place, shown[place], place == picked, entries[place])
    return line


def page_of(picked: int, many: int, pages: int) -> int:
    """Which page shows the place picked, from 0."""
    return picked // max(1, -(-many // max(1, pages)))


def _put_entry(pen: Pen, box: Box, place: int, entry: Entry, chosen: bool, whole: Entry | None = None) -> None:
    """An entry; of one that shows a part of its words, the `whole` is what is said of it."""
    theme = pen.theme
    fill, ink = (theme.sun, theme.on_sun) if chosen else (theme.card, theme.ink)
    node_id = f"session/{place}"
    focused = pen.focus == node_id
    paint = Panel(fill, theme.ink, max(1.0, pen.h(0.5 if chosen else 0.25)), pen.h(2.0))
    told = whole or entry
    label = ". ".join((told.title, *told.lines))
    pen.put(Node(node_id, Role.BUTTON, box, paint, label, Action("session", (place,)), focused=focused))
    inner = _words_place(pen, box, chosen)
    words = (entry.title, *entry.lines)
    heights = _line_heights(pen, entry, inner.w)
    spare = 0.0 if pen.flows else (inner.h - sum(heights)) / len(heights)
    lines = rows(inner, [high + spare for high in heights])
    if chosen:  # not by its colour alone
        sign = box.inset(pen.air(SIDE), pen.air(ABOVE))
        high = pen.h(TEXT * TIGHT) if pen.flows else lines[0].h
        mark = centred(Box(sign.x, sign.y, pen.h(TEXT), high), pen.h(TEXT), pen.h(TEXT))
        pen.shape(f"{node_id}/sign", mark, ShapeKind.ARROW_RIGHT, ink, ground=fill)
    for number, (said, line) in enumerate(zip(words, lines, strict=True)):
        weight = Weight.REGULAR if number else Weight.BOLD
        pen.text(
            f"{node_id}/{number}",
            line,
            said,
            weight=weight,
            colour=ink,
            ground=fill,
            leading=TIGHT,
            middle=True,
            role=Role.DECORATION,
        )
    if focused:
        pen.ring(f"{node_id}/focus", box, 2.0)


def _words_place(pen: Pen, box: Box, chosen: bool) -> Box:
    """Where the words of an entry stand: beside the sign of the chosen one, or below it."""
    if pen.narrow and not chosen:
        return box.inset(pen.air(SIDE), pen.air(ABOVE))
    return columns(box.inset(pen.air(SIDE), pen.air(ABOVE)), [pen.h(TEXT), Share()], gap=pen.air(1.4))[1]


def _line_heights(pen: Pen, entry: Entry, width: float) -> list[float]:
    """How many pixels high each of its texts is, when none of them is cut."""
    title = pen.text_height(entry.title, width, TEXT, Weight.BOLD, TIGHT)
    return [title, *(pen.text_height(line, width, TEXT, leading=TIGHT) for line in entry.lines)]
