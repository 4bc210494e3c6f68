from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located, Where
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """No two items of a ranking have the same value, or there would be no right order."""
    for card in cards_of(deck, "ranking"):
        first: dict[float, Where] = {}
        for item in deck.items((*card, "items")):
            place = (*item, "value")
            value = deck.amount(place)
            if value is None:
                continue
            if value in first:
                yield deck.error(
                    place,
                    f"another item has the value {value:.15g} already, in line {deck.position(first[value])[0]}",
                    "Mend the value, or take one of the two items out.",
                )
            first.setdefault(value, place)
