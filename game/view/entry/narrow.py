"""Steps of a scale side by side: the number of each step over its count."""

from game.core.ballots import Tally
from game.core.session import Session
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
from game.view.options import option_words
from game.view.pen import Pen
from game.view.scene import Action, Box
from game.view.sheets import Sheet
from game.view.stage import Stage

GAP = 1.2


def is_narrow(pen: Pen, session: Session, tally: Tally) -> bool:
    """Whether the options have no other words than the numbers by which they are called."""
    looks = [option_look(pen.theme, tally.ballot, option, place) for place, option in enumerate(tally.options)]
    words = [option_words(pen.tr, session, session.round, tally.phase, option) for option in tally.options]
    return bool(words) and all(look.letter == word for look, word in zip(looks, words, strict=True))


def put_narrow(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The claim above, the steps from the lowest to the highest, the check below."""
    words = about_words(pen, session, sheet)
    room = box.h - least_claim_height(pen, words, box.w - 2 * pen.h(2.4)) - 2 * pen.h(0.6)
    lengths = squeezed([pen.h(22.0), pen.h(BAR), pen.h(2.8)], [pen.h(12.6), pen.h(LEAST_BAR), pen.h(1.6)], room)
    claim, steps, below = rows(box, [Share(), *lengths[:2]], gap=lengths[2] / 2)
    put_parted_claim(pen, claim, words)
    hidden = is_hidden(session, stage, sheet)
    for option, place in zip(
        tally.options, columns(steps, [Share()] * len(tally.options), gap=pen.h(GAP)), strict=True
    ):
        _put_step(pen, place, option, tally, hidden)
    put_bar(pen, below, session, stage, sheet, count_buttons(pen, session, stage, sheet, stepped=True))


def _put_step(pen: Pen, box: Box, option: str, tally: Tally, hidden: bool) -> None:
    theme, field = pen.theme, field_id(option)
    label = count_label(tally, option, option, hidden)
    put_card(pen, box, field, label, Action("focus", (field,)), radius=2.0, edge=0.4)
    head, counter = rows(box, [max(box.h * 0.4, pen.h(6.0)), Share()])
    pen.panel(f"{field}/head", head, theme.ink, radius=2.0, square=("bl", "br"))
    step = option_look(theme, tally.ballot, option, tally.options.index(option)).letter
    put_centred(pen, f"{field}/letter", head, step, theme.card, theme.ink)
    put_count(pen, field, counter, count_shown(tally, option, hidden), largest=7.0)
    put_focus(pen, box, field, radius=2.0, out=0.5)
