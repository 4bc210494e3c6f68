"""How to spend the session: whole plans first, then single formats, and what the focused one is about."""

from dataclasses import replace

from game.core.text import Text
from game.frozen import dataclass
from game.view.buttons import Button
from game.view.frame import put_foot
from game.view.layout import Share, columns, grid, rows
from game.view.measures import ASK, ROUNDING, SMALL, TEXT, TIGHT, TITLE
from game.view.page_fill import EVENLY
from game.view.pagination.band import cut_air
from game.view.pen import Pen
from game.view.play_buttons import PAGE_UP
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Stage
from game.view.way_card import (
    facts_words,
    length_words,
    only_way_fits,
    put_large_way,
    put_only_flowing,
    put_only_way,
    put_way_panel,
)
from game.view.way_on import way_on_key
from game.view.ways import Way, can_be_played, chosen_way, formats_offered, plans_offered

ACROSS, DOWN = 2, 4
"""Ways on a page: as many as leave room below for what the focused one is about."""

LEAST_DOWN, LARGE_WAY = 2, 13.0
"""The fewest lines of ways for which there is room, and how high one is, in hundredths, that says all in large type."""

GAP, CLOSE, HEAD, SIDE, ABOVE, ABOVE_NAME = 1.2, 0.8, 5.6, 2.4, 1.0, 1.2
ABOVE_FOOT = 1.6
LEAST_ABOUT, MOST_ABOUT = 22.0, 38.0
"""How high the box is that tells about the focused way, in hundredths; the rows above it stay high enough to hit."""

MOST_KEPT, MOST_BEGIN = 0.4, 0.65
"""Larger text: the part of a page kept for what a way is about, and for its first sentence alone."""

PLANS = Text("ui/ways/plans", "A whole session")
FORMATS = Text("ui/ways/formats", "One kind of activity")
NO_CARD = Text("ui/ways/no-card", "no card")
NO_CARDS = Text("ui/ways/no-cards", "The chosen decks hold no card for it: choose another deck.")


@dataclass(frozen=True, slots=True)
class Line:
    """Ways beside each other in larger text, so many pixels high; the first of its kind with a heading above it."""

    ways: tuple[Way, ...]
    high: float
    kind: str
    heading: str
    head: float


def pages(stage: Stage) -> list[tuple[Way, ...]]:
    """The ways by page: plans do not share a page with single formats."""
    size = ACROSS * DOWN
    found = []
    for offered in (plans_offered(stage), formats_offered(stage)):
        found += [offered[first : first + size] for first in range(0, len(offered), size)]
    return found


def page_of(stage: Stage, way: Way) -> int:
    """The page on which a way stands, the first for one that is not offered."""
    return next((place for place, page in enumerate(pages(stage)) if way in page), 0)


def draw(pen: Pen, stage: Stage) -> None:
    """The ways of one page, the chosen one marked and told about below; larger text has all below each other."""
    every = pages(stage)
    if pen.flows:
        body, foot = rows(pen.safe, [Share(), pen.foot], gap=pen.air(ABOVE_FOOT))
        _put_all(pen, body, stage)
        _put_foot(pen, foot, stage, 0, 1)
        return
    tr = pen.tr
    number = min(stage.page, len(every) - 1)
    shown = every[number] if every else ()
    chosen = chosen_way(stage)
    room = _about_height(pen, stage, (*shown, chosen))
    words = tr(PLANS if shown and shown[0].plan is not None else FORMATS)
    title_high = max(pen.h(8.4), pen.text_height(words, pen.safe.w, ASK, Weight.BOLD, TIGHT))
    title, list_, about, foot = rows(pen.safe, [title_high, Share(), room, pen.foot], gap=pen.h(1.6))
    pen.fitted("ways/title", title, words, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    if shown == (chosen,):
        put_only_way(
            pen, Box(list_.x, list_.y, list_.w, about.bottom - list_.y), stage, chosen, _whole_words(pen, stage, chosen)
        )
        _put_foot(pen, foot, stage, number, len(every))
        return
    lines = max(LEAST_DOWN, -(-len(shown) // ACROSS))  # few ways are high ones
    cells = grid(list_, len(shown), ACROSS, gap=pen.h(GAP), down=lines)
    for way, cell in zip(shown, cells, strict=True):
        put = put_large_way if cell.h >= pen.h(LARGE_WAY) else _put_way
        put(pen, cell, stage, way, way == chosen)
    _put_about(pen, about, stage, chosen)
    _put_foot(pen, foot, stage, number, len(every))


def _put_foot(pen: Pen, foot: Box, stage: Stage, page: int, many: int) -> None:
    tr = pen.tr
    words, key = tr(Text("ui/button/back", "Back")), tr(PAGE_UP)
    extra = [Button("back", words, Action("back"), key=key, short="")]
    if many > 1:
        label = tr(Text("ui/ways/page", "More {page} / {pages}"), page=page + 1, pages=many)
        short = f"{page + 1} / {many}"  # without it nobody with a mouse would find the others
        extra.insert(0, Button("page", label, Action("page", (1,)), key="Tab", short=short))
    go = Button("next", tr(Text("ui/button/choose", "Choose")), Action("next"), key=way_on_key(pen, stage), main=True)
    put_foot(pen, foot, stage, None, extra, go)


def _put_all(pen: Pen, box: Box, stage: Stage) -> None:
    """Plans and single formats under their headings; what the chosen one is about stands right below it."""
    y, chosen = box.y, chosen_way(stage)
    if [way for page in pages(stage) for way in page] == [chosen]:
        words = _whole_words(pen, stage, chosen)
        put = put_only_way if only_way_fits(pen, box, chosen, words) else put_only_flowing
        put(pen, box, stage, chosen, words)
        return
    leaves = _leaves(pen, stage, box)
    for leaf in leaves:
        bottom = _put_leaf(pen, replace(box, y=y), stage, leaf)
        if len(leaves) > 1:  # as high as a page, wherever the chosen one stands: none of them moves to another
            bottom = max(bottom, y + _page_room(pen, box))
            pen.keep(Box(box.x, y, box.w, bottom - y))
        y = bottom + pen.air(CLOSE)
    pen.needs(y - pen.air(CLOSE) - box.bottom)


def _page_room(pen: Pen, box: Box) -> float:
    """How many pixels of what stands above the line of buttons have room on a page."""
    page = pen.on_a_page(box) + pen.air(ABOVE_FOOT) - pen.between
    return page - 2 * cut_air(pen) - ROUNDING


def _lines(pen: Pen, stage: Stage, width: float) -> list[Line]:
    across = 1 if pen.narrow else ACROSS
    cell = columns(Box(0, 0, width, 0), [Share()] * across, gap=pen.air(GAP))[0].w
    lines = []
    for name, heading, offered in (
        ("plans", PLANS, plans_offered(stage)),
        ("formats", FORMATS, formats_offered(stage)),
    ):
        for first in range(0, len(offered), across):
            ways = offered[first : first + across]
            words = "" if first else pen.tr(heading)
            head = pen.text_height(words, width, ASK, Weight.BOLD, TIGHT) + pen.air(CLOSE) if words else 0.0
            high = max(_way_height(pen, cell, way, stage) for way in ways)
            lines.append(Line(ways, high, name, words, head))
    return lines


def _leaves(pen: Pen, stage: Stage, box: Box) -> list[list[Line]]:
    """The lines by page: each has room for what any of its ways is about, so that they do not depend on the choice."""
    lines, room = _lines(pen, stage, box.w), _page_room(pen, box)
    about = {way.id: _least_about(pen, stage, way, box.w, room) for line in lines for way in line.ways}

    def filled(most: float) -> list[list[Line]]:
        found: list[list[Line]] = []
        for line in lines:
            longer = [*found[-1], line] if found else [line]
            if found and _lines_height(pen, longer) + max(about[way.id] for on in longer for way in on.ways) <= most:
                found[-1] = longer
            else:
                found.append([line])
        return found

    fewest = filled(room)
    return next((tried for part in EVENLY if len(tried := filled(room * part)) == len(fewest)), fewest)


def _lines_height(pen: Pen, lines: list[Line]) -> float:
    """How many pixels high the lines of a page are, with the gaps after them."""
    return sum(line.head + line.high + pen.air(CLOSE) for line in lines)


def _least_about(pen: Pen, stage: Stage, way: Way, width: float, room: float) -> float:
    """The pixels that are kept for what a way is about: for all of it if that is not much, else for how it begins."""
    return _told_height(pen, way, width, _told(pen, stage, way, width, room * MOST_KEPT, room * MOST_BEGIN))


def _told(pen: Pen, stage: Stage, way: Way, width: float, room: float, begin: float = 0.0) -> str:
    """As many whole sentences as have room; the first one where it has room to `begin`, else none."""
    sentences = pen.sentences(_whole_words(pen, stage, way))
    for count in range(len(sentences), 0, -1):
        words = " ".join(sentences[:count])
        if _told_height(pen, way, width, words) <= (max(room, begin) if count == 1 else room) + ROUNDING:
            return words
    return ""


def _told_height(pen: Pen, way: Way, width: float, words: str) -> float:
    inner = width - 2 * pen.air(SIDE)
    high = pen.text_height(facts_words(pen, way, inner), inner, SMALL, leading=TIGHT) + pen.air(2 * ABOVE)
    if not words:
        return high
    return high + pen.air(0.2) + pen.text_height(words, min(inner, pen.line_width(TEXT)), TEXT, leading=TIGHT)


def _put_leaf(pen: Pen, box: Box, stage: Stage, lines: list[Line]) -> float:
    """The lines of one page, what the chosen way is about right below its own; gives where they end."""
    y, chosen = box.y, chosen_way(stage)
    left = _page_room(pen, box) - _lines_height(pen, lines)
    for line in lines:
        if line.heading:
            head = Box(box.x, y, box.w, line.head - pen.air(CLOSE))
            pen.text(
                f"ways/{line.kind}", head, line.heading, size=ASK, weight=Weight.BOLD, leading=TIGHT, role=Role.HEADING
            )
            y += line.head
        across = 1 if pen.narrow else ACROSS
        cells = columns(Box(box.x, y, box.w, line.high), [Share()] * across, gap=pen.air(GAP))
        for way, cell in zip(line.ways, cells, strict=False):
            _put_way(pen, cell, stage, way, way == chosen)
        y += line.high + pen.air(CLOSE)
        if chosen in line.ways:
            told = _told(pen, stage, chosen, box.w, left)
            about = Box(box.x, y, box.w, _told_height(pen, chosen, box.w, told))
            _put_about(pen, about, stage, chosen, told)
            y = about.bottom + pen.air(CLOSE)
    return y - pen.air(CLOSE)


def _way_height(pen: Pen, width: float, way: Way, stage: Stage) -> float:
    name, _ = _way_parts(pen, Box(0, 0, width, 0), _at_its_end(pen, stage, way))
    return pen.text_height(pen.tr(way.name), name.w, SMALL, Weight.BOLD, TIGHT) + pen.air(ABOVE_NAME)


def _at_its_end(pen: Pen, stage: Stage, way: Way) -> str:
    """How long it takes; in larger text, which tells about it on one page only, that the decks have no card for it."""
    return pen.tr(NO_CARD) if pen.flows and not can_be_played(stage, way) else length_words(pen, way)


def _way_parts(pen: Pen, box: Box, end: str) -> tuple[Box, ...]:
    """The places of a way's name and of the words at its end."""
    inner = box.inset(pen.air(2.0), pen.h(0.4))
    return columns(inner, [Share(), pen.text_width(end, SMALL) + 2], gap=pen.air(1.2))


def _put_way(pen: Pen, box: Box, stage: Stage, way: Way, chosen: bool) -> None:
    tr, node_id = pen.tr, f"way/{way.id}"
    fill, ink = put_way_panel(pen, box, stage, way, chosen)
    length = _at_its_end(pen, stage, way)
    name, time = _way_parts(pen, box, length)
    pen.fitted(
        f"{node_id}/name",
        name,
        tr(way.name),
        largest=TEXT,
        smallest=SMALL,
        colour=ink,
        ground=fill,
        leading=TIGHT,
        role=Role.DECORATION,
    )
    pen.text(
        f"{node_id}/minutes",
        time,
        length,
        size=SMALL,
        colour=ink,
        ground=fill,
        align=Align.END,
        leading=TIGHT,
        middle=True,
        role=Role.DECORATION,
    )
    if pen.focus == node_id:
        pen.ring(f"{node_id}/focus", box, 2.4)


def _put_about(pen: Pen, box: Box, stage: Stage, way: Way, told: str = "") -> None:
    """Its name, whom it suits and how long it takes, then what it is, or why it cannot be played.

    Larger text has its name right above, and what of it is `told`.
    """
    theme, tr = pen.theme, pen.tr
    pen.panel("about", box, theme.card, edge=theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = box.inset(pen.air(SIDE), pen.air(ABOVE))
    facts = facts_words(pen, way, inner.w if pen.flows else None)
    if pen.flows:
        high = pen.text_height(facts, inner.w, SMALL, leading=TIGHT)
        said, body = rows(inner, [high, Share()], gap=pen.air(0.2))
        align = Align.START
    else:
        head, body = rows(inner, [pen.h(HEAD), Share()], gap=pen.h(0.2))
        name, said = columns(head, [Share(), pen.text_width(facts, SMALL) + 2], gap=pen.h(2.0))
        align = Align.END
        pen.fitted(
            "about/name",
            name,
            tr(way.name),
            largest=ASK,
            smallest=TEXT,
            ground=theme.card,
            leading=TIGHT,
            role=Role.HEADING,
        )
    pen.text("about/facts", said, facts, size=SMALL, ground=theme.card, align=align, leading=TIGHT, middle=True)
    body = replace(body, w=min(body.w, pen.line_width(TEXT)))
    words, size = (told, TEXT) if pen.flows else _about_words(pen, stage, way, body)
    if words:
        pen.text("about/summary", body, words, size=size, ground=theme.card, leading=TIGHT)


def _about_height(pen: Pen, stage: Stage, shown: tuple[Way, ...]) -> float:
    """As high as the longest text of the page needs, so that nothing moves from one way to the next."""
    width = min(pen.safe.w - 2 * pen.air(SIDE), pen.line_width(TEXT))
    texts = [_whole_words(pen, stage, way) for way in shown]
    high = max((pen.text_height(words, width, TEXT, leading=TIGHT) for words in texts), default=0.0)
    return min(max(high + pen.h(HEAD + 2 * ABOVE + 0.4), pen.h(LEAST_ABOUT)), pen.h(MOST_ABOUT))


def _whole_words(pen: Pen, stage: Stage, way: Way) -> str:
    """What it is; before that, why it cannot be played."""
    summary = pen.tr(way.summary)
    return summary if can_be_played(stage, way) else f"{pen.tr(NO_CARDS)} {summary}"


def _about_words(pen: Pen, stage: Stage, way: Way, box: Box) -> tuple[str, float]:
    """The words with their size: smaller where they are long, and why it cannot be played alone rather than a part."""
    words = _whole_words(pen, stage, way)
    for tried, size in ((words, TEXT), (words, SMALL)):
        if pen.text_height(tried, box.w, size, leading=TIGHT) <= box.h + 1:
            return tried, size
    return (pen.tr(way.summary) if can_be_played(stage, way) else pen.tr(NO_CARDS)), SMALL
