"""A room in colours: the statement voted on last, then all of them from the one that unites to the one that divides."""

from game.core.ballots import Tally
from game.core.outcomes import Regnier
from game.core.outcomes.regnier import BLACK, WHITE, ColouredStatement
from game.core.text import Plural, Text
from game.view.bars import look_of, put_bar
from game.view.layout import Share, centred, columns, grid, rows
from game.view.looks import OptionLook
from game.view.options import option_words
from game.view.outcomes.common import Told, around, put_mark
from game.view.outcomes.listing import Entry, list_pages, put_list
from game.view.outcomes.naming import round_of_card, statement_words
from game.view.outcomes.said_moves import mean_words
from game.view.outcomes.said_votes import dotted
from game.view.outcomes.swing import AFTER, BEFORE
from game.view.pen import TEXT, TIGHT, Pen
from game.view.scene import Align, Box, ShapeKind, Weight

APART = (WHITE, BLACK)
LINE, BAR = 5.6, 6.4

OFTEN_BLACK = Text("ui/outcome/often-black", "often black")
DO_NOT_KNOW = Plural("ui/outcome/white", "{n} white", "{n} white")
WILL_NOT_ANSWER = Plural("ui/outcome/black", "{n} black", "{n} black")


def draw(pen: Pen, box: Box, told: Told, found: Regnier) -> int:
    """The statement alone on the first page; the grid on the next ones, once there are several."""
    if len(found.ordered) < 2:
        _put_statement(pen, box, told, found.statement)
        return 1
    entries = [_entry(pen, told, found, statement, place) for place, statement in enumerate(found.ordered)]
    pages = 1 + list_pages(pen, box, entries)
    page = told.page % pages
    if page == 0:
        _put_statement(pen, box, told, found.statement)
    else:
        put_list(pen, box, entries, page - 1)
    return pages


def _put_statement(pen: Pen, box: Box, told: Told, statement: ColouredStatement) -> None:
    """The votes as bars, white and black apart from them, and each colour with its word."""
    tally, before = statement.now.tally, statement.before
    texts = {option: option_words(pen.tr, told.session, told.played, tally.phase, option) for option in tally.options}
    counts = {option: _count(before.tally if before is not None else None, tally, option) for option in tally.options}
    widest = max(pen.text_width(texts[option], TEXT, Weight.BOLD) for option in texts)
    count_width = max(pen.text_width(count, TEXT, Weight.BOLD) for count in counts.values()) + 1
    across = max(1, int((box.w + pen.h(2.0)) / (pen.h(4.6 + 2.0 + 2.0) + widest + count_width)))
    lines = -(-len(texts) // across)
    bars = 2 if before is not None else 1
    least = bars * pen.h(BAR) + lines * pen.h(LINE) + pen.h(1.2) * (bars + 1)
    body = around(pen, box, told, least)
    spare = max(0.0, body.h - least)
    bar_high = pen.h(BAR) + min(pen.h(3.0), spare / bars)
    *places, legend = rows(body, [*([bar_high] * bars), Share()], gap=pen.h(1.2))
    words = [pen.tr(BEFORE), pen.tr(AFTER)] if before is not None else [""]
    label_width = max(pen.text_width(word, TEXT, Weight.BOLD) for word in words) + 2
    votes = [before.tally, tally] if before is not None else [tally]
    for number, (place, word, vote) in enumerate(zip(places, words, votes, strict=True)):
        if word:
            label, place = columns(place, [label_width, Share()], gap=pen.h(2.0))
            _put(pen, f"colours/{number}/label", label, word)
        start = votes[0] if number else None
        put_bar(pen, f"colours/{number}/bar", place, vote, start, without=APART)
    cells = grid(legend, len(texts), across, gap=pen.h(2.0), down=lines)
    for option, cell in zip(texts, cells, strict=True):
        line = Box(cell.x, cell.y, cell.w, min(cell.h, pen.h(LINE)))
        mark, word_box, count = columns(line, [pen.h(4.6), Share(), count_width], gap=pen.h(1.0))
        put_mark(
            pen,
            f"legend/{option}/mark",
            centred(mark, pen.h(4.6), pen.h(4.6)),
            look_of(pen, tally, option),
            pen.theme.table,
        )
        _put(pen, f"legend/{option}/word", word_box, texts[option])
        _put(pen, f"legend/{option}/count", count, counts[option], Align.END)


def _count(before: Tally | None, now: Tally, option: str) -> str:
    return str(now.count(option)) if before is None else f"{before.count(option)} → {now.count(option)}"


def _put(pen: Pen, node_id: str, box: Box, words: str, align: Align = Align.START) -> None:
    ground = pen.theme.table
    pen.text(node_id, box, words, weight=Weight.BOLD, ground=ground, align=align, leading=TIGHT, middle=True)


def _entry(pen: Pen, told: Told, found: Regnier, statement: ColouredStatement, place: int) -> Entry:
    tr, now = pen.tr, statement.now
    played = round_of_card(told.session, told.played, statement.card)
    black = pen.theme.shade(BLACK)
    return Entry(
        f"statement/{place}",
        statement_words(tr, told.session, statement.card, played, statement.about),
        tail=mean_words(tr, now),
        detail=dotted(
            tr.plural(DO_NOT_KNOW, now.white) if now.white else "",
            tr.plural(WILL_NOT_ANSWER, now.black) if now.black else "",
        ),
        tally=now.tally,
        without=APART,
        flag=OptionLook(black.fill, black.on_fill, black.ink, ShapeKind.SQUARE) if now.many_black else None,
        flag_words=tr(OFTEN_BLACK) if now.many_black else "",
        strong=statement == found.statement,
    )
