"""A room in colours: the statement voted on last, then all of them from the one that unites to the one that divides."""

from collections.abc import Sequence

from game.core.ballots import Tally
from game.core.outcomes import Regnier
from game.core.outcomes.regnier import BLACK, WHITE, ColouredStatement
from game.core.text import Plural, Text
from game.frozen import dataclass
from game.view.bars import look_of, put_bar_with_counts
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around import around, words_fit
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.list_layout import list_height
from game.view.outcomes.listing import list_pages, put_list
from game.view.outcomes.naming import round_of_card, statement_words
from game.view.outcomes.said_moves import mean_words
from game.view.outcomes.said_votes import dotted
from game.view.outcomes.swing import AFTER, BEFORE, label_height, label_width
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Align, Box, ShapeKind, Weight

APART = (WHITE, BLACK)
LINE, BAR, BAR_GAP, MARK, ARROW, BETWEEN = 5.2, 5.8, 1.2, 4.6, 2.8, 4.0
COUNT = 4.6
"""The size of the counts in a bar, in hundredths."""

BAR_PART = 0.7
"""The part of the width that a bar keeps when small counts stand behind it: the words of the colours have them too."""

OFTEN_BLACK = Text("ui/outcome/often-refused", "often refused")
DO_NOT_KNOW = Plural("ui/outcome/does-not-know", "{n} does not know", "{n} do not know")
WILL_NOT_ANSWER = Plural("ui/outcome/will-not-answer", "{n} won’t answer", "{n} won’t answer")


def draw(pen: Pen, box: Box, told: Told, found: Regnier) -> int:
    """The statement first, its colours in words beside it or on a page of their own; then the grid of several."""
    first = 1 if pen.flows else _statement_pages(pen, box, told, found.statement)
    entries = [_entry(pen, told, found, statement, place) for place, statement in enumerate(found.ordered)]
    if pen.flows:
        _put_statement(pen, box, told, found.statement, 0, 1, entries if len(entries) > 1 else [])
        return 1
    pages = first + (list_pages(pen, box, entries) if len(entries) > 1 else 0)
    page = told.page % pages
    if page < first:
        _put_statement(pen, box, told, found.statement, page, first)
    else:
        put_list(pen, box, entries, page - first)
    return pages


@dataclass(frozen=True, slots=True)
class _Measures:
    """What the votes of a statement need: the words of its colours, the widths of their counts, and pixels.

    Colours stand in their order in columns of `lines`, each in a `cell` of so many pixels.
    """

    texts: dict[str, str]
    votes: list[Tally]
    counts: list[float]
    lines: int
    line: float
    cell: float
    bars_least: float
    legend_least: float


def _measured(pen: Pen, box: Box, told: Told, statement: ColouredStatement) -> _Measures:
    tally, before = statement.now.tally, statement.before
    texts = {option: option_words(pen.tr, told.session, told.played, tally.phase, option) for option in tally.options}
    votes = [before.tally, tally] if before is not None else [tally]
    widest = max(pen.text_width(texts[option], TEXT, Weight.BOLD) for option in texts) + 1
    counts = [max(pen.text_width(str(vote.count(o)), TEXT, Weight.BOLD) for o in texts) + 1 for vote in votes]
    cell = pen.h(MARK + 1.0 + 1.0) + widest + sum(counts) + (pen.h(ARROW + 2.0) if before is not None else 0.0)
    across = max(1, int((box.w + pen.h(BETWEEN)) / (cell + pen.h(BETWEEN))))
    lines = -(-len(texts) // across)
    words = box.w - (cell - widest)
    line = max(pen.h(LINE), *(pen.text_height(said, words, TEXT, Weight.BOLD, TIGHT) for said in texts.values()))
    above = label_height(pen, box.w) if before is not None else 0.0
    bars_least = len(votes) * (pen.h(BAR + BAR_GAP) + above)
    legend = lines * line + pen.h(BAR_GAP)
    return _Measures(texts, votes, counts, lines, line, cell, bars_least, legend)


def _statement_pages(pen: Pen, box: Box, told: Told, statement: ColouredStatement) -> int:
    """Two pages where the question would have no room above the bars and the words of all colours."""
    found = _measured(pen, box, told, statement)
    return 1 if words_fit(pen, box, told, found.bars_least + found.legend_least, prompt=pen.wide) else 2


def _put_statement(
    pen: Pen,
    box: Box,
    told: Told,
    statement: ColouredStatement,
    page: int,
    pages: int,
    others: Sequence[Entry] = (),
) -> None:
    """The votes as bars, white and black apart at their ends; below, or on a second page, each colour in words.

    Larger text goes on with the `others` below that.
    """
    found = _measured(pen, box, told, statement)
    with_legend = pages == 1 or page == 1
    least = found.bars_least + (found.legend_least if with_legend else 0.0)
    listed = list_height(pen, box.w, others) + pen.h(BAR_GAP) if others else 0.0
    first = found.bars_least if pen.flows else least + listed
    body = around(pen, box, told, first, wanted=least + listed, verdict_first=True)
    if others:
        body, rest = rows(body, [least, Share()], gap=pen.h(BAR_GAP))
        put_list(pen, rest, [*others], 0)
    spare = max(0.0, body.h - least)
    above = label_height(pen, box.w) if len(found.votes) > 1 else 0.0
    bar_high = pen.h(BAR) + above + min(pen.h(3.0 if with_legend else 8.0), spare / len(found.votes))
    *places, legend = rows(body, [*([bar_high] * len(found.votes)), Share()], gap=pen.h(BAR_GAP))
    pen.keep(*places)
    words = [pen.tr(BEFORE), pen.tr(AFTER)] if len(found.votes) > 1 else [""]
    for number, (place, word, vote) in enumerate(zip(places, words, found.votes, strict=True)):
        if word:
            if above:
                label, place = rows(place, [above, Share()])
            else:
                label, place = columns(place, [label_width(pen), Share()], gap=pen.h(2.0))
            _put(pen, f"colours/{number}/label", label, word)
        start = found.votes[0] if number else None
        put_bar_with_counts(
            pen,
            f"colours/{number}/bar",
            place,
            vote,
            start,
            ground=pen.theme.table,
            size=COUNT,
            apart=APART,
            alike=found.votes,
            least=BAR_PART * place.w,
        )
    if not with_legend:
        return
    step = found.cell + pen.h(BETWEEN)
    for number, option in enumerate(found.texts):
        line_high = min(found.line + spare / 4, legend.h / found.lines)
        across, down = divmod(number, found.lines)
        wide = min(legend.w - across * step, found.cell)
        line = Box(legend.x + across * step, legend.y + down * line_high, wide, line_high)
        _put_colour(pen, line, option, found.texts[option], found.votes, found.counts)


def _put_colour(pen: Pen, box: Box, option: str, words: str, votes: list[Tally], widths: list[float]) -> None:
    """A colour's mark, its votes (before and) now, and right beside them its word."""
    theme, parts = pen.theme, [*widths[:1], pen.h(ARROW), *widths[1:]] if len(votes) > 1 else widths
    mark, *numbers, word = columns(box, [pen.h(MARK), *parts, Share()], gap=pen.h(1.0))
    tile = centred(mark, pen.h(MARK), pen.h(MARK))
    put_mark(pen, f"legend/{option}/mark", tile, look_of(pen, votes[-1], option), theme.table)
    _put(pen, f"legend/{option}/now", numbers[-1], str(votes[-1].count(option)), Align.END)
    if len(votes) > 1:
        _put(pen, f"legend/{option}/before", numbers[0], str(votes[0].count(option)), Align.END)
        sign = centred(numbers[1], pen.h(ARROW), pen.h(ARROW))
        pen.shape(f"legend/{option}/arrow", sign, ShapeKind.ARROW_RIGHT, theme.ink, ground=theme.table)
    _put(pen, f"legend/{option}/word", word, words)


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
        apart=APART,
        flag=OptionLook(black.fill, black.on_fill, black.ink, ShapeKind.SQUARE) if now.many_black else None,
        flag_words=tr(OFTEN_BLACK) if now.many_black else "",
        strong=statement == found.statement,
    )
