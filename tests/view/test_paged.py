"""Lists on pages: even pages, and few lines that fill theirs."""

import pytest

from game.view.paged import divided, on_this_page
from game.view.pen import Pen
from game.view.scene import Box
from game.view.theme import PAPER
from tests.view.samples import ruler, translator_of


def pen(zoom: float = 1.0) -> Pen:
    return Pen(1024, 768, PAPER, translator_of("en"), ruler(), zoom=zoom)


@pytest.mark.parametrize(("many", "sizes"), [(1, [1]), (8, [8]), (9, [5, 4]), (11, [6, 5]), (17, [6, 6, 5]), (0, [0])])
def test_pages_of_a_list_have_about_as_many_lines_each(many: int, sizes: list[int]) -> None:
    assert [len(page) for page in divided([10.0] * many, 2.0, 94.0)] == sizes


def test_a_line_that_is_higher_than_a_page_has_one_for_itself() -> None:
    assert divided([10.0, 200.0, 10.0], 2.0, 94.0) == [[0], [1], [2]]


def test_few_lines_fill_their_page_without_growing_more_than_they_may() -> None:
    box = Box(0, 100, 500, 310)
    full = on_this_page(pen(), box, [60.0, 90.0], 10.0, 0, 2.0)
    assert [round(place.h) for _, place in full] == [120, 180]
    assert full[-1][1].bottom == pytest.approx(box.bottom)
    first, second = (place for _, place in on_this_page(pen(), box, [60.0, 60.0], 10.0, 0, 1.5))
    assert (first.h, second.h) == (90.0, 90.0)
    assert first.y - box.y == pytest.approx(box.bottom - second.bottom)


def test_lines_are_as_high_on_every_page_and_begin_at_the_same_place() -> None:
    box, heights = Box(0, 0, 500, 100), [10.0] * 17
    pages = [on_this_page(pen(), box, heights, 2.0, page, 3.0) for page in range(3)]
    assert len({round(place.h, 3) for page in pages for _, place in page}) == 1
    assert len({page[0][1].y for page in pages}) == 1


def test_larger_text_on_several_pages_is_as_high_as_it_has_to_be() -> None:
    large = pen(2.0)
    large.canvas = 1000.0  # higher than the window
    places = on_this_page(large, Box(0, 0, 500, 1000), [60.0, 60.0], 10.0, 0, 3.0)
    assert [(place.y, place.h) for _, place in places] == [(0, 60.0), (70.0, 60.0)]


def test_larger_text_that_has_room_fills_its_page_too_and_asks_for_no_height() -> None:
    large = pen(1.5)
    places = on_this_page(large, Box(0, 0, 500, 370), [60.0, 60.0], 10.0, 0, 3.0)
    assert [(place.y, place.h) for _, place in places] == [(0, 180.0), (190.0, 180.0)]
    assert large.over == 0.0
