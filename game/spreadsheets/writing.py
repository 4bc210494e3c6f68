"""A deck as sheets."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.content.build import LOOKS
from game.core.deck import (
    Card,
    CaseCard,
    ClaimCard,
    Deck,
    DilemmaCard,
    EstimateCard,
    Fact,
    QuestionCard,
    RankingCard,
    Role,
    StatementCard,
    TrialCard,
)
from game.core.text import Text
from game.spreadsheets.book import Cell, Sheet, sheet_of
from game.spreadsheets.cells import lines_cell, number_words, one_line, parts_cell
from game.spreadsheets.columns import CARDS, COLUMNS, DECK, DECK_FIELDS, FACTS, FIELD, ROLES, VALUE


def deck_sheets(deck: Deck, path_of: Callable[[str], Path], decimal_comma: bool) -> tuple[Sheet, ...]:
    """The sheets `cards`, `deck`, `facts` and `roles`; `path_of` gives the file of a sheet by its name."""
    rows = {
        CARDS: [_card(card, decimal_comma) for card in deck.cards],
        FACTS: [_fact(fact) for fact in deck.facts],
        ROLES: [_role(role) for role in deck.roles],
    }
    sheets = [
        sheet_of(
            [
                [column.name for column in COLUMNS[name]],
                *([row.get(column.name) for column in COLUMNS[name]] for row in rows[name]),
            ],
            name,
            path_of(name),
            decimal_comma,
        )
        for name in COLUMNS
    ]
    about = _deck(deck)
    fields = sheet_of(
        [[FIELD, VALUE], *([column.name, about.get(column.name)] for column in DECK_FIELDS)],
        DECK,
        path_of(DECK),
        decimal_comma,
    )
    return (sheets[0], fields, *sheets[1:])


def _deck(deck: Deck) -> dict[str, Cell]:
    known = LOOKS.get(deck.topic) == deck.look
    return {
        "id": deck.id,
        "language": deck.language,
        "title": deck.title.source,
        "topic": deck.topic,
        "look colour": None if known else deck.look.colour,
        "look icon": None if known else deck.look.icon,
        "summary": deck.summary.source,
        "licence": deck.licence,
        "authors": lines_cell(one_line(author) for author in deck.authors),
        "version": deck.version,
        "reviewed": deck.reviewed,
        "ages from": deck.ages[0],
        "ages to": deck.ages[1],
    }


def _fact(fact: Fact) -> dict[str, Cell]:
    return {
        "id": fact.id,
        "text": fact.text.source,
        "figure": fact.figure.source,
        "caveat": fact.caveat.source,
        "lean": fact.lean.value,
        "lasting": True if fact.lasting else None,
        "source title": fact.source.title,
        "source publisher": fact.source.publisher,
        "source date": fact.source.date,
        "source url": fact.source.url,
    }


def _role(role: Role) -> dict[str, Cell]:
    return {"id": role.id, "name": role.name.source, "interests": role.interests.source}


def _card(card: Card, decimal_comma: bool) -> dict[str, Cell]:
    return {
        "id": card.id,
        "kind": card.kind.value,
        "text": card.text.source,
        "easy": card.easy.source if card.easy is not None else None,
        "picture": card.picture,
        "facts": lines_cell(card.facts),
        "twists": _texts(card.twists),
        "prompts": _texts(card.prompts),
        "notes": card.notes.source if card.notes is not None else None,
        **_own(card, decimal_comma),
    }


def _own(card: Card, decimal_comma: bool) -> dict[str, Any]:
    """What only a card of this kind has."""
    match card:
        case StatementCard():
            return {"for": _texts(card.arguments_for), "against": _texts(card.arguments_against)}
        case DilemmaCard():
            return {"options": parts_cell((option.id, option.text.source) for option in card.options)}
        case ClaimCard():
            return {"answer": card.answer, "because": card.because.source}
        case EstimateCard():
            return {
                "unit": card.unit.source,
                "answer": _number(card.answer, decimal_comma),
                "min": _number(card.minimum, decimal_comma),
                "max": _number(card.maximum, decimal_comma),
                "scale": card.scale.value,
                "because": card.because.source,
            }
        case RankingCard():
            items = ((item.id, number_words(item.value, decimal_comma), item.text.source) for item in card.items)
            return {
                "items": parts_cell(items),
                "by": card.by.source,
                "unit": card.unit.source,
                "dates": True if card.dates else None,
                "because": card.because.source,
            }
        case CaseCard():
            parts, roles = _texts(card.parts), lines_cell(card.roles)
            return {"parts": parts, "question": card.question.source, "roles": roles}
        case TrialCard():
            return {"roles": parts_cell((role.id, role.name.source, role.brief.source) for role in card.roles)}
        case QuestionCard():
            return {}


def _texts(texts: tuple[Text, ...]) -> str | None:
    return lines_cell(text.source for text in texts)


def _number(value: float, decimal_comma: bool) -> Cell:
    """A number, or its digits as text where a spreadsheet program would lose some: it keeps 15."""
    return value if float(f"{value:.15g}") == value else number_words(value, decimal_comma)
