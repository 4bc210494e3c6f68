"""The made-up languages: what they do to texts, and what they leave alone."""

from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.text import Plural, Text
from game.i18n.bidi import has_rtl, is_rtl_language
from game.i18n.locales import languages, translator
from game.i18n.pseudo import ACCENTS, PSEUDO_LANGUAGES, RIGHT_TO_LEFT
from game.shell.fonts import FontBook, typefaces_of_the_screen
from game.shell.text import TextEngine

WORDS = st.text(ascii_letters + " .,?", min_size=8, max_size=120)


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_placeholders_are_filled_in_and_what_stands_in_them_stays(language: str) -> None:
    tr = translator(language)
    assert "Ada 42" in tr(Text("a", "card {name} of the deck"), name="Ada 42")
    assert "7" in tr.plural(Plural("b", "{n} card of {deck}", "{n} cards of {deck}"), 7, deck="x")


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_braces_without_a_value_stay_as_they_are(language: str) -> None:
    assert "`{x: 1}`" in translator(language)(Text("a", "write `{x: 1}` there"))


@given(WORDS)
def test_english_with_accents_is_longer_and_ends_where_its_bracket_stands(words: str) -> None:
    longer = translator(ACCENTS)(Text("a", words))
    assert longer[0] + longer[-1] == "[]"
    assert len(longer) >= 1.35 * len(words)


@given(WORDS)
def test_the_other_one_has_no_latin_letter_left(words: str) -> None:
    turned = translator(RIGHT_TO_LEFT)(Text("a", words))
    assert not set(turned) & set(ascii_letters)
    assert has_rtl(turned) or not any(char.isalpha() for char in words)


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_the_fonts_have_every_letter(language: str) -> None:
    missing = TextEngine(FontBook(typefaces_of_the_screen())).missing
    assert missing(translator(language)(Text("a", ascii_letters + "0123456789 .,;:!?“”’–éà"))) == frozenset()


def test_they_are_offered_to_nobody() -> None:
    assert not set(PSEUDO_LANGUAGES) & set(languages())


def test_only_one_of_them_runs_from_the_right() -> None:
    assert [is_rtl_language(language) for language in PSEUDO_LANGUAGES] == [False, True]
