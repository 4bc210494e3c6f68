"""Keys while something is put down: counts, tables' answers, numbers, orders; open, or corrected once closed."""

from game.core.ballots import BALLOTS, Tally
from game.core.deck import EstimateCard
from game.core.rounds import Orders
from game.shell.keymaps.press import Stroke
from game.view.fields import field_of
from game.view.looks import LETTERS
from game.view.scene import Action
from game.view.sheets import Sheet, sheet_shown

CLOSE, NEXT, STAY = Action("close"), Action("next"), Action("turn-option", (0,))


def entry_keys(stroke: Stroke) -> Action | None:
    """Enter goes to the next field and from the last one on; arrows and Tab go from field to field."""
    sheet = sheet_shown(stroke.session, stroke.stage) if stroke.session is not None else None
    if sheet is None or not stroke.focus or not sheet.fields:
        return None
    match stroke.name:
        case "enter" if stroke.stage.went_on:
            return STAY  # whoever types 1 Enter 2 Enter must not leave out every second table
        case "enter" if stroke.focus.startswith("field/"):
            last = field_of(stroke.focus) == sheet.fields[-1]
            return (CLOSE if sheet.closed else NEXT) if last else Action("turn-option", (1,))
        case "left" | "right":  # as keys that go on and back do, they leave out no page before the fields
            return Action("turn-option", (1 if stroke.name == "right" else -1, "by-pages"))
        case "tab":
            return Action("turn-option", (stroke.press.back_or_on,))
    own = _own_key(stroke, sheet) if field_of(stroke.focus) in sheet.fields else None
    return own or (Action("peek") if stroke.letter == "v" and not sheet.closed else None)


def _own_key(stroke: Stroke, sheet: Sheet) -> Action | None:
    if sheet.orders is not None:
        return _order_key(stroke, sheet.orders)
    if sheet.estimates is not None:
        return _estimate_key(stroke)
    if sheet.tally is not None and sheet.tally.answers is not None:
        return _answer_key(stroke, sheet.tally)
    return _count_key(stroke)


def _count_key(stroke: Stroke) -> Action | None:
    """Up and down count, R gives the option the rest."""
    option = field_of(stroke.focus)
    if stroke.name in ("up", "down"):
        return Action("count", (option, 1 if stroke.name == "up" else -1))
    return Action("rest", (option,)) if stroke.letter == "r" else None


def _answer_key(stroke: Stroke, tally: Tally) -> Action | None:
    """Options in many words are called by letters, and may be on pages; of others, up and down turn the answer over."""
    lettered = BALLOTS[tally.ballot].items
    if stroke.name in ("up", "down"):
        return Action("page" if lettered else "turn-answer", (1 if stroke.name == "down" else -1,))
    place = _letter(stroke)
    if lettered and place is not None and place < len(tally.options):
        return Action("answer", (tally.options[place],))
    return None


def _estimate_key(stroke: Stroke) -> Action | None:
    """Both marks before decimals, whatever the keyboard; a minus where numbers can be below nothing; H for a hint."""
    if stroke.name in ("up", "down"):
        return Action("turn-option", (1 if stroke.name == "down" else -1,))
    card = stroke.session.card if stroke.session is not None else None
    match stroke.letter:
        case "," | ".":
            return Action("decimal")
        case "-" | "−" if isinstance(card, EstimateCard) and card.minimum < 0:
            return Action("minus")
        case "h":
            return Action("hint")
        case _:
            return None


def _order_key(stroke: Stroke, orders: Orders) -> Action | None:
    """An item's letter puts it into the next place; up and down turn pages of items."""
    if stroke.name in ("up", "down"):
        return Action("page", (1 if stroke.name == "down" else -1,))
    place = _letter(stroke)
    return Action("place", (orders.mixed[place],)) if place is not None and place < len(orders.mixed) else None


def _letter(stroke: Stroke) -> int | None:
    """Which letter of the alphabet was typed, from 0."""
    letter = stroke.letter.upper()
    return LETTERS.index(letter) if len(letter) == 1 and letter in LETTERS else None
