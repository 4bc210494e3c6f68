from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """A scale whose steps multiply starts above zero."""
    for card in cards_of(deck, "estimate"):
        least = deck.amount((*card, "min"))
        if deck.text((*card, "scale")) == "log" and least is not None and least <= 0:
            yield deck.error(
                (*card, "min"),
                f"a `log` scale cannot start at {least:.15g}, because its steps multiply",
                "Take a small number above zero, such as 0.1 or 1, or write `scale: linear`.",
            )
