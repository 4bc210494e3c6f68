"""Two or three options side by side, each with its sign and word over its count and buttons for one more or less."""

from game.core.ballots import Tally
from game.core.session import Session
from game.view.buttons import Button, put_button
from game.view.claims import least_claim_height
from game.view.entry.about import about_words
from game.view.entry.bar import BAR, LEAST_BAR, count_buttons, put_bar
from game.view.entry.claim import put_parted_claim
from game.view.entry.counts import count_label, count_shown
from game.view.entry.covers import is_hidden
from game.view.entry.people_line import LEAST_LINE, LINE, put_people_line
from game.view.entry.pieces import put_card, put_count, put_focus, put_letter_or_sign
from game.view.fields import field_id
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.looks import option_look
from game.view.measures import ASK, TEXT, TIGHT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Box, ShapeKind, Weight
from game.view.screens import Seat
from game.view.sheets import Sheet
from game.view.stage import Stage
from game.view.two_languages import has_to_show, other_of, put_second

MOST, GAP = 3, 2.0
SIGN, AIR = 4.6, 1.2
"""The sign in the head of a field, and the air between it and the word, in hundredths."""

CLAIM_SIDE, CLAIM_ABOVE, LEAST_FIELDS, LEAST_GAP = 2.4, 0.6, 14.4, 0.8
"""The air beside and above the claim, the least height of the fields, and the least air between them. In hundredths."""

STEP, STEP_AIR, SIDE = 4.4, 4.0, 1.6
"""The width of a button for one more or less, the air in it, and that beside it. In hundredths."""

MOST_COUNTED = "88"
"""As wide as a count between the buttons is at least."""

TWO_WORDS = 19.6
"""The least height of a field with its word in two languages above each other, in hundredths."""


def is_wide(pen: Pen, box: Box, session: Session, tally: Tally) -> bool:
    """Whether there are so few options, in so few words, that they stand side by side."""
    if not 1 <= len(tally.options) <= MOST:
        return False
    width = (box.w - pen.h(GAP) * (len(tally.options) - 1)) / len(tally.options)
    if pen.text_width(MOST_COUNTED, TEXT, Weight.BOLD) > width - 2 * _step_width(pen) - 2 * pen.h(SIDE):
        return False
    words = (option_words(pen.tr, session, session.round, tally.phase, option) for option in tally.options)
    return all(pen.text_width(each, TEXT, Weight.BOLD) <= width - pen.h(SIGN + AIR + 2.4) for each in words)


def least_wide_height(pen: Pen, width: float, session: Session, sheet: Sheet) -> float:
    """How many pixels high the claim, the options and the check are at least."""
    claim = least_claim_height(pen, about_words(pen, session, sheet), width - 2 * pen.h(CLAIM_SIDE))
    return claim + pen.h(LEAST_FIELDS + LEAST_BAR + 2 * LEAST_GAP) + 2 * pen.h(CLAIM_ABOVE)


def _step_width(pen: Pen) -> float:
    return pen.h(STEP) + pen.air(STEP_AIR)


def put_wide(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The claim above, the options side by side, the check below; people on a line stand between claim and options."""
    words, side, above = about_words(pen, session, sheet), pen.h(CLAIM_SIDE), pen.h(CLAIM_ABOVE)
    lined = tally.ballot == "position"
    room = box.h - least_claim_height(pen, words, box.w - 2 * side) - 2 * above
    comfortable = [22.0, BAR, *([LINE] if lined else []), (3 if lined else 2) * 1.4]
    least = [LEAST_FIELDS, LEAST_BAR, *([LEAST_LINE] if lined else []), (3 if lined else 2) * LEAST_GAP]
    lengths = squeezed([pen.h(part) for part in comfortable], [pen.h(part) for part in least], room)
    gap = lengths[-1] / (3 if lined else 2)
    claim, *line, fields, below = rows(box, [Share(), *lengths[2:-1], *lengths[:2]], gap=gap)
    put_parted_claim(pen, claim, words)
    hidden = is_hidden(session, stage, sheet)
    if line:
        put_people_line(pen, line[0], tally, hidden)
    for option, place in zip(
        tally.options, columns(fields, [Share()] * len(tally.options), gap=pen.h(GAP)), strict=True
    ):
        _put_field(pen, place, session, option, tally, hidden, stepped=stage.seat is not Seat.ROOM)
    put_bar(pen, below, session, stage, sheet, count_buttons(pen, session, stage, sheet, stepped=False))


def _put_field(pen: Pen, box: Box, session: Session, option: str, tally: Tally, hidden: bool, stepped: bool) -> None:
    theme, look = pen.theme, option_look(pen.theme, tally.ballot, option, tally.options.index(option))
    field = field_id(option)
    word = has_to_show(pen, option_words(pen.tr, session, session.round, tally.phase, option))
    label = count_label(pen.tr, tally, option, word, hidden)
    put_card(pen, box, field, label, Action("focus", (field,)), radius=2.8, edge=0.4)
    other = other_of(pen, word)
    two = bool(other) and box.h >= pen.h(TWO_WORDS)
    head, counter = rows(box, [pen.h(2 * TEXT * TIGHT + 0.6) if two else box.h * 0.38, Share()])
    pen.panel(f"{field}/head", head, look.fill, edge=theme.ink, edge_size=0.4, radius=2.8, square=("bl", "br"))
    high = head.h / 2 if two else head.h
    size = pen.size_that_fits(word, Box(0, 0, head.w - pen.h(SIGN + AIR + 2.4), high), ASK, TEXT, Weight.BOLD, TIGHT)
    word_width = max(pen.text_width(word, size, Weight.BOLD), pen.text_width(other, TEXT) if two else 0.0) + 1
    line = centred(head, pen.h(SIGN + AIR) + word_width, head.h)
    sign, words = columns(line, [pen.h(SIGN), word_width], gap=pen.h(AIR))
    put_letter_or_sign(pen, field, sign, look, pen.h(SIGN), size)
    if two:
        words, below = rows(words.inset(0, pen.h(0.3)), [Share(), Share()])
        put_second(pen, f"{field}/second", below, word, colour=look.on_fill, ground=look.fill)
    pen.text(
        f"{field}/word",
        words,
        word,
        size=size,
        weight=Weight.BOLD,
        colour=look.on_fill,
        ground=look.fill,
        leading=TIGHT,
        middle=True,
    )
    less, number, more = columns(
        counter.inset(pen.h(SIDE), min(pen.h(2.4), box.h * 0.06)), [_step_width(pen), Share(), _step_width(pen)]
    )
    if stepped:  # beside a desk, counting is done there
        minus = Button(f"{field}/less", "", Action("count", (option, -1)), sign=ShapeKind.MINUS)
        plus = Button(f"{field}/more", "", Action("count", (option, 1)), sign=ShapeKind.PLUS)
        put_button(pen, less, minus, size=ASK)
        put_button(pen, more, plus, size=ASK)
    put_count(pen, field, number, count_shown(tally, option, hidden), largest=9.0)
    put_focus(pen, box, field, radius=2.8, out=0.9)
