"""Dates in words: as exact as they are written, in the order and with the words of the language."""

import re
import subprocess
import sys

import pytest

from game.i18n.dates import NO_BREAK, date_words, moment_words, time_words
from game.i18n.locales import NAMES
from game.i18n.pseudo import PSEUDO_LANGUAGES

ISO = re.compile(r"\d{4}-\d{2}")


@pytest.mark.parametrize(
    ("language", "month", "day"),
    [
        ("en", "July 2025", "22 July 2025"),
        ("fr", "juillet 2025", "22 juillet 2025"),
        ("es", "julio de 2025", "22 de julio de 2025"),
        ("de", "Juli 2025", "22. Juli 2025"),
        ("it", "luglio 2025", "22 luglio 2025"),
        ("pt", "julho de 2025", "22 de julho de 2025"),
        ("ar", "يوليو 2025", "22 يوليو 2025"),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_written(language: str, month: str, day: str) -> None:
    assert date_words("2025", language) == "2025"
    assert date_words("2025-07", language) == month
    assert date_words("2025-07-22", language) == day.replace(" ", NO_BREAK, 1)


@pytest.mark.parametrize("language", [*NAMES, *PSEUDO_LANGUAGES, "pt_BR", "nl", "xx"])
def test_no_reader_meets_a_date_as_iso_8601_has_it_nor_digits_of_another_kind(language: str) -> None:
    for said in (date_words("2025-07-22", language), moment_words("2026-11-03T09:05:00+01:00", language)):
        assert not ISO.search(said)
        assert all(char in "0123456789" for char in said if char.isdigit())


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert date_words("2025-07-01", "fr") == f"1er{NO_BREAK}juillet 2025"
    assert date_words("2025-07-11", "fr") == f"11{NO_BREAK}juillet 2025"


def test_a_moment_has_the_time_of_its_own_zone() -> None:
    assert moment_words("2026-11-23T14:32:00+01:00", "en") == f"23{NO_BREAK}November 2026, 14:32"
    assert moment_words("2026-11-23T14:32:00+01:00", "fr") == f"23{NO_BREAK}novembre 2026, 14:32"


@pytest.mark.parametrize("written", ["", "soon", "2025-13", "2025-02-30", "22/07/2025", "{}"])
def test_what_is_no_date_stays_as_it_is(written: str) -> None:
    assert date_words(written, "fr") == written
    assert moment_words(written, "fr") == written


def test_starting_does_not_wait_for_babel() -> None:
    code = "import sys, game.view.audience; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "False"


@pytest.mark.parametrize(("language", "words"), [("en", "10:45"), ("fr", "10:45"), ("en_US", "10:45\u202fAM")])
def test_a_time_of_day_is_read_as_people_of_the_language_read_it(language: str, words: str) -> None:
    assert time_words("2026-11-30T10:45:00+01:00", language) == words
