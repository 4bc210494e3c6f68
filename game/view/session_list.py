"""A list of sessions, one of them chosen, on pages where there are many: a panel of a few lines for each."""

from collections.abc import Sequence

from game.frozen import dataclass
from game.view.buttons import Button
from game.view.layout import Share, centred, columns, rows
from game.view.measures import ROUNDING, TEXT, TIGHT
from game.view.paged import on_this_page
from game.view.pen import Pen
from game.view.scene import Action, Box, Node, Panel, Role, ShapeKind, Weight

SIDE, ABOVE, GAP = 2.6, 1.2, 1.4
"""The air beside and above the words of an entry, and between two entries, in hundredths."""

LARGER, MOST_GROWTH, MOST_SPARE = (5.4, 5.2, 5.0, 4.8, 4.6, 4.4), 1.8, 2.4
"""The sizes of words where there is room for larger ones; how many times as high as it has to be an entry is at most,
and the air that each of its texts gets then, in hundredths."""


@dataclass(frozen=True, slots=True)
class Entry:
    """When a session began and what it plays, in bold, and the lines below that.

    The two stand on one line where that is wide enough in the whole list, else below each other.
    """

    when: str
    what: str
    lines: tuple[str, ...]

    @property
    def in_one_line(self) -> str:
        return f"{self.when} · {self.what}"


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

    Few entries are large ones. Larger text has all that are read below each other, and no text is cut. Gives the place
    of the last one.
    """
    width = _words_place(pen, Box(0, 0, box.w, 0), True).w
    if pen.flows:
        return _put_all(pen, box, _worded(pen, entries, width, TEXT), picked)
    size, gap = TEXT, pen.h(GAP)
    worded, least = _sized(pen, entries, width, size)
    a_page = _even_page(box.h, least, gap, many)
    pen.pages = max(1, -(-many // a_page)) if a_page else 1
    high = (box.h + gap) / max(1, a_page) - gap
    lines = (least - pen.h(2 * ABOVE)) / pen.h(TEXT)
    for tried in LARGER:  # in which no line is broken that is none in the usual one
        larger, needed = _sized(pen, entries, width, tried)
        if needed <= high and needed - pen.h(2 * ABOVE) <= lines * pen.h(tried) + ROUNDING:
            worded, least, size = larger, needed, tried
            break
    high = min(high, least * MOST_GROWTH)
    first, place = picked // a_page * a_page if a_page else 0, box
    for number, entry in enumerate(worded[first : first + a_page]):
        place = Box(box.x, box.y + number * (high + gap), box.w, high)
        _put_entry(pen, place, first + number, entry, first + number == picked, entry, size)
    return place


def _even_page(room: float, least: float, gap: float, many: int) -> int:
    """How many entries stand on a page, about as many on each."""
    most = max(1, int((room + gap) / (least + gap)))
    return -(-many // max(1, -(-many // most)))


Worded = tuple[str, ...]
"""The texts of an entry, the first one in bold."""


def _worded(pen: Pen, entries: Sequence[Entry], width: float, size: float) -> list[Worded]:
    one_line = all(pen.text_width(entry.in_one_line, size, Weight.BOLD) <= width for entry in entries)
    return [(entry.in_one_line if one_line else f"{entry.when}\n{entry.what}", *entry.lines) for entry in entries]


def _sized(pen: Pen, entries: Sequence[Entry], width: float, size: float) -> tuple[list[Worded], float]:
    """The texts of the entries for that size, and how many pixels high the highest one is with them."""
    worded = _worded(pen, entries, width, size)
    lines = max((sum(_line_heights(pen, words, width, size)) for words in worded), default=0.0)
    return worded, lines + pen.h(2 * ABOVE)


def _put_all(pen: Pen, box: Box, entries: Sequence[Worded], picked: int) -> Box:
    """The picked entry tells all, or as many of its lines as have room on a page below what is above the list.

    The others tell what they are.
    """

    def height(words: Worded, place: int) -> float:
        width = _words_place(pen, Box(0, 0, box.w, 0), place == picked).w
        return sum(_line_heights(pen, words, width)) + 2 * pen.air(ABOVE)

    shown = [words if place == picked else words[:1] for place, words in enumerate(entries)]
    while len(shown[picked]) > 2 and height(shown[picked], picked) > pen.on_a_page(box):
        shown[picked] = shown[picked][:-1]
    heights = [height(words, place) for place, words in enumerate(shown)]
    line = box
    for place, line in on_this_page(pen, box, heights, pen.air(GAP), 0):
        _put_entry(pen, line, place, shown[place], place == picked, entries[place])
    return line


def page_of(picked: int, many: int, pages: int) -> int:
    """Which page shows the place picked, from 0."""
    return picked // max(1, -(-many // max(1, pages)))


def _put_entry(pen: Pen, box: Box, place: int, words: Worded, chosen: bool, whole: Worded, size: float = TEXT) -> None:
    """An entry with the texts that it shows; the `whole` is what is said of it."""
    theme = pen.theme
    fill, ink = (theme.sun, theme.on_sun) if chosen else (theme.card, theme.ink)
    node_id = f"session/{place}"
    focused = pen.focus == node_id
    paint = Panel(fill, theme.ink, max(1.0, pen.h(0.5 if chosen else 0.25)), pen.h(2.0))
    label = ". ".join(whole).replace("\n", " · ")
    pen.put(Node(node_id, Role.BUTTON, box, paint, label, Action("session", (place,)), focused=focused))
    inner = _words_place(pen, box, chosen)
    heights = _line_heights(pen, words, inner.w, size)
    spare = 0.0 if pen.flows else min(pen.h(MOST_SPARE), (inner.h - sum(heights)) / len(heights))
    block = centred(inner, inner.w, sum(heights) + spare * len(heights))
    lines = rows(block, [high + spare for high in heights])
    if chosen:  # not by its colour alone
        sign = box.inset(pen.air(SIDE), pen.air(ABOVE))
        mark = centred(Box(sign.x, lines[0].y, pen.h(TEXT), pen.h(size * TIGHT) + spare), pen.h(TEXT), pen.h(TEXT))
        pen.shape(f"{node_id}/sign", mark, ShapeKind.ARROW_RIGHT, ink, ground=fill)
    for number, (said, line) in enumerate(zip(words, lines, strict=True)):
        weight = Weight.REGULAR if number else Weight.BOLD
        pen.text(
            f"{node_id}/{number}",
            line,
            said,
            size=size,
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


def _line_heights(pen: Pen, words: Worded, width: float, size: float = TEXT) -> list[float]:
    """How many pixels high each of the texts is, when none of them is cut."""
    title = pen.text_height(words[0], width, size, Weight.BOLD, TIGHT)
    return [title, *(pen.text_height(line, width, size, leading=TIGHT) for line in words[1:])]
