"""Words longer than a line are divided as their language divides them; all others stay whole."""

import pytest

from game.i18n.breaks import SOFT_HYPHEN
from game.i18n.hyphens import hyphenated
from game.view.pen import Pen
from game.view.scene import Weight
from game.view.theme import PAPER
from tests.view.samples import ruler, translator_of


@pytest.mark.parametrize(
    ("language", "word", "divided"),
    [
        ("fr", "environnement,", "envi-ron-ne-ment,"),
        ("en", "environment", "envir-on-ment"),
        ("de", "Datenschutz", "Daten-schutz"),
        ("es", "«inteligencia»", "«inte-li-gen-cia»"),
        ("en", "Éļééçţŕîîçîîţý", "Éļéé-çţŕî-îçîî-ţý"),
        ("ar", "الاصطناعي", "الاصطناعي"),
    ],
)
def test_a_word_is_divided_by_the_rules_of_its_language(language: str, word: str, divided: str) -> None:
    assert hyphenated(word, language) == divided.replace("-", SOFT_HYPHEN)


def test_only_what_is_longer_than_a_line_is_divided() -> None:
    pen = Pen(1000, 1000, PAPER, translator_of("fr"), ruler())
    long = ruler().width("environnement", 100, Weight.BOLD)
    assert pen.wrap("Un environnement sain", 100, Weight.BOLD, long + 1) == ("Un", "environnement", "sain")


def test_a_line_that_ends_inside_a_word_ends_with_a_hyphen() -> None:
    pen = Pen(1000, 1000, PAPER, translator_of("fr"), ruler())
    width = ruler().width("environ-", 100, Weight.BOLD) + 2
    assert pen.wrap("environnement", 100, Weight.BOLD, width) == ("environ-", "nement")
