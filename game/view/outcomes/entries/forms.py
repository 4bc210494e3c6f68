"""The forms of an entry: how its parts stand, and the air between them."""

from enum import Enum

from game.frozen import dataclass
from game.view.pen import Pen

SIDE, ABOVE, BETWEEN, GAP = 1.8, 0.8, 0.6, 1.0
"""The air beside and above what is on an entry, between its parts, and between entries, in hundredths."""

LOW_ABOVE, LOW_BETWEEN, LOW_GAP = 0.45, 0.4, 0.6
"""The same of entries that are set close."""


class Kind(Enum):
    """How the parts of entries stand: the bar below the words, which have the end beside them; or close.

    Closer ones are lower: with bar and end in a column at the side, or with words as wide as the entry and
    then the bar and the end on one line.
    """

    OPEN, SIDE, LINE = range(3)


@dataclass(frozen=True, slots=True)
class Form:
    """How the parts of entries stand.

    Their column at the side has bars of at least `bar` hundredths.
    """

    kind: Kind
    bar: float = 0.0


OPEN, LINE = Form(Kind.OPEN), Form(Kind.LINE)


def is_close(pen: Pen, form: Form) -> bool:
    """Whether entries are set close, so that pages hold more; always where text is larger."""
    return pen.flows or form.kind is not Kind.OPEN


def side(pen: Pen) -> float:
    """The pixels beside what is on an entry."""
    return pen.air(SIDE)


def above(pen: Pen, form: Form) -> float:
    """The pixels above what is on an entry, and below it."""
    return pen.air(LOW_ABOVE if is_close(pen, form) else ABOVE)


def between(pen: Pen, form: Form) -> float:
    """The pixels between the parts of an entry that stand one below the other."""
    return pen.air(LOW_BETWEEN if is_close(pen, form) else BETWEEN)


def gap(pen: Pen, form: Form = OPEN) -> float:
    """The pixels between entries."""
    return pen.air(LOW_GAP if is_close(pen, form) else GAP)
