"""The claim on its card, above or beside the fields: as large as can be, smaller or gone where fields need its room."""

from collections.abc import Callable

from game.frozen import dataclass
from game.view.claims import least_claim_height, put_claim
from game.view.layout import Share, columns, rows
from game.view.measures import CLAIM_LARGEST, CLAIM_LEADING, CLAIM_SMALLEST, CLAIM_WEIGHT, TEXT
from game.view.pen import Pen
from game.view.scene import Box, Role, Weight
from game.view.two_languages import second_height, second_size
from game.view.typesetter import QUESTION_MARKS

SIDE, ABOVE = 2.4, 0.45
"""The air beside and above the claim on its card, in hundredths."""

LIST_SHARE = 0.4
"""The part of the width that fields with words have beside the claim at least."""

REMINDER = 1.2
"""The leading of a claim that only reminds of what everybody has read."""

Fits = Callable[[Box], bool]


@dataclass(frozen=True, slots=True)
class Parted:
    """A place for the claim, `None` when the fields need all of the room, and one for the fields.

    `words` is the claim, or as much of it as has room.
    """

    claim: Box | None
    fields: Box
    words: str


def parted(pen: Pen, box: Box, words: str, fits: Fits, list_width: float, least_share: float = LIST_SHARE) -> Parted:
    """The box parted so that all fields fit on one page, with the claim as large as can be.

    `list_width` is how many pixels wide the fields must be beside the claim, `least_share` what part of the box. Where
    even the fields alone do not fit, they get the whole box, and pages.
    """
    whole = Parted(None, box, words)
    best: tuple[float, Parted] | None = None
    for tried in (*_above(pen, box, words), *_beside(pen, box, words, max(list_width, box.w * least_share))):
        if tried.claim is None or not fits(tried.fields):
            continue
        inner = _inner(pen, tried.claim)
        room = Box(inner.x, inner.y, inner.w, inner.h - second_height(pen, words, inner.w))
        size = pen.size_that_fits(words, room, CLAIM_LARGEST, CLAIM_SMALLEST, CLAIM_WEIGHT)
        if best is None or size > best[0]:
            best = size, tried
    if best is not None:
        return best[1]
    pen.crowded = True
    width = box.w - 2 * pen.air(SIDE)
    shorter = [_shorter(pen, words, width, lines) for lines in (2, 1)]
    if words.rstrip().endswith(QUESTION_MARKS):
        shorter = [each for each in shorter if not each.endswith("…")]  # half a question asks nothing
    reminders = [_reminding(pen, box, each) for each in (words, *shorter)]
    return next((each for each in reminders if fits(each.fields)), whole)


def claim_height(pen: Pen, width: float, words: str) -> float:
    """How many pixels high the card of a claim is at least, when that is so many pixels wide."""
    return least_claim_height(pen, words, width - 2 * pen.air(SIDE)) + 2 * _above_words(pen)


def reminder_height(pen: Pen, width: float, words: str) -> float:
    """The same for a claim in the size of other text, which everybody has read by now; in one language only."""
    if second_height(pen, words, width - 2 * pen.air(SIDE)):
        return claim_height(pen, width, words)
    return pen.text_height(words, width - 2 * pen.air(SIDE), TEXT, Weight.BOLD, REMINDER) + 2 * _above_words(pen)


def put_parted_claim(pen: Pen, place: Box, words: str, part: int = 0, again: bool = False) -> None:
    """The claim on its card, or the `part` of it that stands there; `again` where it reminds of a page before."""
    named = f"/{part}" if part else ""
    name, reminder = f"{'reminder' if again else 'claim'}{named}", f"reminder{named}"
    pen.panel(f"{name}/card", place, pen.theme.card, edge=pen.theme.card_edge, radius=2.4, role=Role.PANEL)
    inner = _inner(pen, place)
    if least_claim_height(pen, words, inner.w) <= inner.h + 0.5:
        put_claim(pen, name, inner, words, pen.theme.card)
    else:
        pen.fitted(
            reminder,
            inner,
            words,
            largest=CLAIM_SMALLEST,
            smallest=TEXT,
            ground=pen.theme.card,
            leading=REMINDER,
            balanced=True,
            role=Role.HEADING,
        )


def _above_words(pen: Pen) -> float:
    return pen.air(ABOVE) + pen.reach


def _inner(pen: Pen, claim: Box) -> Box:
    return claim.inset(pen.air(SIDE), _above_words(pen))


def _above(pen: Pen, box: Box, words: str) -> list[Parted]:
    """The claim over the whole width, from comfortable down to the least that the room reads."""
    width = box.w - 2 * pen.air(SIDE)
    least = least_claim_height(pen, words, width)
    tried = []
    for size in (7.6, 6.6, CLAIM_SMALLEST):
        more = second_height(pen, words, width, second_size(size))
        high = max(least, pen.text_height(words, width, size, CLAIM_WEIGHT, CLAIM_LEADING) + more)
        if high + 2 * _above_words(pen) < box.h * 0.8:
            claim, fields = rows(box, [high + 2 * _above_words(pen) + 1, Share()], gap=pen.h(1.4))
            tried.append(Parted(claim, fields, words))
    return tried


def _beside(pen: Pen, box: Box, words: str, list_width: float) -> list[Parted]:
    """The claim in a column at the start, where it fits one."""
    claim, fields = columns(box, [Share(), list_width], gap=pen.h(1.8))
    inner = _inner(pen, claim)
    longest = max((pen.text_width(word, CLAIM_SMALLEST, CLAIM_WEIGHT) for word in words.split()), default=0.0)
    fits = inner.w >= longest and least_claim_height(pen, words, inner.w) <= inner.h
    return [Parted(claim, fields, words)] if fits else []


def _shorter(pen: Pen, words: str, width: float, lines: int) -> str:
    """What reminds of the claim in so many lines: its first sentences where it does not end by asking."""
    found = pen.reminder(words, width, lines)
    if not found.endswith("…") or words.rstrip().endswith(QUESTION_MARKS):
        return found
    sentences = pen.sentences(words)
    firsts = (" ".join(sentences[:count]) for count in range(len(sentences) - 1, 0, -1))
    return next((each for each in firsts if pen.reminder(each, width, lines) == each), found)


def _reminding(pen: Pen, box: Box, words: str) -> Parted:
    high = pen.text_height(words, box.w - 2 * pen.air(SIDE), TEXT, Weight.BOLD, REMINDER) + 2 * _above_words(pen)
    claim, fields = rows(box, [high, Share()], gap=pen.h(1.4))
    return Parted(claim, fields, words)
