"""The caret stands where the next letter will: on its line, before its letter, whichever way the text runs."""

import pytest

from game.view.caret import CaretPlace, caret_place, line_starts

ARABIC = "مرحبا"


def wide(text: str) -> float:
    """Ten pixels a letter; what joins letters has no width."""
    return 10.0 * len(text.replace("\u200d", "").replace("\u00ad", ""))


def place(text: str, lines: tuple[str, ...], at: int, rtl: bool = False) -> tuple[int, float]:
    found = caret_place(text, lines, at, rtl, wide)
    return found.row, found.x


def test_lines_begin_behind_the_spaces_that_fell_away() -> None:
    assert line_starts("One two  three", ("One", "two", "three")) == [0, 4, 9]
    assert line_starts(" One two", (" One", "two")) == [0, 5]


def test_a_word_that_is_divided_goes_on_with_its_next_letter() -> None:
    assert line_starts("intelligence artificielle", ("intelli-", "gence", "artificielle")) == [0, 7, 13]
    assert line_starts("intelli\u00adgence", ("intelli-", "gence")) == [0, 8]


@pytest.mark.parametrize(
    ("at", "where"), [(0, (0, 0.0)), (2, (0, 20.0)), (3, (0, 30.0)), (4, (1, 0.0)), (6, (1, 20.0)), (7, (1, 30.0))]
)
def test_the_caret_stands_before_its_letter(at: int, where: tuple[int, float]) -> None:
    assert place("One two", ("One", "two"), at) == where


def test_spaces_at_the_end_move_the_caret_on() -> None:
    assert place("One  ", ("One",), 5) == (0, 50.0)
    assert place("", ("",), 0) == (0, 0.0)
    assert place(f"{ARABIC} ", (ARABIC,), 6, rtl=True) == (0, -10.0)


@pytest.mark.parametrize(("at", "x"), [(0, 50.0), (1, 40.0), (4, 10.0), (5, 0.0)])
def test_in_a_text_from_the_right_the_caret_goes_to_the_left(at: int, x: float) -> None:
    assert place(ARABIC, (ARABIC,), at, rtl=True) == (0, x)


def test_a_foreign_word_in_it_is_walked_through_its_own_way() -> None:
    text = f"{ARABIC} AI"  # shown as: AI, a space, the Arabic word
    assert [place(text, (text,), at, rtl=True)[1] for at in (5, 6, 7, 8)] == [30.0, 20.0, 10.0, 20.0]
    assert caret_place(text, (text,), 0, True, wide) == CaretPlace(0, 80.0)
