"""Every reason can be met, and leaves the session as it was."""

import pytest

from game.core.apply import LONGEST_NOTE, MOST_NOTES, Rejected, apply
from game.core.commands import (
    Advance,
    Command,
    EnterCount,
    NoteArgument,
    PauseTimer,
    Redo,
    ResumeTimer,
    SetPeople,
    TimeUp,
    Undo,
)
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.samples import at, begin, finished, play, votes

FULL_OF_NOTES = play(at("talk"), *[NoteArgument(0, None, f"Argument {number}") for number in range(MOST_NOTES)])

MET: dict[Reason, tuple[Session, Command]] = {
    Reason.SESSION_IS_OVER: (finished(), Advance(0)),
    Reason.CLOCK_WENT_BACK: (begin(), Advance(-1)),
    Reason.NOTHING_TO_UNDO: (begin(), Undo(0)),
    Reason.NOTHING_TO_REDO: (begin(), Redo(0)),
    Reason.NOT_A_VOTE: (begin(), EnterCount(0, "for", 1)),
    Reason.UNKNOWN_OPTION: (at("before"), EnterCount(0, "maybe", 1)),
    Reason.COUNT_OUT_OF_RANGE: (at("before"), EnterCount(0, "for", -1)),
    Reason.TOO_MANY_VOTES: (play(at("before"), *votes(9, 9, 9)), Advance(0)),
    Reason.VOTES_MISSING: (at("before"), Advance(0)),
    Reason.PEOPLE_OUT_OF_RANGE: (begin(), SetPeople(0, 1)),
    Reason.NO_NOTES_HERE: (at("before"), NoteArgument(0, None, "Hm.")),
    Reason.UNKNOWN_SIDE: (at("talk"), NoteArgument(0, "unsure", "Hm.")),
    Reason.NOTE_IS_EMPTY: (at("talk"), NoteArgument(0, None, " ")),
    Reason.NOTE_IS_TOO_LONG: (at("talk"), NoteArgument(0, None, "m" * (LONGEST_NOTE + 1))),
    Reason.TOO_MANY_NOTES: (FULL_OF_NOTES, NoteArgument(0, None, "Hm.")),
    Reason.NO_CLOCK: (at("talk"), PauseTimer(0)),
    Reason.CLOCK_STANDS_STILL: (play(begin(), PauseTimer(0)), PauseTimer(0)),
    Reason.CLOCK_RUNS: (begin(), ResumeTimer(0)),
    Reason.TIME_IS_NOT_UP: (begin(), TimeUp(0)),
}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_can_be_met(reason: Reason) -> None:
    session, command = MET[reason]
    assert apply(session, command) == Rejected(reason)


def test_a_reason_is_a_name_and_no_sentence() -> None:
    assert all(reason.value == reason.name.lower().replace("_", "-") for reason in Reason)
