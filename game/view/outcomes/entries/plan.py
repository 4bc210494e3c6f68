"""Where the end of an entry stands: as its form has it, where its words keep room enough; else where there is some."""

from enum import Enum

from game.frozen import dataclass
from game.view.bars import BAR_LEAST
from game.view.marks import CHIP
from game.view.outcomes.entries.column import column_width
from game.view.outcomes.entries.ends import END_GAP, end_width
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.entries.forms import Form, Kind, side
from game.view.pen import Pen
from game.view.scene import Weight

WORDS_LEAST = 34.0
"""The narrowest column of words, in hundredths: where less is left beside it, an end goes below."""

SHORT_TAIL = 9.0
"""Up to so wide, in hundredths, a tail is a number and stands beside the words even where there is little room."""

APART = 2.0
"""Between the words and a column, and between a bar and an end, in hundredths."""

MARK_GAP = 1.4
"""Between the mark of an entry and its words, in hundredths."""


class End(Enum):
    """Where the end of an entry stands: nowhere, beside its words, at the end of its bar, on a line, in the column."""

    NONE, BESIDE, ON_BAR, BELOW, COLUMN = range(5)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the end of an entry stands, and how many pixels wide its words, its column, if any, and its bars are."""

    end: End
    words: float
    bar: float
    column: float = 0.0


def planned(pen: Pen, width: float, entry: Entry, size: float, form: Form) -> Plan:
    """The plan of an entry of `width` pixels with words of that `size`."""
    inner = width - 2 * side(pen)
    room = inner - (pen.h(CHIP) + pen.air(MARK_GAP) if entry.look is not None else 0.0)
    end = end_width(pen, entry, size, form)
    if form.kind is Kind.SIDE and (end or entry.tally is not None):
        column = column_width(pen, entry, size, form)
        if room - column - pen.h(APART) >= pen.h(WORDS_LEAST):
            return Plan(End.COLUMN, room - column - pen.h(APART), column, column)
    if not end:
        return Plan(End.NONE, room, inner)
    short = entry.flag is None and end <= pen.h(SHORT_TAIL)
    bar = inner - end - pen.h(APART)
    if form.kind is Kind.LINE and not short and entry.tally is not None and bar >= pen.h(BAR_LEAST):
        return Plan(End.ON_BAR, room, bar)
    beside = room - end - pen.h(END_GAP)
    fits = beside >= pen.h(WORDS_LEAST) or short or pen.text_width(entry.words, size, Weight.BOLD) <= beside
    return Plan(End.BESIDE, beside, inner) if fits else Plan(End.BELOW, room, inner)
