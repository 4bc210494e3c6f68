"""A field as a row: its sign or letter on its colour, its words, and at the end what stands in it."""

from collections.abc import Sequence

from game.frozen import dataclass
from game.view.entry.pieces import put_card, put_count, put_focus, put_letter_or_sign
from game.view.layout import Share, centred, columns
from game.view.looks import OptionLook
from game.view.measures import ASK, TEXT, TIGHT
from game.view.pen import Pen
from game.view.scene import Action, Box, Weight
from game.view.two_languages import BETWEEN, has_to_show, put_second, second_height

CHIP, AROUND, AIR, PADDING = 3.8, 1.5, 1.2, 0.4
"""The width of a sign or letter and the air at its sides; the air beside the words, and above and below them."""

LARGER, ROOMY = (5.0, 4.8, 4.6, 4.4), 7.0
"""The sizes of words that have more room, and the height of a row that is roomy."""

SHOWN, OF_ROW, BESIDE = 7.0, 0.8, 0.8
"""The largest size of what stands in a field, the part of a row's height that it may take, and the air beside it."""

MOST_COUNTED = "88"
"""As wide as a count in a row is at least: while counts are typed they keep their size."""

LEAST = 6.2
"""The least height of a row that can be clicked, in hundredths."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows and does.

    `shown` is what stands in the field, `None` while that is empty; `label` is what the row says in words.
    """

    id: str
    look: OptionLook
    words: str
    shown: str | None
    label: str
    action: Action


def row_height(pen: Pen, row: Row, width: float, end: float) -> float:
    """How many pixels high the row must be; `end` is the width of what stands in it, in hundredths."""
    words = _words_height(pen, row, _words_width(pen, width, end))
    return max(pen.h(LEAST), words + 2 * (pen.air(PADDING) + pen.reach))


def words_fit(pen: Pen, row: Row, width: float, end: float) -> bool:
    """Whether no word of the row has to be broken."""
    return all(pen.text_width(word, TEXT) <= _words_width(pen, width, end) for word in row.words.split())


def row_width(pen: Pen, words: float, end: float) -> float:
    """How many pixels wide the row is with words of that many pixels."""
    return words + 2 + _chip_width(pen) + pen.h(end) + 2 * pen.air(AIR)


def row_sizes(pen: Pen, rows: Sequence[Row], boxes: Sequence[Box], end: float) -> tuple[float, float]:
    """The sizes of the words and of what stands in the fields of rows in those boxes, in hundredths.

    Both are the same in all rows. Words are larger where each row then still has them on one line.
    """
    low = pen.hundredths(min((box.h for box in boxes), default=0.0))
    most = pen.h(end) - 2 * pen.air(BESIDE)
    shown = min(SHOWN, max(ASK, low * OF_ROW))
    numbers = (MOST_COUNTED, *(row.shown or "" for row in rows))
    while shown > ASK and any(pen.text_width(each, shown, Weight.BOLD) > most for each in numbers):
        shown = max(ASK, shown - 0.2)
    if low < ROOMY or any(second_height(pen, row.words, boxes[0].w) for row in rows):
        return TEXT, shown
    width = _words_width(pen, min(box.w for box in boxes), end)
    for size in LARGER:
        if all(pen.text_width(row.words, size) <= width for row in rows):
            return size, shown
    return TEXT, shown


def put_row(pen: Pen, box: Box, row: Row, end: float = 10.4, sizes: tuple[float, float] = (TEXT, ASK)) -> None:
    """The row; a ring when it has the focus. `sizes` are those that `row_sizes` gives."""
    words_size, shown_size = sizes
    theme = pen.theme
    put_card(pen, box, row.id, row.label, row.action, radius=1.6)
    chip, words, shown = columns(box, [_chip_width(pen), Share(), pen.h(end)])
    _put_chip(pen, row.id, chip, row.look)
    has_to_show(pen, row.words)
    inner = words.inset(pen.air(AIR), 0)
    first = pen.text_height(row.words, inner.w, words_size, leading=TIGHT)
    said = centred(inner, inner.w, first + second_height(pen, row.words, inner.w))
    pen.text(
        f"{row.id}/words",
        Box(said.x, said.y, said.w, first),
        row.words,
        size=words_size,
        ground=theme.card,
        leading=TIGHT,
        balanced=True,
    )
    below = Box(said.x, said.y + first + pen.h(BETWEEN), said.w, said.h - first)
    put_second(pen, f"{row.id}/second", below, row.words, colour=theme.ink_soft, ground=theme.card)
    put_count(pen, row.id, shown, row.shown, largest=shown_size)
    put_focus(pen, box, row.id, radius=1.6)


def _chip_width(pen: Pen) -> float:
    return pen.h(CHIP) + 2 * pen.air(AROUND)


def _put_chip(pen: Pen, node_id: str, box: Box, look: OptionLook) -> None:
    """The colour of an option with its letter or its sign on it."""
    pen.panel(f"{node_id}/chip", box, look.fill, edge=pen.theme.ink, edge_size=0.3, radius=1.6, square=("tr", "br"))
    put_letter_or_sign(pen, node_id, box, look, min(pen.h(CHIP), box.h * 0.7, box.w * 0.7))


def _words_height(pen: Pen, row: Row, width: float) -> float:
    return pen.text_height(row.words, width, TEXT, leading=TIGHT) + second_height(pen, row.words, width)


def _words_width(pen: Pen, width: float, end: float) -> float:
    return width - _chip_width(pen) - pen.h(end) - 2 * pen.air(AIR)
