"""Decks counted and told in lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.content.inventory import WIDTH, inventory, told
from game.content.loader import load_deck
from game.core.deck import CardKind, Deck, Lean
from game.core.text import Text
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import write_deck


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    return load_deck(write_deck(tmp_path, ALL_KINDS)).required()


def test_cards_are_counted_by_kind_and_facts_by_lean(deck: Deck) -> None:
    counted = inventory(deck)
    assert list(counted.kinds) == list(CardKind)
    assert counted.kinds[CardKind.RANKING] == 2
    assert sum(counted.kinds.values()) == len(deck.cards)
    assert counted.leans == {Lean.CONCERN: 1, Lean.NUANCE: 1, Lean.CONTEXT: 1}


def test_kinds_and_leans_that_the_deck_lacks_are_left_out(deck: Deck) -> None:
    counted = inventory(replace(deck, cards=deck.cards[:1], facts=deck.facts[:1]))
    assert counted.kinds == {CardKind.STATEMENT: 1}
    assert counted.leans == {Lean.NUANCE: 1}


def test_the_oldest_figure_is_the_oldest_that_ages(deck: Deck) -> None:
    oldest = inventory(deck).oldest
    assert oldest is not None
    assert (oldest.id, oldest.source.date) == ("energy-each", "2025-03")
    assert inventory(replace(deck, facts=())).oldest is None


def test_a_deck_is_told_in_aligned_lines(deck: Deck) -> None:
    assert told(deck, ("fr",)) == [
        "sample       Sample",
        "             A deck for tests.",
        "  languages  en, fr",
        "  ages       12 to 99",
        "  cards      9: 1 statement, 1 dilemma, 1 claim, 1 estimate, 2 rankings, 1 question, 1 case, 1 trial",
        "  facts      3: 1 concern, 1 nuance, 1 context",
        "  oldest     March 2025 (energy-each)",
        "  version    1.0.0, reviewed 22 November 2026, CC-BY-SA-4.0",
    ]


def test_a_deck_with_long_names_stays_within_its_width(deck: Deck) -> None:
    long = replace(deck, id="a-name-that-is-as-long-as-can-be", summary=Text("x", "word " * 80), cards=deck.cards * 12)
    lines = told(long, ("fr", "de"))
    assert len(lines) > 8
    assert max(map(len, lines)) <= WIDTH
    assert {line[:34].strip() for line in lines if line.startswith(" ")} <= {
        "",
        *("languages", "ages", "cards", "facts", "oldest", "version"),
    }
