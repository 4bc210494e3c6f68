from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """The values of a timeline are whole years."""
    for card in cards_of(deck, "ranking"):
        if deck.at((*card, "dates")) is not True:
            continue
        for item in deck.items((*card, "items")):
            value = deck.amount((*item, "value"))
            if value is not None and value != int(value):
                yield deck.error(
                    (*item, "value"),
                    f"{value:.15g} is no year",
                    "Write the year alone, such as 1956; of two things in one year, keep one.",
                )
