"""Notes in columns, each with a heading: the arguments of each side, the shelves of a debrief."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from game.core.rounds import Note
from game.frozen import dataclass
from game.view.layout import Share, centred, columns, rows
from game.view.measures import SMALL, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Box, Colour, Role, ShapeKind, Weight
from game.view.stack import CLOSE, Block

SIDE, ABOVE, BETWEEN, SIGN = 2.0, 1.2, 0.8, 3.6
LESS_ABOVE, LESS_BETWEEN = 0.7, 0.4
"""The air above and below what stands on a shelf, and between its words, in a narrow window, in hundredths."""

BESIDE, LOWER = 1.6, 0.8
"""The air between shelves beside each other in a narrow window, in hundredths, and the part of the height below each
other that they then take at most."""

LARGE, EMPTY_HEADING, EMPTY_QUESTION = 5.2, 5.6, 5.0
"""The sizes of notes where all have room, and of what stands on a shelf that is empty still, in hundredths."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A column of notes; `question` stands under the heading."""

    id: str
    heading: str
    notes: tuple[Note, ...]
    ink: Colour
    sign: ShapeKind | None = None
    question: str = ""


def put_shelves(pen: Pen, box: Box, shelves: Sequence[Shelf], across: bool = True) -> None:
    """Side by side where every shelf can show its newest note whole, else one below the other over the whole width.

    All notes have one size, so that none looks more important. The heading counts them when some have no room.
    """
    if not pen.flows and not any(shelf.notes for shelf in shelves):
        empty = columns(box, [Share()] * len(shelves), gap=pen.h(2.0))
        if not (across and pen.wide):
            empty = rows(box, [Share()] * len(shelves), gap=pen.h(1.2))
        if all(_put_empty(pen, one, shelf, measured=True) for one, shelf in zip(empty, shelves, strict=True)):
            for one, shelf in zip(empty, shelves, strict=True):
                _put_empty(pen, one, shelf)
            return
    beside = columns(box, [Share()] * len(shelves), gap=pen.h(2.0))
    below = rows(box, [Share()] * len(shelves), gap=pen.h(1.2))
    ways = (beside, below) if across else (below, beside)
    bare = [replace(shelf, question="") if shelf.notes else shelf for shelf in shelves]
    looks = ((TEXT, shelves), (TEXT, bare), (SMALL, shelves), (SMALL, bare))  # notes need the room more than questions
    for (size, shown), boxes in product(((LARGE, shelves), *looks), ways) if not pen.flows else ():
        if all(len(_newest(pen, one, each, size)) == len(each.notes) for one, each in zip(boxes, shown, strict=True)):
            for one, shelf in zip(boxes, shown, strict=True):
                _put_shelf(pen, one, shelf, size)
            return
    for boxes, (size, shown) in product(ways, looks):
        if all(_newest(pen, one, shelf, size) or not shelf.notes for one, shelf in zip(boxes, shown, strict=True)):
            for one, shelf in zip(boxes, shown, strict=True):
                _put_shelf(pen, one, shelf, size)
            return
    if pen.zoom > 1:
        pen.needs(len(shelves) * max(_least(pen, box, shelf) for shelf in shelves) - sum(one.h for one in below))
    for one, shelf in zip(below, shelves, strict=True):
        _put_shelf(pen, one, shelf, SMALL)


def all_shown(pen: Pen, box: Box, shelves: Sequence[Shelf]) -> bool:
    """Whether every note has room in the size of other text, the shelves side by side."""
    beside = columns(box, [Share()] * len(shelves), gap=pen.h(2.0))
    return all(len(_newest(pen, one, each, TEXT)) == len(each.notes) for one, each in zip(beside, shelves, strict=True))


def _put_empty(pen: Pen, box: Box, shelf: Shelf, measured: bool = False) -> bool:
    """A shelf on which nothing stands yet, its heading and its question in large letters; whether it has that room.

    It is only `measured` to see that.
    """
    theme, node_id = pen.theme, f"notes/{shelf.id}"
    inner = box.inset(pen.air(SIDE), pen.air(ABOVE))
    sign = pen.h(EMPTY_HEADING + 1.2) if shelf.sign is not None else 0.0
    asked = min(inner.w, pen.line_width(EMPTY_QUESTION))
    head = pen.text_height(shelf.heading, inner.w - sign, EMPTY_HEADING, Weight.BOLD, TIGHT)
    question = pen.text_height(shelf.question, asked, EMPTY_QUESTION, leading=TIGHT) if shelf.question else 0.0
    if measured:
        return head + question + pen.h(1.0) <= inner.h
    pen.panel(node_id, box, theme.card, edge=shelf.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    top, below = rows(inner, [head, Share()], gap=pen.h(1.0))
    if shelf.sign is not None:
        place = Box(top.x, top.y + pen.h(EMPTY_HEADING * (TIGHT - 1) / 2), pen.h(EMPTY_HEADING), pen.h(EMPTY_HEADING))
        pen.shape(f"{node_id}/sign", place.inset(place.w * 0.1), shelf.sign, shelf.ink, ground=theme.card)
    words = Box(top.x + sign, top.y, top.w - sign, top.h)
    size, bold = EMPTY_HEADING, Weight.BOLD
    pen.text(
        f"{node_id}/word",
        words,
        shelf.heading,
        size=size,
        weight=bold,
        colour=shelf.ink,
        ground=theme.card,
        leading=TIGHT,
        role=Role.HEADING,
    )
    if shelf.question:
        soft, said = theme.ink_soft, Box(below.x, below.y, asked, below.h)
        size = EMPTY_QUESTION
        pen.text(f"{node_id}/question", said, shelf.question, size=size, colour=soft, ground=theme.card, leading=TIGHT)
    return True


def _least(pen: Pen, box: Box, shelf: Shelf) -> float:
    """How many pixels high a shelf is at least, with its newest note."""
    above = box.h - _room(pen, box, shelf, counted=True)[2].h
    newest = shelf.notes[-1].text if shelf.notes else ""
    return above + pen.text_height(newest, box.w - 2 * pen.air(SIDE), TEXT, leading=TIGHT)


def shelf_blocks(pen: Pen, width: float, shelves: Sequence[Shelf], most: float, listed: bool = False) -> list[Block]:
    """For narrow windows: one below the other, each with as many of its newest notes as fit `most` pixels.

    `listed` ones are best seen together: they stand beside each other where that takes much less height.
    """
    below = _blocks_below(pen, width, shelves, most, listed)
    if not listed or len(shelves) < 2:
        return below
    column = (width - pen.air(BESIDE) * (len(shelves) - 1)) / len(shelves)
    high = max(block.high for block in _blocks_below(pen, column, shelves, most, listed))
    whole = all(_is_whole(pen, Box(0, 0, column, high), shelf) for shelf in shelves)
    if not whole or high > LOWER * (sum(block.high for block in below) + pen.air(CLOSE) * (len(shelves) - 1)):
        return below

    def put(box: Box) -> None:
        for shelf, place in zip(shelves, columns(box, [Share()] * len(shelves), gap=pen.air(BESIDE)), strict=True):
            _put_shelf(pen, place, shelf, TEXT)

    return [Block(high, put, listed=True)]


def _is_whole(pen: Pen, box: Box, shelf: Shelf) -> bool:
    """Whether all notes of a shelf have room in the box, and no word of them is broken."""
    width = box.w - 2 * pen.air(SIDE)
    words = [word for note in shelf.notes for word in note.text.split()]
    if any(pen.text_width(word, TEXT) > width for word in words):
        return False
    return len(_newest(pen, box, shelf, TEXT)) == len(shelf.notes)


def _blocks_below(pen: Pen, width: float, shelves: Sequence[Shelf], most: float, listed: bool) -> list[Block]:
    def block(shelf: Shelf) -> Block:
        whole = Box(0, 0, width, most)
        newest = _newest(pen, whole, shelf, TEXT)
        counted = len(newest) < len(shelf.notes)
        above = most - _room(pen, whole, shelf, counted)[2].h
        texts = sum(pen.text_height(note.text, width - 2 * pen.air(SIDE), TEXT, leading=TIGHT) for note in newest)
        high = above + texts + pen.h(BETWEEN) * max(0, len(newest) - 1)
        return Block(min(most, high + 1), lambda box: _put_shelf(pen, box, shelf, TEXT), listed=listed, close=listed)

    return [block(shelf) for shelf in shelves]


def _heading_height(pen: Pen, width: float, shelf: Shelf, counted: bool) -> float:
    sign = pen.h(SIGN + 1.2) if shelf.sign is not None else 0.0
    longest = f"{shelf.heading} · {len(shelf.notes)} / {len(shelf.notes)}" if counted else shelf.heading
    high = pen.text_height(longest, width - sign, TEXT, Weight.BOLD, TIGHT)
    return max(pen.h(5.0), high)


def _room(pen: Pen, box: Box, shelf: Shelf, counted: bool) -> tuple[Box, Box, Box]:
    """The places of the heading, which may tell how many of the notes show, of the question, and of the notes."""
    inner = box.inset(pen.air(SIDE), pen.air(LESS_ABOVE if pen.narrow else ABOVE))
    inner = replace(inner, h=inner.h - (pen.tails if pen.narrow else 0.0))
    asked = pen.text_height(shelf.question, inner.w, TEXT, leading=TIGHT) if shelf.question else 0.0
    head, below = rows(
        inner,
        [_heading_height(pen, inner.w, shelf, counted), Share()],
        gap=pen.h(LESS_BETWEEN if pen.narrow else 1.0 if shelf.question else 0.5),
    )
    question, rest = rows(below, [asked, Share()], gap=pen.h(1.0 if shelf.question and shelf.notes else 0.0))
    return head, question, rest


def _newest(pen: Pen, box: Box, shelf: Shelf, size: float) -> list[Note]:
    """The newest notes that fit, the newest first; when they are not all, the heading counts them."""
    shown = _that_fit(pen, _room(pen, box, shelf, counted=False)[2], shelf, size)
    if len(shown) == len(shelf.notes):
        return shown
    return _that_fit(pen, _room(pen, box, shelf, counted=True)[2], shelf, size)


def _that_fit(pen: Pen, rest: Box, shelf: Shelf, size: float) -> list[Note]:
    shown: list[Note] = []
    left = rest.h
    for note in reversed(shelf.notes):
        left -= pen.text_height(note.text, rest.w, size, leading=TIGHT)
        if left < -1:
            break
        shown.append(note)
        left -= pen.h(BETWEEN)
    return shown


def _put_shelf(pen: Pen, box: Box, shelf: Shelf, size: float) -> None:
    theme, node_id = pen.theme, f"notes/{shelf.id}"
    pen.panel(node_id, box, theme.card, edge=shelf.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    shown = _newest(pen, box, shelf, size)
    counted = len(shown) < len(shelf.notes)
    head, question, rest = _room(pen, box, shelf, counted)
    heading = shelf.heading
    if counted:
        heading += f" · {len(shown)} / {len(shelf.notes)}"  # the others are on the wall
    word = head
    if shelf.sign is not None:
        sign, word = columns(head, [pen.h(SIGN), Share()], gap=pen.h(1.2))
        mark = centred(sign, pen.h(SIGN), pen.h(SIGN))
        pen.shape(f"{node_id}/sign", mark, shelf.sign, shelf.ink, ground=theme.card)
    pen.text(
        f"{node_id}/word",
        word,
        heading,
        weight=Weight.BOLD,
        colour=shelf.ink,
        ground=theme.card,
        leading=TIGHT,
        middle=True,
        role=Role.HEADING,
    )
    if shelf.question:
        soft = theme.ink_soft
        pen.text(f"{node_id}/question", question, shelf.question, colour=soft, ground=theme.card, leading=TIGHT)
        if shown:
            rule = Box(rest.x, rest.y - pen.h(0.9), rest.w, max(1.0, pen.h(0.3)))
            pen.panel(f"{node_id}/rule", rule, theme.card_edge, radius=0.0)
    y = rest.y
    for note in shown:
        place = Box(rest.x, y, rest.w, rest.h)
        used = pen.text(f"{node_id}/{note.number}", place, note.text, size=size, ground=theme.card, leading=TIGHT)
        y = used.bottom + pen.h(BETWEEN)
