"""The words of the decks that ship, in both languages: complete, well set, short enough, plain where they should be."""

import re

import pytest

from game.content.checks.easy_text_is_plain import MOST_WORDS, sentences
from game.content.texts import texts_in
from game.core.deck import ClaimCard, DilemmaCard, QuestionCard, StatementCard
from tests.decks.shipped import ALL, deck_of, french_of, in_french

ROOMY = 140

# French puts a no-break space before these signs; an ordinary one would let the sign wrap to a line of its own.
LOOSE_SIGN = re.compile(r"(^|[^\u00a0\u202f])[?!;»%]|« |«(?![\u00a0\u202f])|(?<!\u00a0):(?!//)")
# Between two years French has a hyphen; a thousand and a unit stay with their number.
LOOSE_NUMBER = re.compile(r"\d{4}–\d{4}|\d \d{3}\b(?<!\d{4} \d{3})|\d (?:million|milliard|euro|dollar|kWh|Wh|MW|km)")
ENGLISH_IN_A_NAME = re.compile(r"\b(?:reported|summed up|presented) by\b|\bothers\b|\bwith\b|[,;] (?:in|from|for) ")
SAID_TWICE = re.compile(r"(?:True|False|Fake|Vrai|Faux)\b")


@pytest.mark.parametrize("name", ALL)
def test_every_text_has_its_french(name: str) -> None:
    missing = [text.context for text in texts_in(deck_of(name)) if not french_of(name).get(text.context)]
    assert missing == []


@pytest.mark.parametrize("name", ALL)
def test_the_french_translates_nothing_that_the_deck_does_not_say(name: str) -> None:
    assert set(french_of(name)) - {text.context for text in texts_in(deck_of(name))} == set()


@pytest.mark.parametrize("name", ALL)
def test_french_signs_keep_to_their_words(name: str) -> None:
    french = french_of(name)
    plain = {context: words for context, words in french.items() if words != "%"}
    assert {context: words for context, words in plain.items() if LOOSE_SIGN.search(words.removeprefix("%"))} == {}


@pytest.mark.parametrize(
    "loose", ["Pourquoi ?", "Non!", "oui ; non", "ici : là", "« oui", "oui »", "«oui", "12 %", "12%"]
)
def test_a_loose_sign_is_seen(loose: str) -> None:
    assert LOOSE_SIGN.search(loose)


@pytest.mark.parametrize("name", ALL)
def test_french_numbers_keep_to_their_units(name: str) -> None:
    assert {context: words for context, words in french_of(name).items() if LOOSE_NUMBER.search(words)} == {}


@pytest.mark.parametrize("loose", ["de 2020–2030", "1 000 images", "3 millions", "90 Wh"])
def test_a_loose_number_is_seen(loose: str) -> None:
    assert LOOSE_NUMBER.search(loose)


@pytest.mark.parametrize("name", ALL)
def test_french_has_typographic_apostrophes(name: str) -> None:
    assert {context: words for context, words in french_of(name).items() if "'" in words or '"' in words} == {}


@pytest.mark.parametrize("name", ALL)
def test_a_deck_calls_its_players_vous(name: str) -> None:
    familiar = re.compile(r"\b(?:tu|toi|ton|tes|t’)\b", re.IGNORECASE)
    assert {context: words for context, words in french_of(name).items() if familiar.search(words)} == {}


@pytest.mark.parametrize("name", ALL)
def test_what_the_room_reads_first_is_short_in_both_languages(name: str) -> None:
    long = [
        (card.id, words)
        for card in deck_of(name).cards
        for words in (card.text.source, in_french(name, card.text))
        if len(words) > ROOMY
    ]
    assert long == []


@pytest.mark.parametrize("name", ALL)
def test_what_is_read_aloud_has_a_plain_version_in_both_languages(name: str) -> None:
    cards = [
        card for card in deck_of(name).cards if isinstance(card, StatementCard | ClaimCard | DilemmaCard | QuestionCard)
    ]
    assert [card.id for card in cards if card.easy is None] == []
    easy = [words for card in cards if card.easy for words in (card.easy.source, in_french(name, card.easy))]
    assert [one for words in easy for one, count in sentences(words) if count > MOST_WORDS] == []
    assert [words for words in easy if "%" in words] == []


@pytest.mark.parametrize("name", ALL)
def test_sources_are_named_in_words_of_every_language(name: str) -> None:
    publishers = {fact.id: fact.source.publisher for fact in deck_of(name).facts}
    assert {fact: words for fact, words in publishers.items() if ENGLISH_IN_A_NAME.search(words)} == {}


@pytest.mark.parametrize("name", ALL)
def test_an_explanation_does_not_repeat_the_answer(name: str) -> None:
    claims = [card for card in deck_of(name).cards if isinstance(card, ClaimCard)]
    told = [words for card in claims for words in (card.because.source, in_french(name, card.because))]
    assert [words for words in told if SAID_TWICE.match(words)] == []
