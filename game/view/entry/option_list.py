"""Options one below the other: sign or letter, words, count; on pages when even without the claim they are too many."""

from dataclasses import replace

from game.core.ballots import Tally
from game.core.session import Session
from game.view.entry.about import about_words
from game.view.entry.bar import LEAST_BAR, above_bar, count_buttons, page_buttons, put_bar
from game.view.entry.cells import Page, listed_evenly, no_more
from game.view.entry.claim import parted, put_parted_claim
from game.view.entry.counts import count_label, count_shown
from game.view.entry.covers import is_hidden
from game.view.entry.rows import Row, put_row, row_height, row_sizes, row_width, words_fit
from game.view.fields import field_id, field_of
from game.view.layout import Share, rows
from game.view.looks import option_look
from game.view.measures import TEXT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Box
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP, SLIM_GAP, COUNT, HIGHER = 0.8, 0.6, 9.0, 4.0
MOST_ACROSS = 2
LONG = 34.0
"""Words wider than this are broken into lines rather than given a column as wide as they are, in hundredths."""


def option_rows(pen: Pen, session: Session, tally: Tally, hidden: bool) -> list[Row]:
    """A row for each option."""
    return [_row(pen, session, tally, place, hidden) for place in range(len(tally.options))]


def put_list(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The claim above or beside the options, the check below."""
    words = about_words(pen, session, sheet)
    body, below = rows(box, [Share(), pen.h(LEAST_BAR)], gap=above_bar(pen))
    hidden = is_hidden(session, stage, sheet)
    lines = option_rows(pen, session, tally, hidden)
    here = tally.options.index(field_of(pen.focus)) if field_of(pen.focus) in tally.options else 0

    def pages(place: Box) -> Page:
        tried = [_listed(pen, place, lines, here, across) for across in range(1, MOST_ACROSS + 1)]
        return min(tried, key=lambda page: (page.tight, page.pages))

    wide = max((min(pen.text_width(line.words, TEXT), pen.h(LONG)) for line in lines), default=0.0)
    width = row_width(pen, wide, COUNT)
    places = parted(pen, body, words, lambda place: pages(place).whole, width)
    if places.claim is None:  # on pages, it stands above the options where it costs none
        fewest = pages(body)
        places = parted(pen, body, words, lambda place: no_more(pages(place), fewest), width)
    if places.claim is not None:
        put_parted_claim(pen, places.claim, places.words)
    page = pages(places.fields)
    sizes = row_sizes(pen, lines, page.boxes, COUNT)
    for line, place in zip(lines[page.first :], page.boxes, strict=False):
        put_row(pen, place, line, COUNT, sizes)
    buttons = [*page_buttons(sheet, page), *count_buttons(pen, session, stage, sheet, stepped=True)]
    put_bar(pen, below, session, stage, sheet, buttons, page)


def _gap(pen: Pen) -> float:
    return pen.h(SLIM_GAP if pen.slim else GAP)


def _listed(pen: Pen, box: Box, lines: list[Row], here: int, across: int) -> Page:
    """The options in so many columns, made higher where there is room to spare."""
    width = (box.w - _gap(pen) * (across - 1)) / across
    heights = [row_height(pen, line, width, COUNT) for line in lines]
    page = listed_evenly(box, heights, here, _gap(pen), across, pen.h(HIGHER))
    broken = not all(words_fit(pen, line, width, COUNT) for line in lines)
    return replace(page, tight=page.tight or broken)


def _row(pen: Pen, session: Session, tally: Tally, place: int, hidden: bool) -> Row:
    option = tally.options[place]
    look = option_look(pen.theme, tally.ballot, option, place)
    words = option_words(pen.tr, session, session.round, tally.phase, option)
    return Row(
        field_id(option),
        look,
        "" if words == look.letter else words,
        count_shown(tally, option, hidden),
        count_label(pen.tr, tally, option, words, hidden),
        Action("focus", (field_id(option),)),
    )
