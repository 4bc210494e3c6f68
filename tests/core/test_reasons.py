"""Every reason can be met, and leaves the session as it was."""

from dataclasses import replace

import pytest

from game.core.apply import Rejected, apply
from game.core.charter import MOST_ARTICLES
from game.core.commands import (
    Adopt,
    Advance,
    Command,
    DealAgain,
    EditNote,
    EnterAnswer,
    EnterCount,
    EnterEstimate,
    EnterOrder,
    LeaveLoop,
    LeaveOut,
    NextPart,
    PauseTimer,
    Redo,
    RemoveArticle,
    RemoveNote,
    RenameTheme,
    ResumeTimer,
    ReviseDeck,
    SetPeople,
    SetTables,
    TakeNote,
    TimeUp,
    TurnTwist,
    Undo,
)
from game.core.deeds.noting import LONGEST_NOTE, MOST_NOTES
from game.core.format import Format, PhaseKind
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.fair import COURT, NUMBERS, ORDER, STORY, play_one
from tests.core.samples import DECK, at, begin, finished, play, votes


def on(phase_id: str, format: Format, noted: bool = True, seed: int = 1) -> Session:
    """A session of a format at one of its phases, with a note for its loops to go through."""
    session = play_one(format, seed)
    while session.phase.id != phase_id:
        if noted and session.phase.kind is PhaseKind.COLLECT and not session.round.notes:
            session = play(session, TakeNote(0, None, "We ask first."))
        session = play(session, Advance(0, confirmed=True))
    return session


FULL_OF_NOTES = play(at("talk"), *[TakeNote(0, None, f"Argument {number}") for number in range(MOST_NOTES)])

MET: dict[Reason, tuple[Session, Command]] = {
    Reason.SESSION_IS_OVER: (finished(), Advance(0)),
    Reason.CLOCK_WENT_BACK: (begin(), Advance(-1)),
    Reason.NOTHING_TO_UNDO: (begin(), Undo(0)),
    Reason.NOTHING_TO_REDO: (begin(), Redo(0)),
    Reason.NOT_A_VOTE: (begin(), EnterCount(0, "for", 1)),
    Reason.UNKNOWN_OPTION: (at("before"), EnterCount(0, "maybe", 1)),
    Reason.COUNT_OUT_OF_RANGE: (at("before"), EnterCount(0, "for", -1)),
    Reason.TOO_MANY_VOTES: (play(at("before"), *votes(9, 9, 9)), Advance(0)),
    Reason.MORE_THAN_THE_JURY: (play(on("jury", COURT, seed=3), EnterCount(0, "yes", 9)), Advance(0)),
    Reason.VOTES_MISSING: (at("before"), Advance(0)),
    Reason.PEOPLE_OUT_OF_RANGE: (begin(), SetPeople(0, 1)),
    Reason.NO_NOTES_HERE: (at("before"), TakeNote(0, None, "Hm.")),
    Reason.UNKNOWN_SIDE: (at("talk"), TakeNote(0, "unsure", "Hm.")),
    Reason.NOTE_IS_EMPTY: (at("talk"), TakeNote(0, None, " ")),
    Reason.NOTE_IS_TOO_LONG: (at("talk"), TakeNote(0, None, "m" * (LONGEST_NOTE + 1))),
    Reason.TOO_MANY_NOTES: (FULL_OF_NOTES, TakeNote(0, None, "Hm.")),
    Reason.NO_LOOP: (begin(), LeaveLoop(0)),
    Reason.NO_FURTHER_PART: (begin(), NextPart(0)),
    Reason.CANNOT_BE_LEFT_OUT: (begin(), LeaveOut(0, "card", 3)),
    Reason.NOT_BY_TABLES: (at("before"), EnterAnswer(0, 0, "for")),
    Reason.TABLES_VOTE: (on("paper", STORY), EnterCount(0, "agree", 1)),
    Reason.NOT_AN_ESTIMATE: (begin(), EnterEstimate(0, 0, 1.0)),
    Reason.NOT_A_RANKING: (begin(), EnterOrder(0, 0, ())),
    Reason.UNKNOWN_TABLE: (on("first", NUMBERS), EnterEstimate(0, 4, 1.0)),
    Reason.UNKNOWN_ITEM: (on("sort", ORDER), EnterOrder(0, 0, ("w", "w"))),
    Reason.ESTIMATE_OUT_OF_RANGE: (on("first", NUMBERS), EnterEstimate(0, 0, 0.0)),
    Reason.TABLES_MISSING: (on("first", NUMBERS), Advance(0)),
    Reason.NOTHING_NOTED: (on("ideas", STORY, noted=False), Advance(0)),
    Reason.TABLES_OUT_OF_RANGE: (begin(), SetTables(0, 0)),
    Reason.UNKNOWN_NOTE: (begin(), EditNote(0, 9, "Hm.")),
    Reason.NOTE_IS_IN_USE: (on("paper", STORY), RemoveNote(0, 1)),
    Reason.UNKNOWN_THEME: (begin(), RenameTheme(0, "Costs", "Prices")),
    Reason.UNKNOWN_DECK: (begin(), ReviseDeck(0, replace(DECK, id="elsewhere"))),
    Reason.NOTHING_DEALT: (begin(), DealAgain(0)),
    Reason.NO_TWIST: (at("talk"), TurnTwist(0)),
    Reason.NO_TALK_NOW: (begin(), TurnTwist(0)),
    Reason.UNKNOWN_PROPOSAL: (begin(), Adopt(0, "We ask first.", "", "note-1")),
    Reason.UNKNOWN_ARTICLE: (begin(), RemoveArticle(0, 0)),
    Reason.TOO_MANY_ARTICLES: (play(begin(), *[Adopt(0, f"Article {n}") for n in range(MOST_ARTICLES)]), Adopt(0, "X")),
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
