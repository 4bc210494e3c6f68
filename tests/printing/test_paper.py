"""Where cards lie on paper."""

import pytest

from game.printing.ink import Stroke
from game.printing.marks import cut_marks
from game.printing.paper import A4, LARGE, LETTER, SMALL, CardSize, Grid, Paper, grid


@pytest.mark.parametrize(
    ("paper", "size", "across", "cards"),
    [
        (A4, SMALL, 1, 9),
        (LETTER, SMALL, 1, 9),
        (A4, SMALL, 2, 4),
        (LETTER, SMALL, 2, 4),
        (A4, LARGE, 1, 4),
        (LETTER, LARGE, 1, 2),
        (A4, LARGE, 2, 2),
        (LETTER, LARGE, 2, 1),
    ],
)
def test_a_sheet_holds_as_many_cards_as_fit(paper: Paper, size: CardSize, across: int, cards: int) -> None:
    cut = grid(paper, size.width * across, size.height, turnable=True)
    assert cut.count == cards
    assert cut.left >= 0
    assert cut.top >= 0
    assert sorted((cut.page_width, cut.page_height)) == sorted((paper.width, paper.height))


def upright_grids() -> list[Grid]:
    return [grid(paper, size.width, size.height, turnable=False) for paper in (A4, LETTER) for size in (SMALL, LARGE)]


@pytest.mark.parametrize("cut", upright_grids())
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned_over_its_long_edge(cut: Grid) -> None:
    assert cut.page_height > cut.page_width
    for number in range(cut.count):
        x, y = cut.place(number)
        behind_x, behind_y = cut.behind(number)
        assert behind_x == pytest.approx(cut.page_width - x - cut.cell_width)
        assert behind_y == y
    assert {cut.behind(number) for number in range(cut.count)} == {cut.place(number) for number in range(cut.count)}


@pytest.mark.parametrize("cut", upright_grids())
def test_cut_marks_of_the_two_sides_lie_on_each_other(cut: Grid) -> None:
    marks = {
        tuple(sorted((round(x, 6), round(y, 6)) for x, y in (mark.start, mark.end)))
        for mark in cut_marks(cut)
        if isinstance(mark, Stroke)
    }
    turned = {tuple(sorted((round(cut.page_width - x, 6), y) for x, y in mark)) for mark in marks}
    assert turned == marks
    corners = (cut.columns + 1) * (cut.rows + 1)
    assert len(marks) == 2 * corners
