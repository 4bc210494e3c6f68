"""Putting down what the room says: votes, tables' answers, numbers and orders, each with its own fields."""

from game.core.ballots import Tally
from game.core.deck import DilemmaCard
from game.core.session import Session
from game.view.entry.narrow import is_narrow, put_narrow
from game.view.entry.numbers import put_numbers
from game.view.entry.option_list import put_list
from game.view.entry.orders import put_orders
from game.view.entry.stacked import draw_stacked
from game.view.entry.tables import put_tables
from game.view.entry.wide import is_wide, put_wide
from game.view.frame import put_ask_line, put_frame
from game.view.measures import ROUNDING
from game.view.pen import Pen
from game.view.scene import Box, Node
from game.view.sheets import Sheet, sheet_running
from game.view.stage import Stage


def draw(pen: Pen, session: Session, stage: Stage, now_ms: int) -> None:
    """What the room is asked, then the fields of the running sheet.

    Where a dilemma's options leave no room for its question, the question goes into the line of what is asked. Larger
    text has the claim, what is asked and the fields side by side only where all of it fits the window.
    """
    sheet = sheet_running(session)
    if pen.narrow or pen.canvas > pen.height:
        draw_stacked(pen, session, stage, sheet)
        return
    tried = pen.copy() if pen.flows else pen
    _draw_beside(tried, session, stage, sheet, now_ms)
    if not pen.flows:
        return
    if _is_whole(tried):
        pen.take(tried)
    else:
        draw_stacked(pen, session, stage, sheet)


def _draw_beside(pen: Pen, session: Session, stage: Stage, sheet: Sheet | None, now_ms: int) -> None:
    """The claim, what is asked and the fields beside or below each other.

    The room sees what it is asked and what to do: before one of the two goes, air does, and the clock stands above.
    """
    slim = pen.copy()
    frame = put_frame(pen, session, stage)
    first, wordings = len(pen.nodes), _asked(pen, frame.w * BESIDE_CLOCK, session, sheet)
    for asked in wordings:
        if _put_asked(pen, frame, session, stage, sheet, now_ms, asked) or len(wordings) == 1:
            return
        del pen.nodes[first:]
    slim.slim = True
    frame_of_slim = put_frame(slim, session, stage)
    before = len(slim.nodes)
    for asked in _asked(slim, frame_of_slim.w, session, sheet):
        if _put_asked(slim, frame_of_slim, session, stage, sheet, now_ms, asked):
            pen.take(slim)
            return
        del slim.nodes[before:]
    if not _chooses(session, sheet):  # items on pages, the question above them or in the line of what is asked
        pen.take(slim)
        pen.nodes = slim.nodes[:before]
        for asked in (PROMPT, *_asked(pen, frame_of_slim.w, session, sheet)[-1:]):
            del pen.nodes[before:]
            _put_asked(pen, frame_of_slim, session, stage, sheet, now_ms, asked)
            if _ids(pen.nodes[before:]) & ABOUT:
                return
        return
    questions = _worded(pen, frame.w * BESIDE_CLOCK, session)
    for asked in questions:
        if _put_asked(pen, frame, session, stage, sheet, now_ms, asked):
            return
        del pen.nodes[first:]
    _put_asked(pen, frame, session, stage, sheet, now_ms, PROMPT)  # options on pages, below their question
    if questions and not _ids(pen.nodes[first:]) & ABOUT:
        del pen.nodes[first:]
        _put_asked(pen, frame, session, stage, sheet, now_ms, questions[-1])


def _put_asked(
    pen: Pen, frame: Box, session: Session, stage: Stage, sheet: Sheet | None, now_ms: int, asked: str
) -> bool:
    """The line of what is asked and the fields; tells whether all of them and the question are on one page."""
    first = len(pen.nodes)
    inside = put_ask_line(pen, frame, session, now_ms, asked=asked)
    if sheet is not None:
        put_sheet(pen, inside, session, stage, sheet)
    put = _ids(pen.nodes[first:])
    return not put & PAGED and (asked != PROMPT or bool(put & ABOUT))


def _ids(nodes: list[Node]) -> set[str]:
    return {node.id for node in nodes}


def _is_whole(pen: Pen) -> bool:
    """Whether all is on the one page, the claim too, and nothing below the table."""
    ids = _ids(pen.nodes)
    lowest = max((node.box.bottom for node in pen.nodes if node.id == "check"), default=0.0)
    return pen.over <= ROUNDING and not ids & PAGED and "claim" in ids and lowest <= pen.safe.bottom - pen.foot


def _asked(pen: Pen, width: float, session: Session, sheet: Sheet | None) -> list[str]:
    """What may stand in the line of what is asked, best first: the question stands with it where fields have its room.

    `width` is how many pixels wide that line is beside the clock.
    """
    prompt = pen.tr(session.phase.prompt)
    if sheet is None or (sheet.orders is None and not _chooses(session, sheet)):
        return [PROMPT]
    return [PROMPT, *(f"{prompt} {each}" for each in reversed(_worded(pen, width, session)))]


def _chooses(session: Session, sheet: Sheet | None) -> bool:
    """Whether the ways out of a dilemma are what the room votes for."""
    card, tally = session.card, sheet.tally if sheet is not None else None
    if tally is None or not isinstance(card, DilemmaCard):
        return False
    return tally.options == tuple(option.id for option in card.options)


def _worded(pen: Pen, width: float, session: Session) -> list[str]:
    """The question of the card in two lines of that many pixels, and in one, as far as it is whole in them."""
    card = session.card
    found = [pen.reminder(pen.tr(card.text), width, lines) for lines in (2, 1)] if card is not None else []
    return [each for each in found if not each.endswith("…")]


PAGED = frozenset({"pages", "options-on", "items-on"})
"""What stands on an entry that has pages of its own."""

ABOUT = frozenset({"claim", "reminder"})
"""What a vote is about, above its fields."""

PROMPT = ""
"""Stands for the phase's own prompt in the line of what is asked."""

BESIDE_CLOCK = 0.75
"""The part of that line that words have beside the clock."""


def put_sheet(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet) -> None:
    """The fields of a sheet with what it is about."""
    tally, numbers, orders = sheet.tally, sheet.estimates, sheet.orders
    if numbers is not None:
        put_numbers(pen, box, session, stage, sheet, numbers)
    elif orders is not None:
        put_orders(pen, box, session, stage, sheet, orders)
    elif tally is not None:
        put_votes(pen, box, session, stage, sheet, tally)


def put_votes(pen: Pen, box: Box, session: Session, stage: Stage, sheet: Sheet, tally: Tally) -> None:
    """The fields of a vote: for each table, or for each option by how many there are and how much they say."""
    if tally.answers is not None:
        put_tables(pen, box, session, stage, sheet, tally)
    elif is_wide(pen, box, session, tally):
        put_wide(pen, box, session, stage, sheet, tally)
    elif is_narrow(pen, session, tally):
        put_narrow(pen, box, session, stage, sheet, tally)
    else:
        put_list(pen, box, session, stage, sheet, tally)
