"""Decks: cards to debate and the facts behind them, as frozen data."""

from enum import StrEnum
from typing import ClassVar

from game.core.text import Text
from game.frozen import dataclass


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
    DILEMMA = "dilemma"
    CLAIM = "claim"
    ESTIMATE = "estimate"
    RANKING = "ranking"
    QUESTION = "question"
    CASE = "case"
    TRIAL = "trial"


class Scale(StrEnum):
    """How the guesses of an estimate are spread: each step adds as much, or multiplies by as much."""

    LINEAR = "linear"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was published. `date` is ISO 8601, as exact as known: `2025`, `2025-07` or `2025-07-22`."""

    title: str
    publisher: str
    date: str
    url: str

    @property
    def sentence(self) -> str:
        """The title as a sentence of its own: with a full stop, unless it ends with a stop already."""
        return self.title if self.title.endswith((".", "?", "!", "…")) else f"{self.title}."

    @property
    def citation(self) -> str:
        """Title and publisher as they are cited, in their own language: one piece, that no translation takes apart."""
        return f"{self.sentence} {self.publisher}"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something checked, with its figure, what weakens it and where it comes from.

    `lasting` tells that it does not age: something that happened, such as a law or a discovery.
    """

    id: str
    text: Text
    figure: Text
    caveat: Text
    lean: Lean
    source: Source
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a table can play: who it is and what that person wants."""

    id: str
    name: Text
    interests: Text


@dataclass(frozen=True, slots=True)
class Option:
    """One way out of a dilemma."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to put in its place; `value` decides which, in the unit of its card."""

    id: str
    text: Text
    value: float


@dataclass(frozen=True, slots=True)
class TrialRole:
    """Somebody who speaks in a trial, and what that person has to do or to tell."""

    id: str
    name: Text
    brief: Text


@dataclass(frozen=True, slots=True)
class CardBase:
    """What every card has. `text` is what the room reads first, `easy` the same in plain language.

    `picture` names an icon or an image of the deck, `facts` the ids of facts that stand behind the card. `twists`
    change what is at stake, `prompts` relaunch a silent room; `prompts` and `notes` are for the facilitator alone.
    """

    kind: ClassVar[CardKind]

    id: str
    text: Text
    easy: Text | None
    picture: str | None
    facts: tuple[str, ...]
    twists: tuple[Text, ...]
    prompts: tuple[Text, ...]
    notes: Text | None


@dataclass(frozen=True, slots=True)
class StatementCard(CardBase):
    """A claim that people can be for or against, with arguments that a decent person would give on both sides."""

    kind = CardKind.STATEMENT

    arguments_for: tuple[Text, ...]
    arguments_against: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class DilemmaCard(CardBase):
    """A choice between ways that a decent person could take, each at a price."""

    kind = CardKind.DILEMMA

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ClaimCard(CardBase):
    """Something that is true or false; `because` explains the answer."""

    kind = CardKind.CLAIM

    answer: bool
    because: Text


@dataclass(frozen=True, slots=True)
class EstimateCard(CardBase):
    """A number to guess, between `minimum` and `maximum`, in a unit."""

    kind = CardKind.ESTIMATE

    unit: Text
    answer: float
    minimum: float
    maximum: float
    scale: Scale
    because: Text


@dataclass(frozen=True, slots=True)
class RankingCard(CardBase):
    """Things to put in order, which `by` names; with `dates` the values are years and the card is a timeline."""

    kind = CardKind.RANKING

    items: tuple[Item, ...]
    by: Text
    unit: Text
    dates: bool
    because: Text

    @property
    def in_order(self) -> tuple[Item, ...]:
        """The items in their right order, the smallest value (the earliest year) first."""
        return tuple(sorted(self.items, key=lambda item: item.value))


@dataclass(frozen=True, slots=True)
class QuestionCard(CardBase):
    """An open question without a right answer."""

    kind = CardKind.QUESTION


@dataclass(frozen=True, slots=True)
class CaseCard(CardBase):
    """A story told in parts, then a question. `roles` are ids of roles of the deck."""

    kind = CardKind.CASE

    parts: tuple[Text, ...]
    question: Text
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrialCard(CardBase):
    """A charge, and who speaks about it in court."""

    kind = CardKind.TRIAL

    roles: tuple[TrialRole, ...]


Card = StatementCard | DilemmaCard | ClaimCard | EstimateCard | RankingCard | QuestionCard | CaseCard | TrialCard


@dataclass(frozen=True, slots=True)
class Look:
    """How the topic of a deck shows: a colour of the theme and an icon of `assets/icons`."""

    colour: str
    icon: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the deck: its file in `images/`, what it shows for those who do not see it, and whose it is."""

    file: str
    alt: Text
    credit: str | None = None


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
    images: tuple[Image, ...] = ()

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

    def role(self, role_id: str) -> Role:
        """The role of that id; `KeyError` when the deck has none."""
        for role in self.roles:
            if role.id == role_id:
                return role
        raise KeyError(role_id)
