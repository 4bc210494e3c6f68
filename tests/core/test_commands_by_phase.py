"""Every command in every kind of phase: allowed, or why not."""

from dataclasses import fields, replace
from typing import get_args

import pytest

from game.core.apply import Applied, apply
from game.core.commands import (
    AddTime,
    Adopt,
    Advance,
    Command,
    DealAgain,
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
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.fair import NUMBERS, ORDER, STORY, play_one
from tests.core.samples import DECK, at, begin, finished, play, refusal

WITH_A_CLOCK = (PhaseKind.SHOW, PhaseKind.SPEAK, PhaseKind.VOTE, PhaseKind.THINK, PhaseKind.COLLECT, PhaseKind.ESTIMATE)
WITH_A_CLOCK += (PhaseKind.RANK, PhaseKind.DEBRIEF, PhaseKind.BREAK)


def first_of(kind: PhaseKind) -> Session:
    """A session at the start of the first phase of a kind, its clock (where it has one) running from 0."""
    samples = {
        PhaseKind.THINK: STORY,
        PhaseKind.COLLECT: STORY,
        PhaseKind.ASSIGN: STORY,
        PhaseKind.DEBRIEF: STORY,
        PhaseKind.BREAK: STORY,
        PhaseKind.ESTIMATE: NUMBERS,
        PhaseKind.RANK: ORDER,
    }
    session = play_one(samples[kind]) if kind in samples else begin()
    while session.phase.kind is not kind:
        session = play(session, Advance(0, confirmed=True))
    return session


IN: dict[PhaseKind, Session] = {kind: first_of(kind) for kind in PhaseKind}


def everywhere_but(kind: PhaseKind, reason: Reason) -> dict[PhaseKind, Reason]:
    return {each: reason for each in PhaseKind if each is not kind}


SILENT = dict.fromkeys(
    (PhaseKind.VOTE, PhaseKind.ESTIMATE, PhaseKind.RANK, PhaseKind.ASSIGN, PhaseKind.BREAK), Reason.NO_NOTES_HERE
)
UNTIMED = dict.fromkeys((kind for kind in PhaseKind if kind not in WITH_A_CLOCK), Reason.NO_CLOCK)
CLOSED_TO_TWISTS = {
    **dict.fromkeys(PhaseKind, Reason.NO_TALK_NOW),
    # The cards of the duel have none, and those of the story have.
    **dict.fromkeys((PhaseKind.SPEAK, PhaseKind.DISCUSS), Reason.NO_TWIST),
}
del CLOSED_TO_TWISTS[PhaseKind.THINK]

REFUSED: dict[Command, dict[PhaseKind, Reason]] = {
    Advance(0): {
        PhaseKind.VOTE: Reason.VOTES_MISSING,
        PhaseKind.ESTIMATE: Reason.TABLES_MISSING,
        PhaseKind.RANK: Reason.TABLES_MISSING,
        PhaseKind.COLLECT: Reason.NOTHING_NOTED,
    },
    Advance(0, confirmed=True): {},
    LeaveLoop(0): dict.fromkeys(PhaseKind, Reason.NO_LOOP),
    NextPart(0): dict.fromkeys(PhaseKind, Reason.NO_FURTHER_PART),
    LeaveOut(0, "part", 0): dict.fromkeys(PhaseKind, Reason.CANNOT_BE_LEFT_OUT),
    EnterCount(0, "for", 5): everywhere_but(PhaseKind.VOTE, Reason.NOT_A_VOTE),
    EnterCount(0, "for", None): everywhere_but(PhaseKind.VOTE, Reason.NOT_A_VOTE),
    EnterCounts(0, (5, 1, None)): everywhere_but(PhaseKind.VOTE, Reason.NOT_A_VOTE),
    EnterAnswer(0, 0, "for"): {
        **everywhere_but(PhaseKind.VOTE, Reason.NOT_A_VOTE),
        PhaseKind.VOTE: Reason.NOT_BY_TABLES,
    },
    EnterEstimate(0, 0, 5.0): everywhere_but(PhaseKind.ESTIMATE, Reason.NOT_AN_ESTIMATE),
    EnterOrder(0, 0, ("w", "z")): everywhere_but(PhaseKind.RANK, Reason.NOT_A_RANKING),
    SetPeople(0, 20): {},
    SetTables(0, 5): {},
    TakeNote(0, "for", "It saves time."): {
        **SILENT,
        PhaseKind.COLLECT: Reason.UNKNOWN_SIDE,
        PhaseKind.DEBRIEF: Reason.UNKNOWN_SIDE,
    },
    TakeNote(0, None, "It depends."): SILENT,
    EditNote(0, 1, "It depends."): dict.fromkeys(PhaseKind, Reason.UNKNOWN_NOTE),
    RemoveNote(0, 1): dict.fromkeys(PhaseKind, Reason.UNKNOWN_NOTE),
    GroupNote(0, 1, "Costs"): dict.fromkeys(PhaseKind, Reason.UNKNOWN_NOTE),
    RenameTheme(0, "Costs", "Prices"): dict.fromkeys(PhaseKind, Reason.UNKNOWN_THEME),
    DealAgain(0): everywhere_but(PhaseKind.ASSIGN, Reason.NOTHING_DEALT),
    TurnTwist(0): CLOSED_TO_TWISTS,
    RestartClock(0): UNTIMED,
    Adopt(0, "We ask first."): {},
    EditArticle(0, 0, "We ask first.", ""): dict.fromkeys(PhaseKind, Reason.UNKNOWN_ARTICLE),
    RemoveArticle(0, 0): dict.fromkeys(PhaseKind, Reason.UNKNOWN_ARTICLE),
    SkipCard(0): {},
    EndSession(0): {},
    PauseTimer(0): UNTIMED,
    ResumeTimer(0): {**dict.fromkeys(WITH_A_CLOCK, Reason.CLOCK_RUNS), **UNTIMED},
    AddTime(0, 30_000): {},
    AddTime(0, -30_000): UNTIMED,
    TimeUp(0): dict.fromkeys(PhaseKind, Reason.TIME_IS_NOT_UP),
    Undo(0): dict.fromkeys(
        (PhaseKind.SHOW, PhaseKind.ESTIMATE, PhaseKind.RANK), Reason.NOTHING_TO_UNDO
    ),  # these samples stand at their very first phase
    Redo(0): dict.fromkeys(PhaseKind, Reason.NOTHING_TO_REDO),
    ReviseDeck(0, replace(DECK, id="elsewhere")): dict.fromkeys(PhaseKind, Reason.UNKNOWN_DECK),
}


@pytest.mark.parametrize("kind", PhaseKind)
@pytest.mark.parametrize("command", REFUSED, ids=lambda command: str(command)[:60])
def test_a_command_is_allowed_or_refused_with_this_reason(command: Command, kind: PhaseKind) -> None:
    assert refusal(IN[kind], command) is REFUSED[command].get(kind)


def test_the_table_holds_every_command_and_every_kind_of_phase() -> None:
    assert {type(command) for command in REFUSED} == set(get_args(Command))
    assert set(IN) == set(PhaseKind)


@pytest.mark.parametrize("command", REFUSED, ids=lambda command: str(command)[:60])
def test_nothing_but_undo_and_the_charter_is_possible_after_the_end(command: Command) -> None:
    expected = {
        Undo: None,
        Redo: Reason.NOTHING_TO_REDO,
        Adopt: None,
        EditArticle: Reason.UNKNOWN_ARTICLE,
        RemoveArticle: Reason.UNKNOWN_ARTICLE,
    }
    assert refusal(finished(), command) is expected.get(type(command), Reason.SESSION_IS_OVER)


@pytest.mark.parametrize("command", REFUSED, ids=lambda command: str(command)[:60])
def test_a_clock_that_went_back_is_refused_whatever_the_command(command: Command) -> None:
    session = play(at("for"), PauseTimer(1_000))
    values = {field.name: getattr(command, field.name) for field in fields(command)}
    early = type(command)(**{**values, "at_ms": 999})
    assert refusal(session, early) is Reason.CLOCK_WENT_BACK
    assert refusal(finished(session), early) is Reason.CLOCK_WENT_BACK


def test_a_clock_may_stand_still_between_commands() -> None:
    session = play(at("for"), PauseTimer(1_000))
    assert play(session, SetPeople(1_000, 20)).at_ms == 1_000


@pytest.mark.parametrize("kind", PhaseKind)
@pytest.mark.parametrize("command", REFUSED, ids=lambda command: str(command)[:60])
def test_an_accepted_command_sets_the_clock_and_says_what_happened(command: Command, kind: PhaseKind) -> None:
    values = {field.name: getattr(command, field.name) for field in fields(command)}
    result = apply(IN[kind], type(command)(**{**values, "at_ms": 500}))
    if isinstance(result, Applied):
        assert result.session.at_ms == 500
        assert result.events
