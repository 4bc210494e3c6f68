"""Looking for cards of some kinds, for the checks."""

from collections.abc import Iterator

from game.content.located import Located, Where


def cards_of(deck: Located, *kinds: str) -> Iterator[Where]:
    """The places of the cards of these kinds."""
    cards = deck.at(("cards",))
    for index, card in enumerate(cards if isinstance(cards, list) else ()):
        if isinstance(card, dict) and card.get("kind") in kinds:
            yield "cards", index
