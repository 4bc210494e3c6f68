"""Choosing before a session starts: decks, format, people, cards, pace. Each choice makes a stage out of a stage."""

from dataclasses import replace

from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE
from game.view.audience.setup import fitting_cards
from game.view.audience.table import deck_pages
from game.view.stage import Choice, Screen, Stage


def chosen(stage: Stage, verb: str, args: tuple[str | int, ...]) -> Stage | None:
    """The stage after a choice; `None` when the verb is no choice."""
    choice = stage.choice
    match verb, args:
        case "page", (int(step),) if stage.screen is Screen.TABLE:
            return replace(stage, page=(stage.page + step) % deck_pages(stage), focus="page")
        case "deck", (str(deck_id),):
            decks = [deck.id for deck in stage.decks if (deck.id in choice.decks) != (deck.id == deck_id)]
            return _with(stage, replace(choice, decks=tuple(decks)))
        case "format", (str(format_id),):
            return _with(stage, replace(choice, format=format_id))
        case "people", (int(step),):
            return _with(stage, replace(choice, people=max(FEWEST_PEOPLE, min(MOST_PEOPLE, choice.people + step))))
        case "cards", (int(step),):
            return _with(stage, replace(choice, cards=_cards_in_reach(stage, choice.cards + step)))
        case "pace", (int(pace),):
            return _with(stage, replace(choice, pace=pace))
        case _:
            return None


def number_typed(stage: Stage, field: str, number: int) -> Stage:
    """The stage after a number was typed into a field of the setup.

    Too few people are let through, because 12 begins with 1: the start takes the fewest there can be.
    """
    choice = stage.choice
    match field:
        case "people":
            return replace(stage, choice=replace(choice, people=min(MOST_PEOPLE, number)))
        case "cards":
            return replace(stage, choice=replace(choice, cards=_cards_in_reach(stage, number)))
        case _:
            return stage


def _with(stage: Stage, choice: Choice) -> Stage:
    return replace(stage, choice=choice, typed="")


def _cards_in_reach(stage: Stage, cards: int) -> int:
    return min(max(1, cards), max(1, fitting_cards(stage)))
