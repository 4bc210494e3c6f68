"""Decks: cards to debate and the facts behind them, as frozen data."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.text import Text


class Lean(StrEnum):
    """The side that a fact tends to help; a deck is balanced by it."""

    CONCERN = "concern"
    PROMISE = "promise"
    NUANCE = "nuance"
    ACTION = "action"
    CONTEXT = "context"


class CardKind(StrEnum):
    """What a card asks of the room; a format says which kinds it plays."""

    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was published. `date` is ISO 8601, as exact as known: `2025`, `2025-07` or `2025-07-22`."""

    title: str
    publisher: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something checked, with its figure, what weakens it and where it comes from."""

    id: str
    text: Text
    figure: Text
    caveat: Text
    lean: Lean
    source: Source


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a table can play: who it is and what that person wants."""

    id: str
    name: Text
    interests: Text


@dataclass(frozen=True, slots=True)
class StatementCard:
    """A claim that people can be for or against, with arguments that a decent person would give on both sides."""

    id: str
    text: Text
    easy: Text | None
    picture: str | None
    arguments_for: tuple[Text, ...]
    arguments_against: tuple[Text, ...]
    facts: tuple[str, ...]
    twists: tuple[Text, ...]
    prompts: tuple[Text, ...]
    notes: Text | None
    kind: CardKind = CardKind.STATEMENT


Card = StatementCard


@dataclass(frozen=True, slots=True)
class Look:
    """How the topic of a deck shows: a colour of the theme and an icon of `assets/icons`."""

    colour: str
    icon: str


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck. `hash` is the SHA-256 of its `deck.yaml`: it tells two versions of a deck apart."""

    id: str
    language: str
    title: Text
    topic: str
    summary: Text
    licence: str
    authors: tuple[str, ...]
    version: str
    reviewed: str
    ages: tuple[int, int]
    look: Look
    facts: tuple[Fact, ...]
    roles: tuple[Role, ...]
    cards: tuple[Card, ...]
    hash: str

    def card(self, card_id: str) -> Card:
        """The card of that id; `KeyError` when the deck has none."""
        for card in self.cards:
            if card.id == card_id:
                return card
        raise KeyError(card_id)

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; `KeyError` when the deck has none."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)
