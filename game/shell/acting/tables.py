"""Verbs that put down what tables say: an answer, a number, an order."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.ballots import Tally
from game.core.commands import EnterAnswer, EnterEstimate, EnterOrder
from game.core.deck import EstimateCard, Scale
from game.core.deeds.entries import LARGEST_ESTIMATE
from game.core.reasons import Reason
from game.core.rounds import Orders
from game.core.session import Session
from game.i18n.numbers import number_words
from game.view.fields import field_id, field_of
from game.view.sheets import Sheet
from game.view.stage import Said

if TYPE_CHECKING:
    from game.shell.director import Director

MOST_TYPED = 17
"""So many characters hold every number that can be put down."""


def act(director: "Director", session: Session, sheet: Sheet, verb: str, args: tuple[str | int, ...]) -> bool:
    """Carry out a verb on what the table with the focus says."""
    field = field_of(director.stage.focus)
    if field not in sheet.fields:
        return False
    table = int(field)
    if sheet.tally is not None:
        return _answer(director, sheet, sheet.tally, table, verb, args)
    if sheet.estimates is not None:
        return _estimate(director, session, sheet, table, verb, args)
    return sheet.orders is not None and _order(director, sheet, sheet.orders, table, verb, args)


def _answer(
    director: "Director", sheet: Sheet, tally: Tally, table: int, verb: str, args: tuple[str | int, ...]
) -> bool:
    """An answer by its option or the option's number; then it is the next table's turn."""
    answers = tally.answers or ()
    match verb, args:
        case "answer", (str(option),) if option in tally.options:
            _give(director, sheet, table, option)
            _go_on(director, sheet, table)
        case "digit", (str(digit),):
            if 1 <= int(digit) <= len(tally.options):
                _give(director, sheet, table, tally.options[int(digit) - 1])
                _go_on(director, sheet, table)
        case "turn-answer", (int(step),) if tally.options:
            there = answers[table]
            place = tally.options.index(there) + step if there is not None else min(0, step)
            _give(director, sheet, table, tally.options[place % len(tally.options)])
        case "erase", ():
            _give(director, sheet, table, None)
        case _:
            return False
    return True


def _give(director: "Director", sheet: Sheet, table: int, option: str | None) -> None:
    corrected, turn = (sheet.phase, sheet.turn) if sheet.closed else (None, 0)
    director.do(EnterAnswer(director.now_ms, table, option, corrected, turn))


def _go_on(director: "Director", sheet: Sheet, table: int) -> None:
    """To the next table, unless an answer is mended."""
    if table + 1 < len(sheet.fields) and not sheet.closed:
        director.focus(field_id(str(table + 1)))
        director.stage = replace(director.stage, went_on=True)


def _estimate(
    director: "Director", session: Session, sheet: Sheet, table: int, verb: str, args: tuple[str | int, ...]
) -> bool:
    """A number character by character; what is not yet a number leaves the field empty."""
    typed = director.stage.typed
    match verb, args:
        case "digit", (str(digit),):
            typed += digit
        case "decimal", ():
            typed += "" if "." in typed else "." if typed.strip("-") else "0."
        case "minus", ():
            typed = typed.removeprefix("-") if typed.startswith("-") else "-" + typed
        case "erase", ():
            typed = typed[:-1]
        case "hint", ():
            _hint(director, session)
            return True
        case _:
            return False
    value = _number(typed)
    if len(typed) > MOST_TYPED or (value is not None and abs(value) > LARGEST_ESTIMATE):
        director.say(Reason.ESTIMATE_OUT_OF_RANGE)
        return True
    card = session.card
    if value is not None and value <= 0 and isinstance(card, EstimateCard) and card.scale is Scale.LOG:
        value = None  # 0.5 begins with 0, which has no place on such a scale
    director.stage = replace(director.stage, typed=typed)
    director.do(EnterEstimate(director.now_ms, table, value, sheet.phase if sheet.closed else None))
    return True


def _number(typed: str) -> float | None:
    try:
        return float(typed)
    except ValueError:
        return None


def _hint(director: "Director", session: Session) -> None:
    """Between which numbers the answer lies, for a room that has no idea; what is being typed stays."""
    card, typed = session.card, director.stage.typed
    if isinstance(card, EstimateCard):
        low, high = (number_words(value, director.tr.language) for value in (card.minimum, card.maximum))
        director.say(Said("estimate-range", (("low", low), ("high", high))))
        director.stage = replace(director.stage, typed=typed)


def _order(
    director: "Director", sheet: Sheet, orders: Orders, table: int, verb: str, args: tuple[str | int, ...]
) -> bool:
    """Items placed one after the other; one that is placed already is taken out."""
    order = orders.orders[table]
    match verb, args:
        case "place", (str(item),) if item in orders.mixed:
            order = tuple(each for each in order if each != item) if item in order else (*order, item)
        case "erase", ():
            order = order[:-1]
        case "digit", _:
            return True
        case _:
            return False
    director.do(EnterOrder(director.now_ms, table, order, sheet.phase if sheet.closed else None))
    return True
