"""What stands on the two sides of each card of a deck, in one language."""

from collections.abc import Iterator
from typing import assert_never

from game.core.deck import (
    Card,
    CardKind,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Fact,
    QuestionCard,
    RankingCard,
    StatementCard,
    TrialCard,
)
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.dates import date_words
from game.i18n.numbers import number_words, with_unit
from game.i18n.translator import Translator

LETTERS = "ABCDEFGH"
BULLET = "•"

KINDS = {
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.STATEMENT: Text("ui/print/kind/statement", "Debate"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.DILEMMA: Text("ui/print/kind/dilemma", "Dilemma"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.CLAIM: Text("ui/print/kind/claim", "True?"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.ESTIMATE: Text("ui/print/kind/estimate", "How much?"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.RANKING: Text("ui/print/kind/ranking", "Line up"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.QUESTION: Text("ui/print/kind/question", "Question"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.CASE: Text("ui/print/kind/case", "Story"),
    # Translators: stands on a narrow band, in bold: at most ten letters.
    CardKind.TRIAL: Text("ui/print/kind/trial", "Trial"),
}

# Translators: stand on a narrow band, in bold: at most ten letters.
FACT, ANSWER, ROLE = Text("ui/print/fact", "Fact"), Text("ui/print/answer", "Answer"), Text("ui/print/role", "Role")
TRUE, FALSE = Text("ui/print/true", "True"), Text("ui/print/false", "False")
SOURCE = Text("ui/print/source", "Source: {citation}, {date}")
RANGE = Text("ui/print/range", "Between {least} and {most}")
CAVEAT = Text("ui/print/caveat", "But: {caveat}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text with what it is: `strong` for what the eye should find, `soft` for the small print, which is not small."""

    text: str
    strong: bool = False
    soft: bool = False
    label: str = ""
    air: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card: the word and the picture of its band, the claim in large type, and what stands below."""

    title: str
    picture: str
    claim: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """A card to cut out. `number` is its place in the deck from 1 on; a role has that of the card it belongs to."""

    number: int
    front: Side
    back: Side | None


def printed_cards(deck: Deck, tr: Translator) -> tuple[PrintedCard, ...]:
    """All cards of a deck, each followed by cards for its roles."""
    found: list[PrintedCard] = []
    for number, card in enumerate(deck.cards, start=1):
        found.append(PrintedCard(number, _front(deck, card, tr), _back(deck, card, tr)))
        found += [PrintedCard(number, side, None) for side in _roles(deck, card, tr)]
    return tuple(found)


def answer_of(card: Card, tr: Translator) -> tuple[Paragraph, ...]:
    """The right answer and why, of a card that has one."""
    match card:
        case ClaimCard():
            told = [Paragraph(tr(TRUE if card.answer else FALSE), strong=True)]
        case EstimateCard():
            told = [Paragraph(with_unit(card.answer, tr(card.unit), tr.language), strong=True)]
        case RankingCard():
            told = [
                Paragraph(f"{tr(item.text)} ({_value(card, item.value, tr)})", label=f"{place}.")
                for place, item in enumerate(card.in_order, start=1)
            ]
        case _:
            return ()
    return (*told, Paragraph(tr(card.because), air=True))


def fact_paragraphs(fact: Fact, tr: Translator) -> tuple[Paragraph, ...]:
    """A fact with its figure, what weakens it and where it comes from."""
    return (Paragraph(tr(fact.text), air=True), *proof_paragraphs(fact, tr))


def proof_paragraphs(fact: Fact, tr: Translator) -> tuple[Paragraph, ...]:
    """The fact without its first sentence."""
    source = fact.source
    return (
        Paragraph(tr(fact.figure), strong=True, air=True),
        Paragraph(tr(CAVEAT, caveat=tr(fact.caveat)), air=True),
        Paragraph(
            tr(SOURCE, citation=source.citation, date=date_words(source.date, tr.language)),
            soft=True,
            air=True,
        ),
    )


def own_paragraphs(card: Card, tr: Translator) -> Iterator[Paragraph]:
    """What the front of a card of this kind shows below its text."""
    match card:
        case StatementCard() | ClaimCard() | QuestionCard() | TrialCard():
            return
        case DilemmaCard():
            for letter, option in zip(LETTERS, card.options, strict=False):
                yield Paragraph(tr(option.text), label=letter, air=True)
        case EstimateCard():
            least, most = number_words(card.minimum, tr.language), with_unit(card.maximum, tr(card.unit), tr.language)
            yield Paragraph(tr(RANGE, least=least, most=most), air=True)
        case RankingCard():
            yield Paragraph(tr(card.by), air=True)
            # In the order of the alphabet, since authors tend to write items in the order that is asked for.
            for text in sorted((tr(item.text) for item in card.items), key=str.casefold):
                yield Paragraph(text, label=BULLET, air=True)
        case CaseCard():
            for part in card.parts:
                yield Paragraph(tr(part), air=True)
            yield Paragraph(tr(card.question), strong=True, air=True)
        case _:
            assert_never(card)


def _front(deck: Deck, card: Card, tr: Translator) -> Side:
    picture = card.picture or deck.look.icon
    return Side(tr(KINDS[card.kind]), picture, tr(card.text), tuple(own_paragraphs(card, tr)))


def _back(deck: Deck, card: Card, tr: Translator) -> Side | None:
    """The answer, and the fact that the author found most useful: the first one. The others are on the facilitator's
    sheet. Why an answer is right says what its fact does, so its text is not said twice."""
    answer = answer_of(card, tr)
    fact: tuple[Paragraph, ...] = ()
    if card.facts:
        fact = (proof_paragraphs if answer else fact_paragraphs)(deck.fact(card.facts[0]), tr)
    if not answer and not fact:
        return None
    return Side(tr(ANSWER if answer else FACT), deck.look.icon, "", (*answer, *fact))


def _roles(deck: Deck, card: Card, tr: Translator) -> Iterator[Side]:
    """A side for each part that somebody can play."""
    parts: list[tuple[Text, Text]] = []
    if isinstance(card, CaseCard):
        parts = [(role.name, role.interests) for role in (deck.role(name) for name in card.roles)]
    elif isinstance(card, TrialCard):
        parts = [(role.name, role.brief) for role in card.roles]
    for name, wants in parts:
        yield Side(tr(ROLE), "id-card", tr(name), (Paragraph(tr(wants), air=True),))


def _value(card: RankingCard, value: float, tr: Translator) -> str:
    return f"{value:.0f}" if card.dates else with_unit(value, tr(card.unit), tr.language)
