"""Entering places: the clock started, the ballot, the sheet or the deal of the phase made ready.

Each turn of a loop has a ballot of its own; numbers, orders and deals of a further turn take the place of those before.
"""

from dataclasses import replace

from game.core.ballots import BALLOTS, Tally
from game.core.deals import dealt
from game.core.deck import RankingCard
from game.core.dice import Dice, shuffled
from game.core.format import Phase, PhaseKind, Voters
from game.core.loops import Place, vote_options
from game.core.rounds import Estimates, Orders, Round, Shown
from game.core.session import Session, Settings, State
from game.core.timer import started


def entered(session: Session, state: State, place: Place, now_ms: int) -> State:
    """The state at the start of a place of the running card."""
    phase = session.parts[state.part].format.phases[place.phase]
    timer = started(phase_seconds(session.settings, phase), now_ms)
    state = replace(state, phase=place.phase, turn=place.turn, items=place.items, step=0, timer=timer, time_up=False)
    match phase.kind:
        case PhaseKind.VOTE:
            return _with_ballot(session, state, phase)
        case PhaseKind.ESTIMATE:
            return _with_estimates(state, phase)
        case PhaseKind.RANK:
            return _with_orders(session, state, phase)
        case PhaseKind.ASSIGN:
            return _with_deal(session, state, phase)
        case PhaseKind.REVEAL:
            return with_step_shown(state, phase)
        case _:
            return state


def with_step_shown(state: State, phase: Phase) -> State:
    """The state with the running step of a reveal put down as seen."""
    played = state.rounds[-1].with_shown(Shown(phase.id, state.turn, state.step + 1))
    return replace(state, rounds=(*state.rounds[:-1], played))


def phase_seconds(settings: Settings, phase: Phase) -> int:
    """How long a phase lasts at the session's pace, in whole seconds; 0 is untimed."""
    return round(phase.seconds * settings.pace / 100)


def _with_ballot(session: Session, state: State, phase: Phase) -> State:
    played = state.rounds[-1]
    if phase.ballot is None or played.tally(phase.id, state.turn) is not None:
        return state
    options = vote_options(session, state, phase)
    tally = replace(
        Tally.empty(phase.id, BALLOTS[phase.ballot].id, options),
        turn=state.turn,
        about=_about(session, state),
        dots=phase.dots if BALLOTS[phase.ballot].many else 1,
        answers=(None,) * state.tables if phase.by is Voters.TABLES else None,
    )
    if tally.ballot == "position":
        tally = _where_they_stood(played, tally)
    return replace(state, rounds=(*state.rounds[:-1], replace(played, tallies=(*played.tallies, tally))))


def _about(session: Session, state: State) -> str | None:
    """What the running turn is about; a loop that only counts its turns is about nothing else than the card."""
    loop = session.parts[state.part].format.loop_of(state.phase)
    return state.items[state.turn] if loop is not None and loop.each is not None and state.items else None


def _where_they_stood(played: Round, tally: Tally) -> Tally:
    """People on a line stand where they stood until they move: only what changed has to be counted again."""
    before = [each for each in played.tallies if each.closed and each.options == tally.options]
    return replace(tally, counts=before[-1].counts) if before and tally.answers is None else tally


def _with_estimates(state: State, phase: Phase) -> State:
    played = state.rounds[-1]
    sheets = (
        *(each for each in played.estimates if each.phase != phase.id),
        Estimates(phase.id, (None,) * state.tables),
    )
    return replace(state, rounds=(*state.rounds[:-1], replace(played, estimates=sheets)))


def _with_orders(session: Session, state: State, phase: Phase) -> State:
    played = state.rounds[-1]
    card = session.card_of(played)
    if not isinstance(card, RankingCard):
        return state
    shown, dice = mixed(card, state.dice)
    sheets = (
        *(each for each in played.orders if each.phase != phase.id),
        Orders(phase.id, shown, ((),) * state.tables),
    )
    return replace(state, rounds=(*state.rounds[:-1], replace(played, orders=sheets)), dice=dice)


def mixed(card: RankingCard, dice: Dice) -> tuple[tuple[str, ...], Dice]:
    """The items of a ranking as the room sees them: shuffled, but not into the answer."""
    order, dice = shuffled(dice, [item.id for item in card.items])
    if order == tuple(item.id for item in card.in_order):
        order = (*order[1:], order[0])
    return order, dice


def _with_deal(session: Session, state: State, phase: Phase) -> State:
    played = state.rounds[-1]
    deal, dice = dealt(session, state, phase)
    return replace(state, rounds=(*state.rounds[:-1], played.with_deal(deal)), dice=dice)
