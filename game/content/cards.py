"""Looking for cards of some kinds, for the checks."""

from collections.abc import Iterator

from game.content.located import Located, Where


def cards_of(deck: Located, *kinds: str) -> Iterator[Where]:
    """The places of the cards of these kinds."""
    for card in deck.items(("cards",)):
        if deck.text((*card, "kind")) in kinds:
            yield card
