"""Right answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ballots import Tally
from game.core.outcomes.correct import Correct, correct
from tests.core.outcomes.samples import any_vote, claim, estimate, evidence, tables_vote, vote


def result(answer: bool, *votes: Tally) -> Correct:
    found = correct(evidence(*votes, card=claim(answer)))
    assert found is not None
    return found


def test_yes_means_that_the_claim_is_true() -> None:
    found = result(True, vote("yes_no", 9, 3, present=14))
    assert (found.answer, found.option, found.now.right, found.now.wrong) == (True, "yes", 9, 3)
    assert found.now.share == Fraction(3, 4)
    assert found.before is None


def test_no_is_right_when_it_is_false() -> None:
    found = result(False, vote("yes_no", 9, 3))
    assert (found.answer, found.option, found.now.right, found.now.share) == (False, "no", 3, Fraction(1, 4))


def test_tables_are_right_or_wrong_or_absent() -> None:
    found = result(False, tables_vote("yes_no", "no", "yes", None, "no"))
    assert found.now.tables == (True, False, None, True)
    assert (found.now.right, found.now.wrong, found.now.share) == (2, 1, Fraction(2, 3))


def test_who_is_unsure_is_neither_right_nor_wrong() -> None:
    found = result(True, vote("stance", 3, 6, 3))
    assert (found.option, found.now.right, found.now.wrong, found.now.share) == ("for", 3, 3, Fraction(1, 4))
    assert result(True, tables_vote("agree_pass", "agree", "pass")).now.tables == (True, None)


def test_a_second_vote_shows_what_the_room_learnt() -> None:
    found = result(True, vote("yes_no", 4, 8), vote("yes_no", 10, 2))
    assert found.before is not None
    assert (found.before.right, found.now.right) == (4, 10)


def test_a_vote_of_nobody_is_right_by_nothing() -> None:
    found = result(True, vote("yes_no", 0, 0, present=12))
    assert (found.now.right, found.now.wrong, found.now.share) == (0, 0, 0)


def test_only_a_claim_is_true_or_false() -> None:
    assert correct(evidence(card=claim(True))) is None
    assert correct(evidence(vote("yes_no", 4, 8))) is None
    assert correct(evidence(vote("yes_no", 4, 8), card=estimate(4))) is None


@pytest.mark.parametrize("ballot", ["yes_no", "stance", "position", "agree_pass"])
@given(st.data())
def test_what_is_right_of_a_true_claim_is_wrong_of_a_false_one(ballot: str, data: st.DataObject) -> None:
    tally = data.draw(any_vote(ballot))
    true, false = result(True, tally).now, result(False, tally).now
    assert (true.right, true.wrong) == (false.wrong, false.right)
    assert true.right + true.wrong == tally.cast - sum(tally.count(option) for option in tally.neutral)
