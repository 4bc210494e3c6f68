from collections.abc import Iterator

from game.content.cards import cards_of
from game.content.located import Located
from game.content.problems import Problem


def check(deck: Located) -> Iterator[Problem]:
    """A claim, an estimate and a ranking name the fact that their answer comes from."""
    for card in cards_of(deck, "claim", "estimate", "ranking"):
        if not deck.at((*card, "facts")):
            yield deck.warning(
                (*card, "because"),
                "this card tells the room an answer, but names no fact for it",
                "Add a line `facts: […]` with the id of the fact that it comes from.",
                key=True,
            )
