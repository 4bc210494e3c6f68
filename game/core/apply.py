"""The one door to a session: `apply` makes the next session out of a command, or says why it will not."""

from dataclasses import dataclass, replace
from typing import assert_never

from game.core.ballots import BALLOTS, SIDES
from game.core.commands import (
    AddTime,
    Advance,
    ClockCommand,
    Command,
    Deed,
    EndSession,
    EnterCount,
    NoteArgument,
    PauseTimer,
    Redo,
    ResumeTimer,
    SetPeople,
    SkipCard,
    TimeUp,
    Undo,
)
from game.core.events import (
    ArgumentNoted,
    CardDrawn,
    CardSkipped,
    CountEntered,
    Event,
    FactShown,
    PeopleChanged,
    PhaseEntered,
    Redone,
    SessionEnded,
    TimeAdded,
    TimeRanOut,
    TimerPaused,
    TimerResumed,
    Undone,
    VoteClosed,
)
from game.core.format import PhaseKind
from game.core.history import redone, remembered, standing_still, undone
from game.core.phases import NOTING_KINDS, obstacle, steps
from game.core.reasons import Reason
from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, Argument, Round, Session, State, entered
from game.core.timer import Paused, Running, Untimed, extended, paused, remaining_ms, resumed

LONGEST_NOTE = 120
MOST_NOTES = 40
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
        case PauseTimer() | ResumeTimer() | AddTime() | TimeUp():
            return _turn_clock(session, command)
        case _:
            return _do(session, command)


def _undo(session: Session, now_ms: int) -> Applied | Rejected:
    if not session.history.past:
        return Rejected(Reason.NOTHING_TO_UNDO)
    before, step = undone(session, now_ms)
    return Applied(before, (Undone(step.deed, before.phase.id),))


def _redo(session: Session, now_ms: int) -> Applied | Rejected:
    if not session.history.future:
        return Rejected(Reason.NOTHING_TO_REDO)
    after, step = redone(session, now_ms)
    return Applied(after, (Redone(step.deed, session.phase.id),))


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
    if session.state.finished:
        return Rejected(Reason.SESSION_IS_OVER)
    match deed:
        case Advance():
            done = _advance(session, deed)
        case EnterCount():
            done = _enter_count(session, deed)
        case SetPeople():
            done = _set_people(session, deed)
        case NoteArgument():
            deed = replace(deed, text=" ".join(deed.text.split()))  # first, so that the history keeps no more than that
            done = _note(session, deed)
        case SkipCard():
            skipped = replace(session.round, skipped=True)
            after, events = _next_card(session, _with_round(session.state, skipped), deed.at_ms)
            done = after, (CardSkipped(session.round.card.card), *events)
        case EndSession():
            done = _ended(session.state, deed.at_ms), (SessionEnded(),)
        case _:
            assert_never(deed)
    if isinstance(done, Reason):
        return Rejected(done)
    state, happened = done
    return Applied(remembered(session, deed, state), happened)


def _advance(session: Session, deed: Advance) -> tuple[State, tuple[Event, ...]] | Reason:
    reason = obstacle(session, deed.confirmed)
    if reason is not None:
        return reason
    state = session.state
    closed: tuple[Event, ...] = ()
    if session.phase.kind is PhaseKind.VOTE:
        state, closed = _closed_vote(session), (VoteClosed(session.phase.id),)
    if state.step + 1 < steps(session, session.phase):
        return replace(state, step=state.step + 1), (FactShown(session.card.facts[state.step]),)
    if state.phase + 1 < len(session.format.phases):
        phase = session.format.phases[state.phase + 1]
        after = entered(session, state, state.phase + 1, deed.at_ms)
        return after, (*closed, PhaseEntered(phase.id, phase.kind))
    after, events = _next_card(session, state, deed.at_ms)
    return after, (*closed, *events)


def _next_card(session: Session, state: State, now_ms: int) -> tuple[State, tuple[Event, ...]]:
    played = len(state.rounds)
    if played >= len(session.pile):
        return _ended(state, now_ms), (SessionEnded(),)
    card = session.pile[played]
    first = session.format.phases[0]
    state = entered(session, replace(state, rounds=(*state.rounds, Round(card))), 0, now_ms)
    return state, (CardDrawn(card.card), PhaseEntered(first.id, first.kind))


def _ended(state: State, now_ms: int) -> State:
    return replace(state, finished=True, timer=paused(state.timer, now_ms))


def _closed_vote(session: Session) -> State:
    tallies = tuple(
        tally.close(session.state.people) if tally.phase == session.phase.id else tally
        for tally in session.round.tallies
    )
    return _with_round(session.state, replace(session.round, tallies=tallies))


def _enter_count(session: Session, deed: EnterCount) -> tuple[State, tuple[Event, ...]] | Reason:
    tally = session.tally
    if tally is None:
        return Reason.NOT_A_VOTE
    if deed.option not in BALLOTS[tally.ballot].options:
        return Reason.UNKNOWN_OPTION
    if deed.count is not None and not 0 <= deed.count <= MOST_PEOPLE:
        return Reason.COUNT_OUT_OF_RANGE
    entry = tally.with_count(deed.option, deed.count)
    tallies = tuple(entry if old.phase == tally.phase else old for old in session.round.tallies)
    state = _with_round(session.state, replace(session.round, tallies=tallies))
    return state, (CountEntered(deed.option, deed.count),)


def _set_people(session: Session, deed: SetPeople) -> tuple[State, tuple[Event, ...]] | Reason:
    if not FEWEST_PEOPLE <= deed.people <= MOST_PEOPLE:
        return Reason.PEOPLE_OUT_OF_RANGE
    return replace(session.state, people=deed.people), (PeopleChanged(deed.people),)


def _note(session: Session, deed: NoteArgument) -> tuple[State, tuple[Event, ...]] | Reason:
    if session.phase.kind not in NOTING_KINDS:
        return Reason.NO_NOTES_HERE
    if deed.side is not None and deed.side not in SIDES:
        return Reason.UNKNOWN_SIDE
    if not deed.text:
        return Reason.NOTE_IS_EMPTY
    if len(deed.text) > LONGEST_NOTE:
        return Reason.NOTE_IS_TOO_LONG
    if len(session.round.arguments) >= MOST_NOTES:
        return Reason.TOO_MANY_NOTES
    argument = Argument(session.phase.id, deed.side, deed.text)
    noted = replace(session.round, arguments=(*session.round.arguments, argument))
    return _with_round(session.state, noted), (ArgumentNoted(deed.side),)


def _with_round(state: State, running: Round) -> State:
    return replace(state, rounds=(*state.rounds[:-1], running))
