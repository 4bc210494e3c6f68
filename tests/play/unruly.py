"""A room that goes back, corrects, pauses, comes and goes: a player who does what rehearsals never do."""

from game.core.commands import (
    AddTime,
    Command,
    DealAgain,
    EditNote,
    EnterAnswer,
    EnterCount,
    EnterEstimate,
    EnterOrder,
    GroupNote,
    LeaveLoop,
    LeaveOut,
    PauseTimer,
    Redo,
    RemoveNote,
    RestartClock,
    ResumeTimer,
    SetPeople,
    SetTables,
    TimeUp,
    TurnTwist,
    Undo,
)
from game.core.dice import Dice, roll
from game.core.session import Session
from game.shell.player import Player

ODDS = 4
"""One command in so many is an unruly one."""


class UnrulyPlayer:
    """Plays as `Player` does, and in between does something else. Commands may be refused."""

    def __init__(self, seed: int) -> None:
        self._player = Player(seed)
        self._dice = Dice.of(seed ^ 0x5EED)

    def next_command(self, session: Session, now_ms: int) -> Command | None:
        """The next command; `None` when the session is over."""
        command = self._player.next_command(session, now_ms)
        return command if command is None or self._roll(ODDS) else self._unruly(session, now_ms)

    def _unruly(self, session: Session, now_ms: int) -> Command:
        kinds = (
            lambda: Undo(now_ms),
            lambda: Undo(now_ms),
            lambda: Redo(now_ms),
            lambda: PauseTimer(now_ms),
            lambda: ResumeTimer(now_ms),
            lambda: AddTime(now_ms, 30_000),
            lambda: TimeUp(now_ms),
            lambda: SetPeople(now_ms, max(2, session.state.people - 3 + self._roll(7))),
            lambda: SetTables(now_ms, 1 + self._roll(7)),
            lambda: DealAgain(now_ms),
            lambda: TurnTwist(now_ms),
            lambda: RestartClock(now_ms),
            lambda: LeaveLoop(now_ms, confirmed=bool(self._roll(2))),
            lambda: EditNote(now_ms, 1 + self._roll(5), "In better words"),
            lambda: RemoveNote(now_ms, 1 + self._roll(5)),
            lambda: GroupNote(now_ms, 1 + self._roll(5), "A theme"),
            lambda: LeaveOut(now_ms, "card", session.state.part),
            lambda: self._correction(session, now_ms),
            lambda: self._correction(session, now_ms),
        )
        return kinds[self._roll(len(kinds))]()

    def _correction(self, session: Session, now_ms: int) -> Command:
        """A change of something that was closed on this card; of the running phase when nothing was."""
        played, table = session.round, self._roll(5)
        closed = [tally for tally in played.tallies if tally.closed and tally.options]
        if closed and self._roll(2):
            tally = closed[self._roll(len(closed))]
            option = tally.options[self._roll(len(tally.options))]
            if tally.answers is not None:
                return EnterAnswer(now_ms, table, option, tally.phase, tally.turn)
            return EnterCount(now_ms, option, self._roll(9), tally.phase, tally.turn)
        if played.estimates:
            return EnterEstimate(now_ms, table, float(1 + self._roll(500)), played.estimates[-1].phase)
        if played.orders:
            mixed = played.orders[-1].mixed
            return EnterOrder(now_ms, table, mixed[: self._roll(len(mixed) + 1)], played.orders[-1].phase)
        return EnterCount(now_ms, "for", self._roll(9))

    def _roll(self, sides: int) -> int:
        result, self._dice = roll(self._dice, sides)
        return result
