"""Choosing before a session starts: decks, format, people, cards, pace. Each choice makes a stage out of a stage."""

from dataclasses import replace

from game.core.session import FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES, NO_CLOCK
from game.view.audience import ways as ways_screen
from game.view.audience.table import deck_pages
from game.view.prefs import Clock
from game.view.screens import Screen
from game.view.stage import Choice, Stage
from game.view.ways import chosen_way, fitting_cards, tables_to_seat


def chosen(stage: Stage, verb: str, args: tuple[str | int, ...]) -> Stage | None:
    """The stage after a choice; `None` when the verb is no choice."""
    choice = stage.choice
    match verb, args:
        case "page", (int(step),) if stage.screen is Screen.TABLE:
            return replace(stage, page=(stage.page + step) % deck_pages(stage), focus="page")
        case "deck", (str(deck_id),):
            decks = [deck.id for deck in stage.decks if (deck.id in choice.decks) != (deck.id == deck_id)]
            return _with(stage, replace(choice, decks=tuple(decks)))
        case "page", (int(step),) if stage.screen is Screen.WAYS:
            return _on_page(stage, stage.page + step)
        case "way", (str(way_id),):
            return _with_way(stage, way_id)
        case "people", (int(step),):
            return _with(stage, replace(choice, people=max(FEWEST_PEOPLE, min(MOST_PEOPLE, choice.people + step))))
        case "cards", (int(step),):
            return _with(stage, replace(choice, cards=_cards_in_reach(stage, choice.cards + step)))
        case "tables", (int(step),):
            return _with(stage, replace(choice, tables=_tables_in_reach(tables_to_seat(stage) + step)))
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
        case "tables":
            return replace(stage, choice=replace(choice, tables=_tables_in_reach(number)))
        case "cards":
            return replace(stage, choice=replace(choice, cards=_cards_in_reach(stage, number)))
        case _:
            return stage


def _with(stage: Stage, choice: Choice) -> Stage:
    return replace(stage, choice=choice, typed="")


def shown_ways(stage: Stage) -> Stage:
    """The choice of ways opened on the page of the chosen one, which has the focus."""
    way = chosen_way(stage)
    return replace(stage, screen=Screen.WAYS, page=ways_screen.page_of(stage, way), focus=f"way/{way.id}", typed="")


def _on_page(stage: Stage, page: int) -> Stage:
    """Another page of ways; its first one is chosen, because what is chosen has to be in sight."""
    every = ways_screen.pages(stage)
    if not every:
        return stage
    number = page % len(every)
    return replace(_with_way(stage, every[number][0].id), page=number)


def _with_way(stage: Stage, way_id: str) -> Stage:
    kind, _, name = way_id.partition("/")
    choice = stage.choice
    choice = replace(choice, plan=name) if kind == "plan" else replace(choice, plan=None, format=name)
    return replace(_with(stage, choice), focus=f"way/{way_id}")


def _cards_in_reach(stage: Stage, cards: int) -> int:
    return min(max(1, cards), max(1, fitting_cards(stage.chosen_decks(), stage.chosen_format())))


def _tables_in_reach(tables: int) -> int:
    return min(max(1, tables), MOST_TABLES)


def with_clock(choice: Choice, before: Clock, now: Clock) -> Choice:
    """What was chosen, without a clock where nobody wants any; at the usual pace once somebody wants one again."""
    if now is Clock.NONE:
        return replace(choice, pace=NO_CLOCK)
    return replace(choice, pace=Choice().pace) if before is Clock.NONE else choice
