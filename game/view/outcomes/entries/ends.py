"""The end of an entry: its tail, such as a count, and its flag, which says what became of it."""

from game.view.layout import Share, centred, columns
from game.view.marks import put_mark
from game.view.measures import TEXT
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form, Kind, is_close
from game.view.outcomes.entries.ground import Ground
from game.view.pen import Pen
from game.view.scene import Align, Box, ShapeKind, Weight

COUNT, COUNT_LEADING = 5.4, 1.1
"""The size of a count in a list that is set close, and of any count's line: the result is larger than its subject."""

ABOVE_WORDS = 0.8
"""By how much a count is larger than the words before it otherwise, in hundredths."""

FLAG, FLAG_GAP, ARROW, ARROW_GAP = 4.0, 1.0, 3.0, 0.9
"""The sizes of a flag and an arrow, with the air beside them, in hundredths."""

END_GAP = 1.6
"""The air before the end of an entry, and between its flag and its tail, in hundredths."""


def end_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels that the flag and the tail take beside each other, where words have that `size`; 0 for neither."""
    tail, flag = tail_width(pen, entry, size, form), flag_width(pen, entry)
    return tail + flag + (pen.h(END_GAP) if tail and flag else 0.0)


def end_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """How many pixels high the flag and the tail are beside each other; 0 for neither."""
    tail = tail_height(pen, entry, size, form) if _tail(pen, entry, form) else 0.0
    return max(tail, flag_height(pen, entry))


def put_end(pen: Pen, box: Box, entry: Entry, size: float, form: Form, ground: Ground) -> None:
    """What became of the entry, a mark and its word; and its tail at the end."""
    if entry.tail:
        width = tail_width(pen, entry, size, form)
        box, place = columns(box, [Share(), width], gap=pen.h(END_GAP) if entry.flag is not None else 0.0)
        put_tail(pen, place, entry, size, form, ground)
    put_flag(pen, box, entry, ground, at_start=form.kind is Kind.SIDE and not entry.tail)


def tail_width(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """The pixels of the tail with the arrow from what it was; 0 for none."""
    words, tail_size = _tail(pen, entry, form), _tail_size(entry, size, form)
    was = _count_width(pen, entry.was, tail_size) + pen.h(ARROW + 2 * ARROW_GAP) if entry.was else 0.0
    return was + _count_width(pen, words, tail_size) if words else 0.0


def tail_height(pen: Pen, entry: Entry, size: float, form: Form) -> float:
    """How many pixels high a tail of that entry's kind is."""
    return pen.h(_tail_size(entry, size, form) * COUNT_LEADING)


def put_tail(pen: Pen, box: Box, entry: Entry, size: float, form: Form, ground: Ground) -> None:
    """The tail at the end of a box, with an arrow from what it was."""
    tail_size = _tail_size(entry, size, form)
    width = tail_width(pen, entry, size, form)
    place = Box(box.right - width, box.y, width, box.h)
    if entry.was:
        was_width = _count_width(pen, entry.was, tail_size)
        was, arrow, place = columns(place, [was_width, pen.h(ARROW), Share()], gap=pen.h(ARROW_GAP))
        put_count(pen, f"{entry.id}/was", was, entry.was, tail_size, ground)
        arrow = centred(arrow, pen.h(ARROW), pen.h(ARROW))
        pen.shape(f"{entry.id}/arrow", arrow, ShapeKind.ARROW_RIGHT, pen.theme.ink, ground=ground.at(arrow))
    put_count(pen, f"{entry.id}/tail", place, _tail(pen, entry, form), tail_size, ground)


def flag_width(pen: Pen, entry: Entry) -> float:
    """The pixels of the flag with its words; 0 for none."""
    if entry.flag is None:
        return 0.0
    words = _count_width(pen, entry.flag_words, TEXT) + pen.h(FLAG_GAP) if entry.flag_words else 0.0
    return pen.h(FLAG) + words


def flag_height(pen: Pen, entry: Entry) -> float:
    """How many pixels high the line of the flag is; 0 for none."""
    return pen.h(TEXT * COUNT_LEADING) if entry.flag is not None else 0.0


def put_flag(pen: Pen, box: Box, entry: Entry, ground: Ground, *, at_start: bool) -> None:
    """The mark of what became of the entry, if anything, with its word, at the start or the end of a box."""
    if entry.flag is None:
        return
    width = flag_width(pen, entry)
    place = Box(box.x if at_start else box.right - width, box.y, width, box.h)
    sign, words = columns(place, [pen.h(FLAG), Share()], gap=pen.h(FLAG_GAP))
    put_mark(pen, f"{entry.id}/flag", centred(sign, pen.h(FLAG), pen.h(FLAG)), entry.flag, ground.at(sign))
    if entry.flag_words:
        put_count(pen, f"{entry.id}/flag-words", words, entry.flag_words, TEXT, ground)


def put_count(pen: Pen, node_id: str, box: Box, words: str, size: float, ground: Ground) -> None:
    """A count or other short words on one line at the end of a box, in its middle."""
    pen.text(
        node_id,
        box,
        words,
        size=size,
        weight=Weight.BOLD,
        ground=ground.at(box),
        align=Align.END,
        leading=COUNT_LEADING,
        middle=True,
    )


def _count_width(pen: Pen, words: str, size: float) -> float:
    return pen.text_width(words, size, Weight.BOLD) + 1


def _tail(pen: Pen, entry: Entry, form: Form) -> str:
    """What stands at the end: less where the list is set close, since the bar shows the share."""
    return entry.brief if is_close(pen, form) and entry.brief else entry.tail


def _tail_size(entry: Entry, size: float, form: Form) -> float:
    """Numbers, which are the result, are larger than what they are about; words are not."""
    if not entry.brief:
        return TEXT
    return COUNT if form.kind is not Kind.OPEN else size + ABOVE_WORDS
