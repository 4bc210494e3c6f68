"""Numbers look as they do in print in each language."""

import pytest

from game.i18n.numbers import babel_marks, change_words, marks, number_words, typed_words, with_unit


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0.0, "0", "0"),
        (45.0, "45", "45"),
        (0.05, "0.05", "0,05"),
        (0.1 + 0.2, "0.3", "0,3"),
        (1234.5, "1,234.5", "1\u202f234,5"),
        (10_000_000_000.0, "10,000,000,000", "10\u202f000\u202f000\u202f000"),
        (-3.0, "−3", "−3"),
    ],
)
def test_a_number_is_written_with_the_marks_of_its_language(value: float, english: str, french: str) -> None:
    assert number_words(value, "en") == english
    assert number_words(value, "fr") == number_words(value, "fr-CA") == french


def test_a_change_has_its_sign_left_of_its_number_in_every_language() -> None:
    assert (change_words(2, "fr"), change_words(-3, "fr")) == ("+2", "−3")
    assert (change_words(2, "ar"), change_words(-3, "ar")) == ("\u200e+2", "\u200e−3")


def test_a_per_cent_sign_stands_close_in_english_and_after_a_space_in_french() -> None:
    assert with_unit(44, "%", "en") == "44%"
    assert with_unit(44, "%", "fr") == "44\u00a0%"
    assert with_unit(1.5, "kWh", "en") == "1.5\u00a0kWh"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_marks_written_here_are_those_of_babel(language: str) -> None:
    assert marks(language) == babel_marks(language)


@pytest.mark.parametrize("language", ["es", "es_MX"])
def test_spanish_parts_thousands_with_a_space_from_five_digits_on(language: str) -> None:
    assert [number_words(value, language) for value in (1234.5, 12_345.0, -12_345.0, -0.05)] == [
        "1234,5",
        "12\u00a0345",
        "−12\u00a0345",
        "−0,05",
    ]
    assert [typed_words(typed, language) for typed in ("1234", "12345.", "-12345.6", "")] == [
        "1234",
        "12\u00a0345,",
        "−12\u00a0345,6",
        "0",
    ]
    assert with_unit(44, "%", language) == "44\u00a0%"


@pytest.mark.parametrize(
    ("language", "number", "per_cent"),
    [
        ("de", "1.234,5", "44\u00a0%"),
        ("it", "1.234,5", "44%"),
        ("pt_BR", "1.234,5", "44%"),
        ("ar", "1,234.5", "44%"),
        ("ar-XB", "1,234.5", "44%"),
        ("xx-such", "1,234.5", "44%"),
    ],
)
def test_other_languages_come_from_babel(language: str, number: str, per_cent: str) -> None:
    assert number_words(1234.5, language) == number
    assert with_unit(44, "%", language) == per_cent
