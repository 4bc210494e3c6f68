"""Counting what a room voted."""

import pytest

from game.core.ballots import BALLOTS, SIDES, STANCE, Tally


def counted(*counts: int | None, present: int | None = None) -> Tally:
    return Tally("vote", STANCE.id, counts, present)


def test_a_stance_is_for_unsure_or_against() -> None:
    assert STANCE.options == ("for", "unsure", "against")
    assert set(SIDES) <= set(STANCE.options)


def test_every_ballot_is_found_by_its_id_and_offers_different_options() -> None:
    for name, ballot in BALLOTS.items():
        assert ballot.id == name
        assert len(set(ballot.options)) == len(ballot.options) >= 2


def test_a_new_tally_is_open_and_blank() -> None:
    tally = Tally.empty("vote", STANCE)
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
