"""Estimates, orders, tables' answers, dots and juries: put down while open, corrected when closed."""

from dataclasses import replace
from math import inf, nan

import pytest

from game.core.commands import (
    Advance,
    EnterAnswer,
    EnterCount,
    EnterCounts,
    EnterEstimate,
    EnterOrder,
    SetPeople,
    SetTables,
    TakeNote,
    Undo,
)
from game.core.deeds.entries import LARGEST_ESTIMATE
from game.core.events import Corrected, EstimatesClosed, OrdersClosed
from game.core.format import Loop
from game.core.outcomes import Swing
from game.core.reading import outcome_now
from game.core.reasons import Reason
from game.core.rounds import Estimates, Orders
from game.core.session import Session
from tests.core.fair import COURT, NUMBERS, ORDER, STORY, play_one
from tests.core.samples import at, events, play, refusal, votes


def with_notes(phase_id: str, *notes: str) -> Session:
    session = play_one(STORY)
    while session.phase.id != phase_id:
        if session.phase.id == "ideas":
            session = play(session, *[TakeNote(0, None, note) for note in notes])
        session = play(session, Advance(0, confirmed=True))
    return session


def test_every_table_has_its_number() -> None:
    session = play(play_one(NUMBERS), EnterEstimate(0, 2, 250))
    assert session.estimates is not None
    assert session.estimates.values == (None, None, 250.0, None)


def test_estimates_close_when_every_table_gave_one_or_somebody_confirms() -> None:
    session = play(play_one(NUMBERS), *[EnterEstimate(0, table, 10.0 * (table + 1)) for table in range(3)])
    assert refusal(session, Advance(0)) is Reason.TABLES_MISSING
    assert EstimatesClosed("first") in events(session, Advance(0, confirmed=True))
    assert refusal(play(session, EnterEstimate(0, 3, 7.0)), Advance(0)) is None


@pytest.mark.parametrize("number", [nan, inf, -inf, 0.0, -3.0, LARGEST_ESTIMATE * 2])
def test_a_number_that_cannot_stand_on_a_logarithmic_scale_is_refused(number: float) -> None:
    assert refusal(play_one(NUMBERS), EnterEstimate(0, 0, number)) is Reason.ESTIMATE_OUT_OF_RANGE


def test_a_guess_far_out_of_the_cards_range_is_what_the_table_thinks() -> None:
    assert refusal(play_one(NUMBERS), EnterEstimate(0, 0, 5e9)) is None


def test_an_order_may_be_entered_item_by_item() -> None:
    session = play(play_one(ORDER), EnterOrder(0, 0, ("x",)), EnterOrder(0, 0, ("x", "w")))
    assert session.orders is not None
    assert session.orders.orders[0] == ("x", "w")
    assert session.orders.whole == ()
    assert len(session.history.past) == 1, "one order is one deed"


def test_items_are_shown_mixed_and_never_in_their_right_order() -> None:
    for seed in range(60):
        session = play_one(ORDER, seed)
        assert session.orders is not None
        assert sorted(session.orders.mixed) == ["w", "x", "y", "z"]
        assert session.orders.mixed != ("w", "x", "y", "z")


@pytest.mark.parametrize("items", [("w", "w"), ("q",), ("w", "x", "y", "z", "w")])
def test_an_order_of_other_items_is_refused(items: tuple[str, ...]) -> None:
    assert refusal(play_one(ORDER), EnterOrder(0, 0, items)) is Reason.UNKNOWN_ITEM


def test_orders_close_when_they_are_whole() -> None:
    session = play_one(ORDER)
    session = play(session, *[EnterOrder(0, table, ("w", "x", "y", "z")) for table in range(3)])
    assert refusal(session, Advance(0)) is Reason.TABLES_MISSING
    session = play(session, EnterOrder(0, 3, ("z", "y", "x", "w")))
    assert OrdersClosed("sort") in events(session, Advance(0))


def test_tables_give_one_answer_each_and_are_counted() -> None:
    session = with_notes("paper", "One")
    session = play(session, EnterAnswer(0, 0, "agree"), EnterAnswer(0, 1, "agree"), EnterAnswer(0, 3, "pass"))
    assert session.tally is not None
    assert session.tally.counts == (2, 0, 1)
    assert refusal(session, Advance(0)) is Reason.TABLES_MISSING
    closed = play(session, Advance(0, confirmed=True)).round.closed_tallies("paper")[0]
    assert (closed.present, closed.abstained) == (4, 1)


def test_a_table_that_comes_late_can_answer_and_one_that_leaves_takes_its_answer_along() -> None:
    session = play(with_notes("paper", "One"), EnterAnswer(0, 3, "agree"), SetTables(0, 5), EnterAnswer(0, 4, "agree"))
    assert session.tally is not None
    assert session.tally.counts == (2, 0, 0)
    fewer = play(session, SetTables(0, 3))
    assert fewer.tally is not None
    assert fewer.tally.answers == (None, None, None)


def test_dots_are_several_a_person_and_need_not_all_be_given() -> None:
    session = with_notes("dots", "One", "Two")
    assert refusal(play(session, EnterCount(0, "note-1", 37)), Advance(0)) is Reason.TOO_MANY_VOTES
    session = play(session, EnterCount(0, "note-1", 20), EnterCount(0, "note-2", 9))
    closed = play(session, Advance(0)).round.closed_tallies("dots")[0]
    assert (closed.cast, closed.present, closed.abstained) == (29, 12, 0)


def test_a_jury_is_a_part_of_the_room_so_nobody_is_missing() -> None:
    session = play_one(COURT, seed=3)
    while session.phase.id != "jury":
        session = play(session, Advance(0, confirmed=True))
    assert refusal(session, Advance(0)) is Reason.VOTES_MISSING, "not even a jury is nobody"
    session = play(session, EnterCount(0, "yes", 2), EnterCount(0, "no", 1))
    assert refusal(session, Advance(0)) is None
    jury = play(session, Advance(0)).round.tally("jury")
    assert jury is not None
    assert (jury.present, jury.abstained) == (3, 0)


def at_the_jury(people: int = 12, tables: int = 4) -> Session:
    session = play_one(COURT, seed=3, people=people, tables=tables)
    while session.phase.id != "jury":
        session = play(session, Advance(0, confirmed=True))
    return session


def test_a_jury_has_as_many_votes_as_people_can_sit_at_its_tables_unless_somebody_insists() -> None:
    for people, most in ((12, 3), (13, 4), (20, 5)):  # one more person may have come to the jury's table
        session = at_the_jury(people)
        assert refusal(play(session, EnterCount(0, "yes", most)), Advance(0)) is None
        many = play(session, EnterCount(0, "yes", most + 1))
        assert refusal(many, Advance(0)) is Reason.MORE_THAN_THE_JURY
        assert play(many, Advance(0, confirmed=True)).round.tallies[0].cast == most + 1
        late = play(many, SetPeople(0, people + 4), Advance(0))
        assert late.round.tallies[0].cast == most + 1
        all_of_them = play(session, EnterCount(0, "yes", people + 1))
        assert refusal(all_of_them, Advance(0, confirmed=True)) is Reason.TOO_MANY_VOTES


def test_a_jury_without_a_table_may_be_anybody_in_the_room() -> None:
    session = play(at_the_jury(people=12, tables=1), EnterCount(0, "yes", 12))
    assert refusal(session, Advance(0)) is None


def test_a_session_of_before_asks_no_jury_how_many_it_is() -> None:
    session = play(replace(at_the_jury(), any_jury=True), EnterCount(0, "yes", 9))
    assert refusal(session, Advance(0)) is None


def test_a_closed_vote_can_be_corrected_and_its_outcome_follows() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0))
    session = play(at("after", session), *votes(5, 2, 5), Advance(0))
    moved = outcome_now(session)
    assert isinstance(moved, Swing)
    assert moved.winner is not None
    assert moved.winner.votes == 2
    fix = EnterCount(0, "against", 5, "before")
    assert refusal(session, fix) is Reason.TOO_MANY_VOTES
    session = play(session, EnterCount(0, "for", 5, "before"))
    assert events(session, fix) == (Corrected("before"),)
    still = outcome_now(play(session, fix))
    assert isinstance(still, Swing)
    assert still.still


def test_a_correction_may_find_that_more_people_voted_than_were_thought_to_be_here() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), SetPeople(0, 14))
    session = play(session, EnterCount(0, "for", 9, "before"))
    tally = session.round.tally("before")
    assert tally is not None
    assert (tally.cast, tally.present, tally.abstained) == (14, 14, 0)


def test_a_whole_correction_is_checked_as_a_whole_and_is_one_step() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0))
    assert refusal(session, EnterCounts(0, (8, 2, 3), "before")) is Reason.TOO_MANY_VOTES
    assert refusal(session, EnterCounts(0, (8, 2), "before")) is Reason.UNKNOWN_OPTION
    assert refusal(session, EnterCounts(0, (8, 2, -1), "before")) is Reason.COUNT_OUT_OF_RANGE
    assert events(session, EnterCounts(0, (3, 2, 7), "before")) == (Corrected("before"),)
    mended = play(session, EnterCounts(0, (3, 2, 7), "before"))
    assert [tally.counts for tally in mended.round.tallies] == [(3, 2, 7)]
    assert play(mended, Undo(0)).round.tallies[0].counts == (7, 2, 3)


def test_a_closed_estimate_and_a_closed_order_can_be_corrected() -> None:
    session = play(play_one(NUMBERS), *[EnterEstimate(0, table, 10.0) for table in range(4)], Advance(0))
    session = play(session, EnterEstimate(0, 1, 12.0, "first"))
    assert session.round.estimates[0].values == (10.0, 12.0, 10.0, 10.0)
    assert session.round.estimates[0].closed
    order = play(play_one(ORDER), *[EnterOrder(0, table, ("w", "x", "y", "z")) for table in range(4)], Advance(0))
    order = play(order, EnterOrder(0, 2, ("z", "x", "y", "w"), "sort"))
    assert order.round.orders[0].orders[2] == ("z", "x", "y", "w")


def test_what_closed_keeps_the_tables_that_there_were() -> None:
    session = play(play_one(NUMBERS), *[EnterEstimate(0, table, 10.0) for table in range(4)], Advance(0))
    session = play(session, SetTables(0, 2))
    assert len(session.round.estimates[0].values) == 4


def test_a_vote_on_nothing_is_left_without_a_question() -> None:
    session = with_notes("choice")
    assert session.tally is not None
    assert session.tally.options == ()
    assert refusal(session, Advance(0)) is None


def test_a_count_that_is_corrected_twice_leaves_no_voters_behind() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), SetPeople(0, 14))
    session = play(session, EnterCount(0, "for", 9, "before"), EnterCount(0, "for", 7, "before"))
    tally = session.round.tally("before")
    assert tally is not None
    assert (tally.cast, tally.present, tally.abstained) == (12, 12, 0)


def test_a_correction_downwards_finds_people_who_did_not_vote() -> None:
    session = play(at("before"), *votes(7, 2, 3), Advance(0), EnterCount(0, "for", 6, "before"))
    tally = session.round.tally("before")
    assert tally is not None
    assert (tally.cast, tally.present, tally.abstained) == (11, 12, 1)


def test_a_jury_that_is_counted_anew_has_no_one_who_abstains() -> None:
    session = play_one(COURT, seed=3)
    while session.phase.id != "jury":
        session = play(session, Advance(0, confirmed=True))
    session = play(session, EnterCount(0, "yes", 2), EnterCount(0, "no", 3), Advance(0, confirmed=True))
    session = play(session, EnterCount(0, "no", 1, "jury"))
    jury = session.round.tally("jury")
    assert jury is not None
    assert (jury.present, jury.abstained) == (3, 0)


def test_numbers_and_orders_asked_for_again_in_a_loop_are_given_anew() -> None:
    for format, name in ((NUMBERS, "first"), (ORDER, "sort")):
        again = replace(format.phases[0], loop=Loop(name, None, 2))
        session = play_one(replace(format, phases=(again, *format.phases[1:])))
        first = sheet_of(session)
        session = play(session, Advance(0, confirmed=True))
        assert (session.phase.id, session.state.turn) == (name, 1)
        assert not sheet_of(session).closed
        assert len(session.round.estimates) + len(session.round.orders) == 1
        assert type(sheet_of(session)) is type(first)


def sheet_of(session: Session) -> Estimates | Orders:
    sheet = session.estimates or session.orders
    assert sheet is not None
    return sheet
