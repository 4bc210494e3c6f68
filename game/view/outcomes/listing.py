"""A list of things with their counts: options, notes, proposals, statements; on as many pages as it takes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from game.core.ballots import Tally
from game.frozen import dataclass
from game.view.bars import bar_label, counts_fit, put_bar
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.measures import ASK, ROUNDING, TEXT, TIGHT
from game.view.outcomes.common import CHIP, Told, around_pages, paged, put_mark, strip_height
from game.view.pen import Pen
from game.view.scene import Align, Box, Node, Panel, Role, Weight
from game.view.stack import Block

SIZES = (6.0, 5.4, ASK, 4.6, TEXT)
"""Sizes of the words: the largest in which the whole list fits one page, the smallest where none does."""

SIDE, ABOVE, BETWEEN, GAP = 1.8, 0.8, 0.6, 1.0
LOW_ABOVE, LOW_GAP = 0.8, 0.8
HEAVY, LOW_HEAVY = 0.6, 0.45
"""The edge of an entry that leads; the second one, and the air above, where text is larger."""

THIN, BAR = 2.0, 5.6
"""Heights of a thin bar without text and of one that holds counts."""

MOST_MORE = 4.0
"""How much higher an entry may be than it has to be, in hundredths, so that entries fill their page."""

WORDS_LEAST = 34.0
"""The narrowest column of words: where less is left beside it, what stands at the end of a line goes below."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `words` with a mark before them and a short `tail` at their end; a bar and a `detail` below.

    `part` is how long a plain bar is (0 to 1); `tally` makes a bar of votes instead, growing from `before`, and `said`
    are the words of its options, `counts` its numbers in words, for where the bar has no room for them. `flag` is a
    mark at the end that says what became of it (it passes, it is adopted) with `flag_words`. `strong` has a heavier
    edge: it leads. A `heading` has no card, and stays on the page of what follows it.
    """

    id: str
    words: str
    look: OptionLook | None = None
    tail: str = ""
    detail: str = ""
    part: Fraction | None = None
    tally: Tally | None = None
    before: Tally | None = None
    without: tuple[str, ...] = ()
    said: Mapping[str, str] | None = None
    counts: str = ""
    flag: OptionLook | None = None
    flag_words: str = ""
    strong: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class _Laid:
    """A list laid out: the size of its words, how high each entry is in pixels, and which stand on which page."""

    size: float
    heights: list[float]
    pages: list[range]

    def __len__(self) -> int:
        return len(self.pages)


def _gap(pen: Pen) -> float:
    """The pixels between entries; larger text has less air between and around its words, so that pages hold more."""
    return pen.air(LOW_GAP) if pen.flows else pen.h(GAP)


def _between(pen: Pen) -> float:
    return pen.air(BETWEEN) if pen.flows else pen.h(BETWEEN)


def _above(pen: Pen) -> float:
    return pen.air(LOW_ABOVE if pen.flows else ABOVE)


def _thin(pen: Pen) -> float:
    return pen.air(THIN) if pen.flows else pen.h(THIN)


def put_list(pen: Pen, box: Box, entries: list[Entry], page: int) -> int:
    """The page of the list, counted round; gives how many pages there are."""
    laid = _laid_out(pen, box, entries)
    _put_page(pen, box, entries, laid, page)
    return len(laid.pages)


def _put_page(pen: Pen, box: Box, entries: list[Entry], laid: _Laid, page: int) -> None:
    """The entries of a page, a little higher than they have to be where that fills it."""
    shown, gap = laid.pages[page % len(laid.pages)], _gap(pen)
    spare = box.h - sum(laid.heights[place] for place in shown) - gap * (len(shown) - 1)
    cards = sum(not entries[place].heading for place in shown)
    more = 0.0 if pen.flows or not cards else min(pen.h(MOST_MORE), max(0.0, spare) / cards)
    y = box.y
    for place in shown:
        high = laid.heights[place] + (0.0 if entries[place].heading else more)
        put_entry(pen, Box(box.x, y, box.w, high), entries[place], laid.size)
        y += high + gap


def list_height(pen: Pen, width: float, entries: Sequence[Entry]) -> float:
    """How many pixels high the list is on one page, in its smallest size."""
    heights = [entry_height(pen, width, entry, TEXT) for entry in entries]
    return sum(heights) + _gap(pen) * max(0, len(heights) - 1)


def list_pages(pen: Pen, box: Box, entries: list[Entry]) -> int:
    """How many pages the list fills in that box."""
    return len(_laid_out(pen, box, entries).pages)


def _laid_out(pen: Pen, box: Box, entries: list[Entry], first: float | None = None) -> _Laid:
    """The list on as few pages as there can be, and then as large as it can be on so many.

    The first page may have a room of its own, of `first` pixels.
    """
    if pen.flows:
        return _Laid(TEXT, [entry_height(pen, box.w, entry, TEXT) for entry in entries], [range(len(entries))])
    lowest = min(box.h, first) if first is not None else box.h
    tried = [_in_size(pen, box, entries, size, first) for size in SIZES]
    fitting = [laid for laid in tried if max(laid.heights, default=0.0) <= lowest + ROUNDING] or tried[-1:]
    return min(fitting, key=lambda laid: (len(laid.pages), -laid.size))


def _in_size(pen: Pen, box: Box, entries: list[Entry], size: float, first: float | None) -> _Laid:
    heights, gap = [entry_height(pen, box.w, entry, size) for entry in entries], _gap(pen)
    groups: list[list[int]] = []
    for place in range(len(entries)):
        if place and entries[place - 1].heading:
            groups[-1].append(place)
        else:
            groups.append([place])
    high = [sum(heights[place] for place in group) + gap * (len(group) - 1) for group in groups]
    filled = paged(high, box.h, gap, first)
    pages = [range(groups[page[0]][0], groups[page[-1]][-1] + 1) for page in filled if page]
    return _Laid(size, heights, pages or [range(0)])


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
    heights = [entry_height(pen, box.w, entry, TEXT) for entry in entries]
    wanted = list_height(pen, box.w, entries)
    above = head.high + _gap(pen) if head is not None else 0.0
    least = above + _least(pen, entries, heights)

    def pages(room: float, first: float | None) -> _Laid:
        return _laid_out(pen, replace(box, h=room - above), entries, None if first is None else first - above)

    def used(laid: _Laid) -> float:
        shown = laid.pages[0]
        return above + sum(laid.heights[place] for place in shown) + _gap(pen) * (len(shown) - 1)

    body, laid = around_pages(pen, box, told, least, look, above + wanted, pages, used)
    if head is not None and head_last:
        body, _, last = rows(body, [wanted, _gap(pen), Share()])
        head.put(replace(last, h=head.high))
    elif head is not None:
        first, _, body = rows(body, [head.high, _gap(pen), Share()])
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


def entry_height(pen: Pen, width: float, entry: Entry, size: float) -> float:
    if entry.heading:
        return pen.text_height(entry.words, width, TEXT, Weight.BOLD, TIGHT)
    words, high = _words_width(pen, width, entry), 2 * _above(pen)
    said = pen.text_height(entry.words, words, size, Weight.BOLD, TIGHT)
    high += max(said, pen.h(CHIP) if entry.look is not None else 0.0)
    below = _below(pen, entry, width - 2 * pen.air(SIDE))
    return high + sum(below) + _between(pen) * len(below)


def _words_width(pen: Pen, width: float, entry: Entry) -> float:
    """How wide the words of an entry are, beside its end or above it."""
    room = _room_of_words(pen, width, entry)
    return room if _ends_below(pen, width, entry) else room - _end_width(pen, entry)


def _room_of_words(pen: Pen, width: float, entry: Entry) -> float:
    return width - 2 * pen.air(SIDE) - (pen.h(CHIP) + pen.air(1.4) if entry.look is not None else 0.0)


def _end_width(pen: Pen, entry: Entry) -> float:
    tail = pen.text_width(entry.tail, TEXT, Weight.BOLD) + 1 + pen.h(1.6) if entry.tail else 0.0
    return tail + _flag_width(pen, entry)


def _ends_below(pen: Pen, width: float, entry: Entry) -> bool:
    """Whether what stands at the end of an entry `width` pixels wide has a line of its own, below the words.

    Larger text does so also where it makes the entry lower, and not where few words need no more lines beside it.
    """
    room, end = _room_of_words(pen, width, entry), _end_width(pen, entry)
    if not end:
        return False
    if not pen.flows:
        return room - end < pen.h(WORDS_LEAST)
    if pen.text_width(entry.words, TEXT, Weight.BOLD) <= room - end:
        return False
    if room - end < pen.h(WORDS_LEAST):
        return True
    beside, above = (pen.text_height(entry.words, words, TEXT, Weight.BOLD, TIGHT) for words in (room - end, room))
    return above + sum(_end_heights(pen, entry, width - 2 * pen.air(SIDE))) + _between(pen) <= beside


def _flag_width(pen: Pen, entry: Entry) -> float:
    if entry.flag is None:
        return 0.0
    words = pen.text_width(entry.flag_words, TEXT, Weight.BOLD) + 1 + pen.h(1.0) if entry.flag_words else 0.0
    return pen.h(4.0 + 1.6) + words


def _end_heights(pen: Pen, entry: Entry, width: float) -> list[float]:
    """The lines of an entry's end where it has its own: its flag and its tail, beside each other if there is room."""
    highs = []
    if entry.flag is not None:
        words = pen.text_height(entry.flag_words, width - pen.h(5.0), TEXT, Weight.BOLD, TIGHT)
        highs.append(max(words, pen.h(4.0)))
    if entry.tail:
        highs.append(pen.text_height(entry.tail, width, TEXT, Weight.BOLD, TIGHT))
    return [max(highs)] if _end_width(pen, entry) <= width else highs


def _below(pen: Pen, entry: Entry, width: float) -> list[float]:
    """The heights of what stands below the words."""
    high = []
    if _ends_below(pen, width + 2 * pen.air(SIDE), entry):
        high += _end_heights(pen, entry, width)
    if entry.before is not None:
        high.append(pen.h(BAR))
    if entry.tally is not None:
        high.append(pen.h(BAR))
    elif entry.part is not None:
        high.append(_thin(pen))
    detail = _detail(pen, entry, width)
    if detail:
        high.append(pen.text_height(detail, width, TEXT, leading=TIGHT))
    return high


def _detail(pen: Pen, entry: Entry, width: float) -> str:
    """What stands below the bar: also its counts, where larger text has no room for all of them in it."""
    if not pen.flows or entry.tally is None or counts_fit(pen, width, entry.tally, TEXT, entry.without):
        return entry.detail
    counts = entry.counts or bar_label(pen, entry.tally, entry.said or {})
    return f"{counts}\n{entry.detail}" if entry.detail else counts


def put_entry(pen: Pen, box: Box, entry: Entry, size: float = TEXT) -> None:
    """One entry on its card."""
    theme = pen.theme
    if entry.heading:
        pen.text(entry.id, box, entry.words, weight=Weight.BOLD, ground=theme.table, leading=TIGHT, role=Role.HEADING)
        return
    pen.near.append((box.y, box.bottom))
    heavy = LOW_HEAVY if pen.flows else HEAVY
    edge, edge_size = (theme.ink, heavy) if entry.strong else (theme.card_edge, 0.3)
    pen.panel(entry.id, box, theme.card, edge=edge, edge_size=edge_size, radius=2.0, role=Role.PANEL)
    inner = box.inset(pen.air(SIDE), _above(pen))
    below = _below(pen, entry, inner.w)
    head, *parts = rows(inner, [Share(), *below], gap=_between(pen))
    if _ends_below(pen, box.w, entry):
        _put_words(pen, _put_look(pen, head, entry), entry, size)
        _put_end(pen, [parts.pop(0) for _ in _end_heights(pen, entry, inner.w)], entry)
    else:
        _put_head(pen, head, entry, size)
    if entry.before is not None:
        put_bar(pen, f"{entry.id}/before", parts.pop(0), entry.before, size=TEXT, without=entry.without)
    if entry.tally is not None:
        bar = parts.pop(0)
        put_bar(
            pen, f"{entry.id}/bar", bar, entry.tally, entry.before, size=TEXT, without=entry.without, words=entry.said
        )
    elif entry.part is not None:
        _put_thin_bar(pen, parts.pop(0), entry)
    detail = _detail(pen, entry, inner.w)
    if detail:
        pen.text(f"{entry.id}/detail", parts.pop(0), detail, colour=theme.ink, ground=theme.card, leading=TIGHT)


def _put_head(pen: Pen, box: Box, entry: Entry, size: float) -> None:
    """The words with the mark before them, and the end of the entry beside them."""
    box = _put_look(pen, box, entry)
    if entry.flag is not None:
        flag_width = _flag_width(pen, entry)
        box, flag = columns(box, [box.w - flag_width, flag_width])
        sign, words = columns(flag, [pen.h(5.6), Share()])
        _put_flag(pen, Box(sign.right - pen.h(4.0), sign.y, pen.h(4.0), sign.h), words, entry, Align.END)
    if entry.tail:
        tail_width = pen.text_width(entry.tail, TEXT, Weight.BOLD) + 1
        box, tail = columns(box, [Share(), tail_width], gap=pen.h(1.6))
        _put_bold(pen, f"{entry.id}/tail", tail, entry.tail, Align.END)
    _put_words(pen, box, entry, size)


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


def _put_end(pen: Pen, places: list[Box], entry: Entry) -> None:
    """The end of an entry below its words: on one line the flag at its start and the tail at its end."""
    if entry.flag is not None:
        first = places[0]
        sign, words = columns(first, [pen.h(4.0), Share()], gap=pen.h(1.0))
        words_width = pen.text_width(entry.flag_words, TEXT, Weight.BOLD) + 1
        _put_flag(pen, sign, Box(words.x, words.y, min(words.w, words_width), words.h), entry, Align.START)
    if entry.tail:
        align = Align.START if entry.flag is None or len(places) > 1 else Align.END
        width = pen.text_width(entry.tail, TEXT, Weight.BOLD) + 1
        last = places[-1]
        place = Box(last.right - width, last.y, width, last.h) if align is Align.END else last
        _put_bold(pen, f"{entry.id}/tail", place, entry.tail, align)


def _put_flag(pen: Pen, sign: Box, words: Box, entry: Entry, align: Align) -> None:
    """What became of the entry: a mark and its word."""
    if entry.flag is None:
        return
    put_mark(pen, f"{entry.id}/flag", centred(sign, pen.h(4.0), pen.h(4.0)), entry.flag, pen.theme.card)
    if entry.flag_words:
        _put_bold(pen, f"{entry.id}/flag-words", words, entry.flag_words, align)


def _put_bold(pen: Pen, node_id: str, box: Box, words: str, align: Align) -> None:
    ground = pen.theme.card
    pen.text(node_id, box, words, weight=Weight.BOLD, ground=ground, align=align, leading=TIGHT, middle=True)


def _put_thin_bar(pen: Pen, box: Box, entry: Entry) -> None:
    theme = pen.theme
    fill = entry.look.fill if entry.look is not None and entry.look.fill != theme.card else theme.ink
    pen.panel(f"{entry.id}/track", box, theme.table, radius=0.8)
    width = box.w * float(entry.part or 0)
    if width:
        paint = Panel(fill, theme.ink, max(1.0, pen.h(0.2)), pen.h(0.8))
        start = Box(box.x, box.y, 0.0, box.h)
        pen.put(Node(f"{entry.id}/part", Role.BAR, Box(box.x, box.y, width, box.h), paint, entry.tail, start=start))
