"""Keys while something is put down, by what it is."""

from game.core.ballots import BALLOTS
from game.core.deck import EstimateCard
from game.core.format import Voters
from game.core.session import Session
from game.core.text import Text
from game.view.fields import field_of
from game.view.key_help.uses import Use
from game.view.looks import LETTERS
from game.view.sheets import Sheet, sheet_shown
from game.view.stage import Stage

_ANSWER = Text("ui/help/answer", "answer of a table")


def sheet_in_hand(session: Session, stage: Stage) -> Sheet | None:
    """The sheet into a field of which keys put something now."""
    sheet = sheet_shown(session, stage)
    return sheet if sheet is not None and field_of(stage.focus) in sheet.fields else None


def arrows_choose(sheet: Sheet | None) -> bool:
    """Whether up and down change what stands in a field, or go to another, rather than turning pages."""
    if sheet is None:
        return False
    answers = sheet.tally is not None and sheet.tally.answers is not None
    return sheet.orders is None and not (answers and sheet.tally is not None and BALLOTS[sheet.tally.ballot].items)


def entry_uses(session: Session, sheet: Sheet) -> list[Use]:
    """What can be put down, how to go from field to field, and how to look at what is covered."""
    field = Use(("enter", "tab", "left", "right"), Text("ui/help/field", "other field"))
    one_table = len(sheet.fields) < 2
    between = [] if one_table and sheet.orders is None else [field]
    if sheet.orders is not None:
        letters = f"A–{LETTERS[len(sheet.orders.mixed) - 1]}"
        return [Use((letters,), Text("ui/help/place", "put an item in its place")), *between, _ERASE]
    found = [*_put_down(session, sheet), *between]
    covered = not sheet.closed and (sheet.estimates is not None or session.format.phase(sheet.phase).secret)
    if covered:
        found.append(Use(("v",), Text("ui/help/look", "look at what is covered")))
    return found


_ERASE = Use(("backspace",), Text("ui/help/erase", "take the last one back"))


def _put_down(session: Session, sheet: Sheet) -> list[Use]:
    tally = sheet.tally
    if tally is None:
        card = session.card
        below_zero = ("-",) if isinstance(card, EstimateCard) and card.minimum < 0 else ()
        return [
            Use(("0–9", ",", *below_zero), Text("ui/help/number-of-table", "a number")),
            Use(("h",), Text("ui/help/hint", "the range of the answer")),
        ]
    if tally.answers is not None:
        last = len(tally.options)
        if BALLOTS[tally.ballot].items:
            return [Use((f"A–{LETTERS[last - 1]}",), _ANSWER)]
        return [Use((f"1–{last}", "up", "down"), _ANSWER)]
    most = (session.state.people if tally.present is None else tally.present) * tally.dots
    rest = tally.cast < most and session.format.phase(sheet.phase).by is not Voters.JURY
    found = [Use(("0–9", "up", "down"), Text("ui/help/count", "count a vote"))]
    if rest:
        found.append(Use(("r",), Text("ui/help/rest-here", "everybody who is left")))
    return found
