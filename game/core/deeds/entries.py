"""What is put down on sheets: counts, tables' answers, numbers and orders; while open, and corrected when closed."""

from dataclasses import replace
from math import isfinite

from game.core.ballots import Tally
from game.core.commands import EnterAnswer, EnterCount, EnterCounts, EnterEstimate, EnterOrder, EntryDeed
from game.core.deck import EstimateCard, Scale
from game.core.deeds import Done
from game.core.events import AnswerEntered, Corrected, CountEntered, CountsEntered, EstimateEntered, Event, OrderEntered
from game.core.phases import most_corrected
from game.core.reasons import Reason
from game.core.rounds import Round
from game.core.session import MOST_PEOPLE, Session

LARGEST_ESTIMATE = 1e15


def enter(session: Session, deed: EntryDeed) -> Done:
    """Put something down on the running sheet, or correct one that was closed on the same card."""
    match deed:
        case EnterCount():
            return _count(session, deed)
        case EnterCounts():
            return _counts(session, deed)
        case EnterAnswer():
            return _answer(session, deed)
        case EnterEstimate():
            return _estimate(session, deed)
        case EnterOrder():
            return _order(session, deed)


def _tally(session: Session, deed: EnterCount | EnterCounts | EnterAnswer) -> Tally | None:
    return session.tally if deed.phase is None else session.round.tally(deed.phase, deed.turn)


def _count(session: Session, deed: EnterCount) -> Done:
    tally = _tally(session, deed)
    if tally is None:
        return Reason.NOT_A_VOTE
    if tally.answers is not None:
        return Reason.TABLES_VOTE
    if deed.option not in tally.options:
        return Reason.UNKNOWN_OPTION
    if not _can_be_counted(tally, deed.count):
        return Reason.COUNT_OUT_OF_RANGE
    entry = tally.with_count(deed.option, deed.count)
    return _with_tally(session, tally, entry, CountEntered(deed.option, deed.count))


def _counts(session: Session, deed: EnterCounts) -> Done:
    tally = _tally(session, deed)
    if tally is None:
        return Reason.NOT_A_VOTE
    if tally.answers is not None:
        return Reason.TABLES_VOTE
    if len(deed.counts) != len(tally.options):
        return Reason.UNKNOWN_OPTION
    if not all(_can_be_counted(tally, count) for count in deed.counts):
        return Reason.COUNT_OUT_OF_RANGE
    return _with_tally(session, tally, replace(tally, counts=deed.counts), CountsEntered(deed.counts))


def _can_be_counted(tally: Tally, count: int | None) -> bool:
    return count is None or 0 <= count <= MOST_PEOPLE * tally.dots


def _answer(session: Session, deed: EnterAnswer) -> Done:
    tally = _tally(session, deed)
    if tally is None:
        return Reason.NOT_A_VOTE
    if tally.answers is None:
        return Reason.NOT_BY_TABLES
    if not 0 <= deed.table < len(tally.answers):
        return Reason.UNKNOWN_TABLE
    if deed.option is not None and deed.option not in tally.options:
        return Reason.UNKNOWN_OPTION
    entry = tally.with_answer(deed.table, deed.option)
    return _with_tally(session, tally, entry, AnswerEntered(deed.table, deed.option))


def _with_tally(session: Session, old: Tally, entry: Tally, event: Event) -> Done:
    if old.closed:
        if entry.cast > most_corrected(session, old):
            return Reason.TOO_MANY_VOTES
        entry = entry.close(old.room)
        event = Corrected(old.phase)
    tallies = tuple(entry if each is old else each for each in session.round.tallies)
    return _with_round(session, replace(session.round, tallies=tallies), event)


def _estimate(session: Session, deed: EnterEstimate) -> Done:
    sheet = session.estimates if deed.phase is None else session.round.estimates_of(deed.phase)
    if sheet is None:
        return Reason.NOT_AN_ESTIMATE
    if not 0 <= deed.table < len(sheet.values):
        return Reason.UNKNOWN_TABLE
    if deed.value is not None and not _can_be_estimated(session, deed.value):
        return Reason.ESTIMATE_OUT_OF_RANGE
    value = None if deed.value is None else float(deed.value)
    entry = replace(sheet, values=(*sheet.values[: deed.table], value, *sheet.values[deed.table + 1 :]))
    sheets = tuple(entry if each is sheet else each for each in session.round.estimates)
    event: Event = Corrected(sheet.phase) if sheet.closed else EstimateEntered(deed.table, value)
    return _with_round(session, replace(session.round, estimates=sheets), event)


def _can_be_estimated(session: Session, value: float) -> bool:
    """Any number that can be drawn: a guess far out of the card's range is still what the table thinks."""
    log = isinstance(session.card, EstimateCard) and session.card.scale is Scale.LOG
    return isfinite(value) and abs(value) <= LARGEST_ESTIMATE and not (log and value <= 0)


def _order(session: Session, deed: EnterOrder) -> Done:
    sheet = session.orders if deed.phase is None else session.round.orders_of(deed.phase)
    if sheet is None:
        return Reason.NOT_A_RANKING
    if not 0 <= deed.table < len(sheet.orders):
        return Reason.UNKNOWN_TABLE
    if len(set(deed.items)) != len(deed.items) or not set(deed.items) <= set(sheet.mixed):
        return Reason.UNKNOWN_ITEM
    entry = replace(sheet, orders=(*sheet.orders[: deed.table], deed.items, *sheet.orders[deed.table + 1 :]))
    lists = tuple(entry if each is sheet else each for each in session.round.orders)
    event: Event = Corrected(sheet.phase) if sheet.closed else OrderEntered(deed.table, deed.items)
    return _with_round(session, replace(session.round, orders=lists), event)


def _with_round(session: Session, played: Round, event: Event) -> Done:
    return replace(session.state, rounds=(*session.state.rounds[:-1], played)), (event,)
