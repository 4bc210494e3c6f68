"""The end: what the room debated and what came of it, part by part, then its charter, on as many pages as it takes."""

from dataclasses import replace

from game.core.session import Session
from game.core.text import Plural, Text
from game.view.audience.summary_rows import GAP, Row, put_row, row_height, summary_rows
from game.view.buttons import Button
from game.view.frame import page_button, put_foot, put_table
from game.view.gathered import NOTES
from game.view.layout import Share, columns, rows
from game.view.measures import ASK, TEXT, TIGHT, TITLE
from game.view.outcomes.common import paged
from game.view.pen import Pen
from game.view.scene import Action, Align, Box, Role, ShapeKind, Weight
from game.view.stage import Stage

DOT = " · "


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """A title and totals, then a row for each card and each article; "next" turns the pages before it finishes."""
    tr = pen.tr
    with pen.standing_around():
        top, table, foot = rows(pen.safe, [pen.h(9.0), Share(), pen.foot], gap=pen.h(1.4))
        _put_title(pen, top, session)
    inside = put_table(pen, table)
    found = summary_rows(pen, session)
    if not found:
        said = tr(Text("ui/summary/nothing", "Nothing to count this time. Thank you all."))
        pen.fitted("summary/nothing", inside, said, largest=7.0, smallest=ASK, ground=pen.theme.table, leading=TIGHT)
    page = _put_page(pen, inside, found, stage.page)
    leaf, leaves = pen.leaf
    last = page + 1 == pen.pages and leaf + 1 == leaves
    label = tr(Text("ui/button/finish", "Finish")) if last else tr(Text("ui/button/next", "Next"))
    forward = Button("next", label, Action("next"), key=ShapeKind.ARROW_RIGHT, main=True)
    turn = [page_button(replace(stage, page=page), pen.pages)] if pen.pages > 1 else []
    put_foot(pen, foot, stage, session, turn, forward)


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


def _last_in_company(pages: list[range], high: list[float], room: float, gap: float) -> list[range]:
    """The pages, one more group on the last where it stands alone: that page is the last picture the room sees."""
    if len(pages) < 2 or len(pages[-1]) > 1 or len(pages[-2]) < 2:
        return pages
    first = pages[-1].start - 1
    if sum(high[first : pages[-1].stop]) + gap > room:
        return pages
    return [*pages[:-2], range(pages[-2].start, first), range(first, pages[-1].stop)]


def _put_page(pen: Pen, box: Box, found: list[Row], wanted: int) -> int:
    """Put down the page asked for, the last one when there are fewer; gives which that is."""
    gap = pen.h(GAP)
    heights = [row_height(pen, box.w, row) for row in found]
    groups: list[list[int]] = []  # a heading stays with the row that follows it
    for place, row in enumerate(found):
        if place and found[place - 1].heading and not row.heading:
            groups[-1].append(place)
        else:
            groups.append([place])
    high = [sum(heights[place] for place in group) + gap * (len(group) - 1) for group in groups]
    if pen.flows:
        pages = [range(len(high))]
        pen.wants(sum(high) + gap * (len(high) - 1), box)
    else:
        pages = _last_in_company(paged(high, box.h, gap), high, box.h, gap)
    pen.pages = len(pages)
    page = min(wanted, len(pages) - 1)
    shown = [place for group in pages[page] for place in groups[group]]
    y = box.y
    for place in shown:
        put_row(pen, Box(box.x, y, box.w, heights[place]), found[place])
        y += heights[place] + gap
    return page
