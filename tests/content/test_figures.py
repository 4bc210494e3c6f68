"""Numbers in texts are read as people write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.content.figures import figures_in, readings_of


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("about 945 TWh", "945", 945),
        ("1.35 kWh", "1.35", 1.35),
        ("1,35 kWh", "1,35", 1.35),
        ("1,000 texts", "1,000", 1000),
        ("1 000 textes", "1 000", 1000),
        ("1,206,374 books", "1,206,374", 1_206_374),
        ("1.206.374 Bücher", "1.206.374", 1_206_374),
        ("1\u202f234\u202f567,5 km", "1\u202f234\u202f567,5", 1234567.5),
        ("1’250 Franken", "1’250", 1250),
        ("5,234.5 km", "5,234.5", 5234.5),
        ("up to 90%", "90", 90),
        ("90kWh", "90", 90),
        ("1.5 million litres", "1.5 million", 1_500_000),
        ("2 milliards d’euros", "2 milliards", 2_000_000_000),
        ("0.3 billion", "0.3 billion", 300_000_000),
    ],
)
def test_a_number_is_read_with_its_thousands_decimals_and_words(text: str, written: str, meant: float) -> None:
    (figure,) = figures_in(text)
    assert figure.written == written
    assert meant in figure.readings


def test_digits_that_belong_to_a_name_are_no_number() -> None:
    assert list(figures_in("CO2 on A4 with GPT-4 after Covid-19")) == []


def test_both_ends_of_a_range_are_numbers() -> None:
    assert [figure.written for figure in figures_in("30-60 times, 100–200 or 24/7")] == [
        "30",
        "60",
        "100",
        "200",
        "24",
        "7",
    ]


@pytest.mark.parametrize(
    ("text", "year", "place", "small"),
    [
        ("in 2030", True, False, False),
        ("in 2030, then", True, False, False),
        ("2030 million", False, False, False),
        ("2030kg", False, False, False),
        ("1850", False, False, False),
        ("the 1990s", False, True, False),
        ("the 19th", False, True, False),
        ("le 20e", False, True, False),
        ("12 people", False, False, True),
        ("13 people", False, False, False),
        ("2.5 people", False, False, False),
        ("3 million", False, False, False),
    ],
)
def test_years_places_in_a_row_and_small_numbers_are_known(text: str, year: bool, place: bool, small: bool) -> None:
    (figure,) = figures_in(text)
    assert (figure.is_year, figure.is_place, figure.is_small) == (year, place, small)


def test_a_decimal_is_not_taken_for_the_number_without_its_point() -> None:
    (decimal,), (whole,) = figures_in("2.9 Wh"), figures_in("29 Wh")
    assert decimal.readings.isdisjoint(whole.readings)


@pytest.mark.parametrize("text", ["51 in 100", "51 sur 100", "3 per 1000", "51 of 100"])
def test_what_a_share_is_taken_of_is_known(text: str) -> None:
    assert [figure.is_whole for figure in figures_in(text)] == [False, True]


@pytest.mark.parametrize("text", ["100 in 2", "again 100", "in 300"])
def test_a_hundred_that_is_counted_is_no_whole(text: str) -> None:
    assert not any(figure.is_whole for figure in figures_in(text))


@pytest.mark.parametrize(("number", "unit"), [(1.5, "million litres"), (1.5, "litres"), (1_500_000, "litres")])
def test_an_answer_may_leave_the_millions_to_its_unit_or_write_them_out(number: float, unit: str) -> None:
    (figure,) = figures_in("1.5 million litres")
    assert not figure.readings.isdisjoint(readings_of(number, unit))
    assert figure.readings.isdisjoint(readings_of(number * 10, unit))


@given(st.text("0123456789.,' \u00a0\u202f-a%²٣", max_size=30) | st.from_regex(r"([0-9]{3}[,.' ]?){1,6}"))
@example("1,000.500,250")
@example("9" * 400)
def test_whatever_an_author_writes_can_be_read(text: str) -> None:
    for figure in figures_in(text):
        assert figure.written in text
        assert figure.readings
        assert all(reading >= 0 for reading in figure.readings)


def test_digits_that_make_no_number_are_left_out() -> None:
    assert list(figures_in("version 1.000.0")) == []
