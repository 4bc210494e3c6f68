"""The one door to a session: `apply` makes the next session out of a command, or says why it will not."""

from dataclasses import replace
from typing import assert_never

from game.core.commands import (
    AddTime,
    Adopt,
    Advance,
    ClockCommand,
    Command,
    DealAgain,
    Deed,
    EditArticle,
    EditNote,
    EndSession,
    EnterAnswer,
    EnterCount,
    EnterCounts,
    EnterEstimate,
    EnterOrder,
    GroupNote,
    LeaveLoop,
    LeaveOut,
    NextPart,
    PauseTimer,
    Redo,
    RemoveArticle,
    RemoveNote,
    RenameTheme,
    RestartClock,
    ResumeTimer,
    ReviseDeck,
    SetPeople,
    SetTables,
    SkipCard,
    TakeNote,
    TimeUp,
    TurnTwist,
    Undo,
)
from game.core.deeds import Done, adopting, course, entries, noting, room
from game.core.events import DeckRevised, Event, Redone, TimeAdded, TimeRanOut, TimerPaused, TimerResumed, Undone
from game.core.history import redone, remembered, standing_still, undone
from game.core.reasons import Reason
from game.core.revising import revised
from game.core.session import Session
from game.core.timer import Paused, Running, Untimed, extended, remaining_ms, resumed
from game.frozen import dataclass

MOST_ADDED_MS = 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Applied:
    """The command was carried out."""

    session: Session
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """The command was refused; the session stays as it is."""

    reason: Reason


def apply(session: Session, command: Command) -> Applied | Rejected:
    """Carry out one command. Always validates; never raises for any command of any field values."""
    if command.at_ms < session.at_ms:
        return Rejected(Reason.CLOCK_WENT_BACK)
    match command:
        case Undo():
            return _undo(session, command.at_ms)
        case Redo():
            return _redo(session, command.at_ms)
        case ReviseDeck():
            return _revise(session, command)
        case PauseTimer() | ResumeTimer() | AddTime() | TimeUp():
            return _turn_clock(session, command)
        case _:
            return _do(session, command)


def _undo(session: Session, now_ms: int) -> Applied | Rejected:
    if not session.history.past:
        return Rejected(Reason.NOTHING_TO_UNDO)
    before, step = undone(session, now_ms)
    return Applied(before, (Undone(step.deed, before.format.id, before.phase.id),))


def _redo(session: Session, now_ms: int) -> Applied | Rejected:
    if not session.history.future:
        return Rejected(Reason.NOTHING_TO_REDO)
    after, step = redone(session, now_ms)
    return Applied(after, (Redone(step.deed, session.format.id, session.phase.id),))


def _revise(session: Session, command: ReviseDeck) -> Applied | Rejected:
    if session.state.finished:
        return Rejected(Reason.SESSION_IS_OVER)
    if command.deck.id not in [deck.id for deck in session.decks]:
        return Rejected(Reason.UNKNOWN_DECK)
    return Applied(replace(revised(session, command.deck), at_ms=command.at_ms), (DeckRevised(command.deck.id),))


def _turn_clock(session: Session, command: ClockCommand) -> Applied | Rejected:
    state, now_ms = session.state, command.at_ms
    if state.finished:
        return Rejected(Reason.SESSION_IS_OVER)
    event: Event
    match command, state.timer:
        case PauseTimer(), Running():
            state, event = standing_still(state, now_ms), TimerPaused()
        case ResumeTimer(), Paused():
            state, event = replace(state, timer=resumed(state.timer, now_ms)), TimerResumed()
        case AddTime(by_ms=by_ms), timer if not isinstance(timer, Untimed) or by_ms > 0:
            by_ms = max(-MOST_ADDED_MS, min(MOST_ADDED_MS, by_ms))
            timer = extended(timer, by_ms, now_ms)
            over = (remaining_ms(timer, now_ms) or 0) <= 0
            state, event = replace(state, timer=timer, time_up=state.time_up and over), TimeAdded(by_ms)
        case TimeUp(), Running() if not state.time_up and (remaining_ms(state.timer, now_ms) or 0) <= 0:
            state, event = replace(state, time_up=True), TimeRanOut()
        case TimeUp(), _:
            return Rejected(Reason.TIME_IS_NOT_UP)
        case _, Untimed():
            return Rejected(Reason.NO_CLOCK)
        case PauseTimer(), _:
            return Rejected(Reason.CLOCK_STANDS_STILL)
        case _:
            return Rejected(Reason.CLOCK_RUNS)
    return Applied(replace(session, state=state, at_ms=now_ms), (event,))


def _do(session: Session, deed: Deed) -> Applied | Rejected:
    if session.state.finished and not isinstance(deed, EditArticle | RemoveArticle | Adopt):
        return Rejected(Reason.SESSION_IS_OVER)  # the charter can still be put into better words at the end
    if isinstance(deed, TakeNote | EditNote):
        deed = replace(deed, text=noting.cleaned(deed.text))  # first, so that the history keeps no more than that
    done = _done(session, deed)
    if isinstance(done, Reason):
        return Rejected(done)
    state, happened = done
    return Applied(remembered(session, deed, state), happened)


def _done(session: Session, deed: Deed) -> Done:
    match deed:
        case Advance() | LeaveLoop() | SkipCard() | NextPart() | LeaveOut() | EndSession():
            return course.go(session, deed)
        case EnterCount() | EnterCounts() | EnterAnswer() | EnterEstimate() | EnterOrder():
            return entries.enter(session, deed)
        case TakeNote() | EditNote() | RemoveNote() | GroupNote() | RenameTheme():
            return noting.note(session, deed)
        case SetPeople() | SetTables() | DealAgain() | TurnTwist() | RestartClock():
            return room.change(session, deed)
        case Adopt() | EditArticle() | RemoveArticle():
            return adopting.write(session, deed)
        case _:
            assert_never(deed)
