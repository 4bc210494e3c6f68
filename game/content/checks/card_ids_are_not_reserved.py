from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, listed

RESERVED = ("facts", "roles", "summary", "title")


def check(deck: Located) -> Iterator[Problem]:
    """No card has an id that the deck's own texts use, or their translations would be mixed up."""
    for card in deck.items(("cards",)):
        place = (*card, "id")
        name = deck.text(place)
        if name in RESERVED:
            yield deck.error(
                place, f"a card cannot be called `{name}`", f"Take another id: {listed(RESERVED)} are taken."
            )
