"""Going on: steps, turns, phases, cards and parts, and leaving things out."""

from dataclasses import replace

from game.core.commands import Advance, CourseDeed, EndSession, LeaveLoop, LeaveOut, NextPart, SkipCard
from game.core.deeds import Done
from game.core.entering import entered, with_step_shown
from game.core.events import (
    CardDrawn,
    CardSkipped,
    EstimatesClosed,
    Event,
    OrdersClosed,
    PartEntered,
    PartLeft,
    PhaseEntered,
    SessionEnded,
    SomethingLeftOut,
    StepShown,
    VoteClosed,
)
from game.core.format import PhaseKind
from game.core.loops import Place, first_place, is_left_out, next_place, place_after_loop
from game.core.phases import obstacle, room, steps
from game.core.reasons import Reason
from game.core.rounds import Round
from game.core.session import LeftOut, Session, State
from game.core.timer import paused


def go(session: Session, deed: CourseDeed) -> Done:
    """Carry out a deed that moves the room."""
    match deed:
        case Advance():
            return _advance(session, deed)
        case LeaveLoop():
            return _leave_loop(session, deed)
        case SkipCard():
            return _skip(session, deed.at_ms)
        case NextPart():
            return _next_part(session, deed.at_ms)
        case LeaveOut():
            return _leave_out(session, deed)
        case EndSession():
            return _ended(session.state, deed.at_ms), (SessionEnded(),)


def _advance(session: Session, deed: Advance) -> Done:
    state = session.state
    if state.step + 1 < len(steps(session, session.phase)):
        state = replace(state, step=state.step + 1)
        if session.phase.kind is PhaseKind.REVEAL:
            state = with_step_shown(state, session.phase)
        return state, (StepShown(state.step),)
    reason = obstacle(session, deed.confirmed)
    if reason is not None:
        return reason
    state, closed = _closed(session)
    place, dice = next_place(session, state)
    after, events = _at(session, replace(state, dice=dice), place, deed.at_ms)
    return after, (*closed, *events)


def _leave_loop(session: Session, deed: LeaveLoop) -> Done:
    if place_after_loop(session, session.state) is None:
        return Reason.NO_LOOP
    untouched = session.tally is not None and session.tally.cast == 0 and not session.tally.closed
    reason = None if untouched else obstacle(session, deed.confirmed)
    if reason is not None:
        return reason
    # A vote that nobody has begun is taken back: it would count as a vote of nobody.
    state, closed = (_without_open_vote(session), ()) if untouched else _closed(session)
    found = place_after_loop(session, state)
    if found is None:
        return Reason.NO_LOOP
    place, dice = found
    after, events = _at(session, replace(state, dice=dice), place, deed.at_ms)
    return after, (*closed, *events)


def _skip(session: Session, now_ms: int) -> Done:
    skipped = replace(session.round, skipped=True)
    state = replace(session.state, rounds=(*session.state.rounds[:-1], skipped))
    after, events = _next_card(session, state, now_ms)
    name = session.round.card.card if session.round.card is not None else ""
    return after, (CardSkipped(name), *events)


def _next_part(session: Session, now_ms: int) -> Done:
    if not any(session.cards_of(part) for part in range(session.state.part + 1, len(session.parts))):
        return Reason.NO_FURTHER_PART
    played = replace(session.round, left=_something_is_left(session))
    state = replace(session.state, rounds=(*session.state.rounds[:-1], played))
    after, events = _part_after(session, state, now_ms)
    return after, (PartLeft(session.state.part), *events)


def _something_is_left(session: Session) -> bool:
    """Whether the running part is not yet played to its end: a step, a phase or a card of it is still to come."""
    state = session.state
    further_steps = state.step + 1 < len(steps(session, session.phase))
    further_cards = len(session.rounds_of_part) < session.cards_of(state.part)
    return further_steps or further_cards or next_place(session, state)[0] is not None


def _leave_out(session: Session, deed: LeaveOut) -> Done:
    state = session.state
    if not 0 <= deed.part < len(session.parts) or not _can_be_left_out(session, deed):
        return Reason.CANNOT_BE_LEFT_OUT
    left = LeftOut(deed.what, deed.part, deed.phase if deed.what == "phase" else None)
    return replace(state, left_out=(*state.left_out, left)), (SomethingLeftOut(left.what, left.part, left.phase),)


def _can_be_left_out(session: Session, deed: LeaveOut) -> bool:
    """A part to come, a card to come of a part (but not its last one), a skippable phase to come of this card."""
    state = session.state
    match deed.what:
        case "part":
            return deed.part > state.part and session.cards_of(deed.part) > 0
        case "card":
            played = sum(each.part == deed.part for each in state.rounds)
            return deed.part >= state.part and session.cards_of(deed.part) > max(1, played)
        case "phase":
            to_come = session.format.phases[state.phase + 1 :]
            found = next((phase for phase in to_come if phase.id == deed.phase), None)
            here = deed.part == state.part and found is not None and found.skippable
            return here and found is not None and not is_left_out(state, found)
        case _:
            return False


def _at(session: Session, state: State, place: Place | None, now_ms: int) -> tuple[State, tuple[Event, ...]]:
    if place is None:
        return _next_card(session, state, now_ms)
    phase = session.parts[state.part].format.phases[place.phase]
    return entered(session, state, place, now_ms), (PhaseEntered(phase.id, phase.kind, place.turn),)


def _next_card(session: Session, state: State, now_ms: int) -> tuple[State, tuple[Event, ...]]:
    """The next card of the running part, or the next part, or the end. Phases left out come back with the new card."""
    played = sum(each.part == state.part for each in state.rounds)
    if played >= session.cards_of(state.part):
        return _part_after(session, state, now_ms)
    card = session.parts[state.part].pile[played]
    return _on_a_card(session, state, Round(state.part, card), now_ms)


def _part_after(session: Session, state: State, now_ms: int) -> tuple[State, tuple[Event, ...]]:
    for part in range(state.part + 1, len(session.parts)):
        if session.cards_of(part):
            state = replace(state, part=part)
            after, events = _on_a_card(session, state, Round(part, session.parts[part].pile[0]), now_ms)
            return after, (PartEntered(part, session.parts[part].format.id), *events)
    return _ended(state, now_ms), (SessionEnded(),)


def _on_a_card(session: Session, state: State, begun: Round, now_ms: int) -> tuple[State, tuple[Event, ...]]:
    kept = tuple(left for left in state.left_out if left.what != "phase")
    state = replace(state, rounds=(*state.rounds, begun), left_out=kept)
    place, dice = first_place(session, state)
    drawn: tuple[Event, ...] = (CardDrawn(begun.card.card),) if begun.card is not None else ()
    if place is None:  # a format that is one empty loop: there is nothing to do with this card
        return _next_card(session, state, now_ms)
    after, events = _at(session, replace(state, dice=dice), place, now_ms)
    return after, (*drawn, *events)


def _ended(state: State, now_ms: int) -> State:
    return replace(state, finished=True, timer=paused(state.timer, now_ms))


def _closed(session: Session) -> tuple[State, tuple[Event, ...]]:
    """The state with the vote, the estimates or the orders of the running phase closed."""
    played, phase = session.round, session.phase.id
    events: tuple[Event, ...] = ()
    tally, numbers, orders = session.tally, session.estimates, session.orders
    if tally is not None:
        closed = tally.close(room(session, tally))
        played = replace(played, tallies=tuple(closed if each is tally else each for each in played.tallies))
        events = (VoteClosed(phase),)
    elif numbers is not None:
        sheets = tuple(replace(each, closed=True) if each is numbers else each for each in played.estimates)
        played, events = replace(played, estimates=sheets), (EstimatesClosed(phase),)
    elif orders is not None:
        lists = tuple(replace(each, closed=True) if each is orders else each for each in played.orders)
        played, events = replace(played, orders=lists), (OrdersClosed(phase),)
    return replace(session.state, rounds=(*session.state.rounds[:-1], played)), events


def _without_open_vote(session: Session) -> State:
    tallies = tuple(each for each in session.round.tallies if each is not session.tally)
    return replace(session.state, rounds=(*session.state.rounds[:-1], replace(session.round, tallies=tallies)))
