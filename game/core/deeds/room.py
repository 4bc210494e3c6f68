"""The room itself: how many are here, what the tables play, a twist turned over, and its time given once more."""

from dataclasses import replace

from game.core.commands import DealAgain, RestartClock, RoomDeed, SetPeople, SetTables, TurnTwist
from game.core.deals import dealt
from game.core.deeds import Done
from game.core.entering import phase_seconds
from game.core.events import ClockRestarted, PeopleChanged, RolesDealt, TablesChanged, TwistTurnedOver
from game.core.format import PhaseKind
from game.core.loops import items_for_tables
from game.core.phases import TALKING_KINDS
from game.core.reasons import Reason
from game.core.rounds import Estimates, Orders, Round, TwistTurned
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES, Session
from game.core.timer import Running, Untimed, extended, paused, started

TWIST_MS = 60_000
"""What the clock gets when a twist is turned over: the room has something new to talk about."""


def change(session: Session, deed: RoomDeed) -> Done:
    """Carry out a deed on the room."""
    match deed:
        case SetPeople(people=people):
            if not FEWEST_PEOPLE <= people <= MOST_PEOPLE:
                return Reason.PEOPLE_OUT_OF_RANGE
            return replace(session.state, people=people), (PeopleChanged(people),)
        case SetTables(tables=tables):
            return _set_tables(session, tables)
        case DealAgain():
            return _deal_again(session)
        case TurnTwist():
            return _turn_twist(session, deed)
        case RestartClock():
            return _restart_clock(session, deed.at_ms)


def _set_tables(session: Session, tables: int) -> Done:
    """Open sheets and a loop of tables get room for new tables and lose those that are gone; what was closed stays."""
    if not 1 <= tables <= MOST_TABLES:
        return Reason.TABLES_OUT_OF_RANGE
    played = session.round
    tally, numbers, orders = session.tally, session.estimates, session.orders
    if tally is not None and tally.answers is not None and not tally.closed:
        answers = (*tally.answers, *(None,) * tables)[:tables]
        resized = tally.with_answers(answers)
        played = replace(played, tallies=tuple(resized if each is tally else each for each in played.tallies))
    if numbers is not None and not numbers.closed:
        sheet = Estimates(numbers.phase, (*numbers.values, *(None,) * tables)[:tables])
        played = replace(played, estimates=tuple(sheet if each is numbers else each for each in played.estimates))
    if orders is not None and not orders.closed:
        lists = Orders(orders.phase, orders.mixed, (*orders.orders, *((),) * tables)[:tables])
        played = replace(played, orders=tuple(lists if each is orders else each for each in played.orders))
    state = replace(session.state, tables=tables, rounds=(*session.state.rounds[:-1], played))
    state = replace(state, items=items_for_tables(session, state))
    if session.phase.kind is PhaseKind.ASSIGN and session.deal is not None:
        return _dealt(replace(session, state=state), TablesChanged(tables))
    return state, (TablesChanged(tables),)


def _deal_again(session: Session) -> Done:
    if session.phase.kind is not PhaseKind.ASSIGN or session.deal is None or not session.deal.roles:
        return Reason.NOTHING_DEALT
    return _dealt(session)


def _dealt(session: Session, *events: TablesChanged) -> Done:
    deal, dice = dealt(session, session.state, session.phase)
    state = replace(session.state, dice=dice, rounds=(*session.state.rounds[:-1], session.round.with_deal(deal)))
    return state, (*events, RolesDealt(deal.roles))


def _turn_twist(session: Session, deed: TurnTwist) -> Done:
    if session.phase.kind not in TALKING_KINDS:
        return Reason.NO_TALK_NOW
    card, played = session.card, session.round
    if card is None or len(played.twists) >= len(card.twists):
        return Reason.NO_TWIST
    closed = sum(tally.closed for tally in played.tallies)
    turned = TwistTurned(len(played.twists), session.phase.id, closed)
    timer = session.state.timer
    if session.settings.pace:
        timer = extended(timer, TWIST_MS, deed.at_ms)
    state = replace(
        session.state,
        rounds=(*session.state.rounds[:-1], _twisted(played, turned)),
        timer=timer,
        time_up=False,
    )
    return state, (TwistTurnedOver(turned.twist),)


def _twisted(played: Round, turned: TwistTurned) -> Round:
    return replace(played, twists=(*played.twists, turned))


def _restart_clock(session: Session, now_ms: int) -> Done:
    """A clock that stands still stays so; one that the phase got only by added time is gone again."""
    before = session.state.timer
    timer = started(phase_seconds(session.settings, session.phase), now_ms)
    if isinstance(before, Untimed) and isinstance(timer, Untimed):
        return Reason.NO_CLOCK
    timer = timer if isinstance(before, Running) else paused(timer, now_ms)
    return replace(session.state, timer=timer, time_up=False), (ClockRestarted(),)
