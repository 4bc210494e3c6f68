"""The end: what the room debated and what came of it, part by part, then its charter, on as many pages as it takes."""

from contextlib import nullcontext
from dataclasses import replace

from game.core.session import Session
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.audience.summary_cards import GAP, SIZES, Way, put_row, row_fits, row_height
from game.view.audience.summary_rows import Row, summary_rows
from game.view.buttons import Button
from game.view.frame import page_button, put_foot, put_table
from game.view.gathered import NOTES
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, TEXT, TIGHT, TITLE
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.play_buttons import minutes_buttons, next_key
from game.view.scene import Action, Align, Box, Role, Weight
from game.view.stage import Stage

DOT = " · "

MOST_MORE = 8.0
"""How much higher a row may be than it has to be, in hundredths, so that rows fill their page."""


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A title and totals, then a row for each card and each article; "next" turns the pages before it finishes."""
    tr = pen.tr
    with pen.standing_around():
        top, table, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.between)
    with nullcontext() if pen.flows else pen.standing_around():  # larger text needs the place on its further pages
        _put_title(pen, top, session)
    inside = put_table(pen, table)
    found = summary_rows(pen, session)
    if not found:
        said = tr(Text("ui/summary/nothing", "Nothing to count this time. Thank you all."))
        pen.fitted("summary/nothing", inside, said, largest=9.0, smallest=ASK, ground=pen.theme.table, balanced=True)
    page = _put_page(pen, inside, found, stage.page)
    leaf, leaves = pen.leaf
    last = page + 1 == pen.pages and leaf + 1 == leaves
    label = tr(Text("ui/button/finish", "Finish")) if last else tr(Text("ui/button/next", "Next"))
    forward = Button("next", label, Action("next"), key=next_key(pen), main=True)
    turn = [page_button(pen, replace(stage, page=page), pen.pages)] if pen.pages > 1 else []
    put_foot(pen, foot, stage, session, [*turn, *minutes_buttons(pen, stage)], forward)


def _put_title(pen: Pen, box: Box, session: Session) -> None:
    """The title, and the totals at its end where they have room beside it."""
    title, totals = pen.tr(Text("ui/summary/title", "What we debated")), _totals(pen, session)
    width = pen.text_width(totals, TEXT) + 2
    beside = not pen.flows or pen.text_width(title, ASK, Weight.BOLD) + width + pen.h(2.0) <= box.w
    heading, counts = columns(box, [Share(), width], gap=pen.h(2.0)) if beside else (box, box)
    pen.fitted("summary/title", heading, title, largest=TITLE, smallest=ASK, leading=TIGHT, role=Role.HEADING)
    if beside:
        pen.text("summary/totals", counts, totals, align=Align.END, leading=TIGHT, middle=True)


def _totals(pen: Pen, session: Session) -> str:
    played = session.state.rounds
    cards = sum(each.card is not None for each in played)
    notes = sum(len(each.notes) for each in played)
    articles = len(session.state.articles)
    said = [pen.tr.plural(Plural("ui/summary/cards", "{n} card", "{n} cards"), cards)] if cards else []
    if articles:
        said.append(pen.tr.plural(Plural("ui/summary/articles", "{n} article", "{n} articles"), articles))
    if notes and not articles:  # one line has no room for three
        said.append(pen.tr.plural(NOTES, notes))
    return DOT.join(said)


@dataclass(frozen=True, slots=True)
class _Laid:
    """All rows in one `way`: how high each is in pixels, and which rows stand on which page."""

    way: Way
    heights: list[float]
    pages: list[list[int]]


def _laid_out(pen: Pen, box: Box, found: list[Row]) -> _Laid:
    """The rows on as few pages as there can be, and then as large as they can be on so many."""
    if pen.flows:
        way = Way()
        return _Laid(way, [row_height(pen, box.w, row, way) for row in found], [[*range(len(found))]])
    ways = [Way(size, beside) for size in SIZES for beside in (pen.wide, not pen.wide)]
    whole = [way for way in ways if all(row_fits(pen, box.w, row, way) for row in found)]
    tried = [_in_one_way(pen, box, found, way) for way in [*whole, Way()]]
    fitting = [laid for laid in tried if max(laid.heights, default=0.0) <= box.h] or tried[-1:]
    return min(fitting, key=lambda laid: (len(laid.pages), laid.way.beside is not pen.wide, -laid.way.size))


def _in_one_way(pen: Pen, box: Box, found: list[Row], way: Way) -> _Laid:
    heights, gap = [row_height(pen, box.w, row, way) for row in found], pen.h(GAP)
    groups: list[list[int]] = []  # a heading stays with the row that follows it
    for place, row in enumerate(found):
        if place and found[place - 1].heading and not row.heading:
            groups[-1].append(place)
        else:
            groups.append([place])
    high = [sum(heights[place] for place in group) + gap * (len(group) - 1) for group in groups]
    pages = [[place for group in page for place in groups[group]] for page in paged(high, box.h, gap)]
    return _Laid(way, heights, pages)


def _put_page(pen: Pen, box: Box, found: list[Row], wanted: int) -> int:
    """Put down the page asked for, the last one when there are fewer; gives which that is."""
    laid, gap = _laid_out(pen, box, found), pen.air(GAP)
    pen.pages = len(laid.pages)
    page = min(wanted, len(laid.pages) - 1)
    shown = laid.pages[page]
    high = sum(laid.heights[place] for place in shown) + gap * (len(shown) - 1)
    pen.wants(high, box)
    cards = [place for place in shown if not found[place].heading]
    more = min(pen.h(MOST_MORE), max(0.0, box.h - high) / len(cards)) if cards and not pen.flows else 0.0
    y = box.y
    for place in shown:
        row_high = laid.heights[place] + (0.0 if found[place].heading else more)
        put_row(pen, Box(box.x, y, box.w, row_high), found[place], laid.way)
        y += row_high + gap
    return page
