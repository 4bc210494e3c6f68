"""Counting what a room voted."""

from dataclasses import replace

import pytest

from game.core.ballots import BALLOTS, SIDES, STANCE, Tally


def counted(*counts: int | None, present: int | None = None) -> Tally:
    return Tally("vote", STANCE.id, STANCE.options, counts, present)


def test_a_stance_is_for_unsure_or_against() -> None:
    assert STANCE.options == ("for", "unsure", "against")
    assert set(SIDES) <= set(STANCE.options)


def test_every_ballot_is_found_by_its_id_and_offers_different_options() -> None:
    for name, ballot in BALLOTS.items():
        assert ballot.id == name
        assert len(set(ballot.options)) == len(ballot.options)
        assert len(ballot.options) >= 2 or ballot.items, "options of its own, or those of a card or of notes"
        assert set(ballot.neutral) <= set(ballot.options)


def test_a_new_tally_is_open_and_blank() -> None:
    tally = Tally.empty("vote", STANCE.id, STANCE.options)
    assert tally == counted(None, None, None)
    assert (tally.closed, tally.cast, tally.abstained) == (False, 0, 0)


def test_a_count_goes_to_its_own_option() -> None:
    tally = counted(1, 2, 3)
    assert [tally.count(option) for option in STANCE.options] == [1, 2, 3]
    assert tally.with_count("unsure", 7) == counted(1, 7, 3)
    assert tally.with_count("for", None) == counted(None, 2, 3)


def test_a_blank_counts_as_nobody() -> None:
    tally = counted(4, None, None)
    assert tally.count("against") == 0
    assert tally.cast == 4


def test_closing_turns_blanks_into_nobody_and_remembers_who_was_there() -> None:
    closed = counted(4, None, 5).close(12)
    assert closed == counted(4, 0, 5, present=12)
    assert closed.closed
    assert closed.abstained == 3


def test_nobody_has_abstained_while_a_vote_is_open() -> None:
    assert counted(4, 0, 5).abstained == 0


def test_a_vote_closed_by_nobody_is_closed() -> None:
    closed = counted(None, None, None).close(9)
    assert (closed.closed, closed.cast, closed.abstained) == (True, 0, 9)


@pytest.mark.parametrize("option", ["", "For", "maybe"])
def test_an_option_of_another_ballot_is_an_error(option: str) -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        counted(1, 2, 3).count(option)
    with pytest.raises(ValueError, match="not in tuple"):
        counted(1, 2, 3).with_count(option, 1)


def test_a_table_that_answers_is_counted_for_its_option() -> None:
    tally = replace(counted(None, None, None), answers=(None, None, None))
    one = tally.with_answer(1, "against")
    assert (one.answers, one.counts) == ((None, "against", None), (0, 0, 1))
    assert one.with_answer(1, None) == tally
    both = one.with_answer(0, "against")
    assert (both.cast, both.close(3).abstained) == (2, 1)


def test_a_table_cannot_answer_what_is_not_offered_or_where_people_vote() -> None:
    with pytest.raises(ValueError, match="cannot answer"):
        replace(counted(None, None, None), answers=(None,)).with_answer(0, "maybe")
    with pytest.raises(ValueError, match="cannot answer"):
        counted(None, None, None).with_answer(0, "for")


def test_dots_that_were_not_given_are_no_abstentions() -> None:
    assert replace(counted(4, 0, 5), dots=3).close(12).abstained == 0
