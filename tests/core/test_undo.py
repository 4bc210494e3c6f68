"""Going back and going there again."""

from dataclasses import replace

import pytest

from game.core.commands import (
    Advance,
    Command,
    EndSession,
    EnterCount,
    PauseTimer,
    Redo,
    ResumeTimer,
    SetPeople,
    SkipCard,
    TakeNote,
    Undo,
)
from game.core.events import Redone, Undone
from game.core.history import DEPTH, standing_still
from game.core.reasons import Reason
from game.core.session import History, Session
from game.core.timer import Paused
from tests.core.samples import PEOPLE, at, begin, events, finished, play, refusal, votes


def counts(session: Session) -> tuple[int | None, ...]:
    assert session.tally is not None
    return session.tally.counts


DEEDS: list[tuple[Session, Command]] = [
    (begin(), Advance(5_000)),
    (at("before"), EnterCount(5_000, "for", 3)),
    (begin(), SetPeople(5_000, 20)),
    (begin(), TakeNote(5_000, None, "It depends.")),
    (at("before"), SkipCard(5_000)),
    (at("before"), EndSession(5_000)),
]
NAMES = [type(deed).__name__ for _, deed in DEEDS]


@pytest.mark.parametrize(("session", "deed"), DEEDS, ids=NAMES)
def test_undo_takes_a_deed_back_and_the_clock_stands_still(session: Session, deed: Command) -> None:
    undone = play(session, deed, Undo(9_000))
    stopped_ms = 5_000 if isinstance(deed, Advance | SkipCard | EndSession) else 9_000  # a phase has its own clock
    assert undone.state == standing_still(session.state, stopped_ms)
    assert undone.history.past == session.history.past
    assert undone.at_ms == 9_000


@pytest.mark.parametrize(("session", "deed"), DEEDS, ids=NAMES)
def test_redo_does_it_again_and_the_clock_stands_still(session: Session, deed: Command) -> None:
    done = play(session, deed)
    again = play(done, Undo(9_000), Redo(12_000))
    assert again == replace(done, state=standing_still(done.state, 9_000), at_ms=12_000)


@pytest.mark.parametrize(("session", "deed"), DEEDS, ids=NAMES)
def test_undo_and_redo_name_the_deed_and_the_phase_in_which_it_was_done(session: Session, deed: Command) -> None:
    done = play(session, deed)
    assert events(done, Undo(9_000)) == (Undone(done.history.past[-1].deed, session.format.id, session.phase.id),)
    assert events(play(done, Undo(9_000)), Redo(9_000)) == (
        Redone(done.history.past[-1].deed, session.format.id, session.phase.id),
    )


def test_undo_goes_back_to_the_start_and_redo_to_where_we_were() -> None:
    done = play(begin(), Advance(0), *votes(7, 2, 3), Advance(0), TakeNote(0, "for", "It saves time."), Advance(0))
    start = play(done, *[Undo(0)] * len(done.history.past))
    assert start.state == standing_still(begin().state, 0)
    assert refusal(start, Undo(0)) is Reason.NOTHING_TO_UNDO
    again = play(start, *[Redo(0)] * len(done.history.past))
    assert again.state == standing_still(done.state, 0)
    assert refusal(again, Redo(0)) is Reason.NOTHING_TO_REDO


def test_the_digits_of_one_count_are_one_step() -> None:
    typed = play(at("before"), EnterCount(0, "for", 1), EnterCount(1_000, "for", 12))
    assert len(typed.history.past) == len(at("before").history.past) + 1
    assert counts(play(typed, Undo(2_000))) == (None, None, None)
    assert counts(play(typed, Undo(2_000), Redo(2_000))) == (12, None, None)


def test_each_field_is_a_step_of_its_own() -> None:
    session = play(at("before"), *votes(1, 2, 3))
    assert counts(play(session, Undo(0))) == (1, 2, None)
    assert counts(play(session, Undo(0), Undo(0))) == (1, None, None)


def test_coming_back_to_a_field_is_another_step() -> None:
    session = play(at("before"), *votes(1, 2, 3), EnterCount(0, "for", 9))
    assert counts(play(session, Undo(0))) == (1, 2, 3)


def test_the_same_field_of_another_vote_is_another_step() -> None:
    session = play(at("before"), EnterCount(0, "for", PEOPLE), Advance(0))
    session = play(at("after", session), EnterCount(0, "for", 4), Undo(0))
    assert session.phase.id == "after"
    assert counts(session) == (None, None, None)
    first = session.round.tally("before")
    assert first is not None
    assert first.counts == (PEOPLE, 0, 0)


def test_a_pause_between_two_digits_does_not_part_them() -> None:
    typed = play(at("before"), EnterCount(0, "for", 1), PauseTimer(500), ResumeTimer(800), EnterCount(900, "for", 12))
    assert counts(play(typed, Undo(1_000))) == (None, None, None)


def test_people_counted_up_one_by_one_are_one_step() -> None:
    session = play(begin(), *[SetPeople(0, people) for people in (13, 14, 15)])
    assert play(session, Undo(0)).state.people == PEOPLE
    assert play(session, Undo(0), Redo(0)).state.people == 15


def test_people_who_come_after_something_else_happened_are_another_step() -> None:
    session = play(begin(), SetPeople(0, 13), Advance(0), SetPeople(0, 14))
    assert play(session, Undo(0)).state.people == 13


def test_what_is_typed_after_undo_is_not_merged_into_what_was_undone() -> None:
    session = play(at("before"), *votes(1, 2, 3), Undo(0), Undo(0), EnterCount(0, "for", 5))
    assert counts(play(session, Undo(0))) == (1, None, None)


def test_a_new_deed_forgets_what_could_be_done_again() -> None:
    session = play(begin(), Advance(0), Undo(0), SetPeople(0, 20))
    assert session.history.future == ()
    assert refusal(session, Redo(0)) is Reason.NOTHING_TO_REDO


def test_a_refused_deed_and_the_clock_keep_what_can_be_done_again() -> None:
    session = play(begin(), Advance(0), Undo(0))
    assert refusal(session, SetPeople(0, 0)) is Reason.PEOPLE_OUT_OF_RANGE
    assert play(session, ResumeTimer(0), Redo(0)).phase.id == "before"


def test_undo_brings_back_the_seconds_that_were_left() -> None:
    session = play(begin(), Advance(12_000), Undo(60_000))
    assert session.state.timer == Paused(18_000)
    assert play(session, ResumeTimer(90_000), Advance(95_000), Undo(99_000)).state.timer == Paused(13_000)


def test_redo_brings_back_the_seconds_that_were_left_when_it_was_undone() -> None:
    session = play(begin(), Advance(12_000), Undo(22_000), Redo(80_000))
    assert session.phase.id == "before"
    assert session.state.timer == Paused(35_000)


def test_the_end_can_be_undone_and_the_debate_goes_on() -> None:
    session = play(finished(), Undo(0))
    assert not session.state.finished
    assert session.phase.id == "outcome"
    assert play(session, SetPeople(0, 20)).state.people == 20


def test_the_end_can_be_done_again() -> None:
    session = play(at("talk"), EndSession(0), Undo(0), Redo(0))
    assert session.state.finished
    assert refusal(session, Advance(0)) is Reason.SESSION_IS_OVER


def test_undo_opens_a_closed_vote_again_with_its_counts() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), Undo(0))
    assert counts(session) == (7, 2, 3)
    assert session.tally is not None
    assert not session.tally.closed
    corrected = play(session, EnterCount(0, "for", 6), EnterCount(0, "unsure", 3), Advance(0))
    assert [tally.counts for tally in corrected.round.tallies] == [(6, 3, 3)]


def test_the_history_keeps_this_many_deeds_and_forgets_the_oldest() -> None:
    session = begin()
    for number in range(DEPTH + 30):
        deed = EnterCount(0, ("for", "against")[number % 2], number % 7) if number > 1 else Advance(0)
        session = play(session, SetPeople(0, 20) if number == 0 else deed)
    assert len(session.history.past) == DEPTH
    back = session
    while back.history.past:
        back = play(back, Undo(0))
    assert len(back.history.future) == DEPTH
    assert back.phase.id == "before", "the first deeds are out of reach"
    while back.history.future:
        back = play(back, Redo(0))
    assert back == replace(session, state=standing_still(session.state, 0))


def test_digits_in_one_field_never_fill_the_history() -> None:
    session = at("before")
    for number in range(DEPTH):
        session = play(session, EnterCount(0, "for", number % 10))
    assert len(session.history.past) == 2


def test_a_new_session_has_no_history() -> None:
    assert begin().history == History()
