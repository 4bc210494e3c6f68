"""What of a sheet is covered: a secret vote until its reveal, tables' numbers until the room sees them all at once."""

from game.core.session import Session
from game.view.sheets import Sheet, is_revealed
from game.view.stage import Stage


def is_covered(session: Session, sheet: Sheet) -> bool:
    """Whether the sheet is to be kept from the room: the facilitator alone may look, for a moment."""
    if sheet.closed:
        return not is_revealed(session, sheet)
    return sheet.estimates is not None or session.format.phase(sheet.phase).secret


def is_hidden(session: Session, stage: Stage, sheet: Sheet) -> bool:
    """Whether the sheet is covered now."""
    return is_covered(session, sheet) and not stage.peek


def is_filled(sheet: Sheet, table: int) -> bool:
    """Whether a table has given all that is asked of it."""
    tally, numbers, orders = sheet.tally, sheet.estimates, sheet.orders
    if tally is not None and tally.answers is not None:
        return tally.answers[table] is not None
    if numbers is not None:
        return numbers.values[table] is not None
    return orders is not None and len(orders.orders[table]) == len(orders.mixed)
