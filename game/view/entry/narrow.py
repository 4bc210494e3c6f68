"""Steps of a scale side by side: the number of each step over its count."""

from game.core.ballots import GRADIENT, Tally
from game.core.session import Session
from game.core.text import Text
from game.view.claims import least_claim_height
from game.view.entry.about import about_words
from game.view.entry.bar import BAR, LEAST_BAR, count_buttons, put_bar
from game.view.entry.claim import put_parted_claim
from game.view.entry.counts import count_label, count_shown
from game.view.entry.covers import is_hidden
from game.view.entry.pieces import put_card, put_centred, put_count, put_focus
from game.view.fields import field_id
from game.view.layout import Share, columns, rows, squeezed
from game.view.looks import option_look
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Box, Weight
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP, MEANING, LEAST_STEPS = 1.2, 7.0, 12.6
"""The air between steps, how high the line is that says what they mean, and the steps at least, in hundredths."""

MEANINGS = (
    (0, 3, Text("ui/vote/can-live", "can live with it")),
    (4, 5, Text("ui/vote/concerns", "concerns")),
    (6, 6, Text("ui/vote/block", "block")),
)
"""From which step of the gradient to which (from 0) people say what."""


def is_narrow(pen: Pen, session: Session, tally: Tally) -> bool:
    """Whether the options have no other words than the numbers by which they are called."""
    looks = [option_look(pen.theme, tally.ballot, option, place) for place, option in enumerate(tally.options)]
    words = [option_words(pen.tr, session, session.round, tally.phase, option) for option in tally.options]
    return bool(words) and all(look.letter == word for look, word in zip(looks, words, strict=True))


def put_narrow(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The claim above, the steps from the lowest to the highest, the check below."""
    words = about_words(pen, session, sheet)
    room = box.h - least_claim_height(pen, words, box.w - 2 * pen.h(2.4)) - 2 * pen.h(0.6)
    meanings = pen.h(MEANING) if tally.ballot == GRADIENT.id else 0.0
    lengths = squeezed(
        [pen.h(22.0) + meanings, pen.h(BAR), pen.h(2.8)], [pen.h(12.6), pen.h(LEAST_BAR), pen.h(1.6)], room
    )
    claim, steps, below = rows(box, [Share(), *lengths[:2]], gap=lengths[2] / 2)
    if tally.ballot == GRADIENT.id:
        steps = _put_meanings(pen, steps)
    put_parted_claim(pen, claim, words)
    hidden = is_hidden(session, stage, sheet)
    for option, place in zip(
        tally.options, columns(steps, [Share()] * len(tally.options), gap=pen.h(GAP)), strict=True
    ):
        _put_step(pen, place, option, tally, hidden)
    put_bar(pen, below, session, stage, sheet, count_buttons(pen, session, stage, sheet, stepped=True))


def _put_meanings(pen: Pen, steps: Box) -> Box:
    """What the steps of a gradient mean, on lines above them, where that has room; gives the room that is left."""
    places = columns(steps, [Share()] * len(GRADIENT.options), gap=pen.h(GAP))
    words = [pen.tr(each) for _, _, each in MEANINGS]
    widths = [pen.text_width(each, TEXT, Weight.BOLD) + 1 for each in words]
    high, theme = pen.h(MEANING), pen.theme
    beside = sum(widths[1:]) + pen.h(2.0) <= places[-1].right - places[MEANINGS[1][0]].x
    if not beside or widths[0] > places[MEANINGS[0][1]].right or steps.h - high < pen.h(LEAST_STEPS):
        return steps
    for number, (first, last, _) in enumerate(MEANINGS):
        span = Box(places[first].x, steps.y, places[last].right - places[first].x, high)
        x = min(span.x, span.right - widths[number])  # the last one may begin over the step before
        line = Box(span.x, span.bottom - pen.h(1.4), span.w, pen.h(0.5))
        pen.panel(f"meaning/{number}/line", line, theme.ink, radius=0.2)
        room = Box(x, span.y, widths[number], high - pen.h(1.6))
        pen.text(f"meaning/{number}", room, words[number], weight=Weight.BOLD, ground=theme.table, leading=TIGHT)
    return Box(steps.x, steps.y + high, steps.w, steps.h - high)


def _put_step(pen: Pen, box: Box, option: str, tally: Tally, hidden: bool) -> None:
    theme, field = pen.theme, field_id(option)
    label = count_label(pen.tr, tally, option, option, hidden)
    put_card(pen, box, field, label, Action("focus", (field,)), radius=2.0, edge=0.4)
    head, counter = rows(box, [max(box.h * 0.4, pen.h(6.0)), Share()])
    pen.panel(f"{field}/head", head, theme.ink, radius=2.0, square=("bl", "br"))
    step = option_look(theme, tally.ballot, option, tally.options.index(option)).letter
    put_centred(pen, f"{field}/letter", head, step, theme.card, theme.ink)
    put_count(pen, field, counter, count_shown(tally, option, hidden), largest=7.0)
    put_focus(pen, box, field, radius=2.0, out=0.5)
