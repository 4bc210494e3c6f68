"""Texts in one language: filled in, with the right plural form, and the source where there is no translation."""

import pytest

from game.core.text import Plural, Text
from game.i18n.locales import plural_form
from game.i18n.translator import Catalogue, Translator

FRENCH = Translator(
    "fr",
    Catalogue({"next": "Suite", "card": "carte {card} sur {cards}"}, {"votes": ("{n} vote", "{n} votes")}),
    plural_form("n > 1"),
)
VOTES = Plural("votes", "{n} ballot", "{n} ballots")
LEFT = Plural("left", "1 vote left for {side}", "{n} votes left for {side}")


def test_a_translated_text_is_given_in_the_language() -> None:
    assert FRENCH(Text("next", "Next")) == "Suite"


def test_each_text_falls_back_to_its_source_by_itself() -> None:
    assert [FRENCH(Text("next", "Next")), FRENCH(Text("back", "Back"))] == ["Suite", "Back"]
    assert FRENCH(Text("left", "{n} left"), n=3) == "3 left"


def test_values_are_filled_in_by_name() -> None:
    assert FRENCH(Text("card", "card {card} of {cards}"), cards=5, card=2) == "carte 2 sur 5"


def test_a_text_without_values_may_hold_braces() -> None:
    assert FRENCH(Text("claim", "An AI writes {x: 1}.")) == "An AI writes {x: 1}."


@pytest.mark.parametrize(("n", "words"), [(0, "0 vote"), (1, "1 vote"), (2, "2 votes"), (21, "21 votes")])
def test_nought_and_one_are_singular_in_french(n: int, words: str) -> None:
    assert FRENCH.plural(VOTES, n) == words


@pytest.mark.parametrize(("n", "words"), [(0, "0 ballots"), (1, "1 ballot"), (2, "2 ballots")])
def test_only_one_is_singular_in_english(n: int, words: str) -> None:
    assert Translator("en").plural(VOTES, n) == words


@pytest.mark.parametrize(("n", "words"), [(0, "0 votes left for A"), (1, "1 vote left for A")])
def test_a_plural_that_is_not_translated_follows_the_rule_of_its_source(n: int, words: str) -> None:
    assert FRENCH.plural(LEFT, n, side="A") == words
