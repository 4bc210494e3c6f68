"""Outcomes, by worked examples."""

from fractions import Fraction

import pytest

from game.core.ballots import STANCE, Tally
from game.core.outcomes import OUTCOMES, Swing, swing

Counts = tuple[int, int, int]
"""For, unsure, against."""


def swung(before: Counts, after: Counts) -> Swing:
    return swing(Tally("before", STANCE.id, before, sum(before)), Tally("after", STANCE.id, after, sum(after)))


def winner(before: Counts, after: Counts) -> str | None:
    won = swung(before, after).winner
    return won.side if won else None


@pytest.mark.parametrize(
    ("before", "after", "expected", "why"),
    [
        ((4, 6, 2), (6, 2, 4), None, "both gained two"),
        ((4, 6, 2), (7, 2, 3), "for", "three is more than one"),
        ((8, 2, 2), (7, 0, 5), "against", "a side wins by the minds it moved, not by its size"),
        ((6, 0, 6), (6, 0, 6), None, "nobody moved"),
        ((6, 0, 6), (7, 0, 5), "for", "one mind is enough"),
        ((6, 0, 6), (4, 5, 3), None, "both lost: doubt gained"),
        ((6, 0, 6), (6, 2, 4), None, "losing less is not gaining"),
        ((12, 0, 0), (12, 0, 0), None, "a room of one mind stays of one mind"),
        ((12, 0, 0), (0, 0, 12), "against", "a room of one mind turns round"),
        ((0, 12, 0), (12, 0, 0), "for", "everybody made up their mind"),
        ((0, 12, 0), (0, 12, 0), None, "everybody is still unsure"),
        ((0, 0, 0), (6, 0, 2), None, "nobody voted before"),
        ((6, 0, 2), (0, 0, 0), None, "nobody voted after"),
        ((0, 0, 0), (0, 0, 0), None, "nobody voted at all"),
        ((5, 0, 5), (10, 0, 10), None, "twice as many people, the same shares"),
        ((5, 0, 5), (5, 0, 4), "for", "one opponent left, so the share of the others grew"),
        ((3, 3, 6), (4, 4, 7), "for", "all grew in number, one side in share"),
        ((1, 2, 0), (1, 1, 1), "against", "a third of the room was won"),
    ],
)
def test_the_larger_gain_wins(before: Counts, after: Counts, expected: str | None, why: str) -> None:
    assert winner(before, after) == expected, why


def test_gains_are_told_in_people_and_in_exact_shares() -> None:
    moved = swung((4, 6, 2), (7, 2, 3))
    assert [(side.side, side.votes, side.share) for side in moved.sides] == [
        ("for", 3, Fraction(1, 4)),
        ("against", 1, Fraction(1, 12)),
    ]


def test_a_vote_of_nobody_has_shares_of_nothing() -> None:
    assert [side.share for side in swung((0, 0, 0), (6, 0, 2)).sides] == [Fraction(3, 4), Fraction(1, 4)]
    assert [side.share for side in swung((6, 0, 2), (0, 0, 0)).sides] == [Fraction(-3, 4), Fraction(-1, 4)]


def test_shares_that_a_decimal_cannot_hold_still_tie() -> None:
    # 1/3 to 2/3 on one side, 0 to 1/3 on the other: as decimals the two gains differ in the last digit.
    assert winner((1, 2, 0), (2, 0, 1)) is None


def test_a_change_of_the_number_of_votes_is_said() -> None:
    assert not swung((4, 6, 2), (7, 2, 3)).size_changed
    assert swung((4, 6, 2), (7, 2, 4)).size_changed
    assert swung((4, 6, 2), (4, 6, 0)).size_changed


def test_people_who_abstain_do_not_count_into_the_shares() -> None:
    before = Tally("before", STANCE.id, (5, 0, 5), 10)
    after = Tally("after", STANCE.id, (5, 0, 5), 40)
    assert [side.share for side in swing(before, after).sides] == [0, 0]


def test_still_says_that_both_votes_are_the_same() -> None:
    assert swung((4, 6, 2), (4, 6, 2)).still
    assert not swung((4, 6, 2), (4, 5, 3)).still


def test_both_votes_can_be_read_from_the_outcome() -> None:
    moved = swung((4, 6, 2), (7, 2, 3))
    assert (moved.before.counts, moved.after.counts) == ((4, 6, 2), (7, 2, 3))


def test_every_outcome_is_found_by_its_name() -> None:
    assert {"swing": swing} == OUTCOMES
