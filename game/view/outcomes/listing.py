"""A list of things with their counts: options, notes, proposals, statements; on as many pages as it takes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum
from fractions import Fraction

from game.core.ballots import Tally
from game.frozen import dataclass
from game.view.bars import bar_label, look_of, put_bar, without_count
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import CHIP, put_mark
from game.view.measures import ASK, ROUNDING, TEXT, TIGHT
from game.view.outcomes.around_pages import around_pages
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import strip_height
from game.view.page_fill import paged
from game.view.pen import Pen
from game.view.scene import Align, Box, Node, Panel, Role, ShapeKind, Weight
from game.view.stack import Block

SIZES = (6.0, 5.4, ASK, 4.6, TEXT)
"""Sizes of the words: the largest in which the whole list fits one page, the smallest where none does."""

CLOSE_SIZE = 4.6
"""The largest size on several pages or set close: the verdict is to be larger."""

SIDE, ABOVE, BETWEEN, GAP = 1.8, 0.8, 0.6, 1.0
LOW_ABOVE, LOW_GAP, LOW_BETWEEN, COLUMN_GAP = 0.45, 0.6, 0.4, 0.3
HEAVY, LOW_HEAVY = 0.6, 0.45
"""The edge of an entry that leads; the second one, and the air above, where text is larger."""

THIN, BAR = 2.0, 5.6
"""Heights of a thin bar without text and of one that holds counts."""

FLAT_BAR, FLAT_THIN = 5.3, 1.6
"""The same in a list that is set close."""

COUNT, COUNT_LEADING = 5.4, 1.1
"""The size of a count in a list that is set close, and of its line: the result is larger than what it is about."""

ABOVE_WORDS = 0.8
"""By how much a count is larger than the words before it otherwise."""

SHORT_TAIL = 9.0
"""Up to so wide, a tail is a number and stands beside the words even where there is little room."""

FLAG, FLAG_GAP = 4.0, 1.0
ARROW, ARROW_GAP, COUNT_GAP, MARK_GAP = 3.0, 0.9, 1.4, 0.6
TICK = 0.5
PART_LEAST = 13.0
"""How wide the bar beside an end is at least, in hundredths."""

APART = 2.0
"""Between the words and such a column."""

MOST_MORE = 4.0
"""How much higher an entry may be than it has to be, in hundredths, so that entries fill their page."""

WORDS_LEAST = 34.0
"""The narrowest column of words: where less is left beside it, what stands at the end of a line goes below."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `words` with a mark before them and a short `tail` at their end; a bar and a `detail` below.

    `brief` is the tail where there is less room; an arrow comes to the tail from what it `was`. `part` is how long a
    plain bar is (0 to 1), growing from `part_before`, where it has a tick; `tally` makes a bar of votes instead, which
    grows from `before`, and `said` are the words of its options, `counts` its numbers in words, for where the bar has
    no room for them. `flag` is a mark at the end that says what became of it (it passes, it is adopted) with
    `flag_words`. `strong` has a heavier edge: it leads. A `heading` has no card, and stays on the page of
    what follows it.
    """

    id: str
    words: str
    look: OptionLook | None = None
    tail: str = ""
    brief: str = ""
    was: str = ""
    detail: str = ""
    part: Fraction | None = None
    part_before: Fraction | None = None
    tally: Tally | None = None
    before: Tally | None = None
    without: tuple[str, ...] = ()
    said: Mapping[str, str] | None = None
    counts: str = ""
    flag: OptionLook | None = None
    flag_words: str = ""
    strong: bool = False
    heading: bool = False


class Kind(Enum):
    """How the parts of entries stand: the bar below the words, which have the end beside them; or close.

    Closer ones are lower: with bar and end in a column at the side, or with words as wide as the entry and
    then the bar and the end on one line.
    """

    OPEN, SIDE, LINE = range(3)


@dataclass(frozen=True, slots=True)
class Form:
    """How the parts of entries stand.

    Their column at the side has bars of at least `bar` hundredths, and `tail` pixels for counts beside those.
    """

    kind: Kind
    bar: float = 0.0
    tail: float = 0.0


OPEN, LINE = Form(Kind.OPEN), Form(Kind.LINE)
BARS = (36.0, 28.0, 22.0, 16.0, 11.0)
"""How long bars in a column are: as long as they can be without a line more of words, since so they are compared."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """A list laid out: the form of its entries, the size of their words, how high each is in pixels, on which page."""

    form: Form
    size: float
    heights: list[float]
    pages: list[range]

    def __len__(self) -> int:
        return len(self.pages)


def _gap(pen: Pen, form: Form = OPEN) -> float:
    """The pixels between entries; those set close have less air between and around their words, so pages hold more."""
    return pen.air(LOW_GAP if _close(pen, form) else GAP)


def _between(pen: Pen, form: Form) -> float:
    return pen.air(LOW_BETWEEN if _close(pen, form) else BETWEEN)


def _above(pen: Pen, form: Form) -> float:
    return pen.air(LOW_ABOVE if _close(pen, form) else ABOVE)


def put_list(pen: Pen, box: Box, entries: list[Entry], page: int) -> int:
    """The page of the list, counted round; gives how many pages there are."""
    laid = _laid_out(pen, box, entries)
    _put_page(pen, box, entries, laid, page)
    return len(laid.pages)


def _put_page(pen: Pen, box: Box, entries: list[Entry], laid: _Laid, page: int) -> None:
    """The entries of a page, a little higher than they have to be where that fills it."""
    shown, gap = laid.pages[page % len(laid.pages)], _gap(pen, laid.form)
    spare = box.h - sum(laid.heights[place] for place in shown) - gap * (len(shown) - 1)
    cards = sum(not entries[place].heading for place in shown)
    more = 0.0 if pen.canvas > pen.height or not cards else min(pen.h(MOST_MORE), max(0.0, spare) / cards)
    y = box.y
    for place in shown:
        high = laid.heights[place] + (0.0 if entries[place].heading else more)
        put_entry(pen, Box(box.x, y, box.w, high), entries[place], laid.size, laid.form)
        y += high + gap


def list_height(pen: Pen, width: float, entries: Sequence[Entry]) -> float:
    """How many pixels high the list is on one page, in its smallest size."""
    heights = entry_heights(pen, width, entries)
    return sum(heights) + _gap(pen, lowest_form(pen, width, entries)) * max(0, len(heights) - 1)


def entry_heights(pen: Pen, width: float, entries: Sequence[Entry]) -> list[float]:
    """How many pixels high the entries are in their smallest size."""
    form = lowest_form(pen, width, entries)
    return [entry_height(pen, width, entry, TEXT, form) for entry in entries]


def lowest_form(pen: Pen, width: float, entries: Sequence[Entry]) -> Form:
    """The form in which a list is lowest; the more open one where that is the same."""
    forms = _forms(pen, entries)
    return min(forms, key=lambda form: sum(entry_height(pen, width, entry, TEXT, form) for entry in entries))


def _forms(pen: Pen, entries: Sequence[Entry]) -> list[Form]:
    """What is tried for a list, the best first."""
    side = Form(Kind.SIDE)
    tail = max((_tail_width(pen, entry, TEXT, side) for entry in entries), default=0.0)
    return [OPEN, *(Form(Kind.SIDE, bar, tail) for bar in BARS), LINE]


def list_pages(pen: Pen, box: Box, entries: list[Entry]) -> int:
    """How many pages the list fills in that box."""
    return len(_laid_out(pen, box, entries).pages)


def _laid_out(pen: Pen, box: Box, entries: list[Entry], first: float | None = None) -> _Laid:
    """The list on as few pages as there can be, and then as large as it can be on so many.

    The first page may have a room of its own, of `first` pixels.
    """
    if pen.flows:
        form = lowest_form(pen, box.w, entries)
        return _Laid(form, TEXT, entry_heights(pen, box.w, entries), [range(len(entries))])
    lowest = min(box.h, first) if first is not None else box.h
    tried = [
        _in_form(pen, box, entries, form, size, first)
        for form in _forms(pen, entries)
        for size in SIZES
        if form == OPEN or size <= CLOSE_SIZE
    ]
    fitting = [laid for laid in tried if max(laid.heights, default=0.0) <= lowest + ROUNDING] or tried
    fewest = min(len(laid) for laid in fitting)
    return next(laid for laid in fitting if len(laid) == fewest and (fewest == 1 or laid.size <= CLOSE_SIZE))


def _in_form(pen: Pen, box: Box, entries: list[Entry], form: Form, size: float, first: float | None) -> _Laid:
    heights, gap = [entry_height(pen, box.w, entry, size, form) for entry in entries], _gap(pen, form)
    groups: list[list[int]] = []
    for place in range(len(entries)):
        if place and entries[place - 1].heading:
            groups[-1].append(place)
        else:
            groups.append([place])
    high = [sum(heights[place] for place in group) + gap * (len(group) - 1) for group in groups]
    filled = paged(high, box.h, gap, first)
    pages = [range(groups[page[0]][0], groups[page[-1]][-1] + 1) for page in filled if page]
    return _Laid(form, size, heights, pages or [range(0)])


def list_around(
    pen: Pen,
    box: Box,
    told: Told,
    entries: list[Entry],
    look: OptionLook | None = None,
    head: Block | None = None,
) -> int:
    """The list with what it is about above and the verdict below; gives how many pages there are.

    `head` stands right above the list, on every page; larger text has it once, below the list where the first page has
    no room for it.
    """
    if any(entry.words == told.about for entry in entries):
        told = replace(told, about="")  # nothing is said twice
    head_last = head is not None and pen.flows and head.high > _left_on_first(pen, box, told, look)
    if head is not None and head_last:
        head, told = _with_remarks(pen, box.w, head, told.remarks), replace(told, remarks="")
    heights = entry_heights(pen, box.w, entries)
    wanted = list_height(pen, box.w, entries)
    above = head.high + _gap(pen, LINE) if head is not None else 0.0
    least = above + _least(pen, entries, heights)

    def pages(room: float, first: float | None) -> _Laid:
        return _laid_out(pen, replace(box, h=room - above), entries, None if first is None else first - above)

    def used(laid: _Laid, page: int) -> float:
        shown = laid.pages[page]
        return above + sum(laid.heights[place] for place in shown) + _gap(pen, laid.form) * (len(shown) - 1)

    body, laid = around_pages(pen, box, told, least, look, above + wanted, pages, used)
    if head is not None and head_last:
        body, _, last = rows(body, [wanted, _gap(pen), Share()])
        head.put(replace(last, h=head.high))
    elif head is not None:
        first, _, body = rows(body, [head.high, _gap(pen, LINE), Share()])
        head.put(first)
    _put_page(pen, body, entries, laid, told.page)
    return len(laid)


def _with_remarks(pen: Pen, width: float, head: Block, remarks: str) -> Block:
    """What stands below a list with what helps to read its numbers, on one page."""
    if not remarks:
        return head
    high = pen.text_height(remarks, width, TEXT, leading=TIGHT)

    def put(box: Box) -> None:
        first, _, rest = rows(box, [head.high, _gap(pen), Share()])
        head.put(first)
        ground = pen.theme.table
        pen.text("verdict/remarks", rest, remarks, ground=ground, leading=TIGHT, balanced=True)
        pen.near.append((box.y, box.bottom))

    return Block(head.high + _gap(pen) + high, put)


def _left_on_first(pen: Pen, box: Box, told: Told, look: OptionLook | None) -> float:
    """How many pixels the first page of larger text has left below what it is about and the verdict."""
    about = pen.text_height(told.about, box.w, TEXT, Weight.BOLD, TIGHT) if told.about else 0.0
    verdict = strip_height(pen, box.w, replace(told, remarks=""), look is not None) if told.verdict else 0.0
    return pen.on_a_page(box) - about - verdict - 2 * _gap(pen)


def _least(pen: Pen, entries: list[Entry], heights: list[float]) -> float:
    """The height of the highest thing that cannot be parted: an entry with the heading above it."""
    return max(
        (
            high + (heights[place - 1] + _gap(pen) if place and entries[place - 1].heading else 0.0)
            for place, high in enumerate(heights)
        ),
        default=0.0,
    )


def entry_height(pen: Pen, width: float, entry: Entry, size: float, form: Form = OPEN) -> float:
    """How many pixels high an entry is."""
    if entry.heading:
        return pen.text_height(entry.words, width, TEXT, Weight.BOLD, TIGHT)
    plan = _plan(pen, width, entry, size, form)
    said = pen.text_height(entry.words, plan.words, size, Weight.BOLD, TIGHT) if entry.words else 0.0
    mark = pen.h(CHIP) if entry.look is not None else 0.0
    beside = _end_height(pen, entry, size, form) if plan.end is _End.BESIDE else 0.0
    column = 0.0
    if plan.column:
        parts = _column_heights(pen, entry, size, form)
        column = sum(parts) + pen.h(COLUMN_GAP) * (len(parts) - 1)
    below = _below(pen, entry, width - 2 * pen.air(SIDE), size, form, plan)
    return max(said, mark, beside, column) + sum(below) + _between(pen, form) * len(below) + 2 * _above(pen, form)


class _End(Enum):
    """Where the end of an entry stands: nowhere, beside its words, at the end of its bar, on a line, in the column."""

    NONE, BESIDE, ON_BAR, BELOW, COLUMN = range(5)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the end of an entry stands, and how many pixels wide its words and its column, if it has one, are."""

    end: _End
    words: float
    column: float = 0.0


def _plan(pen: Pen, width: float, entry: Entry, size: float, form: Form) -> _Plan:
    inner = width - 2 * pen.air(SIDE)
    room = inner - (pen.h(CHIP) + pen.air(1.4) if entry.look is not None else 0.0)
    end = _end_width(pen, entry, size, form)
    if form.kind is Kind.SIDE and (end or _bars(entry)):
        column = _column_width(pen, entry, size, form)
        if room - column - pen.h(APART) >= pen.h(WORDS_LEAST):
            return _Plan(_End.COLUMN, room - column - pen.h(APART), column)
    if not end:
        return _Plan(_End.NONE, room)
    beside = room - end - pen.h(1.6)
    short = entry.flag is None and end <= pen.h(SHORT_TAIL)
    if form.kind is Kind.LINE and not short and _bars(entry) and inner - end - pen.h(APART) >= pen.h(PART_LEAST):
        return _Plan(_End.ON_BAR, room)
    fits = beside >= pen.h(WORDS_LEAST) or short or pen.text_width(entry.words, size, Weight.BOLD) <= beside
    return _Plan(_End.BESIDE, beside) if fits else _Plan(_End.BELOW, room)


def _bars(entry: Entry) -> bool:
    return entry.tally is not None or bool(entry.part)


def _tail(pen: Pen, entry: Entry, form: Form) -> str:
    """What stands at the end: less where the list is set close, since the bar shows the share."""
    close = pen.flows or form.kind is not Kind.OPEN
    return entry.brief if close and entry.brief else entry.tail


def _tail_size(entry: Entry, size: float, form: Form) -> float:
    """Numbers, which are the result, are larger than what they are about; words are not."""
    if not entry.brief:
        return TEXT
    return COUNT if form.kind is not Kind.OPEN else size + ABOVE_WORDS


def _tail_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    words, tail_size = _tail(pen, entry, form), _tail_size(entry, size, form)
    was = pen.text_width(entry.was, tail_size, Weight.BOLD) + 1 + pen.h(ARROW + 2 * ARROW_GAP) if entry.was else 0.0
    return was + pen.text_width(words, tail_size, Weight.BOLD) + 1 if words else 0.0


def _flag_width(pen: Pen, entry: Entry) -> float:
    if entry.flag is None:
        return 0.0
    words = pen.text_width(entry.flag_words, TEXT, Weight.BOLD) + 1 + pen.h(FLAG_GAP) if entry.flag_words else 0.0
    return pen.h(FLAG) + words


def _end_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels that the flag and the tail take beside each other."""
    tail, flag = _tail_width(pen, entry, size, form), _flag_width(pen, entry)
    return tail + flag + (pen.h(1.6) if tail and flag else 0.0)


def _end_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    tail = pen.h(_tail_size(entry, size, form) * COUNT_LEADING) if _tail(pen, entry, form) else 0.0
    flag = pen.h(TEXT * COUNT_LEADING) if entry.flag is not None else 0.0
    return max(tail, flag)


def _ends_below(pen: Pen, entry: Entry, inner: float, size: float, form: Form) -> list[float]:
    """The lines of an end below the words: two where the flag and the tail have no room beside each other."""
    lines = 1 if _end_width(pen, entry, size, form) <= inner else 2
    return [_end_height(pen, entry, size, form)] * lines


def _column_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """Bars of votes hold their counts and have all of it; plain ones have their counts beside them."""
    if entry.tally is None and entry.part is None:
        return _end_width(pen, entry, size, form)
    count = form.tail + pen.h(COUNT_GAP) if entry.tally is None and entry.tail else 0.0
    above = _end_width(pen, entry, size, form) if entry.tally is not None else _flag_width(pen, entry)
    return max(pen.h(form.bar) + count, above)


def _column_heights(pen: Pen, entry: Entry, size: float, form: Form) -> list[float]:
    """The end and the bars, or the flag and a plain bar with its count."""
    bars = _bar_heights(pen, entry, form)
    if entry.tally is None and entry.part is not None:
        count = pen.h(_tail_size(entry, size, form) * COUNT_LEADING) if entry.tail else 0.0
        flag = [pen.h(TEXT * COUNT_LEADING)] if entry.flag is not None else []
        return [*flag, max([count, *bars])]
    end = _end_height(pen, entry, size, form)
    return [end, *bars] if end else bars


def _bar_heights(pen: Pen, entry: Entry, form: Form) -> list[float]:
    """The heights of the bars: the vote before, and the vote."""
    if entry.tally is not None:
        return [pen.h(FLAT_BAR if _close(pen, form) else BAR)] * (2 if entry.before is not None else 1)
    if entry.part is None or (pen.flows and not entry.part):
        return []
    return [pen.air(FLAT_THIN) if pen.flows else pen.h(FLAT_THIN if _close(pen, form) else THIN)]


def _close(pen: Pen, form: Form) -> bool:
    return pen.flows or form.kind is not Kind.OPEN


def _below(pen: Pen, entry: Entry, inner: float, size: float, form: Form, plan: _Plan) -> list[float]:
    """The heights of what stands below the words: an end without other room, bars, details."""
    high = _ends_below(pen, entry, inner, size, form) if plan.end is _End.BELOW else []
    if plan.end is not _End.COLUMN:
        bars = _bar_heights(pen, entry, form)
        if plan.end is _End.ON_BAR:
            bars[-1] = max(bars[-1], _end_height(pen, entry, size, form))
        high += bars
    detail = _detail(pen, entry, _bar_width(pen, entry, inner, size, form, plan))
    if detail:
        high.append(pen.text_height(detail, inner, TEXT, leading=TIGHT))
    return high


def _bar_width(pen: Pen, entry: Entry, inner: float, size: float, form: Form, plan: _Plan) -> float:
    if plan.end is _End.COLUMN:
        return plan.column
    return inner - _end_width(pen, entry, size, form) - pen.h(APART) if plan.end is _End.ON_BAR else inner


def _detail(pen: Pen, entry: Entry, bar: float) -> str:
    """What stands below the bar: also its counts, where it has no room for all of them."""
    if entry.tally is None or _outside(pen, bar, entry) is not None:
        return entry.detail
    counts = entry.counts or bar_label(pen, entry.tally, entry.said or {})
    return f"{counts}\n{entry.detail}" if entry.detail else counts


def _outside(pen: Pen, width: float, entry: Entry) -> list[str] | None:
    """The options whose counts stand after the bar, which has no room for them; none of them if that has no room."""
    tally, options = entry.tally, list[str]()
    if tally is None:
        return options
    for _ in tally.options:
        left = width - sum(_count_width(pen, entry, option) for option in options)
        if left < pen.h(PART_LEAST):
            return None
        found = without_count(pen, left, tally, TEXT, entry.without)
        if all(option in options for option in found):
            return options
        options = [option for option in tally.options if option in found or option in options]
    return None


def _count_width(pen: Pen, entry: Entry, option: str) -> float:
    """The pixels of a count after a bar, with its mark and the air before it."""
    count = str(entry.tally.count(option)) if entry.tally is not None else ""
    return pen.h(FLAG + MARK_GAP + COUNT_GAP) + pen.text_width(count, TEXT, Weight.BOLD) + 1


def put_entry(pen: Pen, box: Box, entry: Entry, size: float = TEXT, form: Form = OPEN) -> None:
    """One entry on its card."""
    theme = pen.theme
    if entry.heading:
        pen.text(entry.id, box, entry.words, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
        return
    pen.near.append((box.y, box.bottom))
    heavy = LOW_HEAVY if pen.flows else HEAVY
    edge, edge_size = (theme.ink, heavy) if entry.strong else (theme.card_edge, 0.3)
    pen.panel(entry.id, box, theme.card, edge=edge, edge_size=edge_size, radius=2.0, role=Role.PANEL)
    inner = box.inset(pen.air(SIDE), _above(pen, form))
    plan = _plan(pen, box.w, entry, size, form)
    below = _below(pen, entry, inner.w, size, form, plan)
    head, *parts = rows(inner, [Share(), *below], gap=_between(pen, form))
    words = _put_look(pen, head, entry)
    if plan.column:
        words, column = columns(words, [Share(), plan.column], gap=pen.h(APART))
        _put_column(pen, column, entry, size, form)
    elif plan.end is _End.BESIDE:
        wide = _end_width(pen, entry, size, form)
        words, end = columns(words, [Share(), wide], gap=pen.h(1.6))
        _put_end(pen, end, entry, size, form)
    _put_words(pen, words, entry, size)
    if plan.end is _End.BELOW:
        lines = [parts.pop(0) for _ in _ends_below(pen, entry, inner.w, size, form)]
        if len(lines) > 1:
            _put_flag(pen, lines[0], entry, at_start=True)
            _put_tail(pen, lines[1], entry, size, form)
        else:
            _put_end(pen, lines[0], entry, size, form)
    if plan.end is not _End.COLUMN:
        bars = [parts.pop(0) for _ in _bar_heights(pen, entry, form)]
        if plan.end is _End.ON_BAR:
            bars[-1], end = columns(bars[-1], [Share(), _end_width(pen, entry, size, form)], gap=pen.h(APART))
            _put_end(pen, end, entry, size, form)
            bars = [replace(bar, w=bars[-1].w) for bar in bars]
        _put_bars(pen, bars, entry, form)
    if parts:
        detail = _detail(pen, entry, _bar_width(pen, entry, inner.w, size, form, plan))
        pen.text(f"{entry.id}/detail", parts.pop(0), detail, colour=theme.ink, ground=theme.card, leading=TIGHT)


def _put_column(pen: Pen, box: Box, entry: Entry, size: float, form: Form) -> None:
    """The end with the bars below it, or the flag and a plain bar with its count, beside the middle of the words."""
    highs, gap = _column_heights(pen, entry, size, form), pen.h(COLUMN_GAP)
    places = [*rows(centred(box, box.w, sum(highs) + gap * (len(highs) - 1)), highs, gap=gap)]
    if entry.tally is None and entry.part is not None:
        if entry.flag is not None:
            _put_flag(pen, places.pop(0), entry, at_start=True)
        bar = places[0]
        if entry.tail:
            bar, count = columns(bar, [Share(), form.tail], gap=pen.h(COUNT_GAP))
            _put_tail(pen, count, entry, size, form)
        _put_bars(pen, [bar], entry, form)
        return
    if len(highs) > len(_bar_heights(pen, entry, form)):
        _put_end(pen, places.pop(0), entry, size, form)
    _put_bars(pen, places, entry, form)


def _put_bars(pen: Pen, places: list[Box], entry: Entry, form: Form) -> None:
    if not places:
        return
    if entry.tally is None:
        for high in _bar_heights(pen, entry, form):
            _put_thin_bar(pen, centred(places[-1], places[-1].w, high), entry)
        return
    if entry.before is not None:
        put_bar(pen, f"{entry.id}/before", places[0], entry.before, size=TEXT, without=entry.without)
    name, bar = f"{entry.id}/bar", places[-1]
    outside = _outside(pen, bar.w, entry) or []
    for option in reversed(outside):
        bar, place = columns(bar, [Share(), _count_width(pen, entry, option)])
        _, mark, count = columns(place, [pen.h(COUNT_GAP), pen.h(FLAG), Share()])
        mark = centred(mark, pen.h(FLAG), pen.h(FLAG))
        put_mark(pen, f"{name}/{option}/outside", mark, look_of(pen, entry.tally, option), pen.theme.card)
        _put_count(pen, f"{name}/{option}/count", count, str(entry.tally.count(option)), TEXT)
    put_bar(pen, name, bar, entry.tally, entry.before, size=TEXT, without=entry.without, words=entry.said)


def _put_look(pen: Pen, box: Box, entry: Entry) -> Box:
    """The mark of an entry; gives the room beside it."""
    if entry.look is None:
        return box
    mark, rest = columns(box, [pen.h(CHIP), Share()], gap=pen.air(1.4))
    put_mark(pen, f"{entry.id}/mark", centred(mark, pen.h(CHIP), pen.h(CHIP)), entry.look, pen.theme.card)
    return rest


def _put_words(pen: Pen, box: Box, entry: Entry, size: float) -> None:
    pen.text(
        f"{entry.id}/words",
        box,
        entry.words,
        size=size,
        weight=Weight.BOLD,
        ground=pen.theme.card,
        leading=TIGHT,
        middle=True,
        balanced=True,
    )


def _put_end(pen: Pen, box: Box, entry: Entry, size: float, form: Form) -> None:
    """What became of the entry, a mark and its word; and its tail at the end."""
    if entry.tail:
        tail_width = _tail_width(pen, entry, size, form)
        box, place = columns(box, [Share(), tail_width], gap=pen.h(1.6) if entry.flag is not None else 0.0)
        _put_tail(pen, place, entry, size, form)
    if entry.flag is not None:
        _put_flag(pen, box, entry, at_start=form.kind is Kind.SIDE and not entry.tail)


def _put_tail(pen: Pen, box: Box, entry: Entry, size: float, form: Form) -> None:
    """The tail at the end of a box, with an arrow from what it was."""
    tail_size = _tail_size(entry, size, form)
    width = _tail_width(pen, entry, size, form)
    place = Box(box.right - width, box.y, width, box.h)
    if entry.was:
        was_width = pen.text_width(entry.was, tail_size, Weight.BOLD) + 1
        was, arrow, place = columns(place, [was_width, pen.h(ARROW), Share()], gap=pen.h(ARROW_GAP))
        _put_count(pen, f"{entry.id}/was", was, entry.was, tail_size)
        arrow = centred(arrow, pen.h(ARROW), pen.h(ARROW))
        ground = pen.theme.card
        pen.shape(f"{entry.id}/arrow", arrow, ShapeKind.ARROW_RIGHT, pen.theme.ink, ground=ground)
    _put_count(pen, f"{entry.id}/tail", place, _tail(pen, entry, form), tail_size)


def _put_flag(pen: Pen, box: Box, entry: Entry, at_start: bool) -> None:
    """The mark of what became of the entry with its word, at the start or the end of a box."""
    if entry.flag is None:
        return
    width = _flag_width(pen, entry)
    place = Box(box.x if at_start else box.right - width, box.y, width, box.h)
    sign, words = columns(place, [pen.h(FLAG), Share()], gap=pen.h(FLAG_GAP))
    put_mark(pen, f"{entry.id}/flag", centred(sign, pen.h(FLAG), pen.h(FLAG)), entry.flag, pen.theme.card)
    if entry.flag_words:
        _put_count(pen, f"{entry.id}/flag-words", words, entry.flag_words, TEXT)


def _put_count(pen: Pen, node_id: str, box: Box, words: str, size: float) -> None:
    pen.text(
        node_id,
        box,
        words,
        size=size,
        weight=Weight.BOLD,
        ground=pen.theme.card,
        align=Align.END,
        leading=COUNT_LEADING,
        middle=True,
    )


def _put_thin_bar(pen: Pen, box: Box, entry: Entry) -> None:
    theme = pen.theme
    fill = entry.look.fill if entry.look is not None and entry.look.fill != theme.card else theme.ink
    edge = theme.card_edge if theme.table == theme.card else None  # a track of the card's own colour has an outline
    pen.panel(f"{entry.id}/track", box, theme.table, edge=edge, edge_size=0.2, radius=0.8)
    width = box.w * float(entry.part or 0)
    if width:
        paint = Panel(fill, theme.ink, max(1.0, pen.h(0.2)), pen.h(0.8))
        start = Box(box.x, box.y, box.w * float(entry.part_before or 0), box.h)
        pen.put(Node(f"{entry.id}/part", Role.BAR, Box(box.x, box.y, width, box.h), paint, entry.tail, start=start))
    if entry.part_before is not None:
        tick = Box(
            box.x + box.w * float(entry.part_before) - pen.h(TICK / 2), box.y - box.h * 0.3, pen.h(TICK), box.h * 1.6
        )
        pen.panel(f"{entry.id}/part-before", tick, theme.ink, radius=0.0)
