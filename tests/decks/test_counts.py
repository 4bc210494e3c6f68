"""Each deck that ships holds enough of everything for any format to play it more than once."""

from collections import Counter

import pytest

from game.content.library import find_formats
from game.content.loader import load_format
from game.core.deck import CardKind, CaseCard, ClaimCard, Deck, DilemmaCard, RankingCard, StatementCard
from tests.decks.shipped import ALL, BIG, deck_of, folder_of

LEAST_IN_A_BIG_DECK = {
    CardKind.STATEMENT: 12,
    CardKind.DILEMMA: 4,
    CardKind.CLAIM: 10,
    CardKind.ESTIMATE: 8,
    CardKind.RANKING: 5,
    CardKind.QUESTION: 6,
    CardKind.CASE: 3,
    CardKind.TRIAL: 2,
}
LEAST_IN_BASICS = {
    CardKind.STATEMENT: 6,
    CardKind.CLAIM: 12,
    CardKind.ESTIMATE: 6,
    CardKind.RANKING: 4,
    CardKind.QUESTION: 6,
}
LEAST_FACTS, LEAST_ROLES = 28, 6
LEAST_TO_PLAY = 2
"""A format that finds one card alone has nothing for a second round."""


def kinds(deck: Deck) -> Counter[CardKind]:
    return Counter(card.kind for card in deck.cards)


@pytest.mark.parametrize("name", BIG)
def test_a_big_deck_has_enough_cards_of_every_kind(name: str) -> None:
    counted = kinds(deck_of(name))
    assert {kind: counted[kind] for kind, least in LEAST_IN_A_BIG_DECK.items() if counted[kind] < least} == {}
    assert set(LEAST_IN_A_BIG_DECK) == set(CardKind)


def test_the_deck_for_beginners_has_enough_cards_of_its_kinds() -> None:
    counted = kinds(deck_of("basics"))
    assert {kind: counted[kind] for kind, least in LEAST_IN_BASICS.items() if counted[kind] < least} == {}
    assert set(counted) == set(LEAST_IN_BASICS)


@pytest.mark.parametrize("name", ALL)
def test_true_and_false_claims_are_about_as_many(name: str) -> None:
    answers = Counter(card.answer for card in deck_of(name).cards if isinstance(card, ClaimCard))
    assert abs(answers[True] - answers[False]) <= 2


@pytest.mark.parametrize("name", BIG)
def test_a_big_deck_has_enough_facts_and_roles(name: str) -> None:
    deck = deck_of(name)
    assert len(deck.facts) >= LEAST_FACTS
    assert len(deck.roles) >= LEAST_ROLES


@pytest.mark.parametrize("name", ALL)
def test_rankings_are_timelines_and_others_twice_at_least(name: str) -> None:
    dated = Counter(card.dates for card in deck_of(name).cards if isinstance(card, RankingCard))
    assert min(dated[True], dated[False]) >= LEAST_TO_PLAY


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("format_id", find_formats())
def test_a_format_finds_two_cards_of_each_kind_that_it_plays(name: str, format_id: str) -> None:
    counted = kinds(deck_of(name))
    played = load_format(find_formats()[format_id]).required().cards
    assert {kind: counted[kind] for kind in played if kind in counted and counted[kind] < LEAST_TO_PLAY} == {}


@pytest.mark.parametrize("name", BIG)
def test_a_case_has_roles_and_a_big_decks_roles_all_have_a_case(name: str) -> None:
    deck = deck_of(name)
    cases = [card for card in deck.cards if isinstance(card, CaseCard)]
    assert [card.id for card in cases if not 2 <= len(card.parts) <= 5 or len(card.roles) < 2] == []
    assert {role.id for role in deck.roles} - {role for card in cases for role in card.roles} == set()


@pytest.mark.parametrize("name", ALL)
def test_what_is_debated_has_a_twist(name: str) -> None:
    debated = [card for card in deck_of(name).cards if isinstance(card, StatementCard | DilemmaCard | CaseCard)]
    assert [card.id for card in debated if not 1 <= len(card.twists) <= 2] == []


@pytest.mark.parametrize("name", ALL)
def test_a_reviewer_finds_notes_beside_the_deck(name: str) -> None:
    notes = (folder_of(name) / "REVIEW.md").read_text(encoding="utf-8")
    assert f"Reviewed on {deck_of(name).reviewed}" in notes
