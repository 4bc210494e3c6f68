"""How remarks below a verdict are divided into lines."""

import pytest

from game.view.outcomes.dots import DOT, set_out


def lines(remarks: str, most: int) -> list[str]:
    return set_out(remarks, lambda line: len(line) <= most).split("\n")


def test_remarks_that_fit_a_line_stand_on_it_with_a_dot_between_them() -> None:
    assert lines(f"A rule{DOT}a block", 80) == [f"A rule{DOT}a block"]


def test_a_line_ends_between_two_remarks_and_not_with_the_dot() -> None:
    assert lines(f"one two{DOT}three four{DOT}five", 18) == ["one two", f"three four{DOT}five"]


def test_a_remark_longer_than_a_line_stays_one_paragraph() -> None:
    assert lines(f"much longer than a line{DOT}five", 12) == ["much longer than a line", "five"]


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("3 blocages", "3\u00a0blocages"),
        ("24 votes, 2 did not vote", "24\u00a0votes, 2\u00a0did not vote"),
        ("12 منها فارغة", "12\u00a0منها فارغة"),
        ("5 , 6", "5 , 6"),
    ],
)
def test_a_number_stays_with_what_it_counts(said: str, bound: str) -> None:
    assert lines(said, 80) == [bound]


def test_nothing_to_remark_stays_nothing() -> None:
    assert lines("", 80) == [""]
