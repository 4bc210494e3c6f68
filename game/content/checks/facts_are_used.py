from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located
from game.content.problems import Problem, shortened


def check(deck: Located) -> Iterator[Problem]:
    """Every fact is named by a card, or no room will ever see it."""
    used = {name for card in deck.items(("cards",)) for _, name in deck.texts((*card, "facts"))}
    for name, place in ids(deck, ("facts",)).items():
        if name not in used:
            yield deck.warning(
                place, f"no card names the fact `{shortened(name)}`", "Name it under `facts:` of a card, or delete it."
            )
