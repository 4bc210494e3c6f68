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
LINE, BAR, MARK, ARROW, BETWEEN = 5.6, 6.4, 4.6, 2.8, 4.0

OFTEN_BLACK = Text("ui/outcome/often-refused", "often refused")
DO_NOT_KNOW = Plural("ui/outcome/does-not-know", "{n} does not know", "{n} do not know")
WILL_NOT_ANSWER = Plural("ui/outcome/will-not-answer", "{n} won’t answer", "{n} won’t answer")


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
    votes = [before.tally, tally] if before is not None else [tally]
    widest = max(pen.text_width(texts[option], TEXT, Weight.BOLD) for option in texts)
    counts = [max(pen.text_width(str(vote.count(o)), TEXT, Weight.BOLD) for o in texts) + 1 for vote in votes]
    cell = pen.h(MARK + 1.0 + 1.0) + widest + sum(counts) + (pen.h(ARROW + 2.0) if before is not None else 0.0)
    across = max(1, int((box.w + pen.h(BETWEEN)) / (cell + pen.h(BETWEEN))))
    lines = -(-len(texts) // across)
    bars = 2 if before is not None else 1
    least = bars * pen.h(BAR) + lines * pen.h(LINE) + pen.h(1.2) * (bars + 1)
    body = around(pen, box, told, least)
    spare = max(0.0, body.h - least)
    bar_high = pen.h(BAR) + min(pen.h(3.0), spare / bars)
    *places, legend = rows(body, [*([bar_high] * bars), Share()], gap=pen.h(1.2))
    words = [pen.tr(BEFORE), pen.tr(AFTER)] if before is not None else [""]
    label_width = max(pen.text_width(word, TEXT, Weight.BOLD) for word in words) + 2
    for number, (place, word, vote) in enumerate(zip(places, words, votes, strict=True)):
        if word:
            label, place = columns(place, [label_width, Share()], gap=pen.h(2.0))
            _put(pen, f"colours/{number}/label", label, word)
        start = votes[0] if number else None
        put_bar(pen, f"colours/{number}/bar", place, vote, start, without=APART)
    cells = grid(legend, len(texts), across, gap=pen.h(BETWEEN), down=lines)
    for number, (option, each) in enumerate(zip(texts, cells, strict=True)):
        line_high = min(pen.h(LINE) + spare / 4, legend.h / lines)
        line = Box(each.x, legend.y + number // across * line_high, each.w, line_high)
        _put_colour(pen, line, option, texts[option], votes, counts)


def _put_colour(pen: Pen, box: Box, option: str, words: str, votes: list[Tally], widths: list[float]) -> None:
    """A colour's mark, its word, and its votes (before and) now."""
    theme, parts = pen.theme, [*widths[:1], pen.h(ARROW), *widths[1:]] if len(votes) > 1 else widths
    mark, word, *numbers = columns(box, [pen.h(MARK), Share(), *parts], gap=pen.h(1.0))
    tile = centred(mark, pen.h(MARK), pen.h(MARK))
    put_mark(pen, f"legend/{option}/mark", tile, look_of(pen, votes[-1], option), theme.table)
    _put(pen, f"legend/{option}/word", word, words)
    _put(pen, f"legend/{option}/now", numbers[-1], str(votes[-1].count(option)), Align.END)
    if len(votes) > 1:
        _put(pen, f"legend/{option}/before", numbers[0], str(votes[0].count(option)), Align.END)
        sign = centred(numbers[1], pen.h(ARROW), pen.h(ARROW))
        pen.shape(f"legend/{option}/arrow", sign, ShapeKind.ARROW_RIGHT, theme.ink, ground=theme.table)


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
