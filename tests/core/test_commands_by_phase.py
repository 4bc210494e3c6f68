"""Every command in every kind of phase: allowed, or why not."""

from dataclasses import fields
from typing import get_args

import pytest

from game.core.apply import Applied, apply
from game.core.commands import (
    AddTime,
    Advance,
    Command,
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
from game.core.format import PhaseKind
from game.core.reasons import Reason
from game.core.session import Session
from tests.core.samples import at, finished, play, refusal

SHOW, SPEAK, DISCUSS, VOTE, REVEAL = (
    PhaseKind.SHOW,
    PhaseKind.SPEAK,
    PhaseKind.DISCUSS,
    PhaseKind.VOTE,
    PhaseKind.REVEAL,
)

# The sample's discussion and reveal have no clock; the other phases have one that runs. All is done at their start.
IN: dict[PhaseKind, Session] = {
    SHOW: at("read"),
    VOTE: at("before"),
    SPEAK: at("for"),
    DISCUSS: at("talk"),
    REVEAL: at("outcome"),
}

REFUSED: dict[Command, dict[PhaseKind, Reason]] = {
    Advance(0): {VOTE: Reason.VOTES_MISSING},
    Advance(0, confirmed=True): {},
    EnterCount(0, "for", 5): dict.fromkeys((SHOW, SPEAK, DISCUSS, REVEAL), Reason.NOT_A_VOTE),
    EnterCount(0, "for", None): dict.fromkeys((SHOW, SPEAK, DISCUSS, REVEAL), Reason.NOT_A_VOTE),
    SetPeople(0, 20): {},
    NoteArgument(0, "for", "It saves time."): {VOTE: Reason.NO_NOTES_HERE},
    NoteArgument(0, None, "It depends."): {VOTE: Reason.NO_NOTES_HERE},
    SkipCard(0): {},
    EndSession(0): {},
    PauseTimer(0): dict.fromkeys((DISCUSS, REVEAL), Reason.NO_CLOCK),
    ResumeTimer(0): {
        **dict.fromkeys((SHOW, SPEAK, VOTE), Reason.CLOCK_RUNS),
        **dict.fromkeys((DISCUSS, REVEAL), Reason.NO_CLOCK),
    },
    AddTime(0, 30_000): {},
    AddTime(0, -30_000): dict.fromkeys((DISCUSS, REVEAL), Reason.NO_CLOCK),
    TimeUp(0): dict.fromkeys(PhaseKind, Reason.TIME_IS_NOT_UP),
    Undo(0): {SHOW: Reason.NOTHING_TO_UNDO},  # the sample stands at its very first phase
    Redo(0): dict.fromkeys(PhaseKind, Reason.NOTHING_TO_REDO),
}


@pytest.mark.parametrize("kind", PhaseKind)
@pytest.mark.parametrize("command", REFUSED, ids=str)
def test_a_command_is_allowed_or_refused_with_this_reason(command: Command, kind: PhaseKind) -> None:
    assert refusal(IN[kind], command) is REFUSED[command].get(kind)


def test_the_table_holds_every_command_and_every_kind_of_phase() -> None:
    assert {type(command) for command in REFUSED} == set(get_args(Command))
    assert set(IN) == set(PhaseKind)


@pytest.mark.parametrize("command", REFUSED, ids=str)
def test_nothing_but_undo_is_possible_after_the_end(command: Command) -> None:
    expected = {Undo: None, Redo: Reason.NOTHING_TO_REDO}
    assert refusal(finished(), command) is expected.get(type(command), Reason.SESSION_IS_OVER)


@pytest.mark.parametrize("command", REFUSED, ids=str)
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
@pytest.mark.parametrize("command", REFUSED, ids=str)
def test_an_accepted_command_sets_the_clock_and_says_what_happened(command: Command, kind: PhaseKind) -> None:
    values = {field.name: getattr(command, field.name) for field in fields(command)}
    result = apply(IN[kind], type(command)(**{**values, "at_ms": 500}))
    if isinstance(result, Applied):
        assert result.session.at_ms == 500
        assert result.events
