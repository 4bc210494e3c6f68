"""What corrections have changed on a closed sheet, against what stood there when it was closed."""

from game.core.commands import EnterAnswer, EnterCount, EnterCounts, EnterEstimate, EnterOrder
from game.core.session import Session
from game.core.text import Text
from game.i18n.numbers import number_words
from game.view.entry.about import table_name
from game.view.entry.counts import NOTHING
from game.view.looks import LETTERS
from game.view.options import option_words
from game.view.pen import Pen
from game.view.sheets import Sheet, sheet_of

BETWEEN = " · "


def change_words(pen: Pen, session: Session, sheet: Sheet) -> str:
    """Every change of the sheet, each as `For: 18 (was 12)`; empty when nothing was corrected."""
    before = _before(session, sheet) or sheet_of(session.round, sheet.phase, sheet.turn)
    if before is None:
        return ""
    found = []
    for name in sheet.fields:
        old, new = (_said(pen, session, each, name) for each in (before, sheet))
        if old != new:
            words = Text("ui/correct/change", "{name}: {new} (was {old})")
            found.append(pen.tr(words, name=_name(pen, session, sheet, name), old=old, new=new))
    return BETWEEN.join(found)


def _before(session: Session, sheet: Sheet) -> Sheet | None:
    """The sheet before the first of its corrections that can still be undone."""
    for step in session.history.past:
        match step.deed:
            case (
                EnterCount(phase=phase, turn=turn)
                | EnterCounts(phase=phase, turn=turn)
                | EnterAnswer(phase=phase, turn=turn)
            ):
                here = (phase, turn) == (sheet.phase, sheet.turn)
            case EnterEstimate(phase=phase) | EnterOrder(phase=phase):
                here = phase == sheet.phase
            case _:
                here = False
        if here and len(step.state.rounds) == len(session.state.rounds):
            return sheet_of(step.state.rounds[-1], sheet.phase, sheet.turn)
    return None


def _name(pen: Pen, session: Session, sheet: Sheet, field: str) -> str:
    if sheet.tally is None or sheet.tally.answers is not None:
        return table_name(int(field))
    words = option_words(pen.tr, session, session.round, sheet.phase, field)
    return words if len(words) < LONG else LETTERS[sheet.fields.index(field) % len(LETTERS)]


LONG = 24
"""Options in more characters than this are called by their letters."""


def _said(pen: Pen, session: Session, sheet: Sheet, field: str) -> str:
    """What stands in a field, in words."""
    tally, numbers, orders = sheet.tally, sheet.estimates, sheet.orders
    if tally is not None and tally.answers is None:
        return str(tally.count(field))
    if field not in sheet.fields:
        return NOTHING
    table = int(field)
    if tally is not None and tally.answers is not None:
        answer = tally.answers[table]
        return NOTHING if answer is None else option_words(pen.tr, session, session.round, sheet.phase, answer)
    if numbers is not None:
        value = numbers.values[table]
        return NOTHING if value is None else number_words(value, pen.tr.language)
    if orders is not None:
        return "".join(LETTERS[orders.mixed.index(item)] for item in orders.orders[table]) or NOTHING
    return NOTHING
