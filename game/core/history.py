"""Undo and redo: going back brings the clock back standing still, because the room has to find its place again."""

from dataclasses import replace

from game.core.commands import Deed, EnterCount, EnterEstimate, EnterOrder, SetPeople, SetTables
from game.core.entering import phase_seconds
from game.core.session import History, Session, State, Step
from game.core.timer import Paused, Untimed, paused, remaining_ms

DEPTH = 400
"""How many deeds can be undone: more than a two-hour session has, and few enough to copy at every command."""


def remembered(session: Session, deed: Deed, after: State) -> Session:
    """The session after a deed, the state before it kept for undo. What could be redone is gone.

    Digits typed one after another into the same field are one deed, so that undo empties the field at once.
    """
    past = session.history.past
    if past and not session.history.future and _continues(session, past[-1].deed, deed):
        past = (*past[:-1], Step(deed, past[-1].state))
    else:
        gave_ms = _given_ms(session.state, after, deed.at_ms)
        kept = _kept(session.state, after, deed.at_ms)
        past = (*past[-(DEPTH - 1) :], Step(deed, kept, gave_ms, bool(gave_ms) and session.state.time_up))
    return replace(session, state=after, history=History(past), at_ms=deed.at_ms)


def undone(session: Session, now_ms: int) -> tuple[Session, Step]:
    """The session before its last deed, and that deed. The history must not be empty.

    The clock goes back with its phase. A deed done within the running phase (a note, a count) leaves it where it is:
    who takes a note back must not give a speaker a minute back. Only what the deed itself gave (a twist) is taken.
    """
    *past, step = session.history.past
    future = (*session.history.future, _turned_round(session, step, now_ms))
    state = _with_its_clock(session, step, -step.gave_ms, now_ms)
    return replace(session, state=state, history=History(tuple(past), future), at_ms=now_ms), step


def redone(session: Session, now_ms: int) -> tuple[Session, Step]:
    """The session with the deed undone last done again, and that deed. There must be one."""
    *future, step = session.history.future
    past = (*session.history.past, _turned_round(session, step, now_ms))
    state = _with_its_clock(session, step, step.gave_ms, now_ms)
    return replace(session, state=state, history=History(past, tuple(future)), at_ms=now_ms), step


def _turned_round(session: Session, step: Step, now_ms: int) -> Step:
    """What leads back from where `step` leads."""
    told = bool(step.gave_ms) and session.state.time_up  # the room is not told twice
    return replace(step, state=_kept(session.state, step.state, now_ms), told=told)


def _kept(state: State, other: State, now_ms: int) -> State:
    """A state as the history keeps it: with its clock only where going to `other` and back changes the phase."""
    return (
        replace(state, timer=Untimed(), time_up=False) if _same_phase(state, other) else standing_still(state, now_ms)
    )


def _given_ms(before: State, after: State, now_ms: int) -> int:
    """How much longer a deed within a phase made its clock."""
    if not _same_phase(before, after) or before.timer == after.timer:
        return 0
    return (remaining_ms(after.timer, now_ms) or 0) - (remaining_ms(before.timer, now_ms) or 0)


def _with_its_clock(session: Session, step: Step, more_ms: int, now_ms: int) -> State:
    now, other = session.state, step.state
    if not _same_phase(now, other):
        return other
    timer = paused(now.timer, now_ms)
    if not more_ms:
        return replace(other, timer=timer, time_up=now.time_up)
    left_ms = (remaining_ms(timer, now_ms) or 0) + more_ms
    if left_ms <= 0 and not phase_seconds(session.settings, session.phase):
        return replace(other, timer=Untimed(), time_up=False)  # it had no clock before it was given one
    return replace(other, timer=Paused(left_ms), time_up=step.told and left_ms <= 0)


def _same_phase(one: State, other: State) -> bool:
    return _place(one) == _place(other)


def _place(state: State) -> tuple[int, int, int, int, bool]:
    return state.part, len(state.rounds), state.phase, state.turn, state.finished


def standing_still(state: State, now_ms: int) -> State:
    """The state with its clock paused."""
    return replace(state, timer=paused(state.timer, now_ms))


def _continues(session: Session, earlier: Deed, later: Deed) -> bool:
    here = _place(session.history.past[-1].state) == _place(session.state)
    match earlier, later:
        case EnterCount(), EnterCount():
            return here and (earlier.option, earlier.phase, earlier.turn) == (later.option, later.phase, later.turn)
        case EnterEstimate(), EnterEstimate():
            return here and (earlier.table, earlier.phase) == (later.table, later.phase)
        case EnterOrder(), EnterOrder():
            return here and (earlier.table, earlier.phase) == (later.table, later.phase)
        case SetPeople(), SetPeople():
            return True
        case SetTables(), SetTables():
            return here
        case _:
            return False
